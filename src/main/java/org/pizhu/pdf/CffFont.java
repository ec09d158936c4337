package org.pizhu.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outlines of a large font of East Asia, a compact font whose glyphs are known by number (Adobe Technical Note 5176, «CID-keyed»), and the part
 * of it that a document holds.
 */
final class CffFont {

  private static final String TABLE = "CFF ";
  /** The first number of a string that is not one of the standard ones. */
  private static final int OWN_STRINGS = 391;

  private final OpenTypeFile file;
  private final CffIndex outlines;
  private final CffIndex global;
  private final CffDict top;
  private final byte[] fontOfGlyph;
  private final List<CffDict> fonts = new ArrayList<>();
  private final List<CffDict> privates = new ArrayList<>();
  private final List<CffIndex> locals = new ArrayList<>();

  /**
   * @throws IOException if it can't be read, or its glyphs are known by name
   */
  CffFont(OpenTypeFile file) throws IOException {
    this.file = file;
    CffIndex names = new CffIndex(file, file.part(TABLE, 2, 1).get(0));
    CffIndex tops = new CffIndex(file, names.end());
    CffIndex strings = new CffIndex(file, tops.end());
    top = CffDict.of(tops.get(0));
    if (!top.has(CffDict.ROS)) {
      throw new IOException("Glyphs by name");
    }
    global = new CffIndex(file, strings.end());
    outlines = new CffIndex(file, top.integers(CffDict.CHAR_STRINGS).get(0));
    fontOfGlyph = fontOfGlyph(top.integers(CffDict.FONT_OF_GLYPH).get(0));
    CffIndex dicts = new CffIndex(file, top.integers(CffDict.FONTS).get(0));
    for (int i = 0; i < dicts.count(); i++) {
      add(CffDict.of(dicts.get(i)));
    }
  }

  private void add(CffDict font) throws IOException {
    List<Integer> sizeAndPlace = font.integers(CffDict.PRIVATE);
    CffDict own = CffDict.of(file.part(TABLE, sizeAndPlace.get(1), sizeAndPlace.get(0)));
    fonts.add(font);
    privates.add(own.without(CffDict.SUBROUTINES));
    // A part without subroutines of its own calls none of them.
    locals.add(own.has(CffDict.SUBROUTINES)
        ? new CffIndex(file, sizeAndPlace.get(1) + own.integers(CffDict.SUBROUTINES).get(0)) : global);
  }

  private byte[] fontOfGlyph(int at) throws IOException {
    byte[] fontOf = new byte[outlines.count()];
    int format = file.part(TABLE, at, 1).get(0);
    if (format == 0) {
      file.part(TABLE, at + 1, fontOf.length).get(fontOf);
    } else if (format == 3) {
      int ranges = file.part(TABLE, at + 1, 2).getShort(0) & 0xffff;
      ByteBuffer all = file.part(TABLE, at + 3, 3 * ranges + 2);
      for (int i = 0; i < ranges; i++) {
        int end = Math.min(fontOf.length, all.getShort(3 * i + 3) & 0xffff);
        for (int glyph = all.getShort(3 * i) & 0xffff; glyph < end; glyph++) {
          fontOf[glyph] = all.get(3 * i + 2);
        }
      }
    } else {
      throw new IOException("Fonts of glyphs in format " + format);
    }
    return fontOf;
  }

  int glyphs() {
    return outlines.count();
  }

  /**
   * A compact font with some glyphs and the one for what is missing.
   *
   * @param name its PostScript name
   * @param used the glyphs by the numbers that they are to have in it, 1 or more
   * @param box the four edges of what all glyphs together cover, in units of the font
   */
  byte[] part(String name, SortedMap<Integer, Integer> used, int[] box) throws IOException {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>(used);
    glyphs.put(0, 0);
    List<byte[]> programs = new ArrayList<>();
    ByteBuffer numbers = ByteBuffer.allocate(1 + 2 * (glyphs.size() - 1));
    numbers.put((byte) 0);
    ByteBuffer fontOf = ByteBuffer.allocate(1 + glyphs.size());
    fontOf.put((byte) 0);
    for (Map.Entry<Integer, Integer> glyph : glyphs.entrySet()) {
      int font = fontOfGlyph[glyph.getValue()] & 0xff;
      programs.add(PlainOutline.of(outlines.get(glyph.getValue()), global, locals.get(font)));
      fontOf.put(fontOfGlyph[glyph.getValue()]);
      if (glyph.getKey() > 0) {
        numbers.putShort(glyph.getKey().shortValue());
      }
    }
    return together(name, box, glyphs.lastKey() + 1, List.of(numbers.array(), fontOf.array(), CffIndex.bytes(programs)));
  }

  /** The parts in their order; each says where the others are, and is as long whatever it says. */
  private byte[] together(String name, int[] box, int numbers, List<byte[]> parts) {
    byte[] names = CffIndex.bytes(List.of(name.getBytes(StandardCharsets.US_ASCII)));
    byte[] strings = CffIndex.bytes(List.of("Adobe".getBytes(StandardCharsets.US_ASCII), "Identity".getBytes(StandardCharsets.US_ASCII)));
    byte[] noSubroutines = CffIndex.bytes(List.of());
    byte[] header = {1, 0, 4, 4};
    int at = header.length + names.length + CffIndex.bytes(List.of(top(box, numbers, new int[4]).bytes())).length
        + strings.length + noSubroutines.length;
    int[] places = new int[4];
    for (int i = 0; i < parts.size(); i++) {
      places[i] = at;
      at += parts.get(i).length;
    }
    places[3] = at;
    int own = at + fonts(0).length;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header);
    all.writeBytes(names);
    all.writeBytes(CffIndex.bytes(List.of(top(box, numbers, places).bytes())));
    all.writeBytes(strings);
    all.writeBytes(noSubroutines);
    parts.forEach(all::writeBytes);
    all.writeBytes(fonts(own));
    privates.forEach(one -> all.writeBytes(one.bytes()));
    return all.toByteArray();
  }

  private CffDict top(int[] box, int numbers, int[] places) {
    return new CffDict().put(CffDict.ROS, OWN_STRINGS, OWN_STRINGS + 1, 0).put(CffDict.CID_COUNT, numbers).copy(top, CffDict.MATRIX)
        .put(CffDict.BOX, box).put(CffDict.CHARSET, places[0]).put(CffDict.FONT_OF_GLYPH, places[1])
        .put(CffDict.CHAR_STRINGS, places[2]).put(CffDict.FONTS, places[3]);
  }

  /** @param at where the first of their private dictionaries begins */
  private byte[] fonts(int at) {
    List<byte[]> dicts = new ArrayList<>();
    int place = at;
    for (int i = 0; i < fonts.size(); i++) {
      int length = privates.get(i).bytes().length;
      dicts.add(new CffDict().copy(fonts.get(i), CffDict.MATRIX).put(CffDict.PRIVATE, length, place).bytes());
      place += length;
    }
    return CffIndex.bytes(dicts);
  }
}
