package org.pizhu.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.codebook.CodebookCsvReader;
import org.pizhu.importer.codebook.CodebookReader;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.notes.ForeignNotes;
import org.pizhu.importer.notes.JsonNotes;
import org.pizhu.importer.notes.QuoteList;
import org.pizhu.importer.notes.QuoteTable;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.importer.qdpx.QdpxReader;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.source.WholeText;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.task.Progress;

/** Tells files of annotations and codebooks from files of stories by what they hold, and reads them. Has no state. */
public final class NotesReader {

  private static final int HEAD = 1 << 16;

  private static final Pattern CODEBOOK =
      Pattern.compile("\\A\\ufeff?\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*<(?:\\w+:)?codebook[\\s>/]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern JSON = Pattern.compile("\\A\\ufeff?\\s*[\\[{]");
  private static final Pattern ANNOTATION =
      Pattern.compile("\"@?type\"\\s*:\\s*(?:\\[\\s*)?\"(?:[a-z]{2}:|https?://[^\"\\s]{1,80}[#/])?Annotation(?:Page|Collection|List|Set)?\"");
  /** All of these are in each row of Hypothesis. */
  private static final List<String> ROW = List.of("\"uri\"", "\"target\"", "\"user\"");
  /** All of these are in each row of a store of Annotator. */
  private static final List<String> ANNOTATOR = List.of("\"uri\"", "\"ranges\"", "\"quote\"");

  /** What a search of Hypothesis gives that finds nothing. */
  private static final Pattern NO_ROWS = Pattern.compile("\\A\ufeff?\\s*\\{\\s*(?:\"total\"\\s*:\\s*0\\s*,\\s*)?\"rows\"\\s*:\\s*\\[\\s*\\]\\s*[,}]");

  private NotesReader() {}

  /** What a file is. */
  public enum Kind {
    /** Web Annotations, or rows of Hypothesis. */
    JSON,
    /** A REFI-QDA project. */
    QDPX,
    /** A table of quotes with what was said of them. */
    QUOTES,
    /** The same as plain text or as a page, for people to read. */
    QUOTE_LIST,
    /** A REFI-QDA codebook, or a table of tags. */
    CODEBOOK
  }

  /** What a file is; null if it holds no annotations or tags, or can't be read. */
  public static @Nullable Kind kind(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      if (ZipParts.isZip(head)) {
        return isProject(file) ? Kind.QDPX : null;
      }
      Encodings encodings = new Encodings();
      encodings.add(head, head.length);
      Charset charset = head.length == 0 ? null : encodings.charset();
      return charset == null ? null : kind(FileLook.name(file), new String(head, charset));
    } catch (IOException unreadable) {
      // Whoever reads it as stories meets the same and tells it with its place.
      return null;
    }
  }

  private static boolean isProject(Path file) throws IOException {
    try (ZipParts parts = ZipParts.open(file)) {
      return QdpxReader.project(parts) != null;
    }
  }

  private static @Nullable Kind kind(String name, String head) {
    if (CODEBOOK.matcher(head).find()) {
      return Kind.CODEBOOK;
    }
    if (JSON.matcher(head).find()) {
      boolean isNotes = ANNOTATION.matcher(head).find() || ROW.stream().allMatch(head::contains) || ANNOTATOR.stream().allMatch(head::contains)
          || NO_ROWS.matcher(head).find();
      return isNotes ? Kind.JSON : null;
    }
    if (QuoteTable.isTable(head)) {
      return Kind.QUOTES;
    }
    if (QuoteList.isList(head)) {
      return Kind.QUOTE_LIST;
    }
    return CodebookCsvReader.isTable(name, head) ? Kind.CODEBOOK : null;
  }

  /**
   * Reads a file.
   *
   * @param kind what {@link #kind} told of it
   * @param progress when it is cancelled, the rest is left
   * @throws PizhuException with what {@link Importer#scan} throws, with FILE_TOO_LARGE, or one of CODEBOOK_…
   */
  public static ForeignNotes read(Path file, Kind kind, Progress progress) {
    return switch (kind) {
      case JSON -> JsonNotes.read(file, WholeText.scan(file, ImportLimits.DEFAULT.file(), progress));
      case QUOTES -> QuoteTable.read(file, WholeText.scan(file, ImportLimits.DEFAULT.file(), progress));
      case QUOTE_LIST -> QuoteList.read(file, WholeText.scan(file, ImportLimits.DEFAULT.file(), progress));
      case QDPX -> QdpxReader.read(file, ItemImporter.bytesScan(file, progress));
      case CODEBOOK -> {
        List<Problem> problems = new ArrayList<>();
        yield new ForeignNotes(new CodebookReader().read(file, problems::add), List.of(), List.of(), "", problems);
      }
    };
  }
}
