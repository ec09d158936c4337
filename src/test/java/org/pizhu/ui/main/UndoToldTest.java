package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;

/** What undo took back out of sight is named; what is seen is not. */
class UndoToldTest extends MainTest {

  private long told(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".toast").stream()
        .map(Node::getAccessibleText).filter(text -> text != null && text.startsWith(words)).count());
  }

  @Test
  void anActThatChangedMuchIsNamedAndOfferedAgain() throws Exception {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    library.codebookExchange().read(Files.writeString(
        folder.resolve("tags.csv"), "name\n" + IntStream.range(0, 12).mapToObj(i -> "标签" + i).collect(Collectors.joining("\n")) + "\n"));
    library.annotator().annotate(5, new TextRange(0, 4), HighlightColor.YELLOW, java.util.List.of(), "");
    fxRun(() -> workspace.reload());
    settle();
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    waitUntil("the annotation is gone", () -> library.annotations(5).isEmpty());
    settle();
    assertThat(told("已撤销")).isZero();
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    waitUntil("the tags are gone", () -> library.codebook().tags().isEmpty());
    waitUntil("it is told", () -> told("已撤销：") == 1);
    robot.clickOn("重做");
    waitUntil("the tags are back", () -> library.codebook().tags().size() == 12);
    waitUntil("it is told", () -> told("已重做：") == 1);
  }

  @Test
  void anImportIsNamedHoweverSmall() throws Exception {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    library.storyImport().run(
        java.util.List.of(Files.writeString(folder.resolve("one.txt"), "春天的一天\n<p>各地农资供应充足。</p>\n")), null, org.pizhu.task.Progress.NONE);
    fxRun(() -> workspace.reload());
    settle();
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    waitUntil("the story is gone", () -> library.counts().stories() == 7);
    waitUntil("it is told", () -> told("已撤销：") == 1);
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
    waitUntil("it is told", () -> told("已重做：") == 1);
    assertThat(told("已撤销：")).as("its button would do something else by now").isZero();
  }
}
