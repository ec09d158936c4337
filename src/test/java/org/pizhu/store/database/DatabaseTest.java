package org.pizhu.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.Samples;
import org.pizhu.store.database.Database.Access;
import org.pizhu.store.keep.IntegrityStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

class DatabaseTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("library.pizhu");
  }

  private static PizhuException failure(Path file, Access access) {
    return catchThrowableOfType(PizhuException.class, () -> Database.open(file, access).close());
  }

  private static ProblemKind kind(Path file, Access access) {
    return failure(file, access).problem().kind();
  }

  private void sqlite(Path file, String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(statements);
    }
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private void makeLibrary(Path file) {
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.plain("标题", "正文"), Samples.rich());
    }
  }

  @Test
  void makesLibraryWithItsFolders() throws IOException {
    Path deep = folder.resolve("档案/2026/library.pizhu");
    Database.open(deep, Access.READ_WRITE).close();
    try (Database database = Database.open(deep, Access.READ_WRITE)) {
      assertThat(database.file()).isEqualTo(deep);
      assertThat(new StoryStore(database).ids()).isEmpty();
      assertThat(database.<Long>read(sql -> sql.number("PRAGMA application_id"))).isEqualTo(0x505A4855L);
      assertThat(database.<Long>read(sql -> sql.number("PRAGMA user_version"))).isEqualTo(Migrations.ALL.newest());
    }
  }

  @Test
  void leavesNothingButTheFileBehind() throws IOException {
    makeLibrary(file());
    assertThat(names()).containsExactly("library.pizhu");
  }

  @Test
  void writesSafely() {
    try (Database database = Database.open(file(), Access.READ_WRITE)) {
      assertThat(database.<Long>write(sql -> sql.number("PRAGMA synchronous"))).as("FULL").isEqualTo(2);
      assertThat(database.<Long>write(sql -> sql.number("PRAGMA foreign_keys"))).isEqualTo(1);
      assertThat(database.<String>write(sql -> sql.first("PRAGMA journal_mode", row -> row.getString(1)).orElseThrow()))
          .isEqualTo("wal");
      assertThat(database.<List<String>>read(sql -> sql.list(
          "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
          row -> row.getString(1)))).as("tables that are not STRICT").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"50% off?.pizhu", "档案 #1 & 2.pizhu", "file:x.pizhu", "a+b 'c'.pizhu"})
  void opensFilesWithAnyName(String name) throws IOException {
    makeLibrary(folder.resolve(name));
    assertThat(names()).containsExactly(name);
    try (Database database = Database.open(folder.resolve(name), Access.READ_ONLY)) {
      assertThat(new StoryStore(database).ids()).hasSize(2);
    }
  }

  @Test
  void takesEmptyFileForNewLibrary() throws IOException {
    Files.createFile(file());
    makeLibrary(file());
    assertThat(Files.size(file())).isPositive();
  }

  @Test
  void refusesEmptyFileToRead() throws IOException {
    Files.createFile(file());
    assertThat(kind(file(), Access.READ_ONLY)).isEqualTo(ProblemKind.LIBRARY_NOT_A_DATABASE);
  }

  @Test
  void createsNothingToRead() throws IOException {
    assertThat(kind(folder.resolve("none/library.pizhu"), Access.READ_ONLY)).isEqualTo(ProblemKind.LIBRARY_NOT_FOUND);
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void refusesFolder(Access access) {
    assertThat(kind(folder, access)).isEqualTo(ProblemKind.FILE_IS_FOLDER);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNoDatabase(Access access) throws IOException {
    byte[] text = "麦田里的春分\n<p>这不是数据库。</p>\n*\n".repeat(500).getBytes(StandardCharsets.UTF_8);
    Files.write(file(), text);
    PizhuException failure = failure(file(), access);
    assertThat(failure.problem().kind()).isEqualTo(ProblemKind.LIBRARY_NOT_A_DATABASE);
    assertThat(failure.problem().file()).isEqualTo(file().toString());
    assertThat(file()).hasBinaryContent(text);
    assertThat(names()).containsExactly("library.pizhu");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "CREATE TABLE note (id INTEGER)",
    "PRAGMA application_id = 123",
    "PRAGMA journal_mode = WAL; CREATE TABLE note (id INTEGER); PRAGMA user_version = 99"
  })
  void refusesDatabaseOfAnotherProgram(String statements) throws Exception {
    sqlite(file(), statements);
    byte[] before = Files.readAllBytes(file());
    for (Access access : Access.values()) {
      assertThat(kind(file(), access)).isEqualTo(ProblemKind.LIBRARY_OF_ANOTHER_PROGRAM);
    }
    assertThat(file()).hasBinaryContent(before);
  }

  @ParameterizedTest
  @EnumSource
  void refusesLibraryOfNewerPizhu(Access access) throws Exception {
    makeLibrary(file());
    sqlite(file(), "PRAGMA user_version = 1000");
    byte[] before = Files.readAllBytes(file());
    PizhuException failure = failure(file(), access);
    assertThat(failure.problem().kind()).isEqualTo(ProblemKind.LIBRARY_NEWER);
    assertThat(failure.problem().arguments()).containsExactly("1000");
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void refusesTruncatedLibrary() throws IOException {
    makeLibrary(file());
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2);
    }
    for (Access access : Access.values()) {
      assertThat(kind(file(), access)).isEqualTo(ProblemKind.LIBRARY_DAMAGED);
    }
  }

  @Test
  void tellsDamageThatIsMetLater() throws Exception {
    makeLibrary(file());
    long page;
    try (Database database = Database.open(file(), Access.READ_ONLY)) {
      page = database.<Long>read(sql -> sql.number("SELECT rootpage FROM sqlite_schema WHERE name = 'story'"));
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      bytes.seek((page - 1) * 16_384);
      bytes.write(new byte[64]);
    }
    try (Database database = Database.open(file(), Access.READ_ONLY)) {
      PizhuException failure =
          catchThrowableOfType(PizhuException.class, () -> new StoryStore(database).summaries());
      assertThat(failure.problem().kind()).isEqualTo(ProblemKind.LIBRARY_DAMAGED);
      assertThat(failure.problem().arguments()).hasSize(1);
      assertThat(new IntegrityStore(database).check(Samples::read, Instant.MIN, Progress.NONE)).extracting(Problem::kind)
          .isNotEmpty().contains(ProblemKind.CHECK_DATABASE);
    }
  }

  @Test
  void tellsFolderThatCannotBeMade() throws IOException {
    Path notAFolder = Files.createFile(folder.resolve("file"));
    assertThat(kind(notAFolder.resolve("library.pizhu"), Access.READ_WRITE))
        .isEqualTo(ProblemKind.LIBRARY_CANNOT_CREATE);
  }

  @Test
  void locksOutASecondWriter() throws IOException {
    try (Database first = Database.open(file(), Access.READ_WRITE)) {
      assertThat(kind(file(), Access.READ_WRITE)).isEqualTo(ProblemKind.LIBRARY_IN_USE);
      Path link = Files.createSymbolicLink(folder.resolve("link.pizhu"), file());
      assertThat(kind(link, Access.READ_WRITE)).as("by another name").isEqualTo(ProblemKind.LIBRARY_IN_USE);
      assertThat(new StoryStore(first).ids()).isEmpty();
      assertThat(names()).contains("library.pizhu.lock");
    }
    makeLibrary(file());
    assertThat(names()).containsExactly("library.pizhu", "link.pizhu");
  }

  @Test
  void closesTwiceWithoutFreeingTheNextLock() {
    Database first = Database.open(file(), Access.READ_WRITE);
    first.close();
    try (Database second = Database.open(file(), Access.READ_WRITE)) {
      first.close();
      assertThat(folder.resolve("library.pizhu.lock")).exists();
      assertThat(kind(file(), Access.READ_WRITE)).isEqualTo(ProblemKind.LIBRARY_IN_USE);
      assertThat(new StoryStore(second).ids()).isEmpty();
    }
    assertThatThrownBy(() -> new StoryStore(first).ids()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new StoryStore(first).mark(List.of(1L), true)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void opensBesideLockFileThatWasLeftBehind() throws IOException {
    makeLibrary(file());
    Files.createFile(folder.resolve("library.pizhu.lock"));
    Database.open(file(), Access.READ_WRITE).close();
    assertThat(names()).containsExactly("library.pizhu");
  }

  @Test
  void readsBesideAWriter() {
    try (Database writer = Database.open(file(), Access.READ_WRITE)) {
      Samples.importAll(writer, "a.txt", Samples.plain("一", "正文"));
      try (Database reader = Database.open(file(), Access.READ_ONLY)) {
        assertThat(new StoryStore(reader).ids()).hasSize(1);
        Samples.importAll(writer, "b.txt", Samples.plain("二", "正文"));
        assertThat(new StoryStore(reader).ids()).hasSize(2);
        StoryStore stories = new StoryStore(reader);
        assertThat(catchThrowableOfType(PizhuException.class, () -> stories.mark(List.of(1L), true)).problem().kind())
            .isEqualTo(ProblemKind.LIBRARY_READ_ONLY);
      }
      new StoryStore(writer).mark(List.of(1L), true);
    }
  }

  @Test
  void readsWithoutAnyLockWhereNothingCanBeWritten() {
    makeLibrary(file());
    // What a library on a read-only disk is opened with; the disk itself is in ReadOnlyDiskTest.
    try (Sql sql = new Opening(file(), Opening.Mode.READ_UNCHANGING).open()) {
      assertThat(sql.number("SELECT count(*) FROM story")).isEqualTo(2);
      assertThat(names()).containsExactly("library.pizhu");
    } catch (SQLException | IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void tellsReadOnlyFile() throws Exception {
    makeLibrary(file());
    assertThat(file().toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(file())).as("permissions bind the user who runs the tests").isFalse();
    assertThat(kind(file(), Access.READ_WRITE)).isEqualTo(ProblemKind.LIBRARY_READ_ONLY);
  }

  @Test
  void fullDiskChangesNothingAndLeavesTheLibraryUsable() {
    try (Database database = Database.open(file(), Access.READ_WRITE)) {
      long story = Samples.importAll(database, "a.txt", Samples.plain("标题", "正文")).get(0);
      setMaxPages(database, 0);
      String words = "很长的正文。".repeat(20_000);
      assertThat(catchThrowableOfType(PizhuException.class,
          () -> Samples.importAll(database, "b.txt", Samples.plain("长", words))).problem().kind())
          .isEqualTo(ProblemKind.DISK_FULL);
      assertThat(new StoryStore(database).ids()).containsExactly(story);
      new StoryStore(database).mark(List.of(story), true);
      assertThat(new StoryStore(database).story(story).orElseThrow().read()).isTrue();
      setMaxPages(database, 1_000_000);
      assertThat(Samples.importAll(database, "b.txt", Samples.plain("长", words))).containsExactly(story + 1);
      assertThat(new IntegrityStore(database).check(Samples::read, Instant.MIN, Progress.NONE)).isEmpty();
    }
  }

  /** SQLite takes a maximum below the present size for the present size. */
  private static void setMaxPages(Database database, int pages) {
    database.write(sql -> sql.number("PRAGMA max_page_count = " + Math.max(1, pages)));
  }

  @Test
  void workThatFailsChangesNothing() {
    try (Database database = Database.open(file(), Access.READ_WRITE)) {
      LibraryValues values = new LibraryValues(database);
      values.put("place", "1");
      assertThatThrownBy(() -> database.write(sql -> {
        sql.update("UPDATE library_value SET value = '2'");
        throw new IllegalArgumentException("no");
      })).isInstanceOf(IllegalArgumentException.class).hasMessage("no");
      assertThat(catchThrowableOfType(PizhuException.class, () -> database.write(sql -> {
        sql.update("UPDATE library_value SET value = '3'");
        return sql.update("INSERT INTO library_value (key, value) VALUES ('place', '4')");
      })).problem().kind()).isEqualTo(ProblemKind.UNEXPECTED);
      assertThat(values.get("place")).contains("1");
      values.put("place", "5");
      assertThat(values.get("place")).contains("5");
    }
  }

  @Test
  void writeInsideAWriteIsRefused() {
    try (Database database = Database.open(file(), Access.READ_WRITE)) {
      LibraryValues values = new LibraryValues(database);
      assertThatThrownBy(() -> database.write(sql -> {
        values.put("a", "b");
        return null;
      })).isInstanceOf(IllegalStateException.class);
      assertThat(values.get("a")).isEmpty();
    }
  }

  @Test
  void interruptedCallerLearnsThatItIsSaved() {
    try (Database database = Database.open(file(), Access.READ_WRITE)) {
      LibraryValues values = new LibraryValues(database);
      Thread.currentThread().interrupt();
      values.put("a", "b");
      assertThat(Thread.interrupted()).as("the interruption is still there").isTrue();
      assertThat(values.get("a")).contains("b");
    }
  }

  @Test
  void readsWhileAWriteIsUnderWay() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(9);
    try (Database database = Database.open(file(), Access.READ_WRITE)) {
      StoryStore stories = new StoryStore(database);
      Samples.importAll(database, "a.txt", Samples.plain("一", "正文"));
      CountDownLatch written = new CountDownLatch(1);
      CompletableFuture<Integer> read = new CompletableFuture<>();
      Future<?> write = threads.submit(() -> database.write(sql -> {
        sql.update("UPDATE story SET headline = '二'");
        written.countDown();
        return read.join();
      }));
      assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
      List<Future<String>> reads = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        reads.add(threads.submit(() -> stories.summaries().get(0).headline()));
      }
      for (Future<String> headline : reads) {
        assertThat(headline.get(30, TimeUnit.SECONDS)).as("not yet committed").isEqualTo("一");
      }
      read.complete(1);
      assertThat(write.get(30, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(stories.summaries().get(0).headline()).isEqualTo("二");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneReadSeesOneState() {
    try (Database database = Database.open(file(), Access.READ_WRITE)) {
      LibraryValues values = new LibraryValues(database);
      values.put("a", "1");
      String query = "SELECT value FROM library_value WHERE key = 'a'";
      List<String> seen = database.read(sql -> {
        String first = sql.first(query, row -> row.getString(1)).orElseThrow();
        values.put("a", "2");
        return List.of(first, sql.first(query, row -> row.getString(1)).orElseThrow());
      });
      assertThat(seen).containsExactly("1", "1");
      assertThat(values.get("a")).contains("2");
    }
  }
}
