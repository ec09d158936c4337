package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.query.QueryError;
import org.pizhu.ui.control.Composing;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.ScrollBox;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.library.SearchOffers.Offer;
import org.pizhu.ui.theme.Icons;

/**
 * The box that is searched in. Below it stands what can be typed here, and what is wrong, in words; the place of that is underlined. The arrow
 * down chooses an offer, Enter or Tab takes it; without a choice Enter goes on to what was found. Esc puts the offers away, then empties the box.
 */
public final class SearchBox extends VBox {

  private static final PseudoClass UNFINISHED = PseudoClass.getPseudoClass("unfinished");
  private static final double LINE = 2;

  private final Messages messages;
  private final SearchBoxModel model;
  private final SearchBoxListener listener;
  private final FilterField field;
  private final Composing composing;
  private final Region place = new Region();
  private final Label told = new Label();
  private final SearchOfferList offers = new SearchOfferList(this::take);
  private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
  private @Nullable SearchHelp help;
  private boolean waiting;

  /**
   * @param messages the words
   * @param model what is typed
   * @param listener hears of what else is done
   */
  public SearchBox(Messages messages, SearchBoxModel model, SearchBoxListener listener) {
    this.messages = messages;
    this.model = model;
    this.listener = listener;
    field = new FilterField(messages, messages.get("search.prompt"));
    composing = Composing.of(field);
    getStyleClass().add("search-box");
    place.getStyleClass().add("error-place");
    place.setManaged(false);
    place.setMouseTransparent(true);
    StackPane typing = new StackPane(field, place);
    HBox.setHgrow(typing, Priority.ALWAYS);
    HBox row = new HBox(typing, regexSwitch(), helpButton());
    row.getStyleClass().add("search-row");
    row.setAlignment(Pos.CENTER_LEFT);
    told.getStyleClass().add("search-error");
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    told.managedProperty().bind(told.visibleProperty());
    // In a low window there are more than have room.
    ScrollBox scrolled = new ScrollBox(offers);
    scrolled.visibleProperty().bind(offers.visibleProperty());
    scrolled.managedProperty().bind(offers.managedProperty());
    getChildren().addAll(row, told, scrolled);
    field.textProperty().bindBidirectional(model.typedProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field.caretPositionProperty().addListener(observable -> later());
    field.widthProperty().addListener(observable -> underline());
    pause.setOnFinished(event -> explain());
    field.textProperty().addListener(observable -> later());
    field.focusedProperty().addListener((observable, before, now) -> {
      if (!now) {
        offers.hide();
      }
    });
    model.errorProperty().addListener(observable -> showError());
    showError();
  }

  private ToggleButton regexSwitch() {
    ToggleButton button = new ToggleButton(".*");
    button.getStyleClass().addAll("icon-button", "regex-switch");
    button.setAccessibleText(messages.get("search.regex"));
    new Tip(button).text(messages.get("search.regex"));
    button.selectedProperty().bindBidirectional(model.regexProperty());
    return button;
  }

  private IconButton helpButton() {
    IconButton[] made = new IconButton[1];
    made[0] = new IconButton(Icons.HELP, messages.get("search.help.title"), () -> toggleHelp(made[0]));
    made[0].getStyleClass().add("search-help-button");
    return made[0];
  }

  private void toggleHelp(IconButton button) {
    if (help == null) {
      help = new SearchHelp(messages, () -> toggleHelp(button));
    }
    listener.panel(help, button);
  }

  /** Puts the keyboard into the box with all of it selected. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  /** Goes on typing in the box, with what was typed elsewhere. */
  public void type(String text) {
    field.requestFocus();
    field.end();
    field.appendText(text);
    field.end();
  }

  private void onKey(KeyEvent event) {
    if (composing.isComposing()) {
      return;
    }
    boolean handled = switch (event.getCode()) {
      case DOWN -> down();
      case UP -> up();
      case TAB -> !event.isShiftDown() && takeOffer(true);
      case ENTER -> takeOffer(false) || enter();
      case ESCAPE -> putAway();
      default -> false;
    };
    if (handled) {
      event.consume();
    }
  }

  private boolean down() {
    if (offers.isShowing()) {
      offers.move(1);
      field.setAccessibleHelp(offers.spoken());
    } else {
      listener.left();
    }
    return true;
  }

  private boolean up() {
    offers.move(-1);
    return offers.isShowing();
  }

  private boolean takeOffer(boolean first) {
    if (first && offers.isShowing() && offers.chosen().isEmpty()) {
      offers.move(1);
    }
    Optional<Offer> chosen = offers.chosen();
    chosen.ifPresent(this::take);
    return chosen.isPresent();
  }

  /** Types an offer in the place of what was typed of it. */
  private void take(Offer offer) {
    String before = field.getText().substring(0, offer.start());
    String after = field.getText().substring(field.getCaretPosition());
    boolean spaces = offer.text().endsWith(" ") && after.startsWith(" ");
    offers.hide();
    field.setText(before + offer.text() + (spaces ? after.substring(1) : after));
    field.positionCaret(offer.start() + offer.text().length());
  }

  private boolean enter() {
    offers.hide();
    if (model.errorProperty().get() == null) {
      listener.entered();
    } else {
      explain();
    }
    return true;
  }

  private boolean putAway() {
    boolean showed = offers.isShowing();
    offers.hide();
    return showed;
  }

  /** Waits until the field has taken in what is typed, and where. */
  private void later() {
    if (!waiting) {
      waiting = true;
      Platform.runLater(() -> {
        waiting = false;
        offer();
        underline();
      });
    }
  }

  private void offer() {
    List<Offer> found = field.isFocused() && !composing.isComposing() ? model.offers(field.getCaretPosition()) : List.of();
    offers.suggest(found);
  }

  /** What may become right is only explained when nothing is typed for a while. */
  private void showError() {
    pause.stop();
    told.setVisible(false);
    field.setAccessibleHelp(null);
    if (model.errorProperty().get() != null) {
      if (model.isUnfinished()) {
        pause.playFromStart();
      } else {
        explain();
      }
    }
    later();
  }

  private void explain() {
    QueryError wrong = model.errorProperty().get();
    // While there are offers it is they who say how one can go on.
    if (wrong != null && !offers.isShowing()) {
      told.setText(explained(wrong));
      told.setVisible(true);
      field.setAccessibleHelp(told.getText());
    }
  }

  /** What is wrong, what is possible there, and what the list shows meanwhile. */
  private String explained(QueryError wrong) {
    List<String> sentences = new ArrayList<>(List.of(messages.get(wrong.kind().key(), wrong.arguments().toArray())));
    List<String> possible = model.possible();
    if (!possible.isEmpty()) {
      sentences.add(messages.get("search.error.possible", String.join(messages.get("search.error.possible.and"), possible)));
    }
    if (!model.stillSearched().isEmpty()) {
      sentences.add(messages.get("search.still", model.stillSearched().strip()));
    }
    return String.join(messages.get("search.error.next"), sentences);
  }

  /** Draws a line under the place of the error, as far as the field shows it. */
  private void underline() {
    QueryError wrong = model.errorProperty().get();
    boolean shown = wrong != null && !field.getText().isEmpty() && field.getSkin() instanceof TextFieldSkin;
    place.setVisible(shown);
    if (!shown) {
      return;
    }
    place.pseudoClassStateChanged(UNFINISHED, model.isUnfinished());
    // The button that empties the field may have come just now.
    field.layout();
    TextFieldSkin skin = (TextFieldSkin) field.getSkin();
    int last = field.getText().length() - 1;
    Rectangle2D first = skin.getCharacterBounds(Math.min(wrong.offset(), last));
    Rectangle2D end = skin.getCharacterBounds(Math.max(wrong.offset(), Math.min(wrong.end() - 1, last)));
    Bounds left = place.getParent().sceneToLocal(field.getLeft().localToScene(field.getLeft().getBoundsInLocal()));
    double right = field.getRight() == null
        ? field.getWidth()
        : place.getParent().sceneToLocal(field.getRight().localToScene(field.getRight().getBoundsInLocal())).getMinX();
    double from = Math.max(left.getMaxX(), first.getMinX());
    double to = Math.min(right, end.getMaxX());
    place.setVisible(to > from);
    if (to > from) {
      place.resizeRelocate(snapPositionX(from), snapPositionY(first.getMaxY()), snapSizeX(to - from), LINE);
    }
  }
}
