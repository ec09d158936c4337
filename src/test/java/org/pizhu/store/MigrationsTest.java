package org.pizhu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.backup.BackupFolder;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupReason;
import org.pizhu.model.BinEntry;
import org.pizhu.model.Change.MetadataChange;
import org.pizhu.model.Codebook;
import org.pizhu.model.Edit;
import org.pizhu.model.EditFilter;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryMetadata;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;
import org.pizhu.model.WrittenDate;
import org.pizhu.store.annotation.AnnotationFactStore;
import org.pizhu.store.annotation.AnnotationSearch;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.LinkStore;
import org.pizhu.store.annotation.TagSetRows;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database.Access;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Migrations;
import org.pizhu.store.edit.BinStore;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.search.SearchedStories;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.FamilyStore;
import org.pizhu.store.story.MetadataStore;
import org.pizhu.store.story.NewFragment;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

class MigrationsTest {

  private static final String TESTS = "/org/pizhu/store/migration-test/";
  private static final int NEWEST = Migrations.ALL.newest();

  @TempDir Path folder;

  private static Migrations with(String script) {
    List<String> scripts = new ArrayList<>(Migrations.ALL.scripts());
    scripts.add(TESTS + script);
    return new Migrations(scripts);
  }

  private Path library() {
    Path file = folder.resolve("archive.pizhu");
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.rich());
    }
    return file;
  }

  private BackupFolder backups() {
    return BackupFolder.of(folder.resolve("archive.pizhu"), "");
  }

  private List<String> names() throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void allScriptsThatAreThereRunInTheOrderOfTheirNumbers() throws Exception {
    Path resources = Path.of(Migrations.class.getResource("/org/pizhu/store/migration").toURI());
    try (var files = Files.list(resources)) {
      assertThat(files.map(path -> "/org/pizhu/store/migration/" + path.getFileName()).sorted().toList())
          .isEqualTo(Migrations.ALL.scripts());
    }
    for (int i = 0; i < Migrations.ALL.newest(); i++) {
      assertThat(Migrations.ALL.scripts().get(i)).contains(String.format("/%04d-", i + 1));
    }
  }

  @Test
  void newLibraryIsNotCopied() throws Exception {
    Database.open(folder.resolve("archive.pizhu"), Access.READ_WRITE, with("good.sql")).close();
    assertThat(names()).containsExactly("archive.pizhu");
  }

  @Test
  void olderLibraryIsBackedUpAndBroughtUpToDate() throws Exception {
    Path file = library();
    try (Database database = Database.open(file, Access.READ_WRITE, with("good.sql"))) {
      assertThat(database.<Long>read(sql -> sql.number("PRAGMA user_version"))).isEqualTo(NEWEST + 1);
      assertThat(database.<String>read(sql ->
          sql.first("SELECT extra FROM story", row -> row.getString(1)).orElseThrow())).isEqualTo("new");
      assertThat(database.<Long>write(sql -> sql.number("PRAGMA foreign_keys"))).isEqualTo(1);
    }
    assertThat(names()).containsExactly("archive.pizhu", "backups");
    Backup before = backups().list().get(0);
    assertThat(before.reason()).isEqualTo(BackupReason.MIGRATION);
    assertThat(before.schema()).isEqualTo(NEWEST);
    assertThat(before.counts().stories()).isEqualTo(1);
    backups().extract(before.id(), folder.resolve("before.pizhu"), Progress.NONE);
    try (Database copy = Database.open(folder.resolve("before.pizhu"), Access.READ_WRITE)) {
      assertThat(new StoryStore(copy).story(1).orElseThrow().story()).isEqualTo(Samples.rich());
    }
  }

  @Test
  void firstLibraryIsBackedUpAsItIs() throws Exception {
    Database.open(firstLibrary(), Access.READ_WRITE).close();
    assertThat(backups().list()).extracting(Backup::schema).containsExactly(1);
    assertThat(backups().list().get(0).counts().annotations()).isEqualTo(1);
  }

  @Test
  void migrationThatFailsChangesNothing() {
    Path file = library();
    for (String script : List.of("fails.sql", "breaks-references.sql")) {
      PizhuException failure = catchThrowableOfType(
          PizhuException.class, () -> Database.open(file, Access.READ_WRITE, with(script)).close());
      assertThat(failure.problem().kind()).isEqualTo(ProblemKind.UNEXPECTED);
      try (Database database = Database.open(file, Access.READ_WRITE)) {
        assertThat(database.<Long>read(sql -> sql.number("PRAGMA user_version"))).isEqualTo(NEWEST);
        assertThat(new StoryStore(database).story(1).orElseThrow().story()).isEqualTo(Samples.rich());
      }
    }
  }

  @Test
  void readingNeverMigrates() throws Exception {
    Path file = library();
    byte[] before = Files.readAllBytes(file);
    try (Database database = Database.open(file, Access.READ_ONLY, with("good.sql"))) {
      assertThat(new StoryStore(database).story(1)).isPresent();
      assertThat(database.<String>read(sql ->
          sql.first("SELECT extra FROM story", row -> row.getString(1)).orElseThrow())).isEqualTo("old");
    }
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void databaseOfThisSchemaOpensInTheNewerOneOnlyOnce() throws Exception {
    Path file = library();
    Database.open(file, Access.READ_WRITE, with("good.sql")).close();
    Database.open(file, Access.READ_WRITE, with("good.sql")).close();
    assertThat(backups().list()).hasSize(1);
    PizhuException failure =
        catchThrowableOfType(PizhuException.class, () -> Database.open(file, Access.READ_WRITE).close());
    assertThat(failure.problem().kind()).isEqualTo(ProblemKind.LIBRARY_NEWER);
  }

  /** A library as the first version of Pizhu left it, with a tagged annotation in its history. */
  private Path firstLibrary() throws Exception {
    Path file = folder.resolve("archive.pizhu");
    FirstLibrary.make(file, 1);
    return file;
  }

  @Test
  void firstLibraryIsReadAsItIs() throws Exception {
    Path file = firstLibrary();
    byte[] before = Files.readAllBytes(file);
    try (Database database = Database.open(file, Access.READ_ONLY)) {
      assertThat(new TagStore(database).codebook().tags()).extracting(Tag::name).containsExactly("人物", "党员");
      assertThat(Samples.all(new AnnotationStore(database))).hasSize(1);
      assertThat(new CorrectionStore(database).text(1, "of no text")).isEmpty();
      assertThat(new CorrectionStore(database).earlierTexts(1)).isEmpty();
      assertThat(new FamilyStore(database).all()).isEmpty();
      assertThat(new FamilyStore(database).pending()).isEqualTo(1);
      assertThat(new StoryStore(database).summaries()).extracting(StorySummary::family).containsOnlyNulls();
    }
    assertThat(file).hasBinaryContent(before);
  }

  /** Each older library as it is: what is asked for by row and by tag is there too. */
  @Test
  void annotationsOfOlderLibrariesAreFoundByTag() throws Exception {
    Path file = firstLibrary();
    for (int version = 1; version < NEWEST; version++) {
      Database.open(file, Access.READ_WRITE, new Migrations(Migrations.ALL.scripts().subList(0, version))).close();
      try (Database database = Database.open(file, Access.READ_ONLY)) {
        assertThat(database.<Long>read(sql -> sql.number("PRAGMA user_version"))).isEqualTo(version);
        List<String> told = new ArrayList<>();
        new AnnotationFactStore(database).all(new AnnotationFactStore.Visitor() {
          @Override
          public void annotation(long row, long storyId, AnnotationFactStore.Kind kind, String tags) {
            told.add(row + " " + TagSetRows.split(tags).size());
          }

          @Override
          public void session(long row, long sessionId) {
            told.add("a session");
          }
        });
        assertThat(told).as("version %d", version).containsExactly("1 1");
        AnnotationQuery query = AnnotationQuery.of(AnnotationScope.LIBRARY, ZoneOffset.UTC);
        assertThat(new AnnotationSearch(database).rows(query)).containsExactly(1);
        assertThat(new LinkStore(database).find("", 2, 8, 3)).hasSize(2);
      }
    }
  }

  /** What is asked of the newest schema can be asked of each older library as it is. */
  @Test
  void everyTableAndColumnIsThereInOlderLibraries() throws Exception {
    List<String> questions;
    try (Database database = Database.open(library(), Access.READ_ONLY)) {
      questions = database.read(sql -> sql.list("""
          SELECT 'SELECT ' || group_concat(quote_name.name, ', ') || ' FROM ' || tables.name || ' LIMIT 1'
          FROM sqlite_schema AS tables, (SELECT 1) AS one, pragma_table_xinfo(tables.name) AS quote_name
          WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%'
          GROUP BY tables.name
          """, row -> row.getString(1)));
    }
    assertThat(questions).hasSizeGreaterThan(30);
    Files.delete(folder.resolve("archive.pizhu"));
    Path file = firstLibrary();
    List<String> unanswered = new ArrayList<>();
    for (int version = 1; version < NEWEST; version++) {
      Database.open(file, Access.READ_WRITE, new Migrations(Migrations.ALL.scripts().subList(0, version))).close();
      try (Database database = Database.open(file, Access.READ_ONLY)) {
        for (String question : questions) {
          try {
            database.read(sql -> sql.list(question, row -> row.getObject(1)));
          } catch (PizhuException failed) {
            unanswered.add(version + ": " + question + " – " + failed.getCause());
          }
        }
      }
    }
    assertThat(unanswered).isEmpty();
  }

  @Test
  void viewsOfSeveralMigrationsStandOnEachOther() throws Exception {
    Path file = firstLibrary();
    try (Database database = Database.open(file, Access.READ_ONLY, with("good.sql"))) {
      assertThat(database.<String>read(sql -> sql.first(
          "SELECT extra || removed FROM story", row -> row.getString(1)).orElseThrow())).isEqualTo("old0");
      assertThat(new StoryStore(database).story(1).orElseThrow().story()).isEqualTo(Samples.rich());
      assertThat(new HistoryStore(database).page(EditFilter.ALL, 0, 9)).extracting(EditLine::changes).isNotEmpty();
      assertThat(new BinStore(database).page(0, "", 9)).isEmpty();
    }
  }

  @Test
  void whatTheFirstLibraryDeletedIsInTheBin() throws Exception {
    Path file = firstLibrary();
    Migrations first = new Migrations(Migrations.ALL.scripts().subList(0, 1));
    try (Database database = Database.open(file, Access.READ_WRITE, first)) {
      database.write(sql -> {
        sql.script("""
            INSERT INTO edit (kind, subject, made_by, made_at, changes)
            SELECT 'DELETE_ANNOTATION', subject, '李老师', made_at,
              json_array(json_object('annotation', json_object('before', change.value -> '$.annotation.after')))
            FROM edit, json_each(edit.changes) AS change WHERE change.value -> '$.annotation.after' IS NOT NULL LIMIT 1;
            DELETE FROM annotation;
            """);
        return null;
      });
    }
    List<BinEntry> asItWas;
    try (Database database = Database.open(file, Access.READ_ONLY)) {
      asItWas = new BinStore(database).page(0, "", 9);
      assertThat(asItWas).extracting(BinEntry::by).containsExactly("李老师");
    }
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      assertThat(new BinStore(database).page(0, "", 9)).isEqualTo(asItWas);
      HistoryStore history = new HistoryStore(database);
      history.undo(history.lastDone().orElseThrow());
      assertThat(new BinStore(database).count()).isZero();
      assertThat(Samples.all(new AnnotationStore(database))).hasSize(1);
    }
  }

  @Test
  void historyOfTheFirstLibraryIsUndoneAndRedone() throws Exception {
    try (Database database = Database.open(firstLibrary(), Access.READ_WRITE)) {
      HistoryStore history = new HistoryStore(database);
      TagStore tags = new TagStore(database);
      Codebook before = tags.codebook();
      assertThat(before.byPath("人物/党员")).isPresent();
      history.undo(history.lastDone().orElseThrow());
      assertThat(tags.codebook().tags()).isEmpty();
      assertThat(Samples.all(new AnnotationStore(database))).isEmpty();
      history.redo(history.firstUndone().orElseThrow());
      assertThat(tags.codebook()).isEqualTo(before);
    }
  }

  /** Imports into a library of before 0005, which lends it what the program of today asks for. */
  private static void addToOld(Database database, List<NewFragment> fragments) {
    script(database, "ALTER TABLE story ADD COLUMN removed INTEGER NOT NULL DEFAULT 0");
    new ImportStore(database).add(Samples.begin(database, "a.txt", fragments), fragments);
    script(database, "ALTER TABLE story DROP COLUMN removed");
  }

  private static void script(Database database, String statement) {
    database.write(sql -> {
      sql.script(statement);
      return null;
    });
  }

  @Test
  void storiesOfTheSecondLibraryAreLinkedWhereThereIsNoDoubt() {
    Path file = folder.resolve("archive.pizhu");
    Migrations second = new Migrations(Migrations.ALL.scripts().subList(0, 2));
    // The program of that time noted nothing when an import ended; the test writes what it left.
    try (Database database = Database.open(file, Access.READ_WRITE, second)) {
      List<List<String>> files = List.of(List.of("一", "简讯 甲", "简讯 乙"), List.of("一改", "简讯 丙"), List.of("一再改"));
      for (List<String> bodies : files) {
        List<NewFragment> fragments = new ArrayList<>();
        for (String body : bodies) {
          String headline = body.startsWith("简讯") ? "简讯" : "春分";
          fragments.add(Samples.fragment(fragments.size(), Samples.plain(headline, body)));
        }
        addToOld(database, fragments);
      }
    }
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      CorrectionStore corrections = new CorrectionStore(database);
      assertThat(corrections.earlier(6)).containsExactly(4L, 1L);
      assertThat(corrections.earlier(5)).as("two were under that headline").isEmpty();
      assertThat(corrections.latest(1)).isEqualTo(6);
    }
  }

  @Test
  void nothingIsSetInTheMetadataOfAnOlderLibraryUntilItIsBroughtUpToDate() {
    Path file = folder.resolve("archive.pizhu");
    int before = Migrations.ALL.scripts().indexOf("/org/pizhu/store/migration/0014-metadata.sql");
    Migrations older = new Migrations(Migrations.ALL.scripts().subList(0, before));
    try (Database database = Database.open(file, Access.READ_WRITE, older)) {
      List<NewFragment> fragments = List.of(Samples.fragment(0, Samples.rich()));
      new ImportStore(database).add(Samples.begin(database, "a.txt", fragments), fragments);
    }
    MetadataKey outlet = MetadataKey.of(MetadataField.OUTLET);
    try (Database database = Database.open(file, Access.READ_ONLY)) {
      StorySummary row = new StoryStore(database).summary(1).orElseThrow();
      assertThat(row.headline()).isEqualTo(Samples.rich().headline());
      assertThat(row.outlet()).isEqualTo(Samples.rich().outlet());
      assertThat(row.date()).isEqualTo(new WrittenDate(Samples.rich().date().date()));
      assertThat(new StoryStore(database).story(1).orElseThrow().metadata()).isEqualTo(StoryMetadata.NONE);
      assertThat(new SearchedStories(database).read(List.of(1L))).hasSize(1);
      assertThat(new MetadataStore(database).fields(List.of(1L), outlet)).hasSize(1);
    }
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      MetadataEntry entry = new MetadataEntry(MetadataValue.Words.of("新报"), "王老师", Samples.rich().date().date()
          .atStartOfDay(ZoneOffset.UTC).toInstant());
      MetadataChange change = new MetadataChange(outlet, null, entry, List.of(1L));
      new HistoryStore(database).record(new Edit(0, EditKind.CHANGE_METADATA, "", "王老师", entry.at(), List.of(change)));
      assertThat(new StoryStore(database).summary(1).orElseThrow().outlet()).isEqualTo("新报");
    }
  }

  @Test
  void storiesOfTheSecondLibraryAreReadWithoutLinks() {
    Path file = folder.resolve("archive.pizhu");
    Migrations second = new Migrations(Migrations.ALL.scripts().subList(0, 2));
    try (Database database = Database.open(file, Access.READ_WRITE, second)) {
      List<NewFragment> fragments = List.of(Samples.fragment(0, Samples.rich()));
      addToOld(database, fragments);
    }
    try (Database database = Database.open(file, Access.READ_ONLY)) {
      assertThat(new CorrectionStore(database).latest(1)).isEqualTo(1);
      assertThat(new CorrectionStore(database).pairs()).isEmpty();
      assertThat(new StoryStore(database).summaries()).hasSize(1);
    }
  }
}
