package org.pizhu.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.Tip;

/** The numbers of a chart as a table, for those who would rather read than look; Enter or a double click on a row goes to what is behind it. */
final class NumbersTable extends TableView<ChartTable.Row> {

  private static final double TEXT = 280;
  private static final double NUMBER = 132;

  private final Consumer<Item> opened;
  private List<String> header = List.of();

  NumbersTable(Messages messages, Consumer<Item> opened) {
    this.opened = opened;
    getStyleClass().add("numbers-table");
    setAccessibleText(messages.get("chart.table.name"));
    setRowFactory(table -> {
      TableRow<ChartTable.Row> row = new TableRow<>();
      row.setOnMouseClicked(event -> {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
          open(row.getItem());
        }
      });
      return row;
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open(getSelectionModel().getSelectedItem());
        event.consume();
      }
    });
  }

  private void open(ChartTable.@Nullable Row row) {
    Item item = row == null ? null : row.item();
    if (item != null) {
      opened.accept(item);
    }
  }

  /** Shows numbers; the place stays where the columns stay. */
  void show(ChartTable table) {
    int selected = Math.max(0, getSelectionModel().getSelectedIndex());
    if (!table.header().equals(header)) {
      header = table.header();
      getColumns().clear();
      boolean numbers = false;
      for (int i = 0; i < header.size(); i++) {
        int place = i;
        numbers |= !table.rows().isEmpty() && table.rows().get(0).cells().get(i) instanceof Integer;
        getColumns().add(column(header.get(i), place, numbers));
      }
      selected = 0;
    }
    getItems().setAll(table.rows());
    if (!table.rows().isEmpty()) {
      getSelectionModel().clearAndSelect(Math.min(selected, table.rows().size() - 1));
    }
  }

  private static TableColumn<ChartTable.Row, Object> column(String name, int place, boolean number) {
    TableColumn<ChartTable.Row, Object> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(place)));
    column.setCellFactory(same -> new Cell());
    column.setPrefWidth(number ? NUMBER : TEXT);
    column.setReorderable(false);
    if (number) {
      column.getStyleClass().add("number");
    }
    return column;
  }

  /** A text, whole in a tooltip, or a number. */
  private static final class Cell extends TableCell<ChartTable.Row, Object> {
    private final Tip whole = new Tip(this);

    @Override
    protected void updateItem(@Nullable Object value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? null : value.toString());
      whole.text(value instanceof String text && !empty ? text : "");
    }
  }
}
