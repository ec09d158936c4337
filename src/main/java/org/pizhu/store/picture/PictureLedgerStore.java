package org.pizhu.store.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerCounts;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureDoubt;
import org.pizhu.model.PictureLook;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;

/** The figures of the library with what is known of their pictures, read page by page. */
public final class PictureLedgerStore {

  private static final FigureRef BEFORE_ALL = new FigureRef(Long.MIN_VALUE, 0);

  private static final String SAME = """
      SELECT figure.story_id, figure.number FROM figure JOIN story ON story.id = figure.story_id
      WHERE picture = ?1 AND removed = 0 ORDER BY figure.story_id, figure.number LIMIT ?2
      """;

  private static final String ALIKE = """
      SELECT figure.story_id, figure.number
      FROM picture_alike JOIN figure ON figure.picture = picture_alike.other JOIN story ON story.id = figure.story_id
      WHERE picture_alike.sha256 = ?1 AND removed = 0
      ORDER BY distance, figure.story_id, figure.number LIMIT ?2
      """;

  private static final String PENDING = """
      SELECT sha256 FROM picture WHERE sha256 NOT IN (SELECT sha256 FROM picture_look) ORDER BY sha256 LIMIT ?1
      """;

  private final Database database;

  public PictureLedgerStore(Database database) {
    this.database = database;
  }

  /**
   * Some of the figures of a query, by story and number.
   *
   * @param after the figure behind which they begin; null for the first
   * @param skip so many more are passed over
   * @param most at most so many
   */
  public List<LedgerEntry> page(LedgerQuery query, @Nullable FigureRef after, int skip, int most) {
    FigureRef from = after == null ? BEFORE_ALL : after;
    return database.read(sql -> compared(sql, sql.list(
        LedgerSql.page(query), PictureLedgerStore::entry, parameters(query, from.storyId(), from.number(), skip, most))));
  }

  /** The figures of a story that name a file or have a picture, by number. */
  public List<LedgerEntry> ofStory(long storyId) {
    return database.read(sql -> compared(sql, sql.list(LedgerSql.ofStory(), PictureLedgerStore::entry, storyId)));
  }

  private static @Nullable Object[] parameters(LedgerQuery query, @Nullable Object... first) {
    List<@Nullable Object> all = new ArrayList<>(Arrays.asList(first));
    // A parameter that a query doesn't have can't be given.
    while (!query.words().isEmpty() && all.size() < LedgerSql.WORDS_FROM - 1) {
      all.add(null);
    }
    query.words().forEach(word -> all.add(Sql.lower(word)));
    return all.toArray();
  }

  /**
   * How many figures there are in each part.
   *
   * @param query its part does not matter
   */
  public LedgerCounts counts(LedgerQuery query) {
    return database.read(sql -> {
      Map<LedgerPart, Integer> counts = new EnumMap<>(LedgerPart.class);
      for (LedgerPart part : LedgerPart.values()) {
        if (part != LedgerPart.ALL) {
          counts.put(part, (int) count(sql, query.in(part), null));
        }
      }
      counts.put(LedgerPart.ALL, counts.getOrDefault(LedgerPart.MISSING, 0) + counts.getOrDefault(LedgerPart.PRESENT, 0));
      return new LedgerCounts(counts);
    });
  }

  /** How many figures of a query come before one, which need not be among them. */
  public int before(LedgerQuery query, FigureRef figure) {
    return database.<Long>read(sql -> count(sql, query, figure)).intValue();
  }

  private static long count(Sql sql, LedgerQuery query, @Nullable FigureRef before) throws SQLException {
    String count = LedgerSql.count(query, before != null);
    if (before == null && query.words().isEmpty()) {
      return sql.number(count);
    }
    FigureRef place = before == null ? BEFORE_ALL : before;
    return sql.number(count, parameters(query, place.storyId(), place.number()));
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    String sha256 = row.getString(7);
    return new LedgerEntry(
        new FigureRef(row.getLong(1), row.getInt(2)), row.getString(3), row.getString(4), row.getString(5), row.getLong(6),
        sha256 == null ? null : new Picture(sha256, row.getString(8), row.getLong(9)), look(row), doubts(row.getInt(14)),
        row.getInt(15), List.of(), List.of());
  }

