package org.pizhu.library.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pizhu.index.StoryMatches;
import org.pizhu.query.Expression.Regex;
import org.pizhu.query.NaiveMatcher;
import org.pizhu.query.QueryException;
import org.pizhu.query.RegexFinder;
import org.pizhu.query.SearchField;
import org.pizhu.query.SearchedStory;
import org.pizhu.store.search.SearchedStories;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/** Looks through the texts of all stories for a regular expression, and through what the archivist has added to some. */
final class RegexSearch {

  /** So many stories are told of at once, and of those that carry anything so many are read at once. */
  private static final int PAGE = 200;

  private final StoryStore stories;
  private final SearchedStories searched;
  private final Regex regex;

  RegexSearch(StoryStore stories, SearchedStories searched, Regex regex) {
    this.stories = stories;
    this.searched = searched;
    this.regex = regex;
  }

  /**
   * The stories in which it is found.
   *
   * @param scored whether to say how well each fits: the more hits the better
   * @return none if it was cancelled
   * @throws QueryException if it takes too long
   */
  StoryMatches matches(boolean scored, Progress progress) {
    Map<Long, Integer> hits = new TreeMap<>();
    try {
      inTexts(hits, progress);
      inAdditions(hits, progress);
    } catch (RegexFinder.Stopped stopped) {
      return StoryMatches.NONE;
    }
    if (progress.isCancelled()) {
      return StoryMatches.NONE;
    }
    long[] ids = hits.keySet().stream().mapToLong(Long::longValue).toArray();
    int[] counts = hits.values().stream().mapToInt(Integer::intValue).toArray();
    float[] scores = new float[scored ? counts.length : 0];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = counts[i];
    }
    return new StoryMatches(ids, counts, scores);
  }

  private void inTexts(Map<Long, Integer> hits, Progress progress) {
    int all = stories.counts().stories();
    RegexFinder finder = new RegexFinder(regex.pattern(), progress::isCancelled);
    int[] done = new int[1];
    progress.update(0, all, "");
    stories.eachText((id, headline, text) -> {
      // The lines of the text are its blocks.
      int found = text.lines().mapToInt(line -> finder.find(line).size()).sum();
      if (found > 0) {
        hits.put(id, found);
      }
      done[0]++;
      if (done[0] % PAGE == 0) {
        progress.update(done[0], all, "");
      }
      return !progress.isCancelled();
    });
  }

  private void inAdditions(Map<Long, Integer> hits, Progress progress) {
    NaiveMatcher matcher = new NaiveMatcher(regex, progress::isCancelled);
    List<Long> annotated = stories.annotatedIds();
    for (int from = 0; from < annotated.size() && !progress.isCancelled(); from += PAGE) {
      searched.read(annotated.subList(from, Math.min(from + PAGE, annotated.size()))).forEach((id, story) -> {
        int found = matcher.hits(added(story));
        if (found != NaiveMatcher.NONE) {
          hits.merge(id, found, Integer::sum);
        }
      });
    }
  }

  /** A story without its text. */
  private static SearchedStory added(SearchedStory story) {
    Map<SearchField, List<SearchedStory.Part>> texts = new HashMap<>();
    story.texts().forEach((field, parts) ->
        texts.put(field, parts.stream().filter(part -> part.offset() == SearchedStory.NOWHERE).toList()));
    return new SearchedStory(texts, story.date(), story.things(), story.states(), story.family());
  }
}
