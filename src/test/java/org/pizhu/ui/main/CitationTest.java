package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;

/** Copying passages with their citation, and citations, by keys; the style chosen in the settings. */
class CitationTest extends MainTest {

  private static final String PASSAGE = "社区作为防控的最前线";
  private static final String OF_2025 = "蔡朝阳，唐晓安. 坚实的底盘——湖北战“疫”中的社区作为[N]. 湖北日报，2020-03-12.";

  private static final String STYLE = """
      <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="zh-CN">
        <info><title>学报</title><id>xuebao</id><updated>2020-01-01T00:00:00+00:00</updated></info>
        <citation><layout><text variable="title"/></layout></citation>
        <bibliography><layout suffix="."><text variable="title"/></layout></bibliography>
      </style>
      """;

  private String annotation;

  @BeforeEach
  void openSeeds() {
    Library seeds = Samples.seeds(folder);
    String text = seeds.story(2).story().text();
    int at = text.indexOf("坚实的底盘");
    annotation = seeds.annotator().annotate(2, new TextRange(at, at + 5), HighlightColor.GREEN, List.of(), "").id();
    openWindow(seeds, Language.CHINESE);
    openStory(2);
    fxRun(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("");
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private static String copied() {
    return fx(() -> Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
  }

  private boolean says(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node.isVisible() && String.valueOf(((Label) node).getText()).contains(words)));
  }

  @Test
  void theSelectedPassageIsCopiedWithItsCitation() {
    dragOver(PASSAGE);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    waitUntil("it says so", () -> says("已连同出处复制：" + PASSAGE));
    assertThat(copied()).isEqualTo("“" + PASSAGE + "”[1]\n[1] " + OF_2025);
  }

  @Test
  void soIsTheAnnotationInFocus() {
    fxRun(() -> workspace.focus(annotation));
    painted();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    waitUntil("it says so", () -> says("已连同出处复制：坚实的底盘"));
    assertThat(copied()).startsWith("“坚实的底盘”[1]\n[1] 蔡朝阳");
  }

  @Test
  void withoutAPassageTheKeyDoesNothing() {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    painted();
    assertThat(copied()).isEmpty();
  }

  @Test
  void theStoryIsCitedInTheStyleOfTheSettings() {
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    waitUntil("it is copied", () -> says("已复制：蔡朝阳"));
    assertThat(copied()).isEqualTo(OF_2025);
    fxRun(() -> settings.change(now -> now.with(Settings.CITATION_STYLE, "gbt7714-2015")));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    waitUntil("it is copied", () -> copied().contains(", 2020-03-12."));
  }

  @Test
  void aStyleThatIsNoneIsSaid() {
    fxRun(() -> settings.change(now -> now.with(Settings.CITATION_STYLE, folder.resolve("none.csl").toString())));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    waitUntil("it fails", () -> !failures.isEmpty());
    assertThat(failures).singleElement().satisfies(failure -> assertThat(failure.getMessage()).contains("none.csl"));
    failures.clear();
    assertThat(copied()).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void theStyleIsChosenByKeysAndAFileOnlyIfItCanBeFollowed() throws IOException {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    waitUntil("the settings are there", () -> stage.getScene().getRoot().lookup(".settings-panel") != null);
    robot.write("csl");
    waitUntil("the styles are found", () -> stage.getScene().getRoot().lookup(".citation-styles") != null);
    ComboBox<String> styles = (ComboBox<String>) fx(() -> stage.getScene().getRoot().lookup(".citation-styles"));
    fxRun(styles::requestFocus);
    robot.type(KeyCode.UP);
    waitUntil("the one before is chosen", () -> settings.get(Settings.CITATION_STYLE).equals("gbt7714-2015"));
    answers.path = Optional.of(Files.writeString(folder.resolve("坏.csl"), "<style/>"));
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.SPACE);
    waitUntil("it is said that it is none", () -> !failures.isEmpty());
    assertThat(failures).singleElement().satisfies(failure -> assertThat(failure.getMessage()).contains("坏.csl"));
    failures.clear();
    assertThat(settings.get(Settings.CITATION_STYLE)).isEqualTo("gbt7714-2015");
    answers.path = Optional.of(Files.writeString(folder.resolve("学报.csl"), STYLE));
    robot.type(KeyCode.SPACE);
    waitUntil("the file is chosen", () -> settings.get(Settings.CITATION_STYLE).endsWith("学报.csl"));
    assertThat(fx(() -> styles.getItems().size())).isEqualTo(3);
    assertThat(fx(() -> styles.getConverter().toString(styles.getValue()))).isEqualTo("学报.csl");
  }
}
