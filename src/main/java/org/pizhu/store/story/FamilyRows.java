package org.pizhu.store.story;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.family.Shingles;
import org.pizhu.family.Traces;
import org.pizhu.family.VersionRule;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.FamilyChange;
import org.pizhu.model.IntakeKind;
import org.pizhu.store.database.Sql;

/**
 * Which stories are versions of one, inside a transaction. A story whose import was undone stays in its family, so that it is there when it
 * comes back; whoever asks leaves it out.
 */
public final class FamilyRows {

  /** How many stories are in the family of a row of {@code family_story}. */
  public static final String VERSIONS = """
      (
        SELECT count(*) FROM family_story AS other JOIN story AS version ON version.id = other.story_id
        WHERE other.family = family_story.family AND version.removed = 0)""";

  /** The numbers of families of two and more. */
  public static final String FAMILIES = """
      SELECT family FROM family_story JOIN story ON id = story_id WHERE family IS NOT NULL AND removed = 0
      GROUP BY family HAVING count(*) > 1""";

  /** Of a trace that a form of words gives to thousands of stories the newest are enough. */
  private static final int LOOKED_AT = 100;

  /** At most so many texts are compared for one story: those that share most traces. */
  private static final int COMPARED = 12;

  private static final String NEAR = "SELECT story_id FROM ("
      + IntStream.rangeClosed(1, Traces.COUNT).mapToObj(
          trace -> "SELECT * FROM (SELECT story_id FROM family_trace WHERE trace = ?" + trace
              + " ORDER BY story_id DESC LIMIT " + LOOKED_AT + ")").collect(Collectors.joining(" UNION ALL "))
      + ") WHERE story_id <> ?" + (Traces.COUNT + 1)
      + " GROUP BY story_id ORDER BY count(*) DESC, story_id DESC LIMIT " + COMPARED;

  private static final String MEMBERS = """
      SELECT story_id, found, chosen FROM family_story WHERE story_id IN (SELECT value FROM json_each(?1))
      """;

  /** Neither those that a person put there nor those that are still to be compared say that a family is another one now. */
  private static final String STRANGERS = """
      SELECT count(*) FROM family_story
      WHERE family = ?1 AND chosen IS NULL AND story_id <> ?2 AND story_id NOT IN (SELECT value FROM json_each(?3))
        AND story_id NOT IN (SELECT story_id FROM family_pending)
      """;

  private static final String FIND = """
      INSERT INTO family_story (story_id, found) SELECT value, ?2 FROM json_each(?1) WHERE true
      ON CONFLICT (story_id) DO UPDATE SET found = excluded.found
      """;

  private static final String CHOOSE = """
      INSERT INTO family_story (story_id, chosen) SELECT value, ?2 FROM json_each(?1) WHERE true
      ON CONFLICT (story_id) DO UPDATE SET chosen = excluded.chosen
      """;

  private static final String AS_SAID = """
      SELECT count(*) FROM json_each(?1) JOIN story ON story.id = value LEFT JOIN family_story ON story_id = value
      WHERE chosen IS ?2
      """;

  private FamilyRows() {}

  /** A row of the table. */
  private record Member(@Nullable Long found, @Nullable Long chosen) {

    private static final Member NONE = new Member(null, null);

    @Nullable Long family() {
      return chosen == null ? found : chosen == FamilyChange.ALONE ? null : chosen;
    }

    boolean isAlone() {
      return chosen != null && chosen == FamilyChange.ALONE;
    }
  }

  /** The text that versions are told by: all of it but the headline as it was found. */
  static String body(String headline, String text) {
    return headline.isEmpty() ? text : text.substring(Math.min(text.length(), headline.length() + 1));
  }

  private static String body(Sql sql, long id) throws SQLException {
    return sql.first(
        "SELECT headline, text FROM story JOIN story_content ON story_id = id WHERE id = ?1",
        row -> body(row.getString(1), row.getString(2)), id).orElseThrow();
  }

  /** Compares the stories of a batch that are new, in their order. */
  public static void takeIn(Sql sql, List<FragmentRow> rows, List<BatchResult.Placed> placed) throws SQLException {
    Map<Integer, FragmentRow> bySeq = rows.stream().collect(Collectors.toMap(row -> row.fragment().seq(), row -> row));
    List<Long> taken = new ArrayList<>();
    for (BatchResult.Placed one : placed) {
      FragmentRow.@Nullable StoryRow row = bySeq.get(one.seq()).story();
      if (one.kind() != IntakeKind.KNOWN && row != null) {
        takeIn(sql, one.storyId(), row.traces(), body(row.story().headline(), row.story().text()));
        taken.add(one.storyId());
      }
    }
    sql.update("DELETE FROM family_pending WHERE story_id IN (SELECT value FROM json_each(?1))", JsonTree.numbers(taken));
  }

  /**
   * Compares a story with those that have traces, and leaves its own.
   *
   * @param traces those of the body
   * @param body its text without the headline
   */
  private static void takeIn(Sql sql, long id, int[] traces, String body) throws SQLException {
    List<Long> versions = traces.length == 0 ? List.of() : versions(sql, id, traces, body);
    for (int trace : traces) {
      sql.update("INSERT INTO family_trace (trace, story_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING", trace, id);
    }
    if (!versions.isEmpty()) {
      settle(sql, id, versions);
    }
  }

  private static List<Long> versions(Sql sql, long id, int[] traces, String body) throws SQLException {
    List<Long> near = sql.list(NEAR, row -> row.getLong(1), traces[0], traces[1], traces[2], traces[3], id);
    List<Long> versions = new ArrayList<>();
    Shingles text = near.isEmpty() ? null : Shingles.of(body);
    for (long other : near) {
      if (text != null && VersionRule.isVersion(text, body(sql, other))) {
        versions.add(other);
      }
    }
    return versions;
  }

