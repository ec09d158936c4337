package org.pizhu.ui.agreement;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.pizhu.agreement.TagAgreement;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Icons;

/** The agreement by tag. A tag that is chosen is the only one whose places are listed. */
final class AgreementTable extends TableView<TagAgreement> {

  /** All columns fit into the panel beside a bar for more rows than it shows. */
  private static final double TAG = 128;
  private static final double NUMBER = 76;
  private static final double WIDE_NUMBER = 98;

  private final Messages messages;

  AgreementTable(Messages messages) {
    this.messages = messages;
    getStyleClass().add("agreement-table");
    setAccessibleText(messages.get("agreement.tags"));
    setPlaceholder(new EmptyState(Icons.TAG, messages.get("agreement.alone")).hint(messages.get("agreement.alone.hint")));
    getColumns().add(column("tag", TAG, TagAgreement::path));
    getColumns().add(column("annotations", WIDE_NUMBER, row -> messages.number(row.annotations())));
    getColumns().add(column("units", NUMBER, row -> messages.number(row.units())));
    getColumns().add(column("share", NUMBER, row -> percent(row.share())));
    getColumns().add(column("kappa", NUMBER, row -> number(row.cohen() == null ? row.fleiss() : row.cohen())));
    getColumns().add(column("alpha", NUMBER, row -> number(row.alpha())));
    getColumns().add(column("unitizing", NUMBER, row -> number(row.unitizing())));
    getColumns().add(column("relevant", NUMBER, row -> number(row.family().relevant())));
    getColumns().add(column("coded", NUMBER, row -> number(row.family().coded())));
    getColumns().add(column("single", NUMBER, row -> number(row.single())));
  }

  private TableColumn<TagAgreement, String> column(String key, double width, Function<TagAgreement, String> value) {
    TableColumn<TagAgreement, String> column = new TableColumn<>();
    Label name = new Label(messages.get("agreement.column." + key));
    String tip = "agreement.column." + key + ".tip";
    if (messages.has(tip)) {
      new Tip(name).text(messages.get(tip));
    }
    column.setGraphic(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(same -> new Cell());
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setSortable(false);
    if (width != TAG) {
      column.getStyleClass().add("number");
    }
    return column;
  }

  private String percent(@Nullable Double value) {
    return value == null ? messages.get("agreement.none") : String.format(Locale.ROOT, "%.0f %%", value * 100);
  }

  String number(@Nullable Double value) {
    return value == null ? messages.get("agreement.none") : String.format(Locale.ROOT, "%.2f", rounded(value));
  }

  /** So that what is next to nothing has no sign. */
  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  /** A text, whole in a tooltip. */
  private static final class Cell extends TableCell<TagAgreement, String> {
    private final Tip whole = new Tip(this);

    @Override
    protected void updateItem(@Nullable String value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty ? null : value);
      whole.text(empty || value == null ? "" : value);
    }
  }
}
