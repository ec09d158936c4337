package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.ui.main.ground.PaneLayout;

/** Two stories with their differences in the window, with a real mouse and keyboard. */
class CompareTest extends CompareCase {

  @Test
  void theKeysGoFromDifferenceToDifference() {
    openSeeds(Language.CHINESE);
    compare();
    assertThat(position()).isEqualTo("8 处差异");
    assertThat(fx(() -> isSeen(page()))).isFalse();
    double right = fx(() -> lookup(".compare-toggle").localToScene(0, 0).getX());
    for (int i = 1; i <= 8; i++) {
      type(KeyCode.J);
      assertThat(fx(() -> lookup(".compare-toggle").localToScene(0, 0).getX())).as("nothing moves under the mouse").isEqualTo(right);
      assertThat(position()).isEqualTo("差异 " + i + " / 8");
      int number = i;
      assertThat(fx(() -> rows().getAccessibleText())).startsWith("第 " + number + " 处差异，共 8 处：");
    }
    type(KeyCode.J);
    assertThat(position()).isEqualTo("差异 8 / 8");
    type(KeyCode.K);
    type(KeyCode.K);
    assertThat(position()).isEqualTo("差异 6 / 8");
    for (Theme theme : Theme.values()) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      settle();
      screenshot(stage, Path.of("target", "screenshots", "compare-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }
  }

  @Test
  void theWaysOfLookingAreKeysAndAreRemembered() {
    openSeeds(Language.CHINESE);
    compare();
    int all = fx(() -> rows().getItems().size());
    type(KeyCode.H);
    waitUntil("only the wording", () -> position().equals("4 处差异"));
    type(KeyCode.F);
    waitUntil("the rest is put away", () -> rows().getItems().size() < all / 2);
    assertThat(texts(".compare-fold")).anyMatch(words -> words.endsWith("段相同"));
    type(KeyCode.O);
    waitUntil("it is one text", () -> library.remembered("comparison").equals(Optional.of("one-text wording folded")));
    type(KeyCode.ESCAPE);
    waitUntil("the story is back", () -> isSeen(page()));
    compare();
    assertThat(position()).isEqualTo("4 处差异");
    robot.clickOn(texts(".compare-fold").get(0));
    waitUntil("a part is shown", () -> rows().getItems().size() > 20);
  }

  @Test
  void whatWasMovedLeadsToItsOtherPlace() {
    openSeeds(Language.CHINESE);
    compare();
    for (int i = 0; i < 4; i++) {
      type(KeyCode.J);
    }
    int here = fx(() -> rows().getSelectionModel().getSelectedIndex());
    type(KeyCode.ENTER);
    int there = fx(() -> rows().getSelectionModel().getSelectedIndex());
    assertThat(there).isGreaterThan(here + 50);
    assertThat(texts(".compare-chip")).contains("↑ 移到第 1 段");
    robot.clickOn("↑ 移到第 1 段");
    waitUntil("it leads back", () -> rows().getSelectionModel().getSelectedIndex() == here);
    assertThat(position()).isEqualTo("差异 4 / 8");
  }

  @Test
  void theReaderKeepsItsPlace() {
    openSeeds(Language.CHINESE);
    fxRun(() -> desks().reader.reader().requestFocus());
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN);
    painted();
    waitUntil("one is further down", () -> desks().reader.place() > 300);
    int place = fx(() -> desks().reader.place());
    compare();
    assertThat(fx(() -> ground().panes().getItems().contains(desks().annotations.pane()))).isFalse();
    type(KeyCode.DIGIT1);
    assertThat(library.annotations(2)).isEmpty();
    type(KeyCode.ESCAPE);
    waitUntil("the story is back", () -> isSeen(page()));
    painted();
    assertThat(fx(() -> desks().reader.place())).isEqualTo(place);
    assertThat(fx(() -> ground().panes().getItems().contains(desks().annotations.pane()))).isTrue();
  }

  @Test
  void thePanesKeepTheirWidths() {
    openSeeds(Language.CHINESE);
    double list = fx(() -> desks().stories.pane().getWidth());
    double notes = fx(() -> desks().annotations.pane().getWidth());
    for (int i = 0; i < 2; i++) {
      compare();
      assertThat(fx(() -> desks().stories.pane().getWidth())).isEqualTo(list);
      robot.clickOn(rows());
      settle();
      type(KeyCode.ESCAPE);
      waitUntil("the story is back", () -> isSeen(page()));
      settle();
      assertThat(fx(() -> desks().stories.pane().getWidth())).isEqualTo(list);
      assertThat(fx(() -> desks().annotations.pane().getWidth())).isEqualTo(notes);
    }
    compare();
    type(KeyCode.F10);
    assertThat(fx(() -> ground().panes().getItems().contains(desks().annotations.pane()))).isTrue();
    assertThat(fx(() -> desks().stories.pane().getWidth())).isEqualTo(list);
    fxRun(() -> ground().leave());
    settle();
    assertThat(PaneLayout.parse(library.remembered("layout").orElseGet(PaneLayout.DEFAULT::format))).isEqualTo(PaneLayout.DEFAULT);
  }

  @Test
  void twoSelectedStoriesAreComparedAndAnotherStoryEndsIt() {
    openSeeds(Language.ENGLISH);
    fxRun(() -> desks().stories.pane().focusList());
    fxRun(() -> desks().stories.pane().select(5));
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    settle();
    assertThat(fx(() -> desks().stories.selected())).hasSize(2);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitUntil("they are compared", this::isCompared);
    assertThat(position()).endsWith("differences");
    assertThat(texts(".compare-head .version-choice")).isEmpty();
    fxRun(() -> ground().open(7));
    waitUntil("the story is shown", () -> isSeen(page()) && ground().workspace().openId() == 7);
    fxRun(() -> desks().reader.reader().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitUntil("one selected story besides the open one, or none", () -> isCompared()
        || texts(".label").stream().anyMatch(words -> String.valueOf(words).startsWith("This story has no other version")));
  }

  @Test
  void aRowWhoseVersionsArePutAwayIsOneOfTwo() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    openStory(1);
    fxRun(() -> desks().stories.pane().focusList());
    fxRun(() -> desks().stories.pane().select(2));
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    settle();
    assertThat(fx(() -> desks().stories.selected())).hasSize(4);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitUntil("they are compared", this::isCompared);
    assertThat(fx(() -> lookup(".compare-heads").lookupAll(".headline").stream().map(Node::getAccessibleText).toList()))
        .satisfiesExactly(first -> assertThat(first).startsWith("坚实的底盘"), second -> assertThat(second).contains("宝丰在行动"));
  }

  @Test
  void theEarlierVersionIsTheFirstWhicheverIsOpen() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    List<Long> versions = library.families().versions(2).stream().map(version -> version.story().id()).toList();
    openStory(versions.get(2));
    robot.type(KeyCode.V);
    waitUntil("the versions are there", () -> lookup(".version-list") instanceof ListView<?> list && list.getItems().size() == 3
        && list.isFocused());
    robot.type(KeyCode.HOME);
    robot.clickOn("比较");
    waitUntil("they are compared", this::isCompared);
    assertThat(fx(() -> lookup(".compare-heads").lookupAll(".quiet").stream().map(node -> ((Label) node).getText()).toList()))
        .containsExactly("湖北日报 · 2020-03-12", "湖北日报 · 日期未载");
  }

