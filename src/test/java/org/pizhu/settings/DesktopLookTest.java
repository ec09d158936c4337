package org.pizhu.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        command.contains("color-scheme") ? scheme : command.contains("enable-animations") ? animations : null).map(text -> text + "\n"), () -> "");
    assertThat(look).isEqualTo(new DesktopLook(Optional.ofNullable(dark), Optional.ofNullable(still)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "true | [Settings]%gtk-enable-animations=0 | true", "true | gtk-enable-animations = false | true", "true | gtk-enable-animations=1 | false",
      "false | gtk-enable-animations=1 | true", "true | [Settings] | false", "| gtk-enable-animations=true | false", "| [Settings] |",
      "true | gtk-enable-animations=0%[Settings]%gtk-enable-animations=1 | false"
  })
  void asksTheSettingsOfGtk(String gnome, String file, Boolean still) {
    DesktopLook look = DesktopLook.ask("Linux", command -> command.contains("enable-animations")
        ? Optional.ofNullable(gnome) : Optional.empty(), () -> file.replace('%', '\n'));
    assertThat(look.still()).isEqualTo(Optional.ofNullable(still));
  }

  @ParameterizedTest
  @CsvSource({"9E3E078012000000, false", "9012038010000000, true", "nothing,"})
  void asksWindowsWhatMoves(String mask, Boolean still) {
    String written = "\r\nHKEY_CURRENT_USER\\Control Panel\\Desktop\r\n    UserPreferencesMask    REG_BINARY    " + mask + "\r\n\r\n";
    assertThat(DesktopLook.ask("Windows 11", command ->
        command.contains("UserPreferencesMask") ? Optional.of(written) : Optional.empty(), () -> "").still()).isEqualTo(Optional.ofNullable(still));
  }

  @Test
  void asksMacos() {
    assertThat(DesktopLook.ask("Mac OS X", command -> command.contains("reduceMotion") ? Optional.of("1\n") : Optional.empty(), () -> ""))
        .isEqualTo(new DesktopLook(Optional.of(false), Optional.of(true)));
    assertThat(DesktopLook.ask("Mac OS X", command -> command.contains("reduceMotion") ? Optional.empty() : Optional.of("Dark\n"), () -> ""))
        .isEqualTo(new DesktopLook(Optional.of(true), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"0x0, true", "0x1, false"})
  void asksWindows(String value, boolean dark) {
    String written = "\r\nHKEY_CURRENT_USER\\...\\Personalize\r\n    AppsUseLightTheme    REG_DWORD    " + value + "\r\n\r\n";
    assertThat(DesktopLook.ask("Windows 11", command -> Optional.of(written), () -> ""))
        .isEqualTo(new DesktopLook(Optional.of(dark), Optional.empty()));
  }

  @Test
  void aDesktopThatSaysNothingIsUnknown() {
    List<List<String>> asked = new ArrayList<>();
    assertThat(DesktopLook.ask("Linux", command -> {
      asked.add(command);
      return Optional.empty();
    }, () -> "")).isEqualTo(DesktopLook.UNKNOWN);
    assertThat(asked).hasSize(2);
  }

  @Test
  void readsTheSettingsOfGtkWhereTheyLie(@TempDir Path folder) throws IOException {
    assertThat(DesktopLook.gtk(folder)).isEmpty();
    Files.createDirectories(folder.resolve("gtk-4.0"));
    Files.writeString(folder.resolve("gtk-4.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
    assertThat(DesktopLook.ask("Linux", command -> Optional.empty(), () -> DesktopLook.gtk(folder)).still()).contains(true);
    assertThat(DesktopLook.configuration(name -> folder.toString())).isEqualTo(folder);
    Path usual = Path.of(System.getProperty("user.home"), ".config");
    assertThat(DesktopLook.configuration(name -> null)).isEqualTo(usual);
    assertThat(DesktopLook.configuration(name -> "here")).isEqualTo(usual);
  }
}
