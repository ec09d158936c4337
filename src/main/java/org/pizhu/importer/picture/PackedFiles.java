package org.pizhu.importer.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.archive.ArchivePictures;
import org.pizhu.importer.packed.PartNames;
import org.pizhu.importer.packed.PictureVisitor;
import org.pizhu.importer.packed.TarParts;
import org.pizhu.importer.packed.Unpacking;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.importer.source.FileLook;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files in one packed file, given from front to back: zip, 7z, tar, also compressed by gzip, bzip2 or xz, and the web archives WARC, ARC and
 * WACZ. Which it is the bytes tell. Nothing is unpacked to a disk.
 */
final class PackedFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PackedFiles.class);

  private static final int HEAD = 1 << 14;

  /** What LZMA may take to unpack: its largest usual dictionary is 64 megabytes. */
  private static final int MEMORY_KB = 100 * 1024;

  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] BZIP2 = {'B', 'Z', 'h'};
  private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};
  private static final byte[] SEVEN = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c};
  private static final byte[] RAR = {'R', 'a', 'r', '!', 0x1a, 7};

  private static final Pattern NAMES = Pattern.compile(
      ".*\\.(?:zip|tar|tgz|tbz2?|txz|tar\\.(?:gz|bz2|xz)|7z|rar|w?arc(?:\\.gz)?|wacz|epub|cbz)");

  private final Path file;
  private final ImportLimits limits;
  private final Consumer<Problem> told;
  private long unpacked;

  /**
   * @param limits what is over them is left out
   * @param told hears what can't be read; the rest is
   */
  PackedFiles(Path file, ImportLimits limits, Consumer<Problem> told) {
    this.file = file;
    this.limits = limits;
    this.told = told;
  }

  /** Whether a file is called as packed ones are: to look into each of thousands of pictures would take long. */
  static boolean isNamed(Path file) {
    return NAMES.matcher(FileLook.name(file).toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Gives each file.
   *
   * @return whether it is one of those kinds; of a RAR, which can't be unpacked freely, that it is one is told
   */
  boolean each(Progress progress, PictureVisitor visitor) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (begins(head, RAR)) {
      told.accept(Problem.of(ProblemKind.ARCHIVE_IS_RAR, file));
      return true;
    }
    if (ArchivePictures.isArchive(file)) {
      new ArchivePictures(file, limits, told).all(progress, visitor);
    } else if (ZipParts.isZip(head)) {
      zip(progress, visitor);
    } else if (begins(head, SEVEN)) {
      seven(progress, visitor);
    } else {
      return tar(head, progress, visitor);
    }
    return true;
  }

  private static boolean begins(byte[] head, byte[] magic) {
    return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  private boolean tar(byte[] head, Progress progress, PictureVisitor visitor) throws IOException {
    boolean isPacked = begins(head, GZIP) || begins(head, BZIP2) || begins(head, XZ);
    if (isPacked ? !isPackedTar(head) : !TarParts.isTar(head)) {
      return false;
    }
    try (InputStream in = isPacked ? unpacking(head) : Files.newInputStream(file)) {
      new TarParts(file, limits, told).each(in, progress, visitor);
    } catch (IOException broken) {
      LOG.info("{} can't be unpacked", file, broken);
      told.accept(Problem.of(ProblemKind.FILE_CUT, FileLook.name(file)));
    }
    return true;
  }

  private boolean isPackedTar(byte[] head) {
    try (InputStream in = unpacking(head)) {
      return TarParts.isTar(in.readNBytes(TarParts.BLOCK));
    } catch (IOException broken) {
      // What can't be unpacked is nothing that could be looked into.
      return false;
    }
  }

  private InputStream unpacking(byte[] head) throws IOException {
    InputStream packed = Files.newInputStream(file);
    try {
      InputStream in = begins(head, GZIP) ? new GZIPInputStream(packed, 1 << 16)
          : begins(head, BZIP2) ? new BZip2CompressorInputStream(new java.io.BufferedInputStream(packed, 1 << 16), true)
          : new XZCompressorInputStream(new java.io.BufferedInputStream(packed, 1 << 16), true, MEMORY_KB);
      return new Unpacking(in, Files.size(file), limits.unpacked());
    } catch (IOException | RuntimeException failed) {
      packed.close();
      throw failed;
    }
  }

  private void zip(Progress progress, PictureVisitor visitor) throws IOException {
    try (ZipParts parts = ZipParts.open(file, limits)) {
      parts.tell(told);
      for (String name : parts.names()) {
        if (progress.isCancelled()) {
          return;
        }
        if (!name.endsWith("/")) {
          visitor.file(name, () -> parts.read(name, limits.picture(), told));
        }
      }
    }
  }

  /** A 7z has its files behind each other in one stream: what is broken ends it. */
  private void seven(Progress progress, PictureVisitor visitor) {
    try (SevenZFile seven = SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(MEMORY_KB).get()) {
      for (SevenZArchiveEntry entry = seven.getNextEntry(); entry != null && !progress.isCancelled(); entry = seven.getNextEntry()) {
        String name = entry.getName() == null ? "" : entry.getName().replace('\\', '/');
        if (entry.isDirectory() || !entry.hasStream() || entry.isAntiItem()) {
          continue;
        }
        if (PartNames.isOutside(name)) {
          told.accept(Problem.of(ProblemKind.FILE_PART_OUTSIDE, FileLook.name(file), name));
        } else {
          SevenZArchiveEntry one = entry;
          visitor.file(name, () -> part(seven, name, one.getSize()));
        }
      }
    } catch (IOException | RuntimeException broken) {
      // The library throws whatever broken heads lead it to.
      LOG.info("{} can't be read to its end", file, broken);
      told.accept(Problem.of(ProblemKind.FILE_CUT, FileLook.name(file)));
    }
  }

  private byte @Nullable [] part(SevenZFile seven, String name, long size) {
    unpacked += Math.max(0, size);
    if (size > limits.picture() || unpacked > limits.unpacked()) {
      told.accept(Problem.of(
          ProblemKind.FILE_PART_TOO_LARGE, FileLook.name(file), name, size > limits.picture() ? limits.picture() : limits.unpacked()));
      return null;
    }
    try {
      byte[] bytes = new byte[(int) size];
      int read = 0;
      for (int more = seven.read(bytes, 0, bytes.length); more > 0; more = seven.read(bytes, read, bytes.length - read)) {
        read += more;
      }
      return read == bytes.length ? bytes : null;
    } catch (IOException broken) {
      LOG.info("{} can't be read from {}", name, file, broken);
      told.accept(Problem.of(ProblemKind.FILE_PART_BROKEN, FileLook.name(file), name));
      return null;
    }
  }
}
