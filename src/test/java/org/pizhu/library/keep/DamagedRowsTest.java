package org.pizhu.library.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.NotesCase;
import org.pizhu.library.Samples;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.library.intake.StoryImportTest;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Rows that no Pizhu has written and that SQLite finds nothing wrong with: the check names each of them. */
class DamagedRowsTest extends NotesCase {

  @TempDir static Path base;
  private static Path sound;

  @BeforeAll
  static void make() throws IOException {
    try (Library library = Samples.seeds(Files.createDirectories(base.resolve("seeds")))) {
      library.pictures().attach(library.stories().stream().filter(story -> story.figures() > 0).findFirst().orElseThrow().id(), 1, picture());
      library.annotator().annotate(1, new TextRange(0, 4), HighlightColor.GREEN, List.of("甲/乙", "丙"), "笔记");
      String gone = library.annotator().annotate(1, new TextRange(2, 6), HighlightColor.GREEN, List.of(), "").id();
      library.annotator().delete(gone);
      long above = library.shelf().make(null, "上", List.of(1L)).id();
      library.shelf().make(above, "下", List.of());
      library.savedSearches().save("查", StoryQuery.ALL);
      library.sessions().start(List.of(1L, 2L), "会话");
      sound = library.file();
    }
  }

  private static Path picture() throws IOException {
    return Files.write(base.resolve("p.png"), StoryImportTest.Tiny.png());
  }

