package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.NameLength;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.Tag;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Names of more than a thousand characters are refused where somebody gives them, shortened where a file brings them, and kept where they are. */
class NameLimitsTest extends NotesCase {

  private static final String LONGEST = "𠮷".repeat(NameLength.MOST);
  private static final String TOO_LONG = "长".repeat(NameLength.MOST + 1);

  private static Annotation annotate(Library library, String tag) {
    return library.annotator().annotate(1, new TextRange(0, 4), HighlightColor.GREEN, List.of(tag), "");
  }

  private static void refused(ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOfSatisfying(
        PizhuException.class, refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.NAME_TOO_LONG));
  }

  @Test
  void charactersAreCountedNotUnits() throws IOException {
    try (Library library = seeds("a")) {
      annotate(library, LONGEST + "/" + LONGEST);
      assertThat(library.codebook().tags()).extracting(Tag::name).containsExactly(LONGEST, LONGEST);
      library.shelf().make(null, LONGEST, List.of());
      library.savedSearches().save(LONGEST, StoryQuery.ALL);
      library.sessions().start(List.of(1L), LONGEST);
    }
    assertThat(NameLength.shortened(TOO_LONG)).hasSize(NameLength.MOST).endsWith("长…");
    assertThat(NameLength.shortened(LONGEST)).isEqualTo(LONGEST);
    assertThat(NameLength.wrong(TOO_LONG)).contains(ProblemKind.NAME_TOO_LONG);
    assertThat(NameLength.wrong("")).contains(ProblemKind.NAME_EMPTY);
    assertThat(NameLength.wrong(LONGEST)).isEmpty();
  }

  @Test
  void halfACharacterInTheNameOfTheAnnotatorIsWrittenAsWhatCannotBeRead() throws IOException {
    try (Library library = Libraries.open(folder.resolve("half.pizhu"), Samples.CLOCK, () -> "王\ud842")) {
      library.storyImport().run(List.of(file("一.txt", "标题\n<p>正文里的话语。</p>\n*\n")), null, Progress.NONE);
      annotate(library, "标签");
      library.sessions().start(List.of(1L), "会话");
    }
    try (Library library = Libraries.open(folder.resolve("half.pizhu"), Samples.CLOCK, () -> "李")) {
      assertThat(all(library)).extracting(Annotation::creator).containsExactly("王\ufffd");
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    }
  }

  @Test
  void whatSomebodyGivesIsRefused() throws IOException {
    try (Library library = seeds("a")) {
      Annotation one = annotate(library, "话语");
      String tag = one.tags().get(0);
      refused(() -> annotate(library, "话语/" + TOO_LONG));
      refused(() -> library.coder().applyPath(List.of(one.id()), TOO_LONG));
      refused(() -> library.codebookEditor().make(tag, TOO_LONG));
      refused(() -> library.codebookEditor().rename(tag, TOO_LONG));
      refused(() -> library.codebookEditor().splitOff(tag, TOO_LONG, List.of(one.id())));
      refused(() -> library.shelf().make(null, TOO_LONG, List.of()));
      refused(() -> library.savedSearches().save(TOO_LONG, StoryQuery.ALL));
      refused(() -> library.sessions().start(List.of(1L), TOO_LONG));
      assertThat(library.annotations(1)).hasSize(1);
      assertThat(library.sessions().all()).isEmpty();
    }
  }

  /** As a version wrote it that knew no limit. */
  private void older(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (String change : List.of("UPDATE tag SET name = ?1", "UPDATE annotation SET creator = ?1")) {
        try (PreparedStatement statement = connection.prepareStatement(change)) {
          statement.setString(1, TOO_LONG);
          statement.executeUpdate();
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void whatIsThereStaysAndGoesOutAndComesInShortened() throws IOException {
    Path file;
    try (Library library = seeds("a")) {
      annotate(library, "话语");
      file = library.file();
    }
    older(file);
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> "甲")) {
      annotate(library, TOO_LONG);
      assertThat(library.codebook().tags()).as("it is there").hasSize(1);
      for (ExportFormat format : List.of(ExportFormat.JSONLD, ExportFormat.HYPOTHESIS, ExportFormat.QDPX, ExportFormat.QDC)) {
        Path notes = export(library, format);
        try (Library other = seeds(format.key())) {
          assertThat(take(other, notes).problems()).as(format.key()).extracting(Problem::kind).contains(ProblemKind.NAME_SHORTENED);
          assertThat(other.codebook().tags()).extracting(Tag::name).containsExactly(NameLength.shortened(TOO_LONG));
          assertThat(all(other)).extracting(Annotation::creator).allMatch(name -> !NameLength.isTooLong(name));
          List<Tag> before = other.codebook().tags();
          take(other, notes);
          assertThat(other.codebook().tags()).as("a second time").isEqualTo(before);
        }
        assertThat(take(library, notes).problems()).extracting(Problem::kind).doesNotContain(ProblemKind.NAME_SHORTENED);
        assertThat(library.codebook().tags()).extracting(Tag::name).containsExactly(TOO_LONG);
      }
    }
  }
}
