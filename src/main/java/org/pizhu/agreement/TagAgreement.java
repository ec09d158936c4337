package org.pizhu.agreement;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How far annotators agree on one tag. What can't be told is null: see {@link Coefficients} and {@link Unitizing}.
 *
 * @param tagId the tag; what is tagged below it counts for it as well
 * @param path its path
 * @param annotations how many annotations have it, of all annotators
 * @param units how many units were rated by two annotators at least
 * @param share {@link Coefficients#share}, from 0 to 1
 * @param cohen of two annotators
 * @param fleiss of more than two
 * @param alpha Krippendorff's alpha over the units
 * @param unitizing Krippendorff's alpha over the passages, to the character: see {@link Unitizing}
 * @param single (k)uα of the tag among all tags, to the character: see {@link CodedContinuum#single}
 * @param family of what is tagged with it or below it, to the character: see {@link CodedContinuum}
 */
public record TagAgreement(
    String tagId,
    String path,
    int annotations,
    int units,
    @Nullable Double share,
    @Nullable Double cohen,
    @Nullable Double fleiss,
    @Nullable Double alpha,
    @Nullable Double unitizing,
    @Nullable Double single,
    UnitizingFamily family) {

  public TagAgreement {
    requireNonNull(tagId);
    requireNonNull(path);
    requireNonNull(family);
  }
}
