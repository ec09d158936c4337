package org.pizhu.anchor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.Folding;
import org.pizhu.text.Sha256;

/**
 * Finds the passages of one story again after its text changed. Where the old text is at hand it is aligned with the new one as a whole,
 * and a passage is where its own code points went: that tells even equal words apart. It is sure only if quote and surroundings at
 * that place say so too ({@link Evidence}); where the two disagree, a person is asked.
 *
 * <p>Without the old text one thing cannot be seen: that the text once had a second passage with equal words and equal surroundings, 32
 * code points on each side, and that it was the one meant and is gone. With it, such a loss is asked.
 *
 * <p>A passage that had been changed meanwhile may stand again as it was made, where a correction is taken back: see {@link AsMade}.
 *
 * <p>What can't be told by the letters is looked for once more without regard to script, width, case and kind of quotation marks: a story that was
 * set again in traditional characters says the same.
 *
 * <p>What is done once for a text (its hash, the alignment) is done once for all passages. Not safe for use by several threads at once.
 */
public final class Reanchoring {

  private final String now;
  private final @Nullable String before;
  private final CodePointText text;
  private final @Nullable AlignedSearch aligned;
  private final String oldSha256;
  /** The same between folded texts, and what makes it worth a look; none before they are asked for. */
  private @Nullable Reanchoring folded;
  private @Nullable OtherForms forms;

  private Reanchoring(String now, @Nullable String before) {
    this.now = now;
    this.before = before;
    text = new CodePointText(now);
    aligned = before == null ? null : new AlignedSearch(new CodePointText(before), text);
    oldSha256 = before == null ? "" : Sha256.of(before);
  }

  /** Passages of a text that is not at hand any more; they are found by their quotes alone. */
  public static Reanchoring in(String text) {
    return new Reanchoring(text, null);
  }

  /**
   * Passages of a text that was changed.
   *
   * @param oldText the text that the targets count in; a target of another text, by its hash, is found by its quote alone
   * @param text the text as it is now
   */
  public static Reanchoring from(String oldText, String text) {
    return new Reanchoring(text, oldText);
  }

  /**
   * Finds many passages.
   *
   * @return the results in the order of the targets
   */
  public List<Anchor> anchor(List<PassageTarget> targets) {
    return targets.stream().map(this::anchor).toList();
  }

  /**
   * Finds one passage.
   *
   * @return ANCHORED where the target's quote stands to the letter at the target's position, MOVED where it stands in another place or
   *     was changed
   */
  public Anchor anchor(PassageTarget target) {
    Anchor found = byLetters(target);
    if (found.status().hasPlace() || !otherForms().areThereFor(target.quote())) {
      return found;
    }
    Anchor alike = folded().byLetters(folded(target));
    TextRange range = alike.range();
    if (range == null || !alike.status().hasPlace()) {
      return found;
    }
    boolean stayed = range.equals(target.range()) && range.of(now).equals(target.quote().exact());
    return new Anchor(stayed ? AnchorStatus.ANCHORED : AnchorStatus.MOVED, range, alike.candidates());
  }

  private OtherForms otherForms() {
    if (forms == null) {
      forms = new OtherForms(now);
    }
    return forms;
  }

  private Reanchoring folded() {
    if (folded == null) {
      folded = new Reanchoring(Folding.inPlace(now), before == null ? null : Folding.inPlace(before));
    }
    return folded;
  }

  private PassageTarget folded(PassageTarget target) {
    TextQuoteSelector quote = target.quote();
    boolean isOfBefore = before != null && target.textSha256().equals(oldSha256);
    return new PassageTarget(
        target.storyId(),
        new TextQuoteSelector(Folding.inPlace(quote.exact()), Folding.inPlace(quote.prefix()), Folding.inPlace(quote.suffix())),
        target.position(),
        isOfBefore ? folded().oldSha256 : target.textSha256(),
        target.status());
  }

  private Anchor byLetters(PassageTarget target) {
    if (aligned == null
        || !target.status().hasPlace()
        || !target.textSha256().equals(oldSha256)
        || !aligned.reaches(target.range())) {
      return Anchorer.anchor(text, target.quote(), target.range());
    }
    int[] original = target.quote().exact().codePoints().toArray();
    AlignedSearch.Result result = aligned.find(original, target.range());
    Finding finding = new AsMade(Passage.of(target.quote()), aligned.old(), text).settle(result.finding(), target.range());
    Place place = finding.place();
    boolean stayed = place != null
        && text.range(place.start(), place.end()).equals(target.range())
        && text.standsAt(original, place.start())
        && original.length == place.end() - place.start();
    return finding.anchor(text, result.passage(), stayed ? AnchorStatus.ANCHORED : AnchorStatus.MOVED);
  }
}
