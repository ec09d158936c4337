package org.pizhu.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.pizhu.agreement.TagAgreement;
import org.pizhu.agreement.UnitizingFamily;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.StyledFxTest;

class AgreementTableTest extends StyledFxTest {

  @Test
  void numbersAreGroupedByThousands() {
    AgreementTable table = fx(() -> new AgreementTable(new Messages(Language.CHINESE)));
    TagAgreement row = new TagAgreement("t", "话语", 1_204, 45_678, 0.9, 0.5, null, 0.5, null, null, UnitizingFamily.NONE);
    assertThat(fx(() -> table.getColumns().get(1).getCellObservableValue(row).getValue())).isEqualTo("1,204");
    assertThat(fx(() -> table.getColumns().get(2).getCellObservableValue(row).getValue())).isEqualTo("45,678");
  }

  /** The panel leaves the table 848 pixels; more rows than it shows bring one bar, not two. */
  @Test
  void aBarForTheRowsBringsNoneForTheColumns() {
    AgreementTable table = fx(() -> {
      AgreementTable made = new AgreementTable(new Messages(Language.CHINESE));
      for (int i = 0; i < 60; i++) {
        made.getItems().add(new TagAgreement("t" + i, "话语", 4, 88, 0.9, 0.5, null, 0.5, null, null, UnitizingFamily.NONE));
      }
      return made;
    });
    open(() -> {
      VBox pane = new VBox(table);
      pane.getStyleClass().add("agreement-pane");
      return pane;
    }, 848, 196);
    waitForFxEvents();
    assertThat(fx(() -> table.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).filter(ScrollBar::isVisible)
        .map(ScrollBar::getOrientation).toList())).containsExactly(Orientation.VERTICAL);
  }
}
