package org.pizhu.store.picture;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pizhu.model.Change.RefusalChange.Way;
import org.pizhu.model.Change.RefusalChange;
import org.pizhu.model.Change;
import org.pizhu.model.PictureRefusal;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.edit.GrowingEdit;

/**
 * Pictures that a person has refused for figures, so that they are not proposed again. They are kept under the story and the name of the file
 * that is looked for, among the values of the library: numbers of figures change when a story is read again.
 */
public final class RefusalStore {

  private static final String REFUSED = "picture.refused.";

  private final Database database;

  public RefusalStore(Database database) {
    this.database = database;
  }

  /** All that was refused. */
  public Set<PictureRefusal> all() {
    return database.read(sql -> new HashSet<>(sql.list(
        "SELECT substr(key, ?2) FROM library_value WHERE substr(key, 1, ?2 - 1) = ?1", row -> refusal(row.getString(1)),
        REFUSED, REFUSED.length() + 1)));
  }

  private static String key(long story, String sha256, String fileName) {
    return REFUSED + story + ' ' + sha256 + ' ' + fileName;
  }

  private static PictureRefusal refusal(String key) {
    String[] parts = key.split(" ", 3);
    return new PictureRefusal(Long.parseLong(parts[0]), parts[2], parts[1]);
  }

  /** Remembers refusals in one transaction, as a part of an edit; of those that are remembered already nothing changes. */
  public void refuse(Set<PictureRefusal> refused, GrowingEdit edit) {
    long number = database.change(sql -> {
      Map<Figure, Set<String>> pictures = new LinkedHashMap<>();
      for (PictureRefusal one : refused) {
        if (!isRefused(sql, key(one.storyId(), one.sha256(), one.fileName()))) {
          pictures.computeIfAbsent(new Figure(one.storyId(), one.fileName()), none -> new TreeSet<>()).add(one.sha256());
        }
      }
      List<Change> changes = new ArrayList<>();
      for (Map.Entry<Figure, Set<String>> one : pictures.entrySet()) {
        RefusalChange change =
            new RefusalChange(one.getKey().storyId(), one.getKey().fileName(), Way.REFUSED, List.copyOf(one.getValue()));
        apply(sql, change);
        changes.add(change);
      }
      return edit.add(sql, changes);
    });
    edit.committed(number);
  }

  /** What stands for a figure. */
  private record Figure(long storyId, String fileName) {}

  private static boolean isRefused(Sql sql, String key) throws SQLException {
    return sql.number("SELECT count(*) FROM library_value WHERE key = ?1", key) > 0;
  }

  /** Applies a change. Returns what it is of if its before is not what is stored. */
  public static Optional<String> apply(Sql sql, RefusalChange change) throws SQLException {
    for (String sha256 : change.pictures()) {
      String key = key(change.storyId(), sha256, change.fileName());
      if (isRefused(sql, key) == (change.way() == Way.REFUSED)) {
        return Optional.of("refusal of a picture of story " + change.storyId());
      }
      sql.update(
          change.way() == Way.REFUSED ? "INSERT INTO library_value (key, value) VALUES (?1, '')" : "DELETE FROM library_value WHERE key = ?1",
          key);
    }
    return Optional.empty();
  }
}
