package org.pizhu.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.model.Annotation;
import org.pizhu.model.TextRange;

/**
 * A story that several have annotated.
 *
 * @param id its number in the library
 * @param headline empty where it has none
 * @param length of its text in code points
 * @param blocks the blocks of the text in order, UTF-16 units
 * @param annotators who has worked on it, of those who are compared; some may have no annotation there any more
 * @param annotations theirs, in the order of the text
 * @param places where each of the annotations stands, in code points, since what is measured must not depend on how a character is stored
 */
public record CodedStory(
    long id,
    String headline,
    int length,
    List<TextRange> blocks,
    List<String> annotators,
    List<Annotation> annotations,
    List<TextRange> places) {

  public CodedStory {
    requireNonNull(headline);
    blocks = List.copyOf(blocks);
    annotators = List.copyOf(annotators);
    annotations = List.copyOf(annotations);
    places = List.copyOf(places);
    if (places.size() != annotations.size()) {
      throw new IllegalArgumentException(places.size() + " places of " + annotations.size() + " annotations");
    }
  }
}
