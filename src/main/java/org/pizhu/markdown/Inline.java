package org.pizhu.markdown;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.pizhu.model.NoteLink;

/** A piece of a line. */
public sealed interface Inline {

  /** Words as they are to be seen; never with a line break. */
  record Words(String text) implements Inline {
    public Words {
      requireNonNull(text);
    }
  }

  /** The next piece stands on a new line. */
  record Break() implements Inline {}

  record Emphasis(List<Inline> content) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }
  }

  record Strong(List<Inline> content) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }
  }

  /** Words in fixed pitch. */
  record Code(String text) implements Inline {
    public Code {
      requireNonNull(text);
    }
  }

  /**
   * A link out of the library.
   *
   * @param address its scheme is http, https or mailto
   */
  record WebLink(URI address, List<Inline> content) implements Inline {
    public WebLink {
      requireNonNull(address);
      content = List.copyOf(content);
    }
  }

  /**
   * A link to an annotation or a story.
   *
   * @param link where it leads
   * @param words what it says; empty if it was typed without words
   */
  record Reference(NoteLink link, String words) implements Inline {
    public Reference {
      requireNonNull(link);
      requireNonNull(words);
    }
  }
}
