package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.export.ExportPlan.What;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;

/** The panel of exports: what it offers, how it shows the beginning, what it remembers. */
class ExportDeskTest extends MainTest {

  @BeforeEach
  void openSeeds() {
    Library seeds = Samples.seeds(folder);
    String id = seeds.annotator()
        .annotate(1, new TextRange(0, 4), HighlightColor.GREEN, List.of(), "一条笔记").id();
    seeds.coder().applyPath(List.of(id), "话语/引语");
    openWindow(seeds, Language.CHINESE);
    openStory(1);
  }

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private void openPanel() {
    robot.push(KeyCode.CONTROL, KeyCode.E);
    waitUntil("the panel is there", () -> node(".export-panel") != null);
    waitUntil("the beginning is shown", () -> counts().contains("篇报道"));
    settle();
  }

  private String counts() {
    return node(".export-preview") == null ? "" : ((Label) node(".export-preview .panel-title")).getText();
  }

  private String preview() {
    return fx(() -> ((TextArea) node(".export-preview .text-area")).getText());
  }

  @Test
  void aTemplateMendedInAnotherProgramIsReadWhenTheWindowHasTheKeyboardAgain() throws IOException {
    Path own = Files.writeString(folder.resolve("own.md"), "{{#stories}}{{headlin}}{{/stories}}");
    openPanel();
    answers.path = Optional.of(own);
    fxRun(() -> ((MenuButton) node("#export-template")).getItems().get(1).fire());
    waitUntil("the fault is said", () -> counts().contains("own.md"));
    assertThat(preview()).isEmpty();
    assertThat(isMarkedWrong()).isTrue();
    Stage other = fx(() -> {
      Stage editor = new Stage();
      editor.setScene(new Scene(new Label("editor"), 80, 40));
      editor.show();
      editor.requestFocus();
      return editor;
    });
    waitUntil("another window has the keyboard", () -> !stage.isFocused());
    Files.writeString(own, "{{#stories}}= {{headline}}{{/stories}}");
    fxRun(() -> {
      other.close();
      stage.requestFocus();
    });
    waitUntil("it is read anew", () -> counts().contains("篇报道") && preview().startsWith("= "));
    assertThat(isMarkedWrong()).isFalse();
  }

