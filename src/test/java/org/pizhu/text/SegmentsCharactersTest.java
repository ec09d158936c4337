package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader takes for one character stays whole. */
class SegmentsCharactersTest {

  private final Segments segments = new Segments();

  @ParameterizedTest
  @ValueSource(strings = {"中", "𠮷", "👍🏽", "👨‍👩‍👧‍👦", "e\u0301", "🇨🇳", "\n"})
  void oneCharacterIsPassedInOneStep(String character) {
    String text = "甲" + character + "乙";
    assertThat(segments.nextCharacter(text, 1)).isEqualTo(1 + character.length());
    assertThat(new Segments().previousCharacter(text, 1 + character.length())).as("asked first").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "甲", "👍🏽"})
  void theEndsOfTheTextAreNotPassed(String text) {
    assertThat(segments.nextCharacter(text, text.length())).isEqualTo(text.length());
    assertThat(segments.previousCharacter(text, 0)).isZero();
  }
}
