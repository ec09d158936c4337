package org.pizhu.store.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.IntakeCounts;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.LeftOut;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.HeadlineSql;

/** Imports with their files and reports. */
public final class IntakeStore {

  private static final String OUTCOMES = "('NEW', 'CHANGED', 'KNOWN')";

  /** Kinds of problems that are told and no doubts. */
  private static final String HANDLED = names(kind -> !kind.isDoubt());

  private static final String DOUBTS = names(ProblemKind::isDoubt);

  /** All that this program has words for; a report may have been written by a newer one, which needs no other schema to tell more. */
  private static final Map<String, ProblemKind> BY_NAME =
      Arrays.stream(ProblemKind.values()).collect(Collectors.toUnmodifiableMap(ProblemKind::name, kind -> kind));

  private static final String SUMMARY = """
      SELECT id, subject, begun, state, pictures, hidden, picture_files, others,
        (SELECT count(*) FROM intake_file WHERE intake_id = intake.id),
        (SELECT count(*) FROM intake_file WHERE intake_id = intake.id AND waiting = 1),
        (SELECT coalesce(sum(known), 0) FROM intake_file WHERE intake_id = intake.id)
      FROM intake
      """;

  private static final String LINES = """
      SELECT intake_line.id, kind, coalesce(place, path, ''), line, intake_line.number, story_id, %s, removed, arguments, seq
      FROM intake_line
      LEFT JOIN intake_file ON intake_file.intake_id = intake_line.intake_id AND intake_file.file = intake_line.file
      LEFT JOIN story ON story.id = story_id
      WHERE intake_line.id IN (SELECT value FROM json_each(?1))
      """.formatted(HeadlineSql.MARKED);

  private final Database database;

  public IntakeStore(Database database) {
    this.database = database;
  }

  /**
   * Begins an import.
   *
   * @param subject what it is called in the history
   * @param files the files in their order, numbered from 0
   * @param leftOut what was left out of its folders
   * @param images a folder in which pictures are looked for as well; null for none
   * @param problems what went wrong while the files were looked for
   * @return its number
   */
  public long begin(
      String subject, Instant begun, List<IntakeFile> files, LeftOut leftOut, @Nullable String images, List<Problem> problems) {
    return database.change(sql -> {
      long id = sql.number(
          """
          INSERT INTO intake (subject, begun, images, hidden, picture_files, others) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
          RETURNING id
          """,
          subject, begun.toString(), images, leftOut.hidden(), leftOut.pictures(), leftOut.others());
      for (IntakeFile file : files) {
        sql.update(
            "INSERT INTO intake_file (intake_id, file, path, size) VALUES (?1, ?2, ?3, ?4)",
            id, file.file(), file.path(), file.size());
      }
      IntakeRows.ofFile(sql, new IntakePlace(id, -1), "", notes(problems));
      return id;
    });
  }

  /** The files of an import in their order. */
  public List<IntakeFile> files(long intake) {
    return files(intake, 0);
  }

  /** Those of its files that have not been read to their end. */
  public List<IntakeFile> waiting(long intake) {
    return files(intake, 1);
  }

  private List<IntakeFile> files(long intake, int waiting) {
    String query =
        "SELECT file, path, size FROM intake_file WHERE intake_id = ?1 AND waiting >= ?2 ORDER BY file";
    return database.read(sql -> sql.list(
        query, row -> new IntakeFile(row.getInt(1), row.getString(2), row.getLong(3)), intake, waiting));
  }

  /** Notes what is to be said of a file as a whole. */
  public void problems(IntakePlace place, String path, List<Problem> problems) {
    if (!problems.isEmpty()) {
      database.change(sql -> {
        IntakeRows.ofFile(sql, place, path, notes(problems));
        return null;
      });
    }
  }

  private static List<FileNote> notes(List<Problem> problems) {
    return problems.stream().map(FileNote::of).toList();
  }

