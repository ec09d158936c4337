package org.pizhu.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.ProgramVersion;
import org.pizhu.model.StoryOrigin;
import org.pizhu.store.database.Database;
import org.pizhu.store.edit.EditRows;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.task.Progress;

/** Where stories came from, which acts touched them, and which versions of the program have worked in the library. */
public final class ProvenanceStore {

  /** Versions stand among the values of the library, each under the time since when it has worked there. */
  private static final String VERSION = "program ";

  private static final String VERSIONS = """
      SELECT substr(key, 9), value FROM library_value WHERE substr(key, 1, 8) = 'program ' ORDER BY key
      """;

  /** Stories that were taken out are told as well, since those before and after them stay linked through them. */
  private static final String STORIES = """
      SELECT id, shown_headline, source_id, number, content_sha256, earlier, removed,
        (SELECT group_concat(DISTINCT source_id) FROM source_fragment
          WHERE story_id = story.id AND source_id <> story.source_id)
      FROM story
      """;

  private static final String EDITS = """
      SELECT id, kind, subject, made_by, made_at, changes, size, undone FROM edit
      WHERE ?1 = '[]' OR kind IN (SELECT value FROM json_each(?1))
      ORDER BY id
      """;

  private final Database database;

  public ProvenanceStore(Database database) {
    this.database = database;
  }

  /**
   * Notes which version of the program works in the library from now on, unless it is the one that did last.
   *
   * @param at when; times before that of the last version are moved after it
   */
  public void note(String version, Instant at) {
    List<ProgramVersion> known = versions();
    ProgramVersion last = known.isEmpty() ? null : known.get(known.size() - 1);
    if (last == null || !last.version().equals(version)) {
      Instant since = last == null || at.isAfter(last.since()) ? at : last.since().plusMillis(1);
      // One form for all times, so that they sort as text.
      String time = "%s.%03dZ".formatted(since.toString().substring(0, 19), since.getNano() / 1_000_000);
      database.write(sql -> sql.update("INSERT INTO library_value (key, value) VALUES (?1, ?2)", VERSION + time, version));
    }
  }

  /** The versions of the program that have worked in the library, the first one first. */
  public List<ProgramVersion> versions() {
    return database.read(sql ->
        sql.list(VERSIONS, row -> new ProgramVersion(row.getString(2), Instant.parse(row.getString(1)))));
  }

  /**
   * Where stories came from, by number.
   *
   * @param storyId a story, for which those are told as well that it corrects and that correct it; null for all
   */
  public List<StoryOrigin> stories(@Nullable Long storyId) {
    List<Row> rows = database.read(sql -> storyId == null
        ? sql.list(STORIES + "ORDER BY id", ProvenanceStore::row)
        : sql.list(CorrectionStore.CHAIN + STORIES + "WHERE id IN (SELECT id FROM chain) ORDER BY id", ProvenanceStore::row, storyId));
    Map<Long, Row> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.origin().id(), row));
    return rows.stream().filter(row -> !row.isRemoved()).map(row -> linked(row.origin(), byId)).toList();
  }

  private record Row(StoryOrigin origin, boolean isRemoved) {}

  private static Row row(ResultSet row) throws SQLException {
    long earlier = row.getLong(6);
    Long corrects = row.wasNull() ? null : earlier;
    String others = row.getString(8);
    return new Row(
        new StoryOrigin(
            row.getLong(1), row.getString(2), row.getLong(3), row.getInt(4), row.getString(5),
            others == null ? List.of() : Arrays.stream(others.split(",")).map(Long::valueOf).sorted().toList(), corrects),
        row.getBoolean(7));
  }

  /** Passes over stories that were taken out. */
  private static StoryOrigin linked(StoryOrigin origin, Map<Long, Row> byId) {
    Long corrects = origin.corrects();
    Set<Long> passed = new HashSet<>();
    while (corrects != null && byId.containsKey(corrects) && byId.get(corrects).isRemoved() && passed.add(corrects)) {
      corrects = byId.get(corrects).origin().corrects();
    }
    return new StoryOrigin(
        origin.id(), origin.headline(), origin.source(), origin.number(), origin.sha256(), origin.others(), corrects);
  }

  /**
   * Gives out the history, the oldest act first, undone ones among them.
   *
   * @param kinds which acts; none for all
   * @param taker gets each with whether it stands
   * @param progress counts acts
   * @throws CancellationException if it was cancelled
   */
  public void acts(Set<EditKind> kinds, BiConsumer<Edit, EditLine.State> taker, Progress progress) {
    List<String> names = new ArrayList<>(kinds.stream().map(EditKind::name).sorted().toList());
    database.read(sql -> {
      long all = sql.number("SELECT count(*) FROM edit");
      int[] done = {0};
      sql.each(EDITS, row -> {
        if (progress.isCancelled()) {
          throw new CancellationException();
        }
        taker.accept(EditRows.edit(row), row.getBoolean(8) ? EditLine.State.UNDONE : EditLine.State.DONE);
        progress.update(++done[0], all, "");
        return true;
      }, JsonTree.array(names));
      return null;
    });
  }
}
