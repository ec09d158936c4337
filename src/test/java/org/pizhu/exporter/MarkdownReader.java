package org.pizhu.exporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads Markdown with a library that had no part in writing it. */
public final class MarkdownReader {

  private static final Set<Class<?>> WRITTEN = Set.of(
      Document.class, Heading.class, Paragraph.class, BlockQuote.class, BulletList.class, ListItem.class,
      ThematicBreak.class, StrongEmphasis.class, Emphasis.class, Code.class, Text.class, HardLineBreak.class,
      OrderedList.class, FencedCodeBlock.class, Link.class);

  private final Node document;

  public MarkdownReader(String markdown) {
    document = Parser.builder().build().parse(markdown);
  }

  /** The nodes of one kind, in reading order. */
  public <T extends Node> List<T> all(Class<T> kind) {
    return descendants(document).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public List<String> headings(int level) {
    return all(Heading.class).stream()
        .filter(heading -> heading.getLevel() == level)
        .map(MarkdownReader::text)
        .toList();
  }

  /** The kinds of node that an export never makes: what is here has broken out of the text. */
  public List<String> foreign() {
    return descendants(document).stream()
        .map(Node::getClass)
        .filter(kind -> !WRITTEN.contains(kind))
        .map(Class::getSimpleName)
        .toList();
  }

  /** What a node says: its text with a line break after each paragraph and for each break. */
  public static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node part : descendants(node)) {
      if (part instanceof Text words) {
        text.append(words.getLiteral());
      } else if (part instanceof Code code) {
        text.append(code.getLiteral());
      } else if (part instanceof FencedCodeBlock code) {
        text.append(code.getLiteral()).append('\n');
      } else if (part instanceof HardLineBreak || part instanceof SoftLineBreak || part instanceof Paragraph) {
        text.append('\n');
      }
    }
    return !text.isEmpty() && text.charAt(0) == '\n' ? text.substring(1) : text.toString();
  }

  public static List<String> lines(Node node) {
    return Arrays.stream(text(node).split("\n")).filter(line -> !line.isEmpty()).toList();
  }

  private static List<Node> descendants(Node node) {
    List<Node> found = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      found.add(child);
      found.addAll(descendants(child));
    }
    return found;
  }
}
