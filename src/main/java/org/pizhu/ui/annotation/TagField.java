package org.pizhu.ui.annotation;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.ui.annotation.TagSuggestions.Suggestion;
import org.pizhu.ui.control.Composing;

/**
 * A field to find or make tags. Enter adds the tag chosen among the offers; Enter in the empty field ends; Backspace in
 * the empty field takes the last tag away; the arrows choose; Esc puts the offers away, then the field. It shows the
 * tags that it is told to show and says what is to change.
 */
final class TagField extends VBox {

  /** Hears what is done in the field. */
  interface Listener {
    void add(String path);

    void remove(String path);

    /** Tagging is done. */
    void done();

    /** Tagging is done, and whatever the tags are for is to be done too: Ctrl+Enter. */
    default void committed() {
      done();
    }

    /** The field is put away by Esc. */
    void cancelled();
  }

  private static final int MOST_OFFERS = 6;

  private final Messages messages;
  private final Supplier<Codebook> codebook;
  private final Listener listener;
  private final FlowPane chips = new FlowPane();
  private final TextField input = new TextField();
  private final Composing composing = Composing.of(input);
  private final SuggestionList offers;
  private List<String> paths = List.of();

  TagField(Messages messages, Supplier<Codebook> codebook, Listener listener) {
    this.messages = messages;
    this.codebook = codebook;
    this.listener = listener;
    offers = new SuggestionList(messages, codebook, this::pick);
    getStyleClass().add("tag-field");
    chips.getStyleClass().add("chips");
    chips.setPrefWrapLength(0);
    chips.setManaged(false);
    input.setPromptText(messages.get("annotation.tags.prompt"));
    input.setAccessibleText(messages.get("annotation.tags.name"));
    input.setMinWidth(0);
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    input.textProperty().addListener(observable -> offer());
    input.focusedProperty().addListener((observable, before, now) -> {
      if (!now) {
        offers.hide();
      }
    });
    getChildren().addAll(chips, input, offers);
  }

  /** Shows the tags there are. */
  void show(List<String> shownPaths) {
    if (!shownPaths.equals(paths)) {
      paths = List.copyOf(shownPaths);
      chips.getChildren().setAll(
          TagChips.removable(paths, codebook.get(), messages.get("annotation.tags.remove"), listener::remove));
      chips.setManaged(!paths.isEmpty());
    }
  }

  /** What is typed. */
  StringProperty textProperty() {
    return input.textProperty();
  }

  /** Whether the keyboard writes into it. */
  boolean hasFocus() {
    return getScene() != null && getScene().getFocusOwner() == input;
  }

  /** Puts the keyboard into the field, at a press of a key that is not to be typed. */
  void focus() {
    composing.openedByKey();
    input.requestFocus();
    input.end();
  }

  TextField input() {
    return input;
  }

  private void offer() {
    if (hasFocus() && !input.getText().isBlank()) {
      offers.show(TagSuggestions.find(codebook.get(), input.getText(), paths, MOST_OFFERS));
    } else {
      offers.hide();
    }
  }

  private void pick(Suggestion suggestion) {
    input.clear();
    listener.add(suggestion.path());
  }

  private void onKey(KeyEvent event) {
    if (composing.isComposing()) {
      return;
    }
    KeyCode code = event.getCode();
    boolean handled = true;
    if (code == KeyCode.ENTER && !event.isShortcutDown() && !input.getText().isBlank()) {
      enter();
    } else if (code == KeyCode.ENTER) {
      if (!input.getText().isBlank()) {
        enter();
      }
      if (event.isShortcutDown()) {
        listener.committed();
      } else {
        listener.done();
      }
    } else if (code == KeyCode.DOWN) {
      down();
    } else if (code == KeyCode.UP) {
      offers.move(-1);
    } else if (code == KeyCode.BACK_SPACE && input.getText().isEmpty() && !paths.isEmpty()) {
      listener.remove(paths.get(paths.size() - 1));
    } else if (code == KeyCode.ESCAPE) {
      escape();
    } else {
      handled = false;
    }
    if (handled) {
      event.consume();
    }
  }

  private void enter() {
    String path = offers.chosen().map(Suggestion::path).orElseGet(() -> TagDraft.canonical(input.getText()));
    input.clear();
    if (!path.isEmpty()) {
      listener.add(path);
    }
  }

  private void down() {
    if (offers.isShowing()) {
      offers.move(1);
    } else {
      offers.show(TagSuggestions.find(codebook.get(), input.getText(), paths, MOST_OFFERS));
    }
  }

  private void escape() {
    if (offers.isShowing()) {
      offers.hide();
    } else {
      listener.cancelled();
    }
  }
}
