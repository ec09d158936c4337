package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.task.Progress;
import org.pizhu.ui.reader.ReaderHits;

/** Searching in the list, going from hit to hit, and finding in a story, with real keys. */
class SearchTest extends MainTest {

  private ReaderHits hits() {
    return desks().reader.reader().hits();
  }

  private void search(String words) {
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.write(words);
    waitUntil("it is searched for", () -> desks().stories.model().shown().words().equals(words));
    settle();
  }

  @Test
  void aSearchWithoutWordsTellsOfNoHits() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("有：图片");
    waitUntil("it is told how many", () -> stage.getScene().getRoot().lookup(".result-head .quiet") instanceof Label told
        && told.getText().equals(desks().stories.model().listing().size() + " 篇"));
  }

  private String count() {
    return fx(() -> ((Label) stage.getScene().getRoot().lookup(".find-bar .count")).getText());
  }

  private void look(String name) {
    painted();
    for (Theme theme : Theme.values()) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      painted();
      screenshot(stage, Path.of("target", "screenshots", name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }
    fxRun(() -> settings.change(now -> now.with(Settings.THEME, Theme.LIGHT)));
  }

  @Test
  void enterOpensAtTheFirstHitAndF3GoesThroughAllStories() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("武汉");
    List<Long> found = fx(() -> desks().stories.model().folds().all().ids().boxed().toList());
    assertThat(found).hasSizeGreaterThan(1);
    robot.type(KeyCode.ENTER);
    waitUntil("the first is open at its first hit",
        () -> workspace.openId() == found.get(0) && hits().current() == 0);
    look("search");
    int ofFirst = fx(() -> hits().ranges().size());
    for (int i = 1; i < ofFirst; i++) {
      robot.type(KeyCode.F3);
    }
    assertThat(fx(() -> hits().current())).isEqualTo(ofFirst - 1);

    robot.type(KeyCode.F3);
    waitUntil("the next story is open at its first hit",
        () -> workspace.openId() == found.get(1) && hits().current() == 0);
    robot.press(KeyCode.SHIFT).type(KeyCode.F3).release(KeyCode.SHIFT);
    waitUntil("the story before is open at its last hit",
        () -> workspace.openId() == found.get(0) && hits().current() == ofFirst - 1);
  }

  @Test
  void beforeTheFirstHitThereIsTheLast() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("武汉");
    List<Long> found = fx(() -> desks().stories.shown());
    robot.type(KeyCode.ENTER);
    waitUntil("the first is open", () -> workspace.openId() == found.get(0) && hits().current() == 0);
    robot.press(KeyCode.SHIFT).type(KeyCode.F3).release(KeyCode.SHIFT);
    robot.clickOn("从末尾再来");
    waitUntil("the last one is open at its last hit", () -> workspace.openId() == found.get(found.size() - 1)
        && hits().current() == hits().ranges().size() - 1);
  }

  @Test
  void findsInTheStoryAndGoesRound() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("党员");
    waitUntil("hits", () -> hits().current() >= 0 && hits().ranges().get(0).length() == 2);
    int all = fx(() -> hits().ranges().size());
    int first = fx(() -> hits().current());
    assertThat(all).isGreaterThan(2);
    assertThat(count()).isEqualTo(first + 1 + "/" + all);
    look("find-in-story");
    for (int i = 0; i < all; i++) {
      robot.type(KeyCode.ENTER);
    }
    assertThat(fx(() -> hits().current())).isEqualTo(first);
    robot.type(KeyCode.ENTER);
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    assertThat(fx(() -> hits().current())).isEqualTo(first);
    robot.write("无此");
    waitUntil("nothing", () -> hits().ranges().isEmpty());
    assertThat(count()).isEqualTo("未找到");

    robot.type(KeyCode.ESCAPE);
    waitUntil("the bar is gone", () -> !stage.getScene().getRoot().lookup(".find-bar").isVisible());
  }

  @Test
  void whatIsFoundInTheStoryGivesWayToTheSearchAgain() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("宝丰");
    robot.type(KeyCode.ENTER);
    waitUntil("open at a hit", () -> workspace.openId() == 5 && hits().current() == 0);
    int ofSearch = fx(() -> hits().ranges().size());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("龚群保");
    waitUntil("other hits", () -> hits().ranges().size() != ofSearch && hits().current() >= 0);
    robot.type(KeyCode.ESCAPE);
    waitUntil("those of the search", () -> hits().ranges().size() == ofSearch);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.type(KeyCode.ESCAPE);
    waitUntil("none", () -> hits().ranges().isEmpty());
  }

  @Test
  void annotatesAllHitsButOneWithOneUndo() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("宝丰");
    robot.clickOn(".result-head .small-icon-button");
    waitUntil("the hits are listed",
        () -> stage.getScene().getRoot().lookup(".hits-list .hit") != null);
    look("annotate-hits");
    int all = fx(() -> (int) desks().stories.model().listing().hits());
    double high = fx(() -> ((Region) stage.getScene().getRoot().lookup(".hits-panel")).getHeight());
    robot.write("地名");
    waitUntil("it is offered", () -> stage.getScene().getRoot().lookup(".hits-panel .suggestion") != null);
    assertThat(fx(() -> ((Region) stage.getScene().getRoot().lookup(".hits-panel")).getHeight())).isEqualTo(high);
    robot.type(KeyCode.ENTER);
    waitUntil("it is taken", () -> stage.getScene().getRoot().lookup(".hits-panel .chips .chip") != null);
    assertThat(fx(() -> ((Region) stage.getScene().getRoot().lookup(".hits-panel")).getHeight())).as("nothing jumps").isEqualTo(high);
    Node box = robot.lookup(".hits-list .entry .check-box").nth(1).query();
    robot.clickOn(box);
    robot.clickOn(".hits-panel .accent");
    waitUntil("all but one are annotated", () -> library.counts().annotations() == all - 1);
    assertThat(library.codebook().byPath("地名")).isPresent();
    waitUntil("undo is offered", () -> workspace.nextUndo().get() != null
        && workspace.nextUndo().get().kind() == EditKind.ANNOTATE_HITS);

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("all are gone", () -> library.counts().annotations() == 0);
  }

  @Test
  void saysWhyThereAreFewerHitsToAnnotateThanWereFound() {
    Library seeds = Samples.seeds(folder);
    seeds.annotator().annotate(1, new TextRange(0, 4), HighlightColor.BLUE, List.of("宝丰"), "");
    openWindow(seeds, Language.CHINESE);
    search("宝丰");
    waitUntil("one stands in a tag", () -> desks().stories.model().listing().size() == 2);
    long all = fx(() -> desks().stories.model().listing().hits());
    robot.clickOn(".result-head .small-icon-button");
    waitUntil("the hits are listed", () -> stage.getScene().getRoot().lookup(".hits-list .hit") != null);
    assertThat(hitsWords()).anyMatch(said -> said.contains("共 " + all + " 处，标签"));
    assertThat(hitsWords()).anyMatch(said -> said.contains("将新增 " + (all - 1) + " 条批注"));
  }

  private List<String> hitsWords() {
    return fx(() -> stage.getScene().getRoot().lookupAll(".hits-panel .label").stream()
        .map(label -> ((Label) label).getText()).toList());
  }

  @Test
  void oneUndoTakesAllBackWhereTheKeyboardWasInTheFieldOfTheSearch() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("宝丰");
    fxRun(() -> ground().acts().all().get("find.annotate").run());
    waitUntil("the hits are listed", () -> stage.getScene().getRoot().lookup(".hits-list .hit") != null);
    robot.clickOn(".hits-panel .accent");
    waitUntil("undo is offered", () -> workspace.nextUndo().get() != null
        && workspace.nextUndo().get().kind() == EditKind.ANNOTATE_HITS);
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("all are gone", () -> library.counts().annotations() == 0);
    assertThat(fx(() -> desks().stories.model().shown().words())).isEqualTo("宝丰");
  }

  @Test
  void ctrlCOnTheListCopiesTheHeadlines() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    fxRun(() -> desks().stories.pane().select(5));
    fxRun(() -> desks().stories.pane().focusList());
    settle();
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    settle();
    List<Long> selected = fx(() -> desks().stories.selected());
    assertThat(selected).hasSize(2);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    String wanted = String.join("\n", library.lists().rows(selected).stream().map(StorySummary::headline).toList());
    waitUntil("both are on the clipboard", () -> wanted.equals(Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void annotatesAllHitsFromTheFieldForTags() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("宝丰");
    robot.clickOn(".result-head .small-icon-button");
    waitUntil("the hits are listed", () -> stage.getScene().getRoot().lookup(".hits-list .hit") != null);
    int all = fx(() -> (int) desks().stories.model().listing().hits());
    robot.write("地名");
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("all are annotated", () -> library.counts().annotations() == all);
    assertThat(library.codebook().byPath("地名")).isPresent();
  }

  @Test
  void whereNothingIsFoundAllCanBeShownAgain() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    search("nothing like this");
    waitUntil("no story", () -> desks().stories.model().listing().size() == 0);
    look("no-hits");
    robot.clickOn("Show all stories");
    waitUntil("all stories", () -> desks().stories.model().listing().size() == 7);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.write("湖北日报 is:unread");
    waitUntil("some", () -> desks().stories.model().shown().words().equals("湖北日报 is:unread"));
    look("results-english");
    assertThat(fx(() -> desks().stories.model().listing().size())).isPositive();
  }

  @Test
  void whatIsNotTypedToItsEndHasNotFoundNothing() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("zzz");
    waitUntil("no story", this::saysNothingFound);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("tag:");
    waitUntil("an error", () -> stage.getScene().getRoot().lookup(".search-error").isVisible());
    waitUntil("nobody says that nothing was found", () -> !saysNothingFound());
  }

  private boolean saysNothingFound() {
    return fx(() -> stage.getScene().getRoot().lookupAll(".story-list-pane .label").stream()
        .anyMatch(node -> node instanceof javafx.scene.control.Labeled label && "没有找到报道".equals(label.getText()) && isShown(label)));
  }

  private static boolean isShown(javafx.scene.Node node) {
    return node == null || node.isVisible() && isShown(node.getParent());
  }

  @Test
  void anErrorIsToldAndAnExpressionFinds() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    search("/3月\\d日/");
    assertThat(fx(() -> desks().stories.model().listing().hits())).isPositive();
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.write("武汉 (宝丰");
    waitUntil("an error", () -> stage.getScene().getRoot().lookup(".search-error").isVisible());
    look("search-error");
    assertThat(fx(() -> desks().stories.model().listing().size())).isPositive();
  }

  @Test
  void annotationsThatAreFoundAreShown() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    dragOver("党员龚群保");
    robot.type(KeyCode.DIGIT1);
    waitForAnnotations(1);
    search("龚群保");
    robot.clickOn("批注 1");
    waitUntil("they are listed",
        () -> desks().annotations.list().filterProperty().get().text().equals("龚群保"));
  }

  @Test
  void openingALargeLibraryReadsWhatIsShown() throws IOException {
    StringBuilder stories = new StringBuilder();
    for (int i = 1; i <= 5_000; i++) {
      stories.append("第 ").append(i).append(" 篇\n<p>正文 ").append(i).append("。</p>\n*\n");
    }
    Path file = Files.writeString(folder.resolve("many.txt"), stories);
    library = Samples.empty(folder);
    library.storyImport().run(List.of(file), null, Progress.NONE);
    openWindow(library, Language.CHINESE);
    waitUntil("the list is there", () -> desks().stories.model().listing().size() == 5_000
        && stage.getScene().getRoot().lookup(".story-row .headline") != null);
    settle();

    assertThat(fx(() -> desks().stories.model().rowsHeld())).isLessThanOrEqualTo(60);
  }
}
