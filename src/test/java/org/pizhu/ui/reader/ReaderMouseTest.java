package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;

/** Selecting and clicking with a real mouse over the text of the page. */
class ReaderMouseTest extends ReaderTest {

  /** Emoji, a family of four joined by U+200D, a character outside the basic plane, an e with a combining accent. */
  private static final String ODD = "他说👍🏽好，👨‍👩‍👧‍👦一家，𠮷野家，cafe\u0301的灯。";

  private String quote() {
    return heard.lastRange().of(story.story().text());
  }

  @Test
  void aDragSelectsExactlyWhatItCovers() {
    show(Stories.baofeng().stored(1), List.of());
    TextRange wanted = range("俺刚吃完饭就赶紧跑过来了");
    drag(wanted.start(), wanted.end() - 1);
    assertThat(heard.lastRange()).isEqualTo(wanted);
    assertThat(fx(() -> reader.selection())).contains(wanted);
  }

  @Test
  void theSelectionIsToldWithItsPlaceOnTheScreen() {
    show(Stories.baofeng().stored(1), List.of());
    TextRange wanted = range("俺刚吃完饭");
    drag(wanted.start(), wanted.end() - 1);
    ReaderSelection selection = heard.selections.get(heard.selections.size() - 1);
    assertThat(selection.onScreen().getHeight()).isPositive();
    assertThat(selection.onScreen().contains(middle(wanted.start()))).isTrue();
    assertThat(selection.onScreen().contains(middle(wanted.end() - 1))).isTrue();
    assertThat(selection.onScreen().contains(middle(wanted.end() + 1))).isFalse();
  }

  @Test
  void aDragUpwardsSelectsTheSame() {
    show(Stories.baofeng().stored(1), List.of());
    TextRange wanted = range("党员捐款支援武汉，俺刚吃完饭");
    dragBetween(after(wanted.end() - 1), before(wanted.start()));
    assertThat(heard.lastRange()).isEqualTo(wanted);
  }

  @Test
  void aDragFromOneParagraphIntoTheNextHasOneLineBreak() {
    StoredStory stored = Stories.headline("标题").paragraph("第一段的文字。").paragraph("第二段的文字。").stored(1);
    show(stored, List.of());
    drag(stored.story().text().indexOf("文字"), stored.story().text().indexOf("二段"));
    assertThat(quote()).isEqualTo("文字。\n第二");
  }

  @Test
  void aDragFromTheTextIntoACaptionPassesThePlaceholder() {
    show(Stories.baofeng().stored(1), List.of());
    int caption = range("宝丰县大营镇政府机关").start();
    drag(range("投进捐款箱").start(), caption + 3);
    assertThat(quote()).isEqualTo("投进捐款箱。\n宝丰县大");
  }

  @Test
  void aDragAcrossTheWholeStoryHasItsWholeText() {
    show(Stories.baofeng().stored(1), List.of());
    int last = story.story().text().length() - 1;
    drag(1, last);
    assertThat(quote()).isEqualTo(story.story().text().substring(1));
  }

  @Test
  void charactersOfSeveralUnitsStayWhole() {
    show(Stories.headline("标题").paragraph(ODD).stored(1), List.of());
    dragBetween(before(range("👍").start()), after(range("好，").end() - 1));
    assertThat(quote()).isEqualTo("👍🏽好，");
    dragBetween(before(range("𠮷").start()), after(range("野").end() - 1));
    assertThat(quote()).isEqualTo("𠮷野");
    dragBetween(before(range("afe").start()), before(range("的灯").start()));
    assertThat(quote()).isEqualTo("afe\u0301");
  }

  @Test
  void aDragOverSelectedTextSelectsAnew() {
    show(Stories.baofeng().stored(1), List.of());
    TextRange wanted = range("俺刚吃完饭就赶紧跑过来了");
    drag(wanted.start(), wanted.end() - 1);
    drag(wanted.start() + 2, wanted.start() + 4);
    assertThat(heard.lastRange()).isEqualTo(new TextRange(wanted.start() + 2, wanted.start() + 5));
  }

  @Test
  void onlyWhiteSpaceIsNoSelection() {
    StoredStory stored = Stories.headline("标题").paragraph("甲 乙").stored(1);
    show(stored, List.of());
    int space = stored.story().text().indexOf(' ');
    fxRun(() -> reader.select(new TextRange(space, space + 1)));
    painted();
    assertThat(fx(() -> reader.selection())).isEmpty();
    assertThat(heard.selections).isEmpty();
  }

