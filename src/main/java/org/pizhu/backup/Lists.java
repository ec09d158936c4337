package org.pizhu.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** The lists of a folder of backups, each a file under the id of its backup. */
final class Lists {

  /** The ending of lists. */
  static final String END = ".backup";

  private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path folder;

  Lists(Path folder) {
    this.folder = folder;
  }

  /** All that are whole, in the order of their ids. */
  List<Manifest> all() {
    List<Manifest> found = new ArrayList<>();
    for (Path file : files()) {
      read(file).ifPresent(found::add);
    }
    return found;
  }

  /** All there are, whole or not. */
  List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isList(file.getFileName().toString())).sorted().toList();
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, folder), failed);
    }
  }

  private static boolean isList(String name) {
    return name.endsWith(END) && !name.startsWith(".");
  }

  /** Reads a list; nothing if it isn't whole. */
  Optional<Manifest> read(Path file) {
    String name = file.getFileName().toString();
    try {
      return Manifest.parse(name.substring(0, name.length() - END.length()), Files.readAllBytes(file));
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, file), failed);
    }
  }

  Path file(String id) {
    return folder.resolve(id + END);
  }

  /**
   * The list of a backup.
   *
   * @throws PizhuException {@code BACKUP_NOT_FOUND}, {@code BACKUP_BROKEN}
   */
  Manifest get(String id) {
    if (!id.matches("[0-9-]+") || !Files.isRegularFile(file(id))) {
      throw new PizhuException(Problem.of(ProblemKind.BACKUP_NOT_FOUND, id));
    }
    return read(file(id)).orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.BACKUP_BROKEN, file(id))));
  }

  void write(Manifest manifest) {
    AtomicFile.write(file(manifest.backup().id()), out -> out.write(manifest.format().getBytes(StandardCharsets.UTF_8)));
  }

  /** An id that is free: two backups may be made within a millisecond, or the clock be set back. */
  String freeId(Instant at) {
    Instant free = at;
    while (Files.exists(file(ID.format(free)))) {
      free = free.plusMillis(1);
    }
    return ID.format(free);
  }
}
