package org.pizhu.importer.notes;

import static org.pizhu.importer.notes.NoteValues.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.importer.source.WholeText;
import org.pizhu.importer.table.CsvTable;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Reads a table of quotes with what was said of them, an annotation a row, as the client of Hypothesis exports it: its columns, in any order. */
public final class QuoteTable {

  private static final String URL = "url";
  private static final String COMMENT = "comment";
  private static final String TAGS = "tags";
  private static final List<String> QUOTE = List.of("quote", "quote/description");

  private final List<String> columns;
  private final Path file;

  private QuoteTable(Path file, CsvTable.Row header) {
    this.file = file;
    columns = names(header);
  }

  private static List<String> names(CsvTable.Row header) {
    return header.cells().stream().map(name -> name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether a text begins with the columns of such a table. */
  public static boolean isTable(String head) {
    try {
      List<CsvTable.Row> rows = CsvTable.parse(head.lines().findFirst().orElse(""));
      List<String> names = rows.isEmpty() ? List.of() : names(rows.get(0));
      return names.containsAll(Set.of(URL, COMMENT, TAGS)) && QUOTE.stream().anyMatch(names::contains);
    } catch (CsvTable.OpenQuote open) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @throws PizhuException with FILE_TOO_LARGE, FILE_NOT_READABLE or NOTES_BROKEN
   */
  public static ForeignNotes read(Path file, SourceScan scan) {
    try {
      List<CsvTable.Row> rows = CsvTable.parse(WholeText.read(file, scan, ImportLimits.DEFAULT.file()));
      QuoteTable table = new QuoteTable(file, rows.get(0));
      List<ForeignNote> notes = new ArrayList<>();
      List<Problem> problems = new ArrayList<>();
      for (CsvTable.Row row : rows.subList(1, rows.size())) {
        table.add(row, notes, problems);
      }
      return new ForeignNotes(List.of(), notes, List.of(), "", problems);
    } catch (CsvTable.OpenQuote open) {
      throw new PizhuException(Problem.at(ProblemKind.NOTES_BROKEN, file, open.line()), open);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  private void add(CsvTable.Row row, List<ForeignNote> notes, List<Problem> problems) {
    String url = cell(row, URL);
    String quote = QUOTE.stream().map(name -> cell(row, name)).filter(words -> !words.isBlank()).findFirst().orElse("");
    if (url.isBlank()) {
      problems.add(Problem.at(ProblemKind.NOTE_BROKEN, file, row.line()));
      return;
    }
    notes.add(note(row.line(), url, "", quote, cell(row, COMMENT), cell(row, TAGS), cell(row, "author"), cell(row, "created at")));
  }

  /** An annotation of which all is words: its tags have commas between, its time may have a space in it. */
  static ForeignNote note(long line, String url, String title, String quote, String comment, String tags, String author, String created) {
    List<ForeignTag> given =
        Arrays.stream(tags.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).map(tag -> new ForeignTag(clean(tag), List.of(), -1)).toList();
    ForeignTarget target = quote.isBlank()
        ? new ForeignTarget.Whole() : new ForeignTarget.Passage(clean(quote), "", "", -1, -1, ForeignTarget.Counting.UTF16, false);
    return new ForeignNote(
        line, "", new ForeignStory("", 0, "", List.of(clean(url)), clean(title), 0), target, "", clean(comment), given, clean(author).strip(),
        NoteValues.time(created), null, false);
  }

  private String cell(CsvTable.Row row, String column) {
    return row.cell(columns.indexOf(column));
  }
}
