package org.pizhu.html.people;

import org.pizhu.html.words.Mark;
import org.pizhu.model.TextRange;

/**
 * A word of a line that names people.
 *
 * @param value the role, name, outlet or verb; as printed, but for a role, which is given without what stands before it
 * @param range where the word stands in the text of the story
 * @param before what parts it from the word before it
 * @param after what parts it from the word after it; {@link Mark#NONE} for a word that goes on without a gap, and for the last
 */
public record PeopleToken(Kind kind, String value, TextRange range, Mark before, Mark after) {

  /** What a word is. */
  public enum Kind {
    /** 记者, 责任编辑, 摄影 … */
    ROLE,
    /** A newspaper, an agency, a station. */
    OUTLET,
    /** A person's name that begins with a surname, a transcribed or a Latin one. */
    NAME,
    /** Two to four characters that may be a name behind a role: 穗建, 晓航. */
    UNUSUAL_NAME,
    /** What the named did: 摄, 供图, 报道, 文, 图. */
    VERB,
    /** An office before a name: 武汉市第一医院护士长. */
    TITLE,
    /** The label of what names nobody: 来源, 发布时间. */
    LABEL,
    /** A day, a number, a remark in brackets, 综合. */
    FILLER,
    /** The end of a bracket that names people: what follows has no part in it. */
    END,
    /** Anything else. */
    WORD
  }

  /** Whether it is a word of a kind. */
  public boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it stands before a colon or a stroke, as labels do. */
  public boolean isLabelled() {
    return after.compareTo(Mark.SPACED_STROKE) >= 0;
  }
}
