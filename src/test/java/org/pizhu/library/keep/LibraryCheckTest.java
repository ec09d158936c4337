package org.pizhu.library.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** What a check finds in a library of the seeds that was changed by another program. */
class LibraryCheckTest {

  private static final String QUOTE = "龚群保";

  @TempDir Path folder;

  private List<Problem> check() {
    try (Library library = Libraries.openReadOnly(folder.resolve("test.pizhu"), Samples.CLOCK)) {
      return library.check().run(Progress.NONE);
    }
  }

  private void fill() {
    try (Library library = Samples.seeds(folder)) {
      int start = library.story(5).story().text().indexOf(QUOTE);
      library.annotator().annotate(
          5, new TextRange(start, start + QUOTE.length()), HighlightColor.YELLOW, List.of(), "");
    }
  }

  private void tamper(String change) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.pizhu"));
        Statement statement = connection.createStatement()) {
      // What triggers change is counted, too.
      assertThat(statement.executeUpdate(change)).isPositive();
    }
  }

  @Test
  void findsNothingInWhatPizhuWroteItself() throws Exception {
    fill();
    Path gbk = folder.resolve("gbk.txt");
    Files.writeString(gbk, "甲\r\n<p>一。</p>\r\n*\r\n\r\n<p>无题。</p>\r\n*\r\n丙\r\n*\r\n", Charset.forName("GB18030"));
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(gbk), null, Progress.NONE);
      assertThat(library.counts().stories()).isEqualTo(10);
    }
    assertThat(check()).isEmpty();
  }

  /** Undo would meet it only when somebody needs it. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"changes = 'nothing'", "changes = '[{\"kind\":\"unheard\"}]'", "kind = 'UNHEARD'", "made_at = 'yesterday'"})
  void findsAnActThatCannotBeRead(String change) throws SQLException {
    fill();
    tamper("UPDATE edit SET " + change + " WHERE id = 2");
    assertThat(check()).containsExactly(Problem.of(ProblemKind.CHECK_HISTORY, folder.resolve("test.pizhu"), 2L));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "UPDATE story_content SET html = html || ' ' WHERE story_id = 5",
    "UPDATE story_content SET html = replace(html, '</p>', '桦</p>') WHERE story_id = 5",
    "UPDATE story_content SET structure = replace(structure, '彭华', '彭桦') WHERE story_id = 5",
    "UPDATE story SET date = '2020-03-06' WHERE id = 5",
    "UPDATE figure SET caption = '' WHERE story_id = 5 AND number = 1"
  })
  void findsAStoryThatDiffersFromItsSource(String change) throws SQLException {
    fill();
    tamper(change);
    assertThat(check()).containsExactly(Problem.of(ProblemKind.CHECK_STORY_SOURCE, 5L));
  }

  @Test
  void whatAnEarlierVersionReadOtherwiseIsNothingWrong() throws SQLException {
    try (Library library = Samples.empty(folder)) {
      library.provenance().runsIn("1.0.0");
    }
    fill();
    tamper("UPDATE story SET outlet = '别的报' WHERE id IN (5, 6)");
    try (Library library = Libraries.openReadOnly(folder.resolve("test.pizhu"), Samples.CLOCK)) {
      List<Problem> wrong =
          List.of(Problem.of(ProblemKind.CHECK_STORY_SOURCE, 5L), Problem.of(ProblemKind.CHECK_STORY_SOURCE, 6L));
      assertThat(library.check().run("1.0.0", Progress.NONE)).isEqualTo(wrong);
      assertThat(library.check().run("1.1.0", Progress.NONE)).as("which has not worked in it yet")
          .containsExactly(Problem.of(ProblemKind.CHECK_READ_EARLIER, "", 2));
      assertThat(library.check().run(Progress.NONE)).isEqualTo(wrong);
    }
    Clock later = Clock.offset(Samples.CLOCK, Duration.ofDays(1));
    try (Library library = Libraries.open(folder.resolve("test.pizhu"), later, () -> Samples.CREATOR)) {
      library.provenance().runsIn("1.1.0");
      assertThat(library.check().run("1.1.0", Progress.NONE)).containsExactly(Problem.of(ProblemKind.CHECK_READ_EARLIER, "", 2));
      library.rereading().run(Progress.NONE);
      assertThat(library.check().run("1.1.0", Progress.NONE)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE annotation SET figure_number = 9",
    "UPDATE annotation SET figure_number = 2",
    "UPDATE annotation SET file_name = 'b.png'",
    "UPDATE annotation SET range_start = range_start + 1",
    "UPDATE annotation SET range_end = 100000"
  })
  void findsAFigureThatIsNotTheOneAnnotated(String change) throws SQLException {
    try (Library library = Samples.seeds(folder)) {
      library.annotator().annotateFigure(5, 1, null, HighlightColor.YELLOW, List.of(), "");
    }
    assertThat(check()).isEmpty();
    tamper(change);
    assertThat(check()).extracting(Problem::kind).containsExactly(ProblemKind.CHECK_ANNOTATION);
  }

  @Test
  void findsAStoryThatIsNotTheOneAnnotated() throws SQLException {
    try (Library library = Samples.seeds(folder)) {
      library.annotator().annotateStory(5, HighlightColor.YELLOW, List.of(), "");
    }
    assertThat(check()).isEmpty();
    tamper("UPDATE annotation SET exact = '另一篇', folded = '另一篇' || char(10) || note");
    assertThat(check()).containsExactly(Problem.of(ProblemKind.CHECK_ANNOTATION, 5L, "另一篇"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "UPDATE annotation SET exact = '别的', folded = '别的' || char(10) || note; 别的",
    "UPDATE annotation SET prefix = '别的' || prefix; 龚群保",
    "UPDATE annotation SET prefix = replace(prefix, '党员', '队员'); 龚群保",
    "UPDATE annotation SET suffix = suffix || '别的'; 龚群保",
    "UPDATE annotation SET suffix = replace(suffix, '捐款', '取款'); 龚群保",
    "UPDATE annotation SET range_start = range_start + 1, range_end = range_end + 1; 龚群保"
  })
  void findsAnAnnotationThatDoesNotFitItsText(String change, String quote) throws SQLException {
    fill();
    tamper(change);
    assertThat(check()).containsExactly(Problem.of(ProblemKind.CHECK_ANNOTATION, 5L, quote));
  }

  /** As versions before kept them of other programs, whose page has other words around. Words that are others are a finding all the same. */
  @Test
  void whatStandsAroundWordsOfAnotherProgramMayBeOfItsPage() throws SQLException {
    fill();
    tamper("UPDATE annotation SET prefix = '别的页上的话'");
    tamper("UPDATE edit SET kind = 'IMPORT_STORIES'");
    assertThat(check()).isEmpty();
    tamper("UPDATE annotation SET exact = '别的', folded = '别的' || char(10) || note");
    assertThat(check()).containsExactly(Problem.of(ProblemKind.CHECK_ANNOTATION, 5L, "别的"));
  }
}
