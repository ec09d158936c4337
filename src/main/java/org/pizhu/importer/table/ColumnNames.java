package org.pizhu.importer.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;

/** What columns of tables, and members of objects, are called that hold stories. */
public final class ColumnNames {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]");

  /** What columns are called, the likeliest first; without case, blanks, and lines between words. */
  private static final Map<TableField, List<String>> NAMES = new EnumMap<>(Map.of(
      TableField.HEADLINE, List.of(
          "headline", "title", "标题", "標題", "新闻标题", "文章标题", "题名", "題名", "正题名", "题目", "題目", "篇名",
          "newstitle", "articletitle", "contenttitle", "doctitle", "subject"),
      TableField.BODY, List.of(
          "body", "正文", "contenthtml", "html", "content", "contenttext", "fulltext", "maintext", "articlebody", "text", "内容", "內容", "全文", "新闻内容",
          "文章内容", "新闻正文", "文章正文", "正文内容", "newscontent", "articlecontent", "article", "articletext"),
      TableField.DATE, List.of(
          "date", "published", "publishedat", "datepublished", "publishtime", "publishdate", "pubdate", "pubtime", "发布时间", "发布日期",
          "发表时间", "发表日期", "出版日期", "见报日期", "刊发日期", "刊发时间", "日期", "时间", "日期时间", "newstime", "newsdate", "releasetime", "releasedate", "posttime",
          "datetime", "time", "createdat", "createtime", "timestamp"),
      TableField.OUTLET, List.of(
          "outlet", "媒体", "媒体名称", "source", "来源", "來源", "报纸", "media", "publisher", "newspaper", "papername",
          "报纸名称", "报刊", "报刊名称", "medianame", "sourcename", "新闻来源", "文章来源", "信息来源", "稿源", "sitename", "site", "website", "网站", "source.name", "from"),
      TableField.AUTHOR, List.of("author", "authors", "作者", "记者", "作者姓名", "byline", "writer", "reporter", "author.name"),
      TableField.ADDRESS, List.of("url", "link", "链接", "网址", "原文链接", "原文网址", "新闻链接", "newsurl", "sourceurl", "address", "href", "地址"),
      TableField.ID, List.of("id", "编号", "序号", "guid", "uuid", "docid", "docno", "newsid", "articleid")));

  private static final Set<String> DATELINES = Set.of("dateline", "电头", "電頭");

  private ColumnNames() {}

  /** The column that holds the dateline of a story where that stands apart from its text, as in corpora. */
  static Optional<String> dateline(Collection<String> columns) {
    return columns.stream().filter(column -> DATELINES.contains(bare(column))).findFirst();
  }

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
