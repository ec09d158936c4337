package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Version;

/** Help inside the program, the hints of the first start, and a story on paper. */
class HelpRoomTest extends MainTest {

  private Settings start = super.startSettings();

  @Override
  protected Settings startSettings() {
    return start;
  }

  private ListView<?> pages() {
    return (ListView<?>) stage.getScene().getRoot().lookup(".handbook-pages");
  }

  private Set<String> labels(String selector) {
    return fx(() -> stage.getScene().getRoot().lookupAll(selector).stream()
        .map(node -> String.valueOf(((Labeled) node).getText())).collect(Collectors.toSet()));
  }

  /** The space that rows of the page that is shown have below them. */
  private List<Double> below(String kind) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".handbook .page .markdown " + kind).stream()
        .map(row -> ((Region) row).getInsets().getBottom()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void theHandbookOpensAndEveryPageCanBeRead(Language language) {
    openWindow(Samples.seeds(folder), language);
    robot.type(KeyCode.F1);
    waitUntil("the handbook is there", () -> isShown(stage, "handbook"));
    int count = fx(() -> pages().getItems().size());
    assertThat(count).isEqualTo(10);
    robot.type(KeyCode.DOWN);
    for (int i = 0; i < count; i++) {
      int page = i;
      waitUntil("page " + i, () -> pages().getSelectionModel().getSelectedIndex() == page);
      settle();
      String text = fx(() -> stage.getScene().getRoot().lookupAll(".handbook .page .markdown").stream()
          .map(node -> node.getAccessibleText()).collect(Collectors.joining(" ")));
      assertThat(text).hasSizeGreaterThan(100).doesNotContain("{", "}", "…", "...»");
      assertThat(below(".paragraph.unlisted")).as("paragraphs stand apart").allMatch(space -> space > 0).isNotEmpty();
      fx(() -> stage.getScene().getRoot().lookupAll(".handbook .page .picture .image-view")).forEach(
          node -> waitUntil("the picture is read", () -> ((ImageView) node).getImage().getProgress() == 1));
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is gone", () -> !isShown(stage, "handbook"));
  }

  @Test
  void noPageIsCutWhereTheWindowIsNarrow() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    fxRun(() -> stage.setWidth(720));
    robot.type(KeyCode.F1);
    waitUntil("the handbook is there", () -> isShown(stage, "handbook"));
    waitUntil("the picture is read", () -> !fx(() -> stage.getScene().getRoot().lookupAll(".handbook .page .picture .image-view")).isEmpty()
        && fx(() -> stage.getScene().getRoot().lookupAll(".handbook .page .picture .image-view")).stream()
            .allMatch(node -> ((ImageView) node).getImage().getProgress() == 1));
    settle();
    double port = fx(() -> ((ScrollPane) stage.getScene().getRoot().lookup(".handbook .page-scroll")).getViewportBounds().getWidth());
    assertThat(fx(() -> stage.getScene().getRoot().lookup(".handbook .page").getLayoutBounds().getWidth())).isLessThanOrEqualTo(port + 1);
  }

  @Test
  void theHandbookIsSearchedAndNamesTheKeysThatHold() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    fxRun(() -> settings.change(now -> now.with(Settings.KEYS, Map.of("library.export", "SHORTCUT+J"))));
    robot.type(KeyCode.F1);
    waitUntil("the handbook is there", () -> isShown(stage, "handbook"));
    robot.write("Obsidian");
    waitUntil("one page has it", () -> pages().getItems().size() == 1);
    waitUntil("with its words", () -> labels(".handbook-pages .quiet").stream().anyMatch(words -> words.contains("Obsidian")));
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".handbook .page .markdown").stream()
        .map(node -> node.getAccessibleText()).collect(Collectors.joining(" ")))).contains("Ctrl+J").doesNotContain("Ctrl+E");
    robot.write("没有的词");
    waitUntil("none has that", () -> pages().getItems().isEmpty());
  }

  @Test
  void anUpdateIsSaidOnceAndLeadsToWhatIsNew() {
    start = start.with(Settings.NEWS_SEEN, "0.0.1");
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    waitUntil("it is said", () -> labels(".toast .label").stream().anyMatch(words -> words.contains(Version.current())));
    assertThat(settings.get(Settings.NEWS_SEEN)).isEqualTo(Version.current());
    robot.clickOn(".toast-action");
    waitUntil("the page is open", () -> isShown(stage, "handbook")
        && pages().getSelectionModel().getSelectedIndex() == pages().getItems().size() - 1);
  }

  @Test
  void whoIsNewIsToldThreeThingsUntilTheyAreDone() {
    start = Settings.defaults(Samples.CREATOR);
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    waitUntil("the first hint", () -> labels(".hint-bar .count").equals(Set.of("1 / 3")));
    fxRun(() -> ground().toasts().show("已复制。"));
    settle();
    assertThat(fx(() -> {
      Node toast = stage.getScene().getRoot().lookup(".toast");
      return toast.localToScene(toast.getLayoutBounds()).getMaxY();
    })).isLessThanOrEqualTo(fx(() -> stage.getScene().getRoot().lookup(".hint-bar").localToScene(0, 0).getY()));
    dragOver("龚群保");
    robot.type(KeyCode.DIGIT1);
    waitUntil("the second", () -> labels(".hint-bar .count").equals(Set.of("2 / 3")));
    fxRun(() -> Annotating.passage(workspace, find("彭华"), HighlightColor.BLUE, List.of(), ""));
    settle();
    fxRun(() -> workspace.edits().retag(workspace.annotations().get().get(0).id(), List.of("人物")));
    waitUntil("the third", () -> labels(".hint-bar .count").equals(Set.of("3 / 3")));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("no more", () -> !isShown(stage, "hint-bar"));
    assertThat(settings.get(Settings.HINTS)).isEmpty();
  }

  @Test
  void inAnEmptiedLibraryThereIsNothingToTryThemOn() {
    start = Settings.defaults(Samples.CREATOR);
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    waitUntil("the first hint", () -> isShown(stage, "hint-bar"));
    fxRun(() -> desks().stories.pane().focusList());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    settle();
    robot.push(KeyCode.SHIFT, KeyCode.DELETE);
    waitUntil("the library is empty", () -> library.counts().stories() == 0);
    waitUntil("no hint", () -> !isShown(stage, "hint-bar"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("the stories are back", () -> library.counts().stories() == 7);
    openStory(5);
    waitUntil("the hint too", () -> isShown(stage, "hint-bar"));
  }

  @Test
  void aHintKeepsItsNumberWhenALaterOneIsDoneBefore() {
    start = Settings.defaults(Samples.CREATOR);
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    waitUntil("the first hint", () -> labels(".hint-bar .count").equals(Set.of("1 / 3")));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette counts as found", () -> !settings.get(Settings.HINTS).contains("find"));
    assertThat(labels(".hint-bar .count")).containsExactly("1 / 3");
    robot.type(KeyCode.ESCAPE);
    waitUntil("the palette is away", () -> !isShown(stage, "palette"));
  }

  @Test
  void whoWantsNoHintsHasTheKeyboardInTheStory() {
    start = Settings.defaults(Samples.CREATOR);
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    waitUntil("the first hint", () -> labels(".hint-bar .count").equals(Set.of("1 / 3")));
    robot.clickOn("不再提示");
    waitUntil("no more", () -> !isShown(stage, "hint-bar"));
    waitUntil("the story has the keyboard", () -> stage.getScene().getFocusOwner() == page());
  }

  @Test
  void whoKnowsTheProgramIsToldNothing() {
    start = Settings.defaults(Samples.CREATOR).with(Settings.LAST_LIBRARY, "/somewhere.pizhu");
    openWindow(Samples.seeds(folder), Language.CHINESE);
    settle();
    assertThat(isShown(stage, "hint-bar")).isFalse();
    assertThat(labels(".toast .label")).isEmpty();
    assertThat(settings.get(Settings.HINTS)).isEmpty();
  }

  @Test
  void aStoryGoesIntoAPdfWithItsTextAndItsNotes() throws Exception {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    fxRun(() -> Annotating.passage(workspace, find("党员龚群保"), HighlightColor.YELLOW, List.of("人物"), "村里的老党员"));
    waitForAnnotations(1);
    Path file = folder.resolve("打印.pdf");
    answers.path = Optional.of(file);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    waitUntil("the panel is there", () -> isShown(stage, "print-panel"));
    assertThat(labels(".print-panel .label")).as("its headline was cut").contains("【抗击疫情 宝丰在行动】党员干部踊捐款 战…");
    robot.clickOn(fx(() -> stage.getScene().getRoot().lookupAll(".print-panel .button").stream()
        .filter(node -> "存为 PDF…".equals(((Labeled) node).getText())).findFirst().orElseThrow()));
    waitUntil("it is written", () -> Files.exists(file));
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text).contains("俺刚吃完饭就赶紧跑过来了", "村里的老党员", "[1]");
    }
  }
}
