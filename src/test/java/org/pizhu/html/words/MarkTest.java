package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parts the names of a line, from both sides of the strait. */
class MarkTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "SPACE,\" \u3000\u00a0\t\n•●◆_\"", "LIST,\"，,、；;＆&﹑\"", "STROKE,\"/／╱∕|｜丨\"", "COLON,\"：:︰﹕\"", "NONE,\"张王Aa0·-—（）《》。！+\"",
  })
  void charactersPartWordsMoreOrLess(Mark mark, String characters) {
    assertThat(characters.chars().mapToObj(c -> Mark.of((char) c))).isNotEmpty().containsOnly(mark);
  }
}
