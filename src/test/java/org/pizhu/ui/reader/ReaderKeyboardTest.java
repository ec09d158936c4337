package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;

/** Reading and selecting from the keyboard alone. */
class ReaderKeyboardTest extends ReaderTest {

  private static final StoredStory SHORT = Stories.headline("标题")
      .paragraph("中华人民共和国的首都是北京👍🏽。").paragraph("第二段的文字。").stored(1);

  private final List<KeyCode> reachedWindow = new ArrayList<>();

  @BeforeEach
  void focus() {
    fxRun(() -> {
      reader.requestFocus();
      window.addEventHandler(KeyEvent.KEY_PRESSED, event -> reachedWindow.add(event.getCode()));
    });
  }

  private void press(KeyCode... keys) {
    robot.push(keys);
    settle();
    painted();
  }

  /** Puts the caret before a character, as a click does. */
  private void caretBefore(String words) {
    robot.clickOn(before(range(words).start()));
    painted();
  }

  private String quote() {
    return heard.lastRange().of(story.story().text());
  }

  @Test
  void shiftAndTheArrowsSelectWholeCharacters() {
    show(SHORT, List.of());
    caretBefore("北京");
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("北");
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("北京👍🏽");
    press(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(quote()).isEqualTo("北京");
    assertThat(reachedWindow).doesNotContain(KeyCode.RIGHT, KeyCode.LEFT);
  }

  @Test
  void theCaretMovesByCharactersAndIsShown() {
    show(SHORT, List.of());
    caretBefore("首都");
    assertThat(script("document.getElementById('caret').hidden")).isEqualTo(true);
    press(KeyCode.RIGHT);
    assertThat(script("document.getElementById('caret').hidden")).isEqualTo(false);
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("都");
    press(KeyCode.LEFT);
    assertThat(heard.cleared).isEqualTo(1);
    press(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(quote()).isEqualTo("首");
  }

  @Test
  void controlMovesByChineseWords() {
    show(SHORT, List.of());
    caretBefore("首都");
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("首都");
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("北京");
  }

  @Test
  void aSelectionGoesFromOneParagraphIntoTheNext() {
    show(SHORT, List.of());
    caretBefore("。\n");
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("。\n第");
  }

  @Test
  void shiftDownSelectsALineAndShiftEndToTheEndOfIt() {
    show(Stories.baofeng().stored(1), List.of());
    int start = range("疫情形势").start();
    caretBefore("疫情形势");
    press(KeyCode.SHIFT, KeyCode.DOWN);
    TextRange line = heard.lastRange();
    assertThat(line.start()).isEqualTo(start);
    assertThat(line.length()).isBetween(20, 45);
    assertThat(middle(line.end()).getY()).isGreaterThan(middle(start).getY() + 20);
    press(KeyCode.SHIFT, KeyCode.UP);
    assertThat(fx(() -> reader.selection())).isEmpty();
    press(KeyCode.SHIFT, KeyCode.END);
    assertThat(middle(heard.lastRange().end() - 1).getY()).isEqualTo(middle(start).getY());
    assertThat(middle(heard.lastRange().end()).getY()).isGreaterThan(middle(start).getY());
  }

  @Test
  void shiftDownPassesAPlaceholder() {
    show(Stories.baofeng().stored(1), List.of());
    caretBefore("投进捐款箱");
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(quote()).startsWith("投进捐款箱。\n宝丰县大营镇政府机关大院捐款活动现场（央广网发 通讯员 吴豪博 供图）\n自新冠");
  }

  @Test
  void theCaretCanBeCalledWithoutAMouse() {
    show(SHORT, List.of());
    fxRun(reader::toggleCaret);
    assertThat(script("document.getElementById('caret').hidden")).isEqualTo(false);
    press(KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(heard.lastRange().start()).isGreaterThanOrEqualTo(range("中华").start());
    fxRun(reader::toggleCaret);
    assertThat(script("document.getElementById('caret').hidden")).isEqualTo(true);
  }

  @Test
  void everythingCanBeSelectedAndCopiedAsPlainText() {
    show(Stories.baofeng().stored(1), List.of());
    press(KeyCode.CONTROL, KeyCode.A);
    assertThat(heard.lastRange()).isEqualTo(new TextRange(0, story.story().text().length()));
    press(KeyCode.CONTROL, KeyCode.C);
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(story.story().text());
    assertThat(fx(() -> Clipboard.getSystemClipboard().hasHtml())).isFalse();
  }

  @Test
  void thePageScrolls() {
    show(ReaderMouseTest.longStory(), List.of());
    press(KeyCode.SPACE);
    double first = scrolled();
    assertThat(first).isGreaterThan(500);
    press(KeyCode.SHIFT, KeyCode.SPACE);
    assertThat(scrolled()).isZero();
    press(KeyCode.PAGE_DOWN);
    assertThat(scrolled()).isEqualTo(first);
    press(KeyCode.DOWN);
    assertThat(scrolled()).isGreaterThan(first);
    press(KeyCode.END);
    assertThat(scrolled()).isGreaterThan(3000);
    press(KeyCode.HOME);
    assertThat(scrolled()).isZero();
  }

  private double scrolled() {
    return ((Number) script("window.scrollY")).doubleValue();
  }

  @Test
  void theKeysOfTheWindowReachIt() {
    show(SHORT, List.of());
    drag(range("首都").start(), range("首都").end() - 1);
    List<KeyCode> plain = List.of(
        KeyCode.DIGIT1, KeyCode.DIGIT4, KeyCode.T, KeyCode.N, KeyCode.J, KeyCode.DELETE, KeyCode.BACK_SPACE,
        KeyCode.ESCAPE, KeyCode.F9, KeyCode.ENTER);
    plain.forEach(this::press);
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    press(KeyCode.CONTROL, KeyCode.K);
    assertThat(reachedWindow).containsAll(plain).contains(KeyCode.K);
    assertThat(reachedWindow.stream().filter(KeyCode.Z::equals)).hasSize(2);
    assertThat(fx(() -> reader.selection())).contains(range("首都"));
  }

  @Test
  void theEdgesOfTheActiveAnnotationAreMoved() {
    Annotation annotation = Stories.annotation(SHORT, "首都是", HighlightColor.GREEN);
    show(SHORT, List.of(annotation));
    assertThat(fx(() -> reader.extendActive(Edge.END, TextUnit.CHARACTER, 1))).isFalse();
    assertThat(heard.boundaries).isEmpty();
    fxRun(() -> reader.activate(annotation.id(), Scroll.STAY));
    assertThat(fx(() -> reader.extendActive(Edge.END, TextUnit.CHARACTER, 2))).isTrue();
    assertThat(heard.boundaries).containsEntry(annotation.id(), range("首都是北京"));
    assertThat(fx(() -> reader.extendActive(Edge.START, TextUnit.CHARACTER, -1))).isTrue();
    assertThat(heard.boundaries).containsEntry(annotation.id(), range("的首都是北京"));
    assertThat(fx(() -> reader.extendActive(Edge.END, TextUnit.WORD, -1))).isTrue();
    assertThat(heard.boundaries).containsEntry(annotation.id(), range("的首都是"));
  }

  @Test
  void anEdgeNeverCrossesTheOther() {
    Annotation annotation = Stories.annotation(SHORT, "首", HighlightColor.GREEN);
    show(SHORT, List.of(annotation));
    fxRun(() -> reader.activate(annotation.id(), Scroll.STAY));
    assertThat(fx(() -> reader.extendActive(Edge.END, TextUnit.CHARACTER, -1))).isTrue();
    assertThat(heard.boundaries).isEmpty();
  }

  private static final StoredStory SENTENCES = Stories.headline("标题")
      .paragraph("第一句。“第二句！”第三句？").paragraph("另一段。末句").stored(1);

  @Test
  void altMovesBySentencesAndWithShiftSelectsThem() {
    show(SENTENCES, List.of());
    caretBefore("第一句");
    press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("第一句。");
    press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("第一句。“第二句！”");
    press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(quote()).isEqualTo("第一句。");
    press(KeyCode.ALT, KeyCode.RIGHT);
    press(KeyCode.ALT, KeyCode.RIGHT);
    press(KeyCode.ALT, KeyCode.RIGHT);
    press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("另一段。");
  }

  @Test
  void controlShiftAndTheVerticalArrowsSelectParagraphs() {
    show(SENTENCES, List.of());
    caretBefore("第三句");
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(quote()).isEqualTo("第三句？");
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(quote()).isEqualTo("第三句？\n另一段。末句");
    press(KeyCode.CONTROL, KeyCode.UP);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
    assertThat(quote()).isEqualTo("第一句。“第二句！”");
  }

  @Test
  void selectingAgainAndAgainGoesUnitByUnit() {
    show(SENTENCES, List.of());
    caretBefore("二句");
    fxRun(() -> reader.selectNext(TextUnit.SENTENCE));
    painted();
    assertThat(quote()).isEqualTo("“第二句！”");
    fxRun(() -> reader.selectNext(TextUnit.SENTENCE));
    painted();
    assertThat(quote()).isEqualTo("“第二句！”第三句？");
    fxRun(() -> reader.selectNext(TextUnit.SENTENCE));
    painted();
    assertThat(quote()).isEqualTo("“第二句！”第三句？\n另一段。");
    fxRun(() -> reader.selectNext(TextUnit.PARAGRAPH));
    painted();
    assertThat(quote()).isEqualTo("第一句。“第二句！”第三句？\n另一段。末句");
    fxRun(() -> reader.selectNext(TextUnit.PARAGRAPH));
    painted();
    assertThat(quote()).isEqualTo("第一句。“第二句！”第三句？\n另一段。末句");
  }

  @Test
  void theCaretStaysWhereASelectionEnded() {
    show(SENTENCES, List.of());
    caretBefore("第一句");
    fxRun(() -> reader.selectNext(TextUnit.SENTENCE));
    painted();
    fxRun(reader::clearSelection);
    painted();
    assertThat(fx(() -> reader.isCaretShown())).isTrue();
    assertThat(fx(() -> reader.selection())).isEmpty();
    fxRun(() -> reader.selectNext(TextUnit.SENTENCE));
    painted();
    assertThat(quote()).isEqualTo("“第二句！”");
    press(KeyCode.ESCAPE);
    assertThat(fx(() -> reader.isCaretShown())).isFalse();
  }

  @Test
  void whoComesFromTheKeyboardSeesWhereTheFirstKeyWillBegin() {
    Annotation annotation = Stories.annotation(SENTENCES, "第三句", HighlightColor.GREEN);
    show(SENTENCES, List.of(annotation));
    assertThat(isRestingShown()).isFalse();
    fxRun(() -> web.getScene().getRoot().requestFocus());
    robot.push(KeyCode.F9);
    fxRun(reader::requestFocus);
    painted();
    assertThat(isRestingShown()).isTrue();
    assertThat(script("document.documentElement.classList.contains('focus-visible')")).isEqualTo(true);
    fxRun(() -> reader.activate(annotation.id(), Scroll.INTO_VIEW));
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(quote()).isEqualTo("第");
    assertThat(heard.lastRange().start()).isEqualTo(range("第三句").start());
    assertThat(isRestingShown()).isFalse();
    caretBefore("末句");
    assertThat(isRestingShown()).isFalse();
  }

  private boolean isRestingShown() {
    return script("document.getElementById('resting-caret').hidden").equals(false);
  }
}
