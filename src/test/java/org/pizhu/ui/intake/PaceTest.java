package org.pizhu.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong(5 * SECOND);
  private final Pace pace = new Pace(now::get);

  private void at(double seconds, long done, long counted) {
    now.set(5 * SECOND + (long) (seconds * SECOND));
    pace.at(done, 1_000, counted);
  }

  @Test
  void saysNothingBeforeItKnowsSomething() {
    at(0.5, 50, 5);
    assertThat(pace.itemsPerSecond()).isZero();
    at(1, 100, 10);
    assertThat(pace.itemsPerSecond()).isEqualTo(10);
    assertThat(pace.secondsLeft()).isEmpty();
    at(2, 200, 20);
    assertThat(pace.secondsLeft()).isEmpty();
    at(3, 300, 30);
    assertThat(pace.secondsLeft()).hasValue(7);
  }

  @Test
  void aJumpMovesItOnlyInPart() {
    at(1, 100, 10);
    at(2, 200, 20);
    at(3, 300, 30);
    at(4, 700, 130);
    assertThat(pace.itemsPerSecond()).isBetween(30L, 34L);
    assertThat(pace.secondsLeft()).hasValue(2);
  }

  @Test
  void whereNothingMovesThereIsNoEnd() {
    for (int second = 1; second < 5; second++) {
      at(second, 0, 0);
    }
    assertThat(pace.secondsLeft()).isEmpty();
  }
}
