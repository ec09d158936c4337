package org.pizhu.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pieces of which one is far longer than the other have too little in common, whatever stands in them. */
class LikenessOfUnequalLengthTest {

  /** Processor time, since a machine that does other things too makes the clock no measure. */
  @Test
  void aVeryLongPieceIsNotGoneThroughForEachShortOne() {
    Random random = new Random(3);
    String whole = piece(random, 1_000_000);
    List<String> many = IntStream.range(0, 20_000).mapToObj(i -> piece(random, 20)).toList();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();

    assertThat(Likeness.pairs(many, List.of(whole))).isEmpty();

    assertThat((threads.getCurrentThreadCpuTime() - begin) / 1_000_000).as("ms of processor time").isLessThan(2500);
  }

  @Test
  void aPieceThatIsJustLongEnoughIsStillAPair() {
    String shorter = piece(new Random(5), 101);
    String longer = shorter + piece(new Random(6), 300);

    assertThat(Likeness.pairs(List.of(shorter), List.of(longer))).hasSize(1);
    assertThat(Likeness.pairs(List.of(longer), List.of(shorter))).hasSize(1);
  }

  /** So few different characters that each short piece shares pairs of them with the long one. */
  private static String piece(Random random, int length) {
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < length; i++) {
      piece.appendCodePoint(0x4e00 + random.nextInt(60));
    }
    return piece.toString();
  }
}
