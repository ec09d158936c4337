package org.pizhu.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.model.NoteLink;

/**
 * The written form of a link: {@code [[id|words]]} to an annotation, {@code [[story:12|words]]} to a story; words may be missing. Anything else between
 * double brackets is text.
 */
public final class LinkText {

  /** What begins a link. */
  public static final String BEGIN = "[[";

  /** What ends one. */
  public static final String END = "]]";

  /** The longest that a link can be, in UTF-16 units. */
  static final int LONGEST = 400;

  private static final int MOST_WORDS = 40;
  private static final String STORY = "story:";
  private static final String INSIDE =
      "(?:(?<annotation>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|story:(?<story>[1-9][0-9]{0,17}))"
          + "(?:\\|(?<words>[^\\[\\]\\n]{0,300}))?";
  private static final Pattern TARGET = Pattern.compile(INSIDE);

  /** A whole link; its first group is what stands between the brackets. */
  static final Pattern LINK = Pattern.compile("\\[\\[(" + INSIDE + ")]]");

  private LinkText() {}

  /**
   * Writes a link.
   *
   * @param words what it is to say; brackets and bars in it become their full-width forms, and what is too long ends in an ellipsis
   */
  public static String of(NoteLink link, String words) {
    String target = switch (link.kind()) {
      case ANNOTATION -> link.id();
      case STORY -> STORY + link.id();
    };
    String said = said(words);
    return BEGIN + target + (said.isEmpty() ? "" : "|" + said) + END;
  }

  /** Writes the beginning that all links to a target share, however they go on. */
  public static String beginning(NoteLink link) {
    return BEGIN + (link.kind() == NoteLink.Kind.STORY ? STORY : "") + link.id();
  }

  private static String said(String words) {
    String line = words.replaceAll("[\\s\\u3000]+", " ").strip()
        .replace('[', '［').replace(']', '］').replace('|', '｜');
    return line.codePointCount(0, line.length()) > MOST_WORDS
        ? line.substring(0, line.offsetByCodePoints(0, MOST_WORDS)) + "…"
        : line;
  }

  /**
   * Reads a link.
   *
   * @param inside what stands between the brackets
   * @return none if it is no link
   */
  static Optional<Inline.Reference> read(String inside) {
    Matcher matcher = TARGET.matcher(inside);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String annotation = matcher.group("annotation");
    String words = matcher.group("words");
    NoteLink link = annotation == null
        ? new NoteLink(NoteLink.Kind.STORY, matcher.group("story"))
        : NoteLink.toAnnotation(annotation);
    return Optional.of(new Inline.Reference(link, words == null ? "" : words.strip()));
  }
}
