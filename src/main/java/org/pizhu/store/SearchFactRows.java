package org.pizhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.index.SearchFacts;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.query.Expression.Condition;
import org.pizhu.query.Expression.Dated;
import org.pizhu.query.Expression.Has;
import org.pizhu.query.Expression.Is;
import org.pizhu.query.Expression.State;
import org.pizhu.query.Expression.Thing;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.NaiveMatcher;
import org.pizhu.query.SearchField;
import org.pizhu.query.SearchedStory;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.text.FoldedText;
import org.pizhu.text.Folding;

/** What searches ask for that is not in the index, inside a transaction. */
final class SearchFactRows implements SearchFacts {

  /** So many stories are held in memory. */
  private static final int PAGE = 200;

  private static final String NOTES =
      "SELECT story_id, note FROM annotation WHERE note <> '' AND instr(folded, ?1) > 0";

  private static final String MEMOS = "SELECT story_id, memo FROM story_memo WHERE instr(fold(memo), ?1) > 0";

  private static final String TAGGED = """
      SELECT DISTINCT tag_id, story_id
      FROM annotation_tag JOIN annotation ON annotation.id = annotation_id
      WHERE tag_id IN (SELECT value FROM json_each(?1))
      """;

  private final Sql sql;

  SearchFactRows(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<Long, Integer> added(Word word, SearchField field) {
    Word there = new Word(word.text(), field, word.quoted(), word.exact());
    return UncheckedSqlException.packed(() -> switch (field) {
      case TAG -> tagged(there);
      case NOTE -> written(NOTES, there);
      case MEMO -> written(MEMOS, there);
      default -> throw new IllegalArgumentException(field + " is not added");
    });
  }

  private Map<Long, Integer> written(String query, Word word) throws SQLException {
    NaiveMatcher matcher = new NaiveMatcher(word);
    Map<Long, Integer> hits = new HashMap<>();
    sql.each(query, row -> {
      add(hits, row.getLong(1), matcher, word.field(), row.getString(2));
      return true;
    }, Folding.fold(word.text()));
    return hits;
  }

  private static void add(Map<Long, Integer> hits, long story, NaiveMatcher matcher, SearchField field, String text) {
    int found = matcher.hits(only(field, text));
    if (found > 0) {
      hits.merge(story, found, Integer::sum);
    }
  }

  /** A story of which nothing is known but one text. */
  private static SearchedStory only(SearchField field, String text) {
    List<Part> lines = text.lines().filter(line -> !line.isEmpty())
        .map(line -> new Part(FoldedText.of(line), SearchedStory.NOWHERE)).toList();
    return new SearchedStory(Map.of(field, lines), null, Set.of(), Set.of());
  }

  private Map<Long, Integer> tagged(Word word) throws SQLException {
    Codebook codebook = TagStore.codebook(sql);
    NaiveMatcher matcher = new NaiveMatcher(word);
    Map<String, Integer> ofTag = new HashMap<>();
    for (Tag tag : codebook.tags()) {
      int found = matcher.hits(only(SearchField.TAG, codebook.path(tag.id())));
      if (found > 0) {
        ofTag.put(tag.id(), found);
      }
    }
    Map<Long, Integer> hits = new HashMap<>();
    if (!ofTag.isEmpty()) {
      sql.each(TAGGED, row -> {
        hits.merge(row.getLong(2), ofTag.get(row.getString(1)), Integer::sum);
        return true;
      }, JsonTree.array(ofTag.keySet()));
    }
    return hits;
  }

  @Override
  public long[] satisfying(Condition condition) {
    return UncheckedSqlException.packed(() -> ids(condition).stream().mapToLong(Long::longValue).toArray());
  }

  private List<Long> ids(Condition condition) throws SQLException {
    if (condition instanceof Dated dated) {
      return sql.list(
          "SELECT id FROM story WHERE date >= ?1 AND date <= ?2",
          SearchFactRows::id,
          dated.first() == null ? "" : dated.first().toString(),
          dated.last() == null ? "~" : dated.last().toString());
    }
    return sql.list(condition instanceof Has has ? query(has.thing()) : query(((Is) condition).state()), SearchFactRows::id);
  }

  private static long id(ResultSet row) throws SQLException {
    return row.getLong(1);
  }

  private static String query(Thing thing) {
    return switch (thing) {
      case IMAGE -> "SELECT id FROM story WHERE figures > 0";
      case NOTE -> "SELECT DISTINCT story_id FROM annotation WHERE note <> ''";
      case TAG -> "SELECT DISTINCT story_id FROM annotation_tag JOIN annotation ON annotation.id = annotation_id";
      case ANNOTATION -> "SELECT DISTINCT story_id FROM annotation";
      case MEMO -> "SELECT story_id FROM story_memo";
      case DATE -> "SELECT id FROM story WHERE date IS NOT NULL";
      case BYLINE -> throw new IllegalArgumentException("The index knows of bylines");
    };
  }

  private static String query(State state) {
    return switch (state) {
      case READ -> "SELECT id FROM story WHERE read = 1";
      case UNREAD -> "SELECT id FROM story WHERE read = 0";
      case STARRED -> "SELECT id FROM story WHERE starred = 1";
      case TODO -> "SELECT id FROM story WHERE todo = 1";
    };
  }

  @Override
  public Map<Long, Integer> hits(Word word, Collection<Long> stories) {
    NaiveMatcher matcher = new NaiveMatcher(word);
    Map<Long, Integer> hits = new HashMap<>();
    List<Long> all = new ArrayList<>(stories);
    for (int from = 0; from < all.size(); from += PAGE) {
      List<Long> page = all.subList(from, Math.min(from + PAGE, all.size()));
      UncheckedSqlException.packed(() -> SearchedStories.read(sql, page)).forEach((id, story) -> {
        int found = matcher.hits(story);
        if (found > 0) {
          hits.put(id, found);
        }
      });
    }
    return hits;
  }

  @Override
  public Map<Long, List<String>> lines(SearchField field, Collection<Long> stories) {
    return UncheckedSqlException.packed(
        () -> field == SearchField.HEADLINE ? headlines(stories) : bylines(new ArrayList<>(stories)));
  }

  private Map<Long, List<String>> headlines(Collection<Long> stories) throws SQLException {
    Map<Long, List<String>> lines = new HashMap<>();
    sql.each("SELECT id, headline FROM story WHERE id IN (SELECT value FROM json_each(?1))", row -> {
      lines.put(row.getLong(1), List.of(Folding.fold(row.getString(2))));
      return true;
    }, JsonTree.numbers(stories));
    return lines;
  }

  private Map<Long, List<String>> bylines(List<Long> stories) throws SQLException {
    Map<Long, List<String>> lines = new HashMap<>();
    for (int from = 0; from < stories.size(); from += PAGE) {
      SearchedStories.readBare(sql, stories.subList(from, Math.min(from + PAGE, stories.size()))).forEach((id, story) ->
          lines.put(id, story.of(SearchField.BYLINE).stream().map(part -> part.text().folded()).toList()));
    }
    return lines;
  }
}
