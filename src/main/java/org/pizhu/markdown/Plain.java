package org.pizhu.markdown;

/** The words of a note without its marks. */
final class Plain {

  private Plain() {}

  static void append(Block block, StringBuilder words) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph.content().forEach(inline -> append(inline, words));
    } else if (block instanceof Block.Heading heading) {
      heading.content().forEach(inline -> append(inline, words));
    } else if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(one -> append(one, words));
    } else if (block instanceof Block.Items items) {
      items.items().forEach(item -> item.forEach(one -> append(one, words)));
    } else if (block instanceof Block.Code code) {
      words.append(code.text());
    }
    words.append('\n');
  }

  private static void append(Inline inline, StringBuilder words) {
    if (inline instanceof Inline.Words some) {
      words.append(some.text());
    } else if (inline instanceof Inline.Break) {
      words.append('\n');
    } else if (inline instanceof Inline.Emphasis emphasis) {
      emphasis.content().forEach(one -> append(one, words));
    } else if (inline instanceof Inline.Strong strong) {
      strong.content().forEach(one -> append(one, words));
    } else if (inline instanceof Inline.Code code) {
      words.append(code.text());
    } else if (inline instanceof Inline.WebLink link) {
      link.content().forEach(one -> append(one, words));
    } else if (inline instanceof Inline.Reference reference) {
      words.append(reference.words());
    }
  }
}
