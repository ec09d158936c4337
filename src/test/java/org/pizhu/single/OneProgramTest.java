package org.pizhu.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts as processes of their own, since a process can't lock a file twice. */
class OneProgramTest {

  private static final int ENOUGH = 30_000;

  @TempDir Path home;
  private final List<Process> started = new ArrayList<>();
  private final Map<Process, BufferedReader> outputs = new HashMap<>();

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private Path folder() {
    return home.resolve("running");
  }

  private Process start(Path folder, String manner, int patience, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
        "-cp", System.getProperty("java.class.path"), Guest.class.getName(), folder.toString(), manner, String.valueOf(patience)));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    started.add(process);
    outputs.put(process, process.inputReader(StandardCharsets.UTF_8));
    return process;
  }

  private Process start(String... words) throws IOException {
    return start(folder(), "answer", ENOUGH, words);
  }

  private String line(Process process) throws IOException {
    return String.valueOf(outputs.get(process).readLine());
  }

  private static void end(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theSecondHandsItsWordsToTheFirst() throws Exception {
    Process first = start("a");
    assertThat(line(first)).isEqualTo(Guest.FIRST);
    Process second = start("/档案/新 闻.pizhu", "line\nbreak", "");
    assertThat(line(second)).isEqualTo(Guest.HANDED_OVER);
    assertThat(second.waitFor()).isZero();
    assertThat(line(first)).isEqualTo(Guest.TOLD + "/档案/新 闻.pizhu|line");
    assertThat(line(first)).isEqualTo("break|");
    assertThat(line(start())).isEqualTo(Guest.HANDED_OVER);
    assertThat(line(first)).isEqualTo(Guest.TOLD);
  }

  @Test
  void ofManyAtOnceOneIsTheProgramAndHearsOfAllOthers() throws Exception {
    for (int i = 0; i < 6; i++) {
      start("word " + i);
    }
    List<String> lines = new ArrayList<>();
    Process program = null;
    for (Process process : started) {
      String line = line(process);
      lines.add(line);
      program = line.equals(Guest.FIRST) ? process : program;
    }
    assertThat(lines).containsOnlyOnce(Guest.FIRST).filteredOn(Guest.HANDED_OVER::equals).hasSize(5);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      told.add(line(program));
    }
    int first = started.indexOf(program);
    assertThat(told).containsExactlyInAnyOrderElementsOf(
        IntStream.range(0, 6).filter(i -> i != first).mapToObj(i -> Guest.TOLD + "word " + i).toList());
  }

  @Test
  void whatAKilledProgramLeftKeepsNobodyOut() throws Exception {
    Process killed = start();
    assertThat(line(killed)).isEqualTo(Guest.FIRST);
    killed.destroyForcibly().waitFor();
    assertThat(folder().resolve("door")).exists();
    Process next = start();
    assertThat(line(next)).isEqualTo(Guest.FIRST);
    assertThat(line(start("b"))).isEqualTo(Guest.HANDED_OVER);
    assertThat(line(next)).isEqualTo(Guest.TOLD + "b");
  }

  @Test
  void whoComesWhileTheOtherEndsTakesItsPlace() throws Exception {
    Process first = start(folder(), "hang", ENOUGH);
    assertThat(line(first)).isEqualTo(Guest.FIRST);
    Process second = start("b");
    assertThat(line(first)).isEqualTo(Guest.TOLD + "b");
    end(first);
    assertThat(line(second)).isEqualTo(Guest.FIRST);
    end(second);
    assertThat(folder().resolve("door")).doesNotExist();
  }

  @Test
  void saysWhichProgramDoesNotAnswer() throws Exception {
    Process hanging = start(folder(), "hang", ENOUGH);
    assertThat(line(hanging)).isEqualTo(Guest.FIRST);
    assertThat(line(start(folder(), "answer", 500))).isEqualTo(Guest.NOT_ANSWERED + hanging.pid());
  }

  @Test
  void programsWithOtherFoldersKnowNothingOfEachOther() throws Exception {
    assertThat(line(start())).isEqualTo(Guest.FIRST);
    assertThat(line(start(home.resolve("other"), "answer", ENOUGH))).isEqualTo(Guest.FIRST);
  }

  @Test
  void meetsInAFolderWhosePathIsTooLongForASocket() throws Exception {
    Path deep = home.resolve("很长的名字".repeat(12)).resolve("running");
    Process first = start(deep, "answer", ENOUGH);
    assertThat(line(first)).isEqualTo(Guest.FIRST);
    Path socket = Path.of(Files.readAllLines(deep.resolve("program")).get(1));
    assertThat(socket).exists();
    assertThat(line(start(deep, "answer", ENOUGH, "b"))).isEqualTo(Guest.HANDED_OVER);
    end(first);
    assertThat(socket.getParent()).doesNotExist();
  }

  @Test
  void runsAloneWhereNoFolderCanBeMade() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "");
    assertThat(line(start(file.resolve("running"), "answer", ENOUGH))).isEqualTo(Guest.ALONE);
  }

  @Test
  void isForItsUserAlone() throws Exception {
    assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
    assertThat(line(start())).isEqualTo(Guest.FIRST);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("door")))).isEqualTo("rw-------");
  }

  @Test
  void isNotDisturbedByWhoSpeaksAnotherLanguageOrSaysNothing() throws Exception {
    Process first = start();
    assertThat(line(first)).isEqualTo(Guest.FIRST);
    UnixDomainSocketAddress door = UnixDomainSocketAddress.of(folder().resolve("door"));
    byte[] tooMany = {0x50, 0x5A, 0, 1, 0x7F, -1, -1, -1};
    try (SocketChannel silent = SocketChannel.open(door); SocketChannel stranger = SocketChannel.open(StandardProtocolFamily.UNIX);
        SocketChannel liar = SocketChannel.open(door)) {
      stranger.connect(door);
      stranger.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
      liar.write(ByteBuffer.wrap(tooMany));
      assertThat(stranger.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      assertThat(liar.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      assertThat(line(start("b"))).isEqualTo(Guest.HANDED_OVER);
      assertThat(line(first)).isEqualTo(Guest.TOLD + "b");
      assertThat(silent.isConnected()).isTrue();
    }
  }
}
