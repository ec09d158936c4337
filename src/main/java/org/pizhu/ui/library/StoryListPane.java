package org.pizhu.ui.library;

import java.util.Arrays;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryQuery;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.StoryDrag;
import org.pizhu.ui.theme.Icons;

/** The list of stories with its tabs, the field to search in them, and its order. */
public final class StoryListPane extends VBox {

  /** What is typed in one go is searched for once. */
  private static final Duration TYPED = Duration.millis(120);
  /** Shorter waits are not told of. */
  private static final Duration LONG = Duration.millis(300);
  /**
   * JavaFX moves each selected row by itself when rows come or go above it, in a time that grows with the square of their number: 4 s for 30,000.
   * So many are selected anew instead.
   */
  private static final int MANY = 500;

  private final Messages messages;
  private final StoryListModel model;
  private final StoryListListener listener;
  private final ListedIds items = new ListedIds();
  private final ListView<Long> list = new ListView<>(items);
  private final RowsInSight sight = new RowsInSight(list);
  private final SearchBoxModel boxModel;
  private final SearchBox box;
  private final PauseTransition typed = new PauseTransition(TYPED);
  private final SelectionHead selectionHead;
  private final EmptyState noStories;
  private final EmptyState noHits;
  private final EmptyState looking;
  private final PauseTransition waitedLong = new PauseTransition(LONG);
  /** Whether the first story is to be opened as soon as what was typed has been found. */
  private boolean opensFirst;
  private StoryQuery listed = StoryQuery.ALL;

  public StoryListPane(Messages messages, StoryListModel model, StoryListListener listener) {
    this.messages = messages;
    this.model = model;
    this.listener = listener;
    boxModel = new SearchBoxModel(messages);
    box = new SearchBox(messages, boxModel, new FromBox());
    selectionHead = new SelectionHead(messages, list.getSelectionModel(), model.folds(), listener);
    noStories = new EmptyState(Icons.STORY, messages.get("list.empty")).hint(messages.get("list.empty.hint"));
    noHits = new EmptyState(Icons.SEARCH, messages.get("list.no-hits"))
        .hint("")
        .action(messages.get("list.no-hits.clear"), this::showAll);
    looking = new EmptyState(Icons.SEARCH, messages.get("list.looking"));
    looking.setVisible(false);
    getStyleClass().add("story-list-pane");
    box.getStyleClass().add("filter-row");
    StackPane body = body();
    // Below the list: one that came in above it would push the next row from under the pointer.
    getChildren().addAll(new ListHeader(messages, model), box, new ResultHead(messages, model, listener), body, selectionHead);
    prepareList();
    prepareBox();
    model.folds().rowsProperty().addListener(observable -> take());
    model.arrivals().addListener(observable -> sight.arrived());
    model.allProperty().addListener(observable -> showEmptiness());
    waitedLong.setOnFinished(event -> {
      looking.setVisible(noHits.isVisible() && model.waitingProperty().get());
      showEmptiness();
    });
    model.waitingProperty().addListener((observable, before, now) -> {
      if (now) {
        waitedLong.playFromStart();
      } else {
        waitedLong.stop();
        looking.setVisible(false);
        showEmptiness();
      }
    });
    take();
  }

  /** The keys of the list itself. */
  public static List<KeyNote> keys() {
    return List.of(new KeyNote("versions.fold", "←  →"), new KeyNote("stories.copy", "Ctrl+C"));
  }

  /** Shows below the field what the list is narrowed to. */
  public void chips(Node chips) {
    getChildren().add(getChildren().indexOf(box) + 1, chips);
  }

  /** Puts the keyboard into the field. */
  public void focusSearch() {
    box.focus();
  }

  /** Puts the keyboard onto the list. */
  public void focusList() {
    if (list.getSelectionModel().isEmpty() && !items.isEmpty()) {
      list.getSelectionModel().clearAndSelect(0);
    }
    if (list.isVisible()) {
      list.requestFocus();
    } else {
      box.focus();
    }
  }

  /** Selects one story and brings it into sight; a story that is not shown changes nothing. */
  public void select(long storyId) {
    // It may be put away below another version.
    if (model.folds().rows().place(storyId) < 0) {
      model.folds().fold(storyId, true);
    }
    int place = model.folds().rows().place(storyId);
    if (place >= 0) {
      list.getSelectionModel().clearAndSelect(place);
      sight.reveal(place);
    }
  }

