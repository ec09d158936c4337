package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.task.Progress;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.main.ground.EditLabel;

/** Files and folders are imported in the window, and what came of it is read there. */
class IntakeRoomTest extends MainTest {

  private static final Path SHOTS = Path.of("target", "screenshots");

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private List<String> texts(String selector) {
    return fx(() -> stage.getScene().getRoot().lookupAll(selector).stream()
        .filter(node -> node instanceof Labeled && node.getScene() != null)
        .map(node -> ((Labeled) node).getText()).toList());
  }

  private void waitForToast(String words) {
    waitUntil("«" + words + "» is said", () -> texts(".toast .label").contains(words));
  }

  private void waitForToastAct(String name) {
    waitUntil("«" + name + "» is offered", () -> texts(".toast-action").contains(name));
    settle();
  }

  private void waitForRow(String words) {
    waitUntil("the report says «" + words + "»", () -> texts(".report-cell .label").contains(words));
  }

  private static String stories(String name, int count) {
    StringBuilder stories = new StringBuilder();
    for (int i = 0; i < count; i++) {
      stories.append(name).append(i).append("\n<p>新华社北京2020年3月5日电 正文").append(name).append(i).append("。</p>\n*\n");
    }
    return stories.toString();
  }

  private Path files() throws IOException {
    Path files = Files.createDirectories(folder.resolve("报道"));
    Files.writeString(files.resolve("一.txt"), stories("三月的报道", 30));
    Files.writeString(files.resolve("二.html"), "没有日期的报道\n<p>正文<b>。</p>\n");
    Files.write(files.resolve("图.jpg"), new byte[] {1});
    Files.writeString(files.resolve("三.txt"), "");
    return files;
  }

