package org.pizhu.ui.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/**
 * The ledger of pictures: every figure of the library with its state. Enter or a double click opens the story at the figure, the space bar
 * shows the picture over the window, a file that is dropped on a figure becomes its picture.
 */
public final class LedgerPane extends VBox {

  private final Messages messages;
  private final LedgerListener listener;
  private final SegmentedTabs<LedgerTab> tabs = new SegmentedTabs<>(LedgerTab.MISSING);
  private final FilterField filter;
  private final ListView<LedgerEntry> list = new ListView<>();
  private final EmptyState none;
  private List<LedgerEntry> entries = List.of();

  /**
   * @param thumbnails gives a small copy of a picture by its SHA-256, which may still be loading
   */
  public LedgerPane(Messages messages, Function<String, Optional<Image>> thumbnails, LedgerListener listener) {
    this.messages = messages;
    this.listener = listener;
    getStyleClass().addAll("panel", "missing-pictures", "picture-ledger");
    for (LedgerTab tab : LedgerTab.values()) {
      tabs.add(tab, messages.get("ledger.tab." + tab.key()));
    }
    filter = new FilterField(messages, messages.get("ledger.filter"));
    none = new EmptyState(Icons.PICTURE, messages.get("ledger.none"));
    list.setPlaceholder(none);
    list.setCellFactory(view -> new LedgerCell(messages, thumbnails, listener));
    list.setAccessibleText(messages.get("ledger.name"));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(list, Priority.ALWAYS);
    tabs.selectedProperty().addListener(observable -> refill());
    filter.textProperty().addListener(observable -> refill());
    filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
        list.requestFocus();
        event.consume();
      }
    });
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox choice = new HBox(12, tabs, filter);
    choice.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head(), choice, list);
  }

  private HBox head() {
    Label title = new Label(messages.get("ledger.name"));
    title.getStyleClass().add("panel-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button find = new Button(messages.get("missing.find"), Icons.OPEN_FOLDER.node());
    find.setOnAction(event -> listener.findInFolder());
    Button sheet = new Button(messages.get("ledger.sheet"), Icons.EXPORT.node());
    sheet.setOnAction(event -> listener.sheet(List.copyOf(list.getItems())));
    sheet.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    IconButton close = new IconButton(Icons.CLOSE, messages.get("missing.close"), "Esc", listener::closed);
    HBox head = new HBox(8, title, space, find, sheet, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Goes to a tab with an empty filter, and puts the keyboard onto the list. */
  public void show(LedgerTab tab) {
    filter.clear();
    tabs.selectedProperty().set(tab);
    list.requestFocus();
  }

  /** Lists these and no others; what was selected stays so. */
  public void entries(List<LedgerEntry> all) {
    entries = all;
    Map<LedgerTab, Integer> counts = new EnumMap<>(LedgerTab.class);
    for (LedgerEntry entry : all) {
      for (LedgerTab tab : LedgerTab.values()) {
        if (tab.lists(entry)) {
          counts.merge(tab, 1, Integer::sum);
        }
      }
    }
    for (LedgerTab tab : LedgerTab.values()) {
      tabs.count(tab, counts.getOrDefault(tab, 0));
    }
    refill();
  }

  private void refill() {
    LedgerTab tab = tabs.selectedProperty().get();
    String[] words = filter.getText().strip().toLowerCase(Locale.ROOT).split("\\s+");
    LedgerEntry selected = list.getSelectionModel().getSelectedItem();
    FigureRef before = selected == null ? null : selected.figure();
    List<LedgerEntry> listed = entries.stream().filter(entry -> tab.lists(entry) && matches(entry, words)).toList();
    list.getItems().setAll(listed);
    int at = 0;
    for (int i = 0; i < listed.size() && before != null; i++) {
      if (listed.get(i).figure().equals(before)) {
        at = i;
      }
    }
    if (!listed.isEmpty()) {
      list.getSelectionModel().select(at);
      list.scrollTo(Math.max(0, at - 2));
    }
    none.hint(messages.get(tab == LedgerTab.MISSING && filter.getText().isBlank() ? "missing.none" : "ledger.none.hint"));
  }

  private static boolean matches(LedgerEntry entry, String[] words) {
    if (words.length == 1 && words[0].isEmpty()) {
      return true;
    }
    String text = (entry.fileName() + "\n" + entry.caption() + "\n" + entry.headline()).toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private void onKey(KeyEvent event) {
    LedgerEntry entry = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && entry != null) {
      listener.opened(entry);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && entry != null) {
      view(entry);
      event.consume();
    }
  }

  private void view(@Nullable LedgerEntry entry) {
    if (entry != null && !entry.isMissing()) {
      listener.viewed(entry);
    }
  }
}
