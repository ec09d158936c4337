package org.pizhu.importer.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.pizhu.importer.charset.PageCharset;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.FragmentHandler;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Reads a page as it was saved by a browser or taken by a crawler: one file, one story. */
public final class HtmlPageImporter implements Importer {

  private static final int HEAD = 1 << 14;
  private static final int PIECE = 1 << 20;

  private final int largestPage;

  /** An importer with the limit that holds until the user chooses. */
  public HtmlPageImporter() {
    this(ImportLimits.DEFAULT.story());
  }

  /**
   * @param largestPage in bytes; a page with more is not read, and its bytes are handed over in pieces
   */
  public HtmlPageImporter(int largestPage) {
    this.largestPage = largestPage;
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    InputFile.check(file);
    try {
      FileLook look = FileLook.through(file, progress);
      byte[] head;
      try (InputStream in = Files.newInputStream(file)) {
        head = in.readNBytes(HEAD);
      }
      Charset charset = PageCharset.of(look.encodings(), head);
      if (charset == null) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_TEXT, file));
      }
      return look.scanByStory(file, charset);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  @Override
  public void read(Path file, SourceScan scan, FragmentHandler handler, Progress progress) {
    InputFile.check(file);
    CRC32 crc = new CRC32();
    long done = 0;
    int size = scan.size() > largestPage ? PIECE : largestPage + 1;
    String name = FileLook.name(file);
    try (InputStream in = Files.newInputStream(file)) {
      int seq = 0;
      for (byte[] piece = in.readNBytes(size); piece.length > 0 && !progress.isCancelled(); piece = in.readNBytes(size)) {
        crc.update(piece);
        done += piece.length;
        handler.accept(scan.size() > largestPage
            ? part(name, seq++, piece, scan, done)
            : whole(name, seq++, piece, scan));
        progress.update(done, scan.size(), name);
      }
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
    if (!progress.isCancelled() && (done != scan.size() || crc.getValue() != scan.crc32())) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, file));
    }
  }

  private static Fragment whole(String name, int seq, byte[] piece, SourceScan scan) {
    SourceFormats.Read read = SourceFormats.read(name, 1, piece, scan.charset());
    return new Fragment(seq, 1, piece, 1, read.story(), read.problems());
  }

  private Fragment part(String name, int seq, byte[] piece, SourceScan scan, long done) {
    List<Problem> problems = done < scan.size()
        ? List.of()
        : List.of(Problem.at(ProblemKind.STORY_OVER_LIMIT, name, 1L, scan.size(), largestPage));
    return new Fragment(seq, 1, piece, 0, null, problems);
  }
}
