package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken files and texts, made up by Jazzer guided by what they reach: {@code -Dpizhu.torture.fuzz=10} seconds for each reader, {@code
 * -Dpizhu.torture.seed=…}. What it finds is left in target/torture.
 */
@Tag("torture")
class FuzzTorture {

  private static final int SECONDS = Integer.getInteger("pizhu.torture.fuzz", 10);
  private static final int SEED = (int) (Long.getLong("pizhu.torture.seed", System.nanoTime()) & 0x7fffffff);
  private static final int SECONDS_OF_ONE = 10;
  private static final int MEGABYTES = 2_500;
  private static final String DRIVER = "com.code_intelligence.jazzer.Jazzer";

  private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+)");
  private static final Pattern FOUND = Pattern.compile("== Java Exception: (.*)|==\\d+== ERROR: libFuzzer: (.*)");

  @TempDir Path folder;

  @Test
  void everyReaderTellsWhatIsWrong() throws Exception {
    assumeTrue(isThere(), "Jazzer comes with the profile torture");
    Figures figures = new Figures(
        "fuzzing", "Fuzzed by Jazzer, " + SECONDS + " s each (seed " + SEED + ")", "reader", "inputs tried", "edges reached", "findings");
    List<String> findings = new ArrayList<>();
    for (Map.Entry<String, List<byte[]>> target : FuzzSeeds.all(folder).entrySet()) {
      List<String> log = fuzz(target.getKey(), target.getValue());
      String tried = "0";
      String edges = "0";
      List<String> found = new ArrayList<>();
      for (String line : log) {
        Matcher done = DONE.matcher(line);
        Matcher fault = FOUND.matcher(line);
        if (done.find()) {
          tried = done.group(1);
          edges = done.group(2);
        } else if (fault.find()) {
          found.add(target.getKey() + ": " + line);
        }
      }
      if (found.isEmpty() && tried.equals("0")) {
        found.add(target.getKey() + " was not run: " + log);
      }
      figures.row(target.getKey(), tried, edges, found.size());
      findings.addAll(found);
    }
    assertThat(findings).isEmpty();
  }

  private static boolean isThere() {
    try {
      Class.forName(DRIVER, false, FuzzTorture.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException notHere) {
      return false;
    }
  }

  private List<String> fuzz(String target, List<byte[]> seeds) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus-" + target));
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(corpus.resolve("seed" + i), seeds.get(i));
    }
    Path left = Files.createDirectories(Path.of("target", "torture", "fuzz", target)).toAbsolutePath();
    Path log = left.resolve("log");
    int dash = target.indexOf('.');
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary-" + target)),
        "-Dpizhu.fuzz.target=" + (dash < 0 ? target : target.substring(0, dash)),
        "-Dpizhu.fuzz.ending=" + (dash < 0 ? "" : target.substring(dash)),
        "-cp", System.getProperty("java.class.path"), DRIVER,
        "--target_class=" + FuzzTarget.class.getName(), "--instrumentation_includes=org.pizhu.**", "--custom_hook_includes=org.pizhu.**",
        // That people search by expressions of their own is no injection; what is wrong with one is told.
        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
        "--reproducer_path=" + left, "-artifact_prefix=" + left + "/", "-max_total_time=" + SECONDS, "-timeout=" + SECONDS_OF_ONE,
        "-rss_limit_mb=" + MEGABYTES, "-seed=" + SEED, "-max_len=20000", corpus.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(SECONDS + 90L, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      List<String> lines = new ArrayList<>(Files.readAllLines(log));
      lines.add("==0== ERROR: libFuzzer: hangs");
      return lines;
    }
    return Files.readAllLines(log);
  }
}
