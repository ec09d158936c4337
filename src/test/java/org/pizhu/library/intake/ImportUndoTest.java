package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Correction;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ImportReport;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Imports and pictures are acts like any other: one step of undo each, even if they were cut short. */
class ImportUndoTest {

  @TempDir Path folder;
  private Library library;
  private final List<LibraryChange.Kind> heard = new ArrayList<>();

  @BeforeEach
  void open() {
    library = Samples.empty(folder);
    library.addListener(change -> heard.add(change.kind()));
  }

  @AfterEach
  void close() {
    library.close();
  }

  private ImportReport run(Path... files) {
    return library.storyImport().run(List.of(files), null, Progress.NONE);
  }

  private Path stories(String name, int from, int to) throws IOException {
    StringBuilder stories = new StringBuilder();
    for (int i = from; i < to; i++) {
      stories.append("标题").append(i).append("\n<p>正文").append(i).append("。</p>\n*\n");
    }
    return Files.writeString(folder.resolve(name), stories);
  }

  private void reopen() {
    library.close();
    open();
  }

  @Test
  void anImportIsOneStepThatNeedsNoFileToBeDoneAgain() throws IOException {
    Path file = Files.copy(Samples.SEEDS, folder.resolve("seeds.txt"));
    run(file);
    LibraryCounts full = library.counts();
    List<StorySummary> stories = library.stories();
    List<String> after = Dump.of(library.file());
    Files.delete(file);
    heard.clear();
    Edit undone = library.annotator().undo().orElseThrow();
    assertThat(undone.kind()).isEqualTo(EditKind.IMPORT_STORIES);
    assertThat(undone.subject()).isEqualTo("seeds.txt");
    assertThat(undone.size()).isEqualTo(7);
    assertThat(heard).containsExactly(LibraryChange.Kind.STORIES_REMOVED);
    assertThat(library.counts()).isEqualTo(new LibraryCounts(0, 0, 0, 0, 0, 0));
    assertThat(library.stories()).isEmpty();
    assertThat(library.summary(1)).isEmpty();
    assertThat(Samples.found(library, "村")).isEmpty();
    assertThat(library.pictures().missing()).isEmpty();
    assertThat(library.check().run(Progress.NONE)).as("the source stays, and is sound").isEmpty();
    reopen();
    library.annotator().redo();
    assertThat(library.stories()).isEqualTo(stories);
    assertThat(library.counts()).isEqualTo(full);
    assertThat(Dump.of(library.file())).isEqualTo(after);
    assertThat(heard.get(heard.size() - 1)).isEqualTo(LibraryChange.Kind.STORIES_ADDED);
  }

  @Test
  void importingAgainBringsBackWhatWasTakenOut() throws IOException {
    run(Samples.SEEDS);
    library.annotator().undo();
    Path other = stories("other.txt", 0, 2);
    assertThat(run(other).added()).isEqualTo(2);
    assertThat(library.annotator().nextRedo()).as("another act ended redo").isEmpty();
    assertThat(run(Samples.SEEDS)).isEqualTo(new ImportReport(7, 0, 0, 0, List.of(), false));
    assertThat(library.counts().stories()).isEqualTo(9);
    assertThat(run(Samples.SEEDS).known()).isEqualTo(7);
    library.annotator().undo();
    assertThat(library.counts().stories()).isEqualTo(2);
    Path overlapping = stories("overlapping.txt", 1, 4);
    library.annotator().undo();
    assertThat(run(overlapping).added()).as("one of them was there once").isEqualTo(3);
    library.annotator().undo();
    assertThat(library.counts().stories()).isZero();
  }

  @Test
  void aFileThatBringsNothingIsNoAct() {
    run(Samples.SEEDS);
    Edit first = library.annotator().nextUndo().orElseThrow();
    run(Samples.SEEDS);
    assertThat(library.annotator().nextUndo()).contains(first);
    library.annotator().undo();
    assertThat(library.annotator().nextUndo()).isEmpty();
  }

  @Test
  void severalFilesAndTheirPicturesAreOneStep() throws IOException {
    Path file = Files.copy(Samples.SEEDS, folder.resolve("seeds.txt"));
    Files.write(folder.resolve("W020200312585124799235.jpg"), StoryImportTest.Tiny.png());
    ImportReport report = run(stories("first.txt", 0, 3), file, stories("last.txt", 3, 5));
    assertThat(report.added()).isEqualTo(12);
    assertThat(report.pictures()).isPositive();
    Edit edit = library.annotator().nextUndo().orElseThrow();
    assertThat(edit.subject()).isEqualTo("first.txt +2");
    assertThat(edit.size()).isEqualTo(12 + report.pictures());
    List<String> after = Dump.of(library.file());
    library.annotator().undo();
    assertThat(library.counts().stories()).isZero();
    assertThat(library.annotator().nextUndo()).isEmpty();
    library.annotator().redo();
    assertThat(Dump.of(library.file())).isEqualTo(after);
  }

