package org.pizhu.ui.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.codebook.TagDeletion.Children;
import org.pizhu.library.codebook.TagDeletion;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.PanelParts;
import org.pizhu.ui.control.Texts;

/** Asks what becomes of what hangs on a tag that is to be deleted. */
final class DeletePanel extends VBox {

  private final Messages messages;
  private final CodebookModel model;
  private final Label question = Texts.drawn(new Label());
  private final ToggleGroup heirs = new ToggleGroup();
  private final RadioButton none;
  private final RadioButton parent;
  private final RadioButton other;
  private final TagPicker picker;
  private final EllipsisLabel picked = new EllipsisLabel();
  private final VBox heirBox = new VBox();
  private final ToggleGroup children = new ToggleGroup();
  private final RadioButton moveUp;
  private final RadioButton remove;
  private final VBox childrenBox;
  private final Button delete;
  private @Nullable Tag heir;
  private @Nullable Tag shown;

  DeletePanel(Messages messages, CodebookModel model) {
    this.messages = messages;
    this.model = model;
    none = radio(heirs, "codebook.delete.lose");
    parent = radio(heirs, "codebook.delete.parent");
    other = radio(heirs, "codebook.delete.other");
    moveUp = radio(children, "codebook.delete.children.up");
    remove = radio(children, "codebook.delete.children.remove");
    childrenBox = new VBox(moveUp, remove);
    picker = new TagPicker(messages.get("codebook.pick"), this::pick);
    delete = new Button(messages.get("codebook.delete"));
    delete.getStyleClass().add("accent");
    delete.setDefaultButton(false);
    delete.setOnAction(event -> delete());
    Button cancel = new Button(messages.get("dialog.cancel"));
    cancel.setOnAction(event -> model.closePanel());
    HBox buttons = PanelParts.row(cancel, delete);
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    question.getStyleClass().add("sentence");
    picked.getStyleClass().add("picked");
    heirs.selectedToggleProperty().addListener(observable -> arrange());
    children.selectedToggleProperty().addListener(observable -> offer());
    getChildren().addAll(question, heirBox, childrenBox, buttons);
    getStyleClass().add("act-panel");
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Enter on a choice takes it. A default button would take every Enter of the window: the panel stays open beside the story. */
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof RadioButton) {
      if (delete.isDisabled()) {
        picker.focus();
      } else {
        delete();
      }
      event.consume();
    }
  }

  private RadioButton radio(ToggleGroup group, String key) {
    RadioButton button = new RadioButton(messages.get(key, ""));
    button.setToggleGroup(group);
    button.setWrapText(true);
    return button;
  }

  void show(Tag tag) {
    shown = tag;
    heir = null;
    Codebook codebook = model.codebookProperty().get();
    int carried = model.countsProperty().get().subtree(tag.id());
    question.setText(messages.get("codebook.delete.question", tag.name(), carried));
    parent.setText(messages.get("codebook.delete.parent",
        tag.parent() == null ? "" : codebook.byId(tag.parent()).map(Tag::name).orElse("")));
    // The arrows go through all of a group, so what isn't offered must not be in it.
    heirs.getToggles().setAll(tag.parent() == null ? List.of(none, other) : List.of(none, parent, other));
    List<Tag> below = codebook.children(tag.id());
    childrenBox.setManaged(!below.isEmpty());
    childrenBox.setVisible(!below.isEmpty());
    moveUp.setSelected(true);
    none.setSelected(true);
    arrange();
    none.requestFocus();
    if (carried == 0) {
      delete.requestFocus();
    }
  }

  /** Shows the choices that there are. */
  private void arrange() {
    Tag tag = shown;
    if (tag == null) {
      return;
    }
    heirBox.getChildren().setAll(none);
    if (tag.parent() != null) {
      heirBox.getChildren().add(parent);
    }
    heirBox.getChildren().add(other);
    boolean isOther = other.isSelected();
    if (isOther && heir == null) {
      heirBox.getChildren().add(picker);
      offer();
    } else if (isOther) {
      picked.setText(model.codebookProperty().get().path(heir.id()).replace(Tag.SEPARATOR, " / "));
      heirBox.getChildren().add(picked);
    } else {
      heir = null;
    }
    boolean isCarried = model.countsProperty().get().subtree(tag.id()) > 0;
    heirBox.setManaged(isCarried);
    heirBox.setVisible(isCarried);
    delete.setDisable(isOther && heir == null);
  }

  /** A tag that goes as well can't be the heir. */
  private void offer() {
    Tag tag = shown;
    if (tag != null) {
      Codebook codebook = model.codebookProperty().get();
      Set<String> without = remove.isSelected() ? new HashSet<>(codebook.subtree(tag.id())) : Set.of(tag.id());
      if (heir != null && without.contains(heir.id())) {
        heir = null;
        arrange();
      }
      picker.show(codebook, without);
    }
  }

  private void pick(Tag tag) {
    heir = tag;
    arrange();
    delete.requestFocus();
  }

  private void delete() {
    Children choice = remove.isSelected() ? Children.DELETE : Children.MOVE_UP;
    if (other.isSelected() && heir != null) {
      model.delete(TagDeletion.to(heir.id(), choice));
    } else {
      model.delete(parent.isSelected() ? TagDeletion.toParent(choice) : TagDeletion.losing(choice));
    }
  }
}
