package org.pizhu.importer.table;

import java.util.ArrayList;
import java.util.List;
import org.pizhu.text.Formulas;

/**
 * A table as spreadsheets write it: RFC 4180, with a comma, a semicolon or a tab between cells, whichever the first line has most of, and
 * any kind of line end. Rows with nothing in them are left out.
 */
public final class CsvTable {

  /**
   * One row.
   *
   * @param line where it begins, 1 for the first line
   * @param cells its cells, without quotation marks
   */
  public record Row(long line, List<String> cells) {

    /** A cell; empty where the row is shorter. */
    public String cell(int column) {
      return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }
  }

  /** A quotation mark that is never closed. */
  public static final class OpenQuote extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    OpenQuote(long line) {
      this.line = line;
    }

    /** The line in which the quote is opened, 1 for the first. */
    public long line() {
      return line;
    }
  }

  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int at;
  private long line = 1;

  private CsvTable(String text) {
    this.text = text;
    separator = separator(text);
  }

  /**
   * The rows of a text, blank ones left out.
   *
   * @throws OpenQuote if a cell has a quote that is not closed
   */
  public static List<Row> parse(String text) throws OpenQuote {
    CsvTable table = new CsvTable(text);
    while (table.at < text.length()) {
      table.row();
    }
    return table.rows;
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char most = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, most)) {
        most = candidate;
      }
    }
    return most;
  }

  private static long count(String text, char c) {
    return text.chars().filter(one -> one == c).count();
  }

  private void row() throws OpenQuote {
    long start = line;
    cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      String cell = at < text.length() && text.charAt(at) == '"' ? quoted() : "";
      cells.add(asWritten(cell + plain()));
      more = at < text.length() && text.charAt(at) == separator;
      if (more) {
        at++;
      }
    }
    lineEnd();
    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
      rows.add(new Row(start, List.copyOf(cells)));
    }
  }

  private String quoted() throws OpenQuote {
    long start = line;
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        if (at >= text.length() || text.charAt(at) != '"') {
          return cell.toString().replace("\r\n", "\n").replace('\r', '\n');
        }
      }
      if (c == '\n' || c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n')) {
        line++;
      }
      cell.append(c);
    }
    throw new OpenQuote(start);
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return text.substring(start, at);
  }

  private void lineEnd() {
    if (at < text.length()) {
      line++;
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
  }

  private static String asWritten(String cell) {
    return Formulas.original(cell);
  }
}
