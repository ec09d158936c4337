package org.pizhu.printing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The printers of the system, by CUPS: {@code lpstat} names them and {@code lp} takes a PDF. Where there is no CUPS, as on Windows, there are none,
 * and documents are printed from the system's viewer. Not by the class library, which would start a second toolkit beside JavaFX for it. Its
 * methods wait for other programs: not to be called on the thread of the window.
 */
public final class Printers {

  private static final Logger LOG = LoggerFactory.getLogger(Printers.class);

  private static final int PATIENCE_SECONDS = 20;
  private static final int LONGEST = 1 << 16;

  /** What a command came to. */
  record Outcome(int code, String written) {}

  /** Runs a command. */
  @FunctionalInterface
  interface Shell {
    /**
     * Runs it to its end.
     *
     * @throws IOException if there is no such command, or it doesn't end
     */
    Outcome run(List<String> command) throws IOException;
  }

  private final Shell shell;

  /** The printers of this computer. */
  public Printers() {
    this(Printers::run);
  }

  Printers(Shell shell) {
    this.shell = shell;
  }

  /** The names of the printers, the usual one first; none where there is none, or none can be known. */
  public List<String> names() {
    try {
      Outcome listed = shell.run(List.of("lpstat", "-e"));
      List<String> names = new ArrayList<>(listed.code() == 0 ? listed.written().lines().filter(line -> !line.isBlank()).toList() : List.of());
      // Such as «system default destination: Office», in the words of the locale, or «no system default destination».
      String usual = names.isEmpty() ? "" : shell.run(List.of("lpstat", "-d")).written().strip();
      names.sort((one, other) -> Boolean.compare(!usual.endsWith(" " + one), !usual.endsWith(" " + other)));
      return names;
    } catch (IOException noCups) {
      LOG.info("There are no printers that can be asked for: {}", noCups.getMessage());
      return List.of();
    }
  }

  /**
   * Hands a PDF to a printer; it is spooled when this returns.
   *
   * @param title what the queue shows
   * @throws PizhuException {@link ProblemKind#PRINTER_REFUSED} if the printer doesn't take it
   */
  public void print(Path pdf, String printer, String title) {
    try {
      Outcome spooled = shell.run(List.of("lp", "-d", printer, "-t", title, "--", pdf.toString()));
      if (spooled.code() != 0) {
        throw new PizhuException(Problem.of(ProblemKind.PRINTER_REFUSED, printer, spooled.written().strip()));
      }
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.PRINTER_REFUSED, printer, String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * A file for a document on its way to a printer or a viewer. It goes away with the program.
   *
   * @param name what a viewer shows, without ending
   */
  public Path onTheWay(String name) {
    try {
      Path folder = Files.createTempDirectory("pizhu");
      Path file = folder.resolve(name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name : name + ".pdf");
      folder.toFile().deleteOnExit();
      // Files go in the opposite order of what was said: first the file, then its folder.
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.OUTPUT_NOT_WRITABLE, name, String.valueOf(e.getMessage())), e);
    }
  }

  private static Outcome run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try {
      String written = new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        throw new IOException(command.get(0) + " doesn't end");
      }
      return new Outcome(process.exitValue(), written);
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(command.get(0) + " was stopped", stopped);
    }
  }
}
