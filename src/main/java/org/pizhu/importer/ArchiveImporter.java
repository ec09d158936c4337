package org.pizhu.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads web archives, WARC and ARC: each page that a server answered with is a story. A fragment is a record; what stands for lines in
 * problems is the place of the record in the archive. Behind a broken record the next whole one is looked for.
 */
public final class ArchiveImporter implements Importer {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveImporter.class);

  private static final int PIECE = 1 << 20;

  /** So often a break is got over: more of them are no archive. */
  private static final int MOST_BREAKS = 1_000;

  private static final byte[] PLAIN = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMPRESSED = {0x1f, (byte) 0x8b, 8};

  private static final int HEAD = 1 << 14;

  /** Whether a file is an archive, by its first bytes. */
  static boolean isArchive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ArchiveFormat.isArchive(in.readNBytes(HEAD));
    }
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    InputFile.check(file);
    try {
      FileLook look = FileLook.through(file, progress);
      // Each page of an archive has an encoding of its own, which its bytes tell.
      return new SourceScan(look.sha256(), look.crc32(), look.size(), StandardCharsets.UTF_8, List.of());
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  @Override
  public void read(Path file, SourceScan scan, FragmentHandler handler, Progress progress) {
    InputFile.check(file);
    try (FileChannel channel = FileChannel.open(file)) {
      Run run = new Run(file, channel, scan, handler, progress);
      run.all();
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  /** One reading of an archive. */
  private static final class Run {
    private final Path file;
    private final String name;
    private final FileChannel channel;
    private final SourceScan scan;
    private final FragmentHandler handler;
    private final Progress progress;
    private final CRC32 crc = new CRC32();
    private final List<Problem> waiting = new ArrayList<>();
    private long at;
    private int seq;
    private long records;
    private int stories;

    Run(Path file, FileChannel channel, SourceScan scan, FragmentHandler handler, Progress progress) {
      this.file = file;
      name = FileLook.name(file);
      this.channel = channel;
      this.scan = scan;
      this.handler = handler;
      this.progress = progress;
    }

    void all() throws IOException {
      long from = 0;
      for (int breaks = 0; from >= 0 && from < channel.size() && breaks <= MOST_BREAKS && !progress.isCancelled(); breaks++) {
        from = records(from);
      }
      if (progress.isCancelled()) {
        return;
      }
      hand(channel.size(), true);
      if (at != scan.size() || crc.getValue() != scan.crc32()) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, file));
      }
    }

    /** Reads records from a place on. Returns where a whole record may follow a broken one; -1 if none does. */
    private long records(long from) throws IOException {
      long reached = from;
      try (WarcReader reader = new WarcReader(Files.newByteChannel(file).position(from))) {
        reader.setLenient(true);
        Optional<WarcRecord> next = reader.next();
        while (next.isPresent() && !progress.isCancelled()) {
          // A record may claim to be longer than the file.
          reached = Math.min(channel.size(), reader.position());
          hand(reached, false);
          records++;
          next = reader.next();
        }
        return -1;
      } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException broken) {
        LOG.info("Record {} of {} is broken", records + 1, name, broken);
        waiting.add(Problem.at(ProblemKind.ARCHIVE_RECORD_BROKEN, name, records + 1));
        return following(reached + 1);
      }
    }

    private long following(long from) throws IOException {
      ByteBuffer window = ByteBuffer.allocate(PIECE);
      for (long start = from; start < channel.size(); start += PIECE - PLAIN.length) {
        window.clear();
        int length = channel.read(window, start);
        for (int i = 0; i < length; i++) {
          if (begins(window.array(), i, length, PLAIN) || begins(window.array(), i, length, COMPRESSED)) {
            return start + i;
          }
        }
      }
      return -1;
    }

    private static boolean begins(byte[] bytes, int at, int length, byte[] what) {
      return at + what.length <= length
          && java.util.Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
    }

    /** Hands over what lies before a place: a record and what follows it. */
    private void hand(long to, boolean isLast) throws IOException {
      boolean large = to - at > ArchiveFormat.LARGEST_PAYLOAD;
      while (at < to && !progress.isCancelled()) {
        byte[] bytes = bytes((int) Math.min(to - at, large ? PIECE : ArchiveFormat.LARGEST_PAYLOAD));
        if (bytes.length == 0) {
          throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, file));
        }
        crc.update(bytes);
        at += bytes.length;
        ArchiveFormat.Found found = large
            ? new ArchiveFormat.Found(null, List.of()) : ArchiveFormat.story(name, Math.max(1, records), bytes);
        stories += found.story() == null ? 0 : 1;
        if (isLast && at == to && stories == 0) {
          waiting.add(Problem.of(ProblemKind.FILE_HAS_NO_STORIES, file));
        }
        waiting.addAll(found.problems());
        handler.accept(new Fragment(
            seq++, Math.max(1, records), bytes, found.story() == null ? 0 : stories, found.story(), waiting.stream().distinct().toList()));
        waiting.clear();
        progress.update(at, scan.size(), name);
      }
    }

    private byte[] bytes(int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(length);
      int read = 0;
      while (buffer.hasRemaining() && read >= 0) {
        read = channel.read(buffer, at + buffer.position());
      }
      return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }
  }
}
