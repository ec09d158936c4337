package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.ui.annotation.AnnotationList;

/** The list of annotations over the whole library in the window, with real mouse and keys. */
class AnnotationListTest extends MainTest {

  private static final int EACH = 4;

  @BeforeEach
  void openList() {
    library = Samples.seeds(folder);
    for (long story = 1; story <= 7; story++) {
      for (int i = 0; i < EACH; i++) {
        library.annotator().annotate(
            story, new TextRange(i * 2, i * 2 + 2), HighlightColor.values()[i],
            i == 0 ? List.of("人物/党员") : i == 1 ? List.of("来源") : List.of(), i == 2 ? "待核實" : "");
      }
    }
    openWindow(library, Language.CHINESE);
    openStory(5);
  }

  private AnnotationList list() {
    return desks().annotations.list();
  }

  private void waitForFound(int count) {
    waitUntil(count + " annotations are listed", () -> list().listingProperty().get().found() == count);
    settle();
  }

  private void everywhere() {
    everywhere(7 * EACH);
  }

  private void everywhere(int found) {
    fxRun(() -> list().scopeProperty().set(AnnotationList.Scope.LIBRARY));
    waitForFound(found);
    fxRun(() -> desks().annotations.pane().focusList());
    settle();
  }

  private Node lookup(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private List<Annotation> all() {
    List<Annotation> all = new ArrayList<>();
    for (long story = 1; story <= 7; story++) {
      all.addAll(library.annotations(story));
    }
    return all;
  }

  @Test
  void aCardOfAnotherStoryOpensItAtTheAnnotation() {
    everywhere();
    robot.type(KeyCode.END);
    waitUntil("the last story is open", () -> workspace.open().get().stored().id() == 7);
    String last = library.annotations(7).get(EACH - 1).id();
    waitUntil("its annotation has the focus", () -> last.equals(workspace.focused().get()));
    assertThat(list().listingProperty().get().found()).isEqualTo(7 * EACH);
    robot.type(KeyCode.HOME);
    waitUntil("the first story is open", () -> workspace.open().get().stored().id() == 1);
  }

  @Test
  void wordsNarrowTheListWhateverTheirScript() {
    everywhere();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    waitUntil("the field has the keyboard", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
    robot.write("待核实");
    waitForFound(7);
    robot.type(KeyCode.ESCAPE);
    waitForFound(7 * EACH);
  }

  @Test
  void aTagIsGivenToAllThatArePickedInOneStep() {
    everywhere();
    robot.type(KeyCode.HOME);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    waitUntil("three are picked", () -> lookup(".selection-acts").isVisible());
    robot.type(KeyCode.T);
    waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
    robot.write("新标签");
    robot.type(KeyCode.ENTER);
    waitUntil("three have it", () -> library.codebook().byPath("新标签").isPresent()
        && library.finder().tagCounts().own(library.codebook().byPath("新标签").get().id()) == 3);
    settle();
    assertThat(fx(() -> stage.getScene().getFocusOwner().getStyleClass())).as("the keyboard is back on the list").contains("card-list");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is taken back", () -> library.codebook().byPath("新标签").isEmpty());
  }

  @Test
  void ctrlCCopiesTheQuotesOfAllThatArePickedInTheirOrder() {
    everywhere();
    List<String> ids = list().listed().subList(0, 3);
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    robot.push(KeyCode.SHIFT, KeyCode.UP);
    robot.push(KeyCode.SHIFT, KeyCode.UP);
    waitUntil("three are picked", () -> lookup(".selection-acts").isVisible());
    robot.push(KeyCode.CONTROL, KeyCode.C);
    String wanted = ids.stream().map(id -> all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().target().words())
        .collect(Collectors.joining("\n"));
    assertThat(wanted.lines()).hasSize(3);
    waitUntil("all three are on the clipboard", () -> wanted.equals(Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void allAreRecolouredDeletedAndBroughtBack() {
    everywhere();
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.type(KeyCode.DIGIT4);
    waitUntil("all are pink", () -> all().stream().allMatch(one -> one.color() == HighlightColor.PINK));
    robot.type(KeyCode.DELETE);
    waitForFound(0);
    assertThat(library.bin().count()).isEqualTo(7 * EACH);
    fxRun(() -> workspace.edits().undo());
    waitForFound(7 * EACH);
  }

  /** The bin that was pressed goes with what was picked; the keyboard must not be anywhere then. */
  @Test
  void theKeyboardGoesOnWhereAllThatIsPickedIsDeletedByTheMouse() {
    fxRun(() -> desks().annotations.pane().focusList());
    settle();
    robot.type(KeyCode.HOME);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    waitUntil("two are picked", () -> lookup(".selection-acts").isVisible());
    deletePicked();
    waitForFound(EACH - 2);
    assertThat(fx(() -> stage.getScene().getFocusOwner().getStyleClass())).contains("card-list");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    waitUntil("the rest is picked", () -> lookup(".selection-acts").isVisible());
    deletePicked();
    waitForFound(0);
    waitUntil("it is at the story, where none is left", () -> fx(() -> stage.getScene().getFocusOwner() instanceof WebView));
  }

  private void deletePicked() {
    List<Node> buttons = fx(() -> List.copyOf(lookup(".selection-acts").lookupAll(".small-icon-button")));
    robot.clickOn(buttons.get(buttons.size() - 1));
  }

  private void waitForFocus(String id) {
    waitUntil("the next one has the focus", () -> id.equals(workspace.focused().get()));
    settle();
    long shown = fx(() -> lookup(".card-list").lookupAll(".card").stream()
        .filter(card -> card.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"))).count());
    assertThat(shown).isEqualTo(1);
  }

  @Test
  void theKeyboardGoesOnFromACardThatIsDeleted() {
    fxRun(() -> desks().annotations.pane().focusList());
    List<String> ids = List.copyOf(list().listed());
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.DOWN);
    waitForFocus(ids.get(1));
    robot.type(KeyCode.DELETE);
    waitForFound(EACH - 1);
    waitForFocus(ids.get(2));
    robot.type(KeyCode.END);
    waitForFocus(ids.get(EACH - 1));
    robot.type(KeyCode.DELETE);
    waitForFound(EACH - 2);
    waitForFocus(ids.get(EACH - 2));
    everywhere(7 * EACH - 2);
    List<String> everywhere = List.copyOf(list().listed());
    robot.type(KeyCode.HOME);
    waitForFocus(everywhere.get(0));
    robot.type(KeyCode.DELETE);
    waitForFound(7 * EACH - 3);
    waitForFocus(everywhere.get(1));
  }

  @Test
  void facetsNarrowAndChipsTakeBack() {
    everywhere();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    waitUntil("the tags are counted", () -> box("人物 / 党员") != null);
    settle();
    robot.clickOn(box("人物 / 党员"));
    waitForFound(7);
    robot.type(KeyCode.ESCAPE);
    settle();
    robot.clickOn(".filter-chip");
    waitForFound(7 * EACH);
    assertThat(lookup(".filter-chips").isVisible()).isFalse();
  }

  @Test
  void aFacetShowsItsFirstChoicesThenAll() {
    for (int i = 0; i < 12; i++) {
      library.annotator().annotate(5, new TextRange(20 + i, 22 + i), HighlightColor.BLUE, List.of("标签" + i), "");
    }
    everywhere(7 * EACH + 12);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    waitUntil("the tags are counted", () -> box("人物 / 党员") != null);
    settle();
    Button all = (Button) lookup(".facet .button.flat");
    assertThat(all.getText()).isEqualTo("显示全部 15 项");
    assertThat(box("标签11")).isNull();
    fxRun(all::requestFocus);
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(box("标签11")).isNotNull();
    assertThat(lookup(".facet .button.flat")).isNull();
    assertThat(stage.getScene().getFocusOwner()).isInstanceOf(CheckBox.class);
  }

  @Test
  void whatIsListedIsExported() throws Exception {
    everywhere();
    fxRun(() -> list().filterProperty().set(AnnotationFilter.NONE.withText("待核实")));
    waitForFound(7);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    waitUntil("the panel is open", () -> lookup("#export-what") != null);
    @SuppressWarnings("unchecked")
    ComboBox<ExportPlan.What> what = (ComboBox<ExportPlan.What>) lookup("#export-what");
    fxRun(() -> what.setValue(ExportPlan.What.LISTED));
    assertThat(fx(() -> what.getConverter().toString(ExportPlan.What.LISTED))).isEqualTo("列出的 7 条批注");
    settle();
    Path file = folder.resolve("listed.md");
    answers.path = Optional.of(file);
    robot.clickOn(".export-panel .accent");
    waitUntil("it is written", () -> Files.exists(file));
    String written = Files.readString(file);
    assertThat(written).contains("选出的7条批注");
    assertThat(written.split("待核實", -1)).hasSize(8);
  }

  private CheckBox box(String words) {
    return stage.getScene().getRoot().lookupAll(".check-box").stream()
        .map(CheckBox.class::cast).filter(box -> box.getText().equals(words)).findFirst().orElse(null);
  }

  @Test
  void theTagTreeListsWhatATagIsOn() {
    String person = library.codebook().byPath("人物").orElseThrow().id();
    fxRun(() -> desks().annotations.showAnnotations(
        AnnotationScope.LIBRARY, AnnotationFilter.NONE.withTags(Set.of(person), TagMatch.ALL)));
    waitForFound(7);
    fxRun(() -> desks().annotations.showAnnotations(AnnotationScope.story(5), AnnotationFilter.NONE));
    waitForFound(EACH);
    assertThat(list().scopeProperty().get()).isEqualTo(AnnotationList.Scope.STORY);
    fxRun(() -> desks().annotations.showAnnotations(
        new AnnotationScope.OfStories(List.of(2L, 3L)), AnnotationFilter.NONE.withText("待核实")));
    waitForFound(2);
  }

  @Test
  void groupsFoldByKeyAndTheChoiceIsRemembered() {
    everywhere();
    fxRun(() -> list().groupingProperty().set(AnnotationGrouping.STORY));
    waitUntil("there are groups", () -> rows().getItems().size() == 7 * EACH + 7);
    fxRun(() -> desks().annotations.pane().focusList());
    robot.type(KeyCode.HOME, KeyCode.LEFT);
    waitUntil("one is folded", () -> rows().getItems().size() == 6 * EACH + 7);
    robot.type(KeyCode.RIGHT);
    waitUntil("it is open", () -> rows().getItems().size() == 7 * EACH + 7);
    robot.type(KeyCode.LEFT);
    waitUntil("the keyboard is still at the heading", () -> rows().getItems().size() == 6 * EACH + 7);
    robot.type(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.LEFT);
    waitUntil("no key is lost, however quick", () -> rows().getItems().size() == 5 * EACH + 7);
    robot.type(KeyCode.RIGHT, KeyCode.UP, KeyCode.RIGHT);
    waitUntil("all are open again", () -> rows().getItems().size() == 7 * EACH + 7);
    waitUntil("it is remembered",
        () -> library.remembered("annotations.list").equals(java.util.Optional.of("LIBRARY PLACE STORY")));
  }

  private ListView<?> rows() {
    return (ListView<?>) lookup(".card-list");
  }

  @Test
  void aNoteOfAnotherStoryIsWrittenInItsCard() {
    everywhere();
    robot.type(KeyCode.END);
    waitUntil("the last story is open", () -> workspace.open().get().stored().id() == 7);
    waitUntil("it has the focus", () -> workspace.focused().get() != null);
    settle();
    robot.type(KeyCode.E);
    waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
    robot.write("别处写的");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("it is stored", () -> library.annotations(7).get(EACH - 1).note().equals("别处写的"));
  }
}
