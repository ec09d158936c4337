package org.pizhu.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pizhu.query.Expression.Condition;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.SearchField;

/** What a search asks for that is not in the index. */
public interface SearchFacts {

  /**
   * The hits of a word in what the archivist has added.
   *
   * @param field TAG, NOTE, MEMO or METADATA
   * @return how many, by the number of the story
   */
  Map<Long, Integer> added(Word word, SearchField field);

  /** The numbers of the stories that satisfy a condition, in any order. */
  long[] satisfying(Condition condition);

  /**
   * The hits of a word in stories as they are written, which are read for it.
   *
   * @return how many, by the number of the story; those without are left out
   */
  Map<Long, Integer> hits(Word word, Collection<Long> stories);

  /**
   * The lines of a field, folded.
   *
   * @param field HEADLINE or BYLINE
   */
  Map<Long, List<String>> lines(SearchField field, Collection<Long> stories);
}
