package org.pizhu.importer.item;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.FragmentHandler;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.importer.source.WholeText;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Reads files out of which stories are taken. The bytes of the file are handed over as they are, in pieces, and the stories beside them. */
public abstract class ItemImporter implements Importer {

  private static final int PIECE = 1 << 20;

  private final ImportLimits limits;

  /** An importer that leaves out what is over some limits. */
  protected ItemImporter(ImportLimits limits) {
    this.limits = limits;
  }

  /** What is not read because it is too large. */
  protected final ImportLimits limits() {
    return limits;
  }

  /**
   * Takes out the stories of a file.
   *
   * @param scan what a look through it found
   * @param taker takes them in their order
   * @param progress when it is cancelled, the rest is left
   */
  protected abstract void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException;

  @Override
  public final void read(Path file, SourceScan scan, FragmentHandler handler, Progress progress) {
    InputFile.check(file);
    ItemTaker taker = new ItemTaker(FileLook.name(file), handler, limits.story());
    try {
      items(file, scan, taker, progress);
      if (!progress.isCancelled() && taker.stories() == 0) {
        taker.tell(Problem.of(ProblemKind.FILE_HAS_NO_STORIES, file));
      }
      pieces(file, scan, handler, progress);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  private static void pieces(Path file, SourceScan scan, FragmentHandler handler, Progress progress) throws IOException {
    CRC32 crc = new CRC32();
    long done = 0;
    try (InputStream in = Files.newInputStream(file)) {
      int seq = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0 && !progress.isCancelled(); piece = in.readNBytes(PIECE)) {
        crc.update(piece);
        done += piece.length;
        handler.accept(new Fragment(seq++, 1, piece, 0, null, java.util.List.of()));
        progress.update(scan.size() + done, 2 * scan.size(), FileLook.name(file));
      }
    }
    if (!progress.isCancelled() && (done != scan.size() || crc.getValue() != scan.crc32())) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, file));
    }
  }

  /**
   * The scan of a file of text that is read as a whole.
   *
   * @throws PizhuException with FILE_TOO_LARGE or FILE_NOT_TEXT, beside what a scan throws
   */
  protected final SourceScan textScan(Path file, Progress progress) {
    return WholeText.scan(file, limits.file(), progress);
  }

  /** The scan of a file whose parts have encodings of their own. */
  public static SourceScan bytesScan(Path file, Progress progress) {
    InputFile.check(file);
    try {
      FileLook look = FileLook.through(file, progress);
      return new SourceScan(
          look.sha256(), look.crc32(), look.size(), java.nio.charset.StandardCharsets.UTF_8, java.util.List.of());
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  /**
   * Sees whether a file can be read as a whole.
   *
   * @throws PizhuException with FILE_TOO_LARGE
   */
  protected final void checkSize(Path file) throws IOException {
    WholeText.checkSize(file, limits.file());
  }

  /** All of a file of text, without a byte order mark. */
  protected final String text(Path file, SourceScan scan) throws IOException {
    return WholeText.read(file, scan, limits.file());
  }
}
