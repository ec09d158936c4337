package org.pizhu.library.notes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pizhu.importer.NotesReader;
import org.pizhu.importer.notes.ForeignNote;
import org.pizhu.importer.notes.ForeignNotes;
import org.pizhu.library.codebook.CodebookIntake;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Change;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.UnionDifference;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.intake.FileNote;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.store.story.StoryClues;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/**
 * Takes in annotations, memos and tags of files, as a part of the edit of an import. An annotation keeps its id, so that one that is there is
 * not doubled; where it is otherwise there, what is in the library stays unless a person chose the other, and the report says which is newer.
 */
public final class NotesIntake {

  private final StoryClues clues;
  private final StoryStore stories;
  private final NoteStores notes;
  private final TagStore tags;
  private final EditLog edits;

  /** Brings notes into one library. */
  public NotesIntake(Database database, EditLog edits) {
    clues = new StoryClues(database);
    stories = new StoryStore(database);
    notes = new NoteStores(new AnnotationStore(database), new MemoStore(database), new PictureStore(database));
    tags = new TagStore(database);
    this.edits = edits;
  }

  /** The texts of a file, by their places in it, whose stories the library doesn't have. */
  public Set<Integer> unknownTexts(ForeignNotes foreign) {
    ForeignHomes homes = new ForeignHomes(clues, foreign);
    Set<Integer> unknown = new TreeSet<>();
    Set<Integer> spoken = new TreeSet<>();
    for (ForeignNote note : foreign.notes()) {
      if (note.story().own() > 0) {
        spoken.add(note.story().own());
        if (homes.of(note.story()).isEmpty()) {
          unknown.add(note.story().own());
        }
      }
    }
    // Sources of which nothing is said come too, unless their text is there, or not even in the file.
    Map<String, List<Long>> texts = clues.byText(foreign.texts().stream().map(Sha256::of).toList());
    for (int i = 1; i <= foreign.texts().size(); i++) {
      if (!spoken.contains(i) && !texts.containsKey(Sha256.of(foreign.texts().get(i - 1)))) {
        unknown.add(i);
      }
    }
    unknown.removeIf(i -> foreign.texts().get(i - 1).isBlank());
    return unknown;
  }

  /**
   * Takes in what a file holds.
   *
   * @param file the file, for problems
   * @param kind what it is
   * @param theirs the keys of differences of which the file's side is taken
   * @param told hears what there is to say of it
   * @param progress when it is cancelled before anything was written, nothing is
   * @return what became of its annotations
   */
  public NotesCounts take(
      Path file, NotesReader.Kind kind, ForeignNotes foreign, Set<String> theirs, GrowingEdit edit, Consumer<FileNote> told, Progress progress) {
    if (kind == NotesReader.Kind.CODEBOOK) {
      CodebookIntake intake = new CodebookIntake(tags.codebook(), file);
      intake.take(foreign.tags());
      intake.report().notes().stream().map(FileNote::of).forEach(told);
      write(intake.changes(), edit);
      return new NotesCounts(0, 0, 0, 0, 0, 0, intake.report().made());
    }
    foreign.problems().stream().map(FileNote::of).forEach(told);
    ForeignHomes homes = new ForeignHomes(clues, foreign);
    // Where no story of the file is here, nobody would know where its tags came from.
    boolean isOfNothing = kind == NotesReader.Kind.JSON && !foreign.notes().isEmpty()
        && foreign.notes().stream().allMatch(note -> homes.of(note.story()).isEmpty());
    ForeignTags found = new ForeignTags(tags.codebook(), isOfNothing ? List.of() : foreign.tags());
    found.differing().forEach(path -> told.accept(FileNote.of(Problem.of(ProblemKind.TAG_DIFFERS, file, path))));
    NotesDraft draft = new NotesDraft(file, notes, found, edits.now(), theirs, told);
    Map<Long, List<ForeignNote>> byStory = new LinkedHashMap<>();
    for (ForeignNote note : foreign.notes()) {
      homes.of(note.story()).ifPresentOrElse(
          story -> byStory.computeIfAbsent(story, none -> new ArrayList<>()).add(note), () -> draft.homeless(note));
    }
    long done = 0;
    for (Map.Entry<Long, List<ForeignNote>> one : byStory.entrySet()) {
      if (progress.isCancelled()) {
        return NotesCounts.NONE;
      }
      stories.story(one.getKey()).ifPresent(stored -> draft.take(stored, one.getValue(), foreign.texts()));
      progress.update(++done, byStory.size(), String.valueOf(file.getFileName()));
    }
    draft.tellRest();
    List<Change> changes = new ArrayList<>(found.changes());
    changes.addAll(draft.changes());
    write(changes, edit);
    NotesCounts counts = draft.counts();
    told.accept(FileNote.of(Problem.of(
        ProblemKind.NOTES_TAKEN, file, counts.added(), counts.known(), counts.changed(), counts.moved(), counts.asked(),
        counts.homeless())));
    return counts;
  }

  /** What of a file of annotations is here otherwise. */
  public List<UnionDifference> differences(Path file, ForeignNotes foreign) {
    ForeignHomes homes = new ForeignHomes(clues, foreign);
    ForeignTags found = new ForeignTags(tags.codebook(), foreign.tags());
    NotesDraft draft = new NotesDraft(file, notes, found, edits.now(), Set.of(), problem -> { });
    Map<Long, List<ForeignNote>> byStory = new LinkedHashMap<>();
    for (ForeignNote note : foreign.notes()) {
      homes.of(note.story()).ifPresent(story -> byStory.computeIfAbsent(story, none -> new ArrayList<>()).add(note));
    }
    byStory.forEach((story, some) -> stories.story(story).ifPresent(stored -> draft.take(stored, some, foreign.texts())));
    return draft.differences();
  }

  private void write(List<Change> changes, GrowingEdit edit) {
    if (!changes.isEmpty()) {
      edits.grow(edit, changes);
    }
  }
}
