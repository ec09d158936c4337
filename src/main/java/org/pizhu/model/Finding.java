package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something that a story says of itself: what, where, and by what it was found.
 *
 * @param field what it is
 * @param value the words of the story, white space folded; of people the name; of speech what stands between the quotation marks; a date as
 *     {@link WrittenDate} writes it
 * @param who of people the role, of speech the speaker as far as the story names one plainly; else empty
 * @param outlet for whom a person works, where that is said
 * @param range where it stands in {@link Story#text()}; null where it stands outside of it
 * @param figure the number of the figure that it belongs to; 0 for none
 * @param reason by what it was found
 */
public record Finding(
    FoundField field,
    String value,
    String who,
    @Nullable String outlet,
    @Nullable TextRange range,
    int figure,
    FindingReason reason) {

  public Finding {
    requireNonNull(field);
    requireNonNull(value);
    requireNonNull(who);
    requireNonNull(reason);
  }

  /** Something of the story that is no person. */
  public Finding(FoundField field, String value, @Nullable TextRange range, FindingReason reason) {
    this(field, value, "", null, range, 0, reason);
  }

  /** How far it can be relied on. */
  public Confidence confidence() {
    return reason.confidence();
  }
}
