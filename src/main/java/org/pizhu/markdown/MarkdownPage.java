package org.pizhu.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A text file in Markdown, as CommonMark 0.31.2 with the lines of keys and values that many programs put before the text. HTML in it stays HTML,
 * so it must be cleaned like any other.
 *
 * @param front what stands before the text: keys in small letters, each with its values in order
 * @param html the text
 */
public record MarkdownPage(Map<String, List<String>> front, String html) {

  private static final int DEEPEST = 64;

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  private static final Pattern FRONT = Pattern.compile(
      "\\A\ufeff?---[ \\t]*\\R(.{0,65536}?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  /** The same as TOML has it (https://toml.io/en/v1.0.0), as Hugo and Zola write. */
  private static final Pattern TOML =
      Pattern.compile("\\A\ufeff?\\+\\+\\+[ \\t]*\\R(.{0,65536}?)^\\+\\+\\+[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern TOML_KEY = Pattern.compile("^\\s*\"?([\\p{L}][\\p{L}\\p{N}_ -]{0,40}?)\"?\\s*=\\s*(.*)$");
  private static final Pattern KEY = Pattern.compile("^([\\p{L}][\\p{L}\\p{N}_ -]{0,40}?)\\s*[:：]\\s*(.*)$");
  private static final Pattern ITEM = Pattern.compile("^\\s*-\\s+(.*)$");

  /** A heading, or a line of keys, is what a text file in Markdown begins with. */
  private static final Pattern HEADING = Pattern.compile("\\A[\ufeff\\s]*#{1,6}[ \\t]+\\S");

  private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+\\z");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})");
  private static final Pattern FOOTNOTE = Pattern.compile("( {0,3})\\[\\^(?=[^\\]\\s]{1,100}\\]:)");

  public MarkdownPage {
    front = Map.copyOf(front);
  }

  /** Whether a text begins as Markdown does and other text does not. */
  public static boolean isMarkdown(String head) {
    return HEADING.matcher(head).find() || !Front.of(head).keys().isEmpty();
  }

  /** Reads a text. Whatever it is, there is no wrong one. */
  public static MarkdownPage of(String text) {
    Front front = Front.of(text);
    String body = front.keys().isEmpty() ? text.startsWith("\ufeff") ? text.substring(1) : text : text.substring(front.end());
    Node document = PARSER.parse(withFootnotes(body));
    document.accept(new LineJoiner());
    return new MarkdownPage(front.keys(), RENDERER.render(document));
  }

  /** What stands before the text, and where that ends; no keys where there is nothing. */
  private record Front(Map<String, List<String>> keys, int end) {

    static Front of(String text) {
      Matcher yaml = FRONT.matcher(text);
      if (yaml.find()) {
        return new Front(MarkdownPage.keys(yaml.group(1), KEY), yaml.end());
      }
      Matcher toml = TOML.matcher(text);
      return toml.find() ? new Front(MarkdownPage.keys(toml.group(1), TOML_KEY), toml.end()) : new Front(Map.of(), 0);
    }
  }

  /**
   * CommonMark takes the text of a footnote for the address of a link, which is nowhere to be seen: with a backslash it stays text,
   * in a paragraph of its own.
   */
  private static String withFootnotes(String text) {
    if (!text.contains("[^")) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length() + 16);
    Matcher line = LINE.matcher(text);
    String fence = "";
    while (line.find()) {
      Matcher begins = FENCE.matcher(line.group());
      if (begins.lookingAt()) {
        String marks = begins.group(1);
        fence = fence.isEmpty() ? marks : marks.startsWith(fence) ? "" : fence;
      }
      Matcher note = FOOTNOTE.matcher(line.group());
      kept.append(fence.isEmpty() && note.lookingAt() ? note.replaceFirst("\n$1\\\\[^") : line.group());
    }
    return kept.toString();
  }

  /** The first value of the first key of some that is there; empty if there is none. */
  public String first(String... keys) {
    for (String key : keys) {
      for (String value : front.getOrDefault(key, List.of())) {
        if (!value.isBlank()) {
          return value;
        }
      }
    }
    return "";
  }

  private static Map<String, List<String>> keys(String lines, Pattern form) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      Matcher key = form.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        open.add(bare(item.group(1)));
      } else if (key.matches()) {
        open = keys.computeIfAbsent(key.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>());
        open.addAll(values(key.group(2).strip()));
      }
    }
    return keys;
  }

  private static List<String> values(String value) {
    List<String> values = new ArrayList<>();
    if (value.startsWith("[") && value.endsWith("]")) {
      for (String one : value.substring(1, value.length() - 1).split("[,，]")) {
        values.add(bare(one.strip()));
      }
    } else if (!value.isEmpty()) {
      values.add(bare(value));
    }
    return values;
  }

  private static String bare(String value) {
    boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')
        && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** Lines of Chinese text are joined without a blank. */
  private static final class LineJoiner extends AbstractVisitor {
    @Override
    public void visit(SoftLineBreak lineBreak) {
      if (lineBreak.getPrevious() instanceof Text before && lineBreak.getNext() instanceof Text after
          && isWide(before.getLiteral(), false) && isWide(after.getLiteral(), true)) {
        lineBreak.unlink();
      }
    }

    private static boolean isWide(String text, boolean first) {
      return !text.isEmpty() && text.charAt(first ? 0 : text.length() - 1) >= 0x2e80;
    }
  }
}
