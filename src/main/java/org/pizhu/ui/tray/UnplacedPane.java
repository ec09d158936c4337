package org.pizhu.ui.tray;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.OpenPlace;
import org.pizhu.library.correction.OtherPlace;
import org.pizhu.model.Annotation;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/**
 * Lists the annotations of the whole library that have no place in their text. Of the chosen one it shows where it stood, and beside it
 * where it may belong now. Everything by keyboard: ↑ ↓ among the annotations, → or Enter to the places and ← back, Enter or its number
 * takes one, B selects the place in the story, Delete deletes, Esc closes.
 */
public final class UnplacedPane extends VBox {

  private final Messages messages;
  private final UnplacedListener listener;
  private final Label title = new Label();
  private final ListView<Annotation> list = new ListView<>();
  private final PlacePane place;
  private final HBox body;
  private final HBox foot;

  /**
   * @param headline gives the headline of a story
   */
  public UnplacedPane(Messages messages, LongFunction<String> headline, UnplacedListener listener) {
    this.messages = messages;
    this.listener = listener;
    getStyleClass().addAll("panel", "unplaced");
    title.getStyleClass().add("panel-heading");
    place = new PlacePane(messages, new FromPlace());
    list.setCellFactory(view -> new UnplacedCell(messages, headline));
    list.setPlaceholder(new EmptyState(Icons.CONFIRM, messages.get("tray.none")));
    list.setAccessibleText(messages.get("tray.name"));
    list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> choose(now));
    list.getStyleClass().add("unplaced-list");
    HBox.setHgrow(place, Priority.ALWAYS);
    body = new HBox(16, list, place);
    VBox.setVgrow(body, Priority.ALWAYS);
    HBox.setHgrow(list, Priority.SOMETIMES);
    foot = foot();
    getChildren().addAll(head(), body, foot);
    // On their way down: a list keeps some of the keys for itself.
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private HBox head() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    IconButton close = new IconButton(Icons.CLOSE, messages.get("tray.close"), "Esc", listener::closed);
    HBox head = new HBox(8, title, space, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox foot() {
    Label keys = new EllipsisLabel(messages.get("tray.keys"));
    keys.getStyleClass().add("quiet");
    keys.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(
        8,
        keys,
        space,
        button("tray.select-in-story", Icons.BOUNDARIES, this::selectInStory),
        button("tray.skip", Icons.SORT_DOWN, this::skip),
        button("tray.delete", Icons.DELETE, this::delete));
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private Button button(String key, Icons icon, Runnable act) {
    Button button = new Button(messages.get(key), icon.node());
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    button.setOnAction(event -> act.run());
    return button;
  }

  /** Shows these annotations and no others; the chosen one stays, and if it is gone the next one is chosen. */
  public void show(List<Annotation> unplaced) {
    int before = Math.max(0, list.getSelectionModel().getSelectedIndex());
    String id = chosen().map(Annotation::id).orElse("");
    title.setText(messages.get("tray.title", unplaced.size()));
    list.getItems().setAll(unplaced);
    int same = unplaced.stream().map(Annotation::id).toList().indexOf(id);
    list.getSelectionModel().clearSelection();
    // Where there is nothing to place, that is all there is to say.
    List.of(place, foot).forEach(part -> {
      part.setVisible(!unplaced.isEmpty());
      part.setManaged(!unplaced.isEmpty());
    });
    if (unplaced.isEmpty() || same < 0 && place.hasFocus()) {
      // Where the keyboard goes on, whether a place was taken by a key or by a click.
      list.requestFocus();
    }
    if (unplaced.isEmpty()) {
      choose(null);
    } else {
      int index = same >= 0 ? same : Math.min(before, unplaced.size() - 1);
      list.getSelectionModel().select(index);
      list.scrollTo(Math.max(0, index - 1));
    }
  }

  /**
   * Takes in what helps to place an annotation, if that is still what is asked for.
   *
   * @param asked the annotation as {@link UnplacedListener#chosen} was given it: once the list was renewed, it asks anew, and what was found before
   *     is no answer any more
   */
  public void show(Annotation asked, OpenPlace open) {
    if (chosen().filter(annotation -> annotation == asked).isPresent()) {
      place.show(open);
      if (open.candidates().isEmpty() && open.elsewhere().isEmpty() && place.hasFocus()) {
        list.requestFocus();
      }
    }
  }

  /** Puts the keyboard on the list. */
  public void focus() {
    list.requestFocus();
  }

  private Optional<Annotation> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void choose(@Nullable Annotation annotation) {
    place.clear();
    if (annotation != null) {
      listener.chosen(annotation);
    }
  }

  private void selectInStory() {
    chosen().ifPresent(listener::selectInStory);
  }

  private void delete() {
    chosen().ifPresent(listener::delete);
  }

  private void skip() {
    int at = list.getSelectionModel().getSelectedIndex();
    list.getSelectionModel().select((at + 1) % list.getItems().size());
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    list.requestFocus();
  }

  private void onKey(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    if (plain && (act(event.getCode()) || isInLists() && actInLists(event.getCode()))) {
      event.consume();
    }
  }

  /** Elsewhere Enter presses a button, and the arrows go from one to the next. */
  private boolean isInLists() {
    return list.isFocused() || place.hasFocus();
  }

  private boolean act(KeyCode code) {
    if (code.isDigitKey() || code.isKeypadKey() && code.getName().startsWith("Numpad ")) {
      return place.take(digit(code) - 1);
    }
    switch (code) {
      case ESCAPE -> listener.closed();
      case DELETE -> delete();
      case B -> selectInStory();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean actInLists(KeyCode code) {
    switch (code) {
      case LEFT -> list.requestFocus();
      case RIGHT -> place.focus();
      case ENTER -> place.enter();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static int digit(KeyCode code) {
    String name = code.getName();
    char last = name.charAt(name.length() - 1);
    return Character.isDigit(last) ? last - '0' : 0;
  }

  private final class FromPlace implements PlacePane.Listener {
    @Override
    public void taken(Annotation annotation, Offer offer) {
      OtherPlace other = offer.other();
      if (other == null) {
        listener.attach(annotation, offer.range());
      } else {
        listener.attach(annotation, other);
      }
    }
  }
}
