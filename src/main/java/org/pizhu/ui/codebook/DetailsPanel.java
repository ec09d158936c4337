package org.pizhu.ui.codebook;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.GrowingTextArea;
import org.pizhu.ui.control.MarkdownEditor;
import org.pizhu.ui.control.NoteLinks;

/** What is said of a tag beside its name: colour, key, description, memo. Each is saved when it is left. */
final class DetailsPanel extends VBox {

  private static final int MOST_LINES = 8;

  private final Messages messages;
  private final CodebookModel model;
  private final Runnable leave;
  private final TagColorRow colors;
  private final TextField key = new TextField();
  private final Label keyNote = new Label();
  private final GrowingTextArea description = new GrowingTextArea(1, MOST_LINES);
  private final MarkdownEditor memo;
  private final SavedText keySaved;
  private final SavedText descriptionSaved;
  private final SavedText memoSaved;
  private String id = "";

  /**
   * @param links knows what a memo can link to
   * @param leave puts the keyboard back onto the tree
   */
  DetailsPanel(Messages messages, CodebookModel model, NoteLinks links, Runnable leave) {
    this.leave = leave;
    this.messages = messages;
    this.model = model;
    colors = new TagColorRow(messages, color -> model.actions().recolor(id, color));
    keySaved = new SavedText(key, this::bind);
    descriptionSaved = new SavedText(description, model.actions()::describe);
    memo = new MarkdownEditor(messages, links, 2, MOST_LINES);
    memoSaved = new SavedText(memo.area(), model.actions()::changeMemo);
    getStyleClass().add("tag-details");
    key.setPrefColumnCount(2);
    key.setMaxWidth(USE_PREF_SIZE);
    key.textProperty().addListener(observable -> typedKey());
    key.setOnAction(event -> keySaved.commit());
    keyNote.getStyleClass().add("fault");
    keyNote.setWrapText(true);
    keyNote.managedProperty().bind(keyNote.textProperty().isNotEmpty());
    description.setPromptText(messages.get("codebook.description.prompt"));
    memo.name(messages.get("codebook.memo"), messages.get("codebook.memo.prompt"));
    getChildren().addAll(
        labelled("codebook.color", colors),
        labelled("codebook.key", key),
        keyNote,
        labelled("codebook.description", description),
        labelled("codebook.memo", memo));
    addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
  }

  private VBox labelled(String name, Node node) {
    Label label = new Label(messages.get(name));
    label.getStyleClass().add("detail-name");
    label.setLabelFor(node);
    if (!(node instanceof TagColorRow)) {
      node.setAccessibleText(label.getText());
    }
    return new VBox(label, node);
  }

  /** Text areas would type a tab; here it goes from field to field. */
  private void tab(KeyEvent event) {
    Object target = event.getTarget();
    if (event.getCode() != KeyCode.TAB || event.isShortcutDown() || target != description && target != memo.area()) {
      return;
    }
    if (target == description) {
      (event.isShiftDown() ? key : memo.area()).requestFocus();
    } else if (event.isShiftDown()) {
      description.requestFocus();
    } else {
      leave.run();
    }
    event.consume();
  }

  void show(Tag tag) {
    id = tag.id();
    colors.mark(tag.color());
    keySaved.show(id, tag.key() == null ? "" : tag.key().toUpperCase(messages.locale()));
    descriptionSaved.show(id, tag.description());
    memoSaved.show(id, tag.memo());
  }

  /** Saves what is being written. */
  void commit() {
    keySaved.commit();
    descriptionSaved.commit();
    memoSaved.commit();
  }

  void focus() {
    description.requestFocus();
    description.end();
  }

  private void typedKey() {
    String text = key.getText();
    if (text.codePointCount(0, text.length()) > 1) {
      // The key typed last is the one that is meant.
      String last = text.substring(text.offsetByCodePoints(text.length(), -1));
      key.setText(last.toUpperCase(messages.locale()));
      key.end();
      return;
    }
    keyNote.setText(note(text.strip().toLowerCase(Locale.ROOT)));
  }

  /** What is to be known before a key is bound. */
  private String note(String wanted) {
    if (wanted.isEmpty()) {
      return "";
    }
    if (!Tag.isKey(wanted)) {
      return messages.problem(Problem.of(ProblemKind.TAG_KEY_NOT_ONE, wanted));
    }
    if (model.isReserved(wanted)) {
      return messages.get("codebook.key.reserved");
    }
    Optional<Tag> holder = model.codebookProperty().get().byKey(wanted).filter(tag -> !tag.id().equals(id));
    return holder.map(tag -> messages.get("codebook.key.held", tag.name())).orElse("");
  }

  private void bind(String tagId, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      model.actions().bindKey(tagId, null);
    } else if (Tag.isKey(wanted) && !model.isReserved(wanted)) {
      model.actions().bindKey(tagId, wanted);
    }
  }
}