  /** Notes why a file can't be read. */
  public void failed(IntakePlace place, String path, Problem problem) {
    database.change(sql -> {
      IntakeRows.ofFile(sql, place, path, List.of(FileNote.of(problem)));
      IntakeRows.read(sql, place);
      return null;
    });
  }

  /** Notes that a file without stories was read, and what there is to say of it. */
  public void done(IntakePlace place, String path, List<FileNote> notes) {
    database.change(sql -> {
      IntakeRows.ofFile(sql, place, path, notes);
      IntakeRows.read(sql, place);
      return null;
    });
  }

  /** Notes how an import stands. */
  public void state(long intake, IntakeSummary.State state) {
    database.change(sql -> sql.update("UPDATE intake SET state = ?2 WHERE id = ?1", intake, state.name()));
  }

  /** The edit of an import; none if it brought nothing. */
  public Optional<Long> edit(long intake) {
    return database.read(sql -> sql.first(
        "SELECT edit_id FROM intake WHERE id = ?1 AND edit_id IS NOT NULL", row -> row.getLong(1), intake));
  }

  /** The folder in which an import looks for pictures as well. */
  public Optional<String> images(long intake) {
    return database.read(sql -> sql.first(
        "SELECT images FROM intake WHERE id = ?1 AND images IS NOT NULL", row -> row.getString(1), intake));
  }

  /** The import that an edit is of. */
  public Optional<Long> ofEdit(long edit) {
    return database.read(sql -> sql.first(
        "SELECT id FROM intake WHERE edit_id = ?1 ORDER BY id DESC", row -> row.getLong(1), edit));
  }

  /** The import that was begun last. */
  public Optional<Long> latest() {
    return database.read(sql -> sql.first("SELECT id FROM intake ORDER BY id DESC LIMIT 1", row -> row.getLong(1)));
  }

  /** The import that was begun next before another one, or after it. */
  public Optional<Long> beside(long intake, boolean isAfter) {
    String query = isAfter
        ? "SELECT id FROM intake WHERE id > ?1 ORDER BY id LIMIT 1"
        : "SELECT id FROM intake WHERE id < ?1 ORDER BY id DESC LIMIT 1";
    return database.read(sql -> sql.first(query, row -> row.getLong(1), intake));
  }

  /** Imports that were cut short, the newest first; one that was taken back is none of them. */
  public List<Long> open() {
    String query = """
        SELECT id FROM intake
        WHERE state = 'OPEN'
          AND (edit_id IS NULL OR EXISTS (SELECT 1 FROM edit WHERE edit.id = edit_id AND undone = 0))
        ORDER BY id DESC
        """;
    return database.read(sql -> sql.list(query, row -> row.getLong(1)));
  }

  /** What an import came to. */
  public Optional<IntakeSummary> summary(long intake) {
    return database.read(sql -> {
      Map<String, Integer> kinds = new HashMap<>();
      String count = """
          SELECT kind, count(*) FROM intake_line WHERE intake_id = ?1 AND (seq >= 0 OR kind <> 'KNOWN') GROUP BY kind
          """;
      sql.each(count, row -> kinds.put(row.getString(1), row.getInt(2)) == null, intake);
      return sql.first(SUMMARY + "WHERE id = ?1", row -> summary(row, kinds), intake);
    });
  }

