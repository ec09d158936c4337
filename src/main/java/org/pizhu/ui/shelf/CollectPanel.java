package org.pizhu.ui.shelf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryCollection;
import org.pizhu.text.WhiteSpace;
import org.pizhu.ui.control.Composing;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.Query;

/** Asks into which collection stories are to go: one that is there, found by typing, or a new one of the name that was typed. */
public final class CollectPanel extends VBox {

  private static final double ROW_HEIGHT = 32;
  private static final double MOST_HEIGHT = 10 * ROW_HEIGHT;

  private final Messages messages;
  private final List<StoryCollection> all;
  private final Consumer<StoryCollection> chosen;
  private final Consumer<String> made;
  private final FilterField field;
  private final ObservableList<Offer> offers = FXCollections.observableArrayList();
  private final ListView<Offer> list = new ListView<>(offers);

  /** A collection that is there, or the name of a new one. */
  private record Offer(@Nullable StoryCollection collection, String words) {}

  /**
   * @param messages the words
   * @param stories how many are to go there
   * @param all the collections that there are
   * @param chosen takes one of them
   * @param made takes the name of a new one
   */
  public CollectPanel(
      Messages messages,
      int stories,
      List<StoryCollection> all,
      Consumer<StoryCollection> chosen,
      Consumer<String> made) {
    this.messages = messages;
    this.all = all;
    this.chosen = chosen;
    this.made = made;
    getStyleClass().add("collect-panel");
    Label title = new Label(messages.get("shelf.collect.title", stories));
    title.getStyleClass().add("panel-title");
    field = new FilterField(messages, messages.get("shelf.collect.prompt"));
    Composing composing = Composing.of(field);
    composing.openedByKey();
    field.textProperty().addListener(observable -> offer());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (!composing.isComposing()) {
        pressed(event);
      }
    });
    list.getStyleClass().addAll("edge-to-edge", "offer-list");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setFocusTraversable(false);
    list.setAccessibleText(title.getText());
    list.setCellFactory(view -> new OfferCell());
    getChildren().addAll(title, field, list);
    offer();
  }

  private void pressed(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
      if (next >= 0 && next < offers.size()) {
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - 1));
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      if (at >= 0) {
        take(offers.get(at));
      }
      event.consume();
    }
  }

  private void take(Offer offer) {
    if (offer.collection() == null) {
      made.accept(WhiteSpace.fold(field.getText()));
    } else {
      chosen.accept(offer.collection());
    }
  }

  private void offer() {
    String name = WhiteSpace.fold(field.getText());
    Query query = new Query(name);
    List<Offer> now = new ArrayList<>(all.stream()
        .map(one -> new Offer(one, CollectionPaths.path(all, one)))
        .filter(one -> query.matches(Query.fold(one.words())))
        .sorted(Comparator.comparing(Offer::words))
        .toList());
    boolean isTaken = all.stream().anyMatch(one -> one.parent() == null && one.name().equals(name));
    if (!name.isEmpty() && !isTaken) {
      now.add(new Offer(null, messages.get("shelf.collect.new", name)));
    }
    offers.setAll(now);
    list.setPrefHeight(Math.min(MOST_HEIGHT, now.size() * ROW_HEIGHT));
    list.setVisible(!now.isEmpty());
    list.setManaged(!now.isEmpty());
    list.getSelectionModel().selectFirst();
  }

  /** A row of the offers. */
  private final class OfferCell extends ListCell<Offer> {
    OfferCell() {
      addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
        if (getItem() != null) {
          take(getItem());
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Offer item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : item.words());
    }
  }
}
