package org.pizhu.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.pizhu.model.NoteLink;

/**
 * Notes and memos as CommonMark 0.31.2 (spec.commonmark.org). What differs: HTML is text, pictures are their words, a line break is one, {@code **}
 * works beside Chinese punctuation too, and {@code [[…]]} is a link ({@link LinkText}). Whatever is typed can be read: there is no wrong note.
 */
public final class Markdown {

  /** What stands deeper than this is text; nobody writes so, and programs that do must not cost a stack. */
  private static final int DEEPEST = 24;

  private static final Parser PARSER = Parser.builder()
      .enabledBlockTypes(Set.of(
          BlockQuote.class, Heading.class, FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class,
          ThematicBreak.class))
      .customInlineContentParserFactory(LinkParser.FACTORY)
      .maxOpenBlockParsers(DEEPEST)
      .maxInlineNesting(DEEPEST)
      .build();

  private Markdown() {}

  /**
   * Reads a note.
   *
   * @param note any text
   * @return its blocks in order; none for a blank note
   */
  public static List<Block> parse(String note) {
    Marked marked = new Marked(note);
    return new Reading(marked).blocks(PARSER.parse(marked.text()));
  }

  /** The links of a note to annotations and stories, each once, in the order in which they stand. */
  public static Set<NoteLink> links(String note) {
    Set<NoteLink> links = new LinkedHashSet<>();
    if (note.contains(LinkText.BEGIN)) {
      parse(note).forEach(block -> collect(block, links));
    }
    return links;
  }

  private static void collect(Block block, Set<NoteLink> links) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph.content().forEach(inline -> collect(inline, links));
    } else if (block instanceof Block.Heading heading) {
      heading.content().forEach(inline -> collect(inline, links));
    } else if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(one -> collect(one, links));
    } else if (block instanceof Block.Items items) {
      items.items().forEach(item -> item.forEach(one -> collect(one, links)));
    }
  }

  private static void collect(Inline inline, Set<NoteLink> links) {
    if (inline instanceof Inline.Reference reference) {
      links.add(reference.link());
    } else if (inline instanceof Inline.Strong strong) {
      strong.content().forEach(one -> collect(one, links));
    } else if (inline instanceof Inline.Emphasis emphasis) {
      emphasis.content().forEach(one -> collect(one, links));
    } else if (inline instanceof Inline.WebLink link) {
      link.content().forEach(one -> collect(one, links));
    }
  }

  /** A note in words, on one line, without its marks: for those who hear the window, and for lists. */
  public static String words(String note) {
    StringBuilder words = new StringBuilder();
    parse(note).forEach(block -> Plain.append(block, words));
    return words.toString().replaceAll("\\s+", " ").strip();
  }
}
