package org.pizhu.ui.main.stories;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.query.Expression.Dated;
import org.pizhu.query.Expression.Has;
import org.pizhu.query.Expression.Thing;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.Expression;
import org.pizhu.query.NaiveMatcher;
import org.pizhu.query.QueryParser;
import org.pizhu.query.SearchField;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.query.SearchedStory;
import org.pizhu.text.FoldedText;

/**
 * What a search for stories asks of annotations: words, which may be restricted to notes, tags, and the days on which a story was published.
 * All else, as a word in a headline or what is excluded, says something of stories that a filter of annotations can't say.
 */
final class AnnotationQuestion {

  private final Codebook codebook;
  private final List<String> words = new ArrayList<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private int askedForTags;
  private Days published = Days.ANY;
  private boolean isOfAny;

  private AnnotationQuestion(Codebook codebook) {
    this.codebook = codebook;
  }

  /**
   * The filter that lets through the annotations that a search is also of.
   *
   * @param typed the search
   * @param codebook the tags, which a search names by any part of their paths
   * @return none where no filter says the same
   * @throws org.pizhu.query.QueryException if the search can't be understood
   */
  static Optional<AnnotationFilter> of(String typed, Codebook codebook) {
    Expression expression = QueryParser.parse(typed);
    List<Expression> parts = expression instanceof Expression.And and ? and.parts() : List.of(expression);
    AnnotationQuestion question = new AnnotationQuestion(codebook);
    return parts.stream().allMatch(question::take) ? question.filter() : Optional.empty();
  }

  /** Whether a filter can say a part of it. */
  private boolean take(Expression part) {
    if (part instanceof Word word) {
      return word.field() == SearchField.TAG ? takeTag(word) : takeWord(word);
    }
    if (part instanceof Dated dated && published.equals(Days.ANY)) {
      published = new Days(dated.first(), dated.last());
      return true;
    }
    isOfAny |= part instanceof Has has && has.thing() == Thing.ANNOTATION;
    return part instanceof Has has && has.thing() == Thing.ANNOTATION;
  }

  private boolean takeWord(Word word) {
    words.add(word.text());
    // A filter knows no exact words.
    return !word.exact() && (word.field() == null || word.field() == SearchField.NOTE);
  }

  /** Several words, each of one of several tags, would be more than a filter can say. */
  private boolean takeTag(Word word) {
    NaiveMatcher matcher = new NaiveMatcher(word);
    Set<String> found = codebook.tags().stream().map(Tag::id)
        .filter(id -> matcher.hits(tagged(codebook.path(id))) != NaiveMatcher.NONE)
        .collect(Collectors.toSet());
    // A filter lets what is tagged below a tag through as well.
    found.stream().filter(id -> found.stream().noneMatch(above -> !above.equals(id) && codebook.isBelow(id, above))).forEach(tags::add);
    askedForTags++;
    return !found.isEmpty() && (askedForTags == 1 || tags.size() == askedForTags);
  }

  private static SearchedStory tagged(String path) {
    return new SearchedStory(
        Map.of(SearchField.TAG, List.of(new Part(FoldedText.of(path), SearchedStory.NOWHERE))), null, Set.of(), Set.of());
  }

  private Optional<AnnotationFilter> filter() {
    if (words.isEmpty() && tags.isEmpty() && !isOfAny) {
      return Optional.empty();
    }
    AnnotationFilter filter = AnnotationFilter.NONE.withText(String.join(" ", words)).withPublished(published);
    return Optional.of(
        tags.isEmpty() ? filter : filter.withTags(tags, askedForTags == 1 ? TagMatch.ANY : TagMatch.ALL));
  }
}
