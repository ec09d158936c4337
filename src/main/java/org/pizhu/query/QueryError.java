package org.pizhu.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * Why what was typed cannot be searched for, and where.
 *
 * @param kind what is wrong
 * @param offset where that begins in what was typed, UTF-16 units
 * @param length how long it is; 0 for something that is missing
 * @param arguments what the sentence needs: the words in question, then what {@link Kind} names
 */
public record QueryError(Kind kind, int offset, int length, List<String> arguments) {

  public QueryError {
    requireNonNull(kind);
    arguments = List.copyOf(arguments);
  }

  /** What can be wrong. Each has its sentence in the bundles. */
  public enum Kind {
    /** No field has this name. Argument: the name. */
    UNKNOWN_FIELD,
    /** Nothing that a story can be or have is called so. Arguments: the word, the field. */
    UNKNOWN_VALUE,
    /** Not a day, month or year that there is. Argument: what stands for it. */
    DATE_NOT_VALID,
    /** The last day is before the first. Argument: the days. */
    DATE_BACKWARDS,
    /** Neither the number of a family nor a word for having one. Argument: what stands for it. */
    FAMILY_NOT_VALID,
    /** A quotation mark is opened and never closed. Argument: the mark that is missing. */
    QUOTE_OPEN,
    /** There is nothing in the quotation marks. */
    QUOTE_EMPTY,
    /** A bracket is opened and never closed. */
    BRACKET_OPEN,
    /** A bracket is closed that was never opened. */
    BRACKET_NOT_OPENED,
    /** There is nothing in the brackets. */
    BRACKET_EMPTY,
    /** Brackets in brackets, more than anyone can mean. */
    TOO_DEEP,
    /** Nothing stands before or after {@code OR}. */
    OR_WITHOUT_SIDE,
    /** Nothing follows a minus. */
    MINUS_WITHOUT_WORDS,
    /** Nothing follows the name of a field. Argument: the field. */
    FIELD_WITHOUT_WORDS,
    /** Nothing follows an equals sign. */
    EXACT_WITHOUT_WORDS,
    /** A regular expression is opened with a slash and never closed. */
    REGEX_OPEN,
    /** Nothing stands between the slashes. */
    REGEX_EMPTY,
    /** The regular expression is wrong. Argument: Java's own words. */
    REGEX_NOT_VALID,
    /** A bracket of the regular expression is opened and never closed, or the other way round. */
    REGEX_BRACKETS,
    /** Something is to be repeated in the regular expression, but there is nothing before it. */
    REGEX_NOTHING_TO_REPEAT,
    /** The regular expression takes too long: it tries too many ways. */
    REGEX_TOO_SLOW;

    /** The key of its sentence: {@code search.error.unknown-field}. */
    public String key() {
      return "search.error." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Where it ends. */
  public int end() {
    return offset + length;
  }

  /**
   * Whether what was typed may be right as soon as one types on: something is missing at its very end, or its last word is half typed.
   * Nobody needs to be told at once then.
   *
   * @param typed what was typed
   */
  public boolean isUnfinished(String typed) {
    boolean atEnd = end() >= typed.stripTrailing().length();
    return switch (kind) {
      case QUOTE_OPEN, BRACKET_OPEN, REGEX_OPEN, REGEX_EMPTY, REGEX_BRACKETS -> true;
      case QUOTE_EMPTY, BRACKET_EMPTY, MINUS_WITHOUT_WORDS, FIELD_WITHOUT_WORDS, EXACT_WITHOUT_WORDS -> atEnd;
      case OR_WITHOUT_SIDE -> atEnd && offset > 0;
      case UNKNOWN_VALUE, DATE_NOT_VALID, DATE_BACKWARDS, FAMILY_NOT_VALID -> end() == typed.length();
      default -> false;
    };
  }
}
