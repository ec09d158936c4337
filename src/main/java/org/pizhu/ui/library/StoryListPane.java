package org.pizhu.ui.library;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/** The list of stories with its tabs, its filter and its order. */
public final class StoryListPane extends VBox {

  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final Messages messages;
  private final StoryListModel model;
  private final StoryListListener listener;
  private final ObservableList<StoryRow> items = FXCollections.observableArrayList();
  private final ListView<StoryRow> list = new ListView<>(items);
  private final FilterField filter;
  private final EmptyState noStories;
  private final EmptyState noHits;
  /** While the items are replaced the list's own selection jumps about; nobody is to hear of that. */
  private boolean replacing;
  private List<Long> selected = List.of();

  public StoryListPane(Messages messages, StoryListModel model, StoryListListener listener) {
    this.messages = messages;
    this.model = model;
    this.listener = listener;
    filter = new FilterField(messages, messages.get("list.filter"));
    noStories = new EmptyState(Icons.STORY, messages.get("list.empty")).hint(messages.get("list.empty.hint"));
    noHits = new EmptyState(Icons.SEARCH, messages.get("list.no-hits"))
        .action(messages.get("list.no-hits.clear"), model::clearFilter);
    getStyleClass().add("story-list-pane");
    HBox filterRow = new HBox(filter);
    filterRow.getStyleClass().add("filter-row");
    HBox.setHgrow(filter, Priority.ALWAYS);
    StackPane body = new StackPane(list, noStories, noHits);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), filterRow, body);
    prepareList();
    prepareFilter();
    prepareDrop();
    model.shown().addListener((ListChangeListener<StoryRow>) change -> replace());
    model.allProperty().addListener(observable -> showEmptiness());
    replace();
  }

  /** Puts the keyboard into the filter. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Puts the keyboard onto the list. */
  public void focusList() {
    if (list.getSelectionModel().isEmpty() && !items.isEmpty()) {
      list.getSelectionModel().clearAndSelect(0);
    }
    if (list.isVisible()) {
      list.requestFocus();
    } else {
      filter.requestFocus();
    }
  }

  /** Selects one story and brings it into sight; a story that is not shown changes nothing. */
  public void select(long storyId) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id() == storyId) {
        list.getSelectionModel().clearAndSelect(i);
        list.scrollTo(Math.max(0, i - 1));
        return;
      }
    }
  }

  /** The stories selected now, in the order of the list. */
  public List<Long> selection() {
    return selected;
  }

  private HBox header() {
    SegmentedTabs<StoryTab> tabs = new SegmentedTabs<>(model.tabProperty().get())
        .add(StoryTab.ALL, messages.get("list.tab.all"))
        .add(StoryTab.UNREAD, messages.get("list.tab.unread"));
    tabs.selectedProperty().bindBidirectional(model.tabProperty());
    model.allProperty().addListener(observable -> tabs.count(StoryTab.ALL, model.allProperty().get()));
    model.unreadProperty().addListener(observable -> tabs.count(StoryTab.UNREAD, model.unreadProperty().get()));
    tabs.count(StoryTab.ALL, model.allProperty().get());
    tabs.count(StoryTab.UNREAD, model.unreadProperty().get());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(tabs, gap, sortMenu());
    header.getStyleClass().add("pane-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private MenuButton sortMenu() {
    MenuButton menu = new MenuButton();
    menu.getStyleClass().add("sort-menu");
    for (StorySort sort : StorySort.values()) {
      MenuItem item = new MenuItem(messages.get(sort.key()));
      item.setOnAction(event -> model.sortBy(sort));
      menu.getItems().add(item);
    }
    Runnable show = () -> {
      menu.setText(messages.get(model.sort().key()));
      menu.setGraphic((model.fallingProperty().get() ? Icons.SORT_DOWN : Icons.SORT_UP).node());
      menu.setAccessibleText(messages.get("list.sort", menu.getText()));
    };
    model.sortProperty().addListener(observable -> show.run());
    model.fallingProperty().addListener(observable -> show.run());
    show.run();
    return menu;
  }

  private void prepareList() {
    list.getStyleClass().addAll("edge-to-edge", "story-list");
    list.setAccessibleText(messages.get("list.name"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> {
      StoryCell cell = new StoryCell(messages, model);
      cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
        StoryRow row = cell.getItem();
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && event.isStillSincePress();
        if (row != null && plain && event.getButton() == MouseButton.PRIMARY) {
          listener.opened(row.id());
        }
      });
      return cell;
    });
    list.getSelectionModel().getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> tellSelection());
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      StoryRow row = list.getFocusModel().getFocusedItem();
      if (event.getCode() == KeyCode.ENTER && row != null) {
        listener.opened(row.id());
        event.consume();
      }
    });
    list.addEventHandler(KeyEvent.KEY_TYPED, this::typeIntoFilter);
  }

  /** A letter typed on the list begins a filter. */
  private void typeIntoFilter(KeyEvent event) {
    String typed = event.getCharacter();
    boolean letter = !typed.isBlank() && !Character.isISOControl(typed.charAt(0));
    if (letter && !event.isShortcutDown() && !event.isAltDown()) {
      filter.requestFocus();
      filter.appendText(typed);
      filter.end();
      event.consume();
    }
  }

  private void prepareFilter() {
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN) {
        focusList();
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER && !items.isEmpty()) {
        list.getSelectionModel().clearAndSelect(0);
        listener.opened(items.get(0).id());
        event.consume();
      }
    });
  }

  private void prepareDrop() {
    addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
        pseudoClassStateChanged(DROP, true);
        event.consume();
      }
    });
    addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROP, false));
    addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
      if (!files.isEmpty()) {
        listener.dropped(files);
      }
      event.setDropCompleted(!files.isEmpty());
      event.consume();
    });
  }

  /** Shows the rows of the model; what was selected and is still there stays selected. */
  private void replace() {
    Set<Long> keep = new HashSet<>(selected);
    replacing = true;
    items.setAll(model.shown());
    list.getSelectionModel().clearSelection();
    if (!keep.isEmpty()) {
      for (int i = 0; i < items.size(); i++) {
        if (keep.contains(items.get(i).id())) {
          list.getSelectionModel().select(i);
        }
      }
    }
    replacing = false;
    tellSelection();
    showEmptiness();
  }

  private void tellSelection() {
    if (replacing) {
      return;
    }
    List<Long> now = list.getSelectionModel().getSelectedIndices().stream().sorted()
        .filter(index -> index >= 0 && index < items.size())
        .map(index -> items.get(index).id())
        .toList();
    if (!now.equals(selected)) {
      selected = now;
      listener.selectionChanged(now);
    }
  }

  private void showEmptiness() {
    boolean empty = model.allProperty().get() == 0;
    noStories.setVisible(empty);
    noHits.setVisible(model.isFilteredEmpty());
    list.setVisible(!items.isEmpty());
    filter.setDisable(empty);
  }
}
