package org.pizhu.ui.codebook;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Tag;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.codebook.CodebookModel.Panel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.NoteLinks;
import org.pizhu.ui.theme.Icons;

/** The tags as a tree, with a field that narrows it, and below it what is said or asked of the tag that is meant. */
public final class CodebookPane extends VBox {

  private static final double MENU_INDENT = 40;

  private final Messages messages;
  private final CodebookModel model;
  private final TreeView<TagRow> tree;
  private final FilterField filter;
  private final TagMenu menu;
  private final TagDrag drag;
  private final Label hint = new Label();
  private final EmptyState none;
  private final EmptyState noHits;
  private final StackPane below = new StackPane();
  private final DetailsPanel details;
  private final ScrollPane scrolled;
  private final MergePanel merge;
  private final SplitPanel split;
  private final DeletePanel delete;

  /** The keys that the tree has by itself. */
  public static List<KeyNote> keys(Messages messages) {
    return TreeKeys.notes(messages);
  }

  /**
   * @param messages the words
   * @param model what is shown
   * @param links knows what a memo can link to
   */
  public CodebookPane(Messages messages, CodebookModel model, NoteLinks links) {
    this.messages = messages;
    this.model = model;
    tree = new TreeView<>(model.tree().root());
    filter = new FilterField(messages, messages.get("codebook.filter"));
    menu = new TagMenu(messages, model);
    drag = new TagDrag(model, tree, this::tellDrop);
    details = new DetailsPanel(messages, model, links, this::focusTree);
    scrolled = new ScrollPane(details);
    scrolled.setFitToWidth(true);
    scrolled.setFocusTraversable(false);
    scrolled.getStyleClass().add("edge-to-edge");
    merge = new MergePanel(messages, model);
    split = new SplitPanel(messages, model);
    delete = new DeletePanel(messages, model);
    none = new EmptyState(Icons.TAG, messages.get("codebook.empty"))
        .hint(messages.get("codebook.empty.hint"))
        .action(messages.get("codebook.act.new"), model::startBeside)
        .action(messages.get("codebook.act.import"), model.actions()::importFile);
    noHits = new EmptyState(Icons.SEARCH, messages.get("codebook.no-hits"))
        .action(messages.get("codebook.no-hits.clear"), filter::clear);
    getStyleClass().add("codebook-pane");
    StackPane body = new StackPane(tree, none, noHits);
    VBox.setVgrow(body, Priority.ALWAYS);
    // Where there is little room it is for what is asked below the tree.
    body.setMinHeight(0);
    hint.getStyleClass().add("drop-hint");
    hint.managedProperty().bind(hint.textProperty().isNotEmpty());
    below.getStyleClass().add("below-tree");
    getChildren().addAll(filterRow(), body, hint, below);
    prepareTree();
    follow();
  }

  /** Asks for a file of tags, and takes them in. */
  public void importFile() {
    model.actions().importFile();
  }

  /** Asks where to, and writes the tags to a file. */
  public void exportFile() {
    model.actions().exportFile();
  }

