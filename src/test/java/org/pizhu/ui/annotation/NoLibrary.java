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

/** A library in which nothing is found. */
class NoLibrary implements AnnotationLibrary {

  @Override
  public ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Override
  public List<Long> workList() {
    return List.of();
  }

  @Override
  public List<Long> selectedStories() {
    return List.of();
  }

  @Override
  public void find(AnnotationQuery query, Consumer<AnnotationListing> show, Runnable failed) {
    show.accept(AnnotationListing.EMPTY);
  }

  @Override
  public void page(List<String> ids, Consumer<List<AnnotationHit>> show, Runnable failed) {
    show.accept(List.of());
  }

  @Override
  public void words(Supplier<List<String>> ids, Consumer<String> show) {
    show.accept("");
  }

  @Override
  public void facets(AnnotationQuery query, Consumer<AnnotationFacets> show) {
    show.accept(AnnotationFacets.NONE);
  }

  @Override
  public void tagsOf(Collection<String> ids, Consumer<Map<String, Integer>> show) {
    show.accept(Map.of());
  }

  @Override
  public void give(Collection<String> ids, String path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void take(Collection<String> ids, String tagId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void recolor(Collection<String> ids, HighlightColor color) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(Collection<String> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remember(String choice) {
    // Nothing is kept.
  }
}
