package org.pizhu.library.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.StoryFamily;
import org.pizhu.model.StorySummary;
import org.pizhu.task.Progress;

/** Which stories are versions of one: found when they come in, said otherwise by a person, undone. */
class FamiliesTest {

  @TempDir Path folder;
  private Library library;
  private final List<LibraryChange> heard = new ArrayList<>();

  @BeforeEach
  void open() {
    library = Samples.empty(folder);
    library.addListener(heard::add);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void reopen() {
    library.close();
    open();
  }

  private Families families() {
    return library.families();
  }

  private void run(Path file) {
    library.storyImport().run(List.of(file), null, Progress.NONE);
  }

  private void seeds() {
    run(Samples.SEEDS);
  }

  /** The body of a story of the seeds: from 1. */
  private static String seed(int number) throws IOException {
    String story = Files.readString(Samples.SEEDS).split("\n\\*\n")[number - 1].strip();
    return story.substring(story.indexOf('\n') + 1);
  }

  private Path story(String name, String headline, String body) throws IOException {
    return Files.writeString(folder.resolve(name), headline + "\n" + body + "\n*\n");
  }

  private List<Long> said() {
    return library.stories().stream().map(StorySummary::family).map(family -> family == null ? 0 : family.id()).toList();
  }

  @Test
  void threeOfTheSeedsAreOneStory() {
    seeds();
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L));
    assertThat(library.summary(3).orElseThrow().family()).isEqualTo(new StoryFamily(1, 3));
    assertThat(library.summary(1).orElseThrow().family()).isNull();
    assertThat(said()).containsExactly(0L, 1L, 1L, 1L, 0L, 0L, 0L);
    assertThat(families().pending()).isZero();
  }

  @Test
  void aVersionThatComesInLaterIsOfTheFamily() throws IOException {
    seeds();
    run(story("later.txt", "另一个标题", seed(4).replace("，", ",").replace("“", "「")));
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L, 8L));
    run(story("another.txt", "再一个标题", seed(6).replace("，", "，　")));
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L, 8L), List.of(6L, 9L));
  }

  @Test
  void aFamilyGoesAndComesWithTheImport() throws IOException {
    run(story("first.txt", "标题", seed(4)));
    seeds();
    assertThat(families().all()).containsExactly(List.of(1L, 3L, 4L, 5L));
    assertThat(library.summary(1).orElseThrow().family()).isEqualTo(new StoryFamily(1, 4));
    library.annotator().undo();
    assertThat(families().all()).isEmpty();
    assertThat(library.summary(1).orElseThrow().family()).isNull();
    run(story("meanwhile.txt", "其间", seed(2).replace("。", "。 ")));
    long meanwhile = library.stories().get(1).id();
    assertThat(families().all()).containsExactly(List.of(1L, meanwhile));
    seeds();
    assertThat(families().all()).hasSize(1);
    assertThat(families().all().get(0)).contains(1L, meanwhile).hasSizeGreaterThan(3);
  }

  @Test
  void whatIsSplitOffIsAloneUntilThatIsUndone() throws IOException {
    seeds();
    heard.clear();
    assertThat(families().split(List.of(3L, 5L))).isEqualTo(1);
    assertThat(families().all()).containsExactly(List.of(2L, 4L));
    assertThat(heard).containsExactly(new LibraryChange(LibraryChange.Kind.FAMILIES, Set.of(3L)));
    Edit edit = library.annotator().nextUndo().orElseThrow();
    assertThat(edit.kind()).isEqualTo(EditKind.SPLIT_VERSIONS);
    assertThat(edit.subject()).startsWith("坚实的底盘");
    reopen();
    assertThat(families().all()).containsExactly(List.of(2L, 4L));
    // It draws nothing to it, and importing or reading again does not bring it back.
    seeds();
    library.rereading().run(Progress.NONE);
    families().catchUp(Progress.NONE);
    assertThat(families().all()).containsExactly(List.of(2L, 4L));
    assertThat(families().split(List.of(3L))).isZero();
    library.annotator().undo();
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L));
    library.annotator().redo();
    assertThat(families().all()).containsExactly(List.of(2L, 4L));
    library.annotator().undo();
  }

  @Test
  void severalThatAreSplitOffTogetherStayTogether() throws IOException {
    seeds();
    run(story("later.txt", "另一个标题", seed(4).replace("，", ",")));
    assertThat(families().split(List.of(3L, 8L))).isEqualTo(2);
    assertThat(families().all()).containsExactly(List.of(2L, 4L), List.of(3L, 8L));
    assertThat(families().split(List.of(2L, 4L))).isEqualTo(2);
    assertThat(families().all()).containsExactly(List.of(3L, 8L));
    library.annotator().undo();
    library.annotator().undo();
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L, 8L));
  }

  @Test
  void storiesAreJoinedWithAllTheirVersions() {
    seeds();
    assertThat(families().join(List.of(6L))).isZero();
    assertThat(families().join(List.of(2L, 3L))).isZero();
    assertThat(families().join(List.of(6L, 7L))).isEqualTo(2);
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L), List.of(6L, 7L));
    assertThat(families().join(List.of(7L, 1L, 3L))).isEqualTo(4);
    assertThat(families().all()).containsExactly(List.of(1L, 2L, 3L, 4L, 6L, 7L));
    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isEqualTo(EditKind.JOIN_VERSIONS);
    library.annotator().undo();
    families().catchUp(Progress.NONE);
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L), List.of(6L, 7L));
    library.annotator().undo();
    families().catchUp(Progress.NONE);
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L));
    assertThat(said()).containsExactly(0L, 1L, 1L, 1L, 0L, 0L, 0L);
  }

  @Test
  void whatIsJoinedToAFamilyIsUndoneAndRedone() {
    seeds();
    assertThat(families().join(List.of(2L, 5L))).isEqualTo(1);
    for (int times = 0; times < 2; times++) {
      assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L, 5L));
      library.annotator().undo();
      families().catchUp(Progress.NONE);
      assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L));
      assertThat(said()).as("saved searches name it by its number").containsExactly(0L, 1L, 1L, 1L, 0L, 0L, 0L);
      library.annotator().redo();
      families().catchUp(Progress.NONE);
    }
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L, 5L));
  }

  @Test
  void whatAPersonSaidStaysWhenAllOfAFamilyIsComparedAgain() throws SQLException {
    seeds();
    families().join(List.of(2L, 5L));
    families().join(List.of(6L, 7L));
    compareAgain("UPDATE family_story SET found = 1 WHERE story_id = 6", 2, 3, 4, 6);
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L, 5L), List.of(6L, 7L));
  }

  @Test
  void whatIsNoVersionIsNoMoreOfTheFamilyWhenAllOfItIsComparedAgain() throws SQLException {
    seeds();
    compareAgain("INSERT INTO family_story (story_id, found) VALUES (1, 1), (6, 1)", 1, 2, 3, 4, 6);
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L));
    assertThat(said()).containsExactly(0L, 1L, 1L, 1L, 0L, 0L, 0L);
  }

  /** Compares stories as if they had been read again. */
  private void compareAgain(String before, long... stories) throws SQLException {
    library.close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.pizhu"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(before);
      for (long story : stories) {
        statement.executeUpdate("INSERT INTO family_pending VALUES (" + story + ", 1)");
      }
    }
    open();
    families().catchUp(Progress.NONE);
  }

  @Test
  void aVersionOfJoinedStoriesIsWithThem() throws IOException {
    seeds();
    families().join(List.of(5L, 6L));
    run(story("later.txt", "另一个标题", seed(6).replace("，", ",")));
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L), List.of(5L, 6L, 8L));
    library.annotator().undo();
    library.annotator().undo();
    run(story("later.txt", "另一个标题", seed(6).replace("，", ",")));
    families().catchUp(Progress.NONE);
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L), List.of(6L, 8L));
  }

  @Test
  void storiesOfAnOlderLibraryAreComparedOnceAndWithProgress() throws SQLException {
    seeds();
    library.close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.pizhu"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM family_trace");
      statement.executeUpdate("DELETE FROM family_story");
      statement.executeUpdate("INSERT INTO family_pending SELECT id, 0 FROM story");
    }
    open();
    heard.clear();
    assertThat(families().all()).isEmpty();
    assertThat(families().pending()).isEqualTo(7);
    List<Long> told = new ArrayList<>();
    families().catchUp(new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        told.add(done);
        told.add(total);
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    });
    assertThat(told).containsExactly(7L, 7L);
    assertThat(families().all()).containsExactly(List.of(2L, 3L, 4L));
    assertThat(heard).containsExactly(new LibraryChange(LibraryChange.Kind.FAMILIES, Set.of()));
    families().catchUp(Progress.NONE);
    assertThat(heard).hasSize(1);
  }

  @Test
  void aTextThatIsAnotherIsComparedAgain() throws SQLException {
    seeds();
    library.close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.pizhu"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("""
          UPDATE story_content SET text = (SELECT headline FROM story WHERE id = 3) || substr(
            (SELECT text FROM story_content WHERE story_id = 6), (SELECT length(headline) + 1 FROM story WHERE id = 6))
          WHERE story_id = 3
          """);
    }
    open();
    assertThat(families().pending()).isEqualTo(1);
    families().catchUp(Progress.NONE);
    assertThat(families().all()).containsExactly(List.of(2L, 4L), List.of(3L, 6L));
  }
}
