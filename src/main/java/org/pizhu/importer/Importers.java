package org.pizhu.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.feeds.FeedReader;
import org.pizhu.html.feeds.NewsReader;
import org.pizhu.html.pages.PageReader;
import org.pizhu.importer.archive.ArchiveImporter;
import org.pizhu.importer.archive.Wacz;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.charset.PageCharset;
import org.pizhu.importer.document.EpubImporter;
import org.pizhu.importer.document.FeedImporter;
import org.pizhu.importer.document.HtmlPageImporter;
import org.pizhu.importer.document.MarkdownImporter;
import org.pizhu.importer.document.MhtmlImporter;
import org.pizhu.importer.document.TextImporter;
import org.pizhu.importer.kept.ArchiveFormat;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.importer.qdpx.QdpxImporter;
import org.pizhu.importer.qdpx.QdpxReader;
import org.pizhu.importer.seed.SeedFileImporter;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.table.TableFormat;
import org.pizhu.importer.table.TableImporter;
import org.pizhu.markdown.MarkdownPage;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TablePreview;

/** Finds the importer that reads a file, by what the file holds and not by its name. */
public final class Importers {

  private static final int HEAD = 1 << 16;

  /** A line with an asterisk and a headline below it: several stories. In scripts of pages such a line goes on with an asterisk. */
  private static final Pattern SEPARATED = Pattern.compile("(?m)^[ \\t]*\\*[ \\t]*\\r?$\\s*+[^\\s<*/{}();,'\"0-9A-Za-z]");

  private final ImportLimits limits;
  private final Importer seeds;
  private final Importer archives;
  private final Importer pages;
  private final Importer messages;
  private final Importer projects;
  private final Importer books;
  private final Importer feeds;
  private final Importer news;
  private final Importer texts;
  private final Importer markdowns;

  /** Importers with the limits that hold until the user chooses. */
  public Importers() {
    this(ImportLimits.DEFAULT);
  }

  /** Importers that leave out what is over some limits. */
  public Importers(ImportLimits limits) {
    this.limits = limits;
    seeds = new SeedFileImporter(limits.story());
    archives = new ArchiveImporter(limits);
    pages = new HtmlPageImporter(limits.story());
    messages = new MhtmlImporter(limits);
    projects = new QdpxImporter(limits);
    books = new EpubImporter(limits);
    feeds = new FeedImporter(limits, FeedReader::read);
    news = new FeedImporter(limits, NewsReader::read);
    texts = new TextImporter(limits);
    markdowns = new MarkdownImporter(limits);
  }

  /** Whether an importer reads web archives. */
  public static boolean isArchive(Importer importer) {
    return importer instanceof ArchiveImporter;
  }

  /** The importer for a file; for one that can't be read any, whose scan tells why. */
  public Importer of(Path file) {
    return of(file, header -> null);
  }

  /**
   * The same for a file of which it may be said what its columns hold.
   *
   * @param columns says what the columns of a table hold, by their names; none if their names are to tell
   */
  public Importer of(Path file, Function<List<String>, @Nullable TableColumns> columns) {
    if (!Files.isRegularFile(file)) {
      return seeds;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    } catch (IOException unreadable) {
      // The importer meets the same and tells it with its place.
      return seeds;
    }
    if (ArchiveFormat.isArchive(head)) {
      return archives;
    }
    if (ZipParts.isZip(head)) {
      return ofZip(file);
    }
    return MhtmlImporter.isMessage(head) ? messages : ofText(file, head, columns);
  }

  /**
   * What a table looks like.
   *
   * @return none if the file is no table, or can't be read
   */
  public @Nullable TablePreview preview(Path file) {
    try {
      return of(file) instanceof TableImporter ? TableFormat.preview(file) : null;
    } catch (IOException unreadable) {
      // The import tells why.
      return null;
    }
  }

  private Importer ofZip(Path file) {
    try (ZipParts parts = ZipParts.open(file)) {
      if (QdpxReader.project(parts) != null) {
        return projects;
      }
      return Wacz.isWacz(parts) ? archives : EpubImporter.isBook(parts) ? books : seeds;
    } catch (IOException unreadable) {
      return seeds;
    }
  }

  private Importer ofText(Path file, byte[] head, Function<List<String>, @Nullable TableColumns> columns) {
    Encodings encodings = new Encodings();
    encodings.add(head, head.length);
    Charset charset = head.length == 0 ? null : PageCharset.of(encodings, head);
    if (charset == null) {
      return seeds;
    }
    String text = new String(head, charset);
    boolean separated = SEPARATED.matcher(text).find();
    if (PageReader.isPage(text) && !separated) {
      return pages;
    }
    if (FeedReader.isFeed(text)) {
      return feeds;
    }
    if (NewsReader.isNews(text)) {
      return news;
    }
    if (TableFormat.isTable(FileLook.name(file), text, columns)) {
      return new TableImporter(limits, columns);
    }
    if (!separated && (isNamedMarkdown(file) || MarkdownPage.isMarkdown(text))) {
      return markdowns;
    }
    return SeedFileImporter.hasMarks(file, charset) ? seeds : texts;
  }

  /** Nothing in a text says that it is no Markdown, so a name may say that it is. */
  private static boolean isNamedMarkdown(Path file) {
    String name = FileLook.name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }
}
