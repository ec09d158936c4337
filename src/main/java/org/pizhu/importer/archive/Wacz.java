package org.pizhu.importer.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.ArchiveFormat;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.importer.source.FileLook;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.WhiteSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the archives are in a WACZ (1.1), which is a zip file, and which of the documents in them it counts as pages: others are frames and the
 * like. Where none of those it lists is there, all are.
 */
public final class Wacz {

  private static final Logger LOG = LoggerFactory.getLogger(Wacz.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<Place> places = new ArrayList<>();
  private final List<String> packed = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> pages = new HashSet<>();
  private final Map<String, String> titles = new HashMap<>();

  private Wacz(Path file) {
    this.file = file;
  }

  /** Where an archive is that is not packed again. */
  record Place(String name, long from, long to) {}

  /** Whether web archives lie in a packed file. */
  public static boolean isWacz(ZipParts parts) {
    return parts.names().stream().anyMatch(Wacz::isArchive);
  }

  static boolean isWacz(Path file) {
    try (ZipParts parts = ZipParts.open(file)) {
      return isWacz(parts);
    } catch (IOException unreadable) {
      LOG.debug("Not a zip file: {}", file, unreadable);
      return false;
    }
  }

  private static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.w?arc(?:\\.gz)?");
  }

  /** Looks into a file. None if it is no WACZ. */
  static @Nullable Wacz open(Path file, Progress progress) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    if (!ZipParts.isZip(head)) {
      return null;
    }
    Wacz wacz = new Wacz(file);
    try (ZipParts parts = ZipParts.open(file)) {
      parts.tell(wacz.problems::add);
      for (String name : parts.names()) {
        if (isArchive(name)) {
          long[] place = parts.place(name);
          if (place == null) {
            wacz.packed.add(name);
          } else {
            wacz.places.add(new Place(name, place[0], place[1]));
          }
        } else if (name.matches("pages/[^/]+\\.jsonl")) {
          wacz.list(name, parts.read(name, ImportLimits.DEFAULT.story(), wacz.problems::add));
        }
      }
      wacz.places.sort(Comparator.comparingLong(Place::from));
    }
    wacz.dropUnlessThere(progress);
    return wacz;
  }

  private void list(String name, byte @Nullable [] bytes) {
    if (bytes == null) {
      return;
    }
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      try {
        JsonNode page = line.isBlank() ? JSON.missingNode() : JSON.readTree(line);
        if (page.path("url").isTextual()) {
          String address = bare(page.path("url").asText());
          pages.add(address);
          String title = WhiteSpace.fold(page.path("title").asText());
          if (!title.isEmpty() && !title.contains(address)) {
            titles.putIfAbsent(address, title);
          }
        }
      } catch (JsonProcessingException broken) {
        LOG.debug("A line of {} is broken", name, broken);
        problems.add(Problem.of(ProblemKind.FILE_PART_BROKEN, FileLook.name(file), name));
        return;
      }
    }
  }

  /** A list of pages none of which is there is of no use. */
  private void dropUnlessThere(Progress progress) throws IOException {
    boolean[] found = {pages.isEmpty()};
    Progress until = new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        progress.update(done, total, detail);
      }

      @Override
      public boolean isCancelled() {
        return found[0] || progress.isCancelled();
      }
    };
    each(until, (name, in) -> {
      try (WarcReader reader = new WarcReader(in)) {
        reader.setLenient(true);
        for (Optional<WarcRecord> next = reader.next(); next.isPresent() && !until.isCancelled(); next = reader.next()) {
          found[0] |= ArchiveFormat.isFrom(next.get(), address -> pages.contains(bare(address)));
        }
      } catch (IOException | RuntimeException broken) {
        // The reading tells where.
        LOG.debug("{} is broken", name, broken);
      }
    });
    if (!found[0] && !progress.isCancelled()) {
      pages.clear();
    }
  }

  /** An address without what makes no other page. */
  private static String bare(String address) {
    return address.replaceAll("^<|>$|#.*$", "").replaceFirst("^https?://", "").replaceFirst("/$", "");
  }

  /** What the file calls the page of an address; empty if it has no name for it. */
  String title(String address) {
    return titles.getOrDefault(bare(address), "");
  }

  /** Whether what stood at an address is a page. */
  boolean isPage(String address) {
    return pages.isEmpty() || pages.contains(bare(address));
  }

  /** Archives that lie in the file as they are, in the order of the file. */
  List<Place> places() {
    return places;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Gives each archive as a stream. */
  void each(Progress progress, BiConsumer<String, InputStream> taker) throws IOException {
    try (ZipParts parts = ZipParts.open(file)) {
      List<String> names = new ArrayList<>(places.stream().map(Place::name).toList());
      names.addAll(packed);
      for (String name : names) {
        if (!progress.isCancelled()) {
          try (InputStream in = parts.open(name)) {
            taker.accept(name, in);
          }
        }
      }
    }
  }

  /**
   * Takes the stories out of the archives that are packed again.
   *
   * @param largest the largest page, in bytes
   */
  void packed(ItemTaker taker, int largest, Progress progress) throws IOException {
    try (ZipParts parts = ZipParts.open(file)) {
      for (String one : packed) {
        try (InputStream in = parts.open(one)) {
          PackedArchiveImporter.records(in, taker, largest, this::isPage, progress);
        } catch (IOException broken) {
          LOG.info("The archive {} in {} is broken", one, file, broken);
          taker.tell(Problem.of(ProblemKind.FILE_PART_BROKEN, taker.file(), one));
        }
      }
    }
  }
}
