package org.pizhu.importer.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * The records of a file that marks each with an element and each field of it with one within, as corpora of news do and databases that write
 * XML: a row each, its fields and attributes the columns. Such files are often no XML (several roots, bare ampersands, lines wrapped anywhere), so
 * only the elements of records and fields count; what is marked within a field stays. No entity is followed but those of characters.
 */
final class RecordRows extends SampledRows {

  private static final String RECORD = "doc|docs|document|record|row|article|news|newsitem|story|item|entry|page";
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.:-]{0,60}";

  /** A record, or an element of them all and a record, and at once its first field. */
  private static final Pattern START = Pattern.compile(
      "\\A\ufeff?\\s*+(?:<\\?xml[^<>]*+>\\s*+|(?><!--.*?-->)\\s*+|<!DOCTYPE[^<>\\[]*+>\\s*+)*+(?:<(?!(?:" + RECORD + ")[\\s>])" + NAME + "(?:\\s[^<>]*)?>\\s*)?"
          + "<(" + RECORD + ")(?:\\s[^<>]*)?>\\s*<" + NAME + "(?:\\s[^<>]*)?/?>",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern FIELD = Pattern.compile("<(" + NAME + ")(?:\\s[^<>]*)?(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(" + NAME + ")\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
  /** A line end within a paragraph of Chinese, which is no blank (CSS Text Module Level 3, 4.1.3); before an indent it may be one of a paragraph. */
  private static final Pattern WRAPPED =
      Pattern.compile("(?<=[\\u2e80-\\u9fff\\uff00-\\uffef])[ \\t]*\\r?\\n[ \\t]*(?=[\\u2e80-\\u2fff\\u3001-\\u9fff\\uff00-\\uffef])");

  private static final Pattern CHARACTER = Pattern.compile("&(?:(lt|gt|amp|quot|apos|nbsp)|#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));");
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

  /** So many fields of a record are read, whole or not: what has more is no record of a story. */
  private static final int MOST_FIELDS = 1_000;

  private final String file;
  private final BufferedReader in;
  private final String name;
  private final int largest;
  private long line = 1;

  /**
   * @param file the name of the file, for problems
   * @param reader is closed with this
   * @param name what {@link #record} told
   * @param largest the longest record, in characters
   */
  RecordRows(String file, Reader reader, String name, int largest) throws IOException {
    this.file = file;
    in = new BufferedReader(reader);
    this.name = name;
    this.largest = largest;
    lookAhead();
  }

  /** The name of the element that marks a record, by the beginning of a text; null if it holds none. */
  static @Nullable String record(String head) {
    Matcher start = START.matcher(head);
    return start.lookingAt() ? start.group(1).toLowerCase(Locale.ROOT) : null;
  }

  @Override
  @Nullable Row read() throws IOException {
    if (!skipTo()) {
      return null;
    }
    long start = line;
    StringBuilder record = new StringBuilder("<" + name);
    String close = "</" + name + ">";
    long size = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      line += c == '\n' ? 1 : 0;
      size++;
      record.append((char) c);
      if (c == '>' && endsWith(record, close)) {
        return size > largest ? Row.broken(start, Problem.at(ProblemKind.STORY_OVER_LIMIT, file, start, size, largest)) : row(start, record);
      }
      if (record.length() > largest) {
        // It goes on to its end, of which so much is needed.
        record.delete(0, record.length() - close.length());
      }
    }
    return Row.broken(start, Problem.at(ProblemKind.TABLE_ROW_BROKEN, file, start));
  }

  /** Goes behind the name of the next record; says whether there is one. */
  private boolean skipTo() throws IOException {
    String wanted = "<" + name;
    int matched = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      line += c == '\n' ? 1 : 0;
      if (matched == wanted.length()) {
        if (c == '>' || Character.isWhitespace(c)) {
          in.reset();
          line -= c == '\n' ? 1 : 0;
          return true;
        }
        matched = 0;
      }
      matched = Character.toLowerCase((char) c) == wanted.charAt(matched) ? matched + 1 : c == '<' ? 1 : 0;
      if (matched == wanted.length()) {
        in.mark(2);
      }
    }
    return false;
  }

  private static boolean endsWith(StringBuilder text, String end) {
    int from = text.length() - end.length();
    return from >= 0 && text.substring(from).equalsIgnoreCase(end);
  }

  private Row row(long start, CharSequence record) {
    Map<String, String> cells = new LinkedHashMap<>();
    String text = record.toString();
    int open = text.indexOf('>') + 1;
    int end = text.lastIndexOf("</");
    Matcher field = FIELD.matcher(text).region(open, end);
    for (int fields = 0; fields < MOST_FIELDS && field.find(); fields++) {
      String named = field.group(1);
      boolean isEmpty = !field.group(2).isEmpty();
      int close = isEmpty ? field.end() : close(text, named, field.end(), end);
      String value = isEmpty || close < 0 ? "" : value(text.substring(field.end(), close));
      cells.merge(named, value, (before, more) -> before.isBlank() ? more : before + "\n" + more);
      int next = isEmpty || close < 0 ? field.end() : text.indexOf('>', close) + 1;
      field.region(Math.min(next, end), end);
    }
    Matcher attribute = ATTRIBUTE.matcher(text).region(0, open);
    while (attribute.find()) {
      cells.putIfAbsent(attribute.group(1), characters(attribute.group(2) == null ? attribute.group(3) : attribute.group(2)));
    }
    return Row.sound(start, cells);
  }

  /** Where a field ends; -1 if nowhere. */
  private static int close(String text, String name, int from, int to) {
    Matcher close = Pattern.compile("</" + Pattern.quote(name) + "\\s*>", Pattern.CASE_INSENSITIVE).matcher(text).region(from, to);
    return close.find() ? close.start() : -1;
  }

  /** A value as it is meant: marked text stays marked, other text has its characters. */
  private static String value(String written) {
    String bare = CDATA.matcher(written).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    if (!bare.equals(written)) {
      return bare.strip();
    }
    return (FIELD.matcher(written).find() ? WRAPPED.matcher(written).replaceAll("") : characters(written)).strip();
  }

  private static String characters(String text) {
    return CHARACTER.matcher(text).replaceAll(found -> {
      if (found.group(1) != null) {
        return Matcher.quoteReplacement(NAMED.get(found.group(1)));
      }
      int code = found.group(2) != null ? Integer.parseInt(found.group(2)) : Integer.parseInt(found.group(3), 16);
      return Matcher.quoteReplacement(code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : found.group());
    });
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
