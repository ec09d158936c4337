package org.pizhu.library.annotation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.agreement.Disagreement;
import org.pizhu.agreement.TagAgreement;
import org.pizhu.agreement.UnitizingFamily;

/**
 * How far annotators agree.
 *
 * @param annotators who is compared, at least two; fewer where the library has no more
 * @param unit what was rated
 * @param stories how many stories two of them at least have annotated
 * @param tags of each tag that one of them has given there, in the order of the codebook
 * @param family the agreement on the passages with any of these tags
 * @param disagreements where they differ and nothing was decided, by story and place
 * @param settled how many places more were settled
 */
public record AgreementReport(
    List<String> annotators,
    AgreementUnit unit,
    int stories,
    List<TagAgreement> tags,
    UnitizingFamily family,
    List<Disagreement> disagreements,
    int settled) {

  public AgreementReport {
    requireNonNull(unit);
    requireNonNull(family);
    annotators = List.copyOf(annotators);
    tags = List.copyOf(tags);
    disagreements = List.copyOf(disagreements);
  }
}
