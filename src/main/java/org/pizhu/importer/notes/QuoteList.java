package org.pizhu.importer.notes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.html.QuotePage;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.importer.source.WholeText;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * Reads the annotations of one page as the client of Hypothesis exports them for people: as plain text, a line for each thing that is said and as many
 * more as it takes, or as a page of HTML. Neither says where a quote stands, and the text says times in the zone of whoever exported it.
 */
public final class QuoteList {

  private static final Pattern TEXT = Pattern.compile(
      "\\A\\ufeff?\\s*\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\R(?<title>[^\\n]*)\\R(?<address>\\S+)[ \\t]*\\R"
          + "Group:[^\\n]*\\RTotal users: \\d+\\RUsers:[^\\n]*\\RTotal annotations: \\d+\\R");

  /** What an annotation says, in this order. What is in lines of its own may look like the next thing: the last one of a kind that fits is meant. */
  private static final Pattern ANNOTATION = Pattern.compile(
      "(?s)\\ACreated at: ([^\\n]*)\\nAuthor: ?([^\\n]*)\\n(?:Page: [^\\n]*\\n)?Type: [^\\n]*\\n(?:Quote: \"(.*?)\"\\n(?=Description: |Comment:))?"
          + "(?:Description: (.*?)\\n(?=Comment:))?Comment: ?(.*?)(?:\\nTags: ([^\\n]*))?\\s*\\z");

  private static final String BEGIN = "Annotation %d:\nCreated at: ";

  private final Path file;
  private final List<ForeignNote> notes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private QuoteList(Path file) {
    this.file = file;
  }

  /** Whether a text begins like such a list or page. */
  public static boolean isList(String head) {
    return TEXT.matcher(head).find() || QuotePage.isPage(head);
  }

  /**
   * Reads a file.
   *
   * @throws org.pizhu.model.PizhuException with FILE_TOO_LARGE or FILE_NOT_READABLE
   */
  public static ForeignNotes read(Path file, SourceScan scan) {
    try {
      String text = WholeText.read(file, scan, ImportLimits.DEFAULT.file());
      QuoteList list = new QuoteList(file);
      Matcher head = TEXT.matcher(text);
      if (head.find()) {
        list.text(text, head);
      } else {
        list.page(QuotePage.of(text));
      }
      return new ForeignNotes(List.of(), list.notes, List.of(), "", list.problems);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  private void text(String given, Matcher head) {
    String text = given.replace("\r\n", "\n");
    int number = 1;
    // Numbers tell a heading from words like one.
    for (int at = text.indexOf(begin(number)); at >= 0; number++) {
      int from = at + begin(number).indexOf('\n') + 1;
      int next = text.indexOf("\n" + begin(number + 1), from);
      long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
      Matcher said = ANNOTATION.matcher(text.substring(from, next < 0 ? text.length() : next));
      if (said.find()) {
        add(line, head.group("title").strip(), head.group("address"), Stream.of(3, 4, 5, 6, 2, 1).map(said::group).map(one -> one == null ? "" : one).toList());
      } else {
        problems.add(Problem.at(ProblemKind.NOTE_BROKEN, file, line));
      }
      at = next < 0 ? -1 : next + 1;
    }
  }

  private static String begin(int number) {
    return String.format(BEGIN, number);
  }

  private void page(QuotePage page) {
    for (Map<String, String> said : page.annotations()) {
      add(0, page.title(), page.address(),
          Stream.of("Quote", "Description", "Comment", "Tags", "Author", "Created at").map(name -> said.getOrDefault(name, "")).toList());
    }
  }

  /** @param said quote, description of a picture, comment, tags, who and when */
  private void add(long line, String title, String address, List<String> said) {
    String note = Stream.of(said.get(1), said.get(2)).map(String::strip).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n\n"));
    notes.add(QuoteTable.note(line, address, title, said.get(0), note, said.get(3), said.get(4), said.get(5)));
  }
}
