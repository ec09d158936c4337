package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few kills of each kind, so that what breaks under them is seen the same day; {@link KillsTorture} has the many. */
class KillsTest {

  private static final int KILLS = 2;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Works.class)
  void losesNothing(Works work) throws Exception {
    long seed = System.nanoTime();
    Kills kills = new Kills(work, folder, seed);
    kills.run(KILLS);
    assertThat(kills.losses()).as("seed %d", seed).isEmpty();
    assertThat(kills.confirmed()).isPositive();
  }
}
