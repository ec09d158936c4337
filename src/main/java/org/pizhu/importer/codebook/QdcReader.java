package org.pizhu.importer.codebook;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.source.SafeXml;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * Reads REFI-QDA Codebook 1.0. Takes what programs of the field write in its name, so it insists on no version of the namespace, on no
 * GUID, and reads over sets and what it doesn't know. A document type is refused, and with it every entity of one's own.
 */
final class QdcReader {

  private static final String ROOT = "CodeBook";
  private static final String CODE = "Code";
  private static final String DESCRIPTION = "Description";

  private final Path file;
  private final Consumer<Problem> told;
  private final List<CodebookEntry> entries = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * A code whose element is not closed.
   *
   * @param entry what stands below it belongs to this one: itself, or the one above if it has no name
   */
  private record Open(int entry, boolean isNamed) {}

  QdcReader(Path file, Consumer<Problem> told) {
    this.file = file;
    this.told = told;
  }

  List<CodebookEntry> read(InputStream in) {
    XMLStreamReader xml = null;
    try {
      xml = SafeXml.factory().createXMLStreamReader(in);
      read(xml);
      return entries;
    } catch (XMLStreamException broken) {
      long line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNumber());
      throw new PizhuException(Problem.at(ProblemKind.CODEBOOK_BROKEN, file, line), broken);
    } finally {
      close(xml);
    }
  }

  private void close(@Nullable XMLStreamReader xml) {
    try {
      if (xml != null) {
        xml.close();
      }
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("A reader over memory can always be closed", failed);
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    boolean isRoot = true;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw problem(ProblemKind.CODEBOOK_UNKNOWN_FORMAT, xml);
        case XMLStreamConstants.START_ELEMENT -> {
          if (isRoot && !xml.getLocalName().equalsIgnoreCase(ROOT)) {
            throw problem(ProblemKind.CODEBOOK_UNKNOWN_FORMAT, xml);
          }
          isRoot = false;
          start(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals(CODE)) {
            open.pop();
          }
        }
        default -> { }
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    if (xml.getLocalName().equals(CODE)) {
      int parent = open.isEmpty() ? CodebookEntry.TOP : open.peek().entry();
      CodebookEntry code = code(xml, parent);
      open.push(code == null ? new Open(parent, false) : new Open(entries.size(), true));
      if (code != null) {
        entries.add(code);
      }
    } else if (xml.getLocalName().equals(DESCRIPTION) && !open.isEmpty() && open.peek().isNamed()) {
      describe(open.peek().entry(), xml.getElementText());
    }
  }

  private @Nullable CodebookEntry code(XMLStreamReader xml, int parent) {
    String name = xml.getAttributeValue(null, "name");
    if (name == null || name.isBlank()) {
      told.accept(problem(ProblemKind.CODEBOOK_TAG_UNNAMED, xml).problem());
      return null;
    }
    String color = xml.getAttributeValue(null, "color");
    boolean isColor = color != null && CodebookColors.isRgb(color.strip());
    if (color != null && !isColor && !color.isBlank()) {
      told.accept(problem(ProblemKind.CODEBOOK_BAD_COLOR, xml, color).problem());
    }
    return new CodebookEntry(
        xml.getLocation().getLineNumber(),
        parent,
        xml.getAttributeValue(null, "guid"),
        name,
        isColor ? CodebookColors.rgb(color.strip()) : null,
        null,
        null,
        null);
  }

  private void describe(int entry, String description) {
    CodebookEntry one = entries.get(entry);
    entries.set(entry, new CodebookEntry(
        one.line(), one.parent(), one.id(), one.name(), one.rgb(), description, one.key(), one.memo()));
  }

  private PizhuException problem(ProblemKind kind, XMLStreamReader xml, Object... arguments) {
    return new PizhuException(Problem.at(kind, file, xml.getLocation().getLineNumber(), arguments));
  }
}
