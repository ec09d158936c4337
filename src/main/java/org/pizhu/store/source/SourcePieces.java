package org.pizhu.store.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.store.database.Database;

/** The pieces of a source as a library keeps them, for another library. */
public final class SourcePieces {

  private final Database database;

  public SourcePieces(Database database) {
    this.database = database;
  }

  /** Takes one piece after the other. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Takes a piece.
     *
     * @param seq its place in the source
     * @param bytes the piece
     * @param number the place of its story among those of the source; 0 where it holds none
     * @param contentSha256 what tells whether two stories are the same; null where it holds none
     */
    void visit(int seq, byte[] bytes, int number, @Nullable String contentSha256);
  }

  /** Passes over the pieces of a source in their order, holding one at a time. */
  public void each(long sourceId, Visitor visitor) {
    String query = """
        SELECT seq, bytes, source_fragment.number, content_sha256
        FROM source_fragment
        JOIN fragment ON fragment.id = source_fragment.fragment_id
        LEFT JOIN story ON story.id = story_id
        WHERE source_fragment.source_id = ?1 ORDER BY seq
        """;
    database.read(sql -> {
      sql.each(query, row -> {
        visitor.visit(row.getInt(1), FragmentBytes.read(row.getBytes(2)), row.getInt(3), row.getString(4));
        return true;
      }, sourceId);
      return null;
    });
  }

  /** What tells whether two stories are the same, by their numbers. */
  public Map<Long, String> contents() {
    return database.read(sql -> {
      Map<Long, String> contents = new TreeMap<>();
      sql.each("SELECT id, content_sha256 FROM story WHERE removed = 0", row -> {
        contents.put(row.getLong(1), row.getString(2));
        return true;
      });
      return contents;
    });
  }

  /** The same of the stories that were taken out of the library. */
  public Set<String> removedContents() {
    return database.read(sql -> new HashSet<>(
        sql.list("SELECT content_sha256 FROM story WHERE removed = 1", row -> row.getString(1))));
  }

  /** The numbers of stories by that. */
  public Map<String, Long> stories(Collection<String> contents) {
    return database.read(sql -> {
      Map<String, Long> stories = new HashMap<>();
      sql.each(
          "SELECT content_sha256, id FROM story WHERE content_sha256 IN (SELECT value FROM json_each(?1)) AND removed = 0",
          row -> stories.put(row.getString(1), row.getLong(2)) == null, JsonTree.array(contents));
      return stories;
    });
  }
}
