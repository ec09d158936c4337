package org.pizhu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.StyledFxTest;

class SegmentedTabsTest extends StyledFxTest {

  @Test
  void aTabTakesTheKeyboardOfWhatGoesWithTheTabBefore() {
    SegmentedTabs<String> tabs = fx(() -> new SegmentedTabs<>("a").add("a", "甲").add("b", "乙").add("c", "丙"));
    TextField ofFirst = fx(() -> new TextField());
    TextField always = fx(() -> new TextField());
    Stage stage = open(() -> new VBox(new Button("第一个"), tabs, ofFirst, always), 300, 200);
    fxRun(() -> ofFirst.visibleProperty().bind(tabs.selectedProperty().isEqualTo("a")));
    fxRun(ofFirst::requestFocus);
    robot.clickOn("乙");
    settle();
    assertThat(stage.getScene().getFocusOwner()).as("the field is gone").isSameAs(tabs.getChildren().get(1));
    robot.clickOn("丙");
    settle();
    assertThat(stage.getScene().getFocusOwner()).as("from tab to tab").isSameAs(tabs.getChildren().get(2));
    fxRun(always::requestFocus);
    robot.clickOn("乙");
    settle();
    assertThat(stage.getScene().getFocusOwner()).as("what stays keeps it").isSameAs(always);
  }
}
