package org.pizhu.html.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Words by their kinds, as a text in the place of code. A line is one of:
 *
 * <ul>
 *   <li>{@code # …}, a remark; so are empty lines;
 *   <li>{@code [kind]}: those that follow are of this kind;
 *   <li>{@code /…/}, a regular expression: what it matches from its first to its last unit is a word of the kind;
 *   <li>words with blanks between them. In a word {@code {a,b,}} is a, b or nothing, {@code _} a blank. Behind {@code !} stands what may not follow
 *       the word, behind {@code >} what has to, with commas between.
 * </ul>
 *
 * A table that breaks these rules is refused as a whole: it is a part of the program.
 */
public final class WordTable {

  private static final Pattern KIND = Pattern.compile("\\[[a-z-]+\\]");

  /** What no word has: marks of this format in the wrong place, and of regular expressions. */
  private static final Pattern MISPLACED = Pattern.compile("[{}()\\[\\]\\\\?*>!,]");

  private final Map<String, Words> kinds = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private List<Words.Word> words = new ArrayList<>();
  private List<String> forms = new ArrayList<>();
  private String kind = "";

  private WordTable() {}

  /**
   * Reads the table that stands beside a class.
   *
   * @param name of the resource
   * @throws IllegalStateException if the table breaks the rules; it says in which line
   */
  public static WordTable beside(Class<?> owner, String name) {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalStateException if it breaks the rules; it says in which line
   */
  public static WordTable of(String text) {
    WordTable table = new WordTable();
    String[] lines = text.split("\n");
    for (int number = 1; number <= lines.length + 1; number++) {
      try {
        if (number <= lines.length) {
          table.take(lines[number - 1].strip());
        } else {
          table.begin("");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("Line " + Math.min(number, lines.length) + ": " + e.getMessage(), e);
      }
    }
    return table;
  }

  private void take(String line) {
    if (KIND.matcher(line).matches()) {
      begin(line.substring(1, line.length() - 1));
    } else if (!line.isEmpty() && line.charAt(0) != '#') {
      line(line);
    }
  }

  /**
   * The words of a kind.
   *
   * @throws IllegalStateException if the table has none of it
   */
  public Words words(String kind) {
    Words found = kinds.get(kind);
    if (found == null) {
      throw new IllegalStateException("No words of kind " + kind);
    }
    return found;
  }

  /** Ends the kind before. */
  private void begin(String next) {
    if (kind.isEmpty() != (words.isEmpty() && forms.isEmpty())) {
      throw new IllegalArgumentException(kind.isEmpty() ? "words without a kind" : "no words of kind " + kind);
    }
    if (!kind.isEmpty() && kinds.put(kind, new Words(words, forms)) != null) {
      throw new IllegalArgumentException("twice: " + kind);
    }
    kind = next;
    words = new ArrayList<>();
    forms = new ArrayList<>();
    seen.clear();
  }

  private void line(String line) {
    if (line.length() > 2 && line.startsWith("/") && line.endsWith("/") && line.indexOf(' ') < 0) {
      form(line.substring(1, line.length() - 1));
      return;
    }
    for (String entry : line.split("\\s+")) {
      int not = entry.indexOf('!');
      int only = entry.indexOf('>');
      int end = Math.min(not < 0 ? entry.length() : not, only < 0 ? entry.length() : only);
      if (not >= 0 && only >= 0) {
        throw new IllegalArgumentException("both ! and >: " + entry);
      }
      List<String> guard = end == entry.length() ? List.of() : guard(entry.substring(end + 1));
      for (String word : spelt(entry.substring(0, end))) {
        if (!seen.add(word)) {
          throw new IllegalArgumentException("twice: " + word);
        }
        words.add(new Words.Word(word, only >= 0 ? guard : List.of(), not >= 0 ? guard : List.of()));
      }
    }
  }

  private void form(String expression) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + ": " + expression, e);
    }
    forms.add(expression);
  }

  private static List<String> guard(String entries) {
    List<String> guard = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at <= entries.length(); at++) {
      char c = at < entries.length() ? entries.charAt(at) : ',';
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        guard.addAll(spelt(entries.substring(from, at)));
        from = at + 1;
      }
    }
    return guard;
  }

  /** A word with braces as all words that it stands for. */
  private static List<String> spelt(String word) {
    int open = word.indexOf('{');
    int close = word.indexOf('}');
    if (open < 0 && close < 0) {
      if (word.isEmpty() || MISPLACED.matcher(word).find()) {
        throw new IllegalArgumentException("no word: " + word);
      }
      return List.of(word.replace('_', ' '));
    }
    if (open < 0 || close < open || word.substring(open + 1, close).indexOf('{') >= 0) {
      throw new IllegalArgumentException("braces: " + word);
    }
    List<String> all = new ArrayList<>();
    for (String choice : word.substring(open + 1, close).split(",", -1)) {
      all.addAll(spelt(word.substring(0, open) + choice + word.substring(close + 1)));
    }
    return all;
  }
}
