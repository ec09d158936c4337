package org.pizhu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.StyledFxTest;

/** Controls that stand beside one another in a row. */
class ControlHeightTest extends StyledFxTest {

  @Test
  void aMenuButtonAndAChoiceAreAsHighAsAButton() {
    Button button = fx(() -> new Button("导出"));
    MenuButton menu = fx(() -> new MenuButton("导出"));
    ComboBox<String> choice = fx(() -> {
      ComboBox<String> made = new ComboBox<>();
      made.getItems().add("导出");
      made.setValue("导出");
      return made;
    });
    open(() -> {
      HBox row = new HBox(button, menu, choice);
      row.setFillHeight(false);
      return row;
    }, 400, 100);
    assertThat(fx(menu::getHeight)).isEqualTo(fx(button::getHeight));
    assertThat(fx(choice::getHeight)).isEqualTo(fx(button::getHeight));
  }
}
