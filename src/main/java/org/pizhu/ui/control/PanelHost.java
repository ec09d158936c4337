package org.pizhu.ui.control;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows one panel at a time over the content of a window, under the button that opened it or in the middle. A press beside it, Esc, or the
 * button again puts it away; a press beside does not where something has been typed that would be lost with it. In the scene and not in a window of
 * its own: so it needs no see-through windows, and the keyboard stays where it is seen.
 */
public final class PanelHost extends Pane {

  private static final double GAP = 6;
  private static final double EDGE = 8;
  /** A panel without a button of its own begins below this part of the window. */
  private static final double TOP_PART = 10;

  private @Nullable Region panel;
  private @Nullable Node anchor;
  private @Nullable Node focusedBefore;
  private @Nullable Region bar;
  private boolean choosing;
  /** Whether the panel asks what took work to answer, so that it goes only by an answer, or by Esc. */
  private boolean isAsking;
  /** What waits for the answer. */
  private final List<Runnable> waiting = new ArrayList<>();
  /** What stood in the fields of the panel when it was shown. */
  private final Map<TextInputControl, String> shown = new IdentityHashMap<>();

  public PanelHost() {
    setPickOnBounds(false);
    setVisible(false);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      if (event.getTarget() == this && !isAsking && !holdsTyped()) {
        hide();
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (panel != null) {
        TabStops.goRound(event, panel);
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, this::onEnter);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && Focus.takesEscInVain(event.getTarget())) {
        hide();
        event.consume();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && choosing) {
        event.consume();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        hide();
        event.consume();
      }
    });
  }

  /** Leaves the bar at the lower edge of the window free, which tells what goes on there; while it isn't shown, its place is for panels too. */
  public void leaveFree(Region below) {
    bar = below;
    below.heightProperty().addListener(observable -> requestLayout());
    below.visibleProperty().addListener(observable -> requestLayout());
  }

  private double floor() {
    return getHeight() - (bar == null || !bar.isVisible() ? 0 : bar.getHeight()) - EDGE;
  }

  /** Shows a panel under a node, or puts it away if the same node opened what is shown. */
  public void toggle(Region content, Node under) {
    if (isShowing() && under == anchor) {
      hide();
      return;
    }
    show(content, under);
  }

  /** Shows a panel at the upper middle of the window, in the place of what is shown. */
  public void show(Region content) {
    show(content, null);
  }

  /** Asks something at the upper middle of the window: a press beside it doesn't put it away, and no other panel takes its place. */
  public void ask(Region content) {
    show(content, null);
    isAsking = panel == content;
  }

  /** Does something once nothing is asked any more: now, or after the last of the questions that follow one another. */
  public void whenAnswered(Runnable act) {
    if (isAsking) {
      waiting.add(act);
    } else {
      act.run();
    }
  }

  private void show(Region content, @Nullable Node under) {
    if (isAsking) {
      return;
    }
    if (panel == null) {
      focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
    }
    panel = content;
    anchor = under;
    if (!content.getStyleClass().contains("floating")) {
      content.getStyleClass().add("floating");
      // A press on its shadow is one beside it.
      content.setPickOnBounds(false);
    }
    getChildren().setAll(content);
    setPickOnBounds(true);
    setVisible(true);
    applyCss();
    requestLayout();
    shown.clear();
    inputs(content).forEach(input -> shown.put(input, input.getText()));
    begins(TabStops.of(content).toList()).map(PanelHost::chosen).ifPresent(Node::requestFocus);
  }

  /** Whether something stands in a field that nobody but the person who typed it can bring back; a filter is no such field. */
  private boolean holdsTyped() {
    return panel != null && !(panel instanceof SavesAtOnce)
        && inputs(panel).anyMatch(input -> !Objects.equals(input.getText(), shown.getOrDefault(input, "")));
  }

  private static Stream<TextInputControl> inputs(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    if (node instanceof TextInputControl input) {
      return input.isEditable() && !(input instanceof FilterField) ? Stream.of(input) : Stream.empty();
    }
    return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(PanelHost::inputs) : Stream.empty();
  }

  /** The keyboard begins on the first control; but where that only closes the panel, on the act that Enter is for. */
  private static Optional<Node> begins(List<Node> stops) {
    Optional<Node> first = stops.stream().findFirst();
    return first.filter(node -> !(node instanceof Button button && button.isCancelButton()))
        .or(() -> stops.stream().filter(node -> node instanceof Button button && button.isDefaultButton()).findFirst())
        .or(() -> first);
  }

  /**
   * Enter on a choice means «go on» here, as in a field; JavaFX would choose what is chosen already. In an open list of choices it takes
   * one of them, and JavaFX would go on as well.
   */
  private void onEnter(KeyEvent event) {
    choosing = event.getTarget() instanceof ComboBoxBase<?> list && list.isShowing();
    boolean onChoice = event.getTarget() instanceof RadioButton || event.getTarget() instanceof CheckBox;
    if (event.getCode() == KeyCode.ENTER && onChoice && panel != null) {
      TabStops.of(panel).filter(node -> node instanceof Button button && button.isDefaultButton()).findFirst().ifPresent(button -> {
        ((Button) button).fire();
        event.consume();
      });
    }
  }

  /** Among choices of which one holds, the keyboard begins on that one. */
  private static Node chosen(Node first) {
    return first instanceof RadioButton radio && radio.getToggleGroup() != null
        && radio.getToggleGroup().getSelectedToggle() instanceof Node chosen ? chosen : first;
  }

  /** Puts the panel away; the keyboard goes back to where it was. */
  public void hide() {
    if (panel == null) {
      return;
    }
    // Fields that take over what is written when they lose the keyboard must still be in the scene.
    if (focusedBefore != null && focusedBefore.getScene() != null) {
      focusedBefore.requestFocus();
    }
    panel = null;
    anchor = null;
    isAsking = false;
    shown.clear();
    setPickOnBounds(false);
    setVisible(false);
    getChildren().clear();
    List<Runnable> acts = List.copyOf(waiting);
    waiting.clear();
    // The answer may lead to the next question.
    Platform.runLater(() -> acts.forEach(this::whenAnswered));
  }

  /** Gives the keyboard to something behind the panel: at once if none is shown, else when it is put away. Whoever is writing keeps it. */
  public void focusBehind(Node node) {
    if (panel != null) {
      focusedBefore = node;
    } else if (!(node.getScene().getFocusOwner() instanceof TextInputControl)) {
      node.requestFocus();
    }
  }

  /** Whether this very panel is shown. */
  public boolean isShowing(@Nullable Region content) {
    return panel != null && panel == content;
  }

  /** Whether a panel is shown. */
  public boolean isShowing() {
    return panel != null;
  }

  @Override
  protected void layoutChildren() {
    if (panel == null || anchor != null && anchor.getScene() == null) {
      return;
    }
    double width = snapSizeX(Math.min(panel.prefWidth(-1), getWidth() - 2 * EDGE));
    double height = snapSizeY(Math.min(panel.prefHeight(width), floor() - EDGE));
    double right = (getWidth() + width) / 2;
    double top = getHeight() / TOP_PART;
    if (anchor != null) {
      Bounds at = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
      right = at.getMaxX();
      top = at.getMaxY() + GAP;
      // A panel that says how low it may be doesn't cover what is over it.
      if (panel.getMinHeight() > 0) {
        height = snapSizeY(Math.max(panel.getMinHeight(), Math.min(height, floor() - top)));
      }
    }
    double x = Math.max(EDGE, Math.min(right - width, getWidth() - width - EDGE));
    double y = Math.max(EDGE, Math.min(top, floor() - height));
    panel.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
  }
}
