package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.intake.IntakeResult;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.TextRange;
import org.pizhu.task.SameThreadTaskRunner;
import org.pizhu.ui.main.workspace.Workspace;

/** The model of the window without a window: over a real library, everything at once. */
class WorkspaceTest {

  @TempDir Path folder;
  private Library library;
  private Workspace workspace;
  private final List<Throwable> failures = new ArrayList<>();

  @BeforeEach
  void start() {
    library = Samples.seeds(folder);
    workspace = begin();
  }

  private Workspace begin() {
    Workspace begun = new Workspace(library, new SameThreadTaskRunner(), failures::add);
    begun.start();
    return begun;
  }

  @AfterEach
  void close() {
    library.close();
  }

  private long openId() {
    return workspace.open().get().stored().id();
  }

  private TextRange passage(String quote) {
    int at = workspace.open().get().stored().story().text().indexOf(quote);
    return new TextRange(at, at + quote.length());
  }

  private Annotation only() {
    assertThat(workspace.annotations().get()).hasSize(1);
    return workspace.annotations().get().get(0);
  }

  @Test
  void beginsWithTheFirstStoryAndThenWithTheLastOne() {
    assertThat(openId()).isEqualTo(1);
    assertThat(workspace.counts().get().stories()).isEqualTo(7);
    workspace.open(4);
    workspace.leaveAt(4, 120);
    workspace = begin();
    assertThat(openId()).isEqualTo(4);
    assertThat(workspace.open().get().place()).isEqualTo(120);
  }

  @Test
  void opensAStoryAtOneOfItsFigures() {
    workspace.openAtFigure(5, 2, () -> { });
    int caption = library.story(5).story().figures().get(1).caption().start();
    assertThat(workspace.open().get().place()).isEqualTo(caption);
  }

  @Test
  void whatAnActChangesShowsEverywhere() {
    workspace.open(5);
    Annotating.passage(workspace, passage("龚群保"), HighlightColor.BLUE, List.of("人物/党员"), "核对");
    assertThat(workspace.focused().get()).isEqualTo(only().id());
    assertThat(workspace.counts().get().annotations()).isEqualTo(1);
    assertThat(workspace.codebook().get().byPath("人物/党员")).isPresent();
    assertThat(workspace.nextUndo().get().subject()).isEqualTo("龚群保");
    assertThat(workspace.busy().get()).isFalse();
    workspace.edits().delete(only().id(), () -> { });
    assertThat(workspace.annotations().get()).isEmpty();
    assertThat(workspace.focused().get()).isNull();
    workspace.edits().undo();
    assertThat(only().note()).isEqualTo("核对");
    assertThat(workspace.nextRedo().get()).isNotNull();
  }

  @Test
  void undoGoesToTheStoryThatItChanges() {
    workspace.open(5);
    Annotating.passage(workspace, passage("龚群保"), HighlightColor.BLUE, List.of(), "");
    workspace.open(2);
    workspace.edits().undo();
    assertThat(openId()).isEqualTo(5);
    assertThat(workspace.annotations().get()).isEmpty();
  }

  @Test
  void aFailureIsToldAndNothingIsLeftBusy() {
    workspace.open(5);
    workspace.edits().recolor("no such annotation", HighlightColor.PINK);
    assertThat(failures).singleElement().isInstanceOf(PizhuException.class);
    assertThat(workspace.busy().get()).isFalse();
    workspace.open(99);
    assertThat(failures).hasSize(2);
    assertThat(openId()).isEqualTo(5);
  }

  @Test
  void nothingIsAskedOnceTheWindowHasGone() {
    List<Integer> answers = new ArrayList<>();
    workspace.ask(library -> library.counts().stories(), answers::add);
    workspace.close();
    workspace.ask(library -> library.counts().stories(), answers::add);
    assertThat(answers).containsExactly(7);
  }

  @Test
  void whatCameInIsListed() throws IOException {
    Path file = Files.writeString(folder.resolve("more.txt"), "甲\n<p>一。</p>\n*\n");
    List<IntakeResult> results = new ArrayList<>();
    workspace.longWork().importFiles(
        List.of(file), Map.of(), new IntakeWatch(), (done, total, detail) -> { }, results::add, failures::add);
    assertThat(results).singleElement().satisfies(result -> assertThat(result.whole().counts().added()).isEqualTo(1));
    assertThat(workspace.counts().get().stories()).isEqualTo(8);
    assertThat(failures).isEmpty();
  }

  @Test
  void aPictureThatComesInShowsWhereOneIs() throws IOException {
    workspace.open(5);
    Path file = folder.resolve("picture");
    javax.imageio.ImageIO.write(
        new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    workspace.edits().attachPicture(1, file);
    assertThat(workspace.open().get().stored().pictures()).containsOnlyKeys(1);
    // A place below zero says that the reader stays where it is.
    assertThat(workspace.open().get().place()).isNegative();
    assertThat(workspace.counts().get().missingPictures()).isEqualTo(9);
    workspace.edits().attachPicture(2, folder.resolve("none"));
    assertThat(failures).hasSize(1);
  }

  @Test
  void undoOfAPictureGoesToItsPlace() throws IOException {
    workspace.open(5);
    Path file = folder.resolve("picture");
    javax.imageio.ImageIO.write(
        new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    workspace.edits().attachPicture(1, file);
    workspace.edits().undo();
    assertThat(workspace.open().get().stored().pictures()).isEmpty();
    workspace.open(2);
    workspace.edits().redo();
    assertThat(openId()).isEqualTo(5);
    assertThat(workspace.open().get().stored().pictures()).containsOnlyKeys(1);
    assertThat(failures).isEmpty();
  }

  @Test
  void undoOfAnImportLeavesAStoryThatIsThere() throws IOException {
    Path file = Files.writeString(folder.resolve("more.txt"), "甲\n<p>一。</p>\n*\n");
    workspace.longWork().importFiles(
        List.of(file), Map.of(), new IntakeWatch(), (done, total, detail) -> { }, result -> { }, failures::add);
    workspace.open(8);
    workspace.edits().undo();
    assertThat(workspace.counts().get().stories()).isEqualTo(7);
    assertThat(openId()).isEqualTo(1);
    workspace.edits().undo();
    assertThat(workspace.open().get()).isNull();
    assertThat(workspace.counts().get().stories()).isZero();
    assertThat(workspace.nextUndo().get()).isNull();
    workspace.edits().redo();
    assertThat(workspace.counts().get().stories()).isEqualTo(7);
    assertThat(openId()).isEqualTo(1);
    assertThat(failures).isEmpty();
  }

  @Test
  void readAndUnreadAreRemembered() {
    workspace.markRead(1);
    assertThat(library.counts().unread()).isEqualTo(6);
    workspace.act(opened -> opened.marks().read(List.of(1L), false), done -> { });
    assertThat(library.counts().unread()).isEqualTo(7);
    assertThat(workspace.counts().get().unread()).isEqualTo(7);
  }
}
