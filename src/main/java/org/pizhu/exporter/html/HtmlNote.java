package org.pizhu.exporter.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.pizhu.exporter.words.HtmlText;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.Reference;
import org.pizhu.markdown.Block;
import org.pizhu.markdown.Inline;
import org.pizhu.markdown.Markdown;

/**
 * A note or memo as HTML. Made of elements that are listed here, with every word escaped; a link leads into the same file, or to an address that
 * {@link Inline.WebLink} lets through.
 */
public final class HtmlNote {

  /** Headings of a note stand below those of the story and of its parts. */
  private static final int BELOW = 3;
  private static final int LOWEST = 6;

  private final LinkTargets targets;
  private final StringBuilder html = new StringBuilder();

  private HtmlNote(LinkTargets targets) {
    this.targets = targets;
  }

  /** The elements of a note. */
  public static String of(String note, LinkTargets targets) {
    HtmlNote written = new HtmlNote(targets);
    written.blocks(Markdown.parse(note));
    return written.html.toString().stripTrailing();
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      element("p", paragraph.content());
    } else if (block instanceof Block.Heading heading) {
      element("h" + Math.min(LOWEST, heading.level() + BELOW), heading.content());
    } else if (block instanceof Block.Quote quote) {
      html.append("<blockquote>\n");
      blocks(quote.blocks());
      html.append("</blockquote>\n");
    } else if (block instanceof Block.Items items) {
      items(items);
    } else if (block instanceof Block.Code code) {
      // A line break right after the tag is none to a reader of HTML.
      html.append("<pre><code>");
      text(code.text());
      html.append("</code></pre>\n");
    } else if (block instanceof Block.Rule) {
      html.append("<hr>\n");
    }
  }

  private void items(Block.Items list) {
    String name = list.isNumbered() ? "ol" : "ul";
    html.append('<').append(name);
    if (list.isNumbered() && list.start() != 1) {
      html.append(" start=\"").append(list.start()).append('"');
    }
    html.append(">\n");
    for (List<Block> item : list.items()) {
      html.append("<li>");
      if (item.size() == 1 && item.get(0) instanceof Block.Paragraph only) {
        inlines(only.content());
      } else {
        html.append('\n');
        blocks(item);
      }
      html.append("</li>\n");
    }
    html.append("</").append(name).append(">\n");
  }

  private void element(String name, List<Inline> content) {
    html.append('<').append(name).append('>');
    inlines(content);
    html.append("</").append(name).append(">\n");
  }

  private void inlines(List<Inline> content) {
    content.forEach(this::inline);
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Words words) {
      text(words.text());
    } else if (inline instanceof Inline.Break) {
      html.append("<br>\n");
    } else if (inline instanceof Inline.Strong strong) {
      wrapped("strong", strong.content());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      wrapped("em", emphasis.content());
    } else if (inline instanceof Inline.Code code) {
      html.append("<code>");
      text(code.text());
      html.append("</code>");
    } else if (inline instanceof Inline.WebLink link) {
      html.append("<a rel=\"noreferrer\" href=\"");
      text(link.address().toASCIIString());
      html.append("\">");
      inlines(link.content());
      html.append("</a>");
    } else if (inline instanceof Inline.Reference reference) {
      reference(reference);
    }
  }

  private void wrapped(String name, List<Inline> content) {
    html.append('<').append(name).append('>');
    inlines(content);
    html.append("</").append(name).append('>');
  }

  private void reference(Inline.Reference reference) {
    if (targets.has(reference.link())) {
      html.append("<a href=\"#").append(LinkTargets.anchor(reference.link())).append("\">");
      text(targets.words(reference));
      html.append("</a>");
    } else {
      text(targets.words(reference));
    }
  }

  private void text(String text) {
    try {
      HtmlText.write(text, html);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory can always be written", impossible);
    }
  }
}
