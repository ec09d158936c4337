package org.pizhu.ui.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/**
 * The text on the clipboard. GTK hands a text to JavaFX as one that ends with its first NUL: what comes after that would be lost without a word. X11
 * has the text as it is under a name of its own (ICCCM, UTF8_STRING), which no other system knows.
 */
final class PastedText {

  private static final String WHOLE = "UTF8_STRING";

  private PastedText() {}

  /** What the clipboard has beyond what JavaFX gives of it, and that with it; none where there is no more. JavaFX thread. */
  static Optional<String> longer(Clipboard clipboard) {
    boolean isKnown = clipboard.getContentTypes().stream().anyMatch(format -> format.getIdentifiers().contains(WHOLE));
    String text = isKnown ? clipboard.getString() : null;
    DataFormat format = DataFormat.lookupMimeType(WHOLE);
    return text != null && format != null && clipboard.getContent(format) instanceof ByteBuffer raw ? longer(text, raw) : Optional.empty();
  }

  /**
   * The same of a text as JavaFX gives it, and as it is.
   *
   * @param raw UTF-8; its position stays where it is
   */
  static Optional<String> longer(String text, ByteBuffer raw) {
    String whole = StandardCharsets.UTF_8.decode(raw.duplicate()).toString();
    int end = whole.indexOf('\0');
    return end >= 0 && whole.substring(0, end).equals(text) ? Optional.of(whole.replace("\0", "")).filter(all -> !all.equals(text)) : Optional.empty();
  }
}
