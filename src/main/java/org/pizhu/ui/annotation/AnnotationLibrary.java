package org.pizhu.ui.annotation;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pizhu.model.AnnotationFacets;
import org.pizhu.model.AnnotationHit;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.HighlightColor;

/**
 * What the list of annotations asks of the library, and has done in it to many annotations at once. Answers come later, on the JavaFX
 * thread.
 */
public interface AnnotationLibrary {

  /** Where the archivist is. */
  ZoneId zone();

  /** The stories of the session that is on or has a break; empty while there is none. */
  List<Long> workList();

  /** The stories selected in the list of stories. */
  List<Long> selectedStories();

  /**
   * Finds annotations.
   *
   * @param failed is called if that failed, which was told
   */
  void find(AnnotationQuery query, Consumer<AnnotationListing> show, Runnable failed);

  /**
   * Reads what some annotations say; those that are not there are left out.
   *
   * @param failed hears that there is no answer, which the archivist has been told
   */
  void page(List<String> ids, Consumer<List<AnnotationHit>> show, Runnable failed);

  /**
   * Reads the words that annotations are about, a line each; those that have none are left out.
   *
   * @param ids gives which, on another thread: there may be 100,000
   */
  void words(Supplier<List<String>> ids, Consumer<String> show);

  /** Counts what each further choice of a filter would show. */
  void facets(AnnotationQuery query, Consumer<AnnotationFacets> show);

  /** Counts how many of some annotations carry each tag, by its id. */
  void tagsOf(Collection<String> ids, Consumer<Map<String, Integer>> show);

  /** A tag is to be given to annotations; one that the codebook doesn't have is to be made. */
  void give(Collection<String> ids, String path);

  /** A tag is to be taken from annotations. */
  void take(Collection<String> ids, String tagId);

  void recolor(Collection<String> ids, HighlightColor color);

  void delete(Collection<String> ids);

  /** What is chosen is to be remembered with the library. */
  void remember(String choice);
}
