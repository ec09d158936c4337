package org.pizhu.markdown;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A piece of a note that stands by itself. */
public sealed interface Block {

  /** Words, with line breaks where they were typed. */
  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /**
   * A heading.
   *
   * @param level 1 to 6
   */
  record Heading(int level, List<Inline> content) implements Block {
    public Heading {
      content = List.copyOf(content);
    }
  }

  record Quote(List<Block> blocks) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A list.
   *
   * @param start the number of the first item; below 0 for a list of bullets
   * @param items what each item holds
   */
  record Items(int start, List<List<Block>> items) implements Block {

    /** {@link #start} of a list of bullets. */
    public static final int BULLETS = -1;

    public Items {
      items = items.stream().map(List::copyOf).toList();
    }

    public boolean isNumbered() {
      return start >= 0;
    }
  }

  /**
   * Text in fixed pitch.
   *
   * @param text its lines, without a line break at the end
   */
  record Code(String text) implements Block {
    public Code {
      requireNonNull(text);
    }
  }

  /** A line across. */
  record Rule() implements Block {}
}
