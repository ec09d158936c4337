package org.pizhu.store.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.FigureRef;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Migrations;
import org.pizhu.store.database.Opening;
import org.pizhu.store.database.Sql;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.story.NewFragment;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

class IntegrityStoreTest extends StoreTest {

  private static final byte[] PICTURE = {1, 2, 3};

  @BeforeEach
  void fill() {
    Samples.importAll(database, "a.txt", Samples.plain("一", "正文"), Samples.rich());
    Samples.importAll(database, "b.txt", Samples.plain("三", "正文"));
    Samples.attach(database, PICTURE, new FigureRef(2, 1));
    List<NewFragment> cancelled =
        List.of(Samples.fragment(0, Samples.plain("四", "正文")), Samples.fragment(1, Samples.plain("五", "正文")));
    new ImportStore(database).add(Samples.begin(database, "c.txt", cancelled), cancelled.subList(0, 1));
  }

  private List<Problem> check(Progress progress) {
    return new IntegrityStore(database).check(Samples::read, Instant.MIN, progress);
  }

  /** Notes what it is told, and cancels after some steps. */
  private static final class Watching implements Progress {
    private final List<Long> done = new ArrayList<>();
    private final long cancelAfter;
    private long total;

    Watching(long cancelAfter) {
      this.cancelAfter = cancelAfter;
    }

    @Override
    public void update(long steps, long all, String detail) {
      done.add(steps);
      total = all;
    }

    @Override
    public boolean isCancelled() {
      return !done.isEmpty() && done.get(done.size() - 1) >= cancelAfter;
    }
  }

  @Test
  void findsNothingInAGoodLibraryAndTellsHowFarItIs() {
    Watching progress = new Watching(Long.MAX_VALUE);
    assertThat(check(progress)).isEmpty();
    // The database, two complete sources, one picture, four stories.
    assertThat(progress.total).isEqualTo(8);
    assertThat(progress.done).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  /** Brought up from any version, or only looked at in it, a library has the schema that it should have. */
  @Test
  void everyVersionHasItsSchema() throws SQLException {
    for (int version = 1; version <= Migrations.ALL.newest(); version++) {
      Path file = folder.resolve("of" + version + ".pizhu");
      Database.open(file, Database.Access.READ_WRITE, new Migrations(Migrations.ALL.scripts().subList(0, version))).close();
      try (Database old = Database.open(file, Database.Access.READ_ONLY)) {
        assertThat(old.<List<Problem>>read(sql -> new SchemaCheck(file).differences(sql))).as("version %d", version).isEmpty();
      }
      try (Database now = Database.open(file, Database.Access.READ_WRITE)) {
        assertThat(now.<List<Problem>>read(sql -> new SchemaCheck(file).differences(sql))).as("from version %d", version).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "UPDATE story SET content_sha256 = '0' WHERE id = 3 | CHECK_STORY_HASH | 3 |",
    "UPDATE fragment SET bytes = x'00' WHERE id = 2 | CHECK_SOURCE_STORY | a.txt | 2",
    "UPDATE fragment SET bytes = x'00' WHERE id = 4 | CHECK_SOURCE_STORY | c.txt | 1",
    "UPDATE fragment SET sha256 = '0' WHERE id = 3 | CHECK_SOURCE_STORY | b.txt | 1",
    "UPDATE source SET sha256 = '0' WHERE id = 1 | CHECK_SOURCE_HASH | a.txt |",
    "UPDATE source_fragment SET seq = 9 WHERE source_id = 1 AND seq = 0 | CHECK_SOURCE_HASH | a.txt |",
    "DELETE FROM source_fragment WHERE source_id = 2 | CHECK_SOURCE_HASH | b.txt |",
    "UPDATE story_content SET text = replace(text, '正', '征') WHERE story_id = 3 | CHECK_STORY | 3 |",
    "UPDATE story_content SET structure = '{}' WHERE story_id = 3 | CHECK_STORY | 3 |",
    "UPDATE story SET headline = '别的' WHERE id = 3 | CHECK_STORY | 3 |",
    "DELETE FROM story_content WHERE story_id = 3 | CHECK_STORY | 3 |",
    "UPDATE story_content SET html = replace(html, '</p>', '征</p>') WHERE story_id = 3 | CHECK_STORY_SOURCE | 3 |",
    "UPDATE story_content SET html = replace(html, '</p>', '<script></script></p>') WHERE story_id = 2 | CHECK_STORY_SOURCE | 2 |",
    "UPDATE story_content SET structure = replace(structure, '李四', '王五') WHERE story_id = 2 | CHECK_STORY_SOURCE | 2 |",
    "UPDATE story SET outlet = '别的报' WHERE id = 2 | CHECK_STORY_SOURCE | 2 |",
    "UPDATE story SET outlet = '别的报' WHERE id = 3 | CHECK_STORY_SOURCE | 3 |",
    "UPDATE story SET date = '2020-02-10' WHERE id = 2 | CHECK_STORY_SOURCE | 2 |",
    "UPDATE story SET headline_cut = 0 WHERE id = 2 | CHECK_STORY_SOURCE | 2 |",
    "UPDATE figure SET caption = '别的' WHERE story_id = 2 AND number = 1 | CHECK_STORY_SOURCE | 2 |",
    "DELETE FROM figure WHERE story_id = 2 AND number = 2 | CHECK_STORY_SOURCE | 2 |",
    "UPDATE story SET set_headline = '别的' WHERE id = 3 | CHECK_METADATA | 3 |",
    "UPDATE story SET set_date = '2020' WHERE id = 2 | CHECK_METADATA | 2 |",
    "UPDATE story SET fragment_id = 1 WHERE id = 3 | CHECK_STORY_SOURCE | 3 |"
  })
  void findsWhatWasChanged(String change, ProblemKind kind, String file, String argument) {
    tamper(change);
    assertThat(check(Progress.NONE))
        .containsExactly(argument == null ? Problem.of(kind, file) : Problem.of(kind, file, argument));
  }

  @Test
  void findsChangedPicture() {
    tamper("UPDATE picture SET bytes = zeroblob(length(bytes))");
    assertThat(check(Progress.NONE)).containsExactly(
        Problem.of(ProblemKind.CHECK_PICTURE_HASH, Samples.rich().figures().get(0).fileName()));
    tamper("UPDATE figure SET picture = NULL");
    assertThat(check(Progress.NONE)).containsExactly(Problem.of(ProblemKind.CHECK_PICTURE_HASH, Sha256.of(PICTURE)));
  }

  @Test
  void findsReferenceToNothing() {
    database.close();
    try (Sql sql = new Opening(database.file(), Opening.Mode.WRITE).open()) {
      sql.script("PRAGMA foreign_keys = OFF; UPDATE figure SET picture = 'none' WHERE story_id = 2 AND number = 2");
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
    open();
    assertThat(check(Progress.NONE)).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo(ProblemKind.CHECK_DATABASE);
      assertThat(problem.file()).isEqualTo(database.file().toString());
      assertThat(problem.arguments().get(0)).contains("figure").contains("picture");
    });
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 7})
  void stopsWhenCancelled(long after) {
    tamper("UPDATE story SET headline = '别的'");
    Watching progress = new Watching(after);
    assertThat(check(progress).size()).isLessThanOrEqualTo((int) Math.max(0, after - 4));
    assertThat(progress.done.get(progress.done.size() - 1)).isBetween(after, after + 1);
  }
}
