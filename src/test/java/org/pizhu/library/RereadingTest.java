package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.OlderParser;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.AnchorCounts;
import org.pizhu.library.correction.CorrectionView;
import org.pizhu.library.correction.OpenPlace;
import org.pizhu.library.correction.RereadingReport;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.library.intake.StoryImportTest;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Edit;
import org.pizhu.model.EditFilter;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

class RereadingTest {

  @TempDir Path folder;
  private Library library;

  @AfterEach
  void close() {
    library.close();
  }

  private void seeds() {
    library = Samples.seeds(folder);
  }

  private List<ProblemKind> findings() {
    return library.check().run(Progress.NONE).stream().map(Problem::kind).distinct().toList();
  }

  private String text(long story) {
    return library.story(story).story().text();
  }

  private Annotation annotate(long story, TextRange range) {
    return library.annotator().annotate(story, range, HighlightColor.BLUE, List.of("人物"), "待核");
  }

  private Annotation stored(Annotation annotation) {
    return library.annotations(annotation.storyId()).stream()
        .filter(one -> one.id().equals(annotation.id())).findFirst().orElseThrow();
  }

  // Where nothing differs

  @Test
  void libraryOfThisVersionStaysAsItIs() {
    seeds();
    List<String> before = Dump.of(library.file());
    Edit last = library.annotator().nextUndo().orElseThrow();
    RereadingReport none = new RereadingReport(7, 0, AnchorCounts.NONE, 0, false);
    assertThat(library.rereading().preview(Progress.NONE)).isEqualTo(none);
    assertThat(library.rereading().run(Progress.NONE)).isEqualTo(none);
    assertThat(Dump.of(library.file())).isEqualTo(before);
    assertThat(library.annotator().nextUndo()).contains(last);
  }

