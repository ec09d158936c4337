package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.query.Passage;
import org.pizhu.query.QueryException;
import org.pizhu.query.QueryParser;
import org.pizhu.query.SearchField;

/** A small library in memory: finds what is typed in headlines, and answers at once or when it is told to. */
final class ListedStories implements StoryLibrary {

  final List<StoryQuery> asked = new ArrayList<>();
  final List<Long> rowsRead = new ArrayList<>();
  final List<Runnable> held = new ArrayList<>();
  boolean isHolding;
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
  public void find(StoryQuery query, int first, Consumer<StoryResults> show, Runnable failed) {
    asked.add(query);
    answer(() -> show.accept(found(query, first)));
  }

  private StoryResults found(StoryQuery query, int first) {
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
    List<StoryHit> rows = found.stream().limit(first).map(story -> hit(query.words(), story)).toList();
    rows.forEach(row -> rowsRead.add(row.story().id()));
    return new StoryResults(new StoryListing(ids, hits, stories.size()), rows, null);
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