  private static String names(Predicate<ProblemKind> which) {
    return Arrays.stream(ProblemKind.values()).filter(which).map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", ", "(", ")"));
  }

  private static IntakeSummary summary(ResultSet row, Map<String, Integer> kinds) throws SQLException {
    Map<ProblemKind, Integer> doubts = new EnumMap<>(ProblemKind.class);
    int handled = 0;
    for (Map.Entry<String, Integer> line : kinds.entrySet()) {
      ProblemKind kind = isOutcome(line.getKey()) ? null : BY_NAME.getOrDefault(line.getKey(), ProblemKind.TOLD_BY_NEWER);
      if (kind != null && kind.isDoubt()) {
        doubts.merge(kind, line.getValue(), Integer::sum);
      } else if (kind != null) {
        handled += line.getValue();
      }
    }
    IntakeCounts counts = new IntakeCounts(
        kinds.getOrDefault(IntakeKind.NEW.name(), 0),
        kinds.getOrDefault(IntakeKind.CHANGED.name(), 0),
        kinds.getOrDefault(IntakeKind.KNOWN.name(), 0) + row.getInt(11),
        row.getInt(5),
        handled,
        doubts);
    return new IntakeSummary(
        row.getLong(1),
        row.getString(2),
        Instant.parse(row.getString(3)),
        IntakeSummary.State.valueOf(row.getString(4)),
        row.getInt(9),
        row.getInt(10),
        new LeftOut(row.getInt(6), row.getInt(7), row.getInt(8)),
        counts);
  }

  /** The numbers of the lines of a report, by file and place; quick for 100,000 of them. */
  public List<Long> lineIds(long intake, IntakeFilter filter) {
    String which = filter.doubt() == ProblemKind.TOLD_BY_NEWER
        ? "?2 IS NOT NULL AND kind NOT IN " + OUTCOMES + " AND kind NOT IN " + HANDLED + " AND kind NOT IN " + DOUBTS
        : filter.doubt() != null ? "kind = ?2"
        : filter.kind() == null ? "?2 IS NOT NULL"
        : filter.kind() == IntakeKind.DOUBT ? "?2 IS NOT NULL AND kind NOT IN " + OUTCOMES + " AND kind NOT IN " + HANDLED
        : filter.kind() == IntakeKind.HANDLED ? "?2 IS NOT NULL AND kind IN " + HANDLED
        : "kind = ?2";
    String kind = filter.doubt() != null ? filter.doubt().name() : String.valueOf(filter.kind());
    String query = "SELECT id FROM intake_line WHERE intake_id = ?1 AND " + which + " ORDER BY file, seq, kind";
    return database.read(sql -> sql.list(query, row -> row.getLong(1), intake, kind));
  }

  /** Lines of reports, in the order of their numbers as they are given; those that are not there are left out. */
  public List<IntakeLine> lines(List<Long> ids) {
    Map<Long, IntakeLine> found = new HashMap<>();
    database.read(sql -> {
      sql.each(LINES, row -> {
        IntakeLine line = line(row);
        found.put(line.id(), line);
        return true;
      }, JsonTree.numbers(ids));
      return null;
    });
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static boolean isOutcome(String kind) {
    return OUTCOMES.contains("'" + kind + "'");
  }

  private static Problem problem(String name, String file, long line, List<String> arguments) {
    ProblemKind kind = BY_NAME.get(name);
    return kind == null ? Problem.at(ProblemKind.TOLD_BY_NEWER, file, line, name) : new Problem(kind, file, line, arguments);
  }

  private static IntakeLine line(ResultSet row) throws SQLException {
    String kind = row.getString(2);
    List<String> arguments = JsonTree.parse(row.getString(9)).items().stream().map(JsonTree::text).toList();
    boolean isOutcome = isOutcome(kind);
    String headline = row.getString(7);
    boolean hasStory = headline != null;
    Problem problem = isOutcome
        ? null : problem(kind, row.getString(3), row.getLong(4), arguments);
    int stories = isOutcome && !arguments.isEmpty() ? Integer.parseInt(arguments.get(0)) : hasStory ? 1 : 0;
    return new IntakeLine(
        row.getLong(1),
        problem == null ? IntakeKind.valueOf(kind) : problem.kind().isDoubt() ? IntakeKind.DOUBT : IntakeKind.HANDLED,
        row.getString(3),
        row.getLong(4),
        row.getInt(5),
        stories,
        hasStory ? row.getLong(6) : null,
        hasStory ? headline : "",
        hasStory && !row.getBoolean(8),
        problem);
  }
}
