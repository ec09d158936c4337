package org.pizhu.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Three of the four coefficients of the alpha family for unitizing: see {@link CodedContinuum}; the fourth is of each code, see
 * {@link TagAgreement#single}. Each is 1 where all agree and 0 where it is as by chance; null where nothing can be told from chance.
 *
 * @param tagged uα: do the annotators give the same tags to the same stretches of text
 * @param relevant |uα: do they tag the same stretches of text, with whatever tags
 * @param coded cuα: where several have tagged, do they give the same tags there
 */
public record UnitizingFamily(@Nullable Double tagged, @Nullable Double relevant, @Nullable Double coded) {

  /** Nothing to tell. */
  public static final UnitizingFamily NONE = new UnitizingFamily(null, null, null);
}
