package org.pizhu.importer.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.item.ItemFacts;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;
import org.pizhu.task.Progress;
import org.pizhu.text.Markup;

/** Reads tables, CSV and the like or JSON, of which each row with a text is a story. */
public final class TableImporter extends ItemImporter {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,12}(?:\\s[^<>]*)?/?>");

  private final Function<List<String>, @Nullable TableColumns> given;

  /**
   * @param given says what columns hold; none if their names are to tell
   */
  public TableImporter(ImportLimits limits, Function<List<String>, @Nullable TableColumns> given) {
    super(limits);
    this.given = given;
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    InputFile.check(file);
    try {
      FileLook look = FileLook.through(file, progress);
      Charset charset = look.charset(file);
      try (TableRows rows = TableFormat.rows(file, charset, limits().story(), read -> { })) {
        columns(file, rows);
      }
      return look.scan(file, charset);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  private TableColumns columns(Path file, TableRows rows) {
    TableColumns said = given.apply(rows.header());
    TableColumns columns = said == null ? ColumnNames.guess(rows.header()) : said;
    for (String name : columns.names().values()) {
      if (!rows.header().contains(name)) {
        throw new PizhuException(Problem.of(ProblemKind.TABLE_WITHOUT_COLUMN, file, name, String.join(", ", rows.header())));
      }
    }
    if (columns.of(TableField.BODY).isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.TABLE_WITHOUT_TEXT, file, String.join(", ", rows.header())));
    }
    return columns;
  }

  @Override
  protected void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    try (TableRows rows = TableFormat.rows(
        file, scan.charset(), limits().story(), read -> progress.update(Math.min(read, scan.size()), 2 * scan.size(), taker.file()))) {
      TableColumns columns = columns(file, rows);
      boolean isSaid = given.apply(rows.header()) != null;
      for (TableRows.Row row = rows.next(); row != null && !progress.isCancelled(); row = rows.next()) {
        if (row.problem() != null) {
          taker.tell(row.problem());
        }
        if (!row.isLeftOut()) {
          story(row, isSaid ? columns : ofRow(row, columns), taker);
        }
      }
    }
  }

  /** Of JSON each row has names of its own: where the usual one holds no text, another may. */
  private TableColumns ofRow(TableRows.Row row, TableColumns columns) {
    if (!cell(row, columns, TableField.BODY).isBlank()) {
      return columns;
    }
    TableColumns own = ColumnNames.guess(row.cells().keySet().stream().filter(name -> !row.cells().get(name).isBlank()).toList());
    return own.of(TableField.BODY).isPresent() ? own : columns;
  }

  private static void story(TableRows.Row row, TableColumns columns, ItemTaker taker) {
    String headline = cell(row, columns, TableField.HEADLINE).strip();
    String body = cell(row, columns, TableField.BODY);
    if (body.isBlank()) {
      String named = headline.isEmpty() ? cell(row, columns, TableField.ID) : headline;
      taker.tell(named.isBlank()
          ? Problem.at(ProblemKind.ITEM_EMPTY, taker.file(), row.line())
          : Problem.at(ProblemKind.ITEM_WITHOUT_TEXT, taker.file(), row.line(), named));
      return;
    }
    ItemFacts facts = new ItemFacts(taker.file(), row.line())
        .address(cell(row, columns, TableField.ADDRESS))
        .outlet(cell(row, columns, TableField.OUTLET))
        .published(cell(row, columns, TableField.DATE))
        .authors(cell(row, columns, TableField.AUTHOR));
    SourceItem.Form form = TAG.matcher(body).find() ? SourceItem.Form.HTML : SourceItem.Form.TEXT;
    String dateline = ColumnNames.dateline(row.cells().keySet()).map(row.cells()::get).map(String::strip).orElse("");
    taker.take(row.line(), new SourceItem(form, headline, begun(dateline, body, form), facts.facts()), facts.problems());
  }

  /** A body with its dateline in front, where that is kept apart from it. */
  private static String begun(String dateline, String body, SourceItem.Form form) {
    if (dateline.isEmpty() || body.contains(dateline)) {
      return body;
    }
    return form == SourceItem.Form.HTML ? "<p>" + Markup.escape(dateline) + "</p>\n" + body : dateline + "\n" + body;
  }

  private static String cell(TableRows.Row row, TableColumns columns, TableField field) {
    return columns.of(field).map(name -> row.cells().getOrDefault(name, "")).orElse("");
  }
}
