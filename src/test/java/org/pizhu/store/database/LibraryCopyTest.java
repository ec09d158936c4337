package org.pizhu.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.Samples;
import org.pizhu.store.database.Database.Access;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

class LibraryCopyTest {

  @TempDir Path folder;

  private ProblemKind kind(Path from, Path to) {
    return catchThrowableOfType(PizhuException.class, () -> LibraryCopy.make(from, to, Progress.NONE)).problem().kind();
  }

  /** What was written last stands in the log while somebody works in the library. */
  @Test
  void copiesALibraryThatIsOpenWithWhatStandsInItsLog() {
    Path file = folder.resolve("library.pizhu");
    Path copy = folder.resolve("copy.pizhu");
    List<Long> told = new ArrayList<>();
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.rich());
      LibraryCopy.make(file, copy, new Progress() {
        @Override
        public void update(long done, long total, String detail) {
          told.add(done);
        }

        @Override
        public boolean isCancelled() {
          return false;
        }
      });
      Samples.importAll(database, "b.txt", Samples.plain("短", "短文。"));
    }
    assertThat(told).isNotEmpty();
    try (Database database = Database.open(copy, Access.READ_WRITE)) {
      assertThat(new StoryStore(database).ids()).containsExactly(1L);
    }
  }

  @Test
  void copiesNothingElse() throws Exception {
    Path text = Files.writeString(folder.resolve("text.pizhu"), "这不是批注库。".repeat(100));
    assertThat(kind(text, folder.resolve("copy.pizhu"))).isEqualTo(ProblemKind.LIBRARY_NOT_A_DATABASE);
    assertThat(kind(folder.resolve("nowhere.pizhu"), folder.resolve("copy.pizhu"))).isEqualTo(ProblemKind.LIBRARY_NOT_FOUND);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(text);
    }
  }

  @Test
  void copiesOverNothing() throws Exception {
    Path file = folder.resolve("library.pizhu");
    Database.open(file, Access.READ_WRITE).close();
    Path there = Files.writeString(folder.resolve("copy.pizhu"), "mine");
    assertThat(kind(file, there)).isEqualTo(ProblemKind.FILE_IS_THERE);
    assertThat(Files.readString(there)).isEqualTo("mine");
  }
}
