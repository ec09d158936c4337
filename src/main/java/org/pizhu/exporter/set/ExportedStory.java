package org.pizhu.exporter.set;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pizhu.model.Annotation;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryTarget;

/**
 * A story with those of its annotations that are to be exported.
 *
 * @param story the story
 * @param annotations those of the whole story first, then in the order of the text; given in any order. Those that have lost their place come last
 * @param memo what the archivist thinks of the story, Markdown; empty where there is nothing
 * @param citation how the story is cited, one line of plain text; empty where the export has no citations
 * @param versions by the ids of annotations how they stand in the other versions of the story; without those of which that is not told
 */
public record ExportedStory(
    StoredStory story, List<Annotation> annotations, String memo, String citation, Map<String, List<VersionLine>> versions) {

  private static final Comparator<Annotation> IN_ORDER_OF_TEXT = Comparator
      .comparing((Annotation annotation) -> !annotation.target().status().hasPlace())
      .thenComparing(annotation -> !(annotation.target() instanceof StoryTarget))
      .thenComparing(annotation -> annotation.target().range())
      .thenComparing(Annotation::created)
      .thenComparing(Annotation::id);

  /** A story without a memo. */
  public ExportedStory(StoredStory story, List<Annotation> annotations) {
    this(story, annotations, "");
  }

  /** A story that is not cited. */
  public ExportedStory(StoredStory story, List<Annotation> annotations, String memo) {
    this(story, annotations, memo, "");
  }

  /** A story of whose versions nothing is told. */
  public ExportedStory(StoredStory story, List<Annotation> annotations, String memo, String citation) {
    this(story, annotations, memo, citation, Map.of());
  }

  public ExportedStory {
    requireNonNull(story);
    versions = Map.copyOf(versions);
    requireNonNull(memo);
    requireNonNull(citation);
    annotations = annotations.stream().sorted(IN_ORDER_OF_TEXT).toList();
  }

  /** How an annotation stands in the other versions; empty where that is not told. */
  public List<VersionLine> versions(Annotation annotation) {
    return versions.getOrDefault(annotation.id(), List.of());
  }
}
