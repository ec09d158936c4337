package org.pizhu.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

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
}
