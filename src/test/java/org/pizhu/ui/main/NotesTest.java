package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.markdown.LinkText;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.NoteLink;
import org.pizhu.model.TextRange;

/** Notes in Markdown, the links between them, and memos of stories, in the window by keys. */
class NotesTest extends MainTest {

  @BeforeEach
  void openSeeds() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
  }

  private Node lookup(String selector) {
    return stage.getScene().getRoot().lookupAll(selector).stream().filter(NotesTest::isSeen).findFirst().orElse(null);
  }

  private void annotate(String quote, String note) {
    int before = workspace.annotations().get().size();
    fxRun(() -> Annotating.passage(workspace, find(quote), HighlightColor.BLUE, List.of(), note));
    waitForAnnotations(before + 1);
  }

  private Annotation of(String quote) {
    return workspace.annotations().get().stream()
        .filter(annotation -> annotation.target().words().equals(quote)).findFirst().orElseThrow();
  }

  private TextArea editor() {
    waitUntil("a note is being written", () -> stage.getScene().getFocusOwner() instanceof TextArea);
    return (TextArea) stage.getScene().getFocusOwner();
  }

  /** The words of a note on the cards that have a style, as they read. */
  private String shown(String styleClass) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".card .markdown ." + styleClass).stream()
        .filter(NotesTest::isSeen).filter(Text.class::isInstance).map(text -> ((Text) text).getText()).collect(Collectors.joining("|")));
  }

  private void edit(String quote) {
    fxRun(() -> workspace.focus(of(quote).id()));
    settle();
    robot.type(KeyCode.E);
    editor();
  }

  @Test
  void aNoteIsWrittenByKeysAndReadsAsMarkdown() {
    dragOver("龚群保");
    robot.type(KeyCode.N);
    TextArea area = editor();
    robot.push(KeyCode.CONTROL, KeyCode.B);
    robot.write("重");
    robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    robot.type(KeyCode.ENTER);
    robot.write("- 一");
    robot.type(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.I);
    robot.write("斜");
    assertThat(area.getText()).isEqualTo("**重**\n- 一\n- *斜*");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitForAnnotations(1);
    waitUntil("the card shows it", () -> !shown("strong").isEmpty());
    assertThat(shown("strong")).isEqualTo("重");
    assertThat(shown("emphasis")).isEqualTo("斜");
    assertThat(shown("item-mark")).contains("•");
    assertThat(outside.asked).isEmpty();
  }

  @Test
  void theKeySwitchesToThePreviewAndBackAndNothingIsLost() {
    annotate("龚群保", "# 题");
    edit("龚群保");
    robot.write("目");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    waitUntil("the preview is there", () -> lookup(".card .note-preview").isVisible());
    assertThat(fx(() -> ((Text) lookup(".card .note-preview .markdown .heading-1 .text")).getText())).isEqualTo("题目");
    assertThat(of("龚群保").note()).isEqualTo("# 题");
    robot.type(KeyCode.ESCAPE);
    robot.write("。");
    assertThat(editor().getText()).isEqualTo("# 题目。");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("it is saved", () -> of("龚群保").note().equals("# 题目。"));
  }

  @Test
  void whatIsBeingWrittenIsSavedWhenTheProgramIsClosed() {
    annotate("龚群保", "他");
    edit("龚群保");
    robot.write("是谁");
    fxRun(() -> window().close());
    waitUntil("the note is saved", () -> library.annotations(5).get(0).note().equals("他是谁"));
  }

  @Test
  void aMemoThatIsBeingWrittenIsSavedWhenTheProgramIsClosed() {
    fxRun(() -> desks().annotations.pane().showStory());
    robot.clickOn(lookup(".memo-begin"));
    editor();
    robot.write("存疑");
    fxRun(() -> window().close());
    waitUntil("the memo is saved", () -> library.memos().ofStory(5).equals("存疑"));
  }

  @Test
  void aLinkIsOfferedWhileTypingFollowedByTheKeyboardAndSeenFromTheOtherSide() {
    annotate("彭华", "");
    annotate("龚群保", "他");
    edit("龚群保");
    robot.write("见[[彭");
    waitUntil("it is offered", () -> lookup(".link-offers .suggestion") != null);
    robot.type(KeyCode.ENTER);
    String link = LinkText.of(NoteLink.toAnnotation(of("彭华").id()), "彭华");
    assertThat(editor().getText()).isEqualTo("他见" + link);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("it is saved", () -> of("龚群保").note().equals("他见" + link));
    waitUntil("it reads as words", () -> shown("note-link").equals("彭华"));

    fxRun(() -> lookup(".note-link-stop").requestFocus());
    robot.type(KeyCode.ENTER);
    waitUntil("the focus is on the other", () -> of("彭华").id().equals(workspace.focused().get()));
    waitUntil("it says what links to it", () -> lookup(".card .backlink") != null);
    assertThat(fx(() -> lookup(".card .backlink").getAccessibleText())).isEqualTo("龚群保");
    robot.clickOn(lookup(".card .backlink"));
    waitUntil("the focus is back", () -> of("龚群保").id().equals(workspace.focused().get()));
  }

  @Test
  void aLinkToADeletedAnnotationSaysSoUntilItIsBack() {
    annotate("彭华", "");
    annotate("龚群保", "见" + LinkText.of(NoteLink.toAnnotation(of("彭华").id()), "彭华"));
    waitUntil("the link is there", () -> shown("note-link").equals("彭华"));
    fxRun(() -> workspace.edits().delete(of("彭华").id(), () -> { }));
    waitUntil("it is shown as gone", () -> shown("gone-link").equals("彭华"));
    assertThat(shown("gone-word")).contains("已删除");
    assertThat(lookup(".note-link-stop")).isNull();
    fxRun(() -> workspace.edits().undo());
    waitUntil("it is a link again", () -> shown("note-link").equals("彭华") && shown("gone-link").isEmpty());
  }

  @Test
  void aLinkLeadsToAnotherStory() {
    Annotation other = library.annotator().annotate(2, new TextRange(0, 4), HighlightColor.PINK, List.of(), "");
    annotate("龚群保", "见" + LinkText.of(NoteLink.toAnnotation(other.id()), "彼处") + "与[[story:3|第三篇]]");
    waitUntil("the link is there", () -> shown("note-link").equals("彼处|第三篇"));
    robot.clickOn(text("彼处"));
    waitUntil("the other story is open at it", () -> openStory() == 2 && other.id().equals(workspace.focused().get()));
    openStory(5);
    waitUntil("the link is there", () -> shown("note-link").equals("彼处|第三篇"));
    robot.clickOn(text("第三篇"));
    waitUntil("the story is open", () -> openStory() == 3);
  }

  private long openStory() {
    return Objects.requireNonNull(workspace.open().get()).stored().id();
  }

  private Node text(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".note-link").stream()
        .filter(node -> isSeen(node) && node instanceof Text text && text.getText().equals(words)).findFirst().orElseThrow());
  }

  @Test
  void aWebLinkAsksTheWindow() {
    annotate("龚群保", "[网](https://example.org/a) [坏](javascript:alert(1)) <b>粗</b>");
    waitUntil("it is there", () -> shown("web-link").equals("网"));
    robot.clickOn(fx(() -> lookup(".card .web-link")));
    waitUntil("it is asked for", () -> outside.asked.equals(List.of("browse https://example.org/a")));
    assertThat(shown("text")).contains("坏 <b>粗</b>");
  }

  @Test
  void theMemoOfAStoryIsWrittenByKeysAlone() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("beiwang");
    settle();
    robot.type(KeyCode.ENTER);
    editor();
    robot.write("存疑");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("it is on disk", () -> library.memos().ofStory(5).equals("存疑"));
  }

  @Test
  void theMemoOfAStoryIsWrittenInPlaceAndUndone() {
    robot.clickOn(robot.lookup(".annotations-pane .segment").nth(1).<Node>query());
    waitUntil("it can be begun", () -> lookup(".memo-begin") != null);
    robot.clickOn(lookup(".memo-begin"));
    editor();
    robot.write("**关键**一篇");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("it is on disk", () -> library.memos().ofStory(5).equals("**关键**一篇"));
    assertThat(fx(() -> ((Text) lookup(".story-memo .strong")).getText())).isEqualTo("关键");
    openStory(3);
    waitUntil("another story has none", () -> lookup(".memo-begin") != null);
    openStory(5);
    waitUntil("it is there", () -> lookup(".story-memo .strong") != null && lookup(".memo-begin") == null);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is undone", () -> library.memos().ofStory(5).isEmpty() && lookup(".memo-begin") != null);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    waitUntil("it is done again", () -> library.memos().ofStory(5).equals("**关键**一篇"));
  }

  @Test
  void aNoteOfAMegabyteAndOneOfTenThousandQuotesAreShown() {
    annotate("彭华", ">".repeat(10_000) + "深");
    annotate("龚群保", "**长** 字。\n\n- 项\n\n".repeat(80_000));
    fxRun(() -> workspace.focus(of("龚群保").id()));
    painted();
    waitUntil("it is shown", () -> shown("strong").startsWith("长"));
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".markdown-row").size())).isLessThan(6_000);
    fxRun(() -> workspace.focus(of("彭华").id()));
    painted();
    assertThat(of("彭华").note()).hasSize(10_001);
  }

  private void writeAt(String quote, String note) {
    dragOver(quote);
    robot.type(KeyCode.N);
    editor();
    robot.write(note);
  }

  private String notes(long storyId) {
    return library.annotations(storyId).stream().map(Annotation::note).collect(Collectors.joining("|"));
  }

  @Test
  void aNoteBegunAtASelectionIsKeptWhenAnotherStoryIsOpened() {
    writeAt("龚群保", "待核");
    fxRun(() -> ground().open(3));
    waitUntil("it is on disk", () -> notes(5).equals("待核"));
    waitUntil("the other story is shown", () -> openStory() == 3);
    assertThat(workspace.focused().get()).isNull();
    openStory(5);
    waitForAnnotations(1);
    assertThat(workspace.annotations().get().get(0).target().words()).isEqualTo("龚群保");
  }

  @Test
  void aNoteBegunAtASelectionIsKeptWhenTheWindowCloses() {
    writeAt("龚群保", "待核");
    fxRun(() -> window().close());
    waitUntil("it is on disk", () -> notes(5).equals("待核"));
  }

  @Test
  void aNoteGivenUpByEscapeCanStillBeSaved() {
    writeAt("龚群保", "待核");
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is told", () -> lookup(".toast-action") != null);
    assertThat(notes(5)).isEmpty();
    robot.clickOn(lookup(".toast-action"));
    waitForAnnotations(1);
    assertThat(notes(5)).isEqualTo("待核");

    edit("龚群保");
    robot.write("，补记");
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is told again", () -> lookup(".toast-action") != null);
    assertThat(notes(5)).isEqualTo("待核");
    robot.clickOn(lookup(".toast-action"));
    waitUntil("it is saved after all", () -> notes(5).equals("待核，补记"));
  }

  @Test
  void aNoteLeftAsItWasSaysNothingAtEscape() {
    annotate("龚群保", "待核");
    edit("龚群保");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(lookup(".toast-action")).isNull();
  }

  @Test
  void theOfferToUndoADeletionGoesOnceItIsUndoneOrMoreIsDone() {
    annotate("彭华", "");
    annotate("龚群保", "");
    fxRun(() -> workspace.focus(of("龚群保").id()));
    settle();
    robot.type(KeyCode.DELETE);
    waitUntil("undo is offered", () -> lookup(".toast-action") != null);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitForAnnotations(2);
    waitUntil("there is nothing to undo there", () -> lookup(".toast-action") == null);

    fxRun(() -> workspace.focus(of("龚群保").id()));
    settle();
    robot.type(KeyCode.DELETE);
    waitUntil("undo is offered", () -> lookup(".toast-action") != null);
    robot.clickOn(lookup(".toast-action"));
    waitForAnnotations(2);

    fxRun(() -> workspace.edits().delete(of("龚群保").id(), () -> ground().undoable("批注已删除。")));
    waitUntil("undo is offered", () -> lookup(".toast-action") != null);
    fxRun(() -> workspace.edits().recolor(of("彭华").id(), HighlightColor.PINK));
    waitUntil("the offer is gone with the next act", () -> lookup(".toast-action") == null);
    waitForAnnotations(1);
  }
}
