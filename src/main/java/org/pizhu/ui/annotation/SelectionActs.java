package org.pizhu.ui.annotation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.control.ColorRow;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** Below the list while annotations are picked: how many they are, and what can be done with all of them at once. */
public final class SelectionActs extends VBox {

  private static final int MOST_TAGS = 12;

  private final Messages messages;
  private final AnnotationsModel model;
  private final AnnotationLibrary library;
  private final Picked picked;
  private final Runnable leave;
  private final Label count = new Label();
  private final TagField field;
  private final FlowPane carried = new FlowPane();
  private boolean isShown = true;

  /** @param leave puts the keyboard onto the list */
  SelectionActs(Messages messages, KeyHints hints, AnnotationsModel model, Runnable leave) {
    this.leave = leave;
    this.messages = messages;
    this.model = model;
    library = model.library();
    picked = model.list().picked();
    field = new TagField(messages, model.codebookProperty()::get, new TagListener());
    getStyleClass().add("selection-acts");
    count.getStyleClass().add("picked-count");
    carried.getStyleClass().add("chips");
    carried.setPrefWrapLength(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(count, gap, button(Icons.CLOSE, "annotation.many.none", () -> "", picked::clear));
    head.setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox acts = new HBox(
        new ColorRow(messages, hints, this::recolor),
        space,
        button(Icons.TAG, "annotation.many.give", () -> hints.key("annotation.tag"), this::openGive),
        button(Icons.UNTAG, "annotation.many.take", () -> "", this::openTake),
        button(Icons.DELETE, "annotation.many.delete", () -> hints.key("annotation.delete"), this::delete));
    acts.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, acts, field, carried);
    picked.versionProperty().addListener(observable -> show());
    field.input().focusedProperty().addListener((observable, before, now) -> {
      if (!now) {
        present(field, false);
      }
    });
    present(field, false);
    present(carried, false);
    show();
  }

  private IconButton button(Icons icon, String name, Supplier<String> key, Runnable act) {
    IconButton button = new IconButton(icon, messages.get(name), key, act);
    button.getStyleClass().add("small-icon-button");
    return button;
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }

  /** Shows it, as far as anything is picked, or not. */
  void show(boolean wanted) {
    isShown = wanted;
    show();
  }

  private void show() {
    int many = picked.countProperty().get();
    if (many == 0 && Focus.isIn(this)) {
      // The keyboard goes back to the list before its buttons go: else it would be anywhere in the window.
      leave.run();
    }
    present(this, isShown && many > 0);
    count.setText(messages.get("annotation.many", many));
    if (many == 0) {
      present(field, false);
      present(carried, false);
    } else if (carried.isVisible()) {
      openTake();
    }
  }

  /** Whether anything is picked. */
  public boolean isAny() {
    return picked.countProperty().get() > 0;
  }

  /** Gives all that is picked a colour. */
  public void recolor(HighlightColor color) {
    library.recolor(picked.ids(), color);
  }

  /** Gives all that is picked a tag. */
  public void give(String path) {
    library.give(picked.ids(), path);
  }

  /** Deletes all that is picked. */
  public void delete() {
    library.delete(picked.ids());
  }

  /** Puts all that is picked back. */
  public void clear() {
    picked.clear();
  }

  /** Opens the field to find or make a tag for all that is picked. */
  public void openGive() {
    present(carried, false);
    present(field, true);
    field.show(List.of());
    field.textProperty().set("");
    field.focus();
  }

  /** Shows the tags that what is picked carries, each a button that takes it away. */
  public void openTake() {
    present(field, false);
    int version = picked.versionProperty().get();
    library.tagsOf(picked.ids(), tags -> {
      if (version == picked.versionProperty().get()) {
        showCarried(tags);
      }
    });
  }

  private void showCarried(Map<String, Integer> tags) {
    Codebook codebook = model.codebookProperty().get();
    boolean wasIn = carried.getChildren().stream().anyMatch(Node::isFocused);
    boolean isOpening = !carried.isVisible();
    carried.getChildren().setAll(tags.entrySet().stream()
        .filter(one -> codebook.byId(one.getKey()).isPresent())
        .sorted(Comparator.comparing((Map.Entry<String, Integer> one) -> -one.getValue())
            .thenComparing(one -> codebook.path(one.getKey())))
        .limit(MOST_TAGS)
        .map(one -> (Node) carried(one.getKey(), TagChips.shown(codebook.path(one.getKey())), one.getValue()))
        .toList());
    if (carried.getChildren().isEmpty()) {
      carried.getChildren().add(new Label(messages.get("annotation.many.no-tags")));
    }
    present(carried, true);
    if (wasIn || isOpening) {
      carried.getChildren().get(0).requestFocus();
    }
  }

  private Button carried(String id, String path, int many) {
    Button button = new Button(messages.get("annotation.many.tag", path, many) + "  ×");
    button.getStyleClass().add("filter-chip");
    button.setAccessibleText(messages.get("annotation.many.take.tag", path, many));
    button.setOnAction(event -> library.take(picked.ids(), id));
    return button;
  }

  private final class TagListener implements TagField.Listener {
    @Override
    public void add(String path) {
      give(path);
      close();
    }

    @Override
    public void remove(String path) {
      // No tag is shown in the field.
    }

    @Override
    public void done() {
      close();
    }

    @Override
    public void cancelled() {
      close();
    }

    /** The keyboard goes back to the list before the field goes: else it would be anywhere in the window. */
    private void close() {
      leave.run();
      present(field, false);
    }
  }
}