  @Test
  void aClickClearsTheSelection() {
    show(Stories.baofeng().stored(1), List.of());
    drag(range("俺刚").start(), range("吃完").start());
    assertThat(heard.cleared).isZero();
    robot.clickOn(middle(range("奉献爱心").start()));
    painted();
    assertThat(heard.cleared).isEqualTo(1);
    assertThat(fx(() -> reader.selection())).isEmpty();
  }

  @Test
  void aDoubleClickSelectsAChineseWordAndADragAfterItWholeWords() {
    show(Stories.headline("标题").paragraph("中华人民共和国的首都是北京。").stored(1), List.of());
    robot.doubleClickOn(middle(range("首都").start() + 1));
    painted();
    assertThat(quote()).isEqualTo("首都");

    robot.moveTo(middle(range("首都").start()));
    robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(middle(range("北京").start() + 1));
    settle();
    robot.release(MouseButton.PRIMARY);
    painted();
    assertThat(quote()).isEqualTo("首都是北京");
  }

  @Test
  void aTripleClickSelectsTheParagraph() {
    show(Stories.headline("标题").paragraph("第一句。第二句。").paragraph("另一段。").stored(1), List.of());
    robot.moveTo(middle(range("第二").start()));
    for (int i = 0; i < 3; i++) {
      robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    }
    painted();
    assertThat(quote()).isEqualTo("第一句。第二句。");
  }

  @Test
  void aSelectionFollowsTheScrolledPage() {
    show(longStory(), List.of());
    drag(range("第3段").start(), range("第3段").end() - 1);
    Bounds before = heard.selections.get(heard.selections.size() - 1).onScreen();
    script("window.scrollBy(0, 20)");
    painted();
    Bounds after = heard.selections.get(heard.selections.size() - 1).onScreen();
    assertThat(after.getMinY()).isEqualTo(before.getMinY() - 20);
    script("window.scrollBy(0, 2000)");
    painted();
    assertThat(heard.selections.get(heard.selections.size() - 1).onScreen().getHeight()).isZero();
  }

  @Test
  void aClickOnOverlappingHighlightsFindsBothAndFurtherClicksGoThroughThem() {
    StoredStory stored = Stories.baofeng().stored(1);
    Annotation yellow = Stories.annotation(stored, "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", HighlightColor.YELLOW);
    Annotation blue = Stories.annotation(stored, "俺一定得出一份力！”近日，宝丰县大营镇西古庄村党员龚群保", HighlightColor.BLUE);
    show(stored, List.of(yellow, blue));
    for (String expected : List.of(yellow.id(), blue.id(), yellow.id())) {
      robot.clickOn(middle(range("一份力").start()));
      painted();
      robot.sleep(600);
      ReaderClick click = heard.clicks.get(heard.clicks.size() - 1);
      assertThat(click.annotations()).containsExactly(yellow.id(), blue.id());
      assertThat(click.chosen()).isEqualTo(expected);
      fxRun(() -> reader.activate(click.chosen(), Scroll.STAY));
    }
  }

  @Test
  void aClickBesideTheHighlightsFindsNone() {
    StoredStory stored = Stories.baofeng().stored(1);
    show(stored, List.of(Stories.annotation(stored, "俺刚吃完饭", HighlightColor.YELLOW)));
    int after = range("俺刚吃完饭").end();
    robot.clickOn(middle(after));
    Point2D beyond = after(stored.story().text().length() - 1).add(80, 0);
    robot.clickOn(beyond);
    painted();
    assertThat(heard.clicks).extracting(ReaderClick::offset).containsExactly(after, -1);
    assertThat(heard.clicks).allSatisfy(click -> assertThat(click.annotations()).isEmpty());
  }

  @Test
  void aFieldShowsWhereItWasReadFrom() {
    show(longStory(), List.of());
    script("window.scrollTo(0, 0)");
    robot.clickOn(onScreen("document.querySelector('[data-field=byline]')"));
    painted();
    assertThat(heard.fields).containsExactly(ReaderField.BYLINE);
    assertThat(heard.clicks).isEmpty();
    assertThat(script("CSS.highlights.get('flash').size")).isEqualTo(1);
    TextRange evidence = story.story().bylines().get(0).range();
    Point2D seen = middle(evidence.start());
    assertThat(stage.getScene().getWindow().getHeight()).isGreaterThan(seen.getY());
  }

  static StoredStory longStory() {
    Stories stories = Stories.headline("很长的报道");
    for (int i = 1; i <= 80; i++) {
      stories.paragraph("第" + i + "段，自新冠肺炎战“疫”打响以来，疫情形势始终牵动着宝丰县大营镇每一名党员的心，"
          + "全镇上下迅速掀起了一股支援抗“疫”一线的捐款热潮。" + (i == 75 ? "（记者 彭华）" : ""));
    }
    return stories.byline("记者", "彭华").stored(7);
  }
}
