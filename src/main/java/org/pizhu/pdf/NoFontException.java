package org.pizhu.pdf;

import java.io.IOException;

/** There is no font with Chinese that can be embedded, or none with Latin letters. */
public final class NoFontException extends IOException {

  private static final long serialVersionUID = 1L;

  NoFontException() {
    super("No fonts with Chinese and with Latin letters that can be embedded in a PDF");
  }
}
