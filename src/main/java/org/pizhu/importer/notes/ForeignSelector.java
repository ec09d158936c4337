package org.pizhu.importer.notes;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** How a Web Annotation says which part of a page it is about, where that takes the page, or the words between two places, to know. */
public sealed interface ForeignSelector {

  /**
   * Words.
   *
   * @param exact the words, never empty
   * @param prefix what stands before them; may be empty
   * @param suffix what stands behind them; may be empty
   */
  record Words(String exact, String prefix, String suffix) implements ForeignSelector {
    public Words {
      requireNonNull(exact);
      requireNonNull(prefix);
      requireNonNull(suffix);
    }
  }

  /**
   * A stretch of what it refines, of which it says only where it lies.
   *
   * @param start where it begins, in code points, 0 or more
   * @param end one past its end; {@code start} for a point
   */
  record Stretch(long start, long end) implements ForeignSelector {}

  /** How an element of a page is named. */
  enum Naming { XPATH, CSS, ID }

  /**
   * An element of a page, or a part of one.
   *
   * @param naming what the expression is
   * @param expression as it stands in the file
   * @param part which part of the element; null for all of it
   */
  record Element(Naming naming, String expression, @Nullable ForeignSelector part) implements ForeignSelector {
    public Element {
      requireNonNull(naming);
      requireNonNull(expression);
    }
  }

  /**
   * From the beginning of one selection to another one (W3C Web Annotation Data Model, section 4.2.9).
   *
   * @param from begins it
   * @param to ends it
   * @param withEnd whether {@code to} belongs to it, as in text fragments; else it ends where that begins
   */
  record Between(ForeignSelector from, ForeignSelector to, boolean withEnd) implements ForeignSelector {
    public Between {
      requireNonNull(from);
      requireNonNull(to);
    }
  }

  /** Whether it takes the page to know what is meant. */
  default boolean isOnPage() {
    return this instanceof Element || this instanceof Stretch
        || this instanceof Between between && (between.from().isOnPage() || between.to().isOnPage());
  }
}
