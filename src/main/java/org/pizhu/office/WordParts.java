package org.pizhu.office;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.pizhu.file.Spool;

/** The parts of a document for word processors that stand around its body: contents, footnotes, lists, styles, head and foot of a page. */
final class WordParts {

  private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String DRAWING_SPACES = " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
      + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
      + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

  /** A4, with margins of 2.5 and 3 cm, in twentieths of a point. */
  private static final String PAGE = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
      + "<w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"1440\" w:right=\"1701\" w:bottom=\"1440\" w:left=\"1701\" w:header=\"851\" w:footer=\"851\" w:gutter=\"0\"/>"
      + "</w:sectPr>";
  private static final int LEVELS = 9;
  private static final int BULLETS = 1;

  private final OfficeZip zip;
  private final Paper.Facts facts;
  private final List<OfficeZip.Relation> relations = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  /** Where each numbered list begins; the first list of the document, that of bullets, is not among them. */
  private final List<Integer> starts = new ArrayList<>();

  WordParts(OfficeZip zip, Paper.Facts facts) {
    this.zip = zip;
    this.facts = facts;
    for (String part : List.of("styles", "numbering", "settings", "fontTable", "footnotes")) {
      relate(new OfficeZip.Relation(part, part, part + ".xml", false));
    }
    relate(new OfficeZip.Relation("header", "header", "header1.xml", false));
    relate(new OfficeZip.Relation("footer", "footer", "footer1.xml", false));
  }

  private record Heading(int level, String text, String bookmark) {}

  int levels() {
    return facts.levels();
  }

  void relate(OfficeZip.Relation relation) {
    relations.add(relation);
  }

  /** Notes a heading for the contents, and gives the name of its bookmark. */
  String heading(int level, String text) {
    String name = "_Toc" + (headings.size() + 1);
    headings.add(new Heading(level, text, name));
    return name;
  }

  int list(int start) {
    if (start < 0) {
      return BULLETS;
    }
    starts.add(start);
    return BULLETS + starts.size();
  }

  void write(Spool body, Spool footnotes) throws IOException {
    document(body);
    Writer notes = zip.begin("word/footnotes.xml", TYPE + "footnotes+xml");
    notes.write("<w:footnotes" + SPACES + "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
    notes.flush();
    footnotes.copyTo(zip.unclosed());
    notes.write("</w:footnotes>");
    notes.flush();
    zip.part("word/styles.xml", TYPE + "styles+xml",
        OfficeZip.resource("word-styles.xml").replace("{language}", Xml.text(facts.language())));
    zip.part("word/fontTable.xml", TYPE + "fontTable+xml", OfficeZip.resource("word-fonts.xml"));
    zip.part("word/numbering.xml", TYPE + "numbering+xml", numbering());
    zip.part("word/settings.xml", TYPE + "settings+xml", "<w:settings" + SPACES + "><w:zoom w:percent=\"100\"/>"
        + "<w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
        + "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr><w:compat>"
        + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "</w:settings>");
    zip.part("word/header1.xml", TYPE + "header+xml", "<w:hdr" + SPACES + "><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
        + words(facts.title()) + "</w:p></w:hdr>");
    zip.part("word/footer1.xml", TYPE + "footer+xml", "<w:ftr" + SPACES + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
        + field("PAGE", "1") + "</w:p></w:ftr>");
    zip.relations("word/", "document.xml", relations);
    zip.end("word/document.xml", facts.title(), facts.creator(), facts.at());
  }

  private void document(Spool body) throws IOException {
    Writer out = zip.begin("word/document.xml", TYPE + "document.main+xml");
    out.write("<w:document" + SPACES + DRAWING_SPACES + "><w:body>\n");
    out.write("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>" + words(facts.title()) + "</w:p>");
    out.write("<w:p><w:pPr><w:pStyle w:val=\"Subtitle\"/></w:pPr>" + words(facts.subtitle()) + "</w:p>\n");
    if (!headings.isEmpty()) {
      contents(out);
    }
    out.flush();
    body.copyTo(zip.unclosed());
    out.write(PAGE + "</w:body></w:document>");
    out.flush();
  }

  /** A field that is filled in, without the numbers of pages, which only a word processor knows: «update field» puts them in. */
  private void contents(Writer out) throws IOException {
    out.write("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr>"
        + "<w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"TOCHeading\"/></w:pPr>" + words(facts.contents()) + "</w:p>\n");
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      out.write("<w:p><w:pPr><w:pStyle w:val=\"TOC" + heading.level() + "\"/></w:pPr>");
      if (i == 0) {
        out.write("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-" + facts.levels()
            + "\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
      }
      out.write("<w:hyperlink w:anchor=\"" + heading.bookmark() + "\" w:history=\"1\">" + words(heading.text()) + "</w:hyperlink></w:p>\n");
    }
    out.write("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:sdtContent></w:sdt>\n");
  }

  private static String words(String text) {
    return "<w:r>" + RunLook.PLAIN.properties(false) + "<w:t xml:space=\"preserve\">" + Xml.text(text) + "</w:t></w:r>";
  }

  private static String field(String code, String result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + code
        + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>" + result
        + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private String numbering() {
    StringBuilder xml = new StringBuilder("<w:numbering" + SPACES + ">");
    levels(xml, 1, "bullet", "•");
    levels(xml, 2, "decimal", "");
    xml.append("<w:num w:numId=\"" + BULLETS + "\"><w:abstractNumId w:val=\"1\"/></w:num>");
    for (int i = 0; i < starts.size(); i++) {
      xml.append("<w:num w:numId=\"" + (BULLETS + 1 + i) + "\"><w:abstractNumId w:val=\"2\"/>");
      for (int level = 0; level < LEVELS; level++) {
        xml.append("<w:lvlOverride w:ilvl=\"" + level + "\"><w:startOverride w:val=\"" + starts.get(i) + "\"/></w:lvlOverride>");
      }
      xml.append("</w:num>");
    }
    return xml.append("</w:numbering>").toString();
  }

  private static void levels(StringBuilder xml, int id, String format, String sign) {
    xml.append("<w:abstractNum w:abstractNumId=\"" + id + "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
    for (int level = 0; level < LEVELS; level++) {
      xml.append("<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\""
          + (sign.isEmpty() ? "%" + (level + 1) + "." : sign) + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\""
          + 420 * (level + 1) + "\" w:hanging=\"420\"/></w:pPr></w:lvl>");
    }
    xml.append("</w:abstractNum>");
  }
}
