package org.pizhu.library.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Change;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.Target;
import org.pizhu.store.annotation.AgreementStore;
import org.pizhu.store.annotation.StandingStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.shelf.CollectionStore;
import org.pizhu.store.shelf.MarkStore;
import org.pizhu.store.shelf.SearchStore;
import org.pizhu.store.story.FamilyStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.Sha256;

/**
 * How two libraries have put the same stories in order: marks, collections by their names, saved searches by theirs, what was said of families
 * and of annotations in other versions, and where annotators differ and somebody has settled it. What was said of something here stays.
 */
final class ShelfUnion {

  private final Database from;
  private final Database to;
  private final Map<Long, Long> stories;
  private final Set<String> annotations;
  private final Map<Long, Long> collections = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private int made;

  /**
   * @param stories the stories of this library by the numbers that they have in the other
   * @param annotations those that both have
   */
  ShelfUnion(Database from, Database to, Map<Long, Long> stories, Set<String> annotations) {
    this.from = from;
    this.to = to;
    this.stories = stories;
    this.annotations = annotations;
    marks();
    collections();
    searches();
    families();
    standings();
    agreements();
  }

  List<Change> changes() {
    return changes;
  }

  private List<Long> here(Collection<Long> numbers) {
    return numbers.stream().map(stories::get).filter(Objects::nonNull).distinct().sorted().toList();
  }

  private void marks() {
    for (StoryMark mark : StoryMark.values()) {
      List<Long> marked = here(new MarkStore(from).among(stories.keySet(), mark, true));
      List<Long> others = new MarkStore(to).among(marked, mark, false);
      if (!others.isEmpty()) {
        changes.add(new Change.MarkChange(mark, Change.MarkChange.Way.ON, others));
      }
    }
  }

  private void collections() {
    CollectionStore there = new CollectionStore(from);
    CollectionStore ours = new CollectionStore(to);
    List<StoryCollection> known = new ArrayList<>(ours.all());
    List<StoryCollection> open = new ArrayList<>(there.all());
    // Each after the one in which it lies.
    for (int before = -1; !open.isEmpty() && before != open.size();) {
      before = open.size();
      for (StoryCollection one : List.copyOf(open)) {
        if (one.parent() == null || collections.containsKey(one.parent())) {
          collection(one, there, ours, known);
          open.remove(one);
        }
      }
    }
  }

  private void collection(StoryCollection one, CollectionStore there, CollectionStore ours, List<StoryCollection> known) {
    @Nullable Long parent = one.parent() == null ? null : collections.get(one.parent());
    Optional<StoryCollection> same =
        known.stream().filter(other -> Objects.equals(other.parent(), parent) && other.name().equals(one.name())).findFirst();
    // The numbers of those that this act makes are in use once it is written, not before.
    StoryCollection here = same.orElseGet(() -> new StoryCollection(ours.newId() + made++, parent, one.name()));
    collections.put(one.id(), here.id());
    if (same.isEmpty()) {
      known.add(here);
      changes.add(new Change.CollectionChange(null, here));
    }
    List<Long> members = here(there.stories(one.id()));
    List<Long> more = same.isEmpty() ? members : ours.among(members, here.id(), false);
    if (!more.isEmpty()) {
      changes.add(new Change.MembershipChange(here.id(), Change.MembershipChange.Way.IN, more));
    }
  }

  private void searches() {
    SearchStore ours = new SearchStore(to);
    Set<String> names = ours.all().stream().map(SavedSearch::name).collect(Collectors.toSet());
    long next = ours.newId();
    for (SavedSearch search : new SearchStore(from).all()) {
      if (names.add(search.name())) {
        changes.add(new Change.SavedSearchChange(null, new SavedSearch(next++, search.name(), mapped(search.query()))));
      }
    }
  }

  /** Collections have other numbers here; what has no number here is left out of the filter. */
  private StoryQuery mapped(StoryQuery query) {
    Map<StoryFacet, Set<String>> values = new EnumMap<>(StoryFacet.class);
    for (StoryFacet facet : StoryFacet.values()) {
      Set<String> of = query.filter().of(facet);
      if (facet == StoryFacet.COLLECTION) {
        of = of.stream().filter(number -> number.matches("\\d+")).map(number -> collections.get(Long.valueOf(number)))
            .filter(Objects::nonNull).map(String::valueOf).collect(Collectors.toSet());
      }
      if (!of.isEmpty()) {
        values.put(facet, of);
      }
    }
    return new StoryQuery(query.words(), new StoryFilter(values), query.order(), query.falling());
  }

  private void families() {
    FamilyStore ours = new FamilyStore(to);
    Map<Long, @Nullable Long> saidHere = ours.said(new TreeSet<>(stories.values()));
    Map<Long, List<Long>> byFamily = new TreeMap<>();
    new FamilyStore(from).said(stories.keySet()).forEach((number, family) -> {
      Long story = stories.get(number);
      if (family != null && story != null && saidHere.get(story) == null) {
        byFamily.computeIfAbsent(family, none -> new ArrayList<>()).add(story);
      }
    });
    byFamily.forEach((family, those) -> changes.add(new Change.FamilyChange(
        null, family == Change.FamilyChange.ALONE ? Change.FamilyChange.ALONE : ours.newId(), those.stream().distinct().sorted().toList())));
  }

  /**
   * A place that was settled there is settled here as well, as long as it is the same annotations that stand there: who settled it has seen those.
   * What was put into the bin there by settling is not put there here; it was deleted in one library, and such a place is asked for.
   */
  private void agreements() {
    Set<List<String>> settled = new AgreementStore(to).settled();
    new AgreementStore(from).settledIn().forEach((ids, number) -> {
      Long story = stories.get(number);
      if (story != null && annotations.containsAll(ids) && !settled.contains(ids)) {
        changes.add(new Change.AgreementChange(story, Change.AgreementChange.Way.SETTLED, ids));
      }
    });
  }

  private void standings() {
    StandingStore ours = new StandingStore(to);
    new StandingStore(from).each(one -> {
      Long story = stories.get(one.storyId());
      if (story == null || !annotations.contains(one.annotationId()) || ours.of(one.annotationId(), story).isPresent()) {
        return;
      }
      Target place = one.place();
      boolean isThisText = place == null || place.textSha256().equals(
          new StoryStore(to).story(story).map(StoredStory::story).map(found -> Sha256.of(found.text())).orElse(""));
      if (isThisText) {
        changes.add(new Change.StandingChange(null, new StandingDecision(
            one.annotationId(), story, place == null ? null : NotesUnion.at(place, story), one.by(), one.at())));
      }
    });
  }
}
