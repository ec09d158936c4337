package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyllablesTest {

  @Test
  void syllablesAreKnown() {
    assertThat(Syllables.isWhole("wu")).isTrue();
    assertThat(Syllables.isWhole("zhuang")).isTrue();
    assertThat(Syllables.isWhole("wuh")).isFalse();
    assertThat(Syllables.isBegun("zhuan")).isTrue();
    assertThat(Syllables.isBegun("h")).isTrue();
    assertThat(Syllables.isBegun("wuh")).isFalse();
    assertThat(Syllables.isBegun("zz")).isFalse();
  }

  /** Searches by reading rely on it: a reading that is no known syllable would not be found. */
  @Test
  void everyCharacterIsReadAsSyllables() {
    Pinyin pinyin = Pinyin.shared();
    for (int character = 0x4e00; character <= 0x9fff; character++) {
      int initials = 0;
      for (String reading : pinyin.readings(character)) {
        assertThat(Syllables.isWhole(reading)).as("%s of %s", reading, Character.toString(character)).isTrue();
        initials |= 1 << reading.charAt(0) - 'a';
      }
      assertThat(pinyin.initials(character)).isEqualTo(initials);
    }
  }
}
