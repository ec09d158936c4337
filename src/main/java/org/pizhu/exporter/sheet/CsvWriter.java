package org.pizhu.exporter.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.text.Formulas;

/**
 * Writes a table (RFC 4180): UTF-8 with a byte order mark, without which spreadsheets take it for the system's old encoding. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front ({@link Formulas}); so does one that begins with apostrophes before such a
 * character, and a reader that takes one away has what was there.
 */
public final class CsvWriter {

  private static final String END = "\r\n";
  private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\n]|^\\s|\\s$");

  private final Writer writer;

  /**
   * Begins a table.
   *
   * @param out stays open
   */
  public CsvWriter(OutputStream out) throws IOException {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
  }

  /** Writes a row. Line breaks in a cell are kept; control characters are not. */
  public void row(List<String> cells) throws IOException {
    writer.write(String.join(",", cells.stream().map(CsvWriter::cell).toList()) + END);
  }

  /** Writes out what waits. */
  public void end() throws IOException {
    writer.flush();
  }

  private static String cell(String text) {
    String harmless = Formulas.harmless(PlainText.clean(text));
    return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
