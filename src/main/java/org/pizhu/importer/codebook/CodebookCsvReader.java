package org.pizhu.importer.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.table.ColumnNames;
import org.pizhu.importer.table.CsvTable;
import org.pizhu.model.Codebook;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;

/**
 * Reads a codebook from a table with columns {@code path}, {@code name}, {@code colour}, {@code description}, {@code key} and
 * {@code memo}, in any order, in English or Chinese, one of the first two at least. A path that names tags which have no row of their
 * own makes them as well.
 */
public final class CodebookCsvReader {

  /** What heads a column. */
  private enum Column {
    PATH("path", "路径"),
    NAME("name", "名称", "标签", "tag", "code"),
    COLOR("colour", "color", "颜色"),
    DESCRIPTION("description", "说明", "描述"),
    KEY("key", "快捷键"),
    MEMO("memo", "备忘");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }

    int in(CsvTable.Row header) {
      for (int i = 0; i < header.cells().size(); i++) {
        if (names.contains(header.cells().get(i).strip().toLowerCase(Locale.ROOT))) {
          return i;
        }
      }
      return -1;
    }
  }

  private final Path file;
  private final Consumer<Problem> told;
  private final List<CodebookEntry> entries = new ArrayList<>();
  private final Map<List<String>, Integer> known = new HashMap<>();

  CodebookCsvReader(Path file, Consumer<Problem> told) {
    this.file = file;
    this.told = told;
  }

  /** Whether a text is a table of tags: one with their paths, or their names and something that only tags have, and without stories. */
  public static boolean isTable(String name, String head) {
    try {
      List<CsvTable.Row> rows = CsvTable.parse(head.startsWith("\ufeff") ? head.substring(1).lines().findFirst().orElse("")
          : head.lines().findFirst().orElse(""));
      CsvTable.Row header = rows.isEmpty() ? new CsvTable.Row(1, List.of()) : rows.get(0);
      boolean isNamed = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:csv|tsv|tab)");
      boolean hasMore = Arrays.stream(Column.values()).skip(2).anyMatch(column -> column.in(header) >= 0);
      return (Column.PATH.in(header) >= 0 && (isNamed || hasMore) || Column.NAME.in(header) >= 0 && hasMore)
          && ColumnNames.guess(header.cells()).of(org.pizhu.model.TableField.BODY).isEmpty();
    } catch (CsvTable.OpenQuote open) {
      return false;
    }
  }

  List<CodebookEntry> read(String text) {
    List<CsvTable.Row> rows = rows(text);
    CsvTable.Row header = rows.isEmpty() ? new CsvTable.Row(1, List.of()) : rows.get(0);
    if (Column.PATH.in(header) < 0 && Column.NAME.in(header) < 0) {
      throw problem(ProblemKind.CODEBOOK_NO_COLUMNS, header);
    }
    for (CsvTable.Row row : rows.subList(1, rows.size())) {
      add(header, row);
    }
    return entries;
  }

  private List<CsvTable.Row> rows(String text) {
    try {
      return CsvTable.parse(text);
    } catch (CsvTable.OpenQuote open) {
      throw new PizhuException(Problem.at(ProblemKind.CODEBOOK_OPEN_QUOTE, file, open.line()), open);
    }
  }

  private void add(CsvTable.Row header, CsvTable.Row row) {
    String path = row.cell(Column.PATH.in(header));
    String name = row.cell(Column.NAME.in(header));
    // A name alone may have a slash in it; in a path it stands between names.
    List<String> names = path.isBlank() ? (name.isBlank() ? List.of() : List.of(name)) : Codebook.names(path);
    if (names.isEmpty()) {
      told.accept(problem(ProblemKind.CODEBOOK_TAG_UNNAMED, row).problem());
      return;
    }
    int parent = CodebookEntry.TOP;
    for (int depth = 1; depth < names.size(); depth++) {
      List<String> above = names.subList(0, depth);
      if (!known.containsKey(above)) {
        put(above, new CodebookEntry(row.line(), parent, null, above.get(depth - 1), null, null, null, null));
      }
      parent = known.get(above);
    }
    CodebookEntry entry = new CodebookEntry(
        row.line(),
        parent,
        null,
        names.get(names.size() - 1),
        color(header, row),
        said(row.cell(Column.DESCRIPTION.in(header))),
        key(header, row),
        said(row.cell(Column.MEMO.in(header))));
    // A row for a tag that stood in a path above says more of it.
    Integer earlier = known.get(names);
    if (earlier != null && entries.get(earlier).equals(bare(entries.get(earlier)))) {
      entries.set(earlier, entry);
    } else {
      put(names, entry);
    }
  }

  private static CodebookEntry bare(CodebookEntry entry) {
    return new CodebookEntry(entry.line(), entry.parent(), null, entry.name(), null, null, null, null);
  }

  private void put(List<String> names, CodebookEntry entry) {
    known.putIfAbsent(List.copyOf(names), entries.size());
    entries.add(entry);
  }

  private @Nullable Integer color(CsvTable.Row header, CsvTable.Row row) {
    String color = row.cell(Column.COLOR.in(header)).strip();
    if (color.isEmpty()) {
      return null;
    }
    if (CodebookColors.isRgb(color)) {
      return CodebookColors.rgb(color);
    }
    Optional<TagColor> named =
        Arrays.stream(TagColor.values()).filter(one -> one.key().equals(color.toLowerCase(Locale.ROOT))).findFirst();
    if (named.isEmpty()) {
      told.accept(problem(ProblemKind.CODEBOOK_BAD_COLOR, row, color).problem());
      return null;
    }
    return named.get().rgb();
  }

  private @Nullable String key(CsvTable.Row header, CsvTable.Row row) {
    String key = row.cell(Column.KEY.in(header)).strip().toLowerCase(Locale.ROOT);
    if (!key.isEmpty() && !Tag.isKey(key)) {
      told.accept(problem(ProblemKind.CODEBOOK_BAD_KEY, row, key).problem());
      return null;
    }
    return said(key);
  }

  private static @Nullable String said(String text) {
    return text.isBlank() ? null : text;
  }

  private PizhuException problem(ProblemKind kind, CsvTable.Row row, Object... arguments) {
    return new PizhuException(Problem.at(kind, file, row.line(), arguments));
  }
}
