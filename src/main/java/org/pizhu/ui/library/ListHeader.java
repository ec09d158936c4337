package org.pizhu.ui.library;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.SegmentedTabs;

/** The head of the list of stories: its tabs with their numbers, and its order. */
final class ListHeader extends HBox {

  private final Messages messages;
  private final SegmentedTabs<StoryTab> tabs;
  private final SortMenu order;

  ListHeader(Messages messages, StoryListModel model) {
    this.messages = messages;
    tabs = new SegmentedTabs<>(model.tabProperty().get())
        .add(StoryTab.ALL, messages.get("list.tab.all"))
        .add(StoryTab.UNREAD, messages.get("list.tab.unread"));
    tabs.selectedProperty().bindBidirectional(model.tabProperty());
    model.allProperty().subscribe(number -> count(StoryTab.ALL, number.intValue()));
    model.unreadProperty().subscribe(number -> count(StoryTab.UNREAD, number.intValue()));
    order = new SortMenu(messages, model);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(tabs, gap, order);
    getStyleClass().add("pane-header");
    setAlignment(Pos.CENTER_LEFT);
    // Its numbers give way; with a width that they ask for it would be wider than the list.
    setMinWidth(0);
  }

  private void count(StoryTab tab, int number) {
    if (number >= 0) {
      tabs.count(tab, number);
    }
  }

  /** Rather than the arrow of the order the numbers of the tabs give way. */
  @Override
  protected void layoutChildren() {
    double inner = getWidth() - snappedLeftInset() - snappedRightInset();
    tabs.fit(Math.floor(inner - order.least() - 2 * getSpacing()), messages.locale());
    super.layoutChildren();
  }
}
