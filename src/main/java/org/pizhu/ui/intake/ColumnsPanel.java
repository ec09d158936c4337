package org.pizhu.ui.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;
import org.pizhu.model.TablePreview;
import org.pizhu.ui.control.Tip;

/** Asks what the columns of a table hold, and shows its first rows. */
public final class ColumnsPanel extends VBox {

  private static final double COLUMN_WIDTH = 150;

  /** So much of a cell tells what it is. */
  private static final int LONGEST_CELL = 200;

  /** Pairs of a label and a choice beside each other. */
  private static final int PAIRS = 2;

  private final Messages messages;
  private final Map<TableField, ComboBox<Optional<String>>> fields = new EnumMap<>(TableField.class);
  private final Button take = new Button();
  private final Label fault = new Label();

  /**
   * @param messages the words
   * @param name the name of the file
   * @param table what it looks like, and what its columns seem to hold
   * @param listener hears what they hold
   */
  public ColumnsPanel(Messages messages, String name, TablePreview table, ChoiceListener listener) {
    this.messages = messages;
    getStyleClass().addAll("panel", "columns-panel");
    Label heading = new Label(messages.get("columns.title"));
    heading.getStyleClass().add("panel-heading");
    Label about = new Label(messages.get("columns.about", name));
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    Label preview = new Label(messages.get("columns.preview"));
    preview.getStyleClass().add("panel-title");
    fault.setText(messages.get("columns.needs-text"));
    fault.getStyleClass().add("fault");
    take.setText(messages.get("columns.import"));
    take.setDefaultButton(true);
    take.getStyleClass().add("accent");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(event -> listener.chosen(IntakeChoice.of(columns())));
    Button cancel = new Button(messages.get("columns.cancel"));
    cancel.setCancelButton(true);
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> listener.cancelled());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, fault, space, cancel, take);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(heading, about, grid(table), preview, rows(table), row);
    changed();
  }

  private GridPane grid(TablePreview table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("fields");
    List<Optional<String>> offered = new ArrayList<>(List.of(Optional.empty()));
    table.header().forEach(column -> offered.add(Optional.of(column)));
    for (TableField field : TableField.values()) {
      ComboBox<Optional<String>> choice = new ComboBox<>();
      choice.setConverter(new NameConverter());
      choice.getItems().setAll(offered);
      choice.setValue(table.columns().of(field).filter(table.header()::contains));
      choice.setMaxWidth(Double.MAX_VALUE);
      choice.setId("column-" + field.word());
      choice.valueProperty().addListener(observable -> changed());
      GridPane.setHgrow(choice, Priority.ALWAYS);
      Label label = new Label(messages.get("columns.field." + field.word()));
      label.getStyleClass().add("panel-label");
      label.setMinWidth(USE_PREF_SIZE);
      label.setLabelFor(choice);
      choice.setAccessibleText(label.getText());
      fields.put(field, choice);
      int at = field.ordinal();
      grid.add(label, at % PAIRS * 2, at / PAIRS);
      grid.add(choice, at % PAIRS * 2 + 1, at / PAIRS);
    }
    return grid;
  }

  private TableView<List<String>> rows(TablePreview table) {
    TableView<List<String>> rows = new TableView<>();
    rows.setAccessibleText(messages.get("columns.preview"));
    for (int i = 0; i < table.header().size(); i++) {
      int at = i;
      TableColumn<List<String>, String> column = new TableColumn<>(table.header().get(i));
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(line(row.getValue().get(at))));
      column.setCellFactory(same -> new TextCell());
      column.setPrefWidth(COLUMN_WIDTH);
      column.setSortable(false);
      column.setReorderable(false);
      rows.getColumns().add(column);
    }
    rows.getItems().setAll(table.rows());
    return rows;
  }

  private static String line(String cell) {
    String start = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell;
    return start.replaceAll("\\s+", " ");
  }

  private TableColumns columns() {
    Map<TableField, String> names = new EnumMap<>(TableField.class);
    fields.forEach((field, choice) -> choice.getValue().ifPresent(name -> names.put(field, name)));
    return new TableColumns(names);
  }

  private void changed() {
    boolean isComplete = columns().of(TableField.BODY).isPresent();
    take.setDisable(!isComplete);
    fault.setVisible(!isComplete);
  }

  /** A text, whole in a tooltip where there is no room for it. */
  private static final class TextCell extends TableCell<List<String>, String> {
    TextCell() {
      Tip.whenCut(this);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
    }
  }

  /** Shows a column by its name. */
  private final class NameConverter extends StringConverter<Optional<String>> {
    @Override
    public String toString(@Nullable Optional<String> column) {
      return column == null ? "" : column.orElse(messages.get("columns.none"));
    }

    @Override
    public Optional<String> fromString(String name) {
      return Optional.of(name);
    }
  }
}