  /** The stories selected now, in the order of the list; of several rows also the versions that are put away below them. */
  public List<Long> selection() {
    return model.folds().meant(Arrays.stream(selected()).boxed().toList());
  }

  /** The stories of the rows selected now, in the order of the list. */
  public long[] selected() {
    int size = items.size();
    return list.getSelectionModel().getSelectedIndices().stream()
        .mapToInt(Integer::intValue)
        .filter(index -> index >= 0 && index < size)
        .mapToLong(items::get)
        .toArray();
  }

  /** What is left below the search: in a low window what is offered for one comes first. */
  private StackPane body() {
    StackPane body = new StackPane(list, noStories, noHits, looking);
    body.setMinHeight(0);
    body.setPrefHeight(0);
    Rectangle shown = new Rectangle();
    shown.widthProperty().bind(body.widthProperty());
    shown.heightProperty().bind(body.heightProperty());
    body.setClip(shown);
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }

  private void prepareList() {
    list.getStyleClass().addAll("edge-to-edge", "story-list");
    list.setAccessibleText(messages.get("list.name"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> {
      StoryCell cell = new StoryCell(messages, model);
      cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
        Long id = cell.getItem();
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && event.isStillSincePress();
        if (id != null && plain && event.getButton() == MouseButton.PRIMARY) {
          listener.opened(id);
        }
      });
      cell.setOnDragDetected(event -> drag(cell, event));
      return cell;
    });
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      Long id = list.getFocusModel().getFocusedItem();
      if (event.getCode() == KeyCode.ENTER && id != null) {
        listener.opened(id);
        event.consume();
      } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
        listener.copyHeadlines();
        event.consume();
      } else if (id != null && !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown()) {
        fold(id, event);
      }
    });
    list.addEventHandler(KeyEvent.KEY_TYPED, this::typeIntoField);
  }

  /** Right shows the versions of a story, Left puts them away, and goes to the row that stands for them. */
  private void fold(long storyId, KeyEvent event) {
    if (event.getCode() == KeyCode.RIGHT && model.folds().isFirst(storyId)) {
      model.folds().fold(storyId, true);
      event.consume();
    } else if (event.getCode() == KeyCode.LEFT && model.folds().fold(storyId, false)) {
      select(model.folds().first(storyId));
      event.consume();
    }
  }

  /** Takes the stories that are selected along, or the one under the mouse if it is none of them. */
  private void drag(StoryCell cell, MouseEvent event) {
    Long id = cell.getItem();
    if (id != null && event.getButton() == MouseButton.PRIMARY) {
      List<Long> selection = selection();
      StoryDrag.put(cell.startDragAndDrop(TransferMode.COPY), selection.contains(id) ? selection : List.of(id));
      event.consume();
    }
  }

  /** A letter typed on the list begins a search. */
  private void typeIntoField(KeyEvent event) {
    String letter = event.getCharacter();
    boolean isLetter = !letter.isBlank() && !Character.isISOControl(letter.charAt(0));
    if (isLetter && !event.isShortcutDown() && !event.isAltDown()) {
      box.type(letter);
      event.consume();
    }
  }

  private void prepareBox() {
    typed.setOnFinished(event -> search());
    boxModel.wordsProperty().addListener((observable, before, now) -> {
      opensFirst = false;
      if (now.isBlank()) {
        search();
      } else if (!now.equals(model.wordsProperty().get())) {
        typed.playFromStart();
      }
    });
    model.wordsProperty().addListener((observable, before, now) -> {
      if (!now.equals(boxModel.wordsProperty().get())) {
        boxModel.show(now);
      }
    });
    model.errorProperty().addListener((observable, before, now) -> {
      if (now != null) {
        boxModel.failed(now);
      }
    });
    boxModel.errorProperty().addListener(observable -> showEmptiness());
    boxModel.regexProperty().addListener(observable -> showEmptiness());
    box.focusWithinProperty().addListener((observable, before, now) -> {
      if (now) {
        listener.namesWanted(boxModel);
      }
    });
  }

  private void search() {
    typed.stop();
    model.wordsProperty().set(boxModel.wordsProperty().get());
  }

  /** What is done in the search box beside typing. */
  private final class FromBox implements SearchBoxListener {
    @Override
    public void entered() {
      search();
      opensFirst = true;
      if (model.unansweredProperty().get()) {
        model.refresh();
      }
      openFirst();
    }

    @Override
    public void left() {
      focusList();
    }

    @Override
    public void panel(Region panel, Node under) {
      listener.panel(panel, under);
    }
  }

  private void openFirst() {
    if (opensFirst && !model.waitingProperty().get() && model.errorProperty().get() == null) {
      opensFirst = false;
      if (!items.isEmpty()) {
        list.getSelectionModel().clearAndSelect(0);
        listener.opened(items.get(0));
      }
    }
  }

  private void showAll() {
    boxModel.clear();
    model.clear();
  }

  /** Shows what was found; what was selected and is still there stays selected, and the list stays where it is unless something else was asked for. */
  private void take() {
    long[] keep = model.folds().kept(selected(), items.listing());
    boolean isOther = !listed.equals(model.shown());
    boolean wasSearch = !listed.words().isBlank();
    listed = model.shown();
    Long first = firstInSight();
    Long focused = list.getFocusModel().getFocusedItem();
    boolean isMany = keep.length > MANY && items.isOther(model.folds().rows());
    if (isMany) {
      list.getSelectionModel().clearSelection();
    }
    sight.forget();
    items.show(model.folds().rows());
    restore(keep);
    // Where rows went away the selection tells nobody that it has fewer.
    selectionHead.show();
    if (isMany && focused != null && items.listing().place(focused) >= 0) {
      list.getFocusModel().focus(items.listing().place(focused));
    }
    if (isOther) {
      Long open = model.openProperty().get();
      if (keep.length == 0 && open != null) {
        // Nothing that was found before is among these: then the selection is where one reads.
        restore(new long[] {open});
      }
      int place = wasSearch && listed.words().isBlank() && open != null ? model.folds().rows().place(open) : 0;
      sight.bring(place);
    } else if (first != null) {
      int place = model.folds().rows().place(first);
      if (place >= 0 && !first.equals(firstInSight())) {
        list.scrollTo(place);
      }
    }
    showEmptiness();
    openFirst();
  }

  private @Nullable Long firstInSight() {
    int place = sight.first().orElse(items.size());
    return place < items.size() ? items.get(place) : null;
  }

  private void restore(long[] ids) {
    int[] places = places(ids);
    int[] now = list.getSelectionModel().getSelectedIndices().stream().mapToInt(Integer::intValue).toArray();
    if (!Arrays.equals(places, now)) {
      list.getSelectionModel().clearSelection();
      if (places.length > 0 && places.length == items.size()) {
        list.getSelectionModel().selectAll();
      } else if (places.length > 0) {
        list.getSelectionModel().selectIndices(places[0], Arrays.copyOfRange(places, 1, places.length));
      }
    }
  }

  private int[] places(long[] ids) {
    StoryListing listing = model.folds().rows();
    if (ids.length <= 1) {
      int place = ids.length == 0 ? -1 : listing.place(ids[0]);
      return place < 0 ? new int[0] : new int[] {place};
    }
    long[] sorted = ids.clone();
    Arrays.sort(sorted);
    return java.util.stream.IntStream.range(0, listing.size())
        .filter(place -> Arrays.binarySearch(sorted, listing.id(place)) >= 0)
        .toArray();
  }

  private void showEmptiness() {
    boolean empty = model.allProperty().get() == 0 && items.isEmpty();
    boolean isFiltered = !listed.filter().equals(StoryFilter.NONE);
    boolean isSearch = !listed.words().isBlank();
    noHits.hint(isFiltered && isSearch ? messages.get("list.no-hits.filtered")
        : isSearch ? messages.get(boxModel.regexProperty().get() ? "list.no-hits.regex" : "list.no-hits.loosen") : "");
    noStories.setVisible(empty);
    // What was found before may be nothing; that is no answer to what is asked now, nor to what can't be understood as yet.
    noHits.setVisible(model.isFilteredEmpty() && !listed.equals(StoryQuery.ALL) && !looking.isVisible() && boxModel.errorProperty().get() == null);
    list.setVisible(!items.isEmpty());
    box.setDisable(empty);
  }
}
