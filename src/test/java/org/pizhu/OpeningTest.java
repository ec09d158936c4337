package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;

class OpeningTest {

  private static final WindowArguments NOTHING_NAMED = new WindowArguments(null, false, List.of());

  @TempDir private Path folder;

  private Library open(Settings settings) {
    Opening opening = new Opening(new Environment(folder, folder, folder, "wang"), () -> BackupPlan.ONLY_BEFORE_ACTS);
    return opening.open(NOTHING_NAMED, settings, () -> Samples.CREATOR);
  }

  @Test
  void aLibraryThatWasOpenLastAndIsAwayIsNotTakenForAnother() throws IOException {
    Path away = folder.resolve("硬盘").resolve("档案.pizhu");
    Settings settings = Settings.defaults("wang").with(Settings.LAST_LIBRARY, away.toString());
    PizhuException thrown = catchThrowableOfType(PizhuException.class, () -> open(settings));
    assertThat(thrown.problem().kind()).isEqualTo(ProblemKind.LIBRARY_NOT_FOUND);
    assertThat(Files.list(folder)).as("no other library was made").isEmpty();
    Files.createDirectories(away.getParent());
    Libraries.open(away, java.time.Clock.systemUTC(), () -> "wang", BackupPlan.ONLY_BEFORE_ACTS).close();
    try (Library library = open(settings)) {
      assertThat(library.file()).isEqualTo(away);
    }
  }

  @Test
  void theVeryFirstTimeItIsTheSample() {
    try (Library library = open(Settings.defaults("wang"))) {
      assertThat(library.counts().stories()).isEqualTo(7);
    }
  }
}
