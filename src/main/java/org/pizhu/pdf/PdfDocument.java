package org.pizhu.pdf;

import com.ibm.icu.text.BreakIterator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import org.pizhu.office.Paper;
import org.pizhu.office.RunLook;

/**
 * Writes a document as PDF, page by page; what is written waits in a temporary file until {@link #finish}. A footnote stands below its paragraph.
 * The words can be selected and searched: each glyph says which character it is.
 */
public final class PdfDocument implements Paper {

  private static final float MARGIN = 64;
  private static final float TOP = PDRectangle.A4.getHeight() - 72;
  private static final float BOTTOM = 68;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float HIGHEST = 420;
  private static final float PIXEL = 0.75f;
  private static final float STEP = 18;

  private final OutputStream out;
  private final Facts facts;
  private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final PdfGlyphs glyphs;
  private final PdfNavigation navigation = new PdfNavigation(document);
  private final BreakIterator breaks = PdfParagraph.breaks();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<String> footnotes = new ArrayList<>();
  private @Nullable PdfPage page;
  private PdfParagraph paragraph = new PdfParagraph(PdfStyle.of(""));
  private PdfParagraph.@Nullable Target target;
  private float y;
  private int pages;
  private int lists;

  /**
   * Begins a document.
   *
   * @param out what it is written to; stays open
   * @throws NoFontException if there is no Chinese font that can be embedded
   * @throws IOException if no temporary file can be made
   */
  public PdfDocument(OutputStream out, Facts facts, PdfFonts fonts) throws IOException {
    this.out = out;
    this.facts = facts;
    try {
      glyphs = new PdfGlyphs(fonts, document);
    } catch (IOException e) {
      document.close();
      throw e;
    }
    paragraph("Title", facts.title());
    paragraph("Subtitle", facts.subtitle());
  }

  @Override
  public void heading(int level, String text) throws IOException {
    begin("Heading" + level);
    if (level <= facts.levels()) {
      navigation.heading(level, text);
    }
    text(text, RunLook.PLAIN);
  }

  @Override
  public void begin(String style) throws IOException {
    paragraph = new PdfParagraph(PdfStyle.of(style));
  }

  @Override
  public void begin(String style, int list, int depth) throws IOException {
    paragraph = new PdfParagraph(PdfStyle.of(style).indented(STEP * (depth + 1), list == 0 ? 0 : -STEP));
    if (list != 0) {
      Integer number = numbers.computeIfPresent(list, (known, next) -> next + 1);
      text(number == null ? "•\t" : number - 1 + ".\t", RunLook.PLAIN);
    }
  }

  @Override
  public void text(String text, RunLook look) {
    boolean isBold = look.isBold() || paragraph.style().isBold();
    int tab = paragraph.style().first() < 0 && paragraph.isEmpty() ? text.indexOf('\t') : -1;
    if (tab < 0) {
      paragraph.add(glyphs.of(text, isBold), look, target);
      return;
    }
    paragraph.add(glyphs.of(text.substring(0, tab), isBold), look, target);
    paragraph.tab(glyphs);
    text(text.substring(tab + 1), look);
  }

  @Override
  public void end() throws IOException {
    if (paragraph.isEmpty()) {
      need(paragraph.style().leading() * 4);
      y -= page == null ? 0 : paragraph.style().size();
    } else {
      place();
    }
    List<String> below = List.copyOf(footnotes);
    footnotes.clear();
    for (String footnote : below) {
      paragraph("Citation", footnote);
    }
  }

  private void place() throws IOException {
    PdfStyle style = paragraph.style();
    List<PdfParagraph.Line> lines = paragraph.lines(WIDTH, breaks);
    boolean isFirst = page == null || y == TOP;
    // A heading takes two lines of what follows along; of other paragraphs no first line stands alone.
    int together = style.keepsNext() ? Math.min(lines.size(), 4) + 2 : Math.min(lines.size(), 2);
    need((isFirst ? 0 : style.before()) + together * style.leading());
    y -= y == TOP ? 0 : style.before();
    for (int i = 0; i < lines.size(); i++) {
      need(style.leading());
      line(lines.get(i), i == 0);
    }
    y -= style.after();
  }