  /** Finds the family of a story among those of its versions. */
  private static void settle(Sql sql, long id, List<Long> found) throws SQLException {
    Map<Long, Member> known = members(sql, found);
    // What a person has split off draws nothing to it.
    List<Long> versions = found.stream().filter(one -> !known.getOrDefault(one, Member.NONE).isAlone()).toList();
    if (versions.isEmpty()) {
      return;
    }
    Map<Long, Integer> families = new TreeMap<>();
    List<Long> free = new ArrayList<>(List.of(id));
    for (long version : versions) {
      Long family = known.getOrDefault(version, Member.NONE).family();
      if (family == null) {
        free.add(version);
      } else {
        families.merge(family, 1, Integer::sum);
      }
    }
    long family = family(sql, before(sql, id, versions), families);
    sql.update(FIND, JsonTree.numbers(free), family);
    families.remove(family);
    for (long other : families.keySet()) {
      merge(sql, other, family);
    }
  }

  /** The family in which a story was found before; null if it has others in it than its versions. */
  private static @Nullable Long before(Sql sql, long id, List<Long> versions) throws SQLException {
    Long before = members(sql, List.of(id)).getOrDefault(id, Member.NONE).found();
    return before == null || sql.number(STRANGERS, before, id, JsonTree.numbers(versions)) > 0 ? null : before;
  }

  /** The one it was in, else the one with most versions, else a new one. */
  private static long family(Sql sql, @Nullable Long before, Map<Long, Integer> families) throws SQLException {
    if (before != null && (families.isEmpty() || families.containsKey(before))) {
      return before;
    }
    Optional<Long> most = families.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(entry -> -entry.getKey())).map(Map.Entry::getKey);
    return most.isPresent() ? most.get() : newId(sql);
  }

  /** Two families turn out to be one, unless a person has said anything about either. */
  private static void merge(Sql sql, long family, long into) throws SQLException {
    long said = sql.number(
        "SELECT count(*) FROM family_story WHERE family IN (?1, ?2) AND chosen IS NOT NULL", family, into);
    if (said == 0) {
      sql.update("UPDATE family_story SET found = ?2 WHERE found = ?1", family, into);
    }
  }

  private static Map<Long, Member> members(Sql sql, List<Long> stories) throws SQLException {
    Map<Long, Member> members = new HashMap<>();
    sql.each(MEMBERS, row -> {
      members.put(row.getLong(1), new Member(row.getObject(2) == null ? null : row.getLong(2),
          row.getObject(3) == null ? null : row.getLong(3)));
      return true;
    }, JsonTree.numbers(stories));
    return members;
  }

  static long newId(Sql sql) throws SQLException {
    return sql.number("INSERT INTO family DEFAULT VALUES RETURNING id");
  }

  /**
   * Compares stories that wait for it.
   *
   * @param count at most so many
   * @return how many
   */
  static int step(Sql sql, int count) throws SQLException {
    Map<Long, Boolean> pending = new LinkedHashMap<>();
    sql.each("SELECT story_id, traced FROM family_pending ORDER BY story_id LIMIT ?1", row -> {
      pending.put(row.getLong(1), row.getBoolean(2));
      return true;
    }, count);
    String traced = JsonTree.numbers(pending.keySet().stream().filter(pending::get).toList());
    if (pending.containsValue(true)) {
      // Passes over all traces, once for all these stories.
      sql.update("DELETE FROM family_trace WHERE story_id IN (SELECT value FROM json_each(?1))", traced);
    }
    for (long id : pending.keySet()) {
      // One after the other: a family keeps its number for the first of them, as the others may still come to it.
      sql.update("DELETE FROM family_pending WHERE story_id = ?1", id);
      again(sql, id);
    }
    return pending.size();
  }

  private static void again(Sql sql, long id) throws SQLException {
    String body = body(sql, id);
    int[] traces = Traces.of(body);
    if (traces.length == 0 || versions(sql, id, traces, body).isEmpty()) {
      sql.update("UPDATE family_story SET found = NULL WHERE story_id = ?1", id);
    }
    takeIn(sql, id, traces, body);
  }

  /** Applies a change. Returns what is not as it says. */
  public static Optional<String> apply(Sql sql, FamilyChange change) throws SQLException {
    String stories = JsonTree.numbers(change.stories());
    if (sql.number(AS_SAID, stories, change.before()) != change.stories().size()) {
      return Optional.of("set of stories of family " + change.before());
    }
    sql.update(CHOOSE, stories, change.after());
    sql.update(
        """
        DELETE FROM family_story
        WHERE story_id IN (SELECT value FROM json_each(?1)) AND found IS NULL AND chosen IS NULL
        """,
        stories);
    if (change.before() != null && change.before() != FamilyChange.ALONE) {
      // Stories that came to these meanwhile are to be where their versions are.
      sql.update(
          """
          INSERT INTO family_pending (story_id, traced) SELECT story_id, 1 FROM family_story WHERE found = ?1
          ON CONFLICT DO NOTHING
          """,
          change.before());
    }
    return Optional.empty();
  }

  /** The families of some stories: what a person said of each, by its number; null for nothing. */
  static Map<Long, @Nullable Long> said(Sql sql, Set<Long> stories) throws SQLException {
    Map<Long, Member> members = members(sql, List.copyOf(stories));
    Map<Long, @Nullable Long> said = new TreeMap<>();
    stories.forEach(story -> said.put(story, members.getOrDefault(story, Member.NONE).chosen()));
    return said;
  }
}
