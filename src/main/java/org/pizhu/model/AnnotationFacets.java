package org.pizhu.model;

import java.util.List;
import java.util.Map;

/**
 * How many annotations each choice of a filter would show. A choice of which one satisfies is counted as if none were made among its
 * like, so that the others can be added; a choice of tags that must all be there is counted among what those chosen leave.
 *
 * @param colors by colour
 * @param annotators by name
 * @param statuses by status
 * @param sessions those with annotations, the newest first
 * @param tags by tag
 * @param untagged how many carry no tag
 */
public record AnnotationFacets(
    Map<HighlightColor, Integer> colors,
    Map<String, Integer> annotators,
    Map<AnchorStatus, Integer> statuses,
    List<InSession> sessions,
    TagCounts tags,
    int untagged) {

  public static final AnnotationFacets NONE =
      new AnnotationFacets(Map.of(), Map.of(), Map.of(), List.of(), TagCounts.NONE, 0);

  public AnnotationFacets {
    colors = Map.copyOf(colors);
    annotators = Map.copyOf(annotators);
    statuses = Map.copyOf(statuses);
    sessions = List.copyOf(sessions);
  }

  /**
   * What was made in a session.
   *
   * @param id the number of the session
   * @param name what it is called
   * @param annotations how many
   */
  public record InSession(long id, String name, int annotations) {}
}
