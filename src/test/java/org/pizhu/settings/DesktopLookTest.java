package org.pizhu.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopLookTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'prefer-dark' | true | true | false", "'default' | true | false | false", "'prefer-light' | false | false | true",
      "| false | | true", "'prefer-dark' | | true |",
  })
  void asksGnome(String scheme, String animations, Boolean dark, Boolean still) {
    DesktopLook look = DesktopLook.ask("Linux", command -> Optional.ofNullable(
        command.contains("color-scheme") ? scheme : animations).map(text -> text + "\n"));
    assertThat(look).isEqualTo(new DesktopLook(Optional.ofNullable(dark), Optional.ofNullable(still)));
  }

  @Test
  void asksMacos() {
    assertThat(DesktopLook.ask("Mac OS X", command -> command.contains("reduceMotion") ? Optional.of("1\n") : Optional.empty()))
        .isEqualTo(new DesktopLook(Optional.of(false), Optional.of(true)));
    assertThat(DesktopLook.ask("Mac OS X", command -> command.contains("reduceMotion") ? Optional.empty() : Optional.of("Dark\n")))
        .isEqualTo(new DesktopLook(Optional.of(true), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"0x0, true", "0x1, false"})
  void asksWindows(String value, boolean dark) {
    String written = "\r\nHKEY_CURRENT_USER\\...\\Personalize\r\n    AppsUseLightTheme    REG_DWORD    " + value + "\r\n\r\n";
    assertThat(DesktopLook.ask("Windows 11", command -> Optional.of(written)))
        .isEqualTo(new DesktopLook(Optional.of(dark), Optional.empty()));
  }

  @Test
  void aDesktopThatSaysNothingIsUnknown() {
    List<List<String>> asked = new ArrayList<>();
    assertThat(DesktopLook.ask("Linux", command -> {
      asked.add(command);
      return Optional.empty();
    })).isEqualTo(DesktopLook.UNKNOWN);
    assertThat(asked).hasSize(2);
  }
}
