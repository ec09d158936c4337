package org.pizhu.importer.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.feeds.EpubPackage;
import org.pizhu.html.pages.Chapter;
import org.pizhu.importer.charset.Decoding;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.charset.PageCharset;
import org.pizhu.importer.item.ItemFacts;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.packed.PartNames;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads books and papers in EPUB: each chapter with a text is a story. Pages with nothing but pictures go to the chapter that follows. */
public final class EpubImporter extends ItemImporter {

  private static final Logger LOG = LoggerFactory.getLogger(EpubImporter.class);

  private static final int HEAD = 1 << 14;

  private static final String CONTAINER = "META-INF/container.xml";

  /** An importer that leaves out what is over some limits. */
  public EpubImporter(ImportLimits limits) {
    super(limits);
  }

  /** Whether the parts of a zip file make a book. */
  public static boolean isBook(ZipParts parts) {
    byte[] type = parts.read("mimetype", 1 << 10, problem -> { });
    return type != null && new String(type, StandardCharsets.US_ASCII).strip().equals("application/epub+zip")
        || parts.names().contains(CONTAINER);
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    return bytesScan(file, progress);
  }

  @Override
  protected void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    try (ZipParts parts = ZipParts.open(file, limits())) {
      parts.tell(taker::tell);
      new Run(parts, taker, limits().story(), progress).all();
    }
  }

  @Override
  public void pictures(
      Path file, Supplier<Set<String>> wanted, Consumer<Problem> told, Progress progress, BiConsumer<String, byte[]> taker) {
    try (ZipParts parts = ZipParts.open(file)) {
      for (String name : wanted.get()) {
        byte[] bytes = progress.isCancelled()
            ? null : parts.read(name, limits().picture(), told);
        if (bytes != null) {
          taker.accept(name, bytes);
        }
      }
    } catch (IOException unreadable) {
      LOG.info("The pictures of {} can't be read", file, unreadable);
    }
  }

  /** One reading of a book. */
  private static final class Run {
    private final ZipParts parts;
    private final ItemTaker taker;
    private final int largest;
    private final Progress progress;
    private final Map<String, String> titles = new HashMap<>();
    private String pending = "";
    private boolean isDeclared;
    private PageFacts facts = new PageFacts(null, null, null, null, List.of());

    Run(ZipParts parts, ItemTaker taker, int largest, Progress progress) {
      this.parts = parts;
      this.largest = largest;
      this.taker = taker;
      this.progress = progress;
    }

    void all() {
      String container = text(CONTAINER, taker::tell);
      String root = container == null ? "" : EpubPackage.root(container);
      String said = root.isEmpty() || PartNames.isOutside(root) ? null : text(root, taker::tell);
      EpubPackage book = EpubPackage.read(said == null ? "" : said);
      ItemFacts found = new ItemFacts(taker.file(), 0)
          .address(book.address()).outlet(book.publisher()).published(book.date());
      book.authors().forEach(found::authors);
      found.problems().forEach(taker::tell);
      facts = found.facts();
      contents(root, book.contents());
      int place = 0;
      List<String> chapters = chapters(root, book);
      for (String name : chapters) {
        if (progress.isCancelled()) {
          return;
        }
        chapter(name, ++place, book.title());
        progress.update(place, 2L * chapters.size(), taker.file());
      }
      if (!pending.isEmpty() && taker.stories() == 0) {
        take(place, book.title(), "");
      }
    }

    /** Without a package document all documents are chapters, by their names. */
    private List<String> chapters(String root, EpubPackage book) {
      List<String> chapters = book.spine().stream()
          .map(address -> resolved(root, address)).filter(java.util.Objects::nonNull).distinct().toList();
      return chapters.isEmpty()
          ? parts.names().stream().filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?")).sorted().toList()
          : chapters;
    }

    private @Nullable String resolved(String from, String address) {
      String path = PartNames.resolve(from, address);
      if (path == null) {
        taker.tell(Problem.of(ProblemKind.FILE_PART_OUTSIDE, taker.file(), address));
      }
      return path;
    }

    private void contents(String root, String address) {
      String name = address.isEmpty() ? null : PartNames.resolve(root, address);
      String xml = name == null ? null : text(name, taker::tell);
      if (xml != null) {
        EpubPackage.titles(xml).forEach((chapter, title) -> {
          String path = PartNames.resolve(name, chapter);
          if (path != null) {
            titles.putIfAbsent(path, title);
          }
        });
      }
    }

    private void chapter(String name, int place, String book) {
      String xhtml = text(name, taker::tell);
      if (xhtml == null) {
        if (!parts.names().contains(name)) {
          taker.tell(Problem.of(ProblemKind.FILE_PART_BROKEN, taker.file(), name));
        }
        return;
      }
      Chapter chapter = Chapter.read(xhtml, address -> PartNames.resolve(name, address));
      if (!chapter.hasText()) {
        pending += chapter.pictures() > 0 ? chapter.html() : "";
        return;
      }
      String title = chapter.heading();
      if (title.isEmpty()) {
        title = titles.getOrDefault(name, chapter.title().equals(book) ? "" : chapter.title());
      }
      take(place, title, chapter.html());
    }

    private void take(int place, String title, String html) {
      taker.take(place, new SourceItem(SourceItem.Form.HTML, title, pending + html, facts), List.of());
      pending = "";
    }

    private @Nullable String text(String name, Consumer<Problem> told) {
      byte[] bytes = parts.read(name, largest, told);
      if (bytes == null) {
        return null;
      }
      Encodings encodings = new Encodings();
      encodings.add(bytes, bytes.length);
      Charset charset = PageCharset.of(encodings, bytes);
      if (charset == null) {
        told.accept(Problem.of(ProblemKind.FILE_PART_BROKEN, taker.file(), name));
        return null;
      }
      String xml = Decoding.of(bytes, charset);
      if (!isDeclared && xml.substring(0, Math.min(xml.length(), HEAD)).contains("<!ENTITY")) {
        isDeclared = true;
        taker.tell(Problem.of(ProblemKind.FILE_DECLARES_ENTITIES, taker.file()));
      }
      return xml;
    }
  }
}
