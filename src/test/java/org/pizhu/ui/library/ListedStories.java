package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.pizhu.model.ListedFamilies;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.model.VersionPlace;
import org.pizhu.query.Passage;
import org.pizhu.query.QueryException;
import org.pizhu.query.QueryParser;
import org.pizhu.query.SearchField;
import org.pizhu.task.TaskRunner;

/** A small library in memory: finds what is typed in headlines, and answers at once or when it is told to. */
final class ListedStories implements StoryLibrary {

  final List<StoryQuery> asked = new ArrayList<>();
  final List<Long> rowsRead = new ArrayList<>();
  final List<Runnable> held = new ArrayList<>();
  final List<String> cancelled = new ArrayList<>();
  boolean isHolding;
  /** What was asked for last fails, or was stopped. */
  Runnable failing = () -> { };
  private final Map<Long, StorySummary> stories = new TreeMap<>();

  ListedStories(List<StorySummary> stories) {
    stories.forEach(this::put);
  }

  void put(StorySummary story) {
    stories.put(story.id(), story);
  }

  void remove(long id) {
    stories.remove(id);
  }

  int size() {
    return stories.size();
  }

  int unread() {
    return (int) stories.values().stream().filter(story -> !story.read()).count();
  }

  private void answer(Runnable answer) {
    if (isHolding) {
      held.add(answer);
    } else {
      answer.run();
    }
  }

  void release() {
    List<Runnable> now = List.copyOf(held);
    held.clear();
    now.forEach(Runnable::run);
  }

  @Override
  public TaskRunner.Running find(
      StoryQuery query, boolean byFamily, int first, TaskRunner.ProgressListener progress, Consumer<StoryResults> show, Runnable failed) {
    asked.add(query);
    failing = failed;
    answer(() -> show.accept(found(query, byFamily, first)));
    return () -> cancelled.add(query.words());
  }

  private StoryResults found(StoryQuery query, boolean byFamily, int first) {
    try {
      QueryParser.parse(query.words());
    } catch (QueryException e) {
      return StoryResults.of(e.error());
    }
    List<StorySummary> found = new ArrayList<>(stories.values().stream()
        .filter(story -> story.headline().contains(query.words()))
        .filter(story -> query.filter().of(StoryFacet.MARK).isEmpty() || !story.read())
        .toList());
    if (query.order() == StoryOrder.ANNOTATIONS) {
      found.sort(java.util.Comparator.comparingInt(StorySummary::annotations));
    }
    if (query.falling()) {
      java.util.Collections.reverse(found);
    }
    long[] ids = found.stream().mapToLong(StorySummary::id).toArray();
    int[] hits = query.words().isBlank() ? new int[0] : found.stream().mapToInt(story -> 1).toArray();
    StoryListing listing = new StoryListing(ids, hits, stories.size());
    ListedFamilies families = byFamily ? ListedFamilies.of(listing, versions()) : ListedFamilies.flat(listing);
    List<StoryHit> rows = families.rows(family -> false).ids().limit(first)
        .mapToObj(id -> hit(query.words(), stories.get(id))).toList();
    rows.forEach(row -> rowsRead.add(row.story().id()));
    return new StoryResults(families, rows, null);
  }

  private Map<Long, VersionPlace> versions() {
    Map<Long, VersionPlace> versions = new TreeMap<>();
    stories.values().stream().filter(story -> story.family() != null).forEach(story ->
        versions.put(story.id(), new VersionPlace(story.family().id(), versions.size())));
    return versions;
  }

  private static StoryHit hit(String words, StorySummary story) {
    int at = story.headline().indexOf(words);
    return new StoryHit(story, words.isBlank() || at < 0 ? List.of() : List.of(new Passage(
        SearchField.HEADLINE, 0, story.headline(), List.of(new TextRange(at, at + words.length())), false, false)));
  }

  @Override
  public void rows(String words, List<Long> ids, Consumer<List<StoryHit>> show, Runnable failed) {
    answer(() -> {
      rowsRead.addAll(ids);
      show.accept(ids.stream().filter(stories::containsKey).map(id -> hit(words, stories.get(id))).toList());
    });
  }

  @Override
  public void annotations(String words, IntConsumer show) {
    show.accept(12);
  }
}
