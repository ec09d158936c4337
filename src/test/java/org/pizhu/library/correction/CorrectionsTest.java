package org.pizhu.library.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.anchor.Candidate;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Correction;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ImportReport;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

class CorrectionsTest {

  private static final String BEGINNING =
      "<p>宝丰县大营镇西古庄村党员龚群保把50元钱投进捐款箱，转身就走，没有留下一句话。</p>";
  private static final String MIDDLE =
      "<p>村支书杨淑祯说，大家都是自发来的，最小的只有六岁，最大的已经八十三岁了。</p>";
  private static final String END =
      "<p>截至3月5日，全县已有两万多名党员参加捐款，共筹得善款二百三十余万元。</p>";

  @TempDir Path folder;
  private Library library;
  private final List<LibraryChange> heard = new ArrayList<>();

  @BeforeEach
  void open() {
    library = Samples.empty(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void importAs(String... paragraphs) {
    Path file = folder.resolve("stories.txt");
    try {
      Files.writeString(file, "捐款\n" + String.join("\n", paragraphs) + "\n*\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(library.storyImport().run(List.of(file), null, Progress.NONE).problems()).isEmpty();
  }

  private Annotation highlight(long story, String quote) {
    int at = library.story(story).story().text().indexOf(quote);
    assertThat(at).isNotNegative();
    return library.annotator().annotate(
        story, new TextRange(at, at + quote.length()), HighlightColor.YELLOW, List.of("捐款"), "核对");
  }

  private static TextQuoteSelector quote(Annotation annotation) {
    return ((PassageTarget) annotation.target()).quote();
  }

  private String wordsOf(Annotation annotation) {
    return annotation.target().range().of(library.story(annotation.storyId()).story().text());
  }

  private Annotation only(long story) {
    assertThat(library.annotations(story)).hasSize(1);
    return library.annotations(story).get(0);
  }

  @Test
  void carriesAnnotationsToTheCorrection() {
    importAs(BEGINNING, MIDDLE, END);
    Annotation stays = highlight(1, "党员龚群保");
    Annotation moves = highlight(1, "杨淑祯");
    importAs(BEGINNING, MIDDLE.replace("村支书", "西古庄村党支部书记"), END);
    assertThat(library.corrections().all()).containsExactly(new Correction(1, 2, 2, 0));
    assertThat(library.corrections().of(1)).isEqualTo(new CorrectionView(1, 2L, null, 2, 0));
    assertThat(library.corrections().of(2)).isEqualTo(new CorrectionView(2, null, 1L, 2, 0));
    library.addListener(heard::add);
    assertThat(library.corrections().preview(1)).isEqualTo(new AnchorCounts(1, 1, 0, 0));
    assertThat(heard).isEmpty();
    assertThat(library.annotations(1)).containsExactly(stays, moves);
    assertThat(library.corrections().carry(1)).isEqualTo(new AnchorCounts(1, 1, 0, 0));
    assertThat(heard).containsExactly(new LibraryChange(LibraryChange.Kind.ANNOTATIONS, Set.of(1L, 2L)));
    assertThat(library.annotations(1)).isEmpty();
    assertThat(library.annotations(2)).extracting(Annotation::id).containsExactly(stays.id(), moves.id());
    Annotation moved = library.annotations(2).get(1);
    assertThat(moved.target().status()).isEqualTo(AnchorStatus.MOVED);
    assertThat(quote(moved)).as("never overwritten").isEqualTo(quote(moves));
    assertThat(wordsOf(moved)).isEqualTo("杨淑祯");
    assertThat(moved.note()).isEqualTo("核对");
    assertThat(moved.modified()).isEqualTo(moves.modified());
    assertThat(library.corrections().all()).isEmpty();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void aCorrectionThatIsTakenBackGivesTheAnnotationsBack() {
    importAs(BEGINNING, MIDDLE, END);
    Annotation made = highlight(1, "杨淑祯");
    importAs("<p>本稿已撤回。</p>");
    assertThat(library.corrections().carry(1)).isEqualTo(new AnchorCounts(0, 0, 0, 1));
    assertThat(only(2).target().status()).isEqualTo(AnchorStatus.ORPHAN);
    importAs(BEGINNING, MIDDLE, END);
    assertThat(library.corrections().all()).as("the file of the first one was read last").containsExactly(new Correction(2, 1, 1, 0));
    assertThat(library.corrections().of(1)).isEqualTo(new CorrectionView(1, null, 2L, 1, 0));
    assertThat(library.corrections().of(2)).isEqualTo(new CorrectionView(2, 1L, null, 1, 0));
    assertThat(library.corrections().carry(2).placed()).isEqualTo(1);
    assertThat(only(1).target()).isEqualTo(made.target());
    assertThat(library.corrections().all()).isEmpty();
    importAs(BEGINNING, MIDDLE.replace("六岁", "七岁"), END);
    assertThat(library.corrections().of(1)).as("and corrected again").isEqualTo(new CorrectionView(1, 3L, 2L, 1, 0));
    assertThat(library.corrections().carry(3).placed()).isEqualTo(1);
    assertThat(wordsOf(only(3))).isEqualTo("杨淑祯");
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void aCorrectionIsTakenBackByAnotherFileOfTheSameName() {
    importAs(BEGINNING, MIDDLE, END);
    importAs(BEGINNING, MIDDLE.replace("村支书", "西古庄村党支部书记"), END);
    highlight(2, "西古庄村党支部书记");
    importAs(BEGINNING, MIDDLE, END, "*\n简讯\n<p>图书馆周一闭馆。</p>");
    assertThat(library.corrections().all()).containsExactly(new Correction(2, 1, 1, 0));
    assertThat(library.corrections().preview(1)).isEqualTo(new AnchorCounts(0, 0, 0, 1));
    importAs(BEGINNING, MIDDLE.replace("村支书", "西古庄村党支部书记"), END);
    assertThat(library.corrections().all()).as("the newest text is the one with the annotation again").isEmpty();
  }

  @Test
  void whereAStoryIsSplitTheOtherHalfIsOffered() {
    importAs(BEGINNING, MIDDLE, END);
    Annotation stays = highlight(1, "龚群保");
    Annotation goes = highlight(1, "筹得善款二百三十余万元");
    Annotation brief = highlight(1, "党员参加");
    importAs(BEGINNING, MIDDLE, "*\n全县捐款逾二百万\n" + END, "*\n简讯\n<p>党员参加义务植树，图书馆周一闭馆。</p>");
    library.corrections().carry(1);
    assertThat(library.corrections().unplaced()).extracting(Annotation::id).containsExactlyInAnyOrder(goes.id(), brief.id());
    for (Annotation open : library.corrections().unplaced()) {
      OpenPlace place = library.corrections().openPlace(open.id()).orElseThrow();
      assertThat(place.elsewhere()).extracting(OtherPlace::headline).containsExactly("全县捐款逾二百万", "捐款");
      assertThat(place.elsewhere()).extracting(OtherPlace::isBefore).as("from where it came").containsExactly(false, true);
      OtherPlace there = place.elsewhere().get(0);
      assertThat(there.range().of(there.text())).isEqualTo(open.target().words());
      Annotation attached = library.annotator().attach(open.id(), there.storyId(), there.range());
      assertThat(attached.target().status()).as("from one story to another").isEqualTo(AnchorStatus.MOVED);
      assertThat(quote(attached)).as("never overwritten").isEqualTo(quote(open));
      assertThat(wordsOf(attached)).isEqualTo(open.target().words());
    }
    assertThat(library.corrections().unplaced()).isEmpty();
    assertThat(only(2).id()).isEqualTo(stays.id());
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    library.annotator().undo();
    library.annotator().undo();
    assertThat(library.corrections().unplaced()).hasSize(2);
  }

  @Test
  void wordsThatWentToAnotherFileAreOffered() throws IOException {
    importAs(BEGINNING, MIDDLE, END);
    Annotation goes = highlight(1, "最小的只有六岁，最大的已经八十三岁了");
    importAs(BEGINNING, END);
    library.corrections().carry(1);
    Path file = folder.resolve("elsewhere.txt");
    Files.writeString(file, "村支书谈捐款\n" + MIDDLE + "\n*\n");
    library.storyImport().run(List.of(file), null, Progress.NONE);
    assertThat(library.corrections().openPlace(goes.id()).orElseThrow().elsewhere())
        .extracting(OtherPlace::headline).containsExactly("村支书谈捐款", "捐款");
  }

  @Test
  void aCorrectedHeadlineCountsAsAChange() throws IOException {
    importAs(BEGINNING, MIDDLE, END, "*\n简讯\n<p>图书馆周一闭馆。</p>");
    Path file = folder.resolve("stories.txt");
    Files.writeString(file, "西古庄村党员捐款\n" + BEGINNING + "\n" + MIDDLE + "\n" + END + "\n*\n简讯\n<p>图书馆周一闭馆。</p>\n*\n"
        + "另一则\n<p>全县小麦进入返青期，农技人员下田查看苗情。</p>\n*\n");
    ImportReport report = library.storyImport().run(List.of(file), null, Progress.NONE);
    assertThat(List.of(report.added(), report.changed(), report.known())).containsExactly(1, 1, 1);
    assertThat(library.corrections().of(1).latestId()).isEqualTo(3);
  }

  @Test
  void isOneStepOfUndo() {
    importAs(BEGINNING, MIDDLE, END);
    highlight(1, "党员龚群保");
    highlight(1, "杨淑祯");
    highlight(1, "两万多名党员");
    library.memos().change(1, "与晚报对照。");
    importAs(MIDDLE, END.replace("两万多", "三万"));
    library.memos().change(2, "更正稿。");
    List<String> before = Dump.of(library.file());
    library.corrections().carry(2);
    assertThat(library.memos().ofStory(1)).isEmpty();
    assertThat(library.memos().ofStory(2)).isEqualTo("更正稿。\n\n与晚报对照。");
    List<String> after = Dump.of(library.file());
    assertThat(after).isNotEqualTo(before);
    Edit edit = library.annotator().undo().orElseThrow();
    assertThat(edit.kind()).isEqualTo(EditKind.CARRY_ANNOTATIONS);
    assertThat(edit.subject()).isEqualTo("捐款");
    assertThat(Dump.of(library.file())).isEqualTo(before);
    library.annotator().redo();
    assertThat(Dump.of(library.file())).isEqualTo(after);
  }

  @Test
  void carriesOverSeveralVersionsAtOnce() {
    importAs(BEGINNING, MIDDLE, END);
    highlight(1, "杨淑祯");
    importAs(BEGINNING, MIDDLE.replace("八十三岁", "八十四岁"), END);
    highlight(2, "八十四岁");
    importAs(BEGINNING, MIDDLE.replace("八十三岁", "八十五岁").replace("村支书", "书记"), END);
    assertThat(library.corrections().all()).containsExactly(new Correction(1, 3, 1, 0), new Correction(2, 3, 1, 0));
    assertThat(library.corrections().of(2)).isEqualTo(new CorrectionView(2, 3L, 1L, 1, 0));
    assertThat(library.corrections().of(3).toCarry()).isEqualTo(2);
    AnchorCounts counts = library.corrections().carry(3);
    assertThat(counts.total()).isEqualTo(2);
    assertThat(library.annotations(3)).hasSize(2);
    assertThat(wordsOf(library.annotations(3).get(0))).isEqualTo("杨淑祯");
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void whatIsGoneWaitsForAPerson() {
    importAs(BEGINNING, MIDDLE, END);
    Annotation made = highlight(1, "大家都是自发来的");
    importAs(BEGINNING, END);
    assertThat(library.corrections().carry(1)).isEqualTo(new AnchorCounts(0, 0, 0, 1));
    Annotation orphan = only(2);
    assertThat(orphan.target().status()).isEqualTo(AnchorStatus.ORPHAN);
    assertThat(orphan.target().range()).isEqualTo(made.target().range());
    assertThat(orphan.target().textSha256()).isEqualTo(made.target().textSha256());
    assertThat(library.counts().unplaced()).isEqualTo(1);
    assertThat(library.corrections().unplaced()).containsExactly(orphan);
    OpenPlace open = library.corrections().openPlace(orphan.id()).orElseThrow();
    assertThat(open.oldText()).isEqualTo(library.story(1).story().text());
    assertThat(orphan.target().range().of(open.oldText())).isEqualTo("大家都是自发来的");
    assertThat(open.text()).isEqualTo(library.story(2).story().text());
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void whatMayBeOneOrAnotherIsAskedAndAttached() {
    importAs(BEGINNING, "<p>党员都来了。</p>", END);
    Annotation made = highlight(1, "党员都来了");
    importAs("<p>党员都来了。</p>", BEGINNING, END, "<p>党员都来了。</p>");
    AnchorCounts counts = library.corrections().carry(1);
    assertThat(counts.open()).isEqualTo(1);
    OpenPlace open = library.corrections().openPlace(made.id()).orElseThrow();
    assertThat(open.candidates()).hasSizeGreaterThanOrEqualTo(2);
    TextRange last = new TextRange(open.text().lastIndexOf("党员都来了"), open.text().lastIndexOf("党员都来了") + 5);
    assertThat(open.candidates()).extracting(Candidate::range).contains(last);
    Annotation attached = library.annotator().attach(made.id(), last);
    assertThat(attached.target().status()).isEqualTo(AnchorStatus.ANCHORED);
    assertThat(attached.target().range()).isEqualTo(last);
    assertThat(quote(attached)).isEqualTo(quote(made));
    assertThat(library.counts().unplaced()).isZero();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    assertThat(library.annotator().undo().orElseThrow().kind()).isEqualTo(EditKind.ATTACH);
    assertThat(library.counts().unplaced()).isEqualTo(1);
  }

  @Test
  void otherWordsThatAPersonChoseCountAsMoved() {
    importAs(BEGINNING, MIDDLE, END);
    Annotation made = highlight(1, "大家都是自发来的");
    importAs(BEGINNING, END);
    library.corrections().carry(1);
    int at = library.story(2).story().text().indexOf("没有留下");
    Annotation attached = library.annotator().changeBoundaries(made.id(), new TextRange(at, at + 4));
    assertThat(attached.target().status()).isEqualTo(AnchorStatus.MOVED);
    assertThat(attached.target().words()).isEqualTo("大家都是自发来的");
    assertThat(wordsOf(attached)).isEqualTo("没有留下");
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void anOrphanIsLookedForAgainInTheNextCorrection() {
    importAs(BEGINNING, MIDDLE, END);
    Annotation made = highlight(1, "大家都是自发来的");
    importAs(BEGINNING, END);
    library.corrections().carry(1);
    importAs(BEGINNING, MIDDLE, END.replace("两万多名", "两万余名"));
    assertThat(library.corrections().carry(2).placed()).isEqualTo(1);
    assertThat(wordsOf(only(3))).isEqualTo("大家都是自发来的");
    assertThat(only(3).id()).isEqualTo(made.id());
  }

  @Test
  void whereThereIsNothingToCarryNothingIsDone() {
    importAs(BEGINNING, MIDDLE, END);
    library.addListener(heard::add);
    assertThat(library.corrections().of(1).isAlone()).isTrue();
    assertThat(library.corrections().carry(1)).isEqualTo(AnchorCounts.NONE);
    assertThat(heard).isEmpty();
    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isEqualTo(EditKind.IMPORT_STORIES);
    assertProblem(ProblemKind.STORY_NOT_FOUND, () -> library.corrections().carry(9));
    assertProblem(ProblemKind.STORY_NOT_FOUND, () -> library.corrections().of(9));
    assertThat(library.corrections().openPlace("none")).isEmpty();
    assertProblem(ProblemKind.ANNOTATION_NOT_FOUND, () -> library.annotator().attach("none", new TextRange(0, 1)));
  }

  private static void assertProblem(ProblemKind kind, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(PizhuException.class, e -> assertThat(e.problem().kind()).isEqualTo(kind));
  }
}
