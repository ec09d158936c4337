package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.ui.annotation.AnnotationList;

/** The menu of the cards, by mouse and by key, for one annotation and for all that are picked. */
class CardMenuTest extends MainTest {

  @BeforeEach
  void openCards() {
    library = Samples.seeds(folder);
    for (long story : List.of(1L, 5L)) {
      for (int i = 0; i < 3; i++) {
        library.annotator().annotate(story, new TextRange(i * 4, i * 4 + 3), HighlightColor.YELLOW, List.of("来源"), "");
      }
    }
    openWindow(library, Language.CHINESE);
    openStory(5);
  }

  private Point2D card(int place) {
    return fx(() -> {
      Node cell = stage.getScene().getRoot().lookupAll(".card-cell").stream()
          .filter(node -> node.isVisible() && ((javafx.scene.control.ListCell<?>) node).getIndex() == place).findFirst().orElseThrow();
      Bounds bounds = cell.localToScreen(cell.getBoundsInLocal());
      return new Point2D(bounds.getCenterX(), bounds.getMinY() + 20);
    });
  }

  private Set<HighlightColor> colors(long story) {
    return library.annotations(story).stream().map(Annotation::color).collect(Collectors.toSet());
  }

  private String id(long story, int place) {
    return library.annotations(story).get(place).id();
  }

  @Test
  void itIsForTheCardUnderThePointer() {
    String second = id(5, 1);
    robot.clickOn(card(1), MouseButton.SECONDARY);
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    assertThat(workspace.focused().get()).isEqualTo(second);
    assertThat(menuItems()).extracting(MenuItem::isDisable).containsOnly(false);
    chooseInMenu("标为绿色");
    waitUntil("it is green", () -> library.annotations(5).get(1).color() == HighlightColor.GREEN);
    assertThat(library.annotations(5).get(0).color()).isEqualTo(HighlightColor.YELLOW);
    robot.clickOn(card(2), MouseButton.SECONDARY);
    chooseInMenu("删除批注");
    waitUntil("the third is gone", () -> library.annotations(5).size() == 2 && library.annotations(5).stream().anyMatch(one -> one.id().equals(second)));
  }

  @Test
  void wordsThatAreSelectedInTheStoryAreNotMeant() {
    robot.drag(point(find("的").start(), 0)).dropTo(point(find("的").start() + 6, 0));
    waitUntil("words are selected", () -> desks().reader.hasSelection());
    robot.clickOn(card(1), MouseButton.SECONDARY);
    chooseInMenu("标为蓝色");
    waitUntil("the card is blue", () -> library.annotations(5).get(1).color() == HighlightColor.BLUE);
    assertThat(library.annotations(5)).hasSize(3);
  }

  @Test
  void itOpensByKeyAndIsForAllThatArePicked() {
    fxRun(() -> desks().annotations.pane().focusList());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    settle();
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    chooseInMenu("标为粉色");
    waitUntil("all are pink", () -> colors(5).equals(Set.of(HighlightColor.PINK)));
    robot.clickOn(card(1), MouseButton.SECONDARY);
    chooseInMenu("删除所选批注");
    waitUntil("all are gone", () -> library.annotations(5).isEmpty());
  }

  @Test
  void onACardOfAnotherStoryItComesWhenThatIsOpen() {
    fxRun(() -> list().scopeProperty().set(AnnotationList.Scope.LIBRARY));
    waitUntil("all are listed", () -> list().listingProperty().get().found() == 6);
    settle();
    fxRun(() -> desks().annotations.pane().focusList());
    robot.clickOn(card(1), MouseButton.SECONDARY);
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    assertThat(workspace.open().get().stored().id()).isEqualTo(1);
    chooseInMenu("删除批注");
    waitUntil("it is gone", () -> library.annotations(1).size() == 2);
    assertThat(library.annotations(5)).hasSize(3);
  }

  private AnnotationList list() {
    return desks().annotations.list();
  }
}
