package org.pizhu.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000, 1 << 20, 3_300_000})
  void givesBackAnyPart(int size) throws IOException {
    byte[] all = new byte[size];
    Random random = new Random(size);
    random.nextBytes(all);
    try (Spool spool = new Spool()) {
      for (int at = 0; at < size;) {
        int part = Math.min(size - at, 1 + random.nextInt(70_000));
        spool.write(all, at, part);
        at += part;
      }
      assertThat(spool.size()).isEqualTo(size);
      for (int i = 0; i < 20; i++) {
        int from = random.nextInt(size + 1);
        int to = from + random.nextInt(size - from + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spool.copy(from, to, out);
        assertThat(Arrays.equals(out.toByteArray(), Arrays.copyOfRange(all, from, to))).isTrue();
      }
    }
  }

  @Test
  void knowsWhatIsNotThere() throws IOException {
    try (Spool spool = new Spool()) {
      spool.write(7);
      assertThatThrownBy(() -> spool.copy(0, 2, new ByteArrayOutputStream())).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }
}
