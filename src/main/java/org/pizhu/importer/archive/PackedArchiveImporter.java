package org.pizhu.importer.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.ArchiveFormat;
import org.pizhu.importer.packed.Unpacking;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads web archives that are packed as a whole, not each record by itself: no record lies in the file as bytes of its own. */
final class PackedArchiveImporter extends ItemImporter {

  private static final Logger LOG = LoggerFactory.getLogger(PackedArchiveImporter.class);

  private static final byte[] BETWEEN = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] WARC = {'W'};

  PackedArchiveImporter(ImportLimits limits) {
    super(limits);
  }

  /** Whether more than one record lies in the first packed piece of a file. */
  static boolean isWhole(Path file) throws IOException {
    if (!isPacked(file)) {
      return false;
    }
    try (InputStream piece = firstPiece(file);
        WarcReader reader = new WarcReader(Unpacking.toBreak(piece, Files.size(file), ImportLimits.MOST.unpacked()))) {
      reader.setLenient(true);
      return reader.next().isPresent() && reader.next().isPresent();
    } catch (IOException | RuntimeException broken) {
      LOG.debug("The first two records of {} can't be read", file, broken);
      return false;
    }
  }

  /** What lies in the first packed piece alone; {@link GZIPInputStream} would go on with those behind it. */
  private static InputStream firstPiece(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    // RFC 1952, 2.3: ten bytes, of which the fourth tells what follows.
    byte[] head = in.readNBytes(10);
    int flags = head.length < 10 ? 0 : head[3];
    if ((flags & 4) != 0) {
      in.skipNBytes(in.read() + 256L * in.read());
    }
    for (int texts = Integer.bitCount(flags & 0x18); texts > 0; texts--) {
      int letter = in.read();
      while (letter > 0) {
        letter = in.read();
      }
    }
    in.skipNBytes((flags & 2) != 0 ? 2 : 0);
    return new InflaterInputStream(in, new Inflater(true), 1 << 16);
  }

  private static boolean isPacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    return bytesScan(file, progress);
  }

  @Override
  protected void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    try (Unpacking in = Unpacking.toBreak(new GZIPInputStream(Files.newInputStream(file), 1 << 16), scan.size(), limits().unpacked())) {
      records(in, taker, limits().story(), address -> true, progress);
      if (in.isCut()) {
        taker.tell(Problem.of(ProblemKind.FILE_CUT, taker.file()));
      }
    }
  }

  /** Takes out the records that hold pages. What is broken is told, and ends the reading: there is no place to go on from. */
  static void records(
      InputStream in, ItemTaker taker, int largest, Predicate<String> isPage, Progress progress) throws IOException {
    long number = 0;
    try (WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      for (Optional<WarcRecord> next = reader.next(); next.isPresent() && !progress.isCancelled(); next = reader.next()) {
        number++;
        byte[] record = ArchiveFormat.isFrom(next.get(), isPage) ? whole(next.get(), largest) : null;
        if (record != null && record.length > largest) {
          // Of what is left out the size is known only as far as it was read.
          taker.tell(ArchiveFormat.tooLarge(taker.file(), number, new ByteArrayInputStream(record), record.length, largest));
        } else if (record != null) {
          ArchiveFormat.Found found = ArchiveFormat.story(taker.file(), number, record);
          if (found.story() != null) {
            taker.take(number, record, found.problems());
          } else {
            taker.tell(found.problems());
          }
        }
      }
    } catch (Unpacking.TooMuch bomb) {
      taker.tell(Problem.of(ProblemKind.FILE_UNPACKS_TOO_MUCH, taker.file(), bomb.limit()));
    } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException broken) {
      LOG.info("Record {} of {} is broken", number + 1, taker.file(), broken);
      taker.tell(Problem.at(ProblemKind.ARCHIVE_RECORD_BROKEN, taker.file(), number + 1));
    }
  }

  /** A record as it would stand in an archive that is not packed; only its beginning if it is larger than any page. */
  private static byte[] whole(WarcRecord response, int largest) throws IOException {
    byte[] body = response.body().stream().readNBytes(largest);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] head = response.serializeHeader();
    // The library writes the head of an ARC record so that it can't read it again.
    out.writeBytes(head.length > 0 && head[0] == 'A' ? WARC : new byte[0]);
    out.writeBytes(head);
    out.writeBytes(body);
    out.writeBytes(BETWEEN);
    return out.toByteArray();
  }
}
