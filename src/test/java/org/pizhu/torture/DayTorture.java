package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.bench.WorkingDay;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.task.Progress;

/**
 * A day of eight hours without its pauses, {@code -Dpizhu.torture.opened=3000} stories opened: what the process holds must not grow. And a
 * short one under strace(1): nobody is called but the display.
 */
@Tag("torture")
class DayTorture {

  private static final int OPENED = Integer.getInteger("pizhu.torture.opened", 3_000);
  private static final int LITTLE = 40;
  private static final int STORIES = 300;
  private static final int MINUTES = 60;
  private static final long HEAP_KILOBYTES = 24_000;
  private static final long RESIDENT_KILOBYTES = 80_000;
  private static final int FILES = 12;
  private static final int THREADS = 6;

  /** Calls of the network, as strace prints them; families that stay on this machine are no network. */
  private static final Pattern CALL = Pattern.compile("(connect|sendto|sendmsg|bind)\\(.*?sa_family=(AF_\\w+)(?:, sun_path=@?\"([^\"]*)\")?");
  private static final Set<String> AT_HOME = Set.of("AF_UNIX", "AF_NETLINK");

  @TempDir Path folder;

  private Path library() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < STORIES; i++) {
      text.append("武汉社区第").append(i).append("篇报道\n<p>新华社武汉3月").append(i % 28 + 1).append("日电（记者 张三）</p>\n<p>")
          .append(("社区党员捐款购买口罩，第" + i + "次。").repeat(5 + i % 60)).append("</p>\n*\n");
    }
    Path file = Files.writeString(folder.resolve("day.txt"), text);
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(file), null, Progress.NONE);
      return library.file();
    }
  }

  private List<String> day(List<String> before, int opened) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Files.readAllLines(Path.of("packaging", "java-options")));
    command.addAll(List.of("-Dprism.order=sw", "-cp", System.getProperty("java.class.path"), WorkingDay.class.getName(),
        library().toString(), Integer.toString(opened)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ends in time").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(out);
    assertThat(process.exitValue()).as("%s", lines).isZero();
    return lines;
  }

  @Test
  void nothingGrowsInADay() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/fd")), "Only Linux tells what a process holds in /proc");
    List<long[]> told = day(List.of(), OPENED).stream().filter(line -> line.startsWith(WorkingDay.HOLDS))
        .map(line -> Arrays.stream(line.split(" ")).skip(1).mapToLong(Long::parseLong).toArray()).toList();
    Figures figures = new Figures(
        "day", "A day of " + OPENED + " stories opened, " + OPENED / 2 + " annotations, " + OPENED / 4 + " searches",
        "stories opened", "resident, MB", "heap after collection, MB", "open files", "threads");
    told.forEach(row -> figures.row(row[0], row[1] / 1024.0, row[2] / 1024.0, row[3], row[4]));
    long[] first = told.get(told.size() / 4);
    long[] last = told.get(told.size() - 1);
    figures.row("slope of 1,000", 1000.0 * (last[1] - first[1]) / 1024 / (last[0] - first[0]),
        1000.0 * (last[2] - first[2]) / 1024 / (last[0] - first[0]), last[3] - first[3], last[4] - first[4]);
    assertThat(last[1] - first[1]).as("resident").isLessThan(RESIDENT_KILOBYTES);
    assertThat(last[2] - first[2]).as("heap").isLessThan(HEAP_KILOBYTES);
    assertThat(last[3] - first[3]).as("files").isLessThan(FILES);
    assertThat(last[4] - first[4]).as("threads").isLessThan(THREADS);
  }

  @Test
  void nobodyIsCalled() throws Exception {
    assumeTrue(Disk.run("strace", "-V"), "strace is not installed");
    Path trace = folder.resolve("trace");
    day(List.of("strace", "-f", "-qq", "--seccomp-bpf", "-s", "300", "-e", "trace=network", "-o", trace.toString()), LITTLE);
    int calls = 0;
    Set<String> homes = new TreeSet<>();
    List<String> away = new ArrayList<>();
    for (String line : Files.readAllLines(trace)) {
      Matcher call = CALL.matcher(line);
      if (call.find()) {
        calls++;
        if (AT_HOME.contains(call.group(2))) {
          homes.add(call.group(3) == null ? call.group(2) : call.group(3));
        } else {
          away.add(line);
        }
      }
    }
    new Figures("network", "Calls of the network in the main job, by strace", "calls", "to this machine", "to the network")
        .row(calls, homes, away.size());
    assertThat(calls).as("the display is called, so calls are seen").isPositive();
    assertThat(away).isEmpty();
  }
}
