package org.pizhu.ui.standing;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.Standing;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/**
 * Annotations of other versions, as a part of the pane of annotations: how each of them stands in the open story, and what can be decided of
 * the one in focus. It takes no room where there is none.
 */
public final class StandingsPane extends VBox {

  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  /** The list is as high as its first rows, up to a height; in pixels, that of a row until it is laid out. */
  private static final double ROW_HEIGHT = 104;
  private static final int ROWS = 3;
  private static final double MOST_HEIGHT = 340;

  private final Messages messages;
  private final KeyHints hints;
  private final StandingsListener listener;
  private final ListView<CarriedNote> list = new ListView<>();
  private final Label arrow = new Label("▾");
  private final Label count = new Label();
  private final Button head = new Button();
  private final FlowPane acts = new FlowPane(6, 6);
  private final Button accept;
  private final Button place;
  private final Button ruleOut;
  private final Button reopen;
  private final Button home;
  private boolean isShown = true;
  private boolean isShowing;
  private final double[] heights = new double[ROWS];

  /**
   * @param messages the words
   * @param hints gives the keys of the acts
   * @param codebook gives the tags
   * @param zone where times are
   * @param listener hears what is done
   */
  public StandingsPane(
      Messages messages, KeyHints hints, Supplier<Codebook> codebook, ZoneId zone, StandingsListener listener) {
    this.messages = messages;
    this.hints = hints;
    this.listener = listener;
    getStyleClass().add("standings-pane");
    list.getStyleClass().addAll("edge-to-edge", "standing-list");
    list.setAccessibleText(messages.get("standing.name"));
    list.setCellFactory(view -> new StandingCell(messages, codebook, zone, this));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
      showActs(now);
      if (now != null && !isShowing) {
        listener.chosen(now);
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    accept = act("standing.accept", Icons.CONFIRM, listener::accept);
    place = act("standing.place", Icons.BOUNDARIES, listener::place);
    ruleOut = act("standing.rule-out", Icons.UNTAG, listener::ruleOut);
    reopen = act("standing.reopen", Icons.UNDO, listener::reopen);
    acts.getStyleClass().add("standing-acts");
    home = act("standing.home", Icons.VERSIONS, listener::goHome);
    acts.getChildren().addAll(accept, reopen, place, ruleOut, home);
    getChildren().addAll(head(), list, acts);
    show(List.of());
  }

  private Button head() {
    EllipsisLabel title = new EllipsisLabel(messages.get("standing.name"));
    title.getStyleClass().add("group-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    arrow.getStyleClass().add("arrow-sign");
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    HBox words = new HBox(6, arrow, title, count);
    words.getStyleClass().add("words");
    head.setGraphic(words);
    head.getStyleClass().add("standings-head");
    head.setMaxWidth(Double.MAX_VALUE);
    words.prefWidthProperty().bind(head.widthProperty().subtract(28));
    head.setOnAction(event -> listener.show(!isShown));
    return head;
  }

  /** A button with the short name of an act; its tooltip has the long one and the key. */
  private Button act(String id, Icons icon, Consumer<CarriedNote> run) {
    IconButton button = new IconButton(icon, messages.get("act." + id), () -> hints.key(id), () -> chosen().ifPresent(run));
    button.getStyleClass().add("standing-act");
    button.setText(messages.get(id));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** The keys of the list itself. */
  public static List<KeyNote> keys() {
    return List.of(new KeyNote("standing.goto", "Enter"));
  }

  /** Shows annotations of other versions in the place of those before; the one in focus keeps it if it is among them. */
  public void show(List<CarriedNote> notes) {
    String before = chosen().map(CarriedNote::id).orElse("");
    int placeBefore = list.getSelectionModel().getSelectedIndex();
    boolean hadFocus = list.isFocused();
    isShowing = true;
    list.getItems().setAll(notes);
    Optional<CarriedNote> same = notes.stream().filter(note -> note.id().equals(before)).findFirst();
    same.ifPresentOrElse(note -> list.getSelectionModel().select(note), list.getSelectionModel()::clearSelection);
    isShowing = false;
    showActs(same.orElse(null));
    count.setText(messages.number(notes.size()));
    int at = list.getSelectionModel().getSelectedIndex();
    if (at >= 0 && at != placeBefore) {
      list.scrollTo(at);
    }
    Arrays.fill(heights, ROW_HEIGHT);
    fit();
    arrange();
    if (hadFocus && list.isVisible()) {
      list.requestFocus();
    }
  }

  /** So high is a row, by its words and the breadth of the pane. */
  void measured(int row, double height) {
    if (row >= 0 && row < ROWS && heights[row] != height) {
      heights[row] = height;
      // A layout is no time to ask for another.
      Platform.runLater(this::fit);
    }
  }

  /** A single one is never cut in its middle, nor does it leave room below. */
  private void fit() {
    double needed = Arrays.stream(heights).limit(list.getItems().size()).sum();
    list.setPrefHeight(Math.min(MOST_HEIGHT, needed + list.snappedTopInset() + list.snappedBottomInset()));
  }

  /** Whether they are shown, or only how many there are. */
  public void shown(boolean shown) {
    boolean hadKeyboard = list.isFocused() || acts.isFocusWithin();
    isShown = shown;
    arrange();
    if (!shown && hadKeyboard) {
      head.requestFocus();
    }
  }

  private void arrange() {
    boolean any = !list.getItems().isEmpty();
    setVisible(any);
    setManaged(any);
    arrow.setText(isShown ? "▾" : "▸");
    head.pseudoClassStateChanged(FOLDED, !isShown);
    head.setAccessibleText(messages.get(
        isShown ? "annotation.group.open" : "annotation.group.folded", messages.get("standing.name"), list.getItems().size()));
    for (Region part : List.of(list, acts)) {
      part.setVisible(isShown && any);
      part.setManaged(isShown && any);
    }
  }

  /** The one in focus, while they are shown. */
  public Optional<CarriedNote> chosen() {
    return isShown ? Optional.ofNullable(list.getSelectionModel().getSelectedItem()) : Optional.empty();
  }

  /** How many there are, shown or not. */
  public int number() {
    return list.getItems().size();
  }

  /** Puts the focus on an annotation, if it is there. */
  public void choose(String annotationId) {
    list.getItems().stream().filter(note -> note.id().equals(annotationId)).findFirst().ifPresent(note -> {
      list.getSelectionModel().select(note);
      list.scrollTo(note);
    });
  }

  /** Takes the focus from all of them: what is done next is about something else. */
  public void leave() {
    list.getSelectionModel().clearSelection();
  }

  /** Whether they have the keyboard. */
  public boolean hasKeyboard() {
    return list.isFocused();
  }

  /** Puts the keyboard onto them. */
  public void focusList() {
    if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
      list.getSelectionModel().select(0);
    }
    list.requestFocus();
  }

  private static boolean isProposed(CarriedNote note) {
    return note.standing().decision() == null && note.standing().state() != Standing.State.ASK;
  }

  private void showActs(@Nullable CarriedNote note) {
    Node pressed = acts.isFocusWithin() ? acts.getScene().getFocusOwner() : null;
    boolean isDecided = note != null && note.standing().decision() != null;
    enable(accept, note, StandingsPane::isProposed);
    enable(reopen, note, one -> isDecided);
    enable(place, note, one -> true);
    enable(ruleOut, note, one -> !one.standing().isDecided() || one.standing().state() != Standing.State.ABSENT);
    enable(home, note, one -> true);
    // One takes back the other, and stands where that stood.
    present(accept, !isDecided);
    present(reopen, isDecided);
    if (pressed != null && (pressed.isDisabled() || !pressed.isVisible())) {
      // Else the keyboard goes on to the next button, and Enter does what nobody asked for.
      list.requestFocus();
    }
  }

  private static void present(Button button, boolean present) {
    button.setVisible(present);
    button.setManaged(present);
  }

  private static void enable(Button button, @Nullable CarriedNote note, Predicate<CarriedNote> holds) {
    button.setDisable(note == null || !holds.test(note));
  }

  /** One was pressed, or asked for by key. */
  void shown(CarriedNote note) {
    listener.shown(note);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
      chosen().ifPresent(listener::shown);
      event.consume();
    }
  }
}
