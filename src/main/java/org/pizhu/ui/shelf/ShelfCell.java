package org.pizhu.ui.shelf;

import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryCollection;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.NameField;
import org.pizhu.ui.control.StoryDrag;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Icons;

/** A row of the shelf: a heading, a value with its number, a saved search, or the field for a name. */
final class ShelfCell extends FillCell<ShelfRow> {

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  private static final DataFormat COLLECTION = new DataFormat("application/x-pizhu-collection");
  private static final double INDENT = 16;

  private final Messages messages;
  private final ShelfModel model;
  private final ShelfWords words;
  private final StackPane caret = new StackPane();
  private final StackPane check = new StackPane();
  private final EllipsisLabel name = new EllipsisLabel();
  private final Label count = new Label();
  private final IconButton add;
  private final HBox line = new HBox();
  private final Tip tip = new Tip(this);
  private @Nullable NameField field;
  private @Nullable Object named;

  ShelfCell(Messages messages, ShelfModel model, ShelfWords words) {
    this.messages = messages;
    this.model = model;
    this.words = words;
    getStyleClass().add("shelf-cell");
    Region arrow = new Region();
    arrow.getStyleClass().add("arrow");
    caret.getStyleClass().add("caret");
    caret.getChildren().add(arrow);
    check.getStyleClass().add("check");
    check.getChildren().add(Icons.CONFIRM.node());
    count.getStyleClass().add("count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    // Where it unfolds the section its row is made anew, and the rest of the click would be one on the heading, which folds it again.
    add = new IconButton(Icons.ADD, messages.get("shelf.act.new"), () -> Platform.runLater(this::add));
    add.getStyleClass().add("small-icon-button");
    add.setFocusTraversable(false);
    line.getStyleClass().add("shelf-row");
    line.setAlignment(Pos.CENTER_LEFT);
    model.renamedProperty().addListener(observable -> show());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    caret.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      ShelfRow row = getItem();
      if (row != null && event.getButton() == MouseButton.PRIMARY) {
        model.fold(row, row.fold() != ShelfRow.Fold.OPEN);
        event.consume();
      }
    });
    takeDrops();
  }

  private void clicked(MouseEvent event) {
    ShelfRow row = getItem();
    if (row == null || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || field != null) {
      return;
    }
    if (row instanceof ShelfRow.More more) {
      model.actions().offerAll(more.facet(), this);
    } else {
      model.activate(row);
    }
  }

  /** Makes what the section of this heading holds. */
  private void add() {
    if (getItem() != null && getItem().section() == ShelfSection.SEARCHES) {
      model.actions().nameSearch();
    } else {
      model.startCollection(null);
    }
  }

  @Override
  protected void updateItem(@Nullable ShelfRow item, boolean empty) {
    super.updateItem(item, empty);
    show();
  }

  private void show() {
    ShelfRow row = isEmpty() ? null : getItem();
    pseudoClassStateChanged(HEADING, row instanceof ShelfRow.Heading);
    pseudoClassStateChanged(OPEN, row != null && row.fold() == ShelfRow.Fold.OPEN);
    pseudoClassStateChanged(QUIET, row instanceof ShelfRow.Hint || row instanceof ShelfRow.More);
    pseudoClassStateChanged(CHOSEN, row instanceof ShelfRow.Value value && value.chosen()
        || row instanceof ShelfRow.Search search && search.shown());
    if (row == null) {
      field = null;
      clear();
      tip.text("");
      setAccessibleText(null);
      return;
    }
    if (isNamed(row)) {
      showField(row);
    } else {
      field = null;
      showLine(row);
    }
  }

  private boolean isNamed(ShelfRow row) {
    return row instanceof ShelfRow.Naming || row.identity().equals(model.renamedProperty().get());
  }

  private void showField(ShelfRow row) {
    if (field != null && row.identity().equals(named)) {
      return;
    }
    named = row.identity();
    NameField made = row instanceof ShelfRow.Naming naming
        ? field(model.proposal(naming), typed -> model.take(naming, typed))
        : field(name(row), typed -> model.rename(row, typed));
    // As the name of a row stands; set on the node, because the style sheet sets a padding of fields elsewhere.
    made.setStyle("-fx-padding: 2px 0 2px " + INDENT * (1 + row.depth()) + "px");
    field = made;
    tip.text("");
    fill(made);
    made.focusSoon();
  }

  private NameField field(String now, java.util.function.Function<String, Optional<ProblemKind>> take) {
    return new NameField(
        messages.get("shelf.name.prompt"),
        now,
        typed -> take.apply(typed).map(kind -> messages.problem(Problem.of(kind, typed.strip()))),
        model::endNaming);
  }

  private String name(ShelfRow row) {
    if (row instanceof ShelfRow.Value value) {
      return value.label();
    }
    if (row instanceof ShelfRow.Search search) {
      return search.search().name();
    }
    if (row instanceof ShelfRow.More more) {
      return messages.get("shelf.more", words.number(more.values()));
    }
    if (row instanceof ShelfRow.Hint) {
      return messages.get(row.section() == ShelfSection.SEARCHES ? "shelf.hint.searches" : "shelf.hint.collections");
    }
    return messages.get(row.section().key());
  }

  private void showLine(ShelfRow row) {
    name.setText(name(row));
    name.setWrapText(row instanceof ShelfRow.Hint);
    count.setText(count(row));
    caret.setVisible(row.fold() != ShelfRow.Fold.NOTHING_BELOW);
    line.setPadding(new Insets(0, 0, 0, INDENT * row.depth()));
    line.getChildren().setAll(caret, name);
    if (row instanceof ShelfRow.Heading && canAdd(row.section())) {
      line.getChildren().add(add);
      add.name(messages.get(row.section() == ShelfSection.SEARCHES ? "shelf.act.save" : "shelf.act.new"));
    } else {
      if (row instanceof ShelfRow.Value value && value.chosen()) {
        line.getChildren().add(check);
      }
      line.getChildren().add(count);
    }
    fill(line);
    setAccessibleText(spoken(row));
  }

  private static boolean canAdd(ShelfSection section) {
    return section == ShelfSection.COLLECTIONS || section == ShelfSection.SEARCHES;
  }

  private String count(ShelfRow row) {
    if (row instanceof ShelfRow.Value value) {
      return words.number(value.stories());
    }
    if (row instanceof ShelfRow.Search search) {
      return search.stories() < 0 ? "" : words.number(search.stories());
    }
    return row instanceof ShelfRow.Heading heading && heading.fold() == ShelfRow.Fold.CLOSED && heading.chosen() > 0
        ? words.number(heading.chosen())
        : "";
  }

  private String spoken(ShelfRow row) {
    String said = name(row);
    if (row instanceof ShelfRow.Value value) {
      String counted = messages.get("shelf.row", said, value.stories());
      return value.chosen() ? messages.get("shelf.row.chosen", counted) : counted;
    }
    if (row instanceof ShelfRow.Search search) {
      return search.stories() < 0 ? said : messages.get("shelf.row", said, search.stories());
    }
    return row instanceof ShelfRow.Heading heading
        ? messages.get(heading.fold() == ShelfRow.Fold.OPEN ? "shelf.heading.open" : "shelf.heading.closed", said)
        : said;
  }

  // Stories go into a collection, and collections into each other, by being dropped there

  private void takeDrops() {
    setOnDragDetected(event -> model.collection(getItem()).filter(one -> field == null).ifPresent(one -> {
      Dragboard board = startDragAndDrop(TransferMode.MOVE);
      ClipboardContent content = new ClipboardContent();
      content.put(COLLECTION, Long.toString(one.id()));
      board.setContent(content);
      event.consume();
    }));
    addEventHandler(DragEvent.DRAG_OVER, event -> {
      boolean isTaken = canTake(event.getDragboard());
      pseudoClassStateChanged(DROP, isTaken);
      if (isTaken) {
        event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
        event.consume();
      }
    });
    addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROP, false));
    addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      if (canTake(event.getDragboard())) {
        take(event.getDragboard());
        event.setDropCompleted(true);
        event.consume();
      }
    });
  }

  private boolean canTake(Dragboard board) {
    Optional<StoryCollection> into = model.collection(getItem());
    if (StoryDrag.isOn(board)) {
      return into.isPresent();
    }
    return dragged(board).filter(one -> into.isPresent()
        ? !model.isIn(into.get(), one.id())
        : one.parent() != null && isHeadingOfCollections()).isPresent();
  }

  private boolean isHeadingOfCollections() {
    return getItem() instanceof ShelfRow.Heading heading && heading.section() == ShelfSection.COLLECTIONS;
  }

  private Optional<StoryCollection> dragged(Dragboard board) {
    return board.getContent(COLLECTION) instanceof String id
        ? model.collections().stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst()
        : Optional.empty();
  }

  private void take(Dragboard board) {
    Optional<StoryCollection> into = model.collection(getItem());
    if (StoryDrag.isOn(board)) {
      into.ifPresent(one -> model.actions().add(one, StoryDrag.get(board)));
    } else {
      dragged(board).ifPresent(one -> model.actions().move(one, into.map(StoryCollection::id).orElse(null)));
    }
  }
}
