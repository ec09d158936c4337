package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** What is cancelled, at whatever moment, leaves things as they were, and the same can be done again at once. */
class CancelledTest extends NotesCase {

  private static final int MOST = 400;

  /** Says yes from some question on. */
  private static final class After implements Progress {
    private final int questions;
    private int asked;

    After(int questions) {
      this.questions = questions;
    }

    @Override
    public void update(long done, long total, String detail) {
      // Nobody watches.
    }

    @Override
    public boolean isCancelled() {
      return ++asked > questions;
    }
  }

  private Library filled(String name) throws IOException {
    Library library = Samples.seeds(Files.createDirectories(folder.resolve(name)));
    library.annotator().annotate(1, new TextRange(0, 6), HighlightColor.GREEN, List.of("话语/引语", "人物"), "笔记");
    library.annotator().annotate(3, new TextRange(5, 20), HighlightColor.BLUE, List.of("话语"), "");
    library.annotator().annotateStory(2, HighlightColor.PINK, List.of(), "整篇");
    library.memos().change(5, "备忘");
    return library;
  }

  private static NotesExport.Request request(ExportFormat format) {
    Messages messages = new Messages(Language.CHINESE);
    return new NotesExport.Request(new ExportScope.Whole(), format, "题", "",
        new ExportLanguage(messages.locale(), Samples.CLOCK.getZone(), messages::get));
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void anExportLeavesTheOldFileAndNothingBeside(ExportFormat format) throws IOException {
    try (Library library = filled("from")) {
      Path there = Files.createDirectories(folder.resolve("out"));
      Path file = Files.writeString(there.resolve("notes"), "good");
      int questions = 0;
      while (isCancelled(library, format, file, questions)) {
        assertThat(file).hasContent("good");
        try (Stream<Path> beside = Files.list(there)) {
          assertThat(beside).containsExactly(file);
        }
        questions++;
        assertThat(questions).isLessThan(MOST);
      }
      assertThat(questions).as("asked, and once more at the end").isGreaterThan(1);
      assertThat(Files.size(file)).isGreaterThan(4);
    }
  }

  private static boolean isCancelled(Library library, ExportFormat format, Path file, int questions) {
    try {
      library.export().write(request(format), file, new After(questions));
      return false;
    } catch (CancellationException cancelled) {
      return true;
    }
  }

  /** Formats that bring notes into a library with other notes, and a library that is merged. */
  @ParameterizedTest
  @ValueSource(strings = {"JSONLD", "HYPOTHESIS", "QDPX", "QDC", "BUNDLE", "LIBRARY"})
  void anIntakeCanBeTakenBackAndDoneAgain(String what) throws IOException {
    Path file;
    List<Annotation> theirs;
    try (Library from = filled("from")) {
      file = what.equals("LIBRARY") ? from.file() : export(from, ExportFormat.valueOf(what));
      theirs = all(from);
    }
    boolean[] ended = {false};
    for (int questions = 0; !ended[0] && questions < MOST; questions += questions < 8 ? 1 : 5) {
      String name = "to" + questions;
      List<String> before;
      try (Library to = Samples.seeds(Files.createDirectories(folder.resolve(name)))) {
        to.annotator().annotate(4, new TextRange(0, 4), HighlightColor.YELLOW, List.of("话语"), "我的");
        before = Dump.of(to.file());
      }
      try (Library to = Samples.empty(folder.resolve(name))) {
        ended[0] = !cancelled(to, file, new After(questions));
        assertThat(to.check().run(Progress.NONE)).as("%s after %d", what, questions).isEmpty();
        assertThat(run(to, file, Progress.NONE).cancelled()).isFalse();
        if (!what.equals("QDC")) {
          assertThat(all(to)).extracting(Annotation::id).containsAll(theirs.stream().map(Annotation::id).toList());
        }
        assertThat(to.codebook().tags()).hasSize(3);
        while (!Dump.of(to.file()).equals(before)) {
          assertThat(to.annotator().undo()).as("%s after %d", what, questions).isPresent();
        }
      }
    }
    assertThat(ended[0]).isTrue();
  }

  private static boolean cancelled(Library to, Path file, Progress progress) {
    try {
      return run(to, file, progress).cancelled();
    } catch (CancellationException cancelled) {
      return true;
    }
  }

  private static ImportReport run(Library to, Path file, Progress progress) {
    return to.intake().run(
        to.intake().find(List.of(file), progress), null, Map.of(file, IntakeChoice.taking(java.util.Set.of())), new IntakeWatch(), progress).report();
  }
}
