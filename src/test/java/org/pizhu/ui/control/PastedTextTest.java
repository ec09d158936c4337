package org.pizhu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is pasted of a text that another program put onto the clipboard with NUL in it. */
class PastedTextTest {

  /** A dot stands for NUL. */
  @ParameterizedTest
  @CsvSource({
      "前,     前.后,     前后",
      "前,     前.后.完., 前后完",
      "'',     .后,       后",
      "前,     前.,       ",
      "前,     前,        ",
      "别的字, 前.后,     ",
      "前,     '',        "
  })
  void allOfItComesWithoutTheNul(String given, String raw, @Nullable String pasted) {
    ByteBuffer bytes = ByteBuffer.wrap(raw.replace('.', '\0').getBytes(StandardCharsets.UTF_8));
    assertThat(PastedText.longer(given, bytes)).isEqualTo(java.util.Optional.ofNullable(pasted));
    assertThat(bytes.position()).isZero();
  }
}
