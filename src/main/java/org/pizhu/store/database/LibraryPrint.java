package org.pizhu.store.database;

import java.util.HashMap;
import java.util.Map;

/** What is in a library, each thing under a key that is the same in every state of it, with all that a person would call a change of it. */
public final class LibraryPrint {

  private final Database database;

  public LibraryPrint(Database database) {
    this.database = database;
  }

  /** The stories that are shown, by the hashes of their sources' pieces: their texts and what lists show of them. */
  public Map<String, String> stories() {
    return print("""
        SELECT content_sha256, text_sha256 || char(10) || coalesce(shown_headline, '') || char(10) || coalesce(shown_outlet, '') || char(10)
          || coalesce(shown_date, '') || char(10) || starred || todo
        FROM story JOIN story_content ON story_id = id WHERE removed = 0
        """);
  }

  /** The annotations by their ids. */
  public Map<String, String> annotations() {
    return print("""
        SELECT id, color || ' ' || story_id || ' ' || range_start || ' ' || range_end || ' ' || status || ' ' || coalesce(region, '') || ' ' || tags
          || char(10) || exact || char(10) || note
        FROM annotation
        """);
  }

  /** The tags by their ids. */
  public Map<String, String> tags() {
    return print("""
        SELECT id, coalesce(parent, '') || char(10) || name || char(10) || coalesce(color, '') || char(10) || description || char(10)
          || coalesce(key, '') || char(10) || position || char(10) || memo
        FROM tag
        """);
  }

  private Map<String, String> print(String query) {
    return database.read(sql -> {
      Map<String, String> found = new HashMap<>();
      sql.each(query, row -> {
        found.put(row.getString(1), row.getString(2));
        return true;
      });
      return found;
    });
  }
}
