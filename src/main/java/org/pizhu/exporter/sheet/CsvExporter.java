package org.pizhu.exporter.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.Exporter;

/** Annotations as a table, as {@link CsvWriter} writes it: days as 2020-03-05, times as 2020-03-05 12:00:00, which spreadsheets know for what they are. */
public final class CsvExporter implements Exporter {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    AnnotationTable table = new AnnotationTable(set);
    CsvWriter csv = new CsvWriter(out);
    csv.row(table.columns().stream().map(AnnotationTable.Column::title).toList());
    table.write(cells -> csv.row(cells.stream().map(CsvExporter::text).toList()));
    csv.end();
  }

  private static String text(Object cell) {
    return cell instanceof LocalDateTime time ? TIME.format(time) : cell.toString();
  }
}
