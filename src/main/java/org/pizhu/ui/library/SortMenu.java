package org.pizhu.ui.library;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryOrder;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Icons;

/** Chooses in which order the stories stand, where to choose the same again turns it round, and whether by family. */
final class SortMenu extends MenuButton {

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** The arrow with its padding. */
  private static final double ARROW = 32;

  private final Messages messages;
  private final StoryListModel model;
  /** How broad it is with its words; 0 while that is not known. */
  private double whole;
  private boolean isNarrow;

  SortMenu(Messages messages, StoryListModel model) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("sort-menu");
    // In a narrow list it has no room for its words.
    new Tip(this).text(this::getText);
    setOnShowing(event -> fill());
    model.orderProperty().addListener(observable -> tell());
    model.fallingProperty().addListener(observable -> tell());
    fill();
    tell();
  }

  private void fill() {
    getItems().setAll(model.orders().stream().map(this::item).toList());
    CheckMenuItem byFamily = new CheckMenuItem(messages.get("list.by-family"));
    byFamily.setSelected(model.folds().byFamilyProperty().get());
    byFamily.setOnAction(event -> model.folds().byFamilyProperty().set(byFamily.isSelected()));
    getItems().addAll(new SeparatorMenuItem(), byFamily);
  }

  private MenuItem item(StoryOrder order) {
    RadioMenuItem item = new RadioMenuItem(name(order));
    item.setSelected(order == model.order());
    item.setOnAction(event -> model.sortBy(order));
    return item;
  }

  @Override
  protected double computePrefWidth(double height) {
    if (!isNarrow) {
      whole = super.computePrefWidth(height);
    }
    return whole;
  }

  /** How broad it is without its words, in pixels. */
  double least() {
    return ARROW;
  }

  /** Where there is no room for the words, a first letter and three dots say nothing: then the arrow stands alone. */
  @Override
  protected void layoutChildren() {
    narrow(getWidth() < whole - 1);
    super.layoutChildren();
  }

  private void narrow(boolean now) {
    if (now != isNarrow) {
      isNarrow = now;
      pseudoClassStateChanged(NARROW, now);
    }
  }

  private void tell() {
    narrow(false);
    setText(name(model.order()));
    setGraphic((model.fallingProperty().get() ? Icons.SORT_DOWN : Icons.SORT_UP).node());
    setAccessibleText(messages.get("list.sort", getText()));
  }

  private String name(StoryOrder order) {
    return messages.get(switch (order) {
      case SOURCE -> "list.sort.source";
      case RELEVANCE -> "list.sort.relevance";
      case HEADLINE -> "list.sort.headline";
      case OUTLET -> "list.sort.outlet";
      case DATE -> "list.sort.date";
      case ANNOTATIONS -> "list.sort.annotations";
      case FIGURES -> "list.sort.figures";
      case READ -> "list.sort.read";
    });
  }
}
