package org.pizhu.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.Formulas;

/**
 * Writes a table as a workbook (SpreadsheetML, ECMA-376 part 1, 18), row by row: the header in sight and with a filter, text as text, numbers as
 * numbers, days as days. What is more than a sheet holds goes on in another one. A text is never a formula; one that would become
 * one when it is edited is marked as text ({@code quotePrefix}), so it need not be changed.
 */
public final class Workbook {

  /** What a cell holds at most, in UTF-16 units (Excel specifications and limits). */
  public static final int LONGEST = 32_767;

  private static final int ROWS = 1_048_576;
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final int SECONDS = 24 * 60 * 60;

  /** Day 0; days before March 1900 are told wrongly by Excel, which takes 1900 for a leap year. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

  /** What a reader of the format would take for the code of a character (22.9.2.19). */
  private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final OfficeZip zip;
  private final Facts facts;
  private final List<Column> columns;
  private final int rowsOfSheet;
  private final List<Integer> ends = new ArrayList<>();
  private @Nullable Writer sheet;
  private int row;

  /**
   * What is said of the workbook.
   *
   * @param title its title
   * @param creator who made it; may be empty
   * @param at when
   * @param sheet the name of its sheet, at most 25 characters, without any of {@code []:*?/\'}
   * @param cut what is put at the end of a text that is longer than {@link #LONGEST}; short
   */
  public record Facts(String title, String creator, Instant at, String sheet, String cut) {}

  /**
   * A column.
   *
   * @param title what its first cell says
   * @param width in digits, 1 to 255
   */
  public record Column(String title, int width) {}

  /** Begins a workbook that is written to a stream, which stays open. */
  public Workbook(OutputStream out, Facts facts, List<Column> columns) {
    this(out, facts, columns, ROWS);
  }

  Workbook(OutputStream out, Facts facts, List<Column> columns, int rowsOfSheet) {
    zip = new OfficeZip(out, facts.at());
    this.facts = facts;
    this.columns = List.copyOf(columns);
    this.rowsOfSheet = rowsOfSheet;
  }

  /**
   * A row.
   *
   * @param cells a text, a {@link Number}, a {@link LocalDate} or a {@link LocalDateTime} for each column; an empty text leaves a cell empty
   */
  public void row(List<Object> cells) throws IOException {
    Writer out = sheet != null && row < rowsOfSheet ? sheet : nextSheet();
    out.write("<row r=\"" + ++row + "\">");
    for (int i = 0; i < cells.size(); i++) {
      cell(out, i, cells.get(i));
    }
    out.write("</row>");
  }

  /** Ends it. */
  public void end() throws IOException {
    if (sheet == null) {
      nextSheet();
    }
    endSheet();
    zip.part("xl/styles.xml", TYPE + "styles+xml", OfficeZip.resource("sheet-styles.xml"));
    zip.part("xl/workbook.xml", TYPE + "sheet.main+xml", workbook());
    List<OfficeZip.Relation> relations = new ArrayList<>(List.of(new OfficeZip.Relation("styles", "styles", "styles.xml", false)));
    for (int i = 1; i <= ends.size(); i++) {
      relations.add(new OfficeZip.Relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml", false));
    }
    zip.relations("xl/", "workbook.xml", relations);
    zip.end("xl/workbook.xml", facts.title(), facts.creator(), facts.at());
  }

  private String workbook() {
    StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"")
        .append(OfficeZip.RELATIONS, 0, OfficeZip.RELATIONS.length() - 1).append("\"><bookViews><workbookView/></bookViews><sheets>");
    for (int i = 1; i <= ends.size(); i++) {
      xml.append("<sheet name=\"").append(Xml.text(name(i))).append("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
    }
    xml.append("</sheets><definedNames>");
    for (int i = 1; i <= ends.size(); i++) {
      String range = "'" + Xml.text(name(i)) + "'!$A$1:$" + letters(columns.size() - 1) + "$" + ends.get(i - 1);
      xml.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + (i - 1) + "\" hidden=\"1\">" + range + "</definedName>");
    }
    for (int i = 1; i <= ends.size(); i++) {
      xml.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + (i - 1) + "\">'" + Xml.text(name(i)) + "'!$1:$1</definedName>");
    }
    return xml.append("</definedNames></workbook>").toString();
  }

  private String name(int number) {
    return number == 1 ? facts.sheet() : facts.sheet() + " " + number;
  }

  private Writer nextSheet() throws IOException {
    if (sheet != null) {
      endSheet();
    }
    boolean isFirst = ends.isEmpty();
    Writer out = zip.begin("xl/worksheets/sheet" + (ends.size() + 1) + ".xml", TYPE + "worksheet+xml");
    sheet = out;
    out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView" + (isFirst ? " tabSelected=\"1\"" : "") + " workbookViewId=\"0\">"
        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int i = 1; i <= columns.size(); i++) {
      out.write("<col min=\"" + i + "\" max=\"" + i + "\" width=\"" + columns.get(i - 1).width() + "\" customWidth=\"1\"/>");
    }
    out.write("</cols><sheetData><row r=\"1\">");
    row = 1;
    for (int i = 0; i < columns.size(); i++) {
      text(out, i, columns.get(i).title(), "1");
    }
    out.write("</row>");
    return out;
  }

  private void endSheet() throws IOException {
    Writer out = Objects.requireNonNull(sheet);
    out.write("</sheetData><autoFilter ref=\"A1:" + letters(columns.size() - 1) + row + "\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>");
    out.flush();
    ends.add(row);
  }

  private void cell(Writer out, int column, Object value) throws IOException {
    if (value instanceof LocalDate day && !day.isBefore(FIRST)) {
      number(out, column, Long.toString(ChronoUnit.DAYS.between(EPOCH, day)), "4");
    } else if (value instanceof LocalDateTime time && !time.toLocalDate().isBefore(FIRST)) {
      double days = ChronoUnit.DAYS.between(EPOCH, time.toLocalDate()) + time.toLocalTime().toSecondOfDay() / (double) SECONDS;
      number(out, column, Double.toString(days), "5");
    } else if (value instanceof Number number) {
      number(out, column, number.toString(), "6");
    } else {
      String text = String.valueOf(value);
      if (!text.isEmpty()) {
        text(out, column, text, mayBecomeFormula(text) ? "3" : "2");
      }
    }
  }

  private static boolean mayBecomeFormula(String text) {
    return Formulas.isFormula(text);
  }

  private void number(Writer out, int column, String value, String style) throws IOException {
    out.write("<c r=\"" + letters(column) + row + "\" s=\"" + style + "\"><v>" + value + "</v></c>");
  }

  private void text(Writer out, int column, String text, String style) throws IOException {
    String fitting = fitting(text);
    String coded = fitting.contains("_x") ? CODE.matcher(fitting).replaceAll("_x005F_") : fitting;
    out.write("<c r=\"" + letters(column) + row + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    out.write(Xml.text(coded));
    out.write("</t></is></c>");
  }

  private String fitting(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - facts.cut().length();
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + facts.cut();
  }

  private static String letters(int column) {
    return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }
}
