package org.pizhu.library.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.AnchorCounts;
import org.pizhu.library.correction.OpenPlace;
import org.pizhu.library.intake.StoryImportTest;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Figures, rectangles in pictures and whole stories as what annotations are about. */
class TargetsTest {

  private static final FragmentSelector REGION = new FragmentSelector(10, 20, 30, 40);
  private static final String FIRST = "<p><img src=\"a.png\"></p><p>图为捐款现场。</p>";
  private static final String SECOND = "<p><img src=\"b.png\"></p>";

  @TempDir Path folder;
  private Library library;
  private Annotator annotator;

  /** A story with two figures, of which the first has a caption and a picture. */
  @BeforeEach
  void open() throws IOException {
    Files.write(folder.resolve("a.png"), StoryImportTest.Tiny.png());
    library = Samples.empty(folder);
    annotator = library.annotator();
    importAs("捐款", "<p>第一段的文字。</p>", FIRST, "<p>第二段的文字。</p>", SECOND, "<p>第三段的文字。</p>");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void importAs(String headline, String... parts) throws IOException {
    Path file = folder.resolve("stories.txt");
    Files.writeString(file, headline + "\n" + String.join("\n", parts) + "\n*\n");
    library.storyImport().run(List.of(file), null, Progress.NONE);
  }

  private Annotation figure(int number, @Nullable FragmentSelector region) {
    return annotator.annotateFigure(1, number, region, HighlightColor.GREEN, List.of("图片"), "核对");
  }

  private static FigureTarget target(Annotation annotation) {
    return (FigureTarget) annotation.target();
  }

  private String textAt(Annotation annotation) {
    String text = library.story(annotation.storyId()).story().text();
    return text.substring(annotation.target().range().start());
  }

  private static ProblemKind refused(ThrowingCallable act) {
    return catchThrowableOfType(PizhuException.class, act).problem().kind();
  }

  @Test
  void aFigureIsDescribedByWhatTellsItFromOthers() {
    Annotation whole = figure(1, null);
    assertThat(library.annotations(1)).containsExactly(whole);
    assertThat(target(whole).figure().fileName()).isEqualTo("a.png");
    assertThat(target(whole).figure().pictureSha256()).isEqualTo(library.story(1).pictures().get(1));
    assertThat(whole.target().words()).isEqualTo("图为捐款现场。");
    assertThat(whole.target().range().of(library.story(1).story().text())).isEqualTo("图为捐款现场。");
    Annotation missing = figure(2, null);
    assertThat(target(missing).figure().pictureSha256()).isNull();
    assertThat(missing.target().words()).isEqualTo("b.png");
    assertThat(missing.target().range().isEmpty()).isTrue();
    assertThat(textAt(missing)).isEqualTo("第三段的文字。");
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void aRectangleIsMadeChangedAndTakenBack() {
    Annotation made = figure(1, REGION);
    FragmentSelector other = new FragmentSelector(0, 0, 100, 50);
    Annotation changed = annotator.changeRegion(made.id(), other);
    assertThat(target(changed).region()).isEqualTo(other);
    assertThat(annotator.changeRegion(made.id(), other)).as("no change, no edit").isEqualTo(changed);
    assertThat(annotator.nextUndo().orElseThrow().kind()).isEqualTo(EditKind.CHANGE_REGION);
    annotator.undo();
    assertThat(library.annotations(1)).containsExactly(made);
    annotator.undo();
    assertThat(library.annotations(1)).isEmpty();
    annotator.redo();
    annotator.redo();
    assertThat(library.annotations(1)).containsExactly(changed);
    assertThat(target(annotator.changeRegion(made.id(), null)).region()).isNull();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void aStoryIsAnnotatedAsAWhole() {
    Annotation made = annotator.annotateStory(1, HighlightColor.BLUE, List.of(), "存疑");
    assertThat(made.target()).isInstanceOf(StoryTarget.class);
    assertThat(made.target().words()).isEqualTo("捐款");
    assertThat(made.target().range()).isEqualTo(new TextRange(0, 0));
    assertThat(library.annotations(1)).containsExactly(made);
    assertThat(annotator.nextUndo().orElseThrow().kind()).isEqualTo(EditKind.ANNOTATE_STORY);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    annotator.delete(made.id());
    assertThat(library.bin().page(0, "捐款", 9)).hasSize(1);
    assertThat(library.bin().restore(library.bin().page(0, "", 1).get(0).id()).annotation()).isEqualTo(made);
  }

  @Test
  void refusesWhatIsNotThere() {
    Annotation story = annotator.annotateStory(1, HighlightColor.BLUE, List.of(), "");
    Annotation missing = figure(2, null);
    TextRange words = new TextRange(0, 1);
    assertThat(refused(() -> figure(3, null))).isEqualTo(ProblemKind.FIGURE_NOT_FOUND);
    assertThat(refused(() -> figure(2, REGION))).isEqualTo(ProblemKind.FIGURE_WITHOUT_PICTURE);
    assertThat(refused(() -> annotator.changeRegion(missing.id(), REGION)))
        .isEqualTo(ProblemKind.FIGURE_WITHOUT_PICTURE);
    assertThat(refused(() -> annotator.changeRegion(story.id(), REGION))).isEqualTo(ProblemKind.ANNOTATION_NOT_FOUND);
    assertThat(refused(() -> annotator.changeBoundaries(story.id(), words)))
        .isEqualTo(ProblemKind.ANNOTATION_NOT_FOUND);
    assertThat(refused(() -> annotator.annotateStory(9, HighlightColor.BLUE, List.of(), "")))
        .isEqualTo(ProblemKind.STORY_NOT_FOUND);
    assertThat(library.annotations(1)).hasSize(2);
  }

  @Test
  void figuresAndStoriesAreCarriedToTheCorrection() throws IOException {
    Annotation story = annotator.annotateStory(1, HighlightColor.BLUE, List.of(), "");
    Annotation first = figure(1, REGION);
    Annotation second = figure(2, null);
    importAs("捐款", SECOND, "<p>第一段改过的文字。</p>", FIRST.replace("现场", "仪式"), "<p>第三段的文字。</p>");
    assertThat(library.corrections().carry(1)).isEqualTo(new AnchorCounts(1, 2, 0, 0));
    List<Annotation> carried = library.annotations(2);
    assertThat(carried).extracting(Annotation::id).containsExactlyInAnyOrder(story.id(), first.id(), second.id());
    Annotation moved = carried.stream().filter(one -> one.id().equals(first.id())).findFirst().orElseThrow();
    assertThat(target(moved).number()).isEqualTo(2);
    assertThat(target(moved).region()).isEqualTo(REGION);
    assertThat(target(moved).figure()).as("never overwritten").isEqualTo(target(first).figure());
    assertThat(textAt(moved)).startsWith("图为捐款仪式。");
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    List<String> rows = Dump.of(library.file());
    annotator.undo();
    assertThat(library.annotations(1)).containsExactlyInAnyOrder(story, first, second);
    annotator.redo();
    assertThat(Dump.of(library.file())).isEqualTo(rows);
  }

  @Test
  void whatIsNotSureIsAskedAndPutInItsPlace() throws IOException {
    Annotation gone = figure(2, null);
    importAs("捐款", FIRST, "<p>第二段的文字。</p>");
    library.corrections().carry(1);
    Annotation orphan = library.annotations(2).get(0);
    assertThat(orphan.target().status()).isEqualTo(AnchorStatus.ORPHAN);
    assertThat(library.corrections().unplaced()).containsExactly(orphan);
    assertThat(library.corrections().openPlace(gone.id()).orElseThrow().candidates()).isEmpty();
    TextRange words = new TextRange(0, 2);
    assertThat(refused(() -> annotator.attach(gone.id(), words))).isEqualTo(ProblemKind.FIGURE_NOT_FOUND);
    int caption = library.story(2).story().text().indexOf("捐款现场");
    Annotation put = annotator.attach(gone.id(), new TextRange(caption, caption + 4));
    assertThat(target(put).number()).isEqualTo(1);
    assertThat(put.target().status()).isEqualTo(AnchorStatus.MOVED);
    assertThat(target(put).figure()).isEqualTo(target(gone).figure());
    assertThat(annotator.attachFigure(gone.id(), 1)).as("there already").isEqualTo(put);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void oneOfTwoIsTakenFromTheCandidates() throws IOException {
    Annotation made = figure(2, null);
    importAs("捐款", SECOND, "<p>第一段。</p>", SECOND, "<p>第二段。</p>");
    library.corrections().carry(1);
    OpenPlace open = library.corrections().openPlace(made.id()).orElseThrow();
    assertThat(open.annotation().target().status()).isEqualTo(AnchorStatus.AMBIGUOUS);
    assertThat(open.candidates()).hasSize(2);
    Annotation put = annotator.attach(made.id(), open.candidates().get(1).range());
    assertThat(target(put).number()).isEqualTo(2);
  }
}
