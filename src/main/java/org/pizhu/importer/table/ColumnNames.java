package org.pizhu.importer.table;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;

/** What columns of tables, and members of objects, are called that hold stories. */
public final class ColumnNames {

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

  private ColumnNames() {}

  /** What columns seem to hold by their names. */
  public static TableColumns guess(List<String> header) {
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

  /** Whether columns hold a text and something beside it. */
  public static boolean areOfStories(TableColumns columns) {
    return columns.of(TableField.BODY).isPresent() && columns.names().size() > 1;
  }
}
