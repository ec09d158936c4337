package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.settings.ExportMemory;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;

/** The settings in one place: found by words, changed at once, taken to other computers. */
class SettingsDeskTest extends MainTest {

  private void openSettings(Language language) {
    openWindow(Samples.seeds(folder), language);
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    waitUntil("the settings are there", () -> isShown(stage, "settings-panel"));
  }

  private Set<String> rows() {
    return fx(() -> stage.getScene().getRoot().lookupAll(".settings-rows .panel-label").stream()
        .map(node -> ((Labeled) node).getText()).collect(Collectors.toSet()));
  }

  private void search(String words) {
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write(words);
  }

  private Button button(String words) {
    return fx(() -> (Button) stage.getScene().getRoot().lookupAll(".settings-panel .button").stream()
        .filter(node -> node instanceof Button one && words.equals(one.getText())).findFirst().orElseThrow());
  }

  @Test
  void aSettingIsFoundByItsWordsByPinyinAndInEnglish() {
    openSettings(Language.CHINESE);
    assertThat(rows()).contains("界面语言", "配色").doesNotContain("行距");
    search("行距");
    waitUntil("it is found", () -> rows().equals(Set.of("行距")));
    search("hj");
    waitUntil("by the first letters of its pinyin", () -> rows().contains("行距"));
    search("line height");
    waitUntil("by English", () -> rows().equals(Set.of("行距")));
    search("zzz");
    waitUntil("nothing fits", () -> rows().isEmpty());
    robot.type(KeyCode.ESCAPE);
    waitUntil("the section is shown again", () -> rows().contains("配色"));
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
    waitUntil("the next section", () -> rows().contains("行距"));
    robot.type(KeyCode.ESCAPE);
    waitUntil("the settings are gone", () -> !isShown(stage, "settings-panel"));
  }

