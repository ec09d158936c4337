package org.pizhu.store.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.PictureChange;
import org.pizhu.model.Change;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.Problem;
import org.pizhu.store.database.Sql;
import org.pizhu.store.story.BatchResult;

/**
 * Writes what an import comes to, in the transactions that bring it. A file that is read again after the import was cut short says again of
 * its stories what it said, and then that they are known: what was said first stays.
 */
public final class IntakeRows {

  private static final String OUTCOME = """
      INSERT INTO intake_line (intake_id, file, seq, kind, line, number, story_id)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
      WHERE NOT EXISTS (
        SELECT 1 FROM intake_line
        WHERE intake_id = ?1 AND file = ?2 AND seq = ?3 AND kind IN ('NEW', 'CHANGED', 'KNOWN'))
      """;

  private static final String CHANGED_AFTER_ALL = """
      UPDATE intake_line SET kind = 'CHANGED'
      WHERE intake_id = ?1 AND file = ?2 AND kind = 'NEW' AND story_id IN (SELECT value FROM json_each(?3))
      """;

  private static final String DOUBT = """
      INSERT OR IGNORE INTO intake_line (intake_id, file, seq, kind, line, number, story_id, place, arguments)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """;

  private static final String BROUGHT_BACK = """
      INSERT OR IGNORE INTO intake_line (intake_id, file, seq, kind, line, number, story_id)
      SELECT ?1, ?2, ?5 + min(seq), 'NEW', 0, number, story_id FROM source_fragment
      WHERE source_id = ?3 AND story_id IN (SELECT value FROM json_each(?4)) GROUP BY story_id
      """;

  private static final String ALL_KNOWN = """
      INSERT INTO intake_line (intake_id, file, seq, kind, line, number, arguments)
      VALUES (?1, ?2, -1, 'KNOWN', 0, 0, ?3)
      ON CONFLICT (intake_id, file, seq, kind) DO UPDATE SET arguments = excluded.arguments
      """;

  private IntakeRows() {}

  /** Notes what became of stories of a file, and what is doubtful in them. */
  public static void stories(Sql sql, IntakePlace place, List<BatchResult.Placed> placed, List<FragmentNote> notes)
      throws SQLException {
    Map<Integer, FragmentNote> ofSeq = new HashMap<>();
    notes.forEach(note -> ofSeq.put(note.seq(), note));
    Map<Integer, BatchResult.Placed> stories = new HashMap<>();
    for (BatchResult.Placed story : placed) {
      stories.put(story.seq(), story);
      FragmentNote note = ofSeq.get(story.seq());
      sql.update(
          OUTCOME, place.intake(), place.file(), place.first() + story.seq(), story.kind().name(), note == null ? 0 : note.line(),
          story.number(), story.storyId());
    }
    for (FragmentNote note : notes) {
      BatchResult.Placed story = stories.get(note.seq());
      if (story != null && story.kind() == IntakeKind.KNOWN) {
        // It was told when the story came. Whether it was read again depends on how far the one before it had got.
        continue;
      }
      for (Problem problem : note.problems()) {
        doubt(sql, place, place.first() + note.seq(), problem, null, story == null ? 0 : story.number(), story == null ? null : story.storyId());
      }
    }
  }

  /**
   * Notes that stories, which were new when they came, correct earlier ones.
   *
   * @return how many were noted as new in this file
   */
  public static int changed(Sql sql, IntakePlace place, List<Long> stories) throws SQLException {
    return stories.isEmpty() ? 0
        : sql.update(CHANGED_AFTER_ALL, place.intake(), place.file(), JsonTree.numbers(stories));
  }

  /** Notes what is to be said of a file as a whole, or of one beside it. */
  static void ofFile(Sql sql, IntakePlace place, String path, List<FileNote> notes) throws SQLException {
    for (int i = 0; i < notes.size(); i++) {
      Problem problem = notes.get(i).problem();
      String about = problem.file();
      boolean isIt = about.equals(path) || about.equals(String.valueOf(Path.of(path).getFileName()));
      long story = notes.get(i).storyId();
      doubt(sql, place, -1 - i, problem, isIt ? null : about, 0, story == 0 ? null : story);
    }
  }

  private static void doubt(
      Sql sql, IntakePlace place, long seq, Problem problem, @Nullable String about, int number, @Nullable Long storyId)
      throws SQLException {
    sql.update(
        DOUBT, place.intake(), place.file(), seq, problem.kind().name(), problem.line(),
        number, storyId, about,
        JsonTree.array(problem.arguments()));
  }

  /** Notes what a file came to, or one of its sources, that was there, and that it has been read. */
  public static void again(Sql sql, IntakePlace place, long sourceId, List<Long> back, int known) throws SQLException {
    if (!back.isEmpty()) {
      sql.update(BROUGHT_BACK, place.intake(), place.file(), sourceId, JsonTree.numbers(back), place.first());
    }
    int all = place.known() + known;
    if (known > 0) {
      sql.update(ALL_KNOWN, place.intake(), place.file(), JsonTree.array(List.of(Integer.toString(all))));
      sql.update(
          "UPDATE intake_file SET known = ?3 WHERE intake_id = ?1 AND file = ?2", place.intake(), place.file(), all);
    }
    stories(sql, place);
  }

  /** Notes that all stories of a file have been read. */
  public static void stories(Sql sql, IntakePlace place) throws SQLException {
    if (place.isStoriesOnly()) {
      read(sql, place);
    }
  }

  /** Notes that a file has been read, whatever came of it. */
  static void read(Sql sql, IntakePlace place) throws SQLException {
    sql.update("UPDATE intake_file SET waiting = 0 WHERE intake_id = ?1 AND file = ?2", place.intake(), place.file());
  }

  /** Says which edit an import is. */
  public static void edit(Sql sql, long intake, long edit) throws SQLException {
    sql.update("UPDATE intake SET edit_id = ?2 WHERE id = ?1", intake, edit);
  }

  /** Counts the pictures among changes. */
  public static void pictures(Sql sql, long intake, List<Change> changes) throws SQLException {
    int pictures = changes.stream().filter(PictureChange.class::isInstance).mapToInt(Change::size).sum();
    if (pictures > 0) {
      sql.update("UPDATE intake SET pictures = pictures + ?2 WHERE id = ?1", intake, pictures);
    }
  }
}
