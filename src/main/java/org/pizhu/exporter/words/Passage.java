package org.pizhu.exporter.words;

import java.util.Optional;
import org.pizhu.model.Annotation;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextRange;
import org.pizhu.text.Segments;

/**
 * A quote inside the sentence it comes from.
 *
 * @param before what stands before it in the sentence
 * @param quote the quote
 * @param after what stands after it in the sentence
 */
public record Passage(String before, String quote, String after) {

  /** The sentence around an annotation; none where the quote is whole sentences, is none, or has lost its place. */
  public static Optional<Passage> around(Annotation annotation, String text, Segments segments) {
    TextRange quote = annotation.target().range();
    boolean isPassage = annotation.target() instanceof PassageTarget;
    if (!isPassage || !annotation.target().status().hasPlace() || quote.end() > text.length()) {
      return Optional.empty();
    }
    TextRange sentence = segments.sentences(text, quote);
    if (sentence.equals(quote)) {
      return Optional.empty();
    }
    return Optional.of(new Passage(
        text.substring(sentence.start(), quote.start()),
        quote.of(text),
        text.substring(quote.end(), sentence.end())));
  }
}
