package org.pizhu.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A font with PostScript outlines, such as Noto CJK, which PDFBox can't embed in part (ISO 32000-1, 9.7.4: a composite font with a {@code CIDFontType0}).
 * Each code point has a number of its own, so that what is copied or searched is what was written, also where two share a glyph.
 */
final class OutlineFace implements PdfFace {

  private static final float EM = 1000;
  private static final int DEFAULT_WIDTH = 1000;
  private static final int SYMBOLIC = 4;
  private static final int RESTRICTED = 2;
  private static final int EMBEDDING = 0xf;
  private static final int NO_PART = 0x100;
  /** Where the height of capitals stands since version 2 of the table. */
  private static final int CAP_HEIGHT = 88;
  private static final int MOST = 0xffff;

  private final String name;
  private final OpenTypeFile file;
  private final PDDocument document;
  private final CharacterMap characters;
  private final CffFont outlines;
  private final ByteBuffer marks;
  private final ByteBuffer head;
  private final ByteBuffer lines;
  private final ByteBuffer widths;
  private final COSDictionary font = new COSDictionary();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<Integer> glyphs = new ArrayList<>(List.of(0));
  private final SortedMap<Integer, Integer> used = new TreeMap<>();

  private OutlineFace(String name, OpenTypeFile file, PDDocument document) throws IOException {
    this.name = name;
    this.file = file;
    this.document = document;
    marks = file.table("OS/2");
    int rights = marks.getShort(8);
    if ((rights & EMBEDDING) == RESTRICTED || (rights & NO_PART) != 0) {
      throw new IOException("Not to be embedded");
    }
    characters = new CharacterMap(file.table("cmap"));
    outlines = new CffFont(file);
    head = file.table("head");
    lines = file.table("hhea");
    widths = file.table("hmtx");
  }

  /**
   * Opens a font, of a collection the one for simplified Chinese.
   *
   * @throws IOException if it can't be read, has other outlines, or may not be embedded
   */
  static OutlineFace open(String name, Path path, PDDocument document) throws IOException {
    OpenTypeFile file = OpenTypeFile.open(path);
    try {
      return new OutlineFace(name, file, document);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw new IOException("No font for a PDF: " + path, e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public int glyph(int codePoint) {
    return numbers.computeIfAbsent(codePoint, this::number);
  }

  private int number(int codePoint) {
    int glyph = characters.glyph(codePoint);
    if (glyph <= 0 || glyph >= outlines.glyphs() || glyphs.size() > MOST) {
      return 0;
    }
    glyphs.add(glyph);
    return glyphs.size() - 1;
  }

  @Override
  public float width(int glyph) {
    int last = (lines.getShort(34) & 0xffff) - 1;
    return scaled(widths.getShort(4 * Math.min(glyphs.get(glyph), last)) & 0xffff);
  }

  private float scaled(int units) {
    return units * EM / (head.getShort(18) & 0xffff);
  }

  @Override
  public void use(int codePoint) {
    used.putIfAbsent(glyph(codePoint), codePoint);
  }

  @Override
  public COSDictionary resource() {
    return font;
  }

  @Override
  public void embed() throws IOException {
    SortedMap<Integer, Integer> glyphOf = new TreeMap<>();
    used.keySet().forEach(number -> glyphOf.put(number, glyphs.get(number)));
    String partName = tag(glyphOf) + "+" + file.name();
    COSDictionary descendant = typed(COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, partName);
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setInt(COSName.DW, DEFAULT_WIDTH);
    descendant.setItem(COSName.W, widths());
    descendant.setItem(COSName.FONT_DESC, descriptor(partName, glyphOf));
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, partName + "-Identity-H");
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, stream(characters().getBytes(StandardCharsets.US_ASCII)));
  }

  private static COSDictionary typed(COSName type) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, type);
    return dictionary;
  }

  /** Six letters that tell this part of the font from others (ISO 32000-1, 9.6.4). */
  private static String tag(SortedMap<Integer, Integer> glyphOf) {
    StringBuilder tag = new StringBuilder();
    int rest = glyphOf.hashCode() & Integer.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }

  private COSDictionary descriptor(String partName, SortedMap<Integer, Integer> glyphOf) throws IOException {
    int[] box = new int[4];
    COSArray edges = new COSArray();
    for (int i = 0; i < box.length; i++) {
      box[i] = head.getShort(36 + 2 * i);
      edges.add(new COSFloat(scaled(box[i])));
    }
    COSDictionary descriptor = typed(COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, partName);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    descriptor.setItem(COSName.FONT_BBOX, edges);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setFloat(COSName.ASCENT, scaled(lines.getShort(4)));
    descriptor.setFloat(COSName.DESCENT, scaled(lines.getShort(6)));
    descriptor.setFloat(COSName.CAP_HEIGHT, scaled(marks.limit() > CAP_HEIGHT ? marks.getShort(CAP_HEIGHT) : lines.getShort(4)));
    descriptor.setInt(COSName.STEM_V, 80);
    PDStream program = stream(outlines.part(partName, glyphOf, box));
    program.getCOSObject().setName(COSName.SUBTYPE, "CIDFontType0C");
    descriptor.setItem(COSName.FONT_FILE3, program);
    return descriptor;
  }

  private PDStream stream(byte[] bytes) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
  }

  /** Those that are not the usual one, number by number. */
  private COSArray widths() {
    COSArray all = new COSArray();
    for (int number : used.keySet()) {
      float width = width(number);
      if (width != DEFAULT_WIDTH) {
        COSArray one = new COSArray();
        one.add(new COSFloat(width));
        all.add(COSInteger.get(number));
        all.add(one);
      }
    }
    return all;
  }

  /** Which character each number is, for those who copy and search (ISO 32000-1, 9.10.3). */
  private String characters() {
    StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    List<Integer> all = List.copyOf(used.keySet());
    for (int from = 0; from < all.size(); from += 100) {
      List<Integer> some = all.subList(from, Math.min(all.size(), from + 100));
      map.append(some.size()).append(" beginbfchar\n");
      for (int number : some) {
        map.append('<').append(new COSString(new byte[] {(byte) (number >> 8), (byte) number}).toHexString()).append("> <");
        map.append(new COSString(Character.toString(used.get(number)).getBytes(StandardCharsets.UTF_16BE)).toHexString()).append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
