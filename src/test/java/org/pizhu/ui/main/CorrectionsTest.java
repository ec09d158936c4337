package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.task.Progress;

/** A corrected story in the window: the bar over it, carrying over, and the tray of what found no place. */
class CorrectionsTest extends MainTest {

  private static final Path SHOTS = Path.of("target", "corrections");

  private static final String FIRST =
      "<p>宝丰县大营镇西古庄村党员龚群保把50元钱投进捐款箱，转身就走，没有留下一句话。</p>\n";
  private static final String SHORT = "<p>党员都来了。</p>\n";
  private static final String GONE =
      "<p>村支书杨淑祯说，大家都是自发来的，最小的只有六岁，最大的已经八十三岁了。</p>\n";
  private static final String LAST =
      "<p>截至3月5日，全县已有两万多名党员参加捐款，共筹得善款二百三十余万元。</p>\n";

  private void importAs(Library opened, String body) {
    Path file = folder.resolve("stories.txt");
    try {
      Files.writeString(file, "全县党员踊跃捐款\n" + body + "*\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(opened.storyImport().run(List.of(file), null, Progress.NONE).problems()).isEmpty();
  }

  private static Annotation annotate(Library opened, String quote, HighlightColor color, String note) {
    int at = opened.story(1).story().text().indexOf(quote);
    return opened.annotator().annotate(
        1, new TextRange(at, at + quote.length()), color, List.of(), note);
  }

  /** Story 1 with five annotations, of which story 2, its correction, keeps three. */
  private Library corrected() {
    Library opened = Samples.empty(folder);
    importAs(opened, FIRST + SHORT + GONE + LAST);
    annotate(opened, "党员龚群保", HighlightColor.GREEN, "");
    annotate(opened, "党员都来了", HighlightColor.YELLOW, "谁说的？");
    annotate(opened, "大家都是自发来的", HighlightColor.BLUE, "与前文“自发”对照");
    annotate(opened, "两万多名党员参加捐款", HighlightColor.PINK, "");
    importAs(opened, SHORT + FIRST + LAST.replace("两万多名党员", "三万多名党员") + SHORT);
    return opened;
  }

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private String words(String selector) {
    waitUntil(selector + " is there", () -> fx(() -> node(selector)) != null);
    return fx(() -> ((Labeled) node(selector)).getText());
  }

  private void waitForBar(String what) {
    waitUntil("the bar says " + what,
        () -> node(".correction-bar").isVisible() && ((Labeled) node(".correction-bar .what")).getText().equals(what));
  }

  private void openTray() {
    robot.clickOn(".status-unplaced");
    waitUntil("the tray is there", () -> node(".unplaced").isVisible());
    waitForCandidates();
  }

  private void waitForCandidates() {
    settle();
    waitUntil("what helps is there", () -> node(".excerpt .passage") != null
        && !((javafx.scene.text.Text) node(".excerpt .passage")).getText().isEmpty());
    settle();
  }

  /** The place of a candidate's number on the screen; the list keeps cells that nobody sees as well. */
  private Point2D candidate(int index) {
    AtomicReference<Point2D> place = new AtomicReference<>();
    // The list may be filled anew between two looks: it is found and measured in one.
    waitUntil("candidate " + index + " is there", () -> {
      ListCell<?> cell = cell(index);
      Node number = cell == null ? null : cell.lookup(".number");
      place.set(number == null ? null : number.localToScreen(number.getBoundsInLocal().getCenterX(), number.getBoundsInLocal().getCenterY()));
      return place.get() != null;
    });
    return place.get();
  }

  private ListCell<?> cell(int index) {
    for (Node node : node(".candidates").lookupAll(".candidate-cell")) {
      if (node instanceof ListCell<?> cell && cell.getIndex() == index && cell.getItem() != null && cell.isVisible()) {
        return cell;
      }
    }
    return null;
  }

  private void carry() {
    openStory(1);
    waitForBar("此稿有更正稿");
    robot.clickOn(".correction-bar .carry");
    waitUntil("the correction is open", () -> workspace.open().get().stored().id() == 2);
    painted();
  }

  @Test
  void theBarCarriesAnnotationsOverAndTheToastTakesThatBack() {
    openWindow(corrected(), Language.CHINESE);
    openStory(1);
    waitForBar("此稿有更正稿");
    waitUntil("the preview is there", () -> words(".correction-bar .waiting").equals("其中 2 条须人工定位"));
    assertThat(fx(() -> ((Button) node(".correction-bar .carry")).getText())).isEqualTo("移过去 4 条批注");
    shot("bar-earlier");
    carry();
    assertThat(library.annotations(1)).isEmpty();
    assertThat(library.annotations(2)).hasSize(4);
    waitForBar("此稿更正了前一稿");
    waitUntil("nothing is left to carry", () -> !node(".correction-bar .carry").isVisible());
    waitUntil("the count is there", () -> words(".status-unplaced").equals("2 条待定位"));
    shot("carried");
    robot.clickOn(".toast-action");
    waitUntil("they are back", () -> library.annotations(1).size() == 4);
    waitUntil("they can be brought here", () -> node(".correction-bar .carry").isVisible()
        && ((Button) node(".correction-bar .carry")).getText().equals("移过来 4 条批注"));
    waitUntil("the count is gone", () -> !node(".status-unplaced").isVisible());
  }

  @Test
  void everythingAboutCorrectionsIsInThePalette() {
    openWindow(corrected(), Language.CHINESE);
    openStory(1);
    waitForBar("此稿有更正稿");
    choose("把批注移到更正稿");
    waitForBar("此稿更正了前一稿");
    assertThat(library.annotations(2)).hasSize(4);
    choose("看被更正的前一稿");
    waitForBar("此稿有更正稿");
    choose("看更正稿");
    waitForBar("此稿更正了前一稿");
    choose("为失去位置的批注定位");
    waitUntil("the tray is there", () -> node(".unplaced").isVisible());
  }

  private void choose(String act) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette is open", () -> node(".palette") != null);
    robot.write(act);
    settle();
    robot.push(KeyCode.ENTER);
  }

  @Test
  void theBarGoesToTheOtherVersion() {
    openWindow(corrected(), Language.CHINESE);
    openStory(1);
    waitForBar("此稿有更正稿");
    robot.clickOn("看更正稿");
    waitUntil("the correction is open", () -> workspace.open().get().stored().id() == 2);
    waitForBar("此稿更正了前一稿");
    robot.clickOn("看前一稿");
    waitUntil("the earlier one is open", () -> workspace.open().get().stored().id() == 1);
  }

  @Test
  void anImportTellsThatAnnotatedStoriesWereCorrected() {
    Library opened = Samples.empty(folder);
    importAs(opened, FIRST + LAST);
    annotate(opened, "党员龚群保", HighlightColor.GREEN, "");
    openWindow(opened, Language.CHINESE);
    Path file = folder.resolve("stories.txt");
    try {
      Files.writeString(file, "全县党员踊跃捐款\n" + FIRST + LAST.replace("两万", "三万") + "*\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers.files = List.of(file);
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitUntil("the toast is there", () -> robot.lookup(".toast").queryAll().stream()
        .anyMatch(toast -> "有 1 篇批注过的报道来了更正稿，共 1 条批注可移过去。".equals(toast.getAccessibleText())));
    waitForBar("此稿有更正稿");
    fxRun(() -> workspace.open(2));
    waitUntil("the correction is open", () -> workspace.open().get().stored().id() == 2);
    robot.clickOn("去看");
    waitUntil("the earlier one is open", () -> workspace.open().get().stored().id() == 1);
  }

  /** A headline can be the new place as well: what asks for it lies on no line of the story. */
  @Test
  void whileAPlaceIsChosenTheWholeStoryCanBeReached() {
    openWindow(corrected(), Language.CHINESE);
    carry();
    openTray();
    robot.type(KeyCode.B);
    waitUntil("a place is asked for", () -> node(".banner").isVisible());
    settle();
    double under = fx(() -> node(".banner").localToScene(node(".banner").getBoundsInLocal()).getMaxY());
    Node page = fx(() -> node("WebView"));
    assertThat(fx(() -> page.localToScene(page.getBoundsInLocal()).getMinY())).isGreaterThanOrEqualTo(under - 1);
    // A narrow reader cuts neither words nor buttons.
    fxRun(() -> {
      stage.setWidth(760);
      stage.setHeight(480);
    });
    settle();
    assertThat(fx(() -> stage.getScene().getRoot().getLayoutBounds().getHeight())).isLessThanOrEqualTo(stage.getScene().getHeight());
    assertThat(fx(() -> node(".top-bar").localToScene(node(".top-bar").getLayoutBounds()).getMinY())).isGreaterThanOrEqualTo(0);
    for (Node part : fx(() -> List.copyOf(node(".banner").lookupAll(".text")))) {
      assertThat(fx(() -> ((javafx.scene.text.Text) part).getText())).doesNotContain("…");
    }
    robot.push(KeyCode.ESCAPE);
    waitUntil("it is left", () -> !node(".banner").isVisible());
    settle();
    assertThat(fx(() -> page.localToScene(page.getBoundsInLocal()).getMinY())).isLessThan(under - 1);
  }

  @Test
  void aStoryByItselfHasNoBar() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    settle();
    assertThat(fx(() -> node(".correction-bar").isVisible())).isFalse();
    assertThat(fx(() -> node(".status-unplaced").isVisible())).isFalse();
  }

  @Test
  void aClickOnAPlaceAttachesAndTheNextOneIsChosen() {
    openWindow(corrected(), Language.CHINESE);
    carry();
    openTray();
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      settle();
      shot("tray-" + theme.key());
    }
    robot.clickOn(candidate(1));
    waitUntil("one is left", () -> words(".status-unplaced").equals("1 条待定位"));
    Annotation attached = library.annotations(2).stream()
        .filter(one -> one.target().words().equals("党员都来了")).findFirst().orElseThrow();
    assertThat(attached.target().status()).isEqualTo(AnchorStatus.ANCHORED);
    waitForCandidates();
    assertThat(fx(() -> ((javafx.scene.text.Text) node(".excerpt .passage")).getText())).isEqualTo("大家都是自发来的");
    shot("tray-next");
  }

  @Test
  void whatWentToAnotherStoryIsPutThereByItsNumber() {
    Library opened = Samples.empty(folder);
    importAs(opened, FIRST + SHORT + GONE + LAST);
    annotate(opened, "两万多名党员参加捐款", HighlightColor.PINK, "");
    importAs(opened, FIRST + SHORT + GONE + "*\n图书馆周一闭馆\n" + LAST);
    opened.corrections().carry(1);
    openWindow(opened, Language.CHINESE);
    openTray();
    candidate(0);
    assertThat(fx(() -> ((Labeled) cell(0).lookup(".other-story")).getText())).isEqualTo("在另一篇：图书馆周一闭馆");
    shot("tray-other-story");
    robot.type(KeyCode.DIGIT1);
    waitUntil("none is left", () -> !node(".status-unplaced").isVisible());
    assertThat(library.annotations(3)).extracting(one -> one.target().status()).containsExactly(AnchorStatus.MOVED);
  }

  @Test
  void everythingGoesByKeys() {
    openWindow(corrected(), Language.CHINESE);
    carry();
    openTray();
    robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
    waitUntil("one is left", () -> words(".status-unplaced").equals("1 条待定位"));
    waitForCandidates();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("two are open again", () -> words(".status-unplaced").equals("2 条待定位"));
    waitForCandidates();
    robot.type(KeyCode.DOWN);
    waitForCandidates();
    robot.type(KeyCode.DELETE);
    waitUntil("one is deleted", () -> library.annotations(2).size() == 3);
    waitForCandidates();
    robot.type(KeyCode.DIGIT2);
    waitUntil("none is left", () -> !node(".status-unplaced").isVisible());
    robot.type(KeyCode.ESCAPE);
    waitUntil("the tray is away", () -> !node(".unplaced").isVisible());
    assertThat(library.annotations(2)).hasSize(3).allMatch(annotation -> annotation.target().status().hasPlace());
  }

  @Test
  void aPlaceIsSelectedInTheStory() {
    openWindow(corrected(), Language.CHINESE);
    carry();
    openStory(1);
    openTray();
    robot.type(KeyCode.DOWN);
    waitForCandidates();
    robot.type(KeyCode.B);
    waitUntil("the story is open to choose in",
        () -> workspace.open().get().stored().id() == 2 && node(".banner").isVisible());
    painted();
    select("没有留下一句话");
    robot.type(KeyCode.ENTER);
    waitUntil("it has its place", () -> library.counts().unplaced() == 1);
    Annotation attached = library.annotations(2).stream()
        .filter(one -> one.target().words().equals("大家都是自发来的")).findFirst().orElseThrow();
    assertThat(attached.target().status()).isEqualTo(AnchorStatus.MOVED);
    assertThat(attached.target().range()).isEqualTo(find("没有留下一句话"));
    waitUntil("the tray is back with the other", () -> node(".unplaced").isVisible());
    waitForCandidates();
    shot("tray-back");
    robot.type(KeyCode.ESCAPE);
    waitUntil("the tray is away", () -> !node(".unplaced").isVisible());
    robot.clickOn(point(find("没有留下一句话").start(), 0.5));
    waitUntil("the card tells the words of today", () -> robot.lookup(".card .status").queryAll().stream()
        .anyMatch(status -> "正文现作“没有留下一句话”".equals(((Labeled) status).getText())));
    shot("card-changed");
  }

  private void shot(String name) {
    settle();
    screenshot(stage, SHOTS.resolve(name + ".png"));
  }
}
