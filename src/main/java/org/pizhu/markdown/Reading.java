package org.pizhu.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Turns the parser's tree into values. The parser bounds how deep it is. */
final class Reading {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private final Marked marked;

  Reading(Marked marked) {
    this.marked = marked;
  }

  List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Optional<Block> block(Node node) {
    if (node instanceof Paragraph) {
      return Optional.of(new Block.Paragraph(inlines(node)));
    } else if (node instanceof Heading heading) {
      return Optional.of(new Block.Heading(heading.getLevel(), inlines(node)));
    } else if (node instanceof BlockQuote) {
      return Optional.of(new Block.Quote(blocks(node)));
    } else if (node instanceof ListBlock list) {
      return Optional.of(items(list));
    } else if (node instanceof FencedCodeBlock code) {
      return Optional.of(code(code.getLiteral()));
    } else if (node instanceof IndentedCodeBlock code) {
      return Optional.of(code(code.getLiteral()));
    } else if (node instanceof ThematicBreak) {
      return Optional.of(new Block.Rule());
    } else if (node instanceof LinkReferenceDefinition definition) {
      // A renderer would not show it; in a note it is what somebody wrote.
      String title = definition.getTitle() == null ? "" : " \"" + definition.getTitle() + "\"";
      return Optional.of(new Block.Paragraph(List.of(
          words("[" + definition.getLabel() + "]: " + definition.getDestination() + title))));
    }
    return Optional.empty();
  }

  private Block items(ListBlock list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(blocks(item));
    }
    int start = list instanceof OrderedList ordered
        ? Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1)
        : Block.Items.BULLETS;
    return new Block.Items(start, items);
  }

  private Block code(String literal) {
    String text = marked.plain(literal);
    return new Block.Code(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
  }

  private List<Inline> inlines(Node parent) {
    List<Inline> inlines = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      append(node, inlines);
    }
    return joined(inlines);
  }

  private void append(Node node, List<Inline> inlines) {
    if (node instanceof Text text) {
      inlines.add(words(text.getLiteral()));
    } else if (node instanceof HtmlInline html) {
      inlines.addAll(lines(html.getLiteral()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      inlines.add(new Inline.Break());
    } else if (node instanceof Emphasis) {
      inlines.add(new Inline.Emphasis(inlines(node)));
    } else if (node instanceof StrongEmphasis) {
      inlines.add(new Inline.Strong(inlines(node)));
    } else if (node instanceof Code code) {
      inlines.add(new Inline.Code(marked.plain(code.getLiteral())));
    } else if (node instanceof Link link) {
      address(link.getDestination()).ifPresentOrElse(
          address -> inlines.add(new Inline.WebLink(address, inlines(node))), () -> inlines.addAll(inlines(node)));
    } else if (node instanceof Image) {
      inlines.addAll(inlines(node));
    } else if (node instanceof LinkParser.ReferenceNode reference) {
      Inline.Reference found = reference.reference();
      inlines.add(new Inline.Reference(found.link(), marked.plain(found.words())));
    }
  }

  private List<Inline> lines(String text) {
    List<Inline> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!lines.isEmpty()) {
        lines.add(new Inline.Break());
      }
      lines.add(words(line));
    }
    return lines;
  }

  private Inline.Words words(String text) {
    return new Inline.Words(marked.plain(text));
  }

  /** Words that follow each other become one, and empty ones none: the parser cuts at every bracket. */
  private static List<Inline> joined(List<Inline> inlines) {
    List<Inline> joined = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Words more) {
        words.append(more.text());
      } else {
        flush(words, joined);
        joined.add(inline);
      }
    }
    flush(words, joined);
    return joined;
  }

  private static void flush(StringBuilder words, List<Inline> joined) {
    if (!words.isEmpty()) {
      joined.add(new Inline.Words(words.toString()));
      words.setLength(0);
    }
  }

  /** An address that may be opened in a browser or a mail program; none for scripts, files and what is no address. */
  private Optional<URI> address(String destination) {
    try {
      URI address = new URI(marked.plain(destination));
      String scheme = address.getScheme();
      boolean known = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
      return known && address.getSchemeSpecificPart() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      // Words in the place of an address, which is no error of the program: they stay words.
      return Optional.empty();
    }
  }
}
