package org.pizhu.importer.charset;

import java.nio.charset.Charset;
import org.pizhu.text.WhiteSpace;

/**
 * How well bytes read as Chinese text in an encoding.
 *
 * @param charset the encoding
 * @param characters how many characters there are outside ASCII, marks left out
 * @param frequent how many of them are among the most frequent ones
 * @param bad how many ill-formed sequences and unassigned characters there are
 */
public record CharsetScore(Charset charset, long characters, long frequent, long bad) {

  /** GB18030 reads GBK and GB 2312 as well. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  /** Big5 with the characters of Hong Kong. */
  public static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /**
   * Characters that make up about half of any Chinese text, most frequent first, then their traditional forms. The order follows the
   * usual lists, such as Jun Da's Modern Chinese Character Frequency List (2004).
   */
  private static final String FREQUENT =
      "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同"
          + "现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很"
          + "最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义"
          + "這個們來為國說時會對於著後裡種經麼學現當動開實軍無與長機關點業將兩間問並應戰頭體見產門員處義報記電據話號區縣";

  /** Of real text about half is frequent; of text in a wrong encoding next to nothing. */
  private static final double LEAST_FREQUENT = 0.12;

  /** With fewer characters their frequency tells little. */
  private static final int FEW = 20;

  private static final int FEW_BAD = 4;

  static CharsetScore of(byte[] bytes, Charset charset) {
    String text = Decoding.of(bytes, charset);
    long characters = 0;
    long frequent = 0;
    long bad = 0;
    // The sample may begin and end in the middle of a character.
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c < 0x80 || WhiteSpace.isWhite(c) || c >= 0x2010 && c <= 0x3017 || c >= 0xff00 && c <= 0xff5e) {
        continue;
      }
      characters++;
      if (c == '\ufffd' || c >= 0xe000 && c <= 0xf8ff) {
        bad += i == last ? 0 : 1;
      } else if (isFrequent(c)) {
        frequent++;
      }
    }
    return new CharsetScore(charset, characters, frequent, bad);
  }

  /** Whether a character is among the most frequent ones of Chinese. */
  static boolean isFrequent(char c) {
    return FREQUENT.indexOf(c) >= 0;
  }

  /** Whether this may be text at all. */
  boolean isText() {
    if (characters < FEW) {
      return bad == 0;
    }
    // A few broken bytes in a short text weigh much, but the text around them tells what it is.
    boolean isDamaged = bad <= FEW_BAD && bad * FEW <= characters && frequent >= 2 * LEAST_FREQUENT * characters;
    return isDamaged || bad * 50 <= characters && frequent >= LEAST_FREQUENT * characters;
  }

  boolean isBetterThan(CharsetScore other) {
    return frequent - 5 * bad > other.frequent - 5 * other.bad;
  }
}
