package org.pizhu.ui.metadata;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.Figure;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.ui.control.FieldWords;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/**
 * Caption and credit of one figure, to be read and corrected beside its picture: the same fields, kept in the same way, as in the pane of the
 * story's fields. A click, Enter, E or F2 changes one in its place; Del takes back what was set.
 */
public final class FigureFields extends VBox {

  private static final List<MetadataField> FIELDS = List.of(MetadataField.CAPTION, MetadataField.CREDIT);

  /** Hears that a field is to be changed. */
  @FunctionalInterface
  public interface Listener {
    void change(long storyId, MetadataAct act);
  }

  private final Messages messages;
  private final FieldWords words;
  private final Listener listener;
  private @Nullable StoredStory story;
  private int figure;
  private @Nullable FieldEditor editing;

  public FigureFields(Messages messages, Listener listener) {
    super(10);
    this.messages = messages;
    this.listener = listener;
    words = new FieldWords(messages);
    getStyleClass().add("figure-fields");
  }

  /** Shows the fields of a figure. What is being typed for another one is kept first; what is typed for this one stays. */
  public void show(StoredStory shown, int number) {
    StoredStory before = story;
    boolean isSame = before != null && before.id() == shown.id() && figure == number;
    FieldEditor open = editing;
    if (open != null && !isSame) {
      open.end();
      editing = null;
    }
    story = shown;
    figure = number;
    fill();
  }

  private void fill() {
    StoredStory shown = story;
    Figure of = shown == null ? null : shown.figure(figure).orElse(null);
    List<Node> rows = new ArrayList<>();
    if (shown != null && of != null) {
      for (MetadataField field : FIELDS) {
        MetadataKey key = MetadataKey.of(field, shown.story(), of);
        FieldEditor open = editing;
        rows.add(open != null && open.key().equals(key) ? open : new Line(shown, key));
      }
    }
    if (rows.equals(getChildren())) {
      return;
    }
    MetadataKey focused = getChildren().stream().filter(node -> node instanceof Line && node.isFocusWithin())
        .map(node -> ((Line) node).key).findFirst().orElse(null);
    getChildren().setAll(rows);
    if (focused != null) {
      focus(focused);
    }
  }

  private void focus(MetadataKey key) {
    getChildren().stream().filter(node -> node instanceof Line line && line.key.equals(key)).findFirst().ifPresent(Node::requestFocus);
  }

  private void edit(StoredStory shown, MetadataKey key) {
    if (editing != null) {
      editing.end();
    }
    FieldEditor[] opened = new FieldEditor[1];
    FieldEditor editor = new FieldEditor(messages, key, words.name(key.field()), shown.shown().value(key), new FieldEditor.Listener() {
      @Override
      public void done(MetadataValue value) {
        ended(opened[0], key);
        if (!value.equals(shown.shown().value(key))) {
          listener.change(shown.id(), MetadataAct.set(key, value));
        }
      }

      @Override
      public void cancelled() {
        ended(opened[0], key);
      }
    });
    opened[0] = editor;
    editing = editor;
    fill();
    editor.focus();
  }

  /** The keyboard goes back to the line, if it was in the editor. */
  private void ended(@Nullable FieldEditor editor, MetadataKey key) {
    if (editing != editor) {
      return;
    }
    boolean hadKeyboard = editor != null && editor.isFocusWithin();
    editing = null;
    fill();
    if (hadKeyboard) {
      focus(key);
    }
  }

  /** A field as it is. */
  private final class Line extends VBox {
    private final MetadataKey key;

    Line(StoredStory stored, MetadataKey key) {
      super(3);
      this.key = key;
      ShownStory shown = stored.shown();
      getStyleClass().add("figure-field");
      setFocusTraversable(true);
      String value = words.value(key.field(), shown.value(key));
      Label name = new Label(words.name(key.field()));
      name.getStyleClass().add("field-name");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox head = new HBox(4, name, gap);
      head.setAlignment(Pos.CENTER_LEFT);
      MetadataEntry entry = shown.metadata().entry(key);
      if (entry != null) {
        head.getChildren().add(button(Icons.UNDO, messages.get("metadata.as-found"), "Del", () -> asFound(stored)));
      }
      head.getChildren().add(button(Icons.NOTE, messages.get("metadata.edit", name.getText()), "E", () -> edit(stored, key)));
      Label text = wrapped(value.isEmpty() ? messages.get("field.missing") : value, value.isEmpty() ? "quiet" : "value");
      getChildren().addAll(head, text);
      if (entry != null) {
        String found = words.value(key.field(), shown.found(key));
        getChildren().add(wrapped(messages.get("figure.field.found", found.isEmpty() ? messages.get("field.missing") : found), "quiet"));
      }
      setAccessibleText(name.getText() + ", " + text.getText());
      text.setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY) {
          edit(stored, key);
        }
      });
      addEventHandler(KeyEvent.KEY_PRESSED, event -> {
        if (isFocused() && !event.isShortcutDown() && !event.isAltDown() && key(stored, event.getCode())) {
          event.consume();
        }
      });
    }

    private boolean key(StoredStory stored, KeyCode code) {
      switch (code) {
        case ENTER, E, F2 -> edit(stored, key);
        case DELETE, BACK_SPACE -> asFound(stored);
        default -> {
          return false;
        }
      }
      return true;
    }

    private void asFound(StoredStory stored) {
      if (stored.shown().metadata().entry(key) != null) {
        listener.change(stored.id(), MetadataAct.asFound(key));
      }
    }

    private IconButton button(Icons icon, String spoken, String shortcut, Runnable act) {
      IconButton button = new IconButton(icon, spoken, shortcut, act);
      button.getStyleClass().add("small-icon-button");
      button.setFocusTraversable(false);
      return button;
    }

    private Label wrapped(String text, String styleClass) {
      Label label = new Label(text);
      label.getStyleClass().add(styleClass);
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      return label;
    }
  }
}
