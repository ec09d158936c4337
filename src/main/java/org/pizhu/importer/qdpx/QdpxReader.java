package org.pizhu.importer.qdpx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.notes.ForeignNotes;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SafeXml;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * Reads REFI-QDA Project 1.0. Takes what programs of the field write in its name, so it insists on no version of the namespace, and reads over
 * what it doesn't know. A document type is refused, and with it every entity of one's own; nothing is unpacked to a disk.
 */
public final class QdpxReader {

  private static final int DEEPEST = 2_000;

  private QdpxReader() {}

  /** The name of the project among the parts of a file; null if it is no project. */
  public static @Nullable String project(ZipParts parts) {
    return parts.names().stream()
        .filter(name -> !name.contains("/") && name.toLowerCase(Locale.ROOT).endsWith(".qde")).findFirst().orElse(null);
  }

  /**
   * Reads a file.
   *
   * @throws PizhuException with NOTES_BROKEN if its project is broken or missing
   */
  public static ForeignNotes read(Path file, SourceScan scan) {
    return draft(file, draft -> draft.notes(scan.sha256()));
  }

  private static <T> T draft(Path file, Function<QdpxDraft, T> taker) {
    List<Problem> problems = new ArrayList<>();
    try (ZipParts parts = ZipParts.open(file)) {
      parts.tell(problems::add);
      String name = project(parts);
      byte[] bytes = name == null ? null : parts.read(name, ImportLimits.DEFAULT.file(), problems::add);
      if (bytes == null) {
        throw new PizhuException(problems.isEmpty() ? Problem.of(ProblemKind.NOTES_BROKEN, file) : problems.get(0));
      }
      QdpxDraft draft = new QdpxDraft(file, parts, problems);
      parse(file, bytes, draft);
      return taker.apply(draft);
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  /** The sources of text as stories, in their order; null for one whose text is not in the file. */
  static List<@Nullable SourceItem> stories(Path file) {
    return draft(file, QdpxDraft::stories);
  }

  private static void parse(Path file, byte[] bytes, QdpxDraft draft) {
    XMLStreamReader xml = null;
    try {
      xml = SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(bytes), encoding(bytes));
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new PizhuException(Problem.of(ProblemKind.FILE_DECLARES_ENTITIES, file));
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          if (++depth > DEEPEST) {
            throw new XMLStreamException("Too deep");
          }
          draft.start(xml);
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          draft.characters(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          draft.end(xml.getLocalName());
        }
      }
    } catch (XMLStreamException broken) {
      long line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
      throw ForeignNotes.broken(file, line, broken);
    } finally {
      close(xml);
    }
  }

  /** The standard wants UTF-8. A mark in front says otherwise to readers that look at it; null lets them. */
  private static @Nullable String encoding(byte[] bytes) {
    boolean isMarked = bytes.length > 1 && (bytes[0] & 0xff) >= 0xfe;
    return isMarked ? null : new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1).contains("encoding=")
        ? null : StandardCharsets.UTF_8.name();
  }

  private static void close(@Nullable XMLStreamReader xml) {
    try {
      if (xml != null) {
        xml.close();
      }
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("A reader over memory can always be closed", failed);
    }
  }
}
