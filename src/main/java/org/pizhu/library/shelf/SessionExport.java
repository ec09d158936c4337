package org.pizhu.library.shelf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.pizhu.exporter.report.SessionReport;
import org.pizhu.exporter.report.SessionReporter;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.model.PizhuException;

/** Writes the summaries of sessions. */
public final class SessionExport {

  private final Sessions sessions;
  private final Path library;
  private final Clock clock;

  /** Writes summaries of sessions over the library in a file. */
  public SessionExport(Sessions sessions, Path library, Clock clock) {
    this.sessions = sessions;
    this.library = library;
    this.clock = clock;
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @param id the number of the session
   * @throws PizhuException {@code SESSION_NOT_FOUND}, or if the file can't be written
   */
  public void write(long id, ExportFormat format, ExportLanguage language, Path file) {
    OutputFile.write(file, out -> write(id, format, language, out));
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @throws IOException if the stream does
   * @throws PizhuException {@code SESSION_NOT_FOUND}
   */
  public void write(long id, ExportFormat format, ExportLanguage language, OutputStream out) throws IOException {
    SessionReport report =
        new SessionReport(sessions.summary(id), library.getFileName().toString(), language, clock.instant());
    SessionReporter.of(format).write(report, out);
  }
}