  @Test
  void nobodyChoosesFilesWhileSomethingElseIsUnderWay() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    answers.files = List.of(files().resolve("一.txt"));
    fxRun(() -> ground().longActs().begin("backups.saving", () -> { }));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitForToast("还有一项操作正在进行。");
    assertThat(answers.asked).isEmpty();
    fxRun(() -> ground().longActs().end());
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitUntil("files are asked for", () -> answers.asked.equals(List.of("main.import.title")));
  }

  @Test
  void aFolderComesInByKeysAndItsReportLeadsToTheStories() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    answers.path = Optional.of(files());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
    waitForToast("导入完成：新增 31 篇。有 3 处提示。");
    assertThat(library.counts().stories()).isEqualTo(38);
    robot.clickOn(".toast-action");
    waitForRow("有一篇报道的 HTML 标签未闭合（1），已在其结束处补上。");
    assertThat(texts(".report-pane .segment .count")).containsExactly("31", "0", "0", "3");
    for (Theme theme : List.of(Theme.DARK, Theme.SEPIA, Theme.LIGHT)) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      settle();
      screenshot(stage, SHOTS.resolve("intake-report-" + theme.key() + ".png"));
    }
    robot.clickOn(".report-pane .combo-box");
    robot.clickOn("日期不全（1）");
    waitUntil("one kind is listed", () -> list().getItems().size() == 1);
    robot.doubleClickOn("有一篇报道未载完整日期。");
    waitUntil("the story is open", () -> workspace.open().get().stored().story().headline().equals("没有日期的报道"));
    assertThat(fx(() -> node(".report-pane").isVisible())).isFalse();
    painted();
    assertThat(fx(() -> ground().scene().getRoot().lookup(".selection-bar").isVisible())).as("nothing of the story was pressed").isFalse();
    command("上次导入的报告");
    waitUntil("the report is there again, where it was left", () -> node(".report-pane").isVisible() && list().getItems().size() == 1);
    robot.clickOn(".report-pane .segment");
    waitUntil("all is listed", () -> list().getItems().size() == 34);
    screenshot(stage, SHOTS.resolve("intake-report-all.png"));
    fxRun(() -> list().requestFocus());
    robot.type(KeyCode.END);
    settle();
    robot.type(KeyCode.HOME);
    settle();
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    waitUntil("Enter opens a story", () -> !node(".report-pane").isVisible());
    screenshot(stage, SHOTS.resolve("intake-opened.png"));
  }

  @Test
  void theReportTakesNoQuestionAwayAndWaitsForTheAnswer() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    answers.files = List.of(files().resolve("一.txt"));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitForToast("导入完成：新增 30 篇。");
    VBox question = fx(() -> new VBox(new Button("导入")));
    fxRun(() -> ground().panels().ask(question));
    fxRun(() -> ((Button) node(".toast-action")).fire());
    settle();
    assertThat(fx(() -> ground().panels().host().isShowing(question))).isTrue();
    assertThat(fx(() -> node(".report-pane"))).isNull();
    fxRun(() -> ground().panels().leave());
    waitForRow("三月的报道0");
  }

  @Test
  void whatWasWrongWithStoriesThatWereThereIsNotToldAgain() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    String wrong = "没有日期的报道\n<p>正文<b>。</p>\n*\n";
    answers.files = List.of(Files.writeString(folder.resolve("甲.txt"), wrong + stories("三月的报道", 1)));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitForToast("导入完成：新增 2 篇。有 2 处提示。");
    answers.files = List.of(Files.writeString(folder.resolve("乙.txt"), wrong + stories("四月的报道", 1)));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitForToast("导入完成：新增 1 篇，库中已有 1 篇。");
  }

  private void command(String words) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette is open", () -> node(".palette") != null);
    robot.write(words);
    settle();
    robot.type(KeyCode.ENTER);
    settle();
  }

  private Node button(String name) {
    return stage.getScene().getRoot().lookupAll(".report-pane .icon-button").stream()
        .filter(node -> name.equals(node.getAccessibleText())).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private ListView<Long> list() {
    return (ListView<Long>) node(".report-pane .list-view");
  }

  @Test
  void theReportIsSavedCopiedAndFoundInTheHistory() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    answers.files = List.of(files().resolve("二.html"));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitForToast("导入完成：新增 1 篇。有 2 处提示。");
    command("历史");
    waitUntil("the history is shown", () -> texts(".history-cell .label").contains("导入“二.html”"));
    settle();
    robot.type(KeyCode.R);
    waitForRow("没有日期的报道");
    assertThat(library.counts().stories()).as("nothing was undone").isEqualTo(8);
    Path table = folder.resolve("报告.csv");
    answers.path = Optional.of(table);
    robot.clickOn("保存…");
    waitForToast("已导出到 报告.csv。");
    assertThat(Files.readString(table)).startsWith("\ufeff类别,说明,标题,文件,行,篇次\r\n新增,,没有日期的报道,").contains("存疑,有一篇报道未载完整日期。,没有日期的报道,");
    robot.clickOn("复制");
    waitForToast("已复制 3 行。");
    assertThat(fx(() -> javafx.scene.input.Clipboard.getSystemClipboard().getString())).contains("没有日期的报道");
    robot.type(KeyCode.ESCAPE);
    waitUntil("the report is away", () -> !node(".report-pane").isVisible());
  }

  @Test
  void oneReadsAnnotatesAndSearchesMeanwhile() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    Path many = Files.writeString(folder.resolve("many.txt"), stories("长长的导入", 40_000));
    Path more = files();
    fxRun(() -> window().take(List.of(many, more)));
    waitUntil("stories come in", () -> library.counts().stories() > 500);
    assertThat(fx(() -> node(".progress-strip").isVisible())).isTrue();
    screenshot(stage, SHOTS.resolve("intake-under-way.png"));
    dragOver("龚群保");
    robot.type(KeyCode.DIGIT2);
    waitForAnnotations(1);
    assertThat(fx(() -> node(".progress-strip").isVisible())).as("it is still under way").isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitForAnnotations(0);
    assertThat(library.annotator().nextRedo().orElseThrow().kind()).as("undo took the annotation").isEqualTo(EditKind.HIGHLIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.write("龚群保");
    waitUntil("the search is answered", () -> fx(() -> desks().stories.model().listing().size()) == 1);
    robot.type(KeyCode.ESCAPE);
    openStory(2);
    waitUntil("the import ends", () -> !node(".progress-strip").isVisible());
    assertThat(library.counts().stories()).isEqualTo(40_038);
    assertThat(fx(() -> workspace.open().get().stored().id())).as("one stays where one reads").isEqualTo(2);
  }

  @Test
  void oneThatIsStoppedGoesOnByTheToast() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    Path many = Files.writeString(folder.resolve("many.txt"), stories("长长的导入", 20_000));
    fxRun(() -> window().take(List.of(many)));
    waitUntil("stories come in", () -> library.counts().stories() > 500);
    robot.clickOn(".progress-strip .icon-button");
    waitUntil("it has stopped", () -> !node(".progress-strip").isVisible());
    assertThat(library.counts().stories()).isLessThan(20_007);
    waitForToastAct("继续导入");
    robot.clickOn(".toast-action");
    waitUntil("all are there", () -> library.counts().stories() == 20_007);
    waitForToast("导入完成：新增 20,000 篇。");
    assertThat(library.annotator().undo().orElseThrow().size()).as("one step").isEqualTo(20_000);
  }

  /** As the program leaves a library when it ends in the middle of an import. */
  private Library cutShort(Path file) {
    Library cut = Samples.seeds(folder);
    AtomicInteger updates = new AtomicInteger();
    cut.intake().run(cut.intake().list(List.of(file)), null, new IntakeWatch(), new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        updates.incrementAndGet();
      }

      @Override
      public boolean isCancelled() {
        return updates.get() > 1_200;
      }
    });
    return cut;
  }

  @Test
  void anImportThatWasCutShortIsOfferedWhenTheLibraryOpens() throws IOException {
    Path file = Files.writeString(folder.resolve("many.txt"), stories("长长的导入", 2_000));
    openWindow(cutShort(file), Language.CHINESE);
    waitForToast("“many.txt”的导入曾中断，1 个文件中已读完 0 个。");
    screenshot(stage, SHOTS.resolve("intake-offer.png"));
    robot.clickOn(".toast-action");
    waitForToast("导入完成：新增 2,000 篇。");
    assertThat(library.counts().stories()).isEqualTo(2_007);
    assertThat(library.intake().interrupted()).isEmpty();
  }

  @Test
  void anImportThatWasCutShortCanBeLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("many.txt"), stories("长长的导入", 2_000));
    openWindow(cutShort(file), Language.CHINESE);
    int there = library.counts().stories();
    waitForToastAct("不再继续");
    robot.clickOn((Node) robot.lookup(".toast-action").match(button -> "不再继续".equals(((Labeled) button).getText())).query());
    waitForToast("已读入的内容仍在库中。");
    assertThat(library.intake().interrupted()).isEmpty();
    assertThat(library.counts().stories()).isEqualTo(there);
  }

  @Test
  void anotherLibraryIsMergedAndCalledSo() {
    Path theirs = folder.resolve("同事.pizhu");
    try (Library other = Libraries.open(theirs, Samples.CLOCK, () -> "乙")) {
      other.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
    }
    openWindow(Libraries.open(folder.resolve("自己.pizhu"), Samples.CLOCK, () -> "甲"), Language.CHINESE);
    answers.path = Optional.of(theirs);
    command("合并另一个批注库");
    waitForToast("合并完成：新增 7 篇。");
    Edit edit = library.annotator().nextUndo().orElseThrow();
    assertThat(EditLabel.of(new Messages(Language.CHINESE), edit)).isEqualTo("合并批注库“同事.pizhu”");
    assertThat(EditLabel.of(new Messages(Language.ENGLISH), edit)).isEqualTo("Merge the library «同事.pizhu»");
    robot.clickOn(".toast-action");
    waitUntil("its report is of a merge", () -> texts(".report-pane .label").stream().anyMatch(words -> words.startsWith("合并报告 · 同事.pizhu")));
  }

  @Test
  void aWatchedFolderIsImportedQuietlyAndCanBeStopped() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    Path watched = Files.createDirectories(folder.resolve("收报"));
    Files.writeString(watched.resolve("一.txt"), stories("早先的报道", 3));
    command("监视文件夹");
    waitUntil("the panel says that none is watched", () -> texts(".watch-panel .label").contains("目前没有监视文件夹。"));
    screenshot(stage, SHOTS.resolve("intake-watch.png"));
    answers.path = Optional.of(watched);
    waitUntil("Enter is for choosing, not for closing", () -> stage.getScene().getFocusOwner() instanceof Button button
        && button.getText().equals("选择文件夹…"));
    robot.type(KeyCode.ENTER);
    waitForToast("导入完成：新增 3 篇。");
    assertThat(texts(".status-watched")).containsExactly("监视 收报");
    Files.writeString(watched.resolve("二.txt"), stories("后来的报道", 4));
    waitForToast("导入完成：新增 4 篇。");
    screenshot(stage, SHOTS.resolve("intake-watched.png"));
    Path away = folder.resolve("拔掉");
    Files.move(watched, away);
    waitForToast("监视的文件夹 " + watched + " 不见了；它回来后会继续监视。");
    Files.move(away, watched);
    waitUntil("nobody says that it is gone", () -> texts(".toast .label").stream().noneMatch(words -> words.contains("不见了")));
    assertThat(library.remembered("watch.folder")).contains(watched.toString());
    command("导入报告");
    waitForRow("后来的报道0");
    robot.clickOn(button("上一次导入的报告"));
    waitForRow("早先的报道0");
    robot.clickOn(button("下一次导入的报告"));
    waitForRow("后来的报道0");
    for (int i = 0; i < 5 && !button("下一次导入的报告").isDisabled(); i++) {
      robot.clickOn(button("下一次导入的报告"));
      settle();
    }
    assertThat(button("下一次导入的报告").isDisabled()).as("there is none after the last").isTrue();
    assertThat(Focus.isIn(node(".report-pane"))).as("the keyboard is not lost").isTrue();
    robot.type(KeyCode.ESCAPE);
    robot.clickOn(".status-watched");
    waitUntil("the panel says which", () -> texts(".watch-panel .label").contains("正在监视：" + watched));
    screenshot(stage, SHOTS.resolve("intake-watching.png"));
    robot.clickOn("停止监视");
    waitForToast("已停止监视文件夹。");
    assertThat(fx(() -> node(".status-watched").isVisible())).isFalse();
    waitUntil("it is forgotten", () -> library.remembered("watch.folder").equals(Optional.of("")));
    assertThat(library.counts().stories()).isEqualTo(14);
  }
}
