package org.pizhu.pdf;

import java.io.IOException;

/** There is no font with Chinese that can be embedded. */
public final class NoFontException extends IOException {

  private static final long serialVersionUID = 1L;

  NoFontException() {
    super("No Chinese font that can be embedded in a PDF");
  }
}
