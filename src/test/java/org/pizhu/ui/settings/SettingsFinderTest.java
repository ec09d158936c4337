package org.pizhu.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.text.Pinyin;

class SettingsFinderTest {

  private final SettingsFinder finder =
      new SettingsFinder(List.of(new Messages(Language.CHINESE), new Messages(Language.ENGLISH)), Pinyin.shared());
  private final SettingsRow theme =
      new SettingsRow(SettingsSection.LOOK, "settingspanel.theme", List.of("theme.light", "theme.dark", "theme.sepia"), new Region());

  @ParameterizedTest
  @CsvSource({
      "配色, true", "ps, true", "peise, true", "theme, true", "dark, true", "深色, true", "shense, true", "look, true", "'', true",
      "  , true", "citation, false", "备份, false", "zzz, false",
  })
  void findsARowByItsWordsInAnyLanguage(String typed, boolean fits) {
    assertThat(finder.fits(theme, typed == null ? "" : typed)).isEqualTo(fits);
  }
}