  @Test
  void theTabComparesTheChosenVersionAndKeysGoToTheNext() {
    openSeeds(Language.CHINESE);
    robot.type(KeyCode.V);
    waitUntil("the versions are there", () -> lookup(".version-list") instanceof ListView<?> list && list.getItems().size() == 3
        && list.isFocused());
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
    robot.clickOn("比较");
    waitUntil("they are compared", this::isCompared);
    assertThat(fx(() -> lookup(".compare-heads").lookupAll(".quiet").stream().map(node -> ((Label) node).getText()).toList()))
        .containsExactly("湖北日报 · 2020-03-12", "湖北日报 · 日期未载");
    fxRun(() -> rows().requestFocus());
    type(KeyCode.Y);
    waitUntil("the next version", () -> isCompared() && position().equals("8 处差异"));
    type(KeyCode.I);
    waitUntil("the other way round", () -> isCompared() && fx(() -> rows().getItems().get(0).toString()).contains("ADDED"));
  }

  @Test
  void followsWhatIsDoneInTheLibrary() {
    openSeeds(Language.CHINESE);
    compare();
    assertThat(fx(() -> lookup(".note-line"))).isNull();
    String quote = "社区作为防控的最前线";
    int at = library.story(4).story().text().indexOf(quote);
    library.annotator().annotate(4, new TextRange(at, at + quote.length()), HighlightColor.BLUE, List.of("话语"), "");
    waitUntil("the annotation is there", () -> lookup(".note-line") != null);
    library.annotator().undo();
    waitUntil("it is gone", () -> lookup(".note-line") == null);
  }
}
