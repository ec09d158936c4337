package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TagColor;
import org.pizhu.model.TextRange;

/** Quick coding by keys: the tags given last by their numbers, and the last one again. */
class CodingTest extends MainTest {

  private void openWith(String... paths) {
    library = Samples.seeds(folder);
    for (int i = 0; i < paths.length; i++) {
      library.annotator().annotate(5, new TextRange(3 * i, 3 * i + 2), HighlightColor.BLUE, List.of(paths[i]), "");
    }
    openWindow(library, Language.CHINESE);
    openStory(5);
  }

  private List<String> paths(int annotation) {
    return workspace.annotations().get().get(annotation).tags().stream().map(library.codebook()::path).toList();
  }

  private void waitForPanel() {
    waitUntil("the panel has the keyboard", () ->
        lookup(".recent-tags") != null && stage.getScene().getFocusOwner() instanceof Button row
            && row.getStyleClass().contains("recent-tag"));
  }

  private Node lookup(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  @Test
  void aNumberGivesOneOfTheRecentTagsToTheAnnotationInFocus() {
    openWith("人物", "地点", "来源");
    fxRun(() -> workspace.focus(workspace.annotations().get().get(0).id()));
    robot.type(KeyCode.R);
    waitForPanel();
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".recent-tag").stream().map(Node::getAccessibleText).toList()))
        .containsExactly("1 来源", "2 地点", "3 人物");
    robot.type(KeyCode.DIGIT2);
    waitUntil("it has the tag", () -> paths(0).equals(List.of("人物", "地点")));
    assertThat(lookup(".recent-tags")).isNull();
    // The tag given last stands first now; and Esc gives none.
    robot.type(KeyCode.R);
    waitForPanel();
    assertThat(fx(() -> lookup(".recent-tag").getAccessibleText())).isEqualTo("1 地点");
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is put away", () -> lookup(".recent-tags") == null);
    settle();
    assertThat(paths(0)).containsExactly("人物", "地点");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("one step of undo", () -> paths(0).equals(List.of("人物")));
  }

  @Test
  void theSelectionGetsTheTagThatTheArrowsChoose() {
    openWith("人物", "地点");
    fxRun(() -> workspace.focus(null));
    dragOver("龚群保");
    robot.type(KeyCode.R);
    waitForPanel();
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    waitForAnnotations(3);
    assertThat(library.annotations(5).stream()
        .filter(one -> one.target().words().equals("龚群保"))
        .map(one -> library.codebook().path(one.tags().get(0))))
        .containsExactly("人物");
  }

  @Test
  void theLastTagIsGivenAgain() {
    openWith("人物", "地点");
    fxRun(() -> workspace.focus(null));
    dragOver("龚群保");
    robot.type(KeyCode.Q);
    waitForAnnotations(3);
    waitUntil("it is on disk", () -> library.annotations(5).stream()
        .filter(one -> one.target().words().equals("龚群保"))
        .allMatch(one -> library.codebook().path(one.tags().get(0)).equals("地点")));
    fxRun(() -> workspace.focus(workspace.annotations().get().get(1).id()));
    robot.type(KeyCode.Q);
    waitUntil("it says that it is there", () -> lookup(".toast") != null);
    assertThat(paths(1)).containsExactly("地点");
  }

  @Test
  void whereNoTagWasGivenYetItSaysSo() {
    openWith();
    dragOver("龚群保");
    robot.type(KeyCode.R);
    waitUntil("it says so", () -> lookup(".toast") != null);
    assertThat(lookup(".recent-tags")).isNull();
    robot.type(KeyCode.Q);
    settle();
    assertThat(workspace.annotations().get()).isEmpty();
  }

  @Test
  void chipsAndOffersShowTheColorOfTheirTag() {
    openWith("人物", "地点");
    library.codebookEditor().recolor(library.codebook().byPath("人物").orElseThrow().id(), TagColor.TEAL);
    fxRun(() -> workspace.focus(workspace.annotations().get().get(0).id()));
    fxRun(() -> workspace.edits().recolor(workspace.annotations().get().get(0).id(), HighlightColor.PINK));
    waitUntil("its chip has a dot", () -> lookup(".card .chip .tag-dot.tag-teal") != null);
    assertThat(stage.getScene().getRoot().lookupAll(".card .chip .tag-dot")).hasSize(1);
    robot.type(KeyCode.T);
    settle();
    robot.write("x");
    robot.type(KeyCode.BACK_SPACE).type(KeyCode.DOWN);
    waitUntil("tags are offered", () -> lookup(".suggestion") != null);
    assertThat(lookup(".suggestion .tag-dot.tag-plain")).isNotNull();
  }

  private void tagIsWritten(String name) {
    robot.type(KeyCode.T);
    waitUntil("the tag field has the keyboard", () -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write(name);
    robot.type(KeyCode.ENTER);
    settle();
  }

  private List<String> tagged() {
    return library.annotations(5).stream().filter(one -> !one.tags().isEmpty())
        .map(one -> one.target().words() + " " + library.codebook().path(one.tags().get(0))).toList();
  }

  /** What was written was meant for the words that were selected then. */
  @Test
  void aTagThatIsWrittenStaysWithItsWordsWhenOthersAreSelected() {
    openWith();
    dragOver("龚群保");
    tagIsWritten("人物");
    dragOver("捐款热潮");
    waitUntil("it is at the words it was written for", () -> tagged().equals(List.of("龚群保 人物")));
    tagIsWritten("话语");
    robot.type(KeyCode.ENTER);
    waitUntil("the other has only its own", () -> tagged().equals(List.of("龚群保 人物", "捐款热潮 话语")));
  }

  @Test
  void aTagThatIsWrittenIsForTheSameWordsOnceTheirBoundsAreCorrected() {
    openWith();
    dragOver("龚群保");
    tagIsWritten("人物");
    dragOver("党员龚群保");
    robot.clickOn(bar().lookup(".text-field"));
    robot.type(KeyCode.ENTER);
    waitUntil("there is one, with the new bounds", () -> tagged().equals(List.of("党员龚群保 人物")));
    assertThat(library.annotations(5)).hasSize(1);
  }
}
