package org.pizhu.ui.export;

import static java.util.Objects.requireNonNull;

import org.pizhu.exporter.ExportFormat;
import org.pizhu.library.ExportScope;

/**
 * What is to be exported.
 *
 * @param scope which notes
 * @param format in which format
 */
public record ExportChoice(ExportScope scope, ExportFormat format) {

  public ExportChoice {
    requireNonNull(scope);
    requireNonNull(format);
  }
}
