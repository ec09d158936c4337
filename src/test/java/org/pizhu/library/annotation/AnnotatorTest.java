package org.pizhu.library.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TextRange;

class AnnotatorTest {

  @TempDir Path folder;
  private Library library;
  private Annotator annotator;
  private final List<LibraryChange> heard = new ArrayList<>();

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
    annotator = library.annotator();
    library.addListener(heard::add);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private TextRange passage(String quote) {
    String text = library.story(5).story().text();
    int at = text.indexOf(quote);
    assertThat(at).isNotNegative();
    return new TextRange(at, at + quote.length());
  }

  private Annotation highlight(String quote) {
    return annotator.annotate(5, passage(quote), HighlightColor.YELLOW, List.of(), "");
  }

  /** Half of an emoji, as some programs leave it on the clipboard, can be written in no encoding. */
  @Test
  void halvesOfCharactersAreKeptAsReplacements() {
    Annotation made = annotator.annotate(5, passage("龚群保"), HighlightColor.BLUE, List.of("笑\ud83d/\ude00脸"), "注\ud83d 全😀");
    assertThat(made.note()).isEqualTo("注\ufffd 全😀");
    assertThat(made.tags()).extracting(library.codebook()::path).containsExactly("笑\ufffd/\ufffd脸");
    assertThat(annotator.changeNote(made.id(), "\ude00改").note()).isEqualTo("\ufffd改");
    library.memos().change(5, "备忘\ud83d");
    library.codebookEditor().describe(made.tags().get(0), "述\ud83d");
    assertThat(library.shelf().make(null, "合集\ud83d", List.of(5L)).name()).isEqualTo("合集\ufffd");
    assertThat(library.annotations(5)).extracting(Annotation::note).containsExactly("\ufffd改");
    assertThat(library.memos().ofStory(5)).isEqualTo("备忘\ufffd");
  }

  @Test
  void annotatesAPassage() {
    Annotation made = annotator.annotate(
        5, passage("龚群保"), HighlightColor.BLUE, List.of("人物/党员", "来源"), " 方言直接引语 ");
    assertThat(library.annotations(5)).containsExactly(made);
    assertThat(made.target().words()).isEqualTo("龚群保");
    assertThat(((PassageTarget) made.target()).quote().suffix()).startsWith("，把50元钱");
    assertThat(made.note()).isEqualTo("方言直接引语");
    assertThat(made.creator()).isEqualTo(Samples.CREATOR);
    assertThat(made.created()).isEqualTo(Samples.CLOCK.instant());
    assertThat(library.codebook().tags()).extracting(Tag::name).containsExactlyInAnyOrder("人物", "党员", "来源");
    assertThat(made.tags()).extracting(library.codebook()::path).containsExactly("人物/党员", "来源");
    assertThat(heard).containsExactly(new LibraryChange(LibraryChange.Kind.ANNOTATIONS, java.util.Set.of(5L)));
    assertThat(library.summary(5).orElseThrow().annotations()).isEqualTo(1);
  }

  @Test
  void knowsATagAgain() {
    annotator.annotate(5, passage("龚群保"), HighlightColor.BLUE, List.of("人物/党员"), "");
    Annotation second = annotator.annotate(5, passage("杨淑祯"), HighlightColor.BLUE, List.of(" 人物 ／ 党员 "), "");
    assertThat(library.codebook().tags()).hasSize(2);
    assertThat(second.tags()).hasSize(1);
  }

  @Test
  void everyActIsUndoneAndRedoneInOrder() {
    List<List<Annotation>> states = new ArrayList<>();
    Annotation made = highlight("龚群保");
    List<Runnable> acts = List.of(
        () -> annotator.recolor(made.id(), HighlightColor.PINK),
        () -> annotator.retag(made.id(), List.of("人物/党员")),
        () -> annotator.changeNote(made.id(), "第一行\n第二行"),
        () -> annotator.changeBoundaries(made.id(), passage("党员龚群保")),
        () -> annotator.retag(made.id(), List.of()),
        () -> annotator.delete(made.id()));
    states.add(List.of());
    states.add(library.annotations(5));
    for (Runnable act : acts) {
      act.run();
      states.add(library.annotations(5));
    }
    for (int i = states.size() - 2; i >= 0; i--) {
      assertThat(annotator.undo()).isPresent();
      assertThat(library.annotations(5)).as("after undoing to state %d", i).isEqualTo(states.get(i));
    }
    assertThat(library.codebook().tags()).isEmpty();
    assertThat(annotator.nextUndo().orElseThrow().kind()).isEqualTo(EditKind.IMPORT_STORIES);
    for (int i = 1; i < states.size(); i++) {
      assertThat(annotator.redo()).isPresent();
      assertThat(library.annotations(5)).as("after redoing to state %d", i).isEqualTo(states.get(i));
    }
    assertThat(annotator.redo()).isEmpty();
  }

  @Test
  void undoSurvivesARestart() {
    Annotation made = highlight("龚群保");
    annotator.changeNote(made.id(), "待核");
    library.close();
    library = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> "李老师");
    annotator = library.annotator();
    assertThat(annotator.nextUndo().orElseThrow().kind()).isEqualTo(EditKind.CHANGE_NOTE);
    annotator.undo();
    assertThat(library.annotations(5)).containsExactly(made);
    assertThat(annotator.nextUndo().orElseThrow().kind()).isEqualTo(EditKind.HIGHLIGHT);
    assertThat(annotator.nextRedo().orElseThrow().subject()).isEqualTo("龚群保");
  }

  @Test
  void aNewActEndsRedo() {
    highlight("龚群保");
    annotator.undo();
    highlight("杨淑祯");
    assertThat(annotator.nextRedo()).isEmpty();
  }

  @Test
  void whatChangesNothingIsNoAct() {
    Annotation made = highlight("龚群保");
    heard.clear();
    assertThat(annotator.recolor(made.id(), HighlightColor.YELLOW)).isEqualTo(made);
    assertThat(annotator.changeNote(made.id(), "  ")).isEqualTo(made);
    assertThat(annotator.retag(made.id(), List.of())).isEqualTo(made);
    assertThat(annotator.changeBoundaries(made.id(), made.target().range())).isEqualTo(made);
    assertThat(heard).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertProblem(ProblemKind.QUOTE_EMPTY, () -> annotator.annotate(
        5, new TextRange(3, 3), HighlightColor.YELLOW, List.of(), ""));
    assertProblem(ProblemKind.QUOTE_EMPTY, () -> annotator.annotate(
        5, new TextRange(0, 1_000_000), HighlightColor.YELLOW, List.of(), ""));
    assertProblem(ProblemKind.STORY_NOT_FOUND, () -> annotator.annotate(
        99, new TextRange(0, 1), HighlightColor.YELLOW, List.of(), ""));
    assertProblem(ProblemKind.TAG_NAME_EMPTY, () -> annotator.annotate(
        5, new TextRange(0, 1), HighlightColor.YELLOW, List.of(" / "), ""));
    assertProblem(ProblemKind.ANNOTATION_NOT_FOUND, () -> annotator.delete("none"));
    assertThat(library.counts().annotations()).isZero();
  }

  private static void assertProblem(ProblemKind kind, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(PizhuException.class, e -> assertThat(e.problem().kind()).isEqualTo(kind));
  }
}
