package org.pizhu.library.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pizhu.index.StoryMatches;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.query.Expression.Regex;
import org.pizhu.query.Expression;
import org.pizhu.query.NaiveMatcher.Found;
import org.pizhu.query.NaiveMatcher;
import org.pizhu.query.Passage;
import org.pizhu.query.Passages;
import org.pizhu.query.QueryException;
import org.pizhu.query.QueryParser;
import org.pizhu.query.SearchedStory;
import org.pizhu.store.database.Database;
import org.pizhu.store.search.SearchIndexStore;
import org.pizhu.store.search.SearchedStories;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/** Finds stories, and what is to be shown of their hits. For use by any thread, beside edits. */
public final class StorySearch {

  /** So many stories are read at once. */
  private static final int PAGE = 200;
  private static final int PASSAGES = 3;

  private final StoryStore stories;
  private final SearchedStories searched;
  private final SearchIndexStore index;

  /**
   * A story that was found.
   *
   * @param id the story's number
   * @param title its headline
   * @param passages up to three passages around hits, with an ellipsis where they are cut
   */
  public record Hit(long id, String title, List<String> passages) {
    public Hit {
      passages = List.copyOf(passages);
    }
  }

  /** Searches one library. */
  public StorySearch(Database database, StoryStore stories) {
    this.stories = stories;
    searched = new SearchedStories(database);
    index = new SearchIndexStore(database);
  }

  /**
   * What is to be shown of stories that were found.
   *
   * @param typed what was typed; blank gives none
   * @param storyIds which, in the order in which they are to be shown
   * @throws QueryException if it can't be understood
   */
  public List<Hit> hits(String typed, List<Long> storyIds) {
    Expression expression = QueryParser.parse(typed);
    List<Hit> hits = new ArrayList<>(storyIds.size());
    for (int from = 0; from < storyIds.size(); from += PAGE) {
      List<Long> page = storyIds.subList(from, Math.min(from + PAGE, storyIds.size()));
      Map<Long, List<Passage>> passages = passages(page, expression, PASSAGES);
      for (StorySummary story : stories.summaries(page)) {
        hits.add(new Hit(
            story.id(),
            story.headline(),
            passages.getOrDefault(story.id(), List.of()).stream().limit(PASSAGES).map(Passage::line).toList()));
      }
    }
    return hits;
  }

  /**
   * The stories that satisfy an expression.
   *
   * @param scored whether to say how well each fits
   * @param progress asked whether to stop, and told how far the work is, where all stories have to be looked through
   * @return none if it was cancelled
   * @throws QueryException if a regular expression takes too long
   */
  public StoryMatches matches(Expression expression, boolean scored, Progress progress) {
    if (expression instanceof Regex regex) {
      return new RegexSearch(stories, searched, regex).matches(scored, progress);
    }
    return matches(expression, scored);
  }

  /**
   * The stories that satisfy an expression; a regular expression is looked for to the end.
   *
   * @param scored whether to say how well each fits
   * @throws QueryException if a regular expression takes too long
   */
  public StoryMatches matches(Expression expression, boolean scored) {
    if (expression instanceof Regex) {
      return matches(expression, scored, Progress.NONE);
    }
    return index.matches(expression, scored);
  }

  /**
   * What is to be shown of the hits of stories.
   *
   * @param storyIds which; as many as are seen at once
   * @param most how many passages a story has at most, beside its headline
   * @return by number: the headline, whole, if it has a hit, and passages in the order in which they stand in the story; an empty list for
   *     a story without hits
   */
  public Map<Long, List<Passage>> passages(Collection<Long> storyIds, Expression expression, int most) {
    NaiveMatcher matcher = new NaiveMatcher(expression);
    Passages passages = new Passages();
    Map<Long, List<Passage>> found = new LinkedHashMap<>();
    searched.read(storyIds).forEach((id, story) -> found.put(id, passages.of(matcher.find(story), most)));
    return found;
  }

  /** What is to be shown of the hits of one story; see {@link #passages(Collection, Expression, int)}. */
  public List<Passage> passages(long storyId, Expression expression, int most) {
    return passages(List.of(storyId), expression, most).getOrDefault(storyId, List.of());
  }

  /**
   * Where the hits stand in a story's text.
   *
   * @return ranges of the text from its beginning to its end that don't overlap; hits in notes, tags and memos are not among them
   */
  public List<TextRange> hits(long storyId, Expression expression) {
    NaiveMatcher matcher = new NaiveMatcher(expression);
    List<TextRange> ranges = new ArrayList<>();
    for (SearchedStory story : searched.read(List.of(storyId)).values()) {
      ranges.addAll(matcher.find(story).stream()
          .filter(found -> found.part().offset() >= 0)
          .map(StorySearch::inText)
          .sorted()
          .toList());
    }
    return apart(ranges);
  }

  private static TextRange inText(Found found) {
    int offset = found.part().offset();
    return new TextRange(offset + found.range().start(), offset + found.range().end());
  }

  /** Hits of several words that overlap are one to the eye. */
  private static List<TextRange> apart(List<TextRange> sorted) {
    List<TextRange> apart = new ArrayList<>();
    for (TextRange range : sorted) {
      int last = apart.size() - 1;
      if (last >= 0 && range.start() < apart.get(last).end()) {
        TextRange before = apart.get(last);
        apart.set(last, new TextRange(before.start(), Math.max(before.end(), range.end())));
      } else {
        apart.add(range);
      }
    }
    return apart;
  }
}
