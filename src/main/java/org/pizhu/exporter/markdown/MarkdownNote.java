package org.pizhu.exporter.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.markdown.Block;
import org.pizhu.markdown.Inline;
import org.pizhu.markdown.Markdown;

/**
 * A note or memo as CommonMark that stands within other CommonMark: written anew, so that it reads the same everywhere. A heading becomes bold, because the
 * headings of the file are those of its stories; HTML is escaped; a line break is one; a link leads to an anchor of the file.
 */
public final class MarkdownNote {

  /** No item of a list can have a greater number. */
  private static final int GREATEST_NUMBER = 999_999_999;

  private final LinkTargets targets;

  private MarkdownNote(LinkTargets targets) {
    this.targets = targets;
  }

  /**
   * A note as it is written.
   *
   * @param lines its lines; blank lines are empty; none if it says nothing
   * @param beginsWithWords whether it begins with words, so that it can go on on a line that is begun
   */
  public record Written(List<String> lines, boolean beginsWithWords) {}

  /** Writes a note. */
  public static Written of(String note, LinkTargets targets) {
    MarkdownNote written = new MarkdownNote(targets);
    // What has no words of its own, such as a space of some kind, is not written.
    List<Block> blocks = Markdown.parse(note).stream().filter(block -> !written.block(block).isEmpty()).toList();
    boolean words = !blocks.isEmpty()
        && (blocks.get(0) instanceof Block.Paragraph || blocks.get(0) instanceof Block.Heading);
    return new Written(written.blocks(blocks), words);
  }

  private List<String> blocks(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    Block before = null;
    int lists = 0;
    for (Block block : blocks) {
      // Two lists of one mark would become one list.
      lists = before instanceof Block.Items && block instanceof Block.Items ? lists + 1 : 0;
      List<String> more = block instanceof Block.Items items ? items(items, lists % 2) : block(block);
      if (more.isEmpty()) {
        continue;
      }
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(more);
      before = block;
    }
    return lines;
  }

  private List<String> block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return paragraph(paragraph.content());
    } else if (block instanceof Block.Heading heading) {
      return paragraph(List.of(new Inline.Strong(heading.content())));
    } else if (block instanceof Block.Quote quote) {
      List<String> inner = blocks(quote.blocks());
      return inner.isEmpty() ? List.of(">") : inner.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
    } else if (block instanceof Block.Code code) {
      return code(code.text());
    }
    return block instanceof Block.Items items ? items(items, 0) : List.of("***");
  }

  private List<String> items(Block.Items list, int kind) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      String mark = list.isNumbered()
          ? Math.min(GREATEST_NUMBER, list.start() + i) + (kind == 0 ? ". " : ") ")
          : kind == 0 ? "- " : "+ ";
      String indent = " ".repeat(mark.length());
      List<String> inner = blocks(list.items().get(i));
      lines.add(inner.isEmpty() ? mark.strip() : mark + inner.get(0));
      inner.stream().skip(1).forEach(line -> lines.add(line.isEmpty() ? "" : indent + line));
    }
    return lines;
  }

  private static List<String> code(String text) {
    String clean = PlainText.clean(text);
    String fence = "```";
    while (clean.contains(fence)) {
      fence += "`";
    }
    List<String> lines = new ArrayList<>(List.of(fence));
    lines.addAll(Arrays.asList(clean.split("\n", -1)));
    lines.add(fence);
    return lines;
  }

  private List<String> paragraph(List<Inline> content) {
    String all = new MarkdownLine(targets).of(content);
    List<String> lines = new ArrayList<>();
    for (String line : all.split("\n", -1)) {
      // An ideographic space stays: what stands behind it was not escaped as at the start of a line.
      if (!line.isBlank()) {
        lines.add(MarkdownText.stripBlanks(line));
      }
    }
    // A backslash at the end of a line breaks it; nothing follows the last one.
    for (int i = 0; i < lines.size() - 1; i++) {
      lines.set(i, lines.get(i) + "\\");
    }
    return lines;
  }
}