  private static Set<PictureDoubt> doubts(int mask) {
    Set<PictureDoubt> doubts = EnumSet.noneOf(PictureDoubt.class);
    for (PictureDoubt doubt : PictureDoubt.values()) {
      if ((mask & 1 << doubt.ordinal()) != 0) {
        doubts.add(doubt);
      }
    }
    return doubts;
  }

  private static @Nullable PictureLook look(ResultSet row) throws SQLException {
    String kind = row.getString(10);
    if (kind == null) {
      return null;
    }
    long hash = row.getLong(13);
    return new PictureLook(PictureLook.Kind.valueOf(kind), row.getInt(11), row.getInt(12), row.wasNull() ? null : hash);
  }

  /** With the figures that show the same. */
  private static List<LedgerEntry> compared(Sql sql, List<LedgerEntry> entries) throws SQLException {
    Map<String, List<FigureRef>> same = new HashMap<>();
    Map<String, List<FigureRef>> alike = new HashMap<>();
    List<LedgerEntry> compared = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Picture picture = entry.picture();
      if (picture == null) {
        compared.add(entry);
        continue;
      }
      String sha256 = picture.sha256();
      if (!alike.containsKey(sha256)) {
        same.put(sha256, entry.places() > 1 ? figures(sql, SAME, sha256) : List.of());
        alike.put(sha256, figures(sql, ALIKE, sha256));
      }
      compared.add(entry.compared(same.get(sha256), alike.get(sha256)));
    }
    return compared;
  }

  private static List<FigureRef> figures(Sql sql, String query, String sha256) throws SQLException {
    return sql.list(query, row -> new FigureRef(row.getLong(1), row.getInt(2)), sha256, LedgerEntry.MOST);
  }

  /** Those of some stories in which the caption or the credit of a figure was set. */
  public List<Long> withSetWords(Collection<Long> storyIds) {
    String query = """
        SELECT DISTINCT story_id FROM story_metadata
        WHERE story_id IN (SELECT value FROM json_each(?1)) AND field IN ('CAPTION', 'CREDIT')
        """;
    String ids = storyIds.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    return database.read(sql -> sql.list(query, row -> row.getLong(1), ids));
  }

  /** How many pictures nobody has looked into yet, or compared with the others. */
  public int pending() {
    return (int) (long) database.read(sql -> sql.number("""
        SELECT (SELECT count(*) FROM picture WHERE sha256 NOT IN (SELECT sha256 FROM picture_look))
          + (SELECT count(*) FROM picture_look WHERE compared = 0)
        """));
  }

  /** The SHA-256 of some that nobody has looked into yet. */
  public List<String> pending(int most) {
    return database.read(sql -> sql.list(PENDING, row -> row.getString(1), most));
  }

  /** Keeps what looks into pictures gave, by the SHA-256 of each, and compares them with the others. */
  public void keep(Map<String, PictureLook> looks) {
    database.write(sql -> {
      for (Map.Entry<String, PictureLook> look : looks.entrySet()) {
        sql.update(
            """
            INSERT INTO picture_look (sha256, kind, width, height, alike, media_type)
            SELECT sha256, ?2, ?3, ?4, ?5, media_type FROM picture WHERE sha256 = ?1
            ON CONFLICT DO NOTHING
            """,
            look.getKey(), look.getValue().kind().name(), look.getValue().width(), look.getValue().height(), look.getValue().hash());
        compare(sql, look.getKey());
      }
      return null;
    });
  }

  /** Compares some pictures that were looked into by an older version. Returns how many. */
  public int compareSome(int most) {
    return database.write(sql -> {
      List<String> some = sql.list("SELECT sha256 FROM picture_look WHERE compared = 0 LIMIT ?1", row -> row.getString(1), most);
      for (String sha256 : some) {
        compare(sql, sha256);
      }
      return some.size();
    });
  }

  private static void compare(Sql sql, String sha256) throws SQLException {
    // There is no picture without a look here; it may have been compared by another thread meanwhile.
    List<Long> hash = sql.list(
        "SELECT alike FROM picture_look WHERE sha256 = ?1 AND compared = 0 AND alike IS NOT NULL", row -> row.getLong(1), sha256);
    if (!hash.isEmpty()) {
      AlikePictures.compare(sql, sha256, hash.get(0));
    }
    sql.update("UPDATE picture_look SET compared = 1 WHERE sha256 = ?1 AND compared = 0", sha256);
  }
}
