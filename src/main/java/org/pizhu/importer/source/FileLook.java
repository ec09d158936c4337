package org.pizhu.importer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import org.pizhu.importer.charset.BadCharacters;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Beside;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/**
 * What all bytes of a file show, whatever its format.
 *
 * @param sha256 over all of them
 * @param crc32 over all of them
 * @param size how many there are, more than 0
 * @param encodings what was seen of its encoding
 */
public record FileLook(String sha256, long crc32, long size, Encodings encodings) {

  private static final int CHUNK = 1 << 20;

  /**
   * Looks through a file.
   *
   * @throws PizhuException with FILE_EMPTY
   * @throws CancellationException if it was cancelled
   */
  public static FileLook through(Path file, Progress progress) throws IOException {
    long size = Files.size(file);
    Encodings encodings = new Encodings();
    Sums sums = new Sums();
    byte[] chunk = new byte[(int) Math.max(1, Math.min(CHUNK, size))];
    long done = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.readNBytes(chunk, 0, chunk.length); read > 0; read = in.readNBytes(chunk, 0, chunk.length)) {
        addBeside(sums, encodings, chunk, read);
        done += read;
        progress.update(done, size, name(file));
        if (progress.isCancelled()) {
          throw new CancellationException();
        }
      }
    }
    if (done == 0) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_EMPTY, file));
    }
    return new FileLook(Sha256.hex(sums.digest.digest()), sums.crc.getValue(), done, encodings);
  }

  /** What is computed over all bytes. */
  private static final class Sums {
    final MessageDigest digest = Sha256.digest();
    final CRC32 crc = new CRC32();

    void add(byte[] bytes, int length) {
      digest.update(bytes, 0, length);
      crc.update(bytes, 0, length);
    }
  }

  /** Of a whole chunk the sums take about as long as the look at its encoding, so that one is done beside the other. */
  private static void addBeside(Sums sums, Encodings encodings, byte[] chunk, int length) {
    if (length < CHUNK) {
      sums.add(chunk, length);
      encodings.add(chunk, length);
      return;
    }
    CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> sums.add(chunk, length), Beside.THREADS);
    encodings.add(chunk, length);
    beside.join();
  }

  /**
   * The encoding of a file of text.
   *
   * @throws PizhuException with FILE_NOT_TEXT
   */
  public Charset charset(Path file) {
    Charset charset = encodings.charset();
    if (charset == null) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_TEXT, file));
    }
    return charset;
  }

  /** The scan of a file that is read in an encoding. */
  public SourceScan scan(Path file, Charset charset) throws IOException {
    return new SourceScan(sha256, crc32, size, charset, problems(file, charset));
  }

  /** The scan of a file whose stories tell each by itself what can't be read in them. */
  public SourceScan scanByStory(Path file, Charset charset) {
    return new SourceScan(sha256, crc32, size, charset, readAs(file, charset));
  }

  private static List<Problem> readAs(Path file, Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? List.of() : List.of(Problem.of(ProblemKind.FILE_READ_AS, file, charset.name()));
  }

  private List<Problem> problems(Path file, Charset charset) throws IOException {
    List<Problem> problems = new ArrayList<>(readAs(file, charset));
    long bad = encodings.utf8().bad();
    long line = encodings.utf8().firstBadLine();
    if (!charset.equals(StandardCharsets.UTF_8)) {
      try (InputStream in = Files.newInputStream(file)) {
        BadCharacters found = BadCharacters.count(in, charset);
        bad = found.count();
        line = found.firstLine();
      }
    }
    if (bad > 0) {
      problems.add(Problem.at(ProblemKind.FILE_BAD_CHARACTERS, file, line, bad));
    }
    return problems;
  }

  /** The name of a file without its folders; of a root, the root. */
  public static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
