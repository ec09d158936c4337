package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartTimeTest {

  private static final String AFTER_NAME = "S 1 2 2 0 -1 4194560 9 0 0 0 5 1 0 0 20 0 40 0 875210 8983344 150";

  @Test
  void isReckonedFromTheCountersOfTheKernel() {
    Duration took = StartTime.sinceStart("4711 (pizhu) " + AFTER_NAME, "8753.55 17000.10\n");
    assertThat(took).isEqualTo(Duration.ofMillis(1_450));
  }

  @Test
  void isNotMisledByBracketsInTheNameOfTheProgram() {
    Duration took = StartTime.sinceStart("4711 (a) b (c) ) " + AFTER_NAME, "8753.55 17000.10\n");
    assertThat(took).isEqualTo(Duration.ofMillis(1_450));
  }
}
