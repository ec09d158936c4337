package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.ui.control.Focus;

/** Every pane that floats over the window has the keys while it has the keyboard, and gives it back. */
class FloatingTest extends MainTest {

  /** Each pane with the act that shows it. */
  private static final Map<String, String> PANES = Map.of(
      ".history-pane", "library.history",
      ".missing-pictures", "library.missing-pictures",
      ".unplaced", "correction.unplaced",
      ".chart-pane", "library.charts",
      ".report-pane", "library.import-report");

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private boolean hasKeyboard(String selector) {
    return node(selector) != null && node(selector).isVisible() && Focus.isIn(node(selector));
  }

  private void show(String selector) {
    act(PANES.get(selector));
    waitUntil(selector + " has the keyboard", () -> hasKeyboard(selector));
    settle();
  }

  private void openLibrary() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    library.annotator().annotate(5, new TextRange(0, 4), HighlightColor.YELLOW, List.of("人物"), "");
    library.annotator().annotate(2, new TextRange(0, 4), HighlightColor.YELLOW, List.of("人物"), "");
    orphan();
    fxRun(() -> workspace.reload());
    waitUntil("the story is read", () -> library.story(5).read());
    settle();
  }

  /** Leaves an annotation of another story without a place. */
  private void orphan() {
    String id = library.annotations(2).get(0).id();
    try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + library.file());
        var statement = connection.prepareStatement("UPDATE annotation SET status = 'ORPHAN' WHERE id = ?")) {
      statement.setString(1, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    } catch (java.sql.SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void lettersAreForThePaneAndEscGivesTheKeyboardBack() {
    openLibrary();
    for (String selector : PANES.keySet()) {
      fxRun(() -> desks().stories.pane().focusList());
      settle();
      Node before = fx(() -> stage.getScene().getFocusOwner());
      show(selector);
      int undoable = library.history().page(org.pizhu.model.EditFilter.ALL, 0, 100).size();
      // Unread, star, highlight, the last tag again, the last highlight again.
      robot.type(KeyCode.U, KeyCode.DIGIT5, KeyCode.Q, KeyCode.H);
      settle();
      assertThat(library.story(5).read()).as("%s: U is not for the story behind", selector).isTrue();
      assertThat(library.history().page(org.pizhu.model.EditFilter.ALL, 0, 100)).as(selector).hasSize(undoable);
      assertThat(fx(() -> workspace.openId())).as(selector).isEqualTo(5);
      robot.push(KeyCode.CONTROL, KeyCode.K);
      waitUntil("the palette is over " + selector, () -> node(".palette") != null);
      robot.type(KeyCode.ESCAPE);
      waitUntil("the keyboard is back in " + selector, () -> node(".palette") == null && hasKeyboard(selector));
      robot.type(KeyCode.ESCAPE);
      waitUntil(selector + " is away", () -> !node(selector).isVisible());
      settle();
      assertThat(fx(() -> stage.getScene().getFocusOwner())).as("where the keyboard was before %s", selector).isSameAs(before);
    }
  }

  /** What a pane covers can't be seen to have the keyboard. */
  @Test
  void theTabKeyGoesRoundInThePaneAndAnotherKeyLeavesIt() {
    openLibrary();
    for (String selector : PANES.keySet()) {
      fxRun(() -> desks().stories.pane().focusList());
      show(selector);
      Node start = owner();
      Set<Node> forwards = round(selector, start, KeyCode.TAB);
      assertThat(forwards).as(selector).hasSizeGreaterThan(1);
      assertThat(round(selector, start, KeyCode.SHIFT, KeyCode.TAB)).as("%s backwards", selector).isEqualTo(forwards);
      robot.type(KeyCode.F6);
      settle();
      assertThat(hasKeyboard(selector)).as("F6 leaves %s", selector).isFalse();
      robot.type(KeyCode.ESCAPE);
      waitUntil(selector + " is away", () -> !node(selector).isVisible());
    }
  }

  private Node owner() {
    return fx(() -> stage.getScene().getFocusOwner());
  }

  /** Pushes keys until the keyboard is where it began; gives where it has been. */
  private Set<Node> round(String selector, Node start, KeyCode... keys) {
    Set<Node> seen = new HashSet<>();
    do {
      robot.push(keys);
      settle();
      assertThat(fx(() -> hasKeyboard(selector))).as("the keyboard stays in %s", selector).isTrue();
    } while (seen.add(owner()) && owner() != start);
    assertThat(owner()).as(selector).isSameAs(start);
    return seen;
  }

  @Test
  void theShadowOfAPaneLeavesTheMouseToWhatIsBelow() {
    openLibrary();
    show(".history-pane");
    Bounds pane = fx(() -> node(".history-pane").localToScreen(node(".history-pane").getLayoutBounds()));
    robot.clickOn(pane.getCenterX(), pane.getMinY() - 5);
    waitUntil("the press was one on the story", () -> Focus.isIn(desks().reader));
    robot.clickOn(pane.getCenterX(), pane.getMinY() + 5);
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is away", () -> !node(".history-pane").isVisible());
  }

  @Test
  void theUppermostGoesFirst() {
    openLibrary();
    show(".missing-pictures");
    show(".history-pane");
    robot.type(KeyCode.ESCAPE);
    waitUntil("the keyboard is in the one below", () -> !node(".history-pane").isVisible() && hasKeyboard(".missing-pictures"));
    // Behind it the story can be worked with.
    fxRun(() -> desks().reader.reader().requestFocus());
    robot.type(KeyCode.U);
    waitUntil("the key is for the story", () -> !library.story(5).read());
    robot.type(KeyCode.ESCAPE);
    waitUntil("Esc puts away what floats from there too", () -> !node(".missing-pictures").isVisible());
    settle();
    assertThat(fx(() -> Focus.isIn(desks().reader))).isTrue();
  }
}
