package org.pizhu.office;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A package of Office Open XML (ECMA-376, part 2): parts in a zip file, with a list of what each is and of what leads where. The same parts
 * give the same bytes: every entry has the time that the package is given.
 */
final class OfficeZip {

  static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";

  /** The first day that a zip file can tell. */
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final LocalDateTime time;
  private final Map<String, String> types = new TreeMap<>();
  private final Map<String, String> extensions = new TreeMap<>(Map.of(
      "rels", "application/vnd.openxmlformats-package.relationships+xml", "xml", "application/xml"));

  OfficeZip(OutputStream out, Instant at) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    LocalDateTime utc = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    time = utc.isBefore(FIRST_DAY) ? FIRST_DAY : utc;
  }

  /**
   * What leads from one part to another, or out of the package.
   *
   * @param id unique in its part
   * @param type the last word of its type
   * @param target relative to the part, or an address
   * @param isOutside whether it is an address
   */
  record Relation(String id, String type, String target, boolean isOutside) {}

  /** Begins a part; the one before ends. */
  Writer begin(String name, String type) throws IOException {
    types.put("/" + name, type);
    entry(name);
    Writer writer = new BufferedWriter(new OutputStreamWriter(unclosed(), StandardCharsets.UTF_8), 1 << 14);
    writer.write(Xml.DECLARATION);
    return writer;
  }

  /** A whole part, as it is. */
  void part(String name, String type, String xml) throws IOException {
    Writer writer = begin(name, type);
    writer.write(xml);
    writer.flush();
  }

  /** Where the bytes of a part go that was begun. */
  OutputStream unclosed() {
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** A part that is known by the end of its name, such as a picture. */
  void bytes(String name, String extension, String mediaType, byte[] bytes) throws IOException {
    extensions.put(extension, mediaType);
    entry(name);
    zip.write(bytes);
  }

  private void entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
  }

  /** What leads from a part; of the package itself for an empty folder and name. */
  void relations(String folder, String name, List<Relation> relations) throws IOException {
    entry(folder + "_rels/" + name + ".rels");
    StringBuilder xml = new StringBuilder(Xml.DECLARATION).append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
    for (Relation relation : relations) {
      xml.append("<Relationship Id=\"").append(relation.id()).append("\" Type=\"")
          .append(relation.type().startsWith("metadata/") ? PACKAGE + "relationships/" : RELATIONS).append(relation.type())
          .append("\" Target=\"").append(Xml.text(relation.target())).append(relation.isOutside() ? "\" TargetMode=\"External" : "")
          .append("\"/>");
    }
    zip.write(xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Ends the package; the stream below stays open.
   *
   * @param main the part that it is about
   */
  void end(String main, String title, String creator, Instant at) throws IOException {
    String day = at.truncatedTo(ChronoUnit.SECONDS).toString();
    part("docProps/core.xml", CORE, "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + Xml.text(title) + "</dc:title><dc:creator>"
        + Xml.text(creator) + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day
        + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + day + "</dcterms:modified></cp:coreProperties>");
    relations("", "", List.of(
        new Relation("rId1", "officeDocument", main, false),
        new Relation("rId2", "metadata/core-properties", "docProps/core.xml", false)));
    entry("[Content_Types].xml");
    StringBuilder xml = new StringBuilder(Xml.DECLARATION).append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
    extensions.forEach((extension, type) ->
        xml.append("<Default Extension=\"").append(extension).append("\" ContentType=\"").append(type).append("\"/>"));
    types.forEach((name, type) ->
        xml.append("<Override PartName=\"").append(name).append("\" ContentType=\"").append(type).append("\"/>"));
    zip.write(xml.append("</Types>").toString().getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  /** A part that is the same in every package. */
  static String resource(String name) {
    try (InputStream in = OfficeZip.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
