package org.pizhu.library.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pizhu.exporter.sheet.CsvWriter;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.store.intake.IntakeStore;

/** The reports of imports, kept in the library. */
public final class IntakeReports {

  /** So many lines are held at once while a report is written. */
  private static final int PAGE = 1_000;

  private final IntakeStore store;

  IntakeReports(IntakeStore store) {
    this.store = store;
  }

  /** How a report is written. */
  public enum Format { TEXT, CSV }

  /** A line in words. */
  public interface Wording {

    /** What the columns are called. */
    List<String> heading();

    /** What stands in them. */
    List<String> cells(IntakeLine line);
  }

  /** The report of the import that was begun last. */
  public Optional<IntakeSummary> latest() {
    return store.latest().flatMap(store::summary);
  }

  /** The report of the import that was begun next before another one, or after it. */
  public Optional<IntakeSummary> beside(long intake, boolean isAfter) {
    return store.beside(intake, isAfter).flatMap(store::summary);
  }

  /** The report of the import that an edit is of; none if it is of none, or was made before reports were kept. */
  public Optional<IntakeSummary> ofEdit(long editId) {
    return store.ofEdit(editId).flatMap(store::summary);
  }

  /** The numbers of its lines, by file and place. Quick for 100,000 of them. */
  public List<Long> lineIds(long intake, IntakeFilter filter) {
    return store.lineIds(intake, filter);
  }

  /** Lines by their numbers, in their order. */
  public List<IntakeLine> lines(List<Long> ids) {
    return store.lines(ids);
  }

  /**
   * Writes a report to a file, whole or not at all: a table, or a text with a line for each.
   *
   * @throws org.pizhu.model.PizhuException if the file can't be written
   */
  public void save(long intake, IntakeFilter filter, Wording words, Format format, Path file) {
    OutputFile.write(file, out -> write(intake, filter, words, format, out));
  }

  /**
   * Writes a report.
   *
   * @param out stays open
   * @throws IOException if it can't be written to
   */
  public void write(long intake, IntakeFilter filter, Wording words, Format format, OutputStream out) throws IOException {
    List<Long> ids = store.lineIds(intake, filter);
    CsvWriter table = format == Format.CSV ? new CsvWriter(out) : null;
    if (table != null) {
      table.row(words.heading());
    }
    for (int from = 0; from < ids.size(); from += PAGE) {
      for (IntakeLine line : store.lines(ids.subList(from, Math.min(ids.size(), from + PAGE)))) {
        List<String> cells = words.cells(line);
        if (table != null) {
          table.row(cells);
        } else {
          String text = String.join("\t", cells.stream().filter(cell -> !cell.isEmpty()).toList()) + "\n";
          out.write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    if (table != null) {
      table.end();
    }
  }
}
