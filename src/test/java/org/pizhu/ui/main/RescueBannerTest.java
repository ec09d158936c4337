package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.keep.BackupShelf;
import org.pizhu.library.keep.Rescue;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.BackupReason;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;
import org.pizhu.ui.main.keeping.RescueBanner;

/** What can be read of a damaged library, in the window. */
class RescueBannerTest extends MainTest {

  private final List<Path> kept = new ArrayList<>();
  private Backup last;

  @BeforeEach
  void openShown() throws Exception {
    Path file = folder.resolve("test.pizhu");
    try (Library seeds = Samples.seeds(folder)) {
      seeds.annotator().annotate(2, new TextRange(3, 7), HighlightColor.GREEN, List.of("主题"), "");
      seeds.sessions().start(List.of(2L, 3L), "阅评");
      last = seeds.backups().make(BackupReason.ASKED, Progress.NONE);
    }
    Rescue.Shown shown = Rescue.show(BackupShelf.of(file, ""), folder.resolve("rescued"), Progress.NONE);
    openWindow(Libraries.openShown(shown.file(), file, Samples.CLOCK, BackupPlan.DEFAULT), Language.CHINESE);
    fxRun(() -> window().above(RescueBanner.of(ground(), new Rescue.Saved(7, 1, 3, null), last, kept::add)));
    openStory(2);
  }

  private List<String> words() {
    return fx(() -> stage.getScene().getRoot().lookup(".rescue-banner").lookupAll(".label").stream()
        .filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList());
  }

  private Button button(String words) {
    return fx(() -> stage.getScene().getRoot().lookup(".rescue-banner").lookupAll(".button").stream()
        .map(Button.class::cast).filter(node -> node.getText().equals(words)).findFirst().orElseThrow());
  }

  @Test
  void saysWhatWasSavedAndWhatTheLastBackupHas() {
    assertThat(words()).contains("此批注库已损坏。这里显示仍能读出的内容，不能修改。", "已抢救 7 篇报道、1 条批注；至少丢失 3 行数据。");
    assertThat(words().get(2)).startsWith("最近一次备份（").endsWith("）有 7 篇报道、1 条批注。");
  }

  @Test
  void anActIsRefusedByOneSentenceAndNothingIsChanged() {
    dragOver(text().substring(20, 24));
    robot.type(KeyCode.DIGIT1);
    waitUntil("it is refused", () -> !failures.isEmpty());
    assertThat(failures).allSatisfy(failed ->
        assertThat(((PizhuException) failed).problem().kind()).isEqualTo(ProblemKind.LIBRARY_SHOWN));
    failures.clear();
    assertThat(library.annotations(2)).hasSize(1);
    assertThat(fx(() -> stage.getScene().getRoot().lookup(".status-bar").lookupAll(".label").stream()
        .filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList())).contains("只读").doesNotContain("已保存");
  }

  @Test
  void aSessionThatCannotGoOnIsNotOffered() {
    settle();
    assertThat(fx(() -> stage.getScene().getRoot().lookup(".toast-action"))).isNull();
  }

  @Test
  void theWordsHaveTheRoomThatTheWaysLeave() {
    fxRun(() -> stage.setWidth(1024));
    settle();
    Label title = (Label) fx(() -> stage.getScene().getRoot().lookup(".rescue-banner .title"));
    assertThat(fx(title::getHeight)).isLessThan(30);
  }

  @Test
  void goingBackIsComparedWithWhatWasRead() {
    robot.clickOn(button("恢复备份…"));
    waitUntil("the backups are shown", () -> isShown(stage, "backups-pane"));
    waitUntil("they are listed", () -> !fx(() -> stage.getScene().getRoot().lookupAll(".backup-list .list-cell")).isEmpty());
    robot.type(KeyCode.ENTER);
    waitUntil("it is compared", () -> stage.getScene().getRoot().lookup(".backup-preview").isVisible());
    assertThat(fx(() -> stage.getScene().getRoot().lookup(".backup-preview").lookupAll(".label").stream()
        .filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList()))
        .contains("批注：与现在相同", "损坏的文件会保留在同一文件夹。");
  }

  @Test
  void itIsKeptWhereOneChooses() {
    Path target = folder.resolve("kept.pizhu");
    answers.path = Optional.of(target);
    robot.clickOn(button("另存为新批注库…"));
    waitUntil("it is asked for", () -> kept.contains(target));
  }

  @Test
  void exportingShowsTheExport() {
    robot.clickOn(button("全部导出…"));
    waitUntil("it is shown", () -> stage.getScene().getRoot().lookup(".export-panel") != null);
  }
}
