package org.pizhu.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs as processes of their own, with the flags that the packages start them with. */
final class Child {

  /** The app image, where it has been made by packaging/linux. */
  static final Path IMAGE = Path.of("target", "image", "pizhu");

  private static final Path OPTIONS = Path.of("packaging", "java-options");

  private Child() {}

  /** The command for a class of this class path. */
  static List<String> onClassPath(Class<?> main, String... arguments) throws IOException {
    return command(
        Path.of(System.getProperty("java.home"), "bin", "java"), Files.readAllLines(OPTIONS), System.getProperty("java.class.path"), main,
        arguments);
  }

  /** A command with the environment that the scripts and the packages start the program in. */
  static List<String> asInstalled(List<String> command) {
    List<String> all = new ArrayList<>(List.of("sh", "-c", ". packaging/environment; exec \"$@\"", "sh"));
    all.addAll(command);
    return all;
  }

  /** The command for a class of this class path with the runtime, the flags and the archive of classes of the app image. */
  static List<String> inImage(Class<?> main, String... arguments) throws IOException {
    Path folder = IMAGE.toAbsolutePath().resolve(Path.of("lib", "app"));
    List<String> flags = new ArrayList<>(Files.readAllLines(folder.resolve("java-options")));
    flags.add("-XX:SharedArchiveFile=" + folder.resolve("pizhu.jsa"));
    flags.add("-Dorg.sqlite.lib.path=" + folder.resolve("lib"));
    // The archive holds for every class path that begins with its own: the jar, which names its libraries.
    List<String> entries = new ArrayList<>(List.of(folder.resolve("pizhu.jar").toString()));
    entries.addAll(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith("test-classes")).toList());
    Path java = IMAGE.resolve(Path.of("lib", "runtime", "bin", "pizhu"));
    return command(java, flags, String.join(File.pathSeparator, entries), main, arguments);
  }

  private static List<String> command(
      Path java, List<String> flags, String classPath, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.toAbsolutePath().toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Starts a program.
   *
   * @param home where it keeps its settings and its log; what it prints goes into a file {@code out} there
   */
  static Process start(List<String> command, Path home) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("out").toFile());
    builder.environment().put("PIZHU_HOME", home.toString());
    return builder.start();
  }

  /** Ends a program and what it has started. */
  static void end(Process process) throws InterruptedException {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroy);
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
