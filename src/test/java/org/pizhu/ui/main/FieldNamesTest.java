package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;

/** The names beside the fields of a story have room in their column, in each language. */
class FieldNamesTest extends MainTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void noneIsCut(Language language) {
    openWindow(Samples.seeds(folder), language);
    openStory(2);
    robot.push(KeyCode.CONTROL, KeyCode.M);
    waitUntil("the fields have the keyboard", () -> stage.getScene().getFocusOwner() instanceof ListView<?> list
        && list.getStyleClass().contains("field-list"));
    ListView<?> list = (ListView<?>) fx(() -> stage.getScene().getFocusOwner());
    List<String> seen = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    for (int row = 0; row < list.getItems().size(); row += 3) {
      int first = row;
      fxRun(() -> list.scrollTo(first));
      settle();
      fxRun(() -> list.lookupAll(".field-name").stream().filter(FieldNamesTest::isSeen).map(Labeled.class::cast).forEach(name -> {
        seen.add(name.getText());
        if (name.lookup(".text") instanceof Text shown && !shown.getText().equals(name.getText())) {
          cut.add(name.getText());
        }
      }));
    }
    assertThat(seen).hasSizeGreaterThan(10);
    assertThat(cut).isEmpty();
  }
}
