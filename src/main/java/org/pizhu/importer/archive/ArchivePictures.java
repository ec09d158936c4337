package org.pizhu.importer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.pizhu.importer.kept.ArchiveFormat;
import org.pizhu.importer.packed.PictureVisitor;
import org.pizhu.importer.source.FileLook;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes pictures out of web archives. */
public final class ArchivePictures {

  private static final Logger LOG = LoggerFactory.getLogger(ArchivePictures.class);

  private final Path archive;
  private final ImportLimits limits;
  private final Consumer<Problem> told;

  /**
   * @param archive a file that {@link #isArchive}
   * @param limits pictures over them are left out
   * @param told hears which these are, by their addresses
   */
  public ArchivePictures(Path archive, ImportLimits limits, Consumer<Problem> told) {
    this.archive = archive;
    this.limits = limits;
    this.told = told;
  }

  /** Whether a file is a web archive that can be read. */
  public static boolean isArchive(Path file) {
    try {
      return Files.isRegularFile(file) && ArchiveImporter.isArchive(file);
    } catch (IOException unreadable) {
      // The import has told it already.
      return false;
    }
  }

  /**
   * Finds pictures by the last part of their addresses. A name that several addresses of the archive have is left alone: the picture may
   * be another one.
   *
   * @param wanted names in small letters
   * @param taker gets a name and the bytes of the picture, which may be no picture
   */
  public void read(Set<String> wanted, Progress progress, BiConsumer<String, byte[]> taker) {
    Map<String, Set<String>> addresses = new HashMap<>();
    each(progress, response ->
        addresses.computeIfAbsent(name(response.target()), name -> new HashSet<>()).add(response.target()));
    Set<String> taken = new HashSet<>();
    each(progress, response -> {
      String name = name(response.target());
      if (wanted.contains(name) && addresses.getOrDefault(name, Set.of()).size() == 1 && !taken.contains(name)) {
        byte[] bytes = bytes(response);
        if (bytes.length > 0) {
          taken.add(name);
          taker.accept(name, bytes);
        }
      }
    });
  }

  /**
   * Finds the pictures of an archive's own pages, by their whole addresses.
   *
   * @param wanted as the pages give them, absolute
   */
  void brought(Set<String> wanted, Progress progress, BiConsumer<String, byte[]> taker) {
    // A page may write an address in letters that the archive has in codes.
    Map<String, Set<String>> left = new HashMap<>();
    wanted.forEach(address -> left.computeIfAbsent(Addresses.key(address), key -> new HashSet<>()).add(address));
    each(progress, response -> {
      String key = Addresses.key(response.target().replaceAll("^<|>$", ""));
      byte[] bytes = left.containsKey(key) ? bytes(response) : new byte[0];
      if (bytes.length > 0) {
        left.remove(key).forEach(address -> taker.accept(address, bytes));
      }
    });
  }

  /**
   * Gives all pictures of an archive by their addresses.
   *
   * @param visitor gets what may be no picture
   */
  public void all(Progress progress, PictureVisitor visitor) {
    each(progress, response -> visitor.file(response.target().replaceAll("^<|>$|[?#].*$", ""), () -> {
      byte[] bytes = bytes(response);
      return bytes.length == 0 ? null : bytes;
    }));
  }

  private byte[] bytes(WarcTargetRecord response) {
    int largest = limits.picture();
    try {
      ArchiveFormat.Payload payload = ArchiveFormat.payload(response, type -> type.startsWith("image/"), largest);
      if (payload != null && payload.bytes().length > largest) {
        told.accept(Problem.of(ProblemKind.FILE_PART_TOO_LARGE, FileLook.name(archive), payload.address(), largest));
        return new byte[0];
      }
      return payload == null ? new byte[0] : payload.bytes();
    } catch (IOException | RuntimeException broken) {
      LOG.info("A picture in {} can't be read", archive, broken);
      return new byte[0];
    }
  }

  private void each(Progress progress, Consumer<WarcTargetRecord> taker) {
    try {
      Wacz wacz = Wacz.open(archive, progress);
      if (wacz == null) {
        each(Files.newInputStream(archive), progress, taker);
        return;
      }
      wacz.each(progress, (name, in) -> each(in, progress, taker));
    } catch (IOException unreadable) {
      LOG.info("The pictures of {} can't be read", archive, unreadable);
    }
  }

  private void each(InputStream in, Progress progress, Consumer<WarcTargetRecord> taker) {
    try (WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      for (Optional<WarcRecord> next = reader.next(); next.isPresent() && !progress.isCancelled(); next = reader.next()) {
        // A broken record may lack its address.
        if (next.get() instanceof WarcTargetRecord response && ArchiveFormat.isAnswer(response) && response.target() != null) {
          taker.accept(response);
        }
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
      // The import has told where.
      LOG.info("Behind a broken record of {} no pictures are looked for", archive, broken);
    }
  }

  private static String name(String address) {
    String bare = address.replaceAll("[?#].*$|>$", "");
    return bare.substring(bare.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
