package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.control.Focus;

/** The main job from an empty library to the notes file, without touching the mouse. */
class KeyboardOnlyTest extends MainTest {

  private List<Annotation> annotations() {
    return fx(() -> workspace.annotations().get());
  }

  private Annotation withQuote(String quote) {
    return annotations().stream().filter(annotation -> annotation.target().words().equals(quote))
        .findFirst().orElseThrow(() -> new AssertionError(annotations().toString()));
  }

  private void waitForSelection() {
    waitUntil("the bar is at the selection", () -> bar().isVisible());
  }

  @Test
  void fromImportToExport() {
    openWindow(Samples.empty(folder), Language.CHINESE);
    importStories();
    goToTheFifthStory();
    highlightSentences();
    tagAWord();
    writeANote();
    goAboutAndTakeBack();
    export();
  }

  private void importStories() {
    answers.files = List.of(Samples.SEEDS);
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitUntil("the stories are in and the first is open",
        () -> workspace.counts().get().stories() == 7 && workspace.open().get() != null);
    painted();
  }

  private void goToTheFifthStory() {
    for (int presses = 0; presses < 3 && !fx(() -> Focus.isIn(desks().stories.pane())); presses++) {
      robot.type(KeyCode.F6);
      settle();
    }
    // The second, third and fourth are versions of one, in one row.
    robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.DOWN);
    robot.type(KeyCode.ENTER);
    waitUntil("story 5 is open", () -> workspace.open().get().stored().id() == 5);
    robot.type(KeyCode.F6);
    painted();
    assertThat(fx(() -> Focus.isIn(desks().reader))).isTrue();
  }

  private void highlightSentences() {
    // Beyond the headline, which is a paragraph of its own.
    robot.type(KeyCode.F7);
    robot.push(KeyCode.CONTROL, KeyCode.DOWN);
    robot.type(KeyCode.RIGHT);
    robot.type(KeyCode.S);
    waitForSelection();
    robot.type(KeyCode.DIGIT2);
    waitForAnnotations(1);
    assertThat(annotations().get(0).color()).isEqualTo(HighlightColor.GREEN);
    assertThat(annotations().get(0).target().words()).startsWith("央广网河南分网3月5日消息").endsWith("”");
    robot.type(KeyCode.ESCAPE);
  }

  private void tagAWord() {
    // The caret stands after the sentence: on to the next word, and that word selected.
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    robot.type(KeyCode.W);
    waitForSelection();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    settle();
    robot.type(KeyCode.T);
    waitUntil("the tag field has the keyboard", () -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write("地点");
    robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
    waitForAnnotations(2);
    assertThat(annotations()).anySatisfy(annotation ->
        assertThat(annotation.tags()).extracting(library.codebook()::path).containsExactly("地点"));
    robot.type(KeyCode.ESCAPE);
  }

  private void writeANote() {
    robot.push(KeyCode.CONTROL, KeyCode.DOWN);
    robot.push(KeyCode.CONTROL, KeyCode.DOWN);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
    waitForSelection();
    robot.type(KeyCode.N);
    waitUntil("the note has the keyboard", () -> stage.getScene().getFocusOwner() instanceof TextArea);
    robot.write("只用键盘写的");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitForAnnotations(3);
    assertThat(annotations()).anySatisfy(annotation -> assertThat(annotation.note()).isEqualTo("只用键盘写的"));
  }

  private void goAboutAndTakeBack() {
    robot.type(KeyCode.ESCAPE);
    // From the field of the filter: what is typed next is for the annotation.
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    waitUntil("the field has the keyboard", () -> stage.getScene().getFocusOwner() instanceof javafx.scene.control.TextField);
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    waitUntil("the first one has the focus",
        () -> annotations().get(0).id().equals(workspace.focused().get()));
    String before = annotations().get(0).target().words();
    robot.type(KeyCode.CLOSE_BRACKET);
    waitUntil("it is one character longer",
        () -> annotations().get(0).target().words().length() == before.length() + 1);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is as before", () -> annotations().get(0).target().words().equals(before));
    robot.type(KeyCode.DELETE);
    waitForAnnotations(2);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitForAnnotations(3);
    assertThat(withQuote(before).color()).isEqualTo(HighlightColor.GREEN);
  }

  private void export() {
    Path file = folder.resolve("notes.md");
    answers.path = Optional.of(file);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette has the keyboard", () -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write("导出批注");
    robot.type(KeyCode.ENTER);
    waitUntil("the panel is there", () -> stage.getScene().getRoot().lookup(".panel .accent") != null);
    for (int presses = 0; presses < 30 && !isOnExport(); presses++) {
      robot.type(KeyCode.TAB);
      settle();
    }
    assertThat(isOnExport()).isTrue();
    robot.type(KeyCode.SPACE);
    waitUntil("the file is written", () -> Files.exists(file));
    assertThat(file).content(StandardCharsets.UTF_8).contains("只用键盘写的", "地点", "央广网河南分网3月5日消息");
  }

  private boolean isOnExport() {
    return fx(() -> stage.getScene().getFocusOwner() instanceof Button button && button.getStyleClass().contains("accent"));
  }
}
