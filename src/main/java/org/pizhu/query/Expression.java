package org.pizhu.query;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search asks of a story. */
public sealed interface Expression {

  /** Satisfied by every story: what nothing typed asks for. */
  Expression ALL = new And(List.of());

  /**
   * Words that stand together in one block of a field.
   *
   * @param text as typed, white space folded; not empty
   * @param field where they must stand; null for any
   * @param quoted whether they were typed in quotation marks: Latin words must then be whole, else their last may be the beginning of one
   * @param exact whether script, width, case and the kind of quotation marks count
   */
  record Word(String text, @Nullable SearchField field, boolean quoted, boolean exact) implements Expression {
    public Word {
      if (text.isBlank()) {
        throw new IllegalArgumentException("No word");
      }
    }
  }

  /** Satisfied where all are; by everything if there are none. */
  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Satisfied where one is. */
  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Satisfied where the part is not. */
  record Not(Expression part) implements Expression {
    public Not {
      requireNonNull(part);
    }
  }

  /**
   * Satisfied where a regular expression finds something in one block. Never a part of another expression: it looks through all stories.
   *
   * @param pattern as {@link java.util.regex.Pattern} understands it; sound
   */
  record Regex(String pattern) implements Expression {
    public Regex {
      RegexFinder.compile(pattern);
    }
  }

  /** Something that is known of a story beside its words. */
  sealed interface Condition extends Expression {}

  /**
   * The day of publication, where it is known in full.
   *
   * @param first the first day; null for no beginning
   * @param last the last day, itself in it; null for no end
   */
  record Dated(@Nullable LocalDate first, @Nullable LocalDate last) implements Condition {}

  /** What a story must have. */
  record Has(Thing thing) implements Condition {
    public Has {
      requireNonNull(thing);
    }
  }

  /** What a story must be. */
  record Is(State state) implements Condition {
    public Is {
      requireNonNull(state);
    }
  }

  /**
   * Being a version of a story.
   *
   * @param id the number of the family
   */
  record OfFamily(long id) implements Condition {}

  /** What a story can have; versions are others beside itself. */
  enum Thing { IMAGE, NOTE, TAG, ANNOTATION, MEMO, DATE, BYLINE, VERSIONS }

  /** What a story can be. */
  enum State { READ, UNREAD, STARRED, TODO }
}
