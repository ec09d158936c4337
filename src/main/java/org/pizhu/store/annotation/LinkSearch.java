package org.pizhu.store.annotation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.LinkPlace;
import org.pizhu.store.database.Sql;
import org.pizhu.text.Folding;

/**
 * One search for what a note can link to, at each key that is typed. Which words stand in which headlines is read first, from an index that
 * holds nothing else, so that the annotations are passed over without a look at their stories.
 */
final class LinkSearch {

  private static final String BLANKS = "[\\s\\u3000]+";
  /** Each word is a bit of a number; so many nobody types, and further ones don't count. */
  private static final int MOST_WORDS = 30;
  /** Up to so many stories it is quicker to look up their annotations than to pass over all. */
  private static final int FEW = 500;

  /** To be completed by conditions. Of an annotation without a quote the headline is told. */
  private static final String ANNOTATIONS = """
      SELECT annotation.id, CASE WHEN exact = '' THEN shown_headline ELSE exact END, shown_headline
      FROM annotation %s JOIN story ON story.id = annotation.story_id
      WHERE removed = 0 AND %s
      """;
  /** Without this SQLite goes by an index that has the number of the story, and looks up the rest of each annotation by itself. */
  private static final String PASSING_OVER = "NOT INDEXED";
  private static final String NEWEST = "ORDER BY annotation.rowid DESC LIMIT ";

  private static final String STORIES = """
      SELECT id, shown_headline FROM story
      WHERE removed = 0 AND shown_headline <> '' AND id <> %s %s
      ORDER BY id DESC LIMIT %s
      """;

  private static final String SET_HEADLINES = "(SELECT story_id FROM story_metadata WHERE field = 'HEADLINE')";

  private record Word(String typed, String folded) {
    static Word of(String typed) {
      return new Word(Sql.lower(typed), Folding.fold(typed));
    }

    /** SQLite's lower() takes as long as the search itself, and Chinese has no small letters. */
    boolean hasLetters() {
      return typed.chars().anyMatch(c -> c < 0x80) || folded.chars().anyMatch(c -> c < 0x80);
    }
  }

  private final Sql sql;
  private final long storyId;
  private final List<Word> words;
  /** By story the words in its headline, a bit for each; stories that an undone import took out may be among them. */
  private final Map<Long, Integer> inHeadlines = new HashMap<>();

  /**
   * @param typed words parted by white space
   * @param storyId the story whose annotations come first
   */
  LinkSearch(Sql sql, String typed, long storyId) {
    this.sql = sql;
    this.storyId = storyId;
    words = Arrays.stream(typed.split(BLANKS)).filter(word -> !word.isEmpty()).limit(MOST_WORDS).map(Word::of).toList();
  }

  List<LinkPlace> find(int most, int mostStories) throws SQLException {
    if (!words.isEmpty()) {
      readHeadlines();
    }
    List<LinkPlace> found = new ArrayList<>(near(most));
    if (found.size() < most) {
      found.addAll(far(most - found.size()));
    }
    if (found.size() < most && !inHeadlines.isEmpty()) {
      found.addAll(farByHeadline(most - found.size()));
    }
    found.addAll(stories(mostStories));
    return found;
  }

  private void readHeadlines() throws SQLException {
    Parameters parameters = new Parameters();
    String asFound = bits("headline", parameters);
    String asSet = bits("shown_headline", parameters);
    String query = "SELECT id, %1$s FROM story WHERE %1$s AND id NOT IN %3$s UNION ALL SELECT id, %2$s FROM story WHERE id IN %3$s AND %2$s"
        .formatted(asFound, asSet, SET_HEADLINES);
    sql.each(query, row -> {
      inHeadlines.put(row.getLong(1), row.getInt(2));
      return true;
    }, parameters.all());
  }

  private String bits(String column, Parameters parameters) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> "((" + inHeadline(words.get(i), column, parameters) + ") << " + i + ")")
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  private static String inHeadline(Word word, String column, Parameters parameters) {
    String text = word.hasLetters() ? "lower(" + column + ")" : column;
    String typed = "instr(" + text + ", " + parameters.add(word.typed()) + ") > 0";
    return word.folded().equals(word.typed())
        ? typed
        : typed + " OR instr(" + text + ", " + parameters.add(word.folded()) + ") > 0";
  }

  private List<LinkPlace> near(int most) throws SQLException {
    int known = inHeadlines.getOrDefault(storyId, 0);
    Parameters parameters = new Parameters();
    List<String> parts = new ArrayList<>(List.of("annotation.story_id = " + parameters.add(storyId)));
    for (int i = 0; i < words.size(); i++) {
      if ((known >> i & 1) == 0) {
        parts.add(inOwnWords(words.get(i), parameters));
      }
    }
    return annotations("", parts, "ORDER BY range_start LIMIT " + parameters.add(most), parameters);
  }

  private static String inOwnWords(Word word, Parameters parameters) {
    return "instr(folded, " + parameters.add(word.folded()) + ")";
  }

  private List<LinkPlace> far(int most) throws SQLException {
    Parameters parameters = new Parameters();
    List<String> parts = new ArrayList<>(List.of("annotation.story_id <> " + parameters.add(storyId)));
    words.forEach(word -> parts.add(inOwnWords(word, parameters)));
    return annotations(PASSING_OVER, parts, NEWEST + parameters.add(most), parameters);
  }

  /** Those that have not all the words themselves. */
  private List<LinkPlace> farByHeadline(int most) throws SQLException {
    Parameters parameters = new Parameters();
    List<String> parts = new ArrayList<>(List.of(
        "annotation.story_id <> " + parameters.add(storyId), "annotation.story_id" + in(id -> true, parameters)));
    List<String> own = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int bit = 1 << i;
      String isOwn = inOwnWords(words.get(i), parameters);
      own.add(isOwn);
      parts.add("(" + isOwn + " OR annotation.story_id" + in(id -> (inHeadlines.get(id) & bit) != 0, parameters) + ")");
    }
    parts.add("NOT (" + String.join(" AND ", own) + ")");
    return annotations(
        inHeadlines.size() > FEW ? PASSING_OVER : "", parts, NEWEST + parameters.add(most), parameters);
  }

  private String in(LongPredicate which, Parameters parameters) {
    List<Long> ids = inHeadlines.keySet().stream().filter(which::test).toList();
    return " IN (SELECT value FROM json_each(" + parameters.add(JsonTree.numbers(ids)) + "))";
  }

  private List<LinkPlace> annotations(String way, List<String> parts, String order, Parameters parameters) throws SQLException {
    return sql.list(
        ANNOTATIONS.formatted(way, String.join(" AND ", parts)) + order, LinkStore::annotation, parameters.all());
  }

  private List<LinkPlace> stories(int most) throws SQLException {
    Parameters parameters = new Parameters();
    int all = (1 << words.size()) - 1;
    String those = words.isEmpty() ? "" : "AND id" + in(id -> inHeadlines.get(id) == all, parameters);
    String query = STORIES.formatted(parameters.add(storyId), those, parameters.add(most));
    return sql.list(query, LinkStore::story, parameters.all());
  }

  /** The parameters of a statement that is being composed. */
  private static final class Parameters {
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Gives how it is written in the statement. */
    String add(Object value) {
      values.add(value);
      return "?" + values.size();
    }

    @Nullable Object[] all() {
      return values.toArray();
    }
  }
}