  @Test
  void whatACancelledImportBroughtIsOneStepToo() throws IOException {
    Path file = stories("many.txt", 0, 5_000);
    AtomicBoolean cancelled = new AtomicBoolean();
    ImportReport half = library.storyImport().run(List.of(file), null, new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        cancelled.set(library.counts().stories() >= 1_000);
      }

      @Override
      public boolean isCancelled() {
        return cancelled.get();
      }
    });
    assertThat(half.cancelled()).isTrue();
    assertThat(half.added()).isBetween(1_000, 4_999);
    assertThat(library.annotator().nextUndo().orElseThrow().size()).isEqualTo(half.added());
    library.annotator().undo();
    assertThat(library.counts().stories()).isZero();
    assertThat(library.annotator().nextUndo()).isEmpty();
    assertThat(run(file).added()).isEqualTo(5_000);
    library.annotator().undo();
    assertThat(library.counts().stories()).isZero();
    library.annotator().redo();
    assertThat(library.counts().stories()).isEqualTo(5_000);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void actsDuringAnImportAreStepsOfTheirOwn() throws IOException {
    run(Samples.SEEDS);
    Path file = stories("many.txt", 0, 1_200);
    AtomicBoolean once = new AtomicBoolean();
    library.storyImport().run(List.of(file), null, new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        if (library.counts().stories() >= 507 && once.compareAndSet(false, true)) {
          library.annotator().annotate(5, new TextRange(0, 2), HighlightColor.PINK, List.of(), "");
        }
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    });
    assertThat(library.annotator().undo().orElseThrow().kind()).isEqualTo(EditKind.HIGHLIGHT);
    assertThat(library.annotator().undo().orElseThrow().size()).isEqualTo(1_200);
    assertThat(library.counts().stories()).isEqualTo(7);
    library.annotator().redo();
    library.annotator().redo();
    assertThat(library.counts()).extracting(LibraryCounts::stories, LibraryCounts::annotations)
        .containsExactly(1_207, 1);
  }

  @Test
  void anEditOfTenThousandStoriesIsSmall() throws Exception {
    run(stories("many.txt", 0, 10_000));
    assertThat(library.annotator().nextUndo().orElseThrow().size()).isEqualTo(10_000);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library.file())) {
      assertThat(number(connection, "SELECT count(*) FROM edit")).isEqualTo(1);
      assertThat(number(connection, "SELECT length(changes) FROM edit")).isLessThan(200);
    }
    library.annotator().undo();
    assertThat(library.counts().stories()).isZero();
    library.annotator().redo();
    assertThat(library.counts().stories()).isEqualTo(10_000);
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery(query)) {
      return row.getLong(1);
    }
  }

  private Path version(String folderName, String word) throws IOException {
    Path place = Files.createDirectories(folder.resolve(folderName));
    return Files.writeString(place.resolve("same.txt"), "标题\n<p>正文里的" + word + "。</p>\n*\n标题二\n<p>没有变。</p>\n*\n");
  }

  @Test
  void aCorrectionWhoseImportWasUndoneCorrectsNothing() throws IOException {
    run(version("1", "甲字"));
    library.annotator().annotate(1, new TextRange(0, 2), HighlightColor.PINK, List.of(), "");
    run(version("2", "乙字"));
    assertThat(library.corrections().all()).containsExactly(new Correction(1, 3, 1, 0));
    library.annotator().undo();
    assertThat(library.corrections().all()).isEmpty();
    assertThat(library.corrections().of(1).latestId()).isNull();
    run(version("3", "丙字"));
    assertThat(library.corrections().all()).containsExactly(new Correction(1, 4, 1, 0));
    library.corrections().carry(1);
    library.annotator().undo();
    library.annotator().undo();
    assertThat(library.corrections().all()).isEmpty();
    library.annotator().redo();
    library.annotator().redo();
    assertThat(library.annotations(4)).hasSize(1);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void aPictureThatWasDroppedIsOneStep() throws IOException {
    run(Samples.SEEDS);
    Path file = Files.write(folder.resolve("拖入.png"), StoryImportTest.Tiny.png());
    List<String> before = Dump.of(library.file());
    library.pictures().attach(7, 3, file);
    List<String> after = Dump.of(library.file());
    library.pictures().attach(7, 3, file);
    heard.clear();
    Edit undone = library.annotator().undo().orElseThrow();
    assertThat(undone.kind()).isEqualTo(EditKind.ATTACH_PICTURE);
    assertThat(undone.subject()).isEqualTo("拖入.png");
    assertThat(undone.stories()).isEqualTo(Set.of(7L));
    assertThat(heard).containsExactly(LibraryChange.Kind.PICTURES);
    assertThat(Dump.of(library.file())).isEqualTo(before);
    library.annotator().redo();
    assertThat(Dump.of(library.file())).isEqualTo(after);
  }

  @Test
  void allPicturesFoundInAFolderAreOneStep() throws IOException {
    run(Samples.SEEDS);
    Path images = Files.createDirectories(folder.resolve("图片"));
    List<String> before = Dump.of(library.file());
    for (var missing : library.pictures().missing()) {
      byte[] png = StoryImportTest.Tiny.png();
      // Each of another content: what follows the end of a PNG is not looked at.
      byte[] bytes = java.util.Arrays.copyOf(png, png.length + missing.figure());
      Files.write(images.resolve(missing.fileName()), bytes);
    }
    assertThat(library.pictures().findBelow(images, Progress.NONE).found()).isEqualTo(10);
    List<String> after = Dump.of(library.file());
    Edit undone = library.annotator().undo().orElseThrow();
    assertThat(undone.kind()).isEqualTo(EditKind.FIND_PICTURES);
    assertThat(undone.subject()).isEqualTo("图片");
    assertThat(undone.size()).isEqualTo(10);
    assertThat(Dump.of(library.file())).isEqualTo(before);
    library.annotator().redo();
    assertThat(Dump.of(library.file())).isEqualTo(after);
  }
}
