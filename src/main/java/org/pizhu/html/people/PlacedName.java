package org.pizhu.html.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Places;

/**
 * A reporter's name and the place that stand together without a gap: «陸希休斯頓報導», «王小明橙縣報道». Which characters are whose, a known place
 * says; without one, a name has three.
 *
 * @param nameEnd where the name ends and the place begins, a UTF-16 offset into the text
 * @param placeEnd where the place ends and the word for the report begins
 */
record PlacedName(int nameEnd, int placeEnd) {

  private static final Pattern REPORTED = Pattern.compile("\\p{IsHan}{4,10}?(?<verb>(?:综合|綜合|連線|连线)?(?:报道|報道|報導))");

  /** What stands before the word for the report and is no place. */
  private static final Pattern NO_PLACE = Pattern.compile(".*(?:[摄攝影文图圖和与與及员員者采採訪访写寫译譯]|实习|實習|独家|獨家|综合|綜合|深入|跟踪|追踪|现场|現場|特别|特別|整理).*");

  private static final int MOST = 13;
  /** «欧阳小芳»: with a surname of two characters. */
  private static final int LONG_NAME = 4;
  private static final int NAME = 3;
  private static final int SHORT_NAME = 2;

  /**
   * The name and the place that a run of characters is.
   *
   * @param at where the name begins
   * @param end where the run ends
   * @param any whether the place need not be a known one where the run is the end of a line or of a bracket
   * @return none if the run is anything else
   */
  static @Nullable PlacedName of(String text, int at, int end, boolean any) {
    if (end - at > MOST || "导導道".indexOf(text.charAt(end - 1)) < 0 || !Character.isLetter(text.charAt(at))) {
      return null;
    }
    Matcher reported = REPORTED.matcher(text).region(at, end);
    if (!reported.matches()) {
      return null;
    }
    int placeEnd = reported.start("verb");
    for (int length : new int[] {LONG_NAME, NAME, SHORT_NAME}) {
      if (placeEnd - at - length >= 2 && isName(text, at, length) && Places.isOne(text.substring(at + length, placeEnd))) {
        return new PlacedName(at + length, placeEnd);
      }
    }
    boolean isShort = isName(text, at, SHORT_NAME) && Places.startsWithOne(text.substring(at + SHORT_NAME, placeEnd));
    int length = isShort ? SHORT_NAME : placeEnd - at > LONG_NAME && isName(text, at, LONG_NAME) ? LONG_NAME : NAME;
    boolean last = end == text.length() || text.charAt(end) == '\n' || Brackets.isClose(text.charAt(end));
    boolean is = any && last && placeEnd - at - length >= 2 && isName(text, at, length) && !NO_PLACE.matcher(text.substring(at + length, placeEnd)).matches();
    return is ? new PlacedName(at + length, placeEnd) : null;
  }

  private static boolean isName(String text, int at, int length) {
    return Names.isChineseName(text.substring(at, at + length));
  }
}
