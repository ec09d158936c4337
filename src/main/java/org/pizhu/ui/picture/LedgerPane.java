package org.pizhu.ui.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerPart;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/**
 * The ledger of pictures: every figure of the library with its state, as a list or as a grid of pictures. In the list Enter or a double click
 * opens the story at the figure and the space bar shows the picture over the window. A file that is dropped on a figure becomes its picture.
 */
public final class LedgerPane extends VBox {

  private static final Duration TYPING = Duration.millis(120);
  private static final String GRID = "grid";

  private final Messages messages;
  private final LedgerListener listener;
  private final LedgerModel model;
  private final SegmentedTabs<LedgerPart> tabs = new SegmentedTabs<>(LedgerPart.MISSING);
  private final SegmentedTabs<Boolean> looks = new SegmentedTabs<>(false);
  private final FilterField filter;
  private final PauseTransition typed = new PauseTransition(TYPING);
  private final ListView<Integer> list;
  private final LedgerGrid grid;
  private final HBox sizes;
  private final EmptyState none;

  /**
   * @param model what is shown
   * @param thumbnails gives a small copy of a picture by its SHA-256, which may still be loading
   */
  public LedgerPane(Messages messages, LedgerModel model, Function<String, Optional<Image>> thumbnails, LedgerListener listener) {
    this.messages = messages;
    this.listener = listener;
    this.model = model;
    getStyleClass().addAll("panel", "missing-pictures", "picture-ledger");
    for (LedgerPart part : LedgerPart.values()) {
      tabs.add(part, messages.get("ledger.tab." + part.key()));
    }
    looks.add(false, messages.get("ledger.look.list")).add(true, messages.get("ledger.look.grid"));
    filter = new FilterField(messages, messages.get("ledger.filter"));
    none = new EmptyState(Icons.PICTURE, messages.get("ledger.none"));
    none.hint("");
    list = new ListView<>(model.places());
    grid = new LedgerGrid(messages, model, thumbnails, listener, this::arranged);
    sizes = new HBox(
        2, new IconButton(Icons.ZOOM_OUT, messages.get("picture.smaller"), "−", () -> grid.resize(-1)),
        new IconButton(Icons.ZOOM_IN, messages.get("picture.larger"), "+", () -> grid.resize(1)));
    buildList(thumbnails);
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox choice = new HBox(12, tabs, filter, sizes, looks);
    choice.setAlignment(Pos.CENTER_LEFT);
    StackPane views = new StackPane(list, grid, none);
    VBox.setVgrow(views, Priority.ALWAYS);
    getChildren().addAll(head(), choice, views);
    follow();
    look();
  }

  /** The keys of the grid, for the sheet of keys. */
  public static List<KeyNote> keys() {
    return List.of(new KeyNote("picture.grid", "←  →  ↑  ↓"), new KeyNote("picture.grid-size", "+  −"));
  }

  private void buildList(Function<String, Optional<Image>> thumbnails) {
    list.setFixedCellSize(LedgerCell.CELL_HEIGHT);
    list.setCellFactory(view -> new LedgerCell(messages, model, thumbnails, listener));
    list.setAccessibleText(messages.get("ledger.name"));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    list.getSelectionModel().selectedIndexProperty().addListener((observable, before, now) -> model.select(now.intValue()));
    model.selectedProperty().addListener((observable, before, now) -> {
      if (now.intValue() >= 0 && now.intValue() != list.getSelectionModel().getSelectedIndex()) {
        list.getSelectionModel().select(now.intValue());
        list.scrollTo(Math.max(0, now.intValue() - 2));
      }
    });
  }

  private HBox head() {
    Label title = new Label(messages.get("ledger.name"));
    title.getStyleClass().add("panel-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    MenuButton find = new MenuButton(messages.get("missing.find"), Icons.SEARCH.node());
    for (LedgerListener.Place place : LedgerListener.Place.values()) {
      MenuItem item = new MenuItem(messages.get("missing.find." + place.name().toLowerCase(java.util.Locale.ROOT)));
      item.setOnAction(event -> listener.find(place));
      find.getItems().add(item);
    }
    Button sheet = new Button(messages.get("ledger.sheet"), Icons.EXPORT.node());
    sheet.setOnAction(event -> listener.sheet(model.query()));
    sheet.disableProperty().bind(model.selectedProperty().lessThan(0));
    IconButton close = new IconButton(Icons.CLOSE, messages.get("missing.close"), "Esc", listener::closed);
    HBox head = new HBox(8, title, space, find, sheet, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void follow() {
    tabs.selectedProperty().bindBidirectional(model.partProperty());
    looks.selectedProperty().addListener(observable -> {
      look();
      arranged();
    });
    model.countsProperty().subscribe(counts -> {
      for (LedgerPart part : LedgerPart.values()) {
        tabs.count(part, counts.of(part));
      }
      empty();
    });
    typed.setOnFinished(event -> model.wordsProperty().set(filter.getText()));
    filter.textProperty().addListener(observable -> typed.playFromStart());
    filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
        view().requestFocus();
        event.consume();
      }
    });
    model.knownProperty().addListener(observable -> empty());
    model.selectedProperty().addListener(observable -> empty());
    model.versionProperty().addListener(observable -> empty());
    empty();
  }

  private void empty() {
    boolean isEmpty = model.knownProperty().get() && model.places().isEmpty();
    none.setVisible(isEmpty);
    boolean isUnfiltered = model.wordsProperty().get().isBlank();
    boolean hasNone = isUnfiltered && model.countsProperty().get().of(LedgerPart.ALL) == 0;
    boolean nothingMissing = isUnfiltered && model.partProperty().get() == LedgerPart.MISSING;
    none.hint(messages.get(hasNone ? "ledger.none.at-all" : nothingMissing ? "missing.none" : "ledger.none.hint"));
  }

  private boolean isGrid() {
    return looks.selectedProperty().get();
  }

  private Node view() {
    return isGrid() ? grid : list;
  }

  private void look() {
    boolean isGrid = isGrid();
    boolean hadKeyboard = list.isFocused() || grid.isFocused();
    grid.setVisible(isGrid);
    sizes.setVisible(isGrid);
    sizes.setManaged(isGrid);
    list.setVisible(!isGrid);
    if (hadKeyboard) {
      view().requestFocus();
    }
    if (isGrid) {
      grid.follow();
    }
  }

  private void arranged() {
    listener.arranged((isGrid() ? GRID : "list") + " " + grid.size());
  }

  /** Shows the list or the grid as it was told of once. */
  public void arrange(String arrangement) {
    String[] parts = arrangement.split(" ");
    if (parts.length == 2 && parts[1].matches("\\d")) {
      grid.size(Integer.parseInt(parts[1]));
      looks.selectedProperty().set(parts[0].equals(GRID));
    }
  }

  /** Goes to a part with an empty filter, and puts the keyboard onto the list. */
  public void show(LedgerPart part) {
    filter.clear();
    typed.stop();
    model.open(part);
    view().requestFocus();
  }

  private void onKey(KeyEvent event) {
    LedgerEntry entry = model.selectedEntry();
    if (event.getCode() == KeyCode.ENTER && entry != null) {
      listener.opened(entry);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && entry != null) {
      listener.viewed(entry);
      event.consume();
    }
  }
}
