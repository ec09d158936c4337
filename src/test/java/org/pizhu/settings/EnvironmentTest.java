package org.pizhu.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  private static Environment environment(String system, Map<String, String> variables) {
    Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/wang", "user.name", "wang");
    return Environment.of(variables::get, properties::get);
  }

  @Test
  void followsXdgOnLinux() {
    Environment plain = environment("Linux", Map.of());
    assertThat(plain.defaultLibrary()).isEqualTo(Path.of("/home/wang/.local/share/pizhu/library.pizhu"));
    assertThat(plain.settingsFile()).isEqualTo(Path.of("/home/wang/.config/pizhu/settings.properties"));
    assertThat(plain.logFile()).isEqualTo(Path.of("/home/wang/.local/state/pizhu/pizhu.log"));
    Environment moved = environment("Linux", Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "not/absolute"));
    assertThat(moved.data()).isEqualTo(Path.of("/data/pizhu"));
    assertThat(moved.config()).isEqualTo(Path.of("/home/wang/.config/pizhu"));
    Environment elsewhere = environment("Linux", Map.of("HOME", "/tmp/wang"));
    assertThat(elsewhere.data()).isEqualTo(Path.of("/tmp/wang/.local/share/pizhu"));
    assertThat(environment("Linux", Map.of("HOME", "")).data()).isEqualTo(plain.data());
  }

  @Test
  void followsTheOtherSystems() {
    assertThat(environment("Mac OS X", Map.of()).data())
        .isEqualTo(Path.of("/home/wang/Library/Application Support/Pizhu"));
    assertThat(environment("Windows 11", Map.of("APPDATA", "/c/roaming")).data()).isEqualTo(Path.of("/c/roaming/Pizhu"));
  }

  @Test
  void oneVariablePutsAllInOneFolder() {
    Environment own = environment("Linux", Map.of("PIZHU_HOME", "/tmp/p"));
    assertThat(own.data()).isEqualTo(own.config()).isEqualTo(own.state()).isEqualTo(Path.of("/tmp/p"));
    assertThat(own.user()).isEqualTo("wang");
  }
}