  private Path damaged(String... changes) throws IOException {
    Path file = Files.copy(sound, folder.resolve("damaged.pizhu"));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
      for (String change : changes) {
        statement.execute(change);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return file;
  }

  @Test
  void aSoundLibraryIsSound() throws IOException {
    try (Library library = Libraries.open(damaged(), Samples.CLOCK, () -> "甲")) {
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    }
  }

  /** Changes, each with what the check says of it: table, row, column. */
  private static final String[] NAMED = {
      "UPDATE tag SET parent = (SELECT id FROM tag WHERE name = '乙') WHERE name = '甲'; tag .* parent",
      "UPDATE tag SET parent = id WHERE name = '丙'; tag .* parent",
      "UPDATE tag SET name = '丙' WHERE name = '甲'; tag .* name",
      "UPDATE tag SET key = 'x'; tag .* key",
      "UPDATE tag SET name = CAST(x'61ff' AS TEXT) WHERE name = '丙'; tag .* name",
      "UPDATE tag SET color = 'PLAID' WHERE name = '丙'; tag .*",
      "UPDATE tag SET name = 'a/b' WHERE name = '丙'; tag .*",
      "UPDATE annotation SET note = CAST(x'61eda080' AS TEXT); annotation .* note",
      "UPDATE bin SET annotation = '{'; bin 1",
      "UPDATE bin SET deleted_at = 'gestern'; bin 1 deleted_at",
      "UPDATE collection SET parent = (SELECT max(id) FROM collection) WHERE parent IS NULL; collection 1 parent",
      "UPDATE collection SET name = '' WHERE parent IS NULL; collection 1 name",
      "UPDATE saved_search SET query = '{'; saved_search 1",
      "UPDATE session SET started = 'gestern'; session 1 started",
      "UPDATE session SET place_offset = -1; session 1 place_offset",
      "UPDATE story SET earlier = id WHERE id = 1; story 1 earlier",
      "UPDATE picture SET size = 3; picture .* size",
      "UPDATE picture SET media_type = 'nix/nix'; picture .* media_type",
      "UPDATE edit SET undone = 7 WHERE id = 1; edit 1 undone",
      "UPDATE intake SET state = 'NIX'; intake 1 state",
      "INSERT INTO story_metadata VALUES (1, 'DATE', '', '[\"gestern\"]', '甲', '2026-01-01T00:00:00Z'); story_metadata 1",
      "INSERT INTO story_metadata VALUES (1, 'NIX', '', '[]', '甲', '2026-01-01T00:00:00Z'); story_metadata 1",
      "UPDATE story SET date = 'gestern' WHERE id = 1; story 1",
      "UPDATE story SET month_day = '--99-99' WHERE id = 1; story 1",
      "UPDATE session SET ended = '1999-01-01T00:00:00Z'; session 1 ended",
      "UPDATE session_stretch SET until = '1999-01-01T00:00:00Z'; session_stretch 1 until",
      "DELETE FROM session_stretch; session 1 session_stretch",
      "UPDATE annotation SET range_start = -5; annotation .*",
      "UPDATE annotation SET region = 'nix', target_kind = 'FIGURE', figure_number = 1, file_name = 'a', picture_sha256 = ''; annotation .*",
      "UPDATE annotation SET tags = 'nix'; annotation .* tags",
      "UPDATE annotation SET folded = 'nix'; annotation .* folded",
      "INSERT OR REPLACE INTO picture_look (sha256, kind, width, height) SELECT sha256, 'NIX', 1, 1 FROM picture; picture_look .*",
      "INSERT OR REPLACE INTO picture_look (sha256, kind, width, height) SELECT sha256, 'SEEN', -1, 1 FROM picture; picture_look .*",
      "UPDATE source SET imported = 'gestern'; source 1 imported",
      "UPDATE source SET charset = 'nix'; source 1 charset",
      "UPDATE source SET size = -1; source 1 size",
      "UPDATE annotation SET color = 'PLAID'; annotation .* color",
      "UPDATE annotation SET status = 'NIX'; annotation .* status",
      "UPDATE annotation SET target_kind = 'NIX'; annotation .* target_kind",
      "UPDATE annotation SET created = 'gestern'; annotation .* created",
      "UPDATE intake SET begun = 'gestern'; intake 1 begun",
      "UPDATE session_story SET done = 'gestern'; session_story 1 done",
      "UPDATE session_stretch SET began = 'gestern'; session_stretch 1 began",
      "UPDATE tag SET name = ' ' WHERE name = '丙'; tag .* name",
      "INSERT INTO standing SELECT id, 2, '{}', '甲', '2026-01-01T00:00:00Z' FROM annotation; standing .*",
  };

  private static Stream<Arguments> named() {
    return Stream.of(NAMED).map(row -> row.split("; ")).map(row -> Arguments.of(row[0], row[1]));
  }

  @ParameterizedTest
  @MethodSource("named")
  @CsvSource(delimiter = ';', value = {
      "DROP TABLE story_memo; .*no such table.*story_memo.*",
      "ALTER TABLE annotation RENAME COLUMN note TO notiz; .*no such column.*note.*",
  })
  void eachIsNamed(String change, String words) throws IOException {
    try (Library library = Libraries.open(damaged(change), Samples.CLOCK, () -> "甲")) {
      List<Problem> found = library.check().run(Progress.NONE);
      assertThat(found).filteredOn(problem -> problem.kind() == ProblemKind.CHECK_DATABASE)
          .anySatisfy(problem -> assertThat(problem.arguments().get(0)).matches("(?s)" + words));
    }
  }

  /** The check and the rescue go by one table of rules: whatever the one names, the other mends. */
  @ParameterizedTest
  @MethodSource("named")
  void eachIsMended(String change, String words) throws IOException {
    Path rescued = folder.resolve("rescued.pizhu");
    Rescue.Saved saved = Rescue.run(BackupShelf.of(damaged(change), ""), rescued, Progress.NONE);
    assertThat(saved.annotations()).as("%s", words).isEqualTo(1);
    try (Library library = Libraries.open(rescued, Samples.CLOCK, () -> "甲")) {
      assertThat(library.check().run(Progress.NONE)).as("%s", words).isEmpty();
      assertThat(library.stories()).hasSize(7);
    }
  }

  @Test
  void aRowIsNamedOnce() throws IOException {
    try (Library library = Libraries.open(damaged("UPDATE annotation SET color = 'PLAID'"), Samples.CLOCK, () -> "甲")) {
      assertThat(library.check().run(Progress.NONE))
          .filteredOn(problem -> problem.kind() == ProblemKind.CHECK_DATABASE && problem.arguments().get(0).toString().startsWith("annotation"))
          .hasSize(1);
    }
  }

  /** What SQLite has no reason to find: it keeps to the schema that it has. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "DROP INDEX annotation_tag_tag | CHECK_SCHEMA_LACKS | index annotation_tag_tag",
      "DROP TRIGGER search_text | CHECK_SCHEMA_LACKS | trigger search_text",
      "DROP TABLE story_memo | CHECK_SCHEMA_LACKS | table story_memo",
      "ALTER TABLE tag ADD COLUMN other TEXT | CHECK_SCHEMA_OTHER | table tag",
      "CREATE INDEX other ON story (headline) | CHECK_SCHEMA_FOREIGN | index other",
      "CREATE TABLE other (a) | CHECK_SCHEMA_FOREIGN | table other",
      "CREATE VIEW other AS SELECT 1 | CHECK_SCHEMA_FOREIGN | view other",
      "CREATE TRIGGER other AFTER INSERT ON story BEGIN DELETE FROM annotation; END | CHECK_SCHEMA_FOREIGN | trigger other",
  })
  void theSchemaIsThatOfTheProgram(String change, ProblemKind kind, String part) throws IOException {
    Path file = damaged(change);
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> "甲")) {
      assertThat(library.check().run(Progress.NONE)).contains(Problem.of(kind, file, part));
    }
    Path rescued = folder.resolve("rescued.pizhu");
    Rescue.run(BackupShelf.of(file, ""), rescued, Progress.NONE);
    try (Library library = Libraries.open(rescued, Samples.CLOCK, () -> "甲")) {
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    }
  }

  @Test
  void aHashThatIsNotOfItsStoryIsFoundAndMended() throws IOException {
    Path file = damaged("UPDATE story SET content_sha256 = 'nix' WHERE id = 3");
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> "甲")) {
      assertThat(library.check().run(Progress.NONE)).containsExactly(Problem.of(ProblemKind.CHECK_STORY_HASH, 3));
    }
    Path rescued = folder.resolve("rescued.pizhu");
    assertThat(Rescue.run(BackupShelf.of(file, ""), rescued, Progress.NONE).lost()).isZero();
    try (Library library = Libraries.open(rescued, Samples.CLOCK, () -> "甲")) {
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    }
  }

  /** What is rescued can be shown, checked and exported, whatever of it could not be read. */
  @ParameterizedTest
  @ValueSource(strings = {
      "UPDATE tag SET parent = (SELECT id FROM tag WHERE name = '乙') WHERE name = '甲'",
      "UPDATE tag SET color = 'PLAID' WHERE name = '丙'",
      "UPDATE tag SET name = 'a/b' WHERE name = '丙'",
      "UPDATE tag SET name = '' WHERE name = '丙'",
      "UPDATE tag SET name = '丙' WHERE name = '甲'",
      "UPDATE tag SET key = 'x'",
      "UPDATE bin SET annotation = '{'",
      "UPDATE bin SET deleted_at = 'gestern'",
      "UPDATE collection SET parent = (SELECT max(id) FROM collection) WHERE parent IS NULL",
      "UPDATE saved_search SET query = '{'",
      "UPDATE session SET place_offset = -1",
      "UPDATE session_stretch SET began = 'gestern'",
      "UPDATE story SET earlier = id WHERE id = 1",
      "UPDATE story_content SET text = text || '假' WHERE story_id = 1",
      "UPDATE story_content SET text = '' WHERE story_id = 1",
      "UPDATE story_content SET structure = '{}' WHERE story_id = 1",
      "UPDATE story SET date = 'gestern' WHERE id = 1",
      "UPDATE story SET month_day = '--99-99' WHERE id = 1",
      "UPDATE story SET headline = '假', outlet = '假', figures = 55 WHERE id = 1",
      "UPDATE story_content SET html = '<script>1</script>' WHERE story_id = 1",
      "DELETE FROM figure WHERE story_id = 2",
      "UPDATE figure SET caption = '假'",
      "UPDATE session SET ended = 'gestern'",
      "UPDATE session SET ended = '1999-01-01T00:00:00Z'",
      "UPDATE session_stretch SET until = '1999-01-01T00:00:00Z'",
      "DELETE FROM session_stretch",
      "UPDATE collection SET name = '' WHERE parent IS NULL",
      "UPDATE annotation SET range_start = -5",
      "UPDATE annotation SET range_start = range_end + 5",
      "UPDATE annotation SET tags = 'nix'",
      "UPDATE edit SET undone = 7 WHERE id = 1",
      "UPDATE edit SET made_at = 'gestern' WHERE id = 1",
      "UPDATE edit SET kind = 'NIX' WHERE id = 1",
      "UPDATE edit SET changes = '{' WHERE kind LIKE 'DELETE%'",
      "UPDATE intake SET state = 'NIX'",
      "INSERT INTO story_metadata VALUES (1, 'DATE', '', '[\"gestern\"]', '甲', '2026-01-01T00:00:00Z')",
      "INSERT INTO story_metadata VALUES (1, 'HEADLINE', '', '[\"题\"]', '甲', 'gestern')",
      "INSERT INTO standing SELECT id, 2, NULL, '甲', 'gestern' FROM annotation",
      "INSERT INTO standing SELECT id, 2, '{}', '甲', '2026-01-01T00:00:00Z' FROM annotation",
  })
  void whatIsRescuedIsWhole(String change) throws IOException {
    Path rescued = folder.resolve("rescued.pizhu");
    Rescue.Saved saved = Rescue.run(BackupShelf.of(damaged(change), ""), rescued, Progress.NONE);
    assertThat(saved.annotations()).isEqualTo(1);
    try (Library library = Libraries.open(rescued, Samples.CLOCK, () -> "甲")) {
      assertThat(library.check().run(Progress.NONE)).as("%s", change).isEmpty();
      assertThat(library.stories()).hasSize(7);
      assertThat(export(library, ExportFormat.JSONLD)).isNotEmptyFile();
      assertThat(library.codebook().tags()).hasSize(3);
      library.savedSearches().all();
      library.bin().page(0, "", 9);
      library.sessions().all().forEach(session -> library.sessions().summary(session.id()));
    }
  }

  /** What can be read goes out and the rest is named; but not in the place of a file that may still have it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "UPDATE annotation SET color = 'PLAID' | EXPORT_LACKS_ANNOTATION",
      "UPDATE annotation SET range_start = -5 | EXPORT_LACKS_ANNOTATION",
      "UPDATE story_content SET structure = '{}' WHERE story_id = 1 | EXPORT_LACKS_STORY",
      "DELETE FROM story_content WHERE story_id = 1 | EXPORT_LACKS_STORY",
      "UPDATE tag SET color = 'PLAID' WHERE name = '丙' | EXPORT_LACKS_TAG",
      "INSERT INTO story_metadata VALUES (1, 'NIX', '', '[]', '甲', '2026-01-01T00:00:00Z') | EXPORT_LACKS_METADATA",
      "INSERT INTO standing SELECT id, 1, '{', '甲', '2026-01-01T00:00:00Z' FROM annotation | EXPORT_LACKS_VERSIONS",
  })
  void exportsGoOn(String change, ProblemKind kind) throws IOException {
    try (Library library = Libraries.open(damaged(change, "INSERT INTO story_memo VALUES (2, '备忘')"), Samples.CLOCK, () -> "甲")) {
      for (ExportFormat format : ExportFormat.values()) {
        Path file = folder.resolve("notes." + format.key());
        NotesExport.Request request = request(format);
        List<Problem> lacking = library.export().write(request, file, Progress.NONE);
        // How annotations stand in other versions is no part of every format, and tags are all there is of one.
        if (kind != ProblemKind.EXPORT_LACKS_VERSIONS && (format != ExportFormat.QDC || kind == ProblemKind.EXPORT_LACKS_TAG)) {
          assertThat(lacking).as("%s", format).extracting(Problem::kind).contains(kind);
        }
        assertThat(file).isNotEmptyFile();
        byte[] before = Files.readAllBytes(file);
        if (!lacking.isEmpty()) {
          assertThatThrownBy(() -> library.export().write(request, file, Progress.NONE)).isInstanceOfSatisfying(PizhuException.class,
              kept -> assertThat(kept.problem()).isEqualTo(Problem.of(ProblemKind.EXPORT_KEPT, file, lacking.size())));
          assertThat(file).hasBinaryContent(before);
        }
      }
      assertThat(folder.resolve("notes.markdown")).content().contains("备忘");
    }
  }

  private static NotesExport.Request request(ExportFormat format) {
    Messages messages = new Messages(Language.CHINESE);
    return new NotesExport.Request(new ExportScope.Whole(), format, "题", "",
        new ExportLanguage(messages.locale(), Samples.CLOCK.getZone(), messages::get));
  }

  /** What lies in the bin is no reason not to compare, nor what a picture is called not to write down notes. */
  @Test
  void workGoesOnBesideThem() throws IOException {
    Path file = damaged("UPDATE bin SET annotation = '{'", "UPDATE edit SET kind = 'TAKE_ANNOTATIONS' WHERE kind LIKE 'DELETE%'",
        "UPDATE picture SET media_type = 'nix/nix'");
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> "甲")) {
      assertThat(library.agreements().compare(List.of(), null, AgreementUnit.STORY, Progress.NONE).annotators()).hasSize(1);
      for (ExportFormat format : List.of(ExportFormat.HTML, ExportFormat.DOCX, ExportFormat.QDPX, ExportFormat.JSONLD)) {
        assertThat(export(library, format)).isNotEmptyFile();
        Files.delete(folder.resolve("notes." + format.extension()));
      }
    }
  }
}
