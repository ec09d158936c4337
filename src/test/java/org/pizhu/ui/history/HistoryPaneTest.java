package org.pizhu.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Theme;
import org.pizhu.task.FxTaskRunner;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.history.HistoryPane.Tab;

/** The history and the bin, used by keyboard and mouse over a real library. */
class HistoryPaneTest extends StyledFxTest {

  @TempDir Path folder;
  private final HistoryModelTest.Heard heard = new HistoryModelTest.Heard();
  private Library library;
  private FxTaskRunner tasks;
  private HistoryPane pane;
  private Stage stage;

  @BeforeEach
  void openPane() {
    library = Samples.seeds(folder);
    String text = library.story(5).story().text();
    for (String quote : List.of("龚群保", "杨淑祯", "50元钱")) {
      int at = text.indexOf(quote);
      library.annotator().annotate(
          5, new TextRange(at, at + quote.length()), HighlightColor.PINK, List.of("人物/党员"), quote + "：待核");
    }
    var annotations = library.annotations(5);
    library.annotator().recolor(annotations.get(0).id(), HighlightColor.GREEN);
    library.annotator().changeNote(annotations.get(0).id(), "与原件核对过");
    library.annotator().delete(annotations.get(1).id());
    library.annotator().delete(annotations.get(2).id());
    library.codebookEditor().make(null, "来源");
    tasks = new FxTaskRunner();
    stage = open(() -> {
      pane = new HistoryPane(new Messages(Language.CHINESE), library, tasks, Samples.CLOCK, heard);
      return pane;
    }, 680, 560);
    fxRun(() -> pane.show(Tab.HISTORY));
    waitUntil("the history is there", () -> list(".history-list").getItems().size() == 11);
  }

  @Test
  void saysThatThereIsNothingOnlyWhenThatIsKnown() {
    HistoryPane fresh = fx(() -> {
      HistoryPane made = new HistoryPane(new Messages(Language.CHINESE), library, tasks, Samples.CLOCK, heard);
      made.show(Tab.HISTORY);
      for (String list : List.of(".history-list", ".bin-list")) {
        assertThat(((ListView<?>) made.lookup(list)).getPlaceholder()).isNotInstanceOf(EmptyState.class);
      }
      return made;
    });
    waitUntil("it is known", () -> ((ListView<?>) fresh.lookup(".history-list")).getPlaceholder() instanceof EmptyState
        && ((ListView<?>) fresh.lookup(".bin-list")).getPlaceholder() instanceof EmptyState);
  }

  @Test
  void theKeyboardGoesAlongToTheOtherList() {
    fxRun(() -> pane.show(Tab.BIN));
    waitUntil("the bin is there", () -> list(".bin-list").getItems().size() == 2);
    robot.clickOn("恢复");
    settle();
    robot.clickOn("历史");
    waitUntil("the history has the keyboard", () -> stage.getScene().getFocusOwner() == list(".history-list"));
  }

  @AfterEach
  void closeAll() {
    tasks.close();
    library.close();
  }

  private ListView<?> list(String styleClass) {
    return (ListView<?>) pane.lookup(styleClass);
  }

  private Node cell(String words) {
    waitUntil("«" + words + "» is shown", () -> find(words).isPresent());
    settle();
    return fx(() -> find(words).orElseThrow());
  }

  private Optional<Node> find(String words) {
    return pane.lookupAll(".history-cell").stream()
        .filter(node -> node.isVisible() && node.getAccessibleText() != null
            && node.getAccessibleText().startsWith(words))
        .findFirst();
  }

  private Button button(String words) {
    return (Button) pane.lookupAll(".button").stream()
        .filter(node -> node instanceof Button button && words.equals(button.getText()))
        .findFirst().orElseThrow();
  }

  private void told(String what) {
    waitUntil(what, () -> heard.told.contains(what));
  }

  @Test
  void aClickGoesBackAndEnterForth() {
    assertThat(fx(() -> list(".history-list").getItems().get(0))).isEqualTo(new HistoryRow.Now());
    robot.clickOn(cell("更改“"));
    told("UNDONE 3");
    waitUntil("the line moved", () -> list(".history-list").getItems().indexOf(new HistoryRow.Now()) == 3);
    assertThat(library.counts().annotations()).isEqualTo(3);
    picture("history");
    robot.type(KeyCode.HOME, KeyCode.ENTER);
    told("REDONE 3");
    assertThat(library.counts().annotations()).isEqualTo(1);
    robot.type(KeyCode.ESCAPE);
    told("closed");
  }

  @Test
  void theKeyboardGoesToTheStart() {
    robot.type(KeyCode.END, KeyCode.ENTER);
    told("UNDONE 9");
    assertThat(library.counts().stories()).isZero();
  }

  @Test
  void theFilterNarrowsBothTabs() {
    robot.clickOn(pane.lookup(".filter-field")).write("50");
    waitUntil("filtered", () -> list(".history-list").getItems().size() == 3);
    waitUntil("the bin too", () -> list(".bin-list").getItems().size() == 1);
    robot.type(KeyCode.ESCAPE);
    waitUntil("all again", () -> list(".history-list").getItems().size() == 11);
    assertThat(heard.told).as("the first Esc only emptied the field").isEmpty();
  }

  @Test
  void theBinRestoresAndIsEmptied() {
    fxRun(() -> pane.show(Tab.BIN));
    waitUntil("the bin is there", () -> list(".bin-list").getItems().size() == 2);
    settle();
    picture("bin");
    fxRun(() -> list(".bin-list").getSelectionModel().selectLast());
    robot.type(KeyCode.ENTER);
    told("restored 50元钱");
    waitUntil("one is left", () -> list(".bin-list").getItems().size() == 1);
    assertThat(library.counts().annotations()).isEqualTo(2);
    robot.clickOn(button("清空回收站…"));
    told("emptied 1");
    assertThat(heard.told).contains("asked 1");
    waitUntil("the bin is empty", () -> list(".bin-list").getItems().isEmpty());
    assertThat(fx(() -> button("清空回收站…").isDisabled())).isTrue();
    assertThat(fx(() -> pane.getScene().getFocusOwner())).as("where the keyboard is then").isSameAs(list(".bin-list"));
    assertThat(fx(() -> ((Labeled) pane.lookup(".bin-list .empty-state .sentence")).getText())).isEqualTo("回收站是空的");
  }

  /** For looking at it. */
  private void picture(String name) {
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      fxRun(() -> themes().themeProperty().set(theme));
      settle();
      screenshot(stage, Path.of("target", "screenshots", name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png"));
    }
  }
}
