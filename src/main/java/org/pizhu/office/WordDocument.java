package org.pizhu.office;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pizhu.file.Spool;

/**
 * Writes a document for word processors (WordprocessingML, ECMA-376 part 1, 17), paragraph by paragraph. The body and the footnotes wait in files of
 * no name until all is known that stands before them; pictures go into the package at once. In memory are the headings, for the contents,
 * and the addresses of links.
 */
public final class WordDocument implements Paper {

  /** Pixels of 96 to an inch in English Metric Units (20.1.2.1). */
  private static final long PIXEL = 9525;
  /** The widest and highest that a picture may be: 15 cm by 20 cm. */
  private static final long WIDEST = 5_400_000;
  private static final long HIGHEST = 7_200_000;
  private static final int DEEPEST = 8;

  private final OfficeZip zip;
  private final WordParts parts;
  private final Spool body = new Spool();
  private final Spool notes = new Spool();
  private final Writer out = writer(body);
  private final Writer footnotes = writer(notes);
  private final Map<String, String> pictures = new HashMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private int bookmarks;
  private int footnoteCount;
  private int drawings;
  private boolean isLink;

  /**
   * Begins a document.
   *
   * @param out what it is written to; stays open
   * @throws IOException if no temporary file can be made
   */
  public WordDocument(OutputStream out, Facts facts) throws IOException {
    zip = new OfficeZip(out, facts.at());
    parts = new WordParts(zip, facts);
  }

  private static Writer writer(Spool spool) {
    return new BufferedWriter(new OutputStreamWriter(spool, StandardCharsets.UTF_8), 1 << 14);
  }

  @Override
  public void heading(int level, String text) throws IOException {
    begin("Heading" + level);
    if (level <= parts.levels()) {
      String name = parts.heading(level, text);
      bookmark(name);
    }
    text(text, RunLook.PLAIN);
  }

  @Override
  public void begin(String style) throws IOException {
    out.write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
  }

  @Override
  public void begin(String style, int list, int depth) throws IOException {
    int level = Math.min(depth, DEEPEST);
    out.write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + (list == 0
        ? "<w:ind w:left=\"" + 420 * (level + 1) + "\"/>"
        : "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>") + "</w:pPr>");
  }

  @Override
  public void end() throws IOException {
    out.write("</w:p>\n");
  }

  @Override
  public void text(String text, RunLook look) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    out.write("<w:r>" + look.properties(isLink));
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
        if (i > from) {
          out.write("<w:t xml:space=\"preserve\">" + Xml.text(text.substring(from, i)) + "</w:t>");
        }
        if (i < text.length()) {
          out.write(text.charAt(i) == '\n' ? "<w:br/>" : "<w:tab/>");
        }
        from = i + 1;
      }
    }
    out.write("</w:r>");
  }

  @Override
  public void bookmark(String name) throws IOException {
    int id = bookmarks++;
    out.write("<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + Xml.text(name) + "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>");
  }

  @Override
  public void link(String bookmark) throws IOException {
    out.write("<w:hyperlink w:anchor=\"" + Xml.text(bookmark) + "\" w:history=\"1\">");
    isLink = true;
  }

  @Override
  public void linkOut(String address) throws IOException {
    String id = addresses.computeIfAbsent(address, unknown -> "link" + (addresses.size() + 1));
    out.write("<w:hyperlink r:id=\"" + id + "\" w:history=\"1\">");
    isLink = true;
  }

  @Override
  public void endLink() throws IOException {
    out.write("</w:hyperlink>");
    isLink = false;
  }

  @Override
  public void footnote(String text) throws IOException {
    int id = ++footnoteCount;
    out.write("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"" + id + "\"/></w:r>");
    footnotes.write("<w:footnote w:id=\"" + id + "\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr>"
        + "<w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r><w:r>" + RunLook.PLAIN.properties(false)
        + "<w:t xml:space=\"preserve\"> " + Xml.text(text) + "</w:t></w:r></w:p></w:footnote>\n");
  }

  @Override
  public int list(int start) {
    return parts.list(start);
  }

  @Override
  public boolean picture(byte[] bytes, String mediaType, String alt) throws IOException {
    Optional<String> extension = PictureSize.extension(mediaType);
    Optional<PictureSize> size = extension.isEmpty() ? Optional.empty() : PictureSize.of(bytes);
    if (size.isEmpty()) {
      return false;
    }
    String key = UUID.nameUUIDFromBytes(bytes).toString();
    String id = pictures.get(key);
    if (id == null) {
      id = "picture" + (pictures.size() + 1);
      pictures.put(key, id);
      String name = "media/" + id + "." + extension.get();
      zip.bytes("word/" + name, extension.get(), mediaType, bytes);
      parts.relate(new OfficeZip.Relation(id, "image", name, false));
    }
    begin("Figure");
    out.write(drawing(id, size.get(), alt));
    end();
    return true;
  }

  private String drawing(String id, PictureSize size, String alt) {
    double scale = Math.min(1, Math.min(WIDEST / (double) (size.width() * PIXEL), HIGHEST / (double) (size.height() * PIXEL)));
    long width = Math.max(1, Math.round(size.width() * PIXEL * scale));
    long height = Math.max(1, Math.round(size.height() * PIXEL * scale));
    int number = ++drawings;
    String name = "id=\"" + number + "\" name=\"" + id + "\" descr=\"" + Xml.text(alt) + "\"";
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" + width + "\" cy=\"" + height
        + "\"/><wp:docPr " + name + "/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
        + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr "
        + name + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + id + "\"/><a:stretch><a:fillRect/></a:stretch>"
        + "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + width + "\" cy=\"" + height + "\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
  }

  /** Ends the document: all that stands around the body, then the body. */
  @Override
  public void finish() throws IOException {
    out.flush();
    footnotes.flush();
    addresses.forEach((address, id) -> parts.relate(new OfficeZip.Relation(id, "hyperlink", address, true)));
    parts.write(body, notes);
  }

  /** Lets the temporary files go, whether it is finished or not. */
  @Override
  public void close() throws IOException {
    try (body; notes) {
      isLink = false;
    }
  }
}
