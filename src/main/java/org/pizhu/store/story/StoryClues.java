package org.pizhu.store.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.json.JsonTree;
import org.pizhu.store.database.Database;
import org.pizhu.text.Addresses;

/** Finds stories by what other files say of them, many at once. Stories whose import was undone are not found. */
public final class StoryClues {

  private final Database database;

  public StoryClues(Database database) {
    this.database = database;
  }

  /**
   * Stories by the file that they came from and their place in it.
   *
   * @param sha256s hashes of files
   * @return by hash, {@code #} and number
   */
  public Map<String, Long> bySource(Collection<String> sha256s) {
    String query = """
        SELECT sha256, source_fragment.number, story_id
        FROM source
        JOIN source_fragment ON source_fragment.source_id = source.id
        JOIN story ON story.id = story_id
        WHERE sha256 IN (SELECT value FROM json_each(?1)) AND removed = 0 AND source_fragment.number > 0
        """;
    return database.read(sql -> {
      Map<String, Long> found = new HashMap<>();
      sql.each(query, row -> {
        found.putIfAbsent(row.getString(1) + "#" + row.getInt(2), row.getLong(3));
        return true;
      }, JsonTree.array(sha256s));
      return found;
    });
  }

  /** Stories by the hash of their text. */
  public Map<String, List<Long>> byText(Collection<String> sha256s) {
    return grouped("""
        SELECT text_sha256, id FROM story JOIN story_content ON story_id = id
        WHERE text_sha256 IN (SELECT value FROM json_each(?1)) AND removed = 0 ORDER BY id
        """, sha256s);
  }

  /** Stories by their headline as it was found or is shown. */
  public Map<String, List<Long>> byHeadline(Collection<String> headlines) {
    return grouped("""
        SELECT headline, id FROM story WHERE headline IN (SELECT value FROM json_each(?1)) AND removed = 0
        UNION SELECT shown_headline, id FROM story
        WHERE set_headline IN (SELECT value FROM json_each(?1)) AND removed = 0
        ORDER BY 2
        """, headlines);
  }

  private Map<String, List<Long>> grouped(String query, Collection<String> wanted) {
    Map<String, List<Long>> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      database.read(sql -> {
        sql.each(query, row -> found.computeIfAbsent(row.getString(1), none -> new ArrayList<>()).add(row.getLong(2)),
            JsonTree.array(wanted));
        return null;
      });
    }
    return found;
  }

  /** Stories by where they stood on the web, as {@link Addresses#key} has it. Passes over all stories. */
  public Map<String, List<Long>> byAddress(Collection<String> keys) {
    Set<String> wanted = new HashSet<>(keys);
    Map<String, List<Long>> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      String query = """
          SELECT structure ->> '$.page.address', id FROM story JOIN story_content ON story_id = id
          WHERE removed = 0 AND instr(structure, '"page":') > 0 ORDER BY id
          """;
      database.read(sql -> {
        sql.each(query, row -> {
          String address = row.getString(1);
          String key = address == null ? "" : Addresses.key(address);
          if (wanted.contains(key)) {
            found.computeIfAbsent(key, none -> new ArrayList<>()).add(row.getLong(2));
          }
          return true;
        });
        return null;
      });
    }
    return found;
  }
}
