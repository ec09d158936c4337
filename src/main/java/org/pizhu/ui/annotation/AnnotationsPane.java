package org.pizhu.ui.annotation;

import java.time.Clock;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.KeepsKeys;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/** The annotations of a story as cards in the order of its text, the story's own fields, and on request the tags. */
public final class AnnotationsPane extends VBox {

  private enum Tab {
    ANNOTATIONS,
    STORY,
    TAGS
  }

  private static final int MOST_TRIES = 4;

  private final Messages messages;
  private final KeyHints hints;
  private final AnnotationsModel model;
  private final ListView<Card> list;
  private final SegmentedTabs<Tab> tabs = new SegmentedTabs<>(Tab.ANNOTATIONS);
  private final FilterField filter;
  private final EmptyState none;
  private final EmptyState noHits;
  private final StackPane annotations;
  private final HBox filterRow;
  private final StackPane body = new StackPane();
  private final StoryFieldsPane fields;

  /**
   * @param messages the words
   * @param hints gives the keys of the acts
   * @param model what is shown
   * @param clock says which annotations are of today, and in which zone times are shown
   */
  public AnnotationsPane(Messages messages, KeyHints hints, AnnotationsModel model, Clock clock) {
    this.messages = messages;
    this.hints = hints;
    this.model = model;
    list = new ListView<>(model.shown());
    filter = new FilterField(messages, messages.get("annotation.filter"));
    none = new EmptyState(Icons.ANNOTATION, messages.get("annotation.empty"));
    showKeys();
    noHits = new EmptyState(Icons.SEARCH, messages.get("annotation.no-hits"))
        .action(messages.get("annotation.no-hits.clear"), filter::clear);
    fields = new StoryFieldsPane(messages, clock, model.noteDesk());
    annotations = new StackPane(list, none, noHits);
    filterRow = new HBox(filter);
    getStyleClass().add("annotations-pane");
    filterRow.getStyleClass().add("filter-row");
    HBox.setHgrow(filter, Priority.ALWAYS);
    filter.textProperty().bindBidirectional(model.filterProperty());
    body.getChildren().setAll(annotations, fields);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), filterRow, body);
    prepareList(new When(messages, clock));
    follow();
  }

  /**
   * Adds a tab for the tags at the end.
   *
   * @param name what it is called, in words of the bundle
   * @param tags what it shows
   */
  public void addTags(String name, Node tags) {
    tabs.add(Tab.TAGS, name);
    body.getChildren().add(tags);
    tags.visibleProperty().bind(tabs.selectedProperty().isEqualTo(Tab.TAGS));
  }

  /** Shows the tags. */
  public void showTags() {
    tabs.selectedProperty().set(Tab.TAGS);
  }

  /** Tells the keys that the acts have now where that is not told on being pointed at. */
  public void showKeys() {
    none.hint(messages.get(
        "annotation.empty.hint",
        hints.key("annotation.yellow"),
        hints.key("annotation.pink"),
        hints.key("annotation.tag"),
        hints.key("annotation.note")));
  }

  /** Puts the keyboard onto the cards. */
  public void focusList() {
    tabs.selectedProperty().set(Tab.ANNOTATIONS);
    if (model.focusedProperty().get() == null && !model.shown().isEmpty()) {
      model.focusByHand(model.shown().get(0));
    }
    if (list.isVisible()) {
      list.requestFocus();
    } else {
      tabs.focusSelected();
    }
  }

  /** Puts the keyboard into the filter. */
  public void focusFilter() {
    tabs.selectedProperty().set(Tab.ANNOTATIONS);
    filter.requestFocus();
    filter.selectAll();
  }

  /** Opens the note of the annotation in focus for writing. */
  public void editNote() {
    edit(AnnotationsModel.Part.NOTE);
  }

  /** Opens the tags of the annotation in focus. */
  public void editTags() {
    edit(AnnotationsModel.Part.TAGS);
  }

  private void edit(AnnotationsModel.Part part) {
    Card card = model.focusedProperty().get();
    if (card != null) {
      tabs.selectedProperty().set(Tab.ANNOTATIONS);
      if (part == AnnotationsModel.Part.NOTE) {
        model.editNote(card);
      } else {
        model.editTags(card);
      }
    }
  }

  private HBox header() {
    tabs.add(Tab.ANNOTATIONS, messages.get("annotation.tab.annotations"))
        .add(Tab.STORY, messages.get("annotation.tab.story"));
    HBox header = new HBox(tabs);
    header.getStyleClass().add("pane-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void prepareList(When when) {
    list.getStyleClass().addAll("edge-to-edge", "card-list");
    list.setAccessibleText(messages.get("annotation.name"));
    list.setCellFactory(view -> {
      CardCell cell = new CardCell(messages, hints, model, when);
      // An editor that grows must not grow out of sight.
      cell.heightProperty().addListener(observable -> {
        if (model.editingProperty().get() != null && cell.getItem() == model.focusedProperty().get()) {
          Platform.runLater(() -> bringIntoSight(cell.getIndex()));
        }
      });
      return cell;
    });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    // Keys that an editor doesn't use are not for the list around it.
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      boolean typing = event.getTarget() instanceof TextInputControl;
      if (typing && !event.isShortcutDown() && !event.getCode().isFunctionKey()) {
        event.consume();
      }
    });
  }

  private void follow() {
    InvalidationListener emptiness = observable -> showEmptiness();
    model.shown().addListener(emptiness);
    model.cards().addListener(emptiness);
    model.storyProperty().addListener(observable -> fields.show(model.storyProperty().get()));
    model.focusedProperty().addListener((observable, before, now) -> reveal(now));
    model.editingProperty().addListener((observable, before, now) -> {
      if (now == null && isWithin(getScene() == null ? null : getScene().getFocusOwner())) {
        list.requestFocus();
      }
    });
    tabs.selectedProperty().addListener(observable -> showTab());
    fields.show(model.storyProperty().get());
    showTab();
    showEmptiness();
  }

  private boolean isWithin(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == list) {
        return true;
      }
    }
    return false;
  }

  private void showTab() {
    boolean cards = tabs.selectedProperty().get() == Tab.ANNOTATIONS;
    annotations.setVisible(cards);
    filterRow.setVisible(cards);
    filterRow.setManaged(cards);
    fields.setVisible(tabs.selectedProperty().get() == Tab.STORY);
  }

  private void showEmptiness() {
    int all = model.cards().size();
    tabs.count(Tab.ANNOTATIONS, all);
    none.setVisible(all == 0);
    noHits.setVisible(all > 0 && model.shown().isEmpty());
    list.setVisible(!model.shown().isEmpty());
    filter.setDisable(all == 0);
  }

  private void reveal(@Nullable Card card) {
    int index = model.shown().indexOf(card);
    if (index < 0) {
      list.getSelectionModel().clearSelection();
      return;
    }
    list.getSelectionModel().clearAndSelect(index);
    list.getFocusModel().focus(index);
    // Who has the tags before them is about to give one.
    if (tabs.selectedProperty().get() == Tab.STORY) {
      tabs.selectedProperty().set(Tab.ANNOTATIONS);
    }
    bringIntoSight(index);
    // The card in focus grows, and its height is known after the next layout only.
    Platform.runLater(() -> {
      if (model.shown().indexOf(card) == index) {
        bringIntoSight(index);
      }
    });
  }

  /**
   * Scrolls as little as needed. The list only guesses where a card far away stands, so its place is checked
   * afterwards.
   */
  private void bringIntoSight(int index) {
    list.applyCss();
    list.layout();
    VirtualFlow<?> flow = flow();
    if (flow == null) {
      list.scrollTo(index);
      return;
    }
    if (flow.getVisibleCell(index) == null) {
      list.scrollTo(index);
    }
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      list.layout();
      IndexedCell<?> cell = flow.getVisibleCell(index);
      double hidden = cell == null ? 0 : hidden(cell, flow.getHeight());
      if (hidden == 0) {
        return;
      }
      flow.scrollPixels(hidden);
    }
  }

  /** By how much the list must move so that the cell is in sight; of a cell higher than the list its top counts. */
  private static double hidden(IndexedCell<?> cell, double height) {
    double top = cell.getLayoutY();
    double below = top + cell.getHeight() - height;
    return top < 0 ? top : below > 0 ? Math.min(below, top) : 0;
  }

  private @Nullable VirtualFlow<?> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  private void onKey(KeyEvent event) {
    EventTarget target = event.getTarget();
    if (target instanceof TextInputControl || target instanceof KeepsKeys || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (target instanceof ButtonBase button && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      if (event.getCode() == KeyCode.ENTER) {
        button.fire();
        event.consume();
      }
      return;
    }
    Card card = model.focusedProperty().get();
    if (move(event.getCode()) || card != null && act(card, event.getCode())) {
      event.consume();
    }
  }

  /** Moves the focus among the cards; says whether the key is one for that. */
  private boolean move(KeyCode code) {
    int last = model.shown().size() - 1;
    int now = model.shown().indexOf(model.focusedProperty().get());
    int target;
    switch (code) {
      case UP -> target = now - 1;
      case DOWN -> target = now + 1;
      case HOME -> target = 0;
      case END -> target = last;
      case PAGE_UP -> target = now - page();
      case PAGE_DOWN -> target = now + page();
      default -> {
        return false;
      }
    }
    if (last >= 0) {
      model.focusByHand(model.shown().get(Math.max(0, Math.min(last, target))));
    }
    return true;
  }

  /** How many cards are in sight, less one. */
  private int page() {
    VirtualFlow<?> flow = flow();
    if (flow == null || flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) {
      return 1;
    }
    return Math.max(1, flow.getLastVisibleCell().getIndex() - flow.getFirstVisibleCell().getIndex());
  }

  /** The keys that are the list's own; those of the acts are the window's. */
  private boolean act(Card card, KeyCode code) {
    switch (code) {
      case ENTER -> model.editNote(card);
      case BACK_SPACE -> model.delete(card);
      default -> {
        return false;
      }
    }
    return true;
  }
}
