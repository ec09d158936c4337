package org.pizhu.exporter.paper;

import java.io.IOException;
import java.util.List;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Reference;
import org.pizhu.markdown.Block;
import org.pizhu.markdown.Inline;
import org.pizhu.markdown.Markdown;
import org.pizhu.office.Paper;
import org.pizhu.office.RunLook;

/** Notes and memos in a document for people: their lists are lists, their links links. */
final class PaperNote {

  private final Paper document;
  private final LinkTargets targets;
  private boolean isInLink;

  PaperNote(Paper document, LinkTargets targets) {
    this.document = document;
    this.targets = targets;
  }

  /** Writes a note; nothing for a blank one. */
  void write(String note) throws IOException {
    blocks(Markdown.parse(note), "Note", -1);
  }

  /** Blocks in a paragraph style; {@code depth} is that of the list whose item they are in, -1 for none. */
  private void blocks(List<Block> blocks, String style, int depth) throws IOException {
    for (Block block : blocks) {
      block(block, style, depth);
    }
  }

  private void block(Block block, String style, int depth) throws IOException {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.content(), style, depth);
    } else if (block instanceof Block.Heading heading) {
      paragraph(heading.content(), "NoteHeading", depth);
    } else if (block instanceof Block.Quote quote) {
      blocks(quote.blocks(), "NoteQuote", depth);
    } else if (block instanceof Block.Items items) {
      items(items, style, depth + 1);
    } else if (block instanceof Block.Code code) {
      begin("Code", depth);
      document.text(PlainText.clean(code.text()), RunLook.PLAIN.code());
      document.end();
    } else if (block instanceof Block.Rule) {
      begin("Rule", depth);
      document.end();
    }
  }

  private void begin(String style, int depth) throws IOException {
    if (depth < 0) {
      document.begin(style);
    } else {
      document.begin(style, 0, depth);
    }
  }

  private void paragraph(List<Inline> content, String style, int depth) throws IOException {
    begin(style, depth);
    inlines(content, RunLook.PLAIN);
    document.end();
  }

  /** The mark of an item stands before its first paragraph; where it begins with something else, before an empty one. */
  private void items(Block.Items items, String style, int depth) throws IOException {
    int list = document.list(items.start());
    for (List<Block> item : items.items()) {
      boolean beginsWithWords = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
      document.begin("NoteList", list, depth);
      if (beginsWithWords) {
        inlines(((Block.Paragraph) item.get(0)).content(), RunLook.PLAIN);
      }
      document.end();
      blocks(beginsWithWords ? item.subList(1, item.size()) : item, style, depth);
    }
  }

  private void inlines(List<Inline> content, RunLook look) throws IOException {
    for (Inline inline : content) {
      inline(inline, look);
    }
  }

  private void inline(Inline inline, RunLook look) throws IOException {
    if (inline instanceof Inline.Words words) {
      document.text(PlainText.clean(words.text()), look);
    } else if (inline instanceof Inline.Break) {
      document.text("\n", look);
    } else if (inline instanceof Inline.Strong strong) {
      inlines(strong.content(), look.bold());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      inlines(emphasis.content(), look.italic());
    } else if (inline instanceof Inline.Code code) {
      document.text(PlainText.clean(code.text()), look.code());
    } else if (inline instanceof Inline.WebLink link) {
      link(link, look);
    } else if (inline instanceof Inline.Reference reference) {
      reference(reference, look);
    }
  }

  private void link(Inline.WebLink link, RunLook look) throws IOException {
    document.linkOut(link.address().toASCIIString());
    isInLink = true;
    inlines(link.content(), look);
    isInLink = false;
    document.endLink();
  }

  /** A link in a link would be no document. */
  private void reference(Inline.Reference reference, RunLook look) throws IOException {
    boolean leads = targets.has(reference.link()) && !isInLink;
    if (leads) {
      document.link(PaperNotes.bookmarkName(reference.link()));
    }
    document.text(PlainText.clean(targets.words(reference)), look);
    if (leads) {
      document.endLink();
    }
  }
}
