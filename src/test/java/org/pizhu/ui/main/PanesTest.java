package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.ui.FxTest;
import org.pizhu.ui.main.ground.PaneLayout;
import org.pizhu.ui.main.ground.Panes;

/** Which panes stand beside the story, and which give way where a window is too narrow for all. */
class PanesTest extends FxTest {

  private final List<PaneLayout> remembered = new ArrayList<>();
  private Panes panes;
  private Stage stage;

  @BeforeEach
  void openPanes() {
    stage = open(() -> {
      panes = new Panes(named("shelf"), named("list"), named("story"), named("notes"), remembered::add);
      return new StackPane(panes);
    }, 1440, 600);
  }

  private static Region named(String id) {
    Region region = new Region();
    region.setId(id);
    return region;
  }

  private void width(double width) {
    fxRun(() -> stage.setWidth(width));
    waitUntil("it has its width", () -> panes.getWidth() == stage.getScene().getWidth() && Math.abs(panes.getWidth() - width) < 1);
    settle();
  }

  private String shown() {
    settle();
    return fx(() -> String.join(" ", panes.getItems().stream().map(node -> node.getId()).toList()));
  }

  @ParameterizedTest
  @CsvSource({
      "1440, shelf list story notes", "1024, shelf list story notes", "1010, list story notes", "840, list story notes", "810, list story",
      "720, list story", "540, story"
  })
  void whatHasNoRoomGivesWay(double width, String shown) {
    fxRun(() -> panes.layout(PaneLayout.DEFAULT.withShelf(true)));
    width(width);
    assertThat(shown()).isEqualTo(shown);
    assertThat(fx(() -> panes.getItems().stream().allMatch(node ->
        node.getBoundsInParent().getMinX() > -1 && node.getBoundsInParent().getMaxX() < panes.getWidth() + 1))).isTrue();
    width(1440);
    assertThat(shown()).isEqualTo("shelf list story notes");
    assertThat(remembered).isEmpty();
  }

  @Test
  void whatIsAskedForComesBackAndTheOtherGivesWay() {
    width(720);
    assertThat(shown()).isEqualTo("list story");
    fxRun(panes::foldNotes);
    assertThat(shown()).isEqualTo("story notes");
    fxRun(panes::showList);
    assertThat(shown()).isEqualTo("list story");
    fxRun(panes::showNotes);
    assertThat(shown()).isEqualTo("story notes");
    fxRun(panes::foldShelf);
    assertThat(shown()).isEqualTo("shelf story");
    fxRun(panes::foldShelf);
    assertThat(shown()).isEqualTo("story notes");
    width(1440);
    assertThat(shown()).isEqualTo("list story notes");
  }

  @Test
  void whatIsFoldedAwayMakesRoomForWhatGaveWay() {
    width(720);
    fxRun(panes::foldList);
    assertThat(shown()).isEqualTo("story notes");
    assertThat(remembered).hasSize(1).allMatch(layout -> !layout.listShown() && layout.notesShown());
    fxRun(panes::foldList);
    assertThat(shown()).isEqualTo("list story");
    fxRun(() -> panes.reading(true));
    assertThat(shown()).isEqualTo("story");
    fxRun(() -> panes.reading(false));
    assertThat(shown()).isEqualTo("list story");
  }

  @Test
  void onlyADragChangesTheWidthsThatAreRemembered() {
    width(985);
    fxRun(() -> {
      // As a window does that is made large while it opens: several sizes before the next frame, and the pane's parts not yet laid out.
      panes.layout(PaneLayout.DEFAULT);
      stage.setWidth(978);
      panes.layout();
    });
    width(1360);
    assertThat(fx(() -> panes.lookup("#list").getLayoutBounds().getWidth())).isBetween(307.0, 309.0);
    assertThat(fx(() -> panes.lookup("#notes").getLayoutBounds().getWidth())).isBetween(339.0, 341.0);
    fxRun(() -> panes.setDividerPosition(0, 0.5));
    settle();
    fxRun(panes::keepWidths);
    assertThat(remembered).as("nobody dragged").isEmpty();
    fxRun(() -> panes.layout(PaneLayout.DEFAULT));
    settle();
    Node divider = fx(() -> panes.lookupAll(".split-pane-divider").stream()
        .min(java.util.Comparator.comparingDouble(Node::getLayoutX)).orElseThrow());
    var place = fx(() -> divider.localToScreen(2, 300));
    robot.drag(place.getX(), place.getY(), MouseButton.PRIMARY).moveTo(place.getX() + 80, place.getY()).drop();
    settle();
    assertThat(remembered).hasSize(1).allMatch(layout -> Math.abs(layout.listWidth() - 388) < 4);
    width(1300);
    assertThat(fx(() -> panes.lookup("#list").getLayoutBounds().getWidth())).isBetween(384.0, 392.0);
  }
}
