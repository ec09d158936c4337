package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WindowFrameTest {

  /** That the windows have it indeed is shown by packaging/prove clicks. */
  @Test
  void theDesktopEntryNamesTheClassOfTheWindows() throws Exception {
    assertThat(Files.readAllLines(Path.of("packaging", "desktop", WindowFrame.CLASS + ".desktop"))).contains("StartupWMClass=" + WindowFrame.CLASS);
  }
}
