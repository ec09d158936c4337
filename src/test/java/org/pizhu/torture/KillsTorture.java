package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills in the middle of everything: {@code -Dpizhu.torture.kills=200} in all, which is the default, {@code -Dpizhu.torture.seed=…}. */
@Tag("torture")
class KillsTorture {

  private static final int KILLS = Integer.getInteger("pizhu.torture.kills", 200);
  private static final long SEED = Long.getLong("pizhu.torture.seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void losesNothing() throws Exception {
    Figures figures = new Figures(
        "kills", "Killed by SIGKILL in the middle of its work (seed " + SEED + ")",
        "work", "kills", "acts confirmed before", "losses", "longest opening and check, s");
    List<String> losses = new ArrayList<>();
    for (Works work : Works.values()) {
      Kills kills = new Kills(work, Files.createDirectories(folder.resolve(work.toString())), SEED);
      kills.run(Math.max(1, KILLS * work.kills() / 200));
      figures.row(work, kills.kills(), kills.confirmed(), kills.losses().size(), kills.longestLook());
      losses.addAll(kills.losses());
    }
    assertThat(losses).isEmpty();
  }
}
