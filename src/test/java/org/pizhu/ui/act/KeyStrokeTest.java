package org.pizhu.ui.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pizhu.ui.act.KeyStroke.Modifier.ALT;
import static org.pizhu.ui.act.KeyStroke.Modifier.SHIFT;
import static org.pizhu.ui.act.KeyStroke.Modifier.SHORTCUT;

import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;

class KeyStrokeTest {

  private static final KeyNames CHINESE = new KeyNames(new Messages(Language.CHINESE));

  private static KeyEvent press(KeyCode code, boolean shift, boolean control, boolean alt, boolean meta) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, meta);
  }

  static Stream<KeyStroke> everyKey() {
    return Arrays.stream(KeyCode.values())
        .filter(code -> !code.isModifierKey() && code != KeyCode.SHORTCUT && code != KeyCode.UNDEFINED)
        .flatMap(code -> Stream.of(KeyStroke.of(code), KeyStroke.of(code, SHORTCUT, ALT, SHIFT)));
  }

  @ParameterizedTest
  @MethodSource("everyKey")
  void everyKeyIsReadAsItWasWrittenAndHasAName(KeyStroke stroke) {
    assertThat(KeyStroke.read(stroke.written())).contains(stroke);
    assertThat(CHINESE.name(stroke)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "CTRL+E", "SHORTCUT", "SHORTCUT+", "SHIFT", "CONTROL", "UNDEFINED", "e"})
  void whatIsNoKeyIsNotRead(String written) {
    assertThat(KeyStroke.read(written)).isEmpty();
  }

  @Test
  void theNumberPadCountsAsTheRow() {
    assertThat(KeyStroke.of(press(KeyCode.NUMPAD3, false, false, false, false))).contains(KeyStroke.of(KeyCode.DIGIT3));
    assertThat(KeyStroke.ctrl(KeyCode.ADD)).isEqualTo(KeyStroke.ctrl(KeyCode.PLUS));
  }

  @Test
  void modifiersAloneAndKeysOfTheSystemAreNobodys() {
    assertThat(KeyStroke.of(press(KeyCode.SHIFT, true, false, false, false))).isEmpty();
    assertThat(KeyStroke.of(press(KeyCode.E, false, true, false, true))).isEmpty();
    assertThatThrownBy(() -> KeyStroke.of(KeyCode.CONTROL)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesAreThoseOfTheKeyboard() {
    assertThat(CHINESE.name(KeyStroke.ctrlShift(KeyCode.Z))).isIn("Ctrl+Shift+Z", "⇧⌘Z");
    assertThat(CHINESE.name(KeyStroke.shift(KeyCode.SLASH))).isEqualTo("?");
    assertThat(CHINESE.name(KeyStroke.of(KeyCode.SPACE))).isEqualTo("空格");
    assertThat(CHINESE.name(KeyStroke.of(KeyCode.UP))).isEqualTo("↑");
    assertThat(CHINESE.name(KeyStroke.of(KeyCode.F9))).isEqualTo("F9");
  }

  @Test
  void onlyKeysThatWriteNothingHoldWhileOneWrites() {
    assertThat(KeyStroke.of(KeyCode.T).isCommand()).isFalse();
    assertThat(KeyStroke.shift(KeyCode.SLASH).isCommand()).isFalse();
    assertThat(KeyStroke.ctrl(KeyCode.T).isCommand()).isTrue();
    assertThat(KeyStroke.of(KeyCode.F1).isCommand()).isTrue();
  }

  @Test
  void movingAndWritingKeepTheirKeys() {
    assertThat(Stream.of(KeyStroke.of(KeyCode.TAB), KeyStroke.shift(KeyCode.LEFT), KeyStroke.ctrl(KeyCode.V),
        KeyStroke.of(KeyCode.ENTER), KeyStroke.of(KeyCode.SPACE))).allMatch(KeyStroke::isReserved);
    assertThat(Stream.of(KeyStroke.ctrl(KeyCode.ENTER), KeyStroke.ctrlShift(KeyCode.V), KeyStroke.of(KeyCode.V),
        KeyStroke.of(KeyCode.DELETE))).noneMatch(KeyStroke::isReserved);
  }

  @Test
  void aCharacterHasTheKeyThatTypesIt() {
    for (String typed : "abcxyz0189-=[];,./\\".split("")) {
      assertThat(KeyStroke.typing(typed)).as(typed).map(CHINESE::name).hasValueSatisfying(
          name -> assertThat(name).isEqualToIgnoringCase(typed));
    }
    assertThat(KeyStroke.typing("?")).isEmpty();
    assertThat(KeyStroke.typing("注")).isEmpty();
    assertThat(KeyStroke.typing("")).isEmpty();
  }
}
