package org.pizhu.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.pizhu.model.Annotation;

/**
 * A place that annotators have not annotated alike.
 *
 * @param storyId the story
 * @param headline of the story; may be empty
 * @param kind in what they differ
 * @param sides what each of the annotators that are compared has there
 */
public record Disagreement(long storyId, String headline, Kind kind, List<Side> sides) {

  /** In what annotators differ. */
  public enum Kind {
    /** One of them has nothing there. */
    MISSING,
    /** They have given other tags. */
    TAGS,
    /** They have given the same tags to passages with other edges. */
    EDGES
  }

  /**
   * What one annotator has there.
   *
   * @param annotator who
   * @param annotations in the order of the text; may be empty
   */
  public record Side(String annotator, List<Annotation> annotations) {
    public Side {
      requireNonNull(annotator);
      annotations = List.copyOf(annotations);
    }
  }

  public Disagreement {
    requireNonNull(headline);
    requireNonNull(kind);
    sides = List.copyOf(sides);
  }

  /** The annotations of all sides. */
  public List<Annotation> annotations() {
    return sides.stream().flatMap(side -> side.annotations().stream()).toList();
  }

  /** The ids of all annotations in order: what is known of a place as long as nothing changes there. */
  public List<String> ids() {
    return annotations().stream().map(Annotation::id).sorted().toList();
  }

  /** The ids of all tags that were given there, each once. */
  public Stream<String> tags() {
    return annotations().stream().flatMap(annotation -> annotation.tags().stream()).distinct();
  }
}
