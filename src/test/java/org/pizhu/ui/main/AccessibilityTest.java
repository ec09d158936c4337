package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
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
  private static final int TABS = 4;

  /** Acts that open something over the window, and what that is; with what has to be done before. */
  private record Pane(String act, String selector, boolean covers) {
    @Override
    public String toString() {
      return act;
    }
  }

  private static Pane panel(String act, String selector) {
    return new Pane(act, selector, true);
  }

  private static Pane floating(String act, String selector) {
    return new Pane(act, selector, false);
  }

  private static final List<Pane> PANES = List.of(
      panel("library.export", ".export-panel"), panel("window.settings", ".settings-panel"), panel("window.palette", ".palette"),
      panel("window.keys", ".key-sheet"), panel("window.handbook", ".handbook"), panel("window.news", ".handbook"),
      panel("library.print", ".print-panel"), panel("library.notes-folder", ".notes-folder-panel"),
      panel("library.watch-folder", ".watch-panel"), panel("library.collect", ".collect-panel"), panel("session.panel", ".session-panel"),
      panel("find.annotate", ".hits-panel"), panel("library.reread", ".reread-panel"),
      floating("library.pictures", ".picture-ledger"), floating("library.history", ".history-pane"), floating("library.bin", ".history-pane"),
      floating("library.charts", ".chart-pane"), floating("agreement.show", ".agreement-pane"), floating("library.backups", ".backups-pane"),
      floating("library.check", ".backups-pane"));

  private void openAnnotated(Language language) {
    openWindow(Samples.seeds(folder), language);
    openStory(5);
    fxRun(() -> Annotating.passage(workspace, find("党员龚群保"), HighlightColor.YELLOW, List.of("人物/党员"), "笔记"));
    fxRun(() -> Annotating.passage(workspace, find("彭华"), HighlightColor.BLUE, List.of(), ""));
    waitForAnnotations(2);
    painted();
  }

  private List<Node> controls() {
    return fx(() -> LookNames.controls(stage.getScene().getRoot()));
  }

  private List<String> nameless() {
    return fx(() -> LookNames.without(stage.getScene().getRoot()));
  }

  private void run(String act) {
    fxRun(() -> ground().acts().all().get(act).run());
  }

  private Node node(String selector) {
    return fx(() -> stage.getScene().getRoot().lookupAll(selector).stream().filter(MainTest::isSeen).findFirst().orElse(null));
  }

  private void openPane(Pane pane) {
    run(pane.act());
    waitUntil(pane + " is there", () -> stage.getScene().getRoot().lookupAll(pane.selector()).stream().anyMatch(MainTest::isSeen));
    settle();
  }

  private void close() {
    fxRun(() -> {
      ground().panels().escape();
      ground().floating().escape();
    });
    settle();
  }

  private void tab(int index) {
    fxRun(() -> ((ButtonBase) stage.getScene().getRoot().lookupAll(".annotations-pane .segment").toArray()[index]).fire());
    settle();
  }

  private void search() {
    fxRun(() -> desks().stories.pane().focusSearch());
    robot.write("党员");
    waitUntil("it is found", () -> isShown(stage, "result-head"));
    settle();
  }

  @ParameterizedTest
  @EnumSource
  void everyControlHasANameAndARole(Language language) {
    openAnnotated(language);
    run("library.shelf");
    waitUntil("the shelf is there", () -> isShown(stage, "shelf-list"));
    assertThat(nameless()).as("the window").isEmpty();
    search();
    assertThat(nameless()).as("what was found").isEmpty();
    for (Pane pane : PANES) {
      openPane(pane);
      assertThat(nameless()).as(pane.act()).isEmpty();
      close();
    }
    run("library.missing-pictures");
    waitUntil("the list is there", () -> isShown(stage, "missing-pictures"));
    assertThat(nameless()).as("missing pictures").isEmpty();
    close();
    fxRun(() -> desks().compare.compare(2, 3));
    waitUntil("two stories are compared", () -> !((ListView<?>) stage.getScene().getRoot().lookup(".compare-list")).getItems().isEmpty());
    settle();
    assertThat(nameless()).as("a comparison").isEmpty();
    fxRun(() -> desks().compare.escape());
    for (String act : List.of("annotation.note", "annotation.tag")) {
      run(act);
      settle();
      assertThat(nameless()).as(act + " of a card").isEmpty();
      robot.type(KeyCode.ESCAPE);
    }
    fxRun(() -> workspace.focus(null));
    dragOver("龚群保");
    run("annotation.note");
    settle();
    assertThat(nameless()).as("the bar at the selection").isEmpty();
    robot.type(KeyCode.ESCAPE);
    for (int tab = 1; tab < TABS; tab++) {
      tab(tab);
      assertThat(nameless()).as("the tab " + tab + " beside the story").isEmpty();
    }
  }

  @Test
  void theTabKeyReachesEveryPart() {
    openAnnotated(Language.ENGLISH);
    List<String> parts = List.of(
        "top-bar", "story-list-pane", "story-list", "sort-menu", "filter-field", "segmented-tabs", "reader-area",
        "annotations-pane", "card-list", "status-bar", "status-missing");
    Set<String> reached = new LinkedHashSet<>();
    fxRun(() -> desks().stories.pane().focusSearch());
    for (int presses = 0; presses < 60 && !reached.containsAll(parts); presses++) {
      robot.type(KeyCode.TAB);
      fxRun(() -> {
        for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
          reached.addAll(at.getStyleClass());
        }
      });
    }
    assertThat(reached).containsAll(parts);
  }

  /** What is opened takes the keyboard; Tab goes on in it; Esc puts it away and the keyboard is where it was. */
  @Test
  void everyPaneTakesTheKeyboardAndGivesItBack() {
    openAnnotated(Language.ENGLISH);
    search();
    for (Pane pane : PANES) {
      fxRun(() -> desks().stories.pane().focusList());
      settle();
      Node before = fx(() -> stage.getScene().getFocusOwner());
      openPane(pane);
      Node shown = node(pane.selector());
      waitUntil(pane + " has the keyboard", () -> isIn(stage.getScene().getFocusOwner(), shown));
      // From one that only floats, Tab goes on into the window.
      for (int presses = 0; pane.covers() && presses < 9; presses++) {
        robot.push(presses < 6 ? new KeyCode[] {KeyCode.TAB} : new KeyCode[] {KeyCode.SHIFT, KeyCode.TAB});
        Node now = fx(() -> stage.getScene().getFocusOwner());
        assertThat(isIn(now, shown)).as(pane + " after Tab " + presses + ": " + now).isTrue();
      }
      robot.type(KeyCode.ESCAPE);
      waitUntil(pane + " is away", () -> !isSeen(shown) || shown.getScene() == null);
      waitUntil("the keyboard is back from " + pane, () -> stage.getScene().getFocusOwner() == before);
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

  /** In one theme where something lies over the window: that the edge is seen on all grounds of all themes, the style sheet is asked elsewhere. */
  @Test
  void whoHasTheKeyboardIsSeen() {
    openAnnotated(Language.ENGLISH);
    search();
    List<String> unseen = new ArrayList<>(unseen(stage.getScene().getRoot(), "the window", Theme.values()));
    for (Pane pane : PANES) {
      openPane(pane);
      unseen.addAll(unseen(node(pane.selector()), pane.act(), Theme.LIGHT));
      close();
    }
    assertThat(unseen).isEmpty();
  }

  private List<String> unseen(Node part, String where, Theme... themes) {
    List<String> unseen = new ArrayList<>();
    for (Theme theme : themes) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      settle();
      // A scroll pane keeps a picture of what is in it, which JavaFX 25 shows in a snapshot though the focus has moved since.
      fxRun(() -> stage.getScene().getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false)));
      for (Node node : controls()) {
        // In one go, so that what happens meanwhile is no difference.
        int pixels = fx(() -> {
          boolean reachable = node.isFocusTraversable() && !node.isDisabled() && node.getScene() != null
              && node.getBoundsInLocal().getWidth() > 0 && !(node instanceof WebView) && isIn(node, part);
          return reachable ? changed(node) : LEAST_PIXELS;
        });
        if (pixels < LEAST_PIXELS) {
          unseen.add(where + ", " + theme + ": " + node.getClass().getSimpleName() + node.getStyleClass() + " " + pixels);
        }
      }
    }
    return unseen;
  }

  /** How much of the picture changes when something takes the keyboard; JavaFX thread. */
  private int changed(Node node) {
    node.requestFocus();
    WritableImage with = look(node);
    stage.getScene().getRoot().requestFocus();
    return different(with, look(node));
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
