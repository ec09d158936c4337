package org.pizhu.store.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.index.SearchFacts;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.query.Expression.Condition;
import org.pizhu.query.Expression.Dated;
import org.pizhu.query.Expression.Has;
import org.pizhu.query.Expression.Is;
import org.pizhu.query.Expression.OfFamily;
import org.pizhu.query.Expression.State;
import org.pizhu.query.Expression.Thing;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.NaiveMatcher;
import org.pizhu.query.SearchField;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.query.SearchedStory;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Sql;
import org.pizhu.store.database.UncheckedSqlException;
import org.pizhu.store.story.FamilyRows;
import org.pizhu.store.story.ShownDates;
import org.pizhu.text.FoldedText;
import org.pizhu.text.Folding;

/** What searches ask for that is not in the index, inside a transaction. */
final class SearchFactRows implements SearchFacts {

  /** So many stories are held in memory. */
  private static final int PAGE = 200;

  private static final String NOTES =
      "SELECT story_id, note FROM annotation WHERE note <> '' AND instr(folded, ?1) > 0";

  private static final String MEMOS = "SELECT story_id, memo FROM story_memo WHERE instr(fold(memo), ?1) > 0";

  private static final String HEADLINES = "SELECT id, shown_headline FROM story WHERE id IN (SELECT value FROM json_each(?1))";

  private static final String BYLINES = """
      SELECT story_id, byline.value ->> 'name' FROM story_content, json_each(structure, '$.bylines') AS byline
      WHERE story_id IN (SELECT value FROM json_each(?1))
        AND NOT EXISTS (
          SELECT 1 FROM story_metadata WHERE story_metadata.story_id = story_content.story_id AND field = 'BYLINE')
      UNION ALL
      SELECT story_id, byline.value ->> 'name' FROM story_metadata, json_each(story_metadata.value) AS byline
      WHERE story_id IN (SELECT value FROM json_each(?1)) AND field = 'BYLINE'
      """;

  /** Words that archivists have set where the text says nothing; see {@link SearchedStory#of}. */
  private static final String METADATA = """
      SELECT story_id, word.value FROM story_metadata, json_each(story_metadata.value) AS word
      WHERE field NOT IN ('HEADLINE', 'OUTLET', 'DATE', 'BYLINE', 'CAPTION', 'CREDIT') AND instr(fold(word.value), ?1) > 0
      """;

  private static final String WITH_METADATA =
      "SELECT DISTINCT story_id FROM story_metadata WHERE story_id IN (SELECT value FROM json_each(?1))";

  private static final String TEXTS = """
      SELECT story_id, text FROM story_content
      WHERE story_id IN (SELECT value FROM json_each(?1)) AND instr(text, ?2) > 0
      """;

  /** Stories whose names may have a word that stands in JSON as it is written. */
  private static final String NAMING = """
      SELECT story_id FROM story_content JOIN story ON story.id = story_id
      WHERE story_id IN (SELECT value FROM json_each(?1))
        AND (instr(structure, ?2) > 0 OR instr(coalesce(outlet, ''), ?2) > 0)
      """;

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
      case METADATA -> written(METADATA, there);
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
          "SELECT id FROM story WHERE " + ShownDates.within("?1", "?2"),
          SearchFactRows::id,
          dated.first() == null ? "" : dated.first().toString(),
          dated.last() == null ? "~" : dated.last().toString());
    }
    if (condition instanceof OfFamily family) {
      return sql.list(
          "SELECT story_id FROM family_story WHERE family = ?1 AND family IN (" + FamilyRows.FAMILIES + ")",
          SearchFactRows::id, family.id());
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
      case DATE -> "SELECT id FROM story WHERE " + ShownDates.HAS_YEAR;
      case VERSIONS -> "SELECT story_id FROM family_story WHERE family IN (" + FamilyRows.FAMILIES + ")";
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
    return UncheckedSqlException.packed(() -> word.field() == null ? hitsAnywhere(word, stories) : hitsIn(word, stories));
  }

  /** Looks through the text line by line, and only where that has nothing through the rest of a story. */
  private Map<Long, Integer> hitsAnywhere(Word word, Collection<Long> all) throws SQLException {
    // What was set may stand in no text.
    Set<Long> set = Set.copyOf(sql.list(WITH_METADATA, SearchFactRows::id, JsonTree.numbers(all)));
    Map<Long, Integer> hits = new HashMap<>(hitsAsFound(word, all.stream().filter(id -> !set.contains(id)).toList()));
    hits.putAll(hitsIn(word, set));
    return hits;
  }

  private Map<Long, Integer> hitsAsFound(Word word, Collection<Long> stories) throws SQLException {
    Map<Long, Integer> hits = new HashMap<>();
    Word inText = new Word(word.text(), SearchField.BODY, word.quoted(), word.exact());
    NaiveMatcher matcher = new NaiveMatcher(inText);
    sql.each(TEXTS, row -> {
      long story = row.getLong(1);
      row.getString(2).lines().filter(line -> line.contains(word.text()))
          .forEach(line -> add(hits, story, matcher, SearchField.BODY, line));
      return true;
    }, JsonTree.numbers(stories), word.text());
    for (SearchField field : List.of(SearchField.TAG, SearchField.NOTE, SearchField.MEMO, SearchField.METADATA)) {
      added(word, field).forEach((id, found) -> hits.merge(id, found, Integer::sum));
    }
    hits.keySet().retainAll(Set.copyOf(stories));
    List<Long> others = stories.stream().filter(id -> !hits.containsKey(id)).toList();
    boolean asWritten = word.text().indexOf('"') < 0 && word.text().indexOf('\\') < 0;
    hits.putAll(hitsIn(
        word, asWritten ? sql.list(NAMING, SearchFactRows::id, JsonTree.numbers(others), word.text()) : others));
    return hits;
  }

  private Map<Long, Integer> hitsIn(Word word, Collection<Long> stories) throws SQLException {
    NaiveMatcher matcher = new NaiveMatcher(word);
    Map<Long, Integer> hits = new HashMap<>();
    List<Long> all = new ArrayList<>(stories);
    for (int from = 0; from < all.size(); from += PAGE) {
      SearchedStories.read(sql, all.subList(from, Math.min(from + PAGE, all.size()))).forEach((id, story) -> {
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
    String query = field == SearchField.HEADLINE ? HEADLINES : BYLINES;
    Map<Long, List<String>> lines = new HashMap<>();
    return UncheckedSqlException.packed(() -> {
      sql.each(query, row -> {
        List<String> ofStory = lines.computeIfAbsent(row.getLong(1), none -> new ArrayList<>());
        row.getString(2).lines().forEach(line -> ofStory.add(Folding.fold(line)));
        return true;
      }, JsonTree.numbers(stories));
      return lines;
    });
  }
}
