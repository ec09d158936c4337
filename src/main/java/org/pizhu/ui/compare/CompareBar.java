package org.pizhu.ui.compare;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.pizhu.exporter.report.DiffReporter;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.ui.act.ActRef;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Icons;

/** The bar of a comparison: back, how it is looked at, where one is in the differences, export. */
final class CompareBar extends FlowPane {

  private final CompareModel model;
  private final SegmentedTabs<Boolean> ways = new SegmentedTabs<>(false);
  private final ToggleButton wordingOnly;
  private final ToggleButton folded;
  private final Label position = place(true);
  /** The broadest that is said of a place, unseen: what stands beside it does not move under the mouse. */
  private final Label broadest = place(false);
  private final Label counted = place(false);
  private final HBox steps;

  /**
   * @param bindings gives the acts of its buttons
   * @param export hears in which format to write
   */
  CompareBar(CompareModel model, Bindings bindings, CompareListener listener) {
    this.model = model;
    CompareWords words = model.words();
    getStyleClass().add("compare-bar");
    setRowValignment(VPos.CENTER);
    ways.add(false, words.get("compare.side-by-side"));
    ways.setAlignment(Pos.CENTER_LEFT);
    ways.add(true, words.get("compare.one-text"));
    ways.selectedProperty().addListener(
        (observable, before, isOne) -> model.look(now -> now.withOneText(isOne)));
    wordingOnly = toggle(words.get("compare.wording-only"), bindings.ref("compare.wording-only"));
    folded = toggle(words.get("compare.fold"), bindings.ref("compare.fold"));
    StackPane place = new StackPane(position, broadest, counted);
    place.setAlignment(Pos.CENTER_LEFT);
    steps = new HBox(
        2, place, new IconButton(Icons.PREVIOUS, bindings.ref("compare.previous")),
        new IconButton(Icons.NEXT, bindings.ref("compare.next")));
    steps.setAlignment(Pos.CENTER_LEFT);
    MenuButton export = new MenuButton(words.get("compare.export"), Icons.EXPORT.node());
    for (ExportFormat format : DiffReporter.FORMATS) {
      export.getItems().add(item(words, format, listener::export));
    }
    getChildren().addAll(
        new IconButton(Icons.BACK, words.get("compare.close"), "Esc", listener::closed),
        ways, steps, wordingOnly, folded, export);
    model.options().subscribe(this::show);
  }

  private static Label place(boolean isSeen) {
    Label label = new Label();
    label.getStyleClass().add("position");
    label.setMinWidth(USE_PREF_SIZE);
    label.setVisible(isSeen);
    return label;
  }

  private static MenuItem item(CompareWords words, ExportFormat format, Consumer<ExportFormat> export) {
    MenuItem item = new MenuItem(words.get("exportpanel.format." + format.key().toLowerCase(Locale.ROOT)));
    item.setOnAction(event -> export.accept(format));
    return item;
  }

  private ToggleButton toggle(String label, ActRef act) {
    ToggleButton toggle = new ToggleButton(label);
    toggle.getStyleClass().add("compare-toggle");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setOnAction(event -> act.run());
    new Tip(toggle).text(() -> act.key().isEmpty() ? act.name() : act.name() + "  " + act.key());
    return toggle;
  }

  private void show(CompareOptions options) {
    ways.selectedProperty().set(options.isOneText());
    wordingOnly.setSelected(options.isWordingOnly());
    folded.setSelected(options.isFolded());
  }

  /**
   * Says where one is.
   *
   * @param number of the difference, 1 for the first; 0 for none
   * @param all how many there are
   */
  void position(int number, int all) {
    counted.setText(model.words().get("compare.count", all));
    broadest.setText(model.words().get("compare.position", all, all));
    position.setText(number == 0 ? counted.getText() : model.words().get("compare.position", number, all));
    steps.setDisable(all == 0);
  }
}
