package org.pizhu.ui.metadata;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pizhu.i18n.Messages;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.WrittenDate;
import org.pizhu.text.WhiteSpace;
import org.pizhu.ui.control.Composing;
import org.pizhu.ui.control.FieldWords;
import org.pizhu.ui.control.GrowingTextArea;

/** Words: a line for each where there may be several; a date as people write it. */
final class WordsEditor extends ValueEditor {

  private static final int MOST_LINES = 8;

  /** Read back in every language, as the hint says. */
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);

  private final Messages messages;
  private final MetadataField field;
  private final GrowingTextArea area = new GrowingTextArea(1, MOST_LINES);
  private final Composing composing = Composing.of(area);

  WordsEditor(Messages messages, MetadataField field) {
    this.messages = messages;
    this.field = field;
    area.setAccessibleText(new FieldWords(messages).name(field));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.textProperty().addListener(observable -> changed());
    getChildren().add(area);
  }

  /** Tab goes on to the next part, as it does from a field: an area would write it, and goes on with Ctrl. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      event.consume();
      area.fireEvent(new KeyEvent(
          KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, event.isAltDown(), event.isMetaDown()));
    }
  }

  @Override
  void show(MetadataValue value) {
    area.setText(((MetadataValue.Words) value).words().stream().map(this::asTyped).collect(Collectors.joining("\n")));
    area.selectAll();
  }

  /** A day without its year as people type it, not as it is stored: --03-05. */
  private String asTyped(String words) {
    return field != MetadataField.DATE ? words : WrittenDate.parse(words)
        .filter(date -> !date.hasYear())
        .map(date -> TYPED.format(date.value())).orElse(words);
  }

  private List<String> lines() {
    return (field.isRepeatable() ? area.getText().lines() : List.of(area.getText()).stream())
        .map(WhiteSpace::fold).filter(line -> !line.isBlank()).toList();
  }

  @Override
  Optional<MetadataValue> value() {
    List<String> lines = lines();
    if (field != MetadataField.DATE || lines.isEmpty()) {
      return Optional.of(new MetadataValue.Words(lines));
    }
    return WrittenDate.parse(lines.get(0)).map(date -> MetadataValue.Words.of(date.toString()));
  }

  @Override
  String fault() {
    return value().isPresent() ? "" : messages.get("metadata.no-date", lines().get(0));
  }

  @Override
  String hint() {
    return field == MetadataField.DATE ? messages.get("metadata.hint.date")
        : field.isRepeatable() ? messages.get("metadata.hint.lines") : "";
  }

  @Override
  boolean hasLines() {
    return field.isRepeatable();
  }

  @Override
  boolean isComposing() {
    return composing.isComposing();
  }

  @Override
  void focus() {
    area.requestFocus();
  }
}
