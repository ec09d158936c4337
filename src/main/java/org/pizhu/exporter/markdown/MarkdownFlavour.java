package org.pizhu.exporter.markdown;

import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.model.NoteLink;

/** In whose Markdown a file is written. */
public enum MarkdownFlavour {
  /** CommonMark, which every program reads. */
  COMMON("#"),
  /**
   * CommonMark with what Obsidian adds and Logseq reads too: front matter, tags as {@code #a/b}, and names of blocks as {@code ^name}, to which links of
   * the file and of other files lead.
   */
  OBSIDIAN("#^");

  private final String toBlock;

  MarkdownFlavour(String toBlock) {
    this.toBlock = toBlock;
  }

  /** What stands in a link before the name of its target. */
  String toBlock() {
    return toBlock;
  }

  /** A line before a target; empty where the flavour has none. */
  String before(NoteLink link) {
    return this == COMMON ? "<a id=\"" + LinkTargets.anchor(link) + "\"></a>" : "";
  }

  /** A line after the first block of a target; empty where the flavour has none. */
  String after(NoteLink link) {
    return this == COMMON ? "" : "^" + LinkTargets.anchor(link);
  }
}
