package org.pizhu.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.text.Text;
import org.pizhu.i18n.Messages;
import org.pizhu.markdown.Block;
import org.pizhu.markdown.Inline;

/** Makes the rows of a note. Quotes and lists within each other become indentation, however deep they are, so that the scene stays flat. */
final class MarkdownRows {

  /** What stands deeper is indented no further: a card is narrow. */
  private static final int DEEPEST = 5;

  /** A text node of more characters costs more than several. */
  private static final int LONGEST = 4_000;

  private final Messages messages;
  private final NoteLinks links;
  private final List<MarkdownRow> rows = new ArrayList<>();

  MarkdownRows(Messages messages, NoteLinks links) {
    this.messages = messages;
    this.links = links;
  }

  /** Where a block stands. */
  private record Place(int quotes, int depth, String marker) {
    Place quoted() {
      return new Place(Math.min(DEEPEST, quotes + 1), depth, marker);
    }

    Place item(String mark) {
      return new Place(quotes, Math.min(DEEPEST, depth + 1), mark);
    }

    Place unmarked() {
      return new Place(quotes, depth, "");
    }
  }

  List<MarkdownRow> of(List<Block> blocks) {
    rows.clear();
    add(blocks, new Place(0, 0, ""));
    return List.copyOf(rows);
  }

  private void add(List<Block> blocks, Place place) {
    Place now = place;
    if (blocks.isEmpty() && !place.marker().isEmpty()) {
      row(place, "paragraph");
    }
    for (Block block : blocks) {
      add(block, now);
      now = now.unmarked();
    }
  }

  private void add(Block block, Place place) {
    if (block instanceof Block.Paragraph paragraph) {
      inlines(paragraph.content(), row(place, "paragraph"), Set.of());
    } else if (block instanceof Block.Heading heading) {
      inlines(heading.content(), row(place, "heading-" + heading.level()), Set.of("strong"));
    } else if (block instanceof Block.Code code) {
      words(code.text(), row(place, "code-block"), Set.of("mono"));
    } else if (block instanceof Block.Rule) {
      row(place, "rule");
    } else if (block instanceof Block.Quote quote) {
      add(quote.blocks(), place.quoted());
    } else if (block instanceof Block.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        add(items.items().get(i), place.item(items.isNumbered() ? (long) items.start() + i + "." : "•"));
      }
    }
  }

  private MarkdownRow row(Place place, String styleClass) {
    MarkdownRow row = new MarkdownRow(place.quotes(), place.depth(), place.marker(), styleClass);
    rows.add(row);
    return row;
  }

  private void inlines(List<Inline> content, MarkdownRow row, Set<String> styles) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Words words) {
        words(words.text(), row, styles);
      } else if (inline instanceof Inline.Break) {
        words("\n", row, styles);
      } else if (inline instanceof Inline.Strong strong) {
        inlines(strong.content(), row, with(styles, "strong"));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        // Chinese has no italics: another type sets it apart.
        inlines(emphasis.content(), row, with(with(styles, "emphasis"), "serif"));
      } else if (inline instanceof Inline.Code code) {
        words(code.text(), row, with(styles, "mono"));
      } else if (inline instanceof Inline.WebLink link) {
        webLink(link, row, styles);
      } else if (inline instanceof Inline.Reference reference) {
        reference(reference, row, styles);
      }
    }
  }

  private void webLink(Inline.WebLink link, MarkdownRow row, Set<String> styles) {
    int start = row.length();
    Runnable open = () -> links.browse(link.address());
    inlines(link.content(), row, with(styles, "web-link"));
    follow(row, start, link.address().toString(), open);
  }

  private void reference(Inline.Reference reference, MarkdownRow row, Set<String> styles) {
    String words = reference.words().isEmpty() ? messages.get("notelink.nameless") : reference.words();
    if (links.state(reference.link()) == NoteLinks.State.GONE) {
      words(words, row, with(styles, "gone-link"));
      words(messages.get("notelink.gone"), row, with(styles, "gone-word"));
      return;
    }
    int start = row.length();
    words(words, row, with(styles, "note-link"));
    follow(row, start, words, () -> links.open(reference.link()));
  }

  /** Lets the mouse and the keyboard follow a link that was just added. */
  private static void follow(MarkdownRow row, int start, String told, Runnable open) {
    if (row.length() > start) {
      row.follow(start, open);
      row.stop(start, told, open);
    }
  }

  private static void words(String text, MarkdownRow row, Set<String> styles) {
    for (int at = 0; at < text.length(); at += LONGEST) {
      for (Text part : Texts.of(text.substring(at, Math.min(text.length(), at + LONGEST)), "text")) {
        part.getStyleClass().addAll(styles);
        row.add(part);
      }
    }
  }

  private static Set<String> with(Set<String> styles, String more) {
    Set<String> all = new TreeSet<>(styles);
    all.add(more);
    return all;
  }
}
