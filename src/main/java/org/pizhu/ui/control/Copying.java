package org.pizhu.ui.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text on the clipboard of the system. JavaFX thread only. */
public final class Copying {

  private Copying() {}

  /** Puts text there, in the place of what was. */
  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
