package org.pizhu.ui.metadata;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataValue;

/** Where the value of a field is written. */
abstract class ValueEditor extends VBox {

  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

  ValueEditor() {
    getStyleClass().add("value-editor");
  }

  /** The editor that fits a field. */
  static ValueEditor of(Messages messages, MetadataField field) {
    return field.isOfPeople() ? new PeopleEditor(messages, field) : new WordsEditor(messages, field);
  }

  /** Puts a value in to be changed. */
  abstract void show(MetadataValue value);

  /** The value that is written; nothing while it is none: {@link #fault} says why. */
  abstract Optional<MetadataValue> value();

  /** What is wrong with what is written, in words; empty if nothing is. */
  abstract String fault();

  /** How it is to be written, in words; empty where that goes without saying. */
  abstract String hint();

  /** Whether the Enter key makes a line. */
  abstract boolean hasLines();

  /** Whether an input method is composing a word, to which Enter and Esc belong then. */
  abstract boolean isComposing();

  /** Takes the keyboard. */
  abstract void focus();

  /** Another number after each change. */
  final ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  final void changed() {
    version.set(version.get() + 1);
  }
}
