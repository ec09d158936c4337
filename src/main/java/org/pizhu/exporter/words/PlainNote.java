package org.pizhu.exporter.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pizhu.markdown.Block;
import org.pizhu.markdown.Inline;
import org.pizhu.markdown.Markdown;

/** A note as plain text in lines: without the marks of Markdown, but with the numbers of its lists and the addresses of its links. */
public final class PlainNote {

  private final LinkTargets targets;

  private PlainNote(LinkTargets targets) {
    this.targets = targets;
  }

  /** A note as text, its links by the names of what they lead to. */
  public static String of(String note, LinkTargets targets) {
    return String.join("\n", new PlainNote(targets).lines(Markdown.parse(note)));
  }

  private List<String> lines(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      lines.addAll(lines(block));
    }
    return lines;
  }

  private List<String> lines(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return split(words(paragraph.content()));
    } else if (block instanceof Block.Heading heading) {
      return split(words(heading.content()));
    } else if (block instanceof Block.Quote quote) {
      return lines(quote.blocks()).stream().map(line -> "> " + line).toList();
    } else if (block instanceof Block.Items items) {
      return items(items);
    }
    return block instanceof Block.Code code ? split(code.text()) : List.of("---");
  }

  private List<String> items(Block.Items list) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      String mark = list.isNumbered() ? list.start() + i + ". " : "• ";
      List<String> item = lines(list.items().get(i));
      lines.add(item.isEmpty() ? mark.strip() : mark + item.get(0));
      item.stream().skip(1).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  private static List<String> split(String text) {
    return Arrays.asList(PlainText.clean(text).split("\n", -1));
  }

  private String words(List<Inline> content) {
    return content.stream().map(this::words).collect(Collectors.joining());
  }

  private String words(Inline inline) {
    if (inline instanceof Inline.Words words) {
      return words.text();
    } else if (inline instanceof Inline.Break) {
      return "\n";
    } else if (inline instanceof Inline.Strong strong) {
      return words(strong.content());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      return words(emphasis.content());
    } else if (inline instanceof Inline.Code code) {
      return code.text();
    } else if (inline instanceof Inline.WebLink link) {
      String words = words(link.content());
      String address = link.address().toASCIIString();
      return words.equals(address) ? words : words + " <" + address + ">";
    }
    return inline instanceof Inline.Reference reference ? targets.words(reference) : "";
  }
}