  @Test
  void storyWhoseSourceIsDamagedStaysAsItIs() throws Exception {
    seeds();
    OlderParser.makeOlder(library);
    library.close();
    try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.pizhu"))) {
      connection.createStatement().executeUpdate("UPDATE fragment SET bytes = CAST('x' AS BLOB) WHERE id = 2");
    }
    library = Samples.empty(folder);
    RereadingReport report = library.rereading().run(Progress.NONE);
    assertThat(report).extracting(RereadingReport::differing, RereadingReport::unreadable).containsExactly(6, 1);
  }

  @Test
  void oneStoryIsReadByItselfAndIsOneStepOfUndo() {
    seeds();
    Annotation made = library.annotator().annotate(5, new TextRange(20, 26), HighlightColor.BLUE, List.of("甲"), "记");
    OlderParser.makeOlder(library);
    List<String> before = texts();
    RereadingReport report = library.rereading().run(5);
    assertThat(report).extracting(RereadingReport::stories, RereadingReport::differing).containsExactly(1, 1);
    assertThat(library.annotator().nextUndo().orElseThrow()).extracting(Edit::kind, edit -> List.copyOf(edit.stories()))
        .containsExactly(EditKind.REREAD_STORY, List.of(5L));
    List<String> after = texts();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).equals(before.get(i))).as("story %d is as it was", i + 1).isEqualTo(i != 4);
    }
    assertThat(library.annotations(5)).extracting(Annotation::id).containsExactly(made.id());
    library.annotator().undo();
    assertThat(texts()).isEqualTo(before);
    library.annotator().redo();
    assertThat(texts()).isEqualTo(after);
    assertThat(library.rereading().run(5)).extracting(RereadingReport::stories, RereadingReport::differing).containsExactly(1, 0);
    assertThat(library.rereading().run(99).stories()).isZero();
    library.rereading().run(Progress.NONE);
    library.annotator().undo();
    assertThat(texts()).isEqualTo(after);
  }

  private List<String> texts() {
    return library.stories().stream().map(row -> library.story(row.id()).story().toString()).toList();
  }

  // What a reading loses

  @Test
  void whatTheNewReadingLacksIsLeftToAPersonWithBothTexts() {
    seeds();
    long id = withCaption();
    Figure figure = library.story(id).story().figures().stream().filter(one -> one.caption() != null).findFirst().orElseThrow();
    Annotation made = annotate(id, figure.caption());
    String before = text(id);
    AnchorCounts counts = OlderParser.makeOlder(library).annotations();
    assertThat(counts).isEqualTo(new AnchorCounts(0, 0, counts.ambiguous(), counts.orphan()));
    assertThat(counts.open()).isEqualTo(1);
    assertThat(library.corrections().unplaced()).extracting(Annotation::id).containsExactly(made.id());
    OpenPlace open = library.corrections().openPlace(made.id()).orElseThrow();
    assertThat(open.oldText()).isEqualTo(before);
    assertThat(open.text()).isEqualTo(text(id)).isNotEqualTo(before);

    AnchorCounts again = library.rereading().run(Progress.NONE).annotations();
    assertThat(again.placed()).isEqualTo(1);
    assertThat(stored(made)).isEqualTo(made);
  }

  private long withCaption() {
    return library.stories().stream().map(StorySummary::id)
        .filter(id -> !library.story(id).story().textOf(BlockKind.CAPTION).isEmpty()).findFirst().orElseThrow();
  }

  @Test
  void whatHasNoPlaceBeforeAndAfterIsNotCounted() {
    seeds();
    long id = withCaption();
    annotate(id, library.story(id).story().figures().get(0).caption());
    OlderParser.makeOlder(library);
    SourceReader other = new SourceReader(source -> OlderParser.of(OlderParser.parse(source)));
    RereadingReport report = library.rereading(other, 25).run(Progress.NONE);
    assertThat(report.differing()).isEqualTo(7);
    assertThat(report.annotations()).isEqualTo(AnchorCounts.NONE);
    assertThat(library.corrections().unplaced()).hasSize(1);
  }

  // Figures

  @Test
  void figuresKeepTheirPicturesAndAnnotationsUnderOtherNumbers() throws IOException {
    Files.writeString(folder.resolve("a.txt"), """
        标题
        <p>第一段的正文写在这里。还有一句。</p>
        <p><img src="p1.png"></p>
        <p>图为第一张</p>
        <p>第二段的正文写在这里。还有一句。</p>
        <p><img src="p2.png"></p>
        <p>图为第二张</p>
        *
        """);
    Path picture = folder.resolve("any.png");
    Files.write(picture, StoryImportTest.Tiny.png());
    library = Samples.empty(folder);
    library.storyImport().run(List.of(folder.resolve("a.txt")), null, Progress.NONE);
    library.pictures().attach(1, 2, picture);
    String sha256 = library.story(1).pictures().get(2);
    Annotation second = library.annotator().annotateFigure(1, 2, null, HighlightColor.GREEN, List.of(), "");
    Annotation first = library.annotator().annotateFigure(1, 1, null, HighlightColor.GREEN, List.of(), "");
    Annotation whole = library.annotator().annotateStory(1, HighlightColor.GREEN, List.of(), "");

    OlderParser.makeOlder(library);
    assertThat(library.story(1).pictures()).containsOnly(Map.entry(1, sha256));
    FigureTarget moved = (FigureTarget) stored(second).target();
    assertThat(moved).extracting(FigureTarget::number, FigureTarget::status).containsExactly(1, AnchorStatus.MOVED);
    assertThat(stored(first).target().status()).isEqualTo(AnchorStatus.ORPHAN);
    assertThat(stored(whole).target().words()).isEqualTo("标题");
    Annotation onTheOther = library.annotator().annotateFigure(1, 1, null, HighlightColor.BLUE, List.of(), "");

    library.rereading().run(Progress.NONE);
    assertThat(library.story(1).pictures()).containsOnly(Map.entry(2, sha256));
    assertThat(((FigureTarget) stored(second).target()).number()).isEqualTo(2);
    assertThat(((FigureTarget) stored(onTheOther).target()).number()).isEqualTo(2);
    assertThat(stored(first)).isEqualTo(first);
    assertThat(stored(whole)).isEqualTo(whole);
    assertThat(findings()).isEmpty();
  }

  // The bin

  @Test
  void whatIsRestoredIsFoundInTheTextOfNow() {
    seeds();
    int end = text(5).length() - 2;
    Annotation made = annotate(5, new TextRange(end - 12, end));
    TextRange range = made.target().range();
    String words = range.of(text(5));
    library.annotator().delete(made.id());
    OlderParser.makeOlder(library);
    assertThat(range.end()).isGreaterThan(text(5).length());
    Annotation restored = library.bin().restore(library.bin().page(0, "", 1).get(0).id()).annotation();
    assertThat(restored.target().range().of(text(5))).isEqualTo(words);
    assertThat(restored).isEqualTo(stored(made));
    library.annotator().undo();
    library.annotator().undo();
    library.annotator().undo();
    assertThat(stored(made)).isEqualTo(made);
  }

  @Test
  void whatIsRestoredOnACorrectedStoryCanBeCarriedOver() throws IOException {
    seeds();
    int end = text(5).length() - 2;
    Annotation made = annotate(5, new TextRange(end - 12, end));
    String words = made.target().words();
    library.annotator().delete(made.id());
    Path corrected = Files.createDirectory(folder.resolve("corrected")).resolve(Samples.SEEDS.getFileName());
    Files.writeString(corrected, Files.readString(Samples.SEEDS).replace("党员龚群保", "老党员龚群保"));
    library.storyImport().run(List.of(corrected), null, Progress.NONE);
    OlderParser.makeOlder(library);
    Annotation restored = library.bin().restore(library.bin().page(0, "", 1).get(0).id()).annotation();
    assertThat(restored.storyId()).isEqualTo(5);
    assertThat(restored.target().range().of(text(5))).isEqualTo(words);
    assertThat(library.corrections().of(5)).isEqualTo(new CorrectionView(5, 8L, null, 1, 0));
    assertThat(library.corrections().carry(5).placed()).isEqualTo(1);
    assertThat(library.annotations(8).get(0).target().range().of(text(8))).isEqualTo(words);
  }

  @Test
  void whatIsRestoredAndNotFoundIsLeftToAPerson() {
    seeds();
    long id = withCaption();
    Annotation made = annotate(id, library.story(id).story().figures().get(0).caption());
    library.annotator().delete(made.id());
    OlderParser.makeOlder(library);
    library.bin().restore(library.bin().page(0, "", 1).get(0).id());
    assertThat(library.corrections().unplaced()).extracting(Annotation::id).containsExactly(made.id());
    assertThat(library.corrections().unplaced().get(0).target().words()).isEqualTo(made.target().words());
  }

  // Stopping

  @Test
  void whatWasDoneBeforeItWasStoppedIsOneEdit() {
    seeds();
    List<String> before = Dump.of(library.file());
    StopAfter stop = new StopAfter(4);
    RereadingReport report = library.rereading(new SourceReader(OlderParser::parse), 2).run(stop);
    assertThat(report.cancelled()).isTrue();
    assertThat(report.differing()).isEqualTo(4);
    assertThat(library.annotator().nextUndo().orElseThrow().size()).isEqualTo(4);
    library.annotator().undo();
    assertThat(Dump.of(library.file())).isEqualTo(before);
  }

  @Test
  void whatIsDoneMeanwhileIsTakenBackInItsOrder() {
    seeds();
    List<String> before = Dump.of(library.file());
    library.rereading(new SourceReader(OlderParser::parse), 2).run(new Between());
    assertThat(library.annotations(6)).hasSize(1);
    assertThat(library.annotations(6).get(0).target().textSha256()).isEqualTo(Sha256.of(text(6)));
    assertThat(library.history().page(EditFilter.ALL, 0, 9)).extracting(EditLine::kind).containsExactly(
        EditKind.REREAD, EditKind.HIGHLIGHT, EditKind.REREAD, EditKind.IMPORT_STORIES);
    List<String> after = Dump.of(library.file());
    library.annotator().undo();
    library.annotator().undo();
    library.annotator().undo();
    assertThat(Dump.of(library.file())).isEqualTo(before);
    library.history().goTo(library.history().page(EditFilter.ALL, 0, 1).get(0).id(), Progress.NONE);
    assertThat(Dump.of(library.file())).isEqualTo(after);
  }

  /** Annotates a story that is still to be read, after the first ones. */
  private final class Between implements Progress {
    @Override
    public void update(long done, long total, String detail) {
      if (done == 2) {
        library.annotator().annotate(6, new TextRange(0, 8), HighlightColor.YELLOW, List.of(), "");
      }
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }

  /** Is cancelled after so many stories. */
  private static final class StopAfter implements Progress {
    private final int stories;
    private long done;

    StopAfter(int stories) {
      this.stories = stories;
    }

    @Override
    public void update(long now, long total, String detail) {
      assertThat(total).isEqualTo(7);
      done = now;
    }

    @Override
    public boolean isCancelled() {
      return done >= stories;
    }
  }

  // Readings that nothing refers to any more

  @Test
  void historyGoesOnAfterAnUndoneRereading() {
    seeds();
    Annotation made = annotate(5, new TextRange(0, 4));
    OlderParser.makeOlder(library);
    library.annotator().undo();
    library.annotator().changeNote(made.id(), "另一条");
    OlderParser.makeOlder(library);
    List<String> rows = Dump.of(library.file());
    library.annotator().delete(made.id());
    assertThat(library.bin().empty(Progress.NONE)).isEqualTo(1);
    library.history().goTo(0, Progress.NONE);
    assertThat(Dump.of(library.file())).isEmpty();
    while (library.annotator().redo().isPresent()) {
      assertThat(library.annotations(5)).isEmpty();
    }
    assertThat(Dump.of(library.file())).isEqualTo(
        rows.stream().filter(row -> !row.startsWith("annotation")).toList());
  }

  @Test
  void tellsOfEachPart() {
    seeds();
    List<LibraryChange> told = new ArrayList<>();
    library.addListener(told::add);
    OlderParser.makeOlder(library);
    assertThat(told).extracting(LibraryChange::kind).containsOnly(LibraryChange.Kind.READINGS);
    assertThat(told.get(0).stories()).hasSize(7);
    told.clear();
    library.annotator().undo();
    assertThat(told).extracting(LibraryChange::kind).containsExactly(LibraryChange.Kind.READINGS);
  }
}
