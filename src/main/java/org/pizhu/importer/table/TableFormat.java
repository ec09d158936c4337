package org.pizhu.importer.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.source.FileLook;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TablePreview;

/** Tells tables of stories from other texts, and reads their rows. */
public final class TableFormat {

  private static final int HEAD = 1 << 16;
  private static final int PREVIEW_HEAD = 1 << 20;
  private static final int PREVIEWED = 5;

  private TableFormat() {}

  /**
   * Whether a text is a table of stories: objects of JSON, records whose fields are elements, or lines of cells whose first one names a text.
   *
   * @param name the name of the file; one that ends as tables do is enough where there are several columns
   * @param columns says what columns hold; none if their names are to tell
   */
  public static boolean isTable(String name, String head, Function<List<String>, @Nullable TableColumns> columns) {
    if (JsonRows.isJson(head)) {
      return true;
    }
    if (areRecords(name, head, columns)) {
      return true;
    }
    String first = head.lines().findFirst().orElse("");
    try (CsvRows rows = new CsvRows(name, new StringReader(first), ImportLimits.DEFAULT.story())) {
      List<String> header = rows.header();
      boolean isNamed = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:csv|tsv|tab)");
      TableColumns said = header.size() > 1 ? columns.apply(header) : null;
      return header.size() > 1 && (isNamed || said != null && said.fits(header) || ColumnNames.areOfStories(ColumnNames.guess(header)));
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /**
   * Whether a text is one of records whose fields are elements, and tell a story.
   *
   * @param columns says what fields hold; none if their names are to tell
   */
  public static boolean areRecords(String name, String head, Function<List<String>, @Nullable TableColumns> columns) {
    String record = RecordRows.record(head);
    if (record == null) {
      return false;
    }
    try (RecordRows rows = new RecordRows(name, new StringReader(head), record, ImportLimits.DEFAULT.story())) {
      TableColumns said = columns.apply(rows.header());
      return said != null && said.fits(rows.header()) || ColumnNames.areOfStories(ColumnNames.guess(rows.header()));
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /**
   * What a table looks like.
   *
   * @return none if the file is no text
   */
  public static @Nullable TablePreview preview(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(PREVIEW_HEAD);
    }
    Encodings encodings = new Encodings();
    encodings.add(head, head.length);
    Charset charset = encodings.charset();
    return charset == null ? null : preview(file, charset);
  }

  private static TablePreview preview(Path file, Charset charset) throws IOException {
    try (TableRows rows = rows(file, charset, ImportLimits.DEFAULT.story(), read -> { })) {
      List<List<String>> shown = new ArrayList<>();
      for (TableRows.Row row = rows.next(); row != null && shown.size() < PREVIEWED; row = rows.next()) {
        Map<String, String> cells = row.cells();
        if (!row.isLeftOut()) {
          shown.add(rows.header().stream().map(column -> cells.getOrDefault(column, "")).toList());
        }
      }
      return new TablePreview(rows.header(), ColumnNames.guess(rows.header()), shown);
    }
  }

  /**
   * The rows of a table.
   *
   * @param largest the longest cell, or line of JSON, in characters
   * @param read hears how many bytes were read
   */
  static TableRows rows(Path file, Charset charset, int largest, LongConsumer read) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(HEAD);
    }
    String head = new String(start, charset);
    Reader reader = new InputStreamReader(new Counted(Files.newInputStream(file), read), charset);
    String name = FileLook.name(file);
    if (JsonRows.isJson(head)) {
      return new JsonRows(name, reader, JsonRows.isByLine(head), largest);
    }
    String record = RecordRows.record(head);
    return record != null ? new RecordRows(name, reader, record, largest) : new CsvRows(name, reader, largest);
  }

  /** Tells how many bytes were read. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer told;
    private long read;

    Counted(InputStream in, LongConsumer told) {
      super(in);
      this.told = told;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int got = super.read(bytes, offset, length);
      read += Math.max(0, got);
      told.accept(read);
      return got;
    }
  }
}
