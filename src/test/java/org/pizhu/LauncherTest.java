package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.settings.Version;

/** The program as a process of its own, in surroundings that are not kind to it. */
class LauncherTest {

  private static final int WARNS_OF_NATIVE_CODE = 24;

  private static final String SEEDS = Path.of("seeds", "000_ca418ce6a18ed07a.txt").toString();

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void onlyOnLinux() {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "Locales and displays are set as on Linux");
  }

  private int run(Map<String, String> variables, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= WARNS_OF_NATIVE_CODE) {
      // What the manifest of the jar says.
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of(
        "-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
    command.addAll(List.of(args));
    Path outFile = folder.resolve("out");
    Path errFile = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(outFile.toFile()).redirectError(errFile.toFile());
    builder.environment().keySet()
        .removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG") || name.equals("DISPLAY"));
    builder.environment().put("PIZHU_HOME", folder.resolve("home").toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    out = Files.readString(outFile, StandardCharsets.UTF_8);
    err = Files.readString(errFile, StandardCharsets.UTF_8);
    return process.exitValue();
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out);
  }

  @Test
  void writesUtf8WhateverTheLocale() throws Exception {
    Map<String, String> ascii = Map.of("LC_ALL", "C");
    assertThat(run(ascii, "import", SEEDS, "--json")).isZero();
    assertThat(run(ascii, "show", "5", "--json")).isZero();
    assertThat(json().get("title").asText()).isEqualTo("【抗击疫情 宝丰在行动】党员干部踊捐款 战");
    assertThat(err).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void tellsItsVersionWithoutSettingsOrLog(String asked) throws Exception {
    assertThat(run(Map.of("LC_ALL", "C"), asked)).isZero();
    assertThat(out).isEqualTo("Pizhu " + Version.current() + System.lineSeparator());
    assertThat(err).isEmpty();
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void saysThatTheLocaleLosesCharacters() throws Exception {
    assertThat(run(Map.of("LC_ALL", "C"), "import", "新闻.txt", "--json")).isEqualTo(1);
    assertThat(json().get("error").get("kind").asText()).isEqualTo("locale-lacks-characters");
    assertThat(err).contains("LC_ALL=C.UTF-8").hasLineCount(1);
    assertThat(run(Map.of("LC_ALL", "C", "PIZHU_HOME", folder.resolve("家").toString()), "list")).isEqualTo(1);
    assertThat(err).contains("LC_ALL=C.UTF-8").hasLineCount(1);
  }

  @Test
  void keepsItsOwnTroublesWithTheLogToItself() throws Exception {
    String library = folder.resolve("库 一.pizhu").toString();
    Map<String, String> noLog = Map.of("LC_ALL", "C.UTF-8", "PIZHU_HOME", "/proc/pizhu");
    assertThat(run(noLog, "import", SEEDS, "--library", library, "--json")).isZero();
    assertThat(json().get("new").asInt()).isEqualTo(7);
    assertThat(err).isEmpty();
    assertThat(run(noLog, "show", "99", "--library", library, "--json")).isEqualTo(1);
    assertThat(json().get("error").get("kind").asText()).isEqualTo("story-not-found");
  }

  @Test
  void saysThatThereIsNoDisplay() throws Exception {
    assertThat(run(Map.of("LC_ALL", "C.UTF-8"))).isEqualTo(1);
    assertThat(out).isEmpty();
    assertThat(err).contains("There is no display").doesNotContain("\tat ");
  }
}
