package org.pizhu.library.export;

import static java.util.Objects.requireNonNull;

import org.pizhu.exporter.set.ExportContent;
import org.pizhu.model.AnnotationGrouping;

/**
 * How notes are laid out in an export.
 *
 * @param grouping in which groups; those of stories are what an export without groups has anyway
 * @param notes whether notes and memos are written
 * @param unannotated whether stories are written of which there is nothing to tell, where the scope is more than chosen stories
 * @param once whether annotations that stand to the letter in several versions of a story are written with one version: the one of them with
 *     the most annotations
 * @param citations whether it is said how each story is cited
 * @param content what is written of each story
 */
public record ExportShape(
    AnnotationGrouping grouping,
    boolean notes,
    boolean unannotated,
    boolean once,
    boolean citations,
    ExportContent content) {

  /** Story by story, with notes. */
  public static final ExportShape USUAL =
      new ExportShape(AnnotationGrouping.NONE, true, false, false, true, ExportContent.USUAL);

  public ExportShape {
    requireNonNull(grouping);
    requireNonNull(content);
  }

  /** The same with or without notes and memos. */
  public ExportShape withNotes(boolean yes) {
    return new ExportShape(grouping, yes, unannotated, once, citations, content);
  }

  /** The same with other content of each story. */
  public ExportShape with(ExportContent changed) {
    return new ExportShape(grouping, notes, unannotated, once, citations, changed);
  }
}
