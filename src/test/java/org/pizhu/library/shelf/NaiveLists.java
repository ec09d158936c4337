package org.pizhu.library.shelf;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.Figure;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;

/** What lists of stories show and facets count, found by looking at each story by itself: what {@link StoryLists} has to come to. */
final class NaiveLists {

  private final Library library;

  NaiveLists(Library library) {
    this.library = library;
  }

  /** The values that each story has, those above them among them. */
  private Map<StoryFacet, Set<String>> values(StorySummary summary) {
    Map<StoryFacet, Set<String>> values = new EnumMap<>(StoryFacet.class);
    for (StoryFacet facet : StoryFacet.values()) {
      values.put(facet, new HashSet<>());
    }
    StoredStory story = library.story(summary.id());
    values.get(StoryFacet.OUTLET).add(summary.outlet() == null ? "" : summary.outlet());
    if (dated(summary).isEmpty()) {
      values.get(StoryFacet.MONTH).add("");
    } else {
      values.get(StoryFacet.MONTH).add(dated(summary).substring(0, 4));
      values.get(StoryFacet.MONTH).add(dated(summary).substring(0, Math.min(7, dated(summary).length())));
    }
    Codebook codebook = library.codebook();
    for (Annotation annotation : library.annotations(summary.id())) {
      values.get(StoryFacet.ANNOTATOR).add(annotation.creator());
      for (String tag : annotation.tags()) {
        for (String up = tag; up != null; up = codebook.byId(up).map(Tag::parent).orElse(null)) {
          values.get(StoryFacet.TAG).add(up);
        }
      }
    }
    values.get(StoryFacet.MARK).add(story.read() ? "READ" : "UNREAD");
    summary.marks().forEach(mark -> values.get(StoryFacet.MARK).add(mark.name()));
    story.shown().bylines().forEach(byline -> values.get(StoryFacet.BYLINE).add(byline.name()));
    addCollections(summary.id(), values.get(StoryFacet.COLLECTION));
    List<Figure> figures = story.story().figures();
    boolean isMissing = figures.stream()
        .anyMatch(figure -> !figure.fileName().isEmpty() && !story.pictures().containsKey(figure.number()));
    boolean isNone = figures.stream()
        .allMatch(figure -> figure.fileName().isEmpty() && !story.pictures().containsKey(figure.number()));
    values.get(StoryFacet.PICTURES).add(isMissing ? "MISSING" : isNone ? "NONE" : "COMPLETE");
    int versions = (int) library.families().all().stream().filter(family -> family.contains(summary.id()))
        .flatMap(List::stream).count();
    values.get(StoryFacet.VERSIONS).addAll(
        versions == 0 ? Set.of("ALONE") : Set.of("SEVERAL", versions < 5 ? Integer.toString(versions) : "MORE"));
    return values;
  }

  /** Those that hold the story, and those in which they lie. */
  private void addCollections(long storyId, Set<String> found) {
    Map<Long, StoryCollection> all = new TreeMap<>();
    library.shelf().collections().forEach(one -> all.put(one.id(), one));
    for (Long id : Dump.collectionsOf(library.file(), storyId)) {
      for (Long up = id; up != null; up = all.get(up).parent()) {
        found.add(Long.toString(up));
      }
    }
  }

  private static boolean satisfies(Map<StoryFacet, Set<String>> values, StoryFilter filter) {
    return filter.values().entrySet().stream()
        .allMatch(chosen -> values.get(chosen.getKey()).stream().anyMatch(chosen.getValue()::contains));
  }

  /** The numbers of the stories, in order. */
  List<Long> listing(StoryQuery query, Locale locale) {
    Collator collator = Collator.getInstance(locale);
    List<StorySummary> left = new ArrayList<>(library.stories().stream()
        .filter(story -> satisfies(values(story), query.filter())).toList());
    Comparator<StorySummary> order = switch (query.order()) {
      case SOURCE -> Comparator.comparingLong(StorySummary::id);
      case RELEVANCE -> Comparator.comparingInt(story -> 0);
      case HEADLINE -> (one, other) -> collator.compare(one.headline(), other.headline());
      case OUTLET -> (one, other) -> collator.compare(outlet(one), outlet(other));
      case DATE -> Comparator.comparing(NaiveLists::dated);
      case ANNOTATIONS -> Comparator.comparingInt(StorySummary::annotations);
      case FIGURES -> Comparator.comparingInt(StorySummary::figures);
      case READ -> Comparator.comparing(StorySummary::read);
    };
    if (query.falling()) {
      order = order.reversed();
    }
    if (query.order() == org.pizhu.model.StoryOrder.DATE) {
      order = Comparator.<StorySummary, Boolean>comparing(story -> dated(story).isEmpty())
          .thenComparing(Comparator.nullsLast(dated(order)));
    }
    left.sort(order);
    return left.stream().map(StorySummary::id).toList();
  }

  private static Comparator<StorySummary> dated(Comparator<StorySummary> order) {
    return (one, other) -> dated(one).isEmpty() || dated(other).isEmpty() ? 0 : order.compare(one, other);
  }

  /** The date with a year; empty without one. */
  private static String dated(StorySummary story) {
    return story.date() == null || !story.date().hasYear() ? "" : story.date().toString();
  }

  private static String outlet(StorySummary story) {
    return story.outlet() == null ? "" : story.outlet();
  }

  /** How many stories each value would show; those that would show none are left out. */
  Map<StoryFacet, Map<String, Integer>> facets(StoryFilter filter) {
    Map<StoryFacet, Map<String, Integer>> counts = new EnumMap<>(StoryFacet.class);
    for (StoryFacet facet : StoryFacet.values()) {
      Map<String, Integer> ofFacet = new TreeMap<>();
      for (StorySummary story : library.stories()) {
        Map<StoryFacet, Set<String>> values = values(story);
        if (satisfies(values, filter.with(facet, Set.of()))) {
          values.get(facet).forEach(value -> ofFacet.merge(value, 1, Integer::sum));
        }
      }
      counts.put(facet, ofFacet);
    }
    return counts;
  }
}
