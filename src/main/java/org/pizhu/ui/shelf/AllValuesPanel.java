package org.pizhu.ui.shelf;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryFacet;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.Query;

/** All values of one facet, with a field that narrows them; each click chooses one or lets it go. */
public final class AllValuesPanel extends VBox {

  private final ShelfModel model;
  private final ShelfWords words;
  private final StoryFacet facet;
  private final FilterField filter;
  private final ObservableList<ShelfRow> rows = FXCollections.observableArrayList();
  private final ListView<ShelfRow> list = new ListView<>(rows);

  public AllValuesPanel(Messages messages, ShelfModel model, StoryFacet facet) {
    this.model = model;
    this.facet = facet;
    words = new ShelfWords(messages);
    getStyleClass().add("all-values-panel");
    Label title = new Label(words.facet(facet));
    title.getStyleClass().add("panel-title");
    filter = new FilterField(messages, messages.get("shelf.filter"));
    filter.textProperty().addListener(observable -> show());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN && !rows.isEmpty()) {
        list.requestFocus();
        list.getSelectionModel().clearAndSelect(0);
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER && !rows.isEmpty()) {
        model.activate(rows.get(0));
        event.consume();
      }
    });
    prepareList(messages);
    getChildren().addAll(title, filter, list);
    // Those that hear of the model live as long as it: this panel goes with its scene.
    javafx.beans.InvalidationListener heard = observable -> show();
    sceneProperty().addListener((observable, before, now) -> {
      if (now == null) {
        model.stateProperty().removeListener(heard);
        model.queryProperty().removeListener(heard);
      } else if (before == null) {
        model.stateProperty().addListener(heard);
        model.queryProperty().addListener(heard);
      }
    });
    show();
  }

  private void prepareList(Messages messages) {
    list.getStyleClass().addAll("edge-to-edge", "shelf-list");
    list.setAccessibleText(words.facet(facet));
    list.setCellFactory(view -> new ShelfCell(messages, model, words));
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      ShelfRow row = list.getSelectionModel().getSelectedItem();
      if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) && row != null) {
        model.activate(row);
        event.consume();
      }
    });
  }

  private void show() {
    Query query = new Query(filter.getText());
    ShelfState state = model.stateProperty().get();
    List<ShelfRow> now = model.facets().of(facet).stream()
        .<ShelfRow>map(count -> new ShelfRow.Value(
            facet,
            count.value(),
            words.value(facet, count.value(), state.codebook(), state.collections()),
            count.stories(),
            model.queryProperty().get().filter().of(facet).contains(count.value()),
            0,
            ShelfRow.Fold.NOTHING_BELOW))
        .filter(row -> query.matches(Query.fold(((ShelfRow.Value) row).label())))
        .toList();
    if (now.size() == rows.size()) {
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).equals(rows.get(i))) {
          rows.set(i, now.get(i));
        }
      }
    } else {
      rows.setAll(now);
    }
  }
}
