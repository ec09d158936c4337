package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupReason;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.LibraryFolders;
import org.pizhu.model.Problem;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;
import org.pizhu.ui.main.keeping.RestoredNote;

/** Backups and the check in the window, by mouse and keyboard. */
class BackupRoomTest extends MainTest {

  @BeforeEach
  void openSeeds() {
    Library seeds = Samples.seeds(folder);
    seeds.annotator().annotate(2, new TextRange(3, 7), HighlightColor.GREEN, List.of("主题"), "");
    seeds.backups().make(BackupReason.RHYTHM, Progress.NONE);
    seeds.annotator().annotate(2, new TextRange(10, 14), HighlightColor.GREEN, List.of(), "");
    openWindow(seeds, Language.CHINESE);
    openStory(5);
  }

  @SuppressWarnings("unchecked")
  private ListView<Backup> backups() {
    return (ListView<Backup>) stage.getScene().getRoot().lookup(".backup-list");
  }

  @SuppressWarnings("unchecked")
  private ListView<Problem> findings() {
    return (ListView<Problem>) stage.getScene().getRoot().lookup(".check-findings");
  }

  private Node button(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".backups-pane .button").stream()
        .filter(node -> node instanceof Button button && words.equals(button.getText()) && button.isVisible()
            && button.getParent().isVisible())
        .findFirst().orElseThrow());
  }

  private void showBackups() {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    waitUntil("they are listed", () -> backups() != null && !backups().getItems().isEmpty());
  }

  private List<String> preview() {
    return fx(() -> stage.getScene().getRoot().lookup(".backup-preview").lookupAll(".label").stream()
        .filter(node -> node instanceof Label && node.getParent().getStyleClass().contains("backup-preview"))
        .map(node -> ((Label) node).getText()).toList());
  }

  @Test
  void goingBackIsPreviewedAndThenAskedOfTheProgram() {
    showBackups();
    robot.clickOn(button("恢复到此…"));
    waitUntil("it is compared", () -> stage.getScene().getRoot().lookup(".backup-preview").isVisible());
    assertThat(preview()).contains("报道：与现在相同", "批注：找回 0，去除 1，改动 0", "标签：与现在相同").noneMatch(line -> line.contains("文件夹："));
    assertThat(outside.asked).isEmpty();
    robot.clickOn(button("恢复到这一状态"));
    waitUntil("it is asked for", () -> !outside.asked.isEmpty());
    assertThat(outside.asked.get(0)).startsWith("restore ");
    assertThat(isShown(stage, "backups-pane")).isFalse();
  }

  @Test
  void theWayBackIsOfferedUntilSomethingIsDone() {
    Backup before = library.backups().make(BackupReason.ASKED, Progress.NONE);
    waitUntil("the history is known", () -> ground().workspace().nextUndo().get() != null);
    fxRun(() -> RestoredNote.show(ground(), before));
    assertThat(fx(() -> robot.lookup("退回").queryAll())).isNotEmpty();
    fxRun(() -> ground().acts().all().get("edit.undo").run());
    waitUntil("it would take the later act along", () -> robot.lookup("退回").queryAll().isEmpty());
  }

  @Test
  void previewTellsWhichFoldersAreWorkedWithAgain() {
    library.remember(LibraryFolders.WATCHED_KEY, "/in/来稿");
    library.backups().make(BackupReason.ASKED, Progress.NONE);
    library.remember(LibraryFolders.WATCHED_KEY, "");
    library.remember(LibraryFolders.NOTES_KEY, "/out/批注");
    showBackups();
    robot.clickOn(button("恢复到此…"));
    waitUntil("it is compared", () -> stage.getScene().getRoot().lookup(".backup-preview").isVisible());
    assertThat(preview()).contains("监视文件夹：仍监视 /in/来稿；其中当时还没有导入的文件会再次导入", "批注文件夹：不再同步到 /out/批注，其中的文件不变");
  }

  @Test
  void previewByTheKeyboardIsLeftByTheKeyboard() {
    showBackups();
    waitUntil("the list has the keyboard", () -> backups().isFocused());
    robot.type(KeyCode.ENTER);
    waitUntil("the act has the keyboard", () -> stage.getScene().getFocusOwner() instanceof Button button
        && button.getText().equals("恢复到这一状态"));
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.SPACE);
    waitUntil("the list has it again", () -> backups().isFocused());
    robot.type(KeyCode.ESCAPE);
    waitUntil("all is put away", () -> !isShown(stage, "backups-pane"));
    assertThat(outside.asked).isEmpty();
  }

  @Test
  void oneIsMadeSavedAndDeleted() throws Exception {
    showBackups();
    robot.clickOn(button("立即备份"));
    waitUntil("it is listed", () -> backups().getItems().size() == 2);
    assertThat(fx(() -> backups().getItems().get(0).reason())).isEqualTo(BackupReason.ASKED);
    Path target = folder.resolve("saved.pizhu");
    answers.path = Optional.of(target);
    robot.clickOn(button("另存为批注库…"));
    waitUntil("it is saved", () -> Files.exists(target));
    try (Library saved = Libraries.openReadOnly(target, Samples.CLOCK)) {
      assertThat(saved.annotations(2)).hasSize(2);
    }
    robot.clickOn(button("删除"));
    waitUntil("it is asked first", () -> stage.getScene().getFocusOwner() instanceof Button leave && leave.getText().equals("不删除"));
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(backups().getItems()).hasSize(2);
    robot.clickOn(button("删除"));
    settle();
    robot.clickOn(button("删除这份备份"));
    waitUntil("it is gone", () -> backups().getItems().size() == 1);
  }

  @Test
  void theCheckTellsThatAllIsWellAndFindsWhatIsNot() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    waitUntil("it is shown", () -> findings() != null);
    robot.clickOn(button("检查批注库"));
    waitUntil("it has ended", () -> !button("检查批注库").isDisabled());
    assertThat(fx(() -> findings().getItems())).isEmpty();
    Path piece;
    try (var files = Files.walk(library.backups().shelf().place().resolve("pieces"))) {
      piece = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    try (RandomAccessFile bytes = new RandomAccessFile(piece.toFile(), "rw")) {
      bytes.write(new byte[10]);
    }
    robot.clickOn(button("检查批注库"));
    waitUntil("it is found", () -> findings().getItems().size() == 1);
    fxRun(() -> findings().getSelectionModel().select(0));
    robot.clickOn(button("查看"));
    waitUntil("the backups are shown", () -> backups().isVisible() && backups().getParent().isVisible());
  }
}
