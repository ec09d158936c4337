package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script before the installed program makes of the locale: Java must be able to carry Chinese names in each. */
@EnabledOnOs(OS.LINUX)
class StartScriptTest {

  private static final Path PACKAGING = Path.of("packaging");

  @TempDir
  Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("lib/app"));
    Files.copy(PACKAGING.resolve("pizhu-start"), folder.resolve("bin/pizhu"));
    Files.copy(PACKAGING.resolve("environment"), folder.resolve("lib/app/environment"));
    // The archive of classes is there already.
    Files.writeString(folder.resolve("lib/app/build"), "1\n");
    Files.writeString(folder.resolve("lib/app/pizhu.jsa.for"), "1 " + folder.resolve("lib/app").toRealPath() + "\n");
    Path program = folder.resolve("lib/runtime/bin/pizhu");
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\nexec \"$JAVA\" -XshowSettings:properties -version 2>&1\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @CsvSource({"LANG,zz_ZZ.UTF-8", "LC_ALL,zz_ZZ.UTF-8", "LANG,C", "LC_ALL,POSIX", "LC_CTYPE,C.UTF-8"})
  void javaCarriesChineseNames(String name, String value) throws Exception {
    assertThat(properties(Map.of(name, value))).contains("sun.jnu.encoding = UTF-8");
  }

  @Test
  void aLocaleThatIsLackingDoesNotSpoilOneThatIsThere() throws Exception {
    assertThat(properties(Map.of("LANG", "zz_ZZ.UTF-8", "LC_CTYPE", "C.UTF-8"))).contains("sun.jnu.encoding = UTF-8");
  }

  private String properties(Map<String, String> locale) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", folder.resolve("bin/pizhu").toString()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
    builder.environment().put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.environment().putAll(locale);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
