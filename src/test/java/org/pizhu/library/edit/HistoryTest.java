package org.pizhu.library.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditFilter;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine.State;
import org.pizhu.model.EditLine;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

class HistoryTest {

  private static final int MANY = 100_000;

  @TempDir Path folder;
  private Library library;
  private History history;
  private final List<LibraryChange> heard = new ArrayList<>();

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
    history = library.history();
    library.addListener(heard::add);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(int start) {
    return library.annotator().annotate(5, new TextRange(start, start + 2), HighlightColor.BLUE, List.of("甲"), "");
  }

  private List<EditLine> all() {
    return history.page(EditFilter.ALL, 0, 1_000);
  }

  private static Progress stoppingAfter(int edits) {
    return new Progress() {
      private long done;

      @Override
      public void update(long now, long total, String detail) {
        done = now;
      }

      @Override
      public boolean isCancelled() {
        return done >= edits;
      }
    };
  }

  /** Changes the library behind its back. */
  private void tamper(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library.file())) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  @Test
  void listsActsTheNewestFirst() {
    Annotation made = annotate(0);
    library.annotator().recolor(made.id(), HighlightColor.PINK);
    library.annotator().undo();
    List<EditLine> lines = all();
    assertThat(lines).extracting(EditLine::kind)
        .containsExactly(EditKind.RECOLOR, EditKind.ANNOTATE, EditKind.IMPORT_STORIES);
    assertThat(lines).extracting(EditLine::state).containsExactly(State.UNDONE, State.DONE, State.DONE);
    assertThat(lines).extracting(EditLine::changes).as("a tag was made as well").containsExactly(1, 2, 7);
    assertThat(lines.get(1)).extracting(EditLine::subject, EditLine::by, EditLine::at)
        .containsExactly(made.target().words(), Samples.CREATOR, Samples.CLOCK.instant());
  }

  @Test
  void givesPages() {
    for (int i = 0; i < 10; i++) {
      annotate(i);
    }
    List<EditLine> all = all();
    List<EditLine> paged = new ArrayList<>(history.page(EditFilter.ALL, 0, 4));
    while (paged.size() < all.size()) {
      paged.addAll(history.page(EditFilter.ALL, paged.get(paged.size() - 1).id(), 4));
    }
    assertThat(paged).isEqualTo(all);
    assertThat(history.page(EditFilter.ALL, all.get(all.size() - 1).id(), 4)).isEmpty();
  }

  @Test
  void filtersByWordsPeopleAndKinds() {
    annotate(0);
    library.codebookEditor().make(null, "Tag 100%");
    assertThat(history.page(new EditFilter("tag 100%", Set.of()), 0, 9)).extracting(EditLine::kind)
        .containsExactly(EditKind.MAKE_TAG);
    assertThat(history.page(new EditFilter("%", Set.of()), 0, 9)).hasSize(1);
    assertThat(history.page(new EditFilter("王", Set.of()), 0, 9)).hasSize(3);
    assertThat(history.page(new EditFilter("导入", Set.of(EditKind.IMPORT_STORIES)), 0, 9)).hasSize(1);
    assertThat(history.page(new EditFilter("没有", Set.of()), 0, 9)).isEmpty();
  }

  @Test
  void goesToAnyPointAndTellsOnce() {
    List<List<String>> states = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      annotate(i);
      states.add(Dump.of(library.file()));
    }
    List<EditLine> lines = all();
    heard.clear();
    assertThat(history.goTo(lines.get(3).id(), Progress.NONE)).isEqualTo(3);
    assertThat(Dump.of(library.file())).isEqualTo(states.get(1));
    assertThat(heard).containsExactly(new LibraryChange(LibraryChange.Kind.ANNOTATIONS, Set.of(5L)));
    assertThat(history.goTo(lines.get(3).id(), Progress.NONE)).as("is there already").isZero();
    assertThat(heard).hasSize(1);
    assertThat(history.goTo(lines.get(0).id(), Progress.NONE)).isEqualTo(3);
    assertThat(Dump.of(library.file())).isEqualTo(states.get(4));
    assertThat(history.goTo(0, Progress.NONE)).isEqualTo(6);
    assertThat(library.counts().stories()).isZero();
    assertThat(heard).extracting(LibraryChange::kind)
        .contains(LibraryChange.Kind.STORIES_REMOVED, LibraryChange.Kind.ANNOTATIONS);
  }

  @Test
  void stopsBetweenTwoActs() {
    for (int i = 0; i < 5; i++) {
      annotate(i);
    }
    assertThat(history.goTo(0, stoppingAfter(2))).isEqualTo(2);
    assertThat(library.counts().annotations()).isEqualTo(3);
    assertThat(all()).extracting(EditLine::state).containsExactly(
        State.UNDONE, State.UNDONE, State.DONE, State.DONE, State.DONE, State.DONE);
  }

  @Test
  void allOrNothingIfTheLibraryIsNotWhatAnActLeft() throws SQLException {
    Annotation first = annotate(0);
    annotate(5);
    annotate(9);
    tamper("UPDATE annotation SET note = '改过' WHERE id = '" + first.id() + "'");
    List<String> before = Dump.of(library.file());
    List<EditLine> lines = all();
    heard.clear();
    PizhuException failure =
        catchThrowableOfType(PizhuException.class, () -> history.goTo(0, Progress.NONE));
    assertThat(failure.problem().kind()).isEqualTo(ProblemKind.UNEXPECTED);
    assertThat(Dump.of(library.file())).isEqualTo(before);
    assertThat(all()).isEqualTo(lines);
    assertThat(heard).isEmpty();
    assertThat(catchThrowableOfType(PizhuException.class, () -> history.goTo(9_999, Progress.NONE)).problem().kind())
        .isEqualTo(ProblemKind.UNEXPECTED);
  }

  @Test
  void aHundredThousandActsAreListedAndFilteredWithoutPause() throws SQLException {
    annotate(0);
    tamper("""
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < %d)
        INSERT INTO edit (kind, subject, made_by, made_at, changes, size)
        SELECT kind, subject || n, made_by, made_at, changes, size
        FROM number, (SELECT * FROM edit ORDER BY id DESC LIMIT 1)
        """.formatted(MANY));
    long page = millis(() -> assertThat(history.page(EditFilter.ALL, 0, 200)).hasSize(200));
    long middle = millis(() -> assertThat(history.page(EditFilter.ALL, MANY / 2, 200)).hasSize(200));
    long filtered = millis(() -> assertThat(history.page(new EditFilter("没有", Set.of()), 0, 200)).isEmpty());
    System.out.printf("history of %,d acts: first page %d ms, middle %d ms, filter without a hit %d ms%n",
        MANY, page, middle, filtered);
    assertThat(List.of(page, middle)).allMatch(millis -> millis < 100);
    assertThat(filtered).isLessThan(2_000);
  }

  private static long millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