  @Test
  void aSliderChangesTheTypeOfTheStory() {
    openSettings(Language.ENGLISH);
    search("line length");
    waitUntil("it is found", () -> rows().equals(Set.of("Line length")));
    robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.TAB);
    waitUntil("the slider has the keyboard",
        () -> fx(() -> stage.getScene().getFocusOwner().getStyleClass().contains("slider")));
    robot.type(KeyCode.LEFT);
    waitUntil("it is set", () -> settings.get(Settings.READER_MEASURE) == 36);
    painted();
    assertThat(fx(() -> page().getEngine().executeScript("document.documentElement.style.getPropertyValue('--measure')")))
        .isEqualTo("36em");
  }

  @Test
  void anotherLanguageWaitsForWhatIsUnderWay() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    AtomicInteger built = new AtomicInteger();
    fxRun(() -> {
      ground().longActs().begin("backups.saving", () -> { });
      window().whenFree(built::incrementAndGet);
      window().whenFree(built::incrementAndGet);
    });
    settle();
    assertThat(built).hasValue(0);
    assertThat(stage.getScene().getRoot().lookupAll(".toast .label")).extracting(node -> ((Labeled) node).getText())
        .contains("等正在进行的操作结束，界面语言就会更换。");
    fxRun(() -> ground().longActs().end());
    waitUntil("it is built once", () -> built.get() == 1);
    fxRun(() -> {
      window().whenFree(built::incrementAndGet);
      assertThat(built).as("not in the midst of the key that asked for it, whose rest would press a button of the new window").hasValue(1);
    });
    waitUntil("it is built at once where nothing is under way", () -> built.get() == 2);
  }

  @Test
  void anotherLanguageShowsTheSettingsWhereTheyWere() {
    openSettings(Language.CHINESE);
    search("界面语言");
    waitUntil("it is found", () -> rows().equals(Set.of("界面语言")));
    robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.TAB);
    waitUntil("the language has the keyboard", () -> fx(() -> stage.getScene().getFocusOwner()) instanceof ComboBox<?>);
    rebuild(Language.ENGLISH);
    waitUntil("the settings are there again", () -> isShown(stage, "settings-panel") && rows().equals(Set.of("Language")));
    waitUntil("the language has the keyboard again", () -> fx(() -> stage.getScene().getFocusOwner()) instanceof ComboBox<?>);
    robot.type(KeyCode.ESCAPE);
    waitUntil("they are put away", () -> !isShown(stage, "settings-panel"));
    rebuild(Language.CHINESE);
    assertThat(isShown(stage, "settings-panel")).as("they were not shown").isFalse();
    openAt(Language.CHINESE, 2);
    rebuild(Language.ENGLISH);
    waitUntil("the same section", () -> isShown(stage, "settings-panel") && rows().contains("Line height"));
    rebuild(Language.ENGLISH);
    assertThat(isShown(stage, "settings-panel")).as("another library in the same language").isFalse();
  }

  private void openAt(Language language, int downs) {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    waitUntil("the settings are there in " + language, () -> isShown(stage, "settings-panel"));
    for (int i = 0; i < downs; i++) {
      robot.type(KeyCode.DOWN);
    }
  }

  @Test
  void aPresetIsRenamedAndDeletedAndComesBack() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    fxRun(() -> settings.change(now -> now.with(
        Settings.EXPORTS, new ExportMemory("", "", Map.of("周报", "format=html", "月报", "format=pdf")))));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    waitUntil("the settings are there", () -> isShown(stage, "settings-panel"));
    search("导出预设");
    waitUntil("they are found", () -> stage.getScene().getRoot().lookupAll(".preset-rows .text-field").size() == 2);
    TextField weekly = fx(() -> (TextField) stage.getScene().getRoot().lookupAll(".preset-rows .text-field").stream()
        .filter(node -> ((TextField) node).getText().equals("周报")).findFirst().orElseThrow());
    robot.clickOn((Node) weekly);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("月报").type(KeyCode.ENTER);
    settle();
    assertThat(settings.get(Settings.EXPORTS).presets()).containsOnlyKeys("周报", "月报");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("每周").type(KeyCode.ENTER);
    waitUntil("it is renamed", () -> settings.get(Settings.EXPORTS).presets().equals(Map.of("每周", "format=html", "月报", "format=pdf")));
    Button delete = fx(() -> (Button) stage.getScene().getRoot().lookupAll(".preset-rows .icon-button").stream()
        .filter(node -> node.getAccessibleText().contains("每周")).findFirst().orElseThrow());
    robot.clickOn(delete);
    waitUntil("it is gone", () -> settings.get(Settings.EXPORTS).presets().keySet().equals(Set.of("月报")));
    robot.clickOn(".toast-action");
    waitUntil("it is back", () -> settings.get(Settings.EXPORTS).presets().keySet().equals(Set.of("每周", "月报")));
  }

  private Path exported() {
    Path file = folder.resolve("along.properties");
    answers.path = Optional.of(file);
    search("导出设置");
    waitUntil("it is found", () -> rows().contains("设置文件"));
    robot.clickOn(button("导出设置…"));
    waitUntil("it is written", () -> Files.exists(file));
    return file;
  }

  @Test
  void settingsGoToAFileAndComeFromOne() throws IOException {
    openSettings(Language.CHINESE);
    Path file = exported();
    assertThat(Files.readString(file)).contains("annotator=").doesNotContain("hints.");
    Files.writeString(file, "theme=SEPIA\nreader.size=huge\nof.tomorrow=1\n");
    robot.clickOn(button("导入设置…"));
    waitUntil("it holds", () -> settings.get(Settings.THEME) == Theme.SEPIA);
    List<String> said = fx(() -> stage.getScene().getRoot().lookupAll(".toast .label").stream()
        .map(node -> String.valueOf(((Labeled) node).getText())).toList());
    assertThat(said).anyMatch(words -> words.contains("reader.size"));
    robot.clickOn(fx(() -> stage.getScene().getRoot().lookupAll(".toast-action").stream()
        .filter(node -> "撤销".equals(((Labeled) node).getText())).findFirst().orElseThrow()));
    waitUntil("it is as before", () -> settings.get(Settings.THEME) == Theme.LIGHT);
  }

  /** On another computer the style and the template are not where they were. */
  @Test
  void stylesAndTemplatesGoAlong() throws IOException {
    openSettings(Language.CHINESE);
    Path style = Files.writeString(folder.resolve("gb.csl"), "<style/>");
    Path template = Files.writeString(folder.resolve("..月报.md"), "{{headline}}");
    String plan = "format=markdown\nof-tomorrow=1\ntemplate=" + template;
    fxRun(() -> settings.change(now -> now.with(Settings.CITATION_STYLE, style.toString())
        .with(Settings.EXPORTS, ExportMemory.NONE.withPresets(Map.of("月报", plan, "无", "template=/nowhere/else.md")))));
    Path file = exported();
    waitUntil("what could not go along is said", () -> stage.getScene().getRoot().lookupAll(".toast .label").stream()
        .anyMatch(node -> String.valueOf(((Labeled) node).getText()).contains("/nowhere/else.md")));
    Files.delete(style);
    Files.delete(template);
    fxRun(() -> settings.change(now -> now.with(Settings.CITATION_STYLE, "gbt7714-2015").with(Settings.EXPORTS, ExportMemory.NONE)));
    robot.clickOn(button("导入设置…"));
    waitUntil("they hold", () -> settings.get(Settings.EXPORTS).presets().size() == 2);
    Path own = folder.resolve("own-files").toAbsolutePath();
    assertThat(settings.get(Settings.CITATION_STYLE)).isEqualTo(own.resolve("gb.csl").toString());
    assertThat(own.resolve("gb.csl")).hasContent("<style/>");
    assertThat(settings.get(Settings.EXPORTS).presets().get("月报"))
        .isEqualTo("format=markdown\nof-tomorrow=1\ntemplate=" + own.resolve("月报.md"));
    assertThat(own.resolve("月报.md")).hasContent("{{headline}}");
    assertThat(settings.get(Settings.EXPORTS).presets().get("无")).isEqualTo("template=/nowhere/else.md");
  }
}
