package org.pizhu.importer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.ArchiveFormat;
import org.pizhu.importer.packed.ZipParts;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads web archives, WARC and ARC, also those in a WACZ: each page that a server answered with is a story. A fragment is a record; what stands
 * for lines in problems is the place of the record in the archive. Behind a broken record the next whole one is looked for. Of archives that
 * are packed as a whole the records are taken out.
 */
public final class ArchiveImporter implements Importer {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveImporter.class);

  private static final int PIECE = 1 << 20;

  /** So often a break is got over: more of them are no archive. */
  private static final int MOST_BREAKS = 1_000;

  private static final byte[] PLAIN = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMPRESSED = {0x1f, (byte) 0x8b, 8};

  private static final int HEAD = 1 << 14;

  private final ImportLimits limits;

  /** An importer that leaves out what is over some limits. */
  public ArchiveImporter(ImportLimits limits) {
    this.limits = limits;
  }

  /** Whether a file is an archive, by its first bytes, or by what is in it where it is packed. */
  static boolean isArchive(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    return ArchiveFormat.isArchive(head) || ZipParts.isZip(head) && Wacz.isWacz(file);
  }

  /**
   * What an archive calls its pages beside their own headlines.
   *
   * @return gives an empty text for an address without such a name
   */
  public static UnaryOperator<String> titles(Path file, Progress progress) {
    try {
      Wacz wacz = Wacz.open(file, progress);
      return wacz == null ? address -> "" : wacz::title;
    } catch (IOException unreadable) {
      LOG.info("{} can't be looked into; the import tells why", file, unreadable);
      return address -> "";
    }
  }

  @Override
  public void pictures(
      Path file, Supplier<Set<String>> wanted, Consumer<Problem> told, Progress progress, BiConsumer<String, byte[]> taker) {
    Set<String> addresses = wanted.get();
    if (!addresses.isEmpty()) {
      new ArchivePictures(file, limits, told).brought(addresses, progress, taker);
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
      Wacz wacz = Wacz.open(file, progress);
      if (wacz == null && PackedArchiveImporter.isWhole(file)) {
        new PackedArchiveImporter(limits).read(file, scan, handler, progress);
        return;
      }
      Run run = new Run(file, channel, scan, handler, limits.story(), progress);
      run.all(wacz);
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
    private final ItemTaker taker;
    private final int largest;
    private final Progress progress;
    private final CRC32 crc = new CRC32();
    private final List<Problem> waiting = new ArrayList<>();
    private Predicate<String> isPage = address -> true;
    private long at;
    private long end;
    private int seq;
    private long records;

    Run(Path file, FileChannel channel, SourceScan scan, FragmentHandler handler, int largest, Progress progress) {
      this.largest = largest;
      this.file = file;
      name = FileLook.name(file);
      this.channel = channel;
      this.scan = scan;
      this.handler = handler;
      taker = new ItemTaker(name, handler, largest);
      this.progress = progress;
    }

    /**
     * Reads the whole file.
     *
     * @param wacz where the archives are in it; none if it is one itself
     */
    void all(@Nullable Wacz wacz) throws IOException {
      if (wacz == null) {
        archive(0, channel.size());
      } else {
        waiting.addAll(wacz.problems());
        isPage = wacz::isPage;
        for (Wacz.Place place : wacz.places()) {
          pass(place.from());
          archive(place.from(), place.to());
        }
        wacz.packed(taker, largest, progress);
        pass(channel.size());
      }
      if (progress.isCancelled()) {
        return;
      }
      if (taker.stories() == 0) {
        waiting.add(Problem.of(ProblemKind.FILE_HAS_NO_STORIES, file));
      }
      taker.tell(waiting.stream().distinct().toList());
      if (at != scan.size() || crc.getValue() != scan.crc32()) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, file));
      }
    }

    private void archive(long from, long to) throws IOException {
      end = to;
      long next = from;
      for (int breaks = 0; next >= 0 && next < end && breaks <= MOST_BREAKS && !progress.isCancelled(); breaks++) {
        next = records(next);
      }
      hand(end);
    }

    /** Hands over what is no archive. */
    private void pass(long to) throws IOException {
      while (at < to && !progress.isCancelled()) {
        byte[] bytes = next((int) Math.min(to - at, PIECE));
        handler.accept(new Fragment(seq++, Math.max(1, records), bytes, 0, null, List.of()));
      }
    }

    /** Reads records from a place on. Returns where a whole record may follow a broken one; -1 if none does. */
    private long records(long from) throws IOException {
      long reached = from;
      try (WarcReader reader = new WarcReader(Channels.newChannel(new ZipParts.Region(channel, from, end)))) {
        reader.setLenient(true);
        long start = from - reader.position();
        Optional<WarcRecord> next = reader.next();
        while (next.isPresent() && !progress.isCancelled()) {
          // A record may claim to be longer than the file.
          reached = Math.min(end, start + reader.position());
          hand(reached);
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
      for (long start = from; start < end; start += PIECE - PLAIN.length) {
        window.clear();
        int length = (int) Math.min(end - start, channel.read(window, start));
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
    private void hand(long to) throws IOException {
      boolean large = to - at > largest;
      if (large) {
        ZipParts.Region record = new ZipParts.Region(channel, at, to);
        waiting.addAll(ArchiveFormat.tooLarge(name, Math.max(1, records), record, to - at, largest));
      }
      while (at < to && !progress.isCancelled()) {
        byte[] bytes = next((int) Math.min(to - at, large ? PIECE : largest));
        ArchiveFormat.Found found = large
            ? new ArchiveFormat.Found(null, List.of()) : ArchiveFormat.story(name, Math.max(1, records), bytes, largest).pages(isPage);
        // What is said of other records is said of no story.
        taker.tell(waiting.stream().distinct().filter(problem -> !found.problems().contains(problem)).toList());
        waiting.clear();
        handler.accept(new Fragment(
            seq++, Math.max(1, records), bytes, found.story() == null ? 0 : taker.next(), found.story(), found.problems()));
      }
    }

    private byte[] next(int length) throws IOException {
      byte[] bytes = bytes(length);
      if (bytes.length == 0) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, file));
      }
      crc.update(bytes);
      at += bytes.length;
      progress.update(at, scan.size(), name);
      return bytes;
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
