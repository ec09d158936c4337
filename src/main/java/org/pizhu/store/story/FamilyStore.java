package org.pizhu.store.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.VersionPlace;
import org.pizhu.store.database.Database;
import org.pizhu.store.history.HistoryStore;

/** Which stories are versions of one. What a person says about it is an edit: see {@link HistoryStore}. */
public final class FamilyStore {

  private static final int STEP = 200;

  private static final String ALL = """
      SELECT family, story_id FROM family_story JOIN story ON id = story_id
      WHERE family IS NOT NULL AND removed = 0
      ORDER BY story_id
      """;

  private static final String OF = """
      SELECT story_id, family FROM family_story JOIN story ON id = story_id
      WHERE story_id IN (SELECT value FROM json_each(?1)) AND family IS NOT NULL AND removed = 0
      """;

  private static final String MEMBERS = """
      SELECT story_id FROM family_story JOIN story ON id = story_id
      WHERE family = ?1 AND family IS NOT NULL AND removed = 0
      ORDER BY story_id
      """;

  /** What came first, by the evidence there is. A day without year says little. */
  private static final String PLACES = """
      SELECT story_id, family FROM family_story JOIN story ON id = story_id
      WHERE family IS NOT NULL AND removed = 0
      ORDER BY family, coalesce(shown_date, '-') < '0', shown_date, story_id
      """;

  private final Database database;

  public FamilyStore(Database database) {
    this.database = database;
  }

  /** All families of two and more, by their first stories; the stories of each rising. */
  public List<List<Long>> all() {
    Map<Long, List<Long>> families = new LinkedHashMap<>();
    database.read(sql -> {
      sql.each(ALL, row -> families.computeIfAbsent(row.getLong(1), family -> new ArrayList<>()).add(row.getLong(2)));
      return null;
    });
    return families.values().stream().filter(family -> family.size() > 1).map(List::copyOf).toList();
  }

  /** The stories of a family, rising; only one where the others were taken out or split off, none where there is no such family. */
  public List<Long> members(long family) {
    return database.read(sql -> sql.list(MEMBERS, row -> row.getLong(1), family));
  }

  /** Where the stories of all families stand among their versions, by their numbers. */
  public Map<Long, VersionPlace> places() {
    Map<Long, VersionPlace> places = new HashMap<>();
    database.read(sql -> {
      sql.each(PLACES, row -> places.put(row.getLong(1), new VersionPlace(row.getLong(2), places.size())) == null);
      return null;
    });
    return places;
  }

  /** The families of some stories by the numbers of those that have one, rising. */
  public Map<Long, Long> families(Collection<Long> stories) {
    Map<Long, Long> families = new TreeMap<>();
    database.read(sql -> {
      sql.each(OF, row -> {
        families.put(row.getLong(1), row.getLong(2));
        return true;
      }, JsonTree.numbers(stories));
      return null;
    });
    return families;
  }

  /** What a person said of each of some stories: the number of a family, 0 for none; null where nothing was said. */
  public Map<Long, @Nullable Long> said(Set<Long> stories) {
    return database.read(sql -> FamilyRows.said(sql, stories));
  }

  /** A number that no family has or had. */
  public long newId() {
    return database.write(FamilyRows::newId);
  }

  /** How many stories have to be compared. */
  public int pending() {
    return (int) (long) database.read(sql -> sql.number("SELECT count(*) FROM family_pending"));
  }

  /**
   * Compares some of the stories that wait for it, in one transaction.
   *
   * @return how many; 0 if none waits
   */
  public int step() {
    return database.write(sql -> FamilyRows.step(sql, STEP));
  }
}