  private void line(PdfParagraph.Line line, boolean isFirst) {
    PdfStyle style = paragraph.style();
    PdfPage here = current();
    float base = y - style.size() - (style.leading() - style.size()) / 2 + style.size() * 0.15f;
    navigation.arrived(here.page(), y);
    if (style.bar() != 0) {
      here.rectangle(style.bar(), MARGIN + style.left() - 9, y - style.leading(), 3.5f, style.leading());
    }
    float x = MARGIN + style.left() + (isFirst ? style.first() : 0);
    if (style.isCentred()) {
      here.line(paragraph, line, MARGIN + (WIDTH - line.width()) / 2, base, 0);
    } else {
      here.line(paragraph, line, x, base, line.spread(MARGIN + WIDTH - x, style.size()));
    }
    y -= style.leading();
  }

  private PdfPage current() {
    if (page == null) {
      page = new PdfPage();
      y = TOP;
    }
    return page;
  }

  /** Turns the page if so much has no room on it, unless it is empty. */
  private void need(float height) throws IOException {
    current();
    if (y - height < BOTTOM && y < TOP) {
      endPage();
      current();
    }
  }

  private void endPage() throws IOException {
    PdfPage ended = current();
    pages++;
    if (pages > 1) {
      running(ended, facts.title(), TOP + 24);
    }
    running(ended, Integer.toString(pages), BOTTOM - 30);
    navigation.link(ended);
    ended.end(document, glyphs);
    page = null;
  }

  /** The first line of the words, in the middle. */
  private void running(PdfPage ended, String words, float base) {
    PdfParagraph running = new PdfParagraph(PdfStyle.of("Running"));
    running.add(glyphs.of(words, false), RunLook.PLAIN, null);
    PdfParagraph.Line line = running.lines(WIDTH, breaks).get(0);
    ended.line(running, line, MARGIN + (WIDTH - line.width()) / 2, base, 0);
  }

  @Override
  public void bookmark(String name) {
    navigation.bookmark(name);
  }

  @Override
  public void link(String bookmark) {
    target = new PdfParagraph.Target(bookmark, false);
  }

  @Override
  public void linkOut(String address) {
    target = new PdfParagraph.Target(address, true);
  }

  @Override
  public void endLink() {
    target = null;
  }

  @Override
  public void footnote(String text) {
    footnotes.add(text);
  }

  @Override
  public int list(int start) {
    lists++;
    if (start >= 0) {
      numbers.put(lists, start);
    }
    return lists;
  }

  @Override
  public boolean picture(byte[] bytes, String mediaType, String alt) throws IOException {
    PDImageXObject picture;
    try {
      picture = PDImageXObject.createFromByteArray(document, bytes, null);
    } catch (IOException | RuntimeException notShown) {
      // Of an unknown kind, or damaged: the caller says so in the document.
      return false;
    }
    float scale = Math.min(PIXEL, Math.min(WIDTH / picture.getWidth(), HIGHEST / picture.getHeight()));
    float width = picture.getWidth() * scale;
    float height = picture.getHeight() * scale;
    PdfStyle style = PdfStyle.of("Figure");
    need(style.before() + height + 3 * PdfStyle.of("Caption").leading());
    y -= (y == TOP ? 0 : style.before()) + height;
    current().picture(picture, MARGIN + (WIDTH - width) / 2, y, width, height);
    y -= style.after();
    return true;
  }

  @Override
  public void finish() throws IOException {
    endPage();
    navigation.finish();
    glyphs.embed();
    describe();
    document.save(new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    }, CompressParameters.NO_COMPRESSION);
  }

  private void describe() {
    GregorianCalendar at = GregorianCalendar.from(facts.at().atZone(ZoneOffset.UTC));
    document.getDocumentInformation().setTitle(facts.title());
    document.getDocumentInformation().setAuthor(facts.creator());
    document.getDocumentInformation().setCreator("Pizhu");
    document.getDocumentInformation().setCreationDate(at);
    document.getDocumentInformation().setModificationDate(at);
    document.setDocumentId(facts.at().toEpochMilli());
    document.getDocumentCatalog().setLanguage("zh-CN");
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  /** Lets the fonts and the temporary file go, whether it is finished or not. */
  @Override
  public void close() throws IOException {
    try (document) {
      glyphs.close();
    }
  }
}
