package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;

/** For who works without a mouse or without eyes: every control has a name and a role, is reached by Tab, and shows that it has the keyboard. */
class AccessibilityTest extends MainTest {

  private static final double CONTRAST = 3;
  private static final int LEAST_PIXELS = 40;
  private static final int AROUND = 4;

  /** Acts that open a panel. */
  private static final List<String> PANELS =
      List.of("library.export", "window.settings", "window.palette", "window.keys", "window.handbook", "library.print");

  private void openAnnotated(Language language) {
    openWindow(Samples.seeds(folder), language);
    openStory(5);
    fxRun(() -> workspace.edits().annotate(find("党员龚群保"), HighlightColor.YELLOW, List.of("人物/党员"), "笔记"));
    fxRun(() -> workspace.edits().annotate(find("彭华"), HighlightColor.BLUE, List.of(), ""));
    waitForAnnotations(2);
    painted();
  }

  private static Stream<Node> shown(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    // The page of the reader has its own order and its own names.
    Stream<Node> below = node instanceof Parent parent && !(node instanceof WebView)
        ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::shown)
        : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  private List<Node> controls() {
    return fx(() -> shown(stage.getScene().getRoot())
        .filter(node -> node.isFocusTraversable() || node instanceof ButtonBase)
        .filter(node -> !isPartOfAControl(node))
        .toList());
  }

  /** The arrow of a scroll bar and the like are no controls to anybody. */
  private static boolean isPartOfAControl(Node node) {
    return node.getStyleClass().stream().anyMatch(name -> name.equals("increment-button") || name.equals("decrement-button"));
  }

  private List<String> nameless() {
    return fx(() -> {
      Set<Node> labelled = new LinkedHashSet<>();
      shown(stage.getScene().getRoot()).forEach(node -> {
        if (node instanceof Label label && label.getLabelFor() != null && !label.getText().isBlank()) {
          labelled.add(label.getLabelFor());
        }
      });
      return controls().stream()
          .filter(node -> !labelled.contains(node) && !hasName(node) || node.getAccessibleRole() == null
              || node.getAccessibleRole() == AccessibleRole.NODE)
          .map(node -> node.getClass().getSimpleName() + node.getStyleClass() + " " + node.getAccessibleRole())
          .toList();
    });
  }

  private static boolean hasName(Node node) {
    boolean own = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    return own || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
  }

  private void openPanel(String act) {
    fxRun(() -> window().acts().all().get(act).run());
    waitUntil(act + " has opened its panel", () -> window().panels().isCovering());
    settle();
  }

  @ParameterizedTest
  @EnumSource
  void everyControlHasANameAndARole(Language language) {
    openAnnotated(language);
    assertThat(nameless()).as("the window").isEmpty();
    for (String act : PANELS) {
      openPanel(act);
      assertThat(nameless()).as(act).isEmpty();
      fxRun(() -> window().panels().escape());
    }
    fxRun(() -> window().acts().all().get("library.missing-pictures").run());
    waitUntil("the list is there", () -> isShown(stage, "missing-pictures"));
    assertThat(nameless()).as("missing pictures").isEmpty();
    fxRun(() -> window().floating().escape());
    fxRun(() -> window().versions().compare().compare(2, 3));
    waitUntil("two stories are compared", () -> !((ListView<?>) stage.getScene().getRoot().lookup(".compare-list")).getItems().isEmpty());
    settle();
    assertThat(nameless()).as("a comparison").isEmpty();
    fxRun(() -> window().versions().compare().escape());
    for (String act : List.of("annotation.note", "annotation.tag")) {
      fxRun(() -> window().acts().all().get(act).run());
      settle();
      assertThat(nameless()).as(act + " of a card").isEmpty();
      robot.type(KeyCode.ESCAPE);
    }
    fxRun(() -> workspace.focus(null));
    dragOver("龚群保");
    fxRun(() -> window().acts().all().get("annotation.note").run());
    settle();
    assertThat(nameless()).as("the bar at the selection").isEmpty();
    robot.type(KeyCode.ESCAPE);
    fxRun(() -> shown(stage.getScene().getRoot())
        .filter(node -> node instanceof ButtonBase button && node.getStyleClass().contains("segment")
            && (button.getText().equals("本篇") || button.getText().equals("Story")))
        .forEach(node -> ((ButtonBase) node).fire()));
    settle();
    assertThat(nameless()).as("the fields of the story").isEmpty();
  }