  private boolean isMarkedWrong() {
    return fx(() -> node(".export-preview .panel-title").getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong")));
  }

  @SuppressWarnings("unchecked")
  private <T> ComboBox<T> box(String id) {
    return (ComboBox<T>) node("#" + id);
  }

  private <T> void choose(String id, T value) {
    fxRun(() -> box(id).setValue(value));
  }

  private CheckBox check(String words) {
    return (CheckBox) stage.getScene().getRoot().lookupAll(".export-panel .check-box").stream()
        .filter(node -> ((CheckBox) node).getText().equals(words)).findFirst().orElseThrow();
  }

  @Test
  void theBeginningFollowsTheChoicesAndTheFileIsTheSame() throws IOException {
    openPanel();
    assertThat(fx(() -> box("export-what").getValue())).isEqualTo(What.STORY);
    assertThat(preview()).contains("一条笔记", "话语/引语");

    robot.clickOn("#export-what");
    waitUntil("the list is open", () -> box("export-what").isShowing());
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    waitUntil("all listed stories are shown", () -> counts().startsWith("1 篇报道") && box("export-what").getValue() == What.SHOWN);
    assertThat(node(".export-panel")).as("Enter takes the choice, no more").isNotNull();
    robot.type(KeyCode.UP);
    settle();
    robot.clickOn(check("笔记与备忘"));
    waitUntil("the note has gone", () -> !preview().contains("一条笔记"));
    choose("export-group", AnnotationGrouping.TAG);
    waitUntil("it is in groups", () -> preview().contains("## 话语/引语"));
    assertThat(counts()).isEqualTo("1 篇报道，1 条批注，1 组");

    answers.path = Optional.of(Files.writeString(folder.resolve("no-folder"), "").resolve("notes.md"));
    robot.clickOn(node(".export-panel .accent"));
    waitUntil("it is told that this can't be written", () -> Window.getWindows().stream().anyMatch(
        one -> one != stage && one.getScene() != null && one.getScene().getRoot().lookup(".dialog-pane") != null));
    fxRun(() -> List.copyOf(Window.getWindows()).stream().filter(shown -> shown != stage).forEach(Window::hide));
    assertThat(settings.get(Settings.EXPORTS).folder()).as("no place to begin at the next time").isEmpty();
    openPanel();
    Path file = folder.resolve("notes.md");
    answers.path = Optional.of(file);
    robot.clickOn(node(".export-panel .accent"));
    waitUntil("the file is written", () -> Files.exists(file));
    waitUntil("its folder is kept", () -> settings.get(Settings.EXPORTS).folder().equals(folder.toString()));
    assertThat(Files.readString(file)).contains("## 话语/引语").doesNotContain("一条笔记");
    waitUntil("the panel is gone", () -> node(".export-panel") == null);

    openPanel();
    assertThat(fx(() -> box("export-group").getValue())).isEqualTo(AnnotationGrouping.TAG);
    assertThat(fx(() -> check("笔记与备忘").isSelected())).isFalse();
  }

  @Test
  void whatMakesNoDifferenceInAFormatCantBeChosen() {
    openPanel();
    choose("export-format", ExportFormat.BIBTEX);
    assertThat(fx(() -> box("export-group").isDisabled())).isTrue();
    assertThat(fx(() -> check("图片").isDisabled())).isTrue();
    assertThat(fx(() -> check("引文所在的整句").isDisabled())).isFalse();
    assertThat(fx(() -> box("export-what").isDisabled())).isFalse();
    choose("export-format", ExportFormat.QDC);
    waitUntil("the tags are shown", () -> counts().equals("全库的标签"));
    assertThat(preview()).contains("<Code").contains("引语");
    assertThat(fx(() -> ((Label) node(".export-preview .quiet")).getText())).as("what the format has no place for").contains("快捷键", "备忘");
    assertThat(fx(() -> box("export-what").isDisabled() && check("笔记与备忘").isDisabled())).isTrue();
    assertThat(fx(() -> node(".export-panel .accent").isDisabled())).isFalse();
    choose("export-format", ExportFormat.HTML);
    waitUntil("notes are shown", () -> counts().equals("1 篇报道，1 条批注"));
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".export-panel .check-box").stream().noneMatch(Node::isDisabled))).isTrue();
    assertThat(fx(() -> box("export-group").isDisabled() || box("export-what").isDisabled())).isFalse();
  }

  @Test
  void choicesAreKeptUnderANameAndTakenAgain() {
    openPanel();
    choose("export-what", What.TAG);
    choose("export-one", "话语/引语");
    choose("export-format", ExportFormat.HTML);
    robot.clickOn("#export-preset-keep");
    waitUntil("a name can be written", () -> node("#export-preset-name") != null && node("#export-preset-name").isFocused());
    robot.write("周报");
    settle();
    robot.type(KeyCode.ENTER);
    waitUntil("it is kept", () -> !settings.get(Settings.EXPORTS).presets().isEmpty());
    assertThat(settings.get(Settings.EXPORTS).presets()).containsOnlyKeys("周报");
    assertThat(node(".export-panel")).as("Enter is for the name").isNotNull();
    choose("export-what", What.WHOLE);
    choose("export-format", ExportFormat.MARKDOWN);
    assertThat(fx(() -> box("export-presets").getValue())).as("departed from").isNull();
    choose("export-presets", "周报");
    settle();
    assertThat(fx(() -> box("export-what").getValue())).isEqualTo(What.TAG);
    assertThat(fx(() -> box("export-one").getValue())).isEqualTo("话语/引语");
    assertThat(fx(() -> box("export-format").getValue())).isEqualTo(ExportFormat.HTML);
    robot.clickOn("删除");
    settle();
    assertThat(settings.get(Settings.EXPORTS).presets()).isEmpty();
    assertThat(fx(() -> box("export-presets").getButtonCell().getText())).isEqualTo("尚无预设");
    robot.clickOn("撤销");
    settle();
    assertThat(settings.get(Settings.EXPORTS).presets()).containsOnlyKeys("周报");
    assertThat(fx(() -> box("export-presets").getItems())).as("the panel offers it again").isEqualTo(List.of("周报"));
  }

  @Test
  void aPresetThatIsReplacedCanBeTakenBack() {
    openPanel();
    for (ExportFormat kept : List.of(ExportFormat.HTML, ExportFormat.MARKDOWN)) {
      choose("export-format", kept);
      robot.clickOn("#export-preset-keep");
      waitUntil("a name can be written", () -> node("#export-preset-name") != null && node("#export-preset-name").isFocused());
      robot.write("周报");
      settle();
      robot.type(KeyCode.ENTER);
      waitUntil("it is kept", () -> settings.get(Settings.EXPORTS).presets().values().stream()
          .anyMatch(text -> text.contains("format=" + kept.key())));
    }
    robot.clickOn("撤销");
    settle();
    assertThat(settings.get(Settings.EXPORTS).presets().get("周报")).contains("format=" + ExportFormat.HTML.key());
  }

  /** In a library that was damaged meanwhile, all that can be read is written, and the rest is named where one asks. */
  @Test
  void whatCantBeReadIsNamedWhenTheFileIsThere() throws Exception {
    openPanel();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.pizhu"));
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE tag SET color = 'PLAID' WHERE name = '引语'");
    }
    Path file = folder.resolve("rest.md");
    answers.path = Optional.of(file);
    robot.clickOn(node(".export-panel .accent"));
    waitUntil("it is said that something is to be looked at",
        () -> stage.getScene().getRoot().lookupAll(".toast .label").stream().map(node -> ((Label) node).getText())
            .anyMatch(words -> words.contains("rest.md") && words.contains("1 处提示")));
    assertThat(file).content().contains("一条笔记").doesNotContain("引语");
    robot.clickOn(".toast-action");
    waitUntil("the tag is named", () -> Window.getWindows().stream().filter(one -> one != stage && one.getScene() != null)
        .flatMap(one -> one.getScene().getRoot().lookupAll(".text").stream())
        .anyMatch(node -> ((javafx.scene.text.Text) node).getText().startsWith("有一个标签无法读取")));
    fxRun(() -> List.copyOf(Window.getWindows()).stream().filter(shown -> shown != stage).forEach(Window::hide));
  }

  @Test
  void whatCantBeExportedIsSaid() {
    openPanel();
    choose("export-what", What.SEARCH);
    robot.clickOn("#export-words");
    robot.write("(武汉");
    waitUntil("the fault is told", () -> !counts().contains("篇报道") && !counts().equals("预览"));
    assertThat(fx(() -> node(".export-panel .accent").isDisabled())).isTrue();
    robot.write(")");
    waitUntil("it is understood", () -> counts().contains("此范围内没有") || counts().contains("篇报道"));
    choose("export-what", What.WHOLE);
    waitUntil("there is something", () -> counts().contains("1 篇报道"));
    assertThat(fx(() -> ((Button) node(".export-panel .accent")).isDisabled())).isFalse();
    fxRun(() -> box("export-what").requestFocus());
    robot.type(KeyCode.ESCAPE);
    waitUntil("the panel is gone", () -> node(".export-panel") == null);
  }
}
