package org.pizhu.ui.annotation;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnnotationFilter.Sort;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationListing;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.annotation.AnnotationList.Scope;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** Above the list: among which annotations it looks, in which order, for which words and what else. */
final class ListHead extends VBox {

  private final Messages messages;
  private final AnnotationsModel model;
  private final AnnotationList list;
  private final MenuButton scope = new MenuButton();
  private final Label count = new Label();
  private final FilterField filter;
  private final IconButton funnel;
  private final FilterWords words;
  /** Made when it is first asked for. */
  private @Nullable FilterPanel panel;
  private BiConsumer<Region, Node> panels = (shown, under) -> { };

  ListHead(Messages messages, KeyHints hints, AnnotationsModel model) {
    this.messages = messages;
    this.model = model;
    list = model.list();
    words = new FilterWords(messages);
    filter = new FilterField(messages, messages.get("annotation.filter"));
    funnel = new IconButton(
        Icons.FILTER, messages.get("annotation.filter.open"), () -> hints.key("annotations.facets"), this::showFacets);
    getStyleClass().add("list-head");
    filter.textProperty().bindBidirectional(list.textProperty());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
      }
    });
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox filterRow = new HBox(filter, funnel);
    filterRow.getStyleClass().add("filter-row");
    filterRow.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(scopeRow(hints), filterRow, new FilterChips(messages, model, words));
    list.listingProperty().addListener(observable -> showScope());
    list.scopeProperty().addListener(observable -> showScope());
    showScope();
  }

  private HBox scopeRow(KeyHints hints) {
    scope.getStyleClass().addAll("sort-menu", "scope-menu");
    ToggleGroup scopes = new ToggleGroup();
    for (Scope one : Scope.values()) {
      scope.getItems().add(radio(scopes, key(one), () -> choose(one)));
    }
    scope.setOnShowing(event -> scopes.selectToggle(scopes.getToggles().get(list.scopeProperty().get().ordinal())));
    scope.setMinWidth(0);
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ContextMenu order = order();
    IconButton more = new IconButton(Icons.ORDER, messages.get("annotation.order"), () -> { });
    more.getStyleClass().add("small-icon-button");
    more.setOnAction(event -> order.show(more, Side.BOTTOM, 0, 0));
    HBox row = new HBox(scope, gap, count, more);
    row.getStyleClass().add("scope-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void choose(Scope chosen) {
    if (chosen == Scope.SELECTED) {
      list.showSelected();
    } else {
      list.scopeProperty().set(chosen);
    }
  }

  private ContextMenu order() {
    ContextMenu menu = new ContextMenu();
    ToggleGroup sorts = new ToggleGroup();
    for (Sort sort : Sort.values()) {
      menu.getItems().add(radio(sorts, key(sort), () -> list.sortProperty().set(sort)));
    }
    menu.getItems().add(new SeparatorMenuItem());
    ToggleGroup groupings = new ToggleGroup();
    for (AnnotationGrouping grouping : AnnotationGrouping.values()) {
      menu.getItems().add(radio(groupings, key(grouping), () -> list.groupingProperty().set(grouping)));
    }
    menu.setOnShowing(event -> {
      sorts.selectToggle(sorts.getToggles().get(list.sortProperty().get().ordinal()));
      groupings.selectToggle(groupings.getToggles().get(list.groupingProperty().get().ordinal()));
    });
    return menu;
  }

  private RadioMenuItem radio(ToggleGroup group, String words, Runnable choose) {
    RadioMenuItem item = new RadioMenuItem(messages.get(words));
    item.setToggleGroup(group);
    item.setOnAction(event -> choose.run());
    return item;
  }

  private static String key(Scope scope) {
    return switch (scope) {
      case STORY -> "annotation.scope.story";
      case SESSION -> "annotation.scope.session";
      case SELECTED -> "annotation.scope.selected";
      case LIBRARY -> "annotation.scope.library";
    };
  }

  private static String key(Sort sort) {
    return switch (sort) {
      case PLACE -> "annotation.sort.place";
      case NEWEST -> "annotation.sort.newest";
      case TAG -> "annotation.sort.tag";
    };
  }

  private static String key(AnnotationGrouping grouping) {
    return switch (grouping) {
      case NONE -> "annotation.group.none";
      case STORY -> "annotation.group.story";
      case TAG -> "annotation.group.tag";
      case DAY -> "annotation.group.day";
      case PUBLISHED -> "annotation.group.published";
      case ANNOTATOR -> "annotation.group.annotator";
      case COLOR -> "annotation.group.color";
    };
  }

  private void showScope() {
    Scope now = list.scopeProperty().get();
    String words = now == Scope.SELECTED
        ? messages.get("annotation.scope.selected.count", list.chosenStories())
        : messages.get(key(now));
    scope.setText(words + " ▾");
    scope.setAccessibleText(messages.get("annotation.scope.name", words));
    AnnotationListing found = list.listingProperty().get();
    boolean all = found.found() == found.scope();
    count.setText(all
        ? messages.get("annotation.list.all", found.found())
        : messages.get("annotation.list.found", found.found(), found.scope()));
  }

  /** Puts the keyboard into the field for words. */
  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  void panels(BiConsumer<Region, Node> show) {
    panels = show;
  }

  /** Shows the panel of the filter under its button. */
  void showFacets() {
    FilterPanel shown = panel == null ? new FilterPanel(messages, model, words) : panel;
    panel = shown;
    panels.accept(shown, funnel);
  }
}
