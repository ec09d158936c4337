package org.pizhu.importer.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * The rows of a table as text: RFC 4180, with a comma, a semicolon, a tab or a bar between cells, whichever the first line has most of. Cells stay
 * as they are. Rows with nothing in them are left out. One row is held at a time.
 */
final class CsvRows implements TableRows {

  private static final String SEPARATORS = ",\t;|";
  private static final int HEADER = 1 << 16;
  /** So many code points tell which cells are meant. */
  private static final int SHOWN = 40;

  private final String file;
  private final BufferedReader in;
  private final char separator;
  private final List<String> header;
  private final int largest;
  private long line = 1;
  private boolean isTooLarge;
  private boolean isOpen;

  /**
   * @param file the name of the file, for problems
   * @param reader is closed with this
   * @param largest the longest cell, in characters
   */
  CsvRows(String file, Reader reader, int largest) throws IOException {
    this.file = file;
    this.largest = largest;
    in = new BufferedReader(reader, HEADER);
    // Before a quotation mark it would make the first cell one that isn't quoted.
    isNext('\ufeff');
    in.mark(HEADER);
    char[] start = new char[HEADER - 1];
    int length = Math.max(0, in.read(start));
    in.reset();
    separator = separator(new String(start, 0, length));
    List<String> cells = cells();
    header = names(cells == null ? List.of() : cells);
  }

  /** What stands most between the cells of the first line, outside quotation marks. */
  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n' && text.charAt(i) != '\r'); i++) {
      quoted ^= text.charAt(i) == '"';
      int kind = SEPARATORS.indexOf(text.charAt(i));
      if (!quoted && kind >= 0) {
        counts[kind]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private static List<String> names(List<String> cells) {
    Set<String> names = new LinkedHashSet<>();
    // The last number of each, as thousands of columns may have the same name.
    Map<String, Integer> numbers = new HashMap<>();
    for (String cell : cells) {
      String bare = cell.replace("\ufeff", "").strip();
      String name = bare.isEmpty() ? "#" + (names.size() + 1) : bare;
      while (!names.add(name)) {
        name = bare + " (" + numbers.merge(bare, 2, (last, none) -> last + 1) + ")";
      }
    }
    return List.copyOf(names);
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable Row next() throws IOException {
    for (;;) {
      long start = line;
      List<String> cells = cells();
      if (cells == null) {
        return null;
      }
      if (isTooLarge || isOpen) {
        Problem problem = isOpen
            ? Problem.at(ProblemKind.TABLE_OPEN_QUOTE, file, start)
            : Problem.at(ProblemKind.STORY_OVER_LIMIT, file, start, largest, largest);
        return Row.broken(start, problem);
      }
      // Where tables were put one behind the other their columns are named again.
      boolean named = header.size() > 1 && names(cells).equals(header);
      if (!named && cells.stream().anyMatch(cell -> !cell.isBlank())) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
          row.put(header.get(i), cells.get(i));
        }
        List<String> beyond = cells.subList(Math.min(cells.size(), header.size()), cells.size());
        String words = beyond.stream().filter(cell -> !cell.isBlank()).map(String::strip).collect(Collectors.joining(" "));
        return words.isEmpty()
            ? Row.sound(start, row)
            : new Row(start, row, Problem.at(ProblemKind.TABLE_ROW_TOO_LONG, file, start, shortened(words)), false);
      }
    }
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** The cells of a row; none at the end. */
  private @Nullable List<String> cells() throws IOException {
    isTooLarge = false;
    isOpen = false;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    boolean quoted = false;
    boolean fresh = true;
    for (; c >= 0; c = in.read()) {
      if (quoted) {
        quoted = c != '"' || isNext('"');
        line += c == '\n' || c == '\r' && !isComing('\n') ? 1 : 0;
        if (quoted) {
          add(cell, c);
        }
      } else if (c == '"' && fresh) {
        quoted = true;
        fresh = false;
      } else if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
        fresh = true;
      } else if (c == '\n' || c == '\r') {
        if (c == '\r') {
          isNext('\n');
        }
        line++;
        break;
      } else {
        fresh = false;
        add(cell, c);
      }
    }
    isOpen = quoted;
    cells.add(cell.toString());
    return cells;
  }

  private void add(StringBuilder cell, int c) {
    if (cell.length() < largest) {
      cell.append((char) c);
    } else {
      isTooLarge = true;
    }
  }

  /** Takes the next character if it is this one. */
  private boolean isNext(char wanted) throws IOException {
    boolean is = isComing(wanted);
    if (is) {
      in.read();
    }
    return is;
  }

  private boolean isComing(char wanted) throws IOException {
    in.mark(1);
    int next = in.read();
    if (next >= 0) {
      in.reset();
    }
    return next == wanted;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
