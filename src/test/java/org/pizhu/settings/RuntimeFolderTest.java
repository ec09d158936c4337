package org.pizhu.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeFolderTest {

  private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/wang", "XDG_RUNTIME_DIR", "/run/user/1000"));

  private Path folder() {
    Map<String, String> properties = Map.of("user.name", "wang", "user.home", "/home/wang", "os.name", "Linux");
    return RuntimeFolder.of(Environment.of(variables::get, key -> properties.getOrDefault(key, "")), variables::get);
  }

  @Test
  void isBelowThatOfTheSession() {
    assertThat(folder().getParent()).isEqualTo(Path.of("/run/user/1000"));
    assertThat(folder().getFileName().toString()).matches("pizhu-[0-9a-f]{8}");
  }

  @Test
  void isAnotherForOtherData() {
    Path before = folder();
    variables.put("XDG_DATA_HOME", "/archive/wang");
    assertThat(folder()).isNotEqualTo(before);
  }

  @Test
  void liesInThePersonalFolderOfTheProgramIfThereIsOne() {
    variables.put("PIZHU_HOME", "/media/stick/pizhu");
    assertThat(folder()).isEqualTo(Path.of("/media/stick/pizhu/running"));
  }

  @Test
  void liesBesideTheLogWhereTheSessionHasNone() {
    variables.put("XDG_RUNTIME_DIR", "not/absolute");
    assertThat(folder()).isEqualTo(Path.of("/home/wang/.local/state/pizhu/running"));
    variables.remove("XDG_RUNTIME_DIR");
    assertThat(folder()).isEqualTo(Path.of("/home/wang/.local/state/pizhu/running"));
  }
}
