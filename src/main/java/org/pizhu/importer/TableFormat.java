package org.pizhu.importer;

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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;
import org.pizhu.model.TablePreview;

/** Tells tables of stories from other texts, and what their columns hold, by their names. */
public final class TableFormat {

  private static final int HEAD = 1 << 16;
  private static final int PREVIEWED = 5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]");

  /** What columns are called, the likeliest first; without case, blanks, and lines between words. */
  private static final Map<TableField, List<String>> NAMES = new EnumMap<>(Map.of(
      TableField.HEADLINE, List.of("headline", "title", "标题", "標題", "新闻标题", "文章标题", "题目", "題目", "subject"),
      TableField.BODY, List.of(
          "body", "正文", "contenthtml", "html", "content", "contenttext", "fulltext", "maintext", "articlebody", "text", "内容", "內容", "全文", "新闻内容",
          "文章内容", "article", "articletext"),
      TableField.DATE, List.of(
          "date", "published", "publishedat", "datepublished", "publishtime", "publishdate", "pubdate", "pubtime", "发布时间", "发布日期",
          "发表时间", "日期", "时间", "日期时间", "datetime", "time", "createdat", "timestamp"),
      TableField.OUTLET, List.of(
          "outlet", "媒体", "媒体名称", "source", "来源", "來源", "报纸", "media", "publisher", "newspaper", "sitename", "site", "source.name"),
      TableField.AUTHOR, List.of("author", "authors", "作者", "记者", "byline", "writer", "author.name"),
      TableField.ADDRESS, List.of("url", "link", "链接", "网址", "原文链接", "address", "href", "地址"),
      TableField.ID, List.of("id", "编号", "序号", "guid", "uuid", "docid", "newsid", "articleid")));

  private TableFormat() {}

  /** What columns seem to hold by their names. */
  static TableColumns guess(List<String> header) {
    // A table may have hundreds of thousands of columns: each is looked at once.
    Map<String, String> columns = new HashMap<>();
    header.forEach(column -> columns.putIfAbsent(bare(column), column));
    Map<TableField, String> found = new EnumMap<>(TableField.class);
    NAMES.forEach((field, names) ->
        names.stream().map(columns::get).filter(Objects::nonNull).findFirst().ifPresent(column -> found.put(field, column)));
    return new TableColumns(found);
  }

  private static String bare(String column) {
    return BETWEEN_WORDS.matcher(column.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /**
   * Whether a text is a table of stories: objects of JSON, or lines of cells whose first one names a text.
   *
   * @param name the name of the file; one that ends as tables do is enough where there are several columns
   * @param columns says what columns hold; none if their names are to tell
   */
  static boolean isTable(String name, String head, Function<List<String>, @Nullable TableColumns> columns) {
    if (JsonRows.isJson(head)) {
      return true;
    }
    String first = head.lines().findFirst().orElse("");
    try (CsvRows rows = new CsvRows(name, new StringReader(first), ImportLimits.DEFAULT.story())) {
      List<String> header = rows.header();
      boolean isNamed = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:csv|tsv|tab)");
      TableColumns said = header.size() > 1 ? columns.apply(header) : null;
      return header.size() > 1 && (isNamed || said != null && said.fits(header) || isOfStories(guess(header)));
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /** Whether there is a text and something beside it. */
  private static boolean isOfStories(TableColumns columns) {
    return columns.of(TableField.BODY).isPresent() && columns.names().size() > 1;
  }

  /** Whether a file is a table whose names tell that there are stories in it. */
  static boolean holdsStories(Path file) {
    TablePreview preview = preview(file);
    return preview != null && isOfStories(preview.columns());
  }

  /**
   * What a table looks like.
   *
   * @return none if the file is no table, or can't be read
   */
  public static @Nullable TablePreview preview(Path file) {
    if (!(new Importers().of(file) instanceof TableImporter)) {
      return null;
    }
    try {
      byte[] head;
      try (InputStream in = Files.newInputStream(file)) {
        head = in.readNBytes(1 << 20);
      }
      Encodings encodings = new Encodings();
      encodings.add(head, head.length);
      Charset charset = encodings.charset();
      return charset == null ? null : preview(file, charset);
    } catch (IOException unreadable) {
      // The import tells why.
      return null;
    }
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
      return new TablePreview(rows.header(), guess(rows.header()), shown);
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
    return JsonRows.isJson(head)
        ? new JsonRows(name, reader, JsonRows.isByLine(head), largest)
        : new CsvRows(name, reader, largest);
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
