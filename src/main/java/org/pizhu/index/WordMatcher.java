package org.pizhu.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.pizhu.index.IndexMatcher.Outcome;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.Letters;
import org.pizhu.query.ReadingFinder;
import org.pizhu.query.SearchField;
import org.pizhu.text.Folding;
import org.pizhu.text.Pinyin;

/** Finds a word by the index, and says how well each story fits it. For one word. */
final class WordMatcher {

  /** What a hit in a headline weighs beside one in the body. */
  private static final float IN_HEADLINE = 4;
  private static final float IN_CAPTION = 1.5f;
  /** What the archivist wrote, and the names of people and outlets. */
  private static final float ADDED = 2;
  /** A hit by reading may be of quite another word. */
  private static final float BY_READING = 0.3f;

  // BM25 (Robertson and Zaragoza 2009), with lengths counting half of what they do for whole books.
  private static final double SATURATION = 1.2;
  private static final double LENGTH = 0.5;

  private final IndexedStories stories;
  private final BlockSource source;
  private final SearchFacts facts;
  private final int[] hits;
  /** What the hits of each story weigh; empty where nobody asked. */
  private final float[] weights;

  WordMatcher(IndexedStories stories, BlockSource source, SearchFacts facts, boolean scored) {
    this.stories = stories;
    this.source = source;
    this.facts = facts;
    hits = new int[stories.size()];
    weights = new float[scored ? stories.size() : 0];
  }

  Outcome match(Word word) {
    if (word.field() == null) {
      anywhere(word);
    } else {
      in(word, word.field());
    }
    if (word.exact()) {
      keepExact(word);
    }
    float[] scores = scores();
    for (int i = 0; i < hits.length; i++) {
      if (hits[i] == 0) {
        hits[i] = -1;
      }
    }
    return new Outcome(hits, scores);
  }

  private void anywhere(Word word) {
    add(count(word, Grams.TEXT), 1);
    if (weights.length > 0) {
      weigh(count(word, Grams.HEADLINE), IN_HEADLINE - 1);
      weigh(count(word, Grams.CAPTION), IN_CAPTION - 1);
    }
    byReading(word, SearchField.HEADLINE, Grams.HEADLINE_READING);
    for (SearchField field : List.of(SearchField.TAG, SearchField.NOTE, SearchField.MEMO, SearchField.METADATA)) {
      add(facts.added(word, field));
    }
    // Names say again what stands in the text; they count where that has no hit.
    int[] names = count(word, Grams.BYLINE);
    plus(names, count(word, Grams.CREDIT), 1);
    plus(names, count(word, Grams.OUTLET), 1);
    boolean[] found = new boolean[hits.length];
    for (int i = 0; i < hits.length; i++) {
      found[i] = hits[i] > 0;
      names[i] = found[i] ? 0 : names[i];
    }
    add(names, ADDED);
    byReading(word, SearchField.BYLINE, Grams.BYLINE_READING, found);
  }

  private void in(Word word, SearchField field) {
    switch (field) {
      case HEADLINE -> {
        add(count(word, Grams.HEADLINE), IN_HEADLINE);
        byReading(word, field, Grams.HEADLINE_READING);
      }
      case CAPTION -> add(count(word, Grams.CAPTION), IN_CAPTION);
      case BODY -> {
        int[] body = count(word, Grams.TEXT);
        plus(body, count(word, Grams.HEADLINE), -1);
        plus(body, count(word, Grams.CAPTION), -1);
        add(body, 1);
      }
      case BYLINE -> {
        add(count(word, Grams.BYLINE), ADDED);
        byReading(word, field, Grams.BYLINE_READING);
      }
      case CREDIT -> add(count(word, Grams.CREDIT), ADDED);
      case OUTLET -> add(count(word, Grams.OUTLET), ADDED);
      default -> add(facts.added(word, field));
    }
  }

  private int[] count(Word word, int field) {
    int[] counted = new int[hits.length];
    Phrase phrase = new Phrase(word);
    for (int s = 0; s < stories.segments().size(); s++) {
      phrase.count(source, stories.segments().get(s), field, counted, stories.base(s));
    }
    return counted;
  }

  private static void plus(int[] to, int[] more, int sign) {
    for (int i = 0; i < to.length; i++) {
      to[i] += sign * more[i];
    }
  }

  private void add(int[] more, float weight) {
    plus(hits, more, 1);
    weigh(more, weight);
  }

  private void weigh(int[] more, float weight) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] += weight * more[i];
    }
  }

  private void add(Map<Long, Integer> more) {
    more.forEach((id, times) -> add(id, times, ADDED));
  }

  private void add(long id, int times, float weight) {
    int place = stories.place(id);
    if (place >= 0) {
      hits[place] += times;
      if (weights.length > 0) {
        weights[place] += weight * times;
      }
    }
  }

  private void byReading(Word word, SearchField field, int readings) {
    byReading(word, field, readings, new boolean[hits.length]);
  }

  /**
   * Adds the hits by reading.
   *
   * @param without the places where they don't count
   */
  private void byReading(Word word, SearchField field, int readings, boolean[] without) {
    if (!Letters.isReading(word)) {
      return;
    }
    String letters = Folding.fold(word.text());
    List<Long> candidates = new ArrayList<>();
    for (int s = 0; s < stories.segments().size(); s++) {
      BitSet worth = new ReadingCandidates(source, stories.segments().get(s), readings).of(letters);
      int base = stories.base(s);
      worth.stream().map(place -> base + place)
          // A place of a story that is another now has no hits by which it could be left out.
          .filter(place -> !without[place] && stories.place(stories.id(place)) == place)
          .forEach(place -> candidates.add(stories.id(place)));
    }
    if (candidates.isEmpty()) {
      return;
    }
    ReadingFinder finder = new ReadingFinder(Pinyin.shared(), letters);
    facts.lines(field, candidates).forEach((id, lines) ->
        add(id, lines.stream().mapToInt(line -> finder.find(line).size()).sum(), BY_READING));
  }

  /** Of what was found folded, leaves what stands there as it was typed. */
  private void keepExact(Word word) {
    List<Long> candidates = new ArrayList<>();
    for (int i = 0; i < stories.live(); i++) {
      if (hits[stories.livePlace(i)] > 0) {
        candidates.add(stories.liveId(i));
      }
    }
    Map<Long, Integer> exact = facts.hits(word, candidates);
    for (int i = 0; i < stories.live(); i++) {
      int place = stories.livePlace(i);
      if (hits[place] > 0) {
        int times = exact.getOrDefault(stories.liveId(i), 0);
        if (weights.length > 0) {
          weights[place] *= (float) times / hits[place];
        }
        hits[place] = times;
      }
    }
  }

  private float[] scores() {
    if (weights.length == 0) {
      return weights;
    }
    int with = 0;
    for (int i = 0; i < stories.live(); i++) {
      with += hits[stories.livePlace(i)] > 0 ? 1 : 0;
    }
    double rarity = Math.log(1 + (stories.live() - with + 0.5) / (with + 0.5));
    float[] scores = new float[weights.length];
    for (int i = 0; i < scores.length; i++) {
      if (hits[i] > 0) {
        double length = 1 - LENGTH + LENGTH * stories.relativeLength(i);
        scores[i] = (float) (rarity * weights[i] * (SATURATION + 1) / (weights[i] + SATURATION * length));
      }
    }
    return scores;
  }
}