  private HBox filterRow() {
    IconButton add = new IconButton(Icons.ADD, messages.get("codebook.act.new"), "Insert", model::startBeside);
    IconButton more = new IconButton(Icons.MORE, messages.get("codebook.more"), () -> { });
    more.setOnAction(event -> menu.show(more, Side.BOTTOM, 0, 0));
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
        model.tree().hit(model.selectedProperty().get()).ifPresent(model::select);
        focusTree();
        event.consume();
      }
    });
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox row = new HBox(filter, add, more);
    row.getStyleClass().add("filter-row");
    return row;
  }

  private void prepareTree() {
    tree.setShowRoot(false);
    tree.setAccessibleText(messages.get("codebook.name"));
    tree.getStyleClass().addAll("edge-to-edge", "tag-tree");
    tree.setCellFactory(view -> {
      TagCell cell = new TagCell(messages, model);
      drag.watch(cell);
      return cell;
    });
    tree.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
      if (!model.tree().isShowing() && now != null && now.getValue() != null && now.getValue().tag() != null) {
        model.select(now.getValue().id());
      }
    });
    tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
    new TreeKeys(model, tree, this::focusFilter, this::openMenuByKey);
  }

  private void openMenu(ContextMenuEvent event) {
    menu.show(tree, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /** Beside the row of the tag that is meant. */
  private void openMenuByKey() {
    double below = tree.lookupAll(".tag-cell").stream()
        .filter(node -> node instanceof TagCell cell && cell.isSelected())
        .mapToDouble(node -> node.getBoundsInParent().getMaxY())
        .findFirst()
        .orElse(0);
    Point2D at = tree.localToScreen(MENU_INDENT, below);
    menu.show(tree, at.getX(), at.getY());
  }

  private void follow() {
    model.shownProperty().addListener((observable, before, now) -> refresh());
    model.selectedProperty().addListener(observable -> showSelected());
    model.panelProperty().addListener((observable, before, now) -> showPanel(before));
    model.namingProperty().addListener((observable, before, now) -> showNaming(now));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && drag.isUnderWay()) {
        drag.cancel();
        event.consume();
      }
    });
    below.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        model.closePanel();
        event.consume();
      }
    });
    refresh();
    showPanel(Panel.NONE);
  }

  private void refresh() {
    boolean isBare = model.codebookProperty().get().tags().isEmpty();
    boolean isMaking = model.namingProperty().get() != null;
    boolean wasInEmpty = Focus.isIn(none);
    tree.setVisible(!model.tree().isEmpty());
    if (wasInEmpty && !isBare) {
      // Its button goes: the keyboard must not fall to the other end of the window.
      focusTree();
    }
    none.setVisible(isBare && !isMaking);
    noHits.setVisible(!isBare && model.tree().isEmpty());
    showSelected();
    if (model.panelProperty().get() == Panel.DETAILS) {
      model.selected().ifPresent(details::show);
    }
  }

  /** Puts the choice where the model has it: rows that were exchanged have moved it. */
  private void showSelected() {
    Optional<TreeItem<TagRow>> item = model.tree().item(model.selectedProperty().get());
    if (item.isEmpty() || tree.getRow(item.get()) < 0) {
      return;
    }
    if (tree.getSelectionModel().getSelectedItem() != item.get()) {
      tree.getSelectionModel().select(item.get());
    }
    bringIntoSight(item.get());
    if (model.panelProperty().get() == Panel.DETAILS) {
      model.selected().ifPresent(details::show);
    }
  }

  private void bringIntoSight(TreeItem<TagRow> item) {
    int row = tree.getRow(item);
    if (tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && (row < flow.getFirstVisibleCell().getIndex() || row > flow.getLastVisibleCell().getIndex())) {
      tree.scrollTo(Math.max(0, row - 2));
    }
  }

  private void showNaming(CodebookModel.@Nullable Naming naming) {
    refresh();
    if (naming instanceof CodebookModel.Naming.Made) {
      Platform.runLater(() -> bringIntoSight(model.tree().madeItem()));
    } else if (naming == null && !Focus.isBeside(this)) {
      // Who went on elsewhere, as to select a passage, keeps the keyboard there.
      tree.requestFocus();
    }
  }

  private void showPanel(Panel before) {
    Panel now = model.panelProperty().get();
    Optional<Tag> tag = model.selected();
    if (before == Panel.DETAILS) {
      details.commit();
    }
    boolean hadFocus = isWithin(below);
    below.getChildren().clear();
    below.setManaged(now != Panel.NONE && tag.isPresent());
    below.setVisible(below.isManaged());
    if (now == Panel.NONE || tag.isEmpty()) {
      if (hadFocus) {
        focusTree();
      }
      return;
    }
    switch (now) {
      case DETAILS -> {
        below.getChildren().setAll(scrolled);
        // The pane that scrolls takes its content in with its skin.
        below.applyCss();
        details.show(tag.get());
        details.focus();
      }
      case MERGE -> {
        below.getChildren().setAll(merge);
        merge.show(tag.get());
      }
      case SPLIT -> {
        below.getChildren().setAll(split);
        split.show(tag.get());
      }
      case DELETE -> {
        below.getChildren().setAll(delete);
        delete.show(tag.get());
      }
      default -> throw new IllegalStateException("No such panel: " + now);
    }
  }

  private boolean isWithin(StackPane pane) {
    for (Node at = getScene() == null ? null : getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at == pane) {
        return true;
      }
    }
    return false;
  }

  /** Lets tags be dropped on the text of the story, which gives them to what is selected there. */
  public void dropOn(Node text) {
    drag.watch(text, above -> hint.setText(above ? messages.get("codebook.drop.text") : ""));
  }

  private void tellDrop(Optional<Drop> drop) {
    hint.setText(drop.map(this::words).orElse(""));
  }

  private String words(Drop drop) {
    String target = model.codebookProperty().get().byId(drop.target()).map(Tag::name).orElse("");
    return switch (drop.zone()) {
      case MERGE -> messages.get("codebook.drop.merge", target);
      case INTO -> messages.get("codebook.drop.into", target);
      case BEFORE, AFTER -> drop.parent() == null
          ? messages.get("codebook.drop.top")
          : messages.get("codebook.drop.into", model.codebookProperty().get().byId(drop.parent()).map(Tag::name).orElse(""));
    };
  }

  /** Puts the keyboard onto the tree. */
  public void focusTree() {
    if (model.selectedProperty().get() == null && !model.tree().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
    if (tree.isVisible()) {
      tree.requestFocus();
    } else {
      filter.requestFocus();
    }
  }

  /** Puts the keyboard into the field that narrows the tree. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }
}
