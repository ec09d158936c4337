package org.pizhu.library.keep;

import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchorer;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Target;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.Folding;
import org.pizhu.text.Sha256;
import org.pizhu.text.WhiteSpace;

/** Tells whether annotations stand where they say. Reads each story's text once, as long as annotations come ordered by story. */
final class AnnotationFit {

  private final AnnotationStore annotations;
  private final StoryStore stories;
  private final CorrectionStore corrections;
  private long storyId = -1;
  private @Nullable StoredStory stored;
  private @Nullable String text;
  private @Nullable String textSha256;

  AnnotationFit(AnnotationStore annotations, StoryStore stories, CorrectionStore corrections) {
    this.annotations = annotations;
    this.stories = stories;
    this.corrections = corrections;
  }

  private void open(long id) {
    if (id != storyId) {
      storyId = id;
      stored = stories.story(id).orElse(null);
      text = stored == null ? null : stored.story().text();
      textSha256 = text == null ? null : Sha256.of(text);
    }
  }

  /** Whether it has the words that it says in its place, or says that it has none. One whose story is not there does not fit. */
  boolean fits(Annotation annotation) {
    open(annotation.storyId());
    Target target = annotation.target();
    if (text == null || stored == null) {
      return false;
    }
    if (!target.status().hasPlace()) {
      return true;
    }
    if (target.range().end() > text.length()) {
      return false;
    }
    if (target instanceof PassageTarget passage) {
      return fits(passage, text) || hasForeignContext(annotation, passage, text);
    }
    return !target.textSha256().equals(textSha256)
        || (target instanceof FigureTarget figure
            ? fits(figure, stored)
            : target.words().equals(stored.story().headline()) || stoodEarlier(target) || annotations.isImported(annotation.id()));
  }

  /**
   * Libraries of versions before 0.9 keep what another program said stands around its words, which is of a page as it lay there. Its words stand
   * where they should: nothing is wrong with it.
   */
  private boolean hasForeignContext(Annotation annotation, PassageTarget passage, String now) {
    return passage.range().of(now).equals(passage.words()) && annotations.isImported(annotation.id());
  }

  private boolean fits(PassageTarget target, String now) {
    TextRange range = target.range();
    // A passage that was carried over from an earlier text may stand in other words, and its context is of that text.
    boolean stands = range.of(now).equals(target.words());
    return stands && (!target.textSha256().equals(textSha256) || hasContext(now, range, target.quote()))
        || (stands || target.status() == AnchorStatus.MOVED) && stoodEarlier(target)
        || target.status() == AnchorStatus.MOVED && hasSomethingOf(target.quote(), now, range);
  }

  /** What another program says of a passage is of a text that the library never had: something of it must be there all the same. */
  private static boolean hasSomethingOf(TextQuoteSelector quote, String now, TextRange range) {
    String there = Folding.inPlace(range.of(now));
    boolean words = Folding.inPlace(quote.exact()).chars().anyMatch(c -> !WhiteSpace.isWhite((char) c) && there.indexOf(c) >= 0);
    return words || hasContext(now, range, quote);
  }

  /** A figure stands where the story has it; one that didn't move has the name or the picture that it had. */
  private static boolean fits(FigureTarget target, StoredStory stored) {
    return stored.figure(target.number())
        .filter(figure -> stored.story().placeOf(figure).equals(target.range()))
        .filter(figure -> target.status() == AnchorStatus.MOVED
            || figure.fileName().equals(target.figure().fileName()))
        .isPresent();
  }

  private boolean stoodEarlier(Target target) {
    return corrections.earlierTexts(target.storyId()).stream()
        .anyMatch(earlier -> target instanceof PassageTarget passage
            ? !Anchorer.places(earlier.text(), passage.quote()).isEmpty()
            : target.words().equals(earlier.headline()));
  }

  /** An annotation that was made on this very text has its context from it. */
  private static boolean hasContext(String text, TextRange range, TextQuoteSelector quote) {
    return text.startsWith(quote.suffix(), range.end())
        && text.substring(0, range.start()).endsWith(quote.prefix());
  }
}
