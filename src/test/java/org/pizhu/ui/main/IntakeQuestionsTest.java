package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;

/** What is asked before an import: which pages of an archive, and what the columns of a table hold. */
class IntakeQuestionsTest extends MainTest {

  private static final Path SHOTS = Path.of("target", "screenshots");

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private void waitForStories(int count) {
    waitUntil(count + " stories are there", () -> library.counts().stories() == count);
    settle();
  }

  private void take(Path... files) {
    answers.files = List.of(files);
    robot.push(KeyCode.CONTROL, KeyCode.I);
  }

  private static byte[] record(int number) {
    String page = "<html><head><title>第" + number + "篇报道的标题</title></head><body><h1>第" + number + "篇报道的标题</h1>"
        + "<div>2020-03-1" + number + " 10:20 来源：某某日报</div>"
        + ("<p>第" + number + "篇：三月的江城，樱花陆续开放，市民纷纷走出家门，踏青赏花。</p>").repeat(8) + "</body></html>";
    byte[] body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example.cn/2020/03/" + number
        + ".html\r\nWARC-Date: 2020-03-12T02:20:30Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private Path archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 1; i <= 6; i++) {
      out.writeBytes(record(i));
    }
    return Files.write(folder.resolve("江城.warc"), out.toByteArray());
  }

  private String takeText() {
    return fx(() -> ((Button) node(".pages-panel .accent")).getText());
  }

  private void shots(String name) {
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      settle();
      screenshot(stage, SHOTS.resolve(name + "-" + theme.key() + ".png"));
    }
  }

  @Test
  void pagesOfAnArchiveAreChosenByKeysAndMouse() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    take(archive());
    waitUntil("the pages are listed", () -> node(".pages-panel") != null);
    settle();
    assertThat(takeText()).isEqualTo("导入 6 篇");
    shots("intake-pages");
    robot.clickOn("第2篇报道的标题");
    settle();
    assertThat(takeText()).isEqualTo("导入 5 篇");
    fxRun(() -> ((ListView<?>) node(".pages-panel .list-view")).requestFocus());
    robot.type(KeyCode.DOWN, KeyCode.SPACE);
    settle();
    assertThat(takeText()).isEqualTo("导入 4 篇");
    fxRun(() -> node(".pages-panel .filter-field").requestFocus());
    robot.write("5.html");
    settle();
    assertThat(fx(() -> ((ListView<?>) node(".pages-panel .list-view")).getItems().size())).isEqualTo(1);
    robot.clickOn("全选");
    settle();
    assertThat(takeText()).isEqualTo("导入 3 篇");
    robot.clickOn(".pages-panel .accent");
    waitForStories(10);
    assertThat(library.stories()).extracting(story -> story.headline())
        .contains("第1篇报道的标题", "第4篇报道的标题", "第6篇报道的标题").doesNotContain("第2篇报道的标题", "第3篇报道的标题", "第5篇报道的标题");
  }

  @Test
  void nothingIsImportedWhenAQuestionIsPutAway() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    take(archive());
    waitUntil("the pages are listed", () -> node(".pages-panel") != null);
    settle();
    robot.type(KeyCode.ESCAPE);
    waitUntil("the panel is away", () -> node(".pages-panel") == null);
    settle();
    assertThat(library.counts().stories()).isEqualTo(7);
  }

  @Test
  void columnsOfATableAreSaidAndRemembered() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    Path table = Files.writeString(folder.resolve("报道.csv"), "题,文字,发布时间,媒体\n"
        + "江城樱花,三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。,2020-03-12,某某日报\n山城桃花,山城的桃花也开了。,2020-03-13,某某晚报\n");
    take(table);
    waitUntil("the columns are asked for", () -> node(".columns-panel") != null);
    settle();
    assertThat(fx(() -> node(".columns-panel .accent").isDisabled())).isTrue();
    assertThat(fx(() -> ((ComboBox<?>) node("#column-date")).getValue())).isEqualTo(Optional.of("发布时间"));
    shots("intake-columns-open");
    choose("#column-headline", 1);
    choose("#column-body", 2);
    assertThat(fx(() -> node(".columns-panel .accent").isDisabled())).isFalse();
    shots("intake-columns");
    robot.clickOn(".columns-panel .accent");
    waitForStories(9);
    Path other = Files.writeString(folder.resolve("再一份.csv"), "题,文字,发布时间,媒体\n湖城荷花,荷花开了。,2020-06-12,某某日报\n");
    take(other);
    waitUntil("the columns are asked for again", () -> node(".columns-panel") != null);
    settle();
    assertThat(fx(() -> ((ComboBox<?>) node("#column-body")).getValue())).isEqualTo(Optional.of("文字"));
    robot.clickOn(".columns-panel .accent");
    waitForStories(10);
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".toast .label").stream()
        .map(label -> ((Labeled) label).getText()).toList())).isNotEmpty();
  }

  /** By keys: the choice has the keyboard, and the arrow goes down. */
  private void choose(String selector, int steps) {
    fxRun(() -> node(selector).requestFocus());
    for (int i = 0; i < steps; i++) {
      robot.type(KeyCode.DOWN);
      settle();
    }
  }

  @Test
  void whatTwoLibrariesHaveInDifferentWaysIsAsked() throws IOException {
    Library seeds = Samples.seeds(folder);
    Annotation shared = seeds.annotator().annotate(1, new TextRange(0, 4), HighlightColor.GREEN, List.of("话语/引语"), "一起写的");
    seeds.close();
    Path theirs = Files.copy(seeds.file(), folder.resolve("李老师.pizhu"));
    try (Library other = Libraries.open(theirs, Clock.systemUTC(), () -> "李老师")) {
      other.annotator().changeNote(shared.id(), "李老师改过的");
      other.memos().change(2, "李老师的备忘");
      other.annotator().annotate(1, new TextRange(6, 9), HighlightColor.BLUE, List.of(), "");
    }
    try (Library own = Libraries.open(seeds.file(), Clock.systemUTC(), () -> Samples.CREATOR)) {
      own.memos().change(2, "自己的备忘");
    }
    openWindow(Libraries.open(seeds.file(), Clock.systemUTC(), () -> Samples.CREATOR), Language.CHINESE);
    fxRun(() -> window().take(List.of(theirs)));
    waitUntil("it is asked", () -> node(".differences-panel") != null);
    shots("differences");
    Labeled there = (Labeled) stage.getScene().getRoot().lookupAll(".differences-panel .radio-button").stream()
        .filter(node -> ((RadioButton) node).isSelected()).findFirst().orElseThrow();
    assertThat(there.getText()).isEqualTo("对方");
    assertThat(there.getAccessibleText()).contains("李老师改过的", Samples.CREATOR + " 所作，", " 改，", "话语 / 引语");
    Bounds panel = fx(() -> node(".differences-panel").localToScreen(node(".differences-panel").getBoundsInLocal()));
    robot.clickOn(panel.getMaxX() + 40, panel.getMaxY() + 40);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    settle();
    assertThat(fx(() -> node(".differences-panel"))).as("what took work to choose is not lost by a press beside it").isNotNull();
    fxRun(() -> node(".differences-panel .list-view").requestFocus());
    robot.type(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.RIGHT);
    robot.clickOn(".differences-panel .accent");
    waitUntil("it is taken", () -> library.annotations(1).get(0).note().equals("李老师改过的"));
    waitUntil("it is told what came of annotations", () -> stage.getScene().getRoot().lookupAll(".toast .label").stream()
        .anyMatch(node -> ((Labeled) node).getText().contains("新增批注 1 条，双方不同的批注 2 条")));
    waitUntil("the memo too", () -> library.memos().ofStory(2).equals("李老师的备忘"));
    waitUntil("nothing is asked any more", () -> node(".differences-panel") == null);
    theReportTellsWhatWasChosen();
  }

  private void theReportTellsWhatWasChosen() {
    act("library.import-report");
    waitUntil("the report is there", () -> labels(".report-pane .report-cell .label").size() > 3);
    assertThat(labels(".report-pane .segment .count")).as("nothing is doubtful").endsWith("0", "3");
    robot.clickOn(fx(() -> stage.getScene().getRoot().lookupAll(".report-pane .segment").stream()
        .filter(node -> ((Labeled) node).getText().equals("处理")).findFirst().orElseThrow()));
    waitUntil("it lists what was done", () -> labels(".report-pane .report-cell .label").stream().anyMatch(one -> one.contains("新增 1 条")));
    assertThat(labels(".report-pane .report-cell .label"))
        .anyMatch(one -> one.contains("已按您的选择改用 李老师.pizhu 中的") && one.startsWith("“"))
        .anyMatch(one -> one.startsWith("报道“") && one.contains("原另有备忘"));
  }

  private List<String> labels(String selector) {
    return fx(() -> stage.getScene().getRoot().lookupAll(selector).stream().map(node -> ((Labeled) node).getText()).toList());
  }
}