  @Test
  void theTabKeyReachesEveryPart() {
    openAnnotated(Language.ENGLISH);
    Set<String> reached = new LinkedHashSet<>();
    fxRun(() -> window().stories().pane().focusSearch());
    for (int presses = 0; presses < 60; presses++) {
      robot.type(KeyCode.TAB);
      settle();
      fxRun(() -> {
        for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
          reached.addAll(at.getStyleClass());
        }
      });
    }
    assertThat(reached).contains(
        "top-bar", "story-list-pane", "story-list", "sort-menu", "filter-field", "segmented-tabs", "reader-area",
        "annotations-pane", "card-list", "status-bar", "status-missing");
  }

  @Test
  void theTabKeyStaysInAPanel() {
    openAnnotated(Language.ENGLISH);
    for (String act : PANELS) {
      openPanel(act);
      for (int presses = 0; presses < 14; presses++) {
        robot.push(presses < 9 ? new KeyCode[] {KeyCode.TAB} : new KeyCode[] {KeyCode.SHIFT, KeyCode.TAB});
        settle();
        assertThat(fx(() -> isIn(stage.getScene().getFocusOwner(), window().panels().host()))).as(act).isTrue();
      }
      fxRun(() -> window().panels().escape());
    }
  }

  private static boolean isIn(Node node, Node above) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @EnumSource
  void whoHasTheKeyboardIsSeen(Theme theme) {
    openAnnotated(Language.ENGLISH);
    fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
    painted();
    List<String> unseen = new ArrayList<>(unseen("window"));
    for (String act : PANELS) {
      openPanel(act);
      unseen.addAll(unseen(act));
      fxRun(() -> window().panels().escape());
    }
    assertThat(unseen).isEmpty();
  }

  private List<String> unseen(String where) {
    List<String> unseen = new ArrayList<>();
    for (Node node : controls()) {
      boolean reachable = fx(() -> node.isFocusTraversable() && !node.isDisabled() && node.getScene() != null
          && node.getBoundsInLocal().getWidth() > 0 && !(node instanceof WebView));
      if (reachable && !where.equals("window")) {
        reachable = fx(() -> isIn(node, window().panels().host()));
      }
      if (reachable) {
        fxRun(node::requestFocus);
        settle();
        WritableImage with = fx(() -> look(node));
        fxRun(() -> stage.getScene().getRoot().requestFocus());
        settle();
        WritableImage without = fx(() -> look(node));
        int pixels = different(with, without);
        if (pixels < LEAST_PIXELS) {
          unseen.add(where + ": " + node.getClass().getSimpleName() + node.getStyleClass() + " " + pixels);
        }
      }
    }
    return unseen;
  }

  private WritableImage look(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(new Rectangle2D(
        at.getMinX() - AROUND, at.getMinY() - AROUND, at.getWidth() + 2 * AROUND, at.getHeight() + 2 * AROUND));
    return stage.getScene().getRoot().snapshot(part, null);
  }

  /** How many pixels differ by the contrast that WCAG 2.4.11 asks for. */
  private static int different(WritableImage one, WritableImage other) {
    PixelReader first = one.getPixelReader();
    PixelReader second = other.getPixelReader();
    int different = 0;
    for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
      for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
        double a = luminance(first.getColor(x, y)) + 0.05;
        double b = luminance(second.getColor(x, y)) + 0.05;
        different += Math.max(a, b) / Math.min(a, b) >= CONTRAST ? 1 : 0;
      }
    }
    return different;
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @Test
  void aMenuOpensFromTheKeyboard() {
    openAnnotated(Language.ENGLISH);
    MenuButton sort = fx(() -> (MenuButton) stage.getScene().getRoot().lookup(".sort-menu"));
    fxRun(sort::requestFocus);
    robot.type(KeyCode.SPACE);
    waitUntil("it is open", sort::isShowing);
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is closed", () -> !sort.isShowing());
  }
}
