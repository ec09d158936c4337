package org.pizhu.library.correction;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.report.ProvenanceFormat;
import org.pizhu.exporter.report.ProvenanceWriter;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.ProgramVersion;
import org.pizhu.model.ProvenanceAct;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.model.Source;
import org.pizhu.model.StoryOrigin;
import org.pizhu.store.database.Database;
import org.pizhu.store.history.ProvenanceStore;
import org.pizhu.store.source.SourceStore;
import org.pizhu.task.Progress;

/** Tells what came into the library from which file, by which version of the program, and who changed what. */
public final class Provenance {

  /** What makes a story what it is; annotating it is not among that. */
  private static final Set<EditKind> OF_ORIGIN = EnumSet.of(
      EditKind.IMPORT_STORIES, EditKind.REMOVE_STORIES, EditKind.REREAD, EditKind.REREAD_STORY, EditKind.CHANGE_METADATA, EditKind.RESTORE_METADATA,
      EditKind.SET_METADATA, EditKind.ATTACH_PICTURE, EditKind.FIND_PICTURES);

  private final ProvenanceStore store;
  private final SourceStore sources;
  private final Path file;
  private final Clock clock;

  /** Tells of one library, at the time that the clock says. */
  public Provenance(Database database, Clock clock) {
    store = new ProvenanceStore(database);
    sources = new SourceStore(database);
    file = database.file();
    this.clock = clock;
  }

  /** Notes which version of the program works in the library from now on. */
  public void runsIn(String version) {
    store.note(version, clock.instant());
  }

  /**
   * Where a story came from, with those that it corrects and that correct it, and what made them what they are: imports, readings, metadata
   * and pictures.
   *
   * @throws PizhuException if there is no such story
   */
  public ProvenanceLog origin(long storyId) {
    return log(storyId, OF_ORIGIN, Progress.NONE);
  }

  /**
   * The whole log.
   *
   * @param storyId a story, with those that it corrects and that correct it; null for the library
   * @param progress counts acts
   * @throws PizhuException if there is no such story
   * @throws CancellationException if it was cancelled
   */
  public ProvenanceLog log(@Nullable Long storyId, Progress progress) {
    return log(storyId, Set.of(), progress);
  }

  private ProvenanceLog log(@Nullable Long storyId, Set<EditKind> kinds, Progress progress) {
    List<StoryOrigin> stories = store.stories(storyId);
    if (storyId != null && stories.stream().noneMatch(story -> story.id() == storyId)) {
      throw new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, storyId));
    }
    Set<Long> wanted = storyId == null ? Set.of() : stories.stream().map(StoryOrigin::id).collect(Collectors.toSet());
    Set<Long> files = stories.stream()
        .flatMap(story -> Stream.concat(Stream.of(story.source()), story.others().stream())).collect(Collectors.toSet());
    List<Source> all = sources.all();
    List<ProgramVersion> versions = store.versions();
    List<ProvenanceAct> acts = new ArrayList<>();
    store.acts(kinds, (edit, state) -> {
      ProvenanceAct act = act(edit, state, versions, wanted);
      if (storyId == null || !act.stories().isEmpty()) {
        acts.add(act);
      }
    }, progress);
    return new ProvenanceLog(
        String.valueOf(file.getFileName()), clock.instant(), versions,
        storyId == null ? all : all.stream().filter(source -> files.contains(source.id())).toList(), stories, acts);
  }

  private static ProvenanceAct act(Edit edit, EditLine.State state, List<ProgramVersion> versions, Set<Long> wanted) {
    Set<Long> touched = new TreeSet<>(edit.stories());
    Set<Long> brought = new TreeSet<>();
    for (Change change : edit.changes()) {
      if (change instanceof Change.ImportChange stories) {
        touched.addAll(stories.stories());
        brought.add(stories.sourceId());
      }
    }
    if (!wanted.isEmpty()) {
      touched.retainAll(wanted);
    }
    EditLine line = new EditLine(edit.id(), edit.kind(), edit.subject(), edit.by(), edit.at(), state, edit.size());
    return new ProvenanceAct(line, version(versions, edit.at()), List.copyOf(touched), List.copyOf(brought));
  }

  private static @Nullable String version(List<ProgramVersion> versions, Instant at) {
    return versions.stream().filter(one -> !one.since().isAfter(at)).map(ProgramVersion::version).reduce(null, (before, now) -> now);
  }

  /**
   * Writes a log into a file, whole or not at all.
   *
   * @throws PizhuException if the file can't be written
   */
  public void write(ProvenanceLog log, ProvenanceFormat format, ExportLanguage language, Path target) {
    OutputFile.write(target, out -> ProvenanceWriter.of(format).write(log, language, out));
  }
}
