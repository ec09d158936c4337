package org.pizhu.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;
import org.pizhu.query.Expression.And;
import org.pizhu.query.Expression.Dated;
import org.pizhu.query.Expression.Has;
import org.pizhu.query.Expression.Is;
import org.pizhu.query.Expression.Not;
import org.pizhu.query.Expression.OfFamily;
import org.pizhu.query.Expression.Or;
import org.pizhu.query.Expression.Regex;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.text.FoldedText;
import org.pizhu.text.Folding;
import org.pizhu.text.Pinyin;

/**
 * What an expression means, by looking through all of a story: whether it is satisfied, how many hits there are, and where. The index finds
 * the same. Not safe for use by several threads at once.
 */
public final class NaiveMatcher {

  /** What {@link #hits} gives for a story that does not satisfy the expression. */
  public static final int NONE = -1;

  /** The fields that make up all there is to read of a story. */
  private static final List<SearchField> READ =
      List.of(SearchField.HEADLINE, SearchField.CAPTION, SearchField.BODY, SearchField.TAG, SearchField.NOTE, SearchField.MEMO,
          SearchField.METADATA);
  /** Those that say again what stands in its text, and count where that has no hit: it may have been corrected. */
  private static final List<SearchField> NAMES = List.of(SearchField.BYLINE, SearchField.CREDIT, SearchField.OUTLET);

  private final Expression expression;
  private final BooleanSupplier isCancelled;
  private final Map<Word, Finder> finders = new HashMap<>();

  public NaiveMatcher(Expression expression) {
    this(expression, () -> false);
  }

  /**
   * @param isCancelled asked while a regular expression is looked for, which ends with {@link RegexFinder.Stopped} then
   */
  public NaiveMatcher(Expression expression, BooleanSupplier isCancelled) {
    this.expression = expression;
    this.isCancelled = isCancelled;
  }

  /**
   * A hit.
   *
   * @param by what was looked for
   * @param field where it is
   * @param part the line of the field
   * @param range where in that line as written, UTF-16 units: whole characters
   */
  public record Found(Expression by, SearchField field, Part part, TextRange range) {}

  /**
   * How many hits a story has: those of all words that are looked for, in every part of the expression that is satisfied.
   *
   * @throws QueryException if a regular expression takes too long
   * @return {@link #NONE} if it does not satisfy the expression; 0 if it does without any word, as with {@code -word}
   */
  public int hits(SearchedStory story) {
    List<Found> found = new ArrayList<>();
    return satisfied(expression, story, found) ? found.size() : NONE;
  }

  /** The hits of a story; none if it does not satisfy the expression. */
  public List<Found> find(SearchedStory story) {
    List<Found> found = new ArrayList<>();
    return satisfied(expression, story, found) ? found : List.of();
  }

  private boolean satisfied(Expression asked, SearchedStory story, List<Found> found) {
    if (asked instanceof Word word) {
      return finders.computeIfAbsent(word, Finder::new).find(story, found);
    }
    if (asked instanceof Regex regex) {
      return find(regex, story, found);
    }
    if (asked instanceof And and) {
      List<Found> all = new ArrayList<>();
      boolean every = and.parts().stream().allMatch(part -> satisfied(part, story, all));
      return every && addAll(found, all);
    }
    if (asked instanceof Or or) {
      boolean any = false;
      for (Expression part : or.parts()) {
        any |= satisfied(part, story, found);
      }
      return any;
    }
    if (asked instanceof Not not) {
      return !satisfied(not.part(), story, new ArrayList<>());
    }
    if (asked instanceof Dated dated) {
      return story.date() != null && isWithin(story.date(), dated);
    }
    if (asked instanceof OfFamily family) {
      return story.family() == family.id() && family.id() > 0;
    }
    return asked instanceof Has has ? story.things().contains(has.thing()) : story.states().contains(((Is) asked).state());
  }

  /** Whether all days that it may be are among those asked for. */
  private static boolean isWithin(WrittenDate date, Dated dated) {
    LocalDate first = date.firstDay();
    LocalDate last = date.lastDay();
    return first != null && last != null
        && (dated.first() == null || !first.isBefore(dated.first()))
        && (dated.last() == null || !last.isAfter(dated.last()));
  }

  private boolean find(Regex regex, SearchedStory story, List<Found> found) {
    RegexFinder finder = new RegexFinder(regex.pattern(), isCancelled);
    for (SearchField field : READ) {
      for (Part part : story.of(field)) {
        finder.find(part.text().original()).forEach(range -> found.add(new Found(regex, field, part, range)));
      }
    }
    return !found.isEmpty();
  }

  private static boolean addAll(List<Found> found, List<Found> more) {
    found.addAll(more);
    return true;
  }

  /** Finds one word in a story. */
  private static final class Finder {

    private final Word word;
    private final WordFinder literal;
    private final @Nullable ReadingFinder reading;

    Finder(Word word) {
      this.word = word;
      literal = new WordFinder(word);
      // The table of readings is slow to load: a plain search does without.
      reading = Letters.isReading(word) ? new ReadingFinder(Pinyin.shared(), Folding.fold(word.text())) : null;
    }

    /** Adds the hits; tells whether there are any. */
    boolean find(SearchedStory story, List<Found> found) {
      int before = found.size();
      if (word.field() != null) {
        find(story, word.field(), found);
        return found.size() > before;
      }
      READ.forEach(field -> find(story, field, found));
      if (found.size() == before) {
        NAMES.forEach(field -> find(story, field, found));
      }
      return found.size() > before;
    }

    private void find(SearchedStory story, SearchField field, List<Found> found) {
      for (Part part : story.of(field)) {
        FoldedText text = part.text();
        literal.find(text).forEach(range -> found.add(new Found(word, field, part, text.original(range))));
        if (reading != null && isRead(field)) {
          reading.find(text.folded()).forEach(range -> found.add(new Found(word, field, part, text.original(range))));
        }
      }
    }

    private static boolean isRead(SearchField field) {
      return field == SearchField.HEADLINE || field == SearchField.BYLINE || field == SearchField.TAG;
    }
  }
}
