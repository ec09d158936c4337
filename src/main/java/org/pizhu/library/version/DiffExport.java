package org.pizhu.library.version;

import java.nio.file.Path;
import org.pizhu.exporter.report.DiffReport;
import org.pizhu.exporter.report.DiffReporter;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.model.PizhuException;

/** Writes comparisons of stories. */
public final class DiffExport {

  private DiffExport() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @throws PizhuException if the file can't be written
   */
  public static void write(DiffReport report, ExportFormat format, Path file) {
    OutputFile.write(file, out -> DiffReporter.of(format).write(report, out));
  }
}
