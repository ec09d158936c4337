package org.pizhu.index;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.pizhu.query.Expression;
import org.pizhu.query.Expression.And;
import org.pizhu.query.Expression.Condition;
import org.pizhu.query.Expression.Has;
import org.pizhu.query.Expression.Not;
import org.pizhu.query.Expression.Or;
import org.pizhu.query.Expression.Thing;
import org.pizhu.query.Expression.Word;

/**
 * Finds the stories that satisfy an expression, as {@link org.pizhu.query.NaiveMatcher} defines it, by the index. Takes four bytes a story for
 * each word while it works. For one thread.
 */
public final class IndexMatcher {

  /** The hits of a story that does not satisfy an expression. */
  private static final int NONE = -1;

  private final IndexedStories stories;
  private final BlockSource source;
  private final SearchFacts facts;
  private final boolean scored;

  /**
   * @param scored whether to say how well each story fits
   */
  public IndexMatcher(IndexedStories stories, BlockSource source, SearchFacts facts, boolean scored) {
    this.stories = stories;
    this.source = source;
    this.facts = facts;
    this.scored = scored;
  }

  /**
   * What a part of the expression came to at each place.
   *
   * @param hits how many hits; {@link #NONE} where it is not satisfied
   * @param scores how well it fits; empty where nobody asked
   */
  record Outcome(int[] hits, float[] scores) {}

  /**
   * Finds the stories.
   *
   * @param wanted which stories may be found at all, by number
   */
  public StoryMatches match(Expression expression, LongPredicate wanted) {
    Outcome outcome = evaluate(expression);
    int live = stories.live();
    long[] ids = new long[live];
    int[] hits = new int[live];
    float[] scores = new float[scored ? live : 0];
    int found = 0;
    for (int i = 0; i < live; i++) {
      int place = stories.livePlace(i);
      if (outcome.hits[place] != NONE && wanted.test(stories.liveId(i))) {
        ids[found] = stories.liveId(i);
        hits[found] = outcome.hits[place];
        if (scored) {
          scores[found] = outcome.scores[place];
        }
        found++;
      }
    }
    return new StoryMatches(
        Arrays.copyOf(ids, found), Arrays.copyOf(hits, found), Arrays.copyOf(scores, scored ? found : 0));
  }

  private Outcome evaluate(Expression asked) {
    if (asked instanceof Word word) {
      return new WordMatcher(stories, source, facts, scored).match(word);
    }
    if (asked instanceof And and) {
      Outcome all = new Outcome(new int[stories.size()], new float[scored ? stories.size() : 0]);
      and.parts().forEach(part -> join(all, evaluate(part), true));
      return all;
    }
    if (asked instanceof Or or) {
      Outcome any = nothing();
      or.parts().forEach(part -> join(any, evaluate(part), false));
      return any;
    }
    if (asked instanceof Not not) {
      int[] hits = evaluate(not.part()).hits;
      for (int i = 0; i < hits.length; i++) {
        hits[i] = hits[i] == NONE ? 0 : NONE;
      }
      return new Outcome(hits, new float[scored ? hits.length : 0]);
    }
    return satisfying((Condition) asked);
  }

  private Outcome nothing() {
    int[] hits = new int[stories.size()];
    Arrays.fill(hits, NONE);
    return new Outcome(hits, new float[scored ? hits.length : 0]);
  }

  /** Takes another part in: both must be satisfied, or one. The hits of those that are add up. */
  private void join(Outcome all, Outcome part, boolean both) {
    for (int i = 0; i < all.hits.length; i++) {
      if (both && (all.hits[i] == NONE || part.hits[i] == NONE)) {
        all.hits[i] = NONE;
      } else if (part.hits[i] != NONE) {
        all.hits[i] = Math.max(0, all.hits[i]) + part.hits[i];
        if (scored) {
          all.scores[i] += part.scores[i];
        }
      }
    }
  }

  private Outcome satisfying(Condition condition) {
    Outcome outcome = nothing();
    if (condition instanceof Has has && has.thing() == Thing.BYLINE) {
      for (int s = 0; s < stories.segments().size(); s++) {
        Postings named = Postings.read(
            source, stories.segments().get(s), Grams.term(Grams.FLAG, Grams.HAS_BYLINE), false);
        for (int i = 0; named != null && i < named.size(); i++) {
          outcome.hits[stories.base(s) + named.story(i)] = 0;
        }
      }
      return outcome;
    }
    for (long id : facts.satisfying(condition)) {
      int place = stories.place(id);
      if (place >= 0) {
        outcome.hits[place] = 0;
      }
    }
    return outcome;
  }
}
