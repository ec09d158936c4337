package org.pizhu.ui.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.theme.Icons;

/**
 * Short messages over the lower edge of a window. To be laid over the content of a stack: it lets the mouse through
 * beside its messages. What was done goes after some seconds, but not while the mouse is on one of them or the keyboard on it; errors
 * stay until closed. What is said again while it still stands there stands there once, with the later act. Where one goes those above
 * come down: a press that hits one that has just come there is not taken, for it was meant for the one that was there.
 */
public final class ToastHost extends VBox {

  private enum Kind {
    DONE("done"),
    ASKED("asked"),
    FAILED("failed");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  private static final Duration STAY = Duration.seconds(6);
  private static final int MOST = 3;

  /** In nanoseconds: for so long after one has gone those that stood there with it take no press. */
  private static final long AT_REST = 400_000_000L;

  private final Messages messages;
  private final Duration stay;
  /** When messages go by themselves. */
  private final Map<Node, PauseTransition> leaving = new HashMap<>();
  /** When the last one went, by {@link System#nanoTime()}. */
  private long gone = System.nanoTime() - AT_REST;

  public ToastHost(Messages messages) {
    this(messages, STAY);
  }

  ToastHost(Messages messages, Duration stay) {
    this.messages = messages;
    this.stay = stay;
    getStyleClass().add("toast-host");
    setAlignment(Pos.BOTTOM_CENTER);
    setPickOnBounds(false);
    setFillWidth(false);
    hoverProperty().addListener((observable, before, hover) -> leaving.keySet().forEach(this::waitOrGo));
    getChildren().addListener((ListChangeListener<Node>) change -> {
      while (change.next()) {
        gone = change.wasRemoved() ? System.nanoTime() : gone;
      }
      leaving.keySet().retainAll(getChildren());
    });
  }

  /** Says what was done. */
  public void show(String message) {
    expire(add(message, List.of(), Kind.DONE));
  }

  /**
   * Says what was done, and offers one act.
   *
   * @param message what was done
   * @param action the act, such as «Undo»
   * @param act does it; the message goes with it
   * @return takes the message away, if it is still there
   */
  public Runnable show(String message, String action, Runnable act) {
    HBox toast = add(message, List.of(new Answer(action, act)), Kind.DONE);
    expire(toast);
    return () -> getChildren().remove(toast);
  }

  /**
   * An answer to a question.
   *
   * @param name in words of the bundle
   * @param act what it does
   */
  public record Answer(String name, Runnable act) {}

  /**
   * Asks something that need not be answered now; stays until it is, or is closed. What is still being asked is not asked a second time.
   *
   * @return takes the question away, if it is still there and no answer would do any more what it says
   */
  public Runnable ask(String question, List<Answer> answers) {
    Node asked = same(question, Kind.ASKED).orElseGet(() -> add(question, answers, Kind.ASKED));
    return () -> getChildren().remove(asked);
  }

  private Optional<Node> same(String message, Kind kind) {
    return getChildren().stream()
        .filter(toast -> toast.getStyleClass().contains(kind.styleClass) && message.equals(toast.getAccessibleText()))
        .findFirst();
  }

  /**
   * Says what went wrong; stays until it is closed.
   *
   * @return takes the message away, if it is still there and no longer true
   */
  public Runnable error(String message) {
    HBox toast = add(message, List.of(), Kind.FAILED);
    return () -> getChildren().remove(toast);
  }

  /** Says what went wrong, and offers one act, such as «Details»; stays until it is closed. */
  public void error(String message, String action, Runnable act) {
    add(message, List.of(new Answer(action, act)), Kind.FAILED);
  }

  private HBox add(String message, List<Answer> answers, Kind kind) {
    Label label = Texts.drawn(new Label(message));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox toast = new HBox(label);
    toast.getStyleClass().addAll("toast", kind.styleClass);
    toast.setAlignment(Pos.CENTER_LEFT);
    // Its shadow leaves the mouse to what is below.
    toast.setPickOnBounds(false);
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setAccessibleText(message);
    if (kind == Kind.FAILED) {
      toast.getChildren().add(0, Icons.WARNING.node());
    }
    for (Answer answer : answers) {
      Button button = new Button(answer.name());
      button.getStyleClass().add("toast-action");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(event -> {
        getChildren().remove(toast);
        answer.act().run();
      });
      toast.getChildren().add(button);
    }
    String closeName = messages.get("control.toast.close");
    IconButton close = new IconButton(Icons.CLOSE, closeName, () -> getChildren().remove(toast));
    close.getStyleClass().add("small-icon-button");
    toast.getChildren().add(close);
    same(message, kind).ifPresent(getChildren()::remove);
    makeRoom();
    guard(toast);
    getChildren().add(toast);
    toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    return toast;
  }

  /** Takes the oldest message away when there are many; an error stays. */
  private void makeRoom() {
    if (getChildren().size() >= MOST) {
      getChildren().stream()
          .filter(node -> node.getStyleClass().contains(Kind.DONE.styleClass))
          .findFirst()
          .ifPresent(getChildren()::remove);
    }
  }

  private void expire(Node toast) {
    PauseTransition pause = new PauseTransition(stay);
    pause.setOnFinished(event -> getChildren().remove(toast));
    leaving.put(toast, pause);
    toast.focusWithinProperty().addListener((observable, before, focus) -> waitOrGo(toast));
    waitOrGo(toast);
  }

  private void waitOrGo(Node toast) {
    PauseTransition pause = leaving.get(toast);
    if (pause == null) {
      return;
    }
    if (isHover() || toast.isFocusWithin()) {
      pause.stop();
    } else {
      pause.playFromStart();
    }
  }

  /** Lets a message take no press while it may just have moved under the mouse. */
  private void guard(Node toast) {
    long come = System.nanoTime();
    toast.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
      if (gone - come > 0 && System.nanoTime() - gone < AT_REST) {
        press.consume();
      }
    });
  }
}
