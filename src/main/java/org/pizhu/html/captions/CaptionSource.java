package org.pizhu.html.captions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/**
 * Finds whose picture it is in forms that only captions have, where the other finders find nobody: «▲图源：Getty Images», «…，图自美联社», «图源：Li An,
 * CityNews», «…首演 某某歌舞团提供», «Li An摄».
 */
public final class CaptionSource {

  /** In UTF-16 units. */
  private static final int LONGEST = 60;

  private static final String EDGE = "(?:^|(?<=\\p{IsHan})(?=(?:图源|图片来源)\\s?[:：])|(?<=[▲△▼▽↑↓*\\s，,。！？”）)（(/／|｜]))";

  private static final Pattern FROM = Pattern.compile(
      EDGE + "(?<role>图源|圖源|图片来源|圖片來源|图像来源|图片来自|图自|[Pp]hoto [Cc]redit)(?:自|于)?\\s?[:：/／|｜，]?\\s?"
          + "(?<name>[^，。；：！？（）()]{2,40}(?:, [A-Z][A-Za-z ]{2,20})?)[）)。]?$");

  /** Where anybody may put up what is not his own, and what is no name. */
  private static final Pattern NOBODY =
      Pattern.compile("(?i).*(?:google|instagram|facebook|twitter|giphy|pinterest|youtube|tiktok|bilibili|weibo|网络|網路|網絡|百度|微博|推特|脸书|臉書|截图|截圖).*");

  /** «NZ Herald / Li An», «Li An, CityNews». */
  private static final Pattern LATIN = Pattern.compile("[A-Z][A-Za-z.&'’-]*(?:(?: |, | ?/ ?)[A-Z][A-Za-z.&'’-]*){0,5}");

  private static final Pattern GIVEN = Pattern.compile(
      "(?<=\\s)(?<name>\\p{IsHan}{2,10}(?:团|院|馆|社|局|部|委|司|校|会|中心|集团|台|所|園|館|團|會))(?<role>提供|供图|供圖)[。]?$"
          + "|(?<=[（(])(?<body>[A-Za-z]{3,12}\\p{IsHan}{0,8})(?<gave>提供)[）)]$"
          + "|(?:^|(?<=\\s))(?<latin>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})\\s?(?<made>摄|攝)$"
          + "|(?<=\\p{IsHan})(?<drawn>图)\\s?[/／]\\s?(?<maker>\\p{IsHan}{2,3})$"
          + "|\\s(?<shot>图)\\s?本[刊报]记者\\s?(?<reporter>\\p{IsHan}{2,3})$");

  private CaptionSource() {}

  /**
   * The credit at the end of a caption.
   *
   * @param text the story's text
   * @param caption a passage that is known to be a caption
   * @return none if it ends otherwise
   */
  public static @Nullable Credit of(String text, TextRange caption) {
    int start = Math.max(caption.start(), caption.end() - LONGEST);
    Matcher from = FROM.matcher(text).region(start, caption.end()).useTransparentBounds(true);
    if (from.find()) {
      String name = from.group("name").strip();
      boolean known = Outlets.isOutlet(name) || Outlets.isEnglish(name) || AgencyCredit.are(name) || LATIN.matcher(name).matches();
      return known && !NOBODY.matcher(name).matches() ? new Credit(from.group("role"), name, null, new TextRange(from.start("role"), caption.end())) : null;
    }
    TextRange bracket = Brackets.at(text, caption.start(), caption.end());
    if (bracket != null && bracket.equals(caption)) {
      // «（中学仅存的泡桐树。张三 摄）»
      return CreditFinder.atEnd(text, Brackets.inside(bracket));
    }
    Matcher given = GIVEN.matcher(text).region(start, caption.end()).useTransparentBounds(true);
    if (!given.find()) {
      return null;
    }
    return first(given, caption, "name", "role", "body", "gave", "latin", "made", "maker", "drawn", "reporter", "shot");
  }

  /** The first pair of a name and a role that was found; who drew or took a picture must have a Chinese name where it is of Chinese characters. */
  private static @Nullable Credit first(Matcher given, TextRange caption, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      String name = given.group(pairs[i]);
      if (name != null) {
        boolean person = "maker".equals(pairs[i]) || "reporter".equals(pairs[i]);
        TextRange range = new TextRange(Math.min(given.start(pairs[i]), given.start(pairs[i + 1])), caption.end());
        return person && (!Names.isChineseName(name) || Names.isWord(name)) ? null : new Credit(given.group(pairs[i + 1]), name, null, range);
      }
    }
    return null;
  }
}
