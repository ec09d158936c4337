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
 * Finds the agency whose picture it is where a caption names it without a word for what it did: «（路透社）», «（法新社資料照）», «… AFP», «AFP - …», «视觉中国».
 * That is said of captions only: in brackets at the end of a paragraph of text stands whose story it is. What an agency gave names no outlet of the story.
 */
public final class AgencyCredit {

  /** Agencies for news, in Chinese and Latin letters. */
  private static final String NEWS =
      "(?:路透|法新|美联|美聯|欧新|歐新|德新|俄新|塔斯|安莎|埃菲|共同|时事|時事|彭博|韩联|韓聯|联合|新华|新華|中新|中通|中央|卫星通讯|衛星通訊)社"
          + "|路透|法新|美联|美聯|歐新|韩联|韓聯"
          + "|AFP|AP|Reuters|REUTERS|EPA|EFE|DPA|ANSA|TASS|Xinhua|Bloomberg|Kyodo|Yonhap|CNP|ZUMA|Sipa";

  /** Agencies for pictures. */
  private static final String PICTURES =
      "\\p{IsHan}{0,6}(?:视觉|图片社|图片网|图库)(?:中国)?|(?:人民|光明|新华|东方)图片|(?:影像|视觉)中国|图虫(?:创意)?|[东東]方\\s?IC|摄图网|IC\\s?photo|CNSphoto|CFP|VCG"
          + "|[Gg]etty(?:\\s?[Ii]mages)?(?:\\s?Plus)?|Unsplash|Pexels|Pixabay|Shutterstock|Alamy|iStock|[達达]志(?:影像)?|全景(?:网|视觉)";

  private static final Pattern PICTURE_AGENCY = Pattern.compile(PICTURES, Pattern.CASE_INSENSITIVE);

  private static final String ONE = "(?:" + NEWS + "|" + PICTURES + ")";

  private static final String SEVERAL = ONE + "(?:\\s?[/／、|｜]\\s?" + ONE + "){0,2}";

  private static final Pattern AGENCIES = Pattern.compile(SEVERAL);

  /** From when it is, or of what kind. */
  private static final String KIND = "(?:资料|資料|档案|檔案|文件)(?:图片?|照片?|圖片?)|图片?|圖片?|照片|视频截图|截图";

  /** «（路透社）», «（法新社资料图片）»: the inside of a bracket. */
  private static final Pattern INSIDE = Pattern.compile("[©]?\\s?(?<name>" + SEVERAL + ")\\s?(?:" + KIND + ")?(?:[、/／]\\s?(?:取材自|翻攝自|翻摄自|擷取自).{2,16})?");

  /** «…街头。路透社», «…街头 AFP»: behind a sentence or a blank. */
  private static final Pattern BEHIND = Pattern.compile(
      "(?:^|(?<=[。！？”）)])|\\s)\\s?(?<credit>[©]?\\s?(?<name>" + SEVERAL + ")(?:\\s?(?:资料|資料|档案|檔案)(?:图片?|照片?|圖片?))?)[。]?$");

  /** «张三/人民视觉», «张三（天津分社）/中新社/人民视觉»: the photographer before the agencies, who may work for a branch. */
  private static final Pattern BY_NAME = Pattern.compile(
      "(?:^|(?<=[。！？”）)（(])|\\s)(?<credit>(?<name>\\p{IsHan}{2,3})\\s?(?:[（(]\\p{IsHan}{2,8}[）)])?[/／](?<house>" + ONE + ")(?:[/／]" + ONE + ")?)[。）)]?$");

  /** «AFP - 街头». */
  private static final Pattern BEFORE = Pattern.compile("[©]?\\s?(?<name>" + SEVERAL + ")\\s[-–—]\\s");

  /** «圖擷自直播網站»: where a picture was taken from is nobody's name. */
  private static final Pattern TAKEN = Pattern.compile("自|^[图圖]|网站|網站|视频|視頻|App$|APP$");

  /** In UTF-16 units: with the brackets, or the words of the agencies. */
  private static final int LONGEST = 40;

  /** The word for an agency's part, as of «新华社发». */
  private static final String GAVE = "发";

  /** The word for what a photographer did. */
  private static final String MADE = "摄";

  private AgencyCredit() {}

  /**
   * The agency at the end of a caption, or before its first words.
   *
   * @param text the story's text
   * @param caption a passage that is known to be a caption
   * @return with an outlet only where a photographer is named before it; none if the caption names no agency so
   */
  public static @Nullable Credit of(String text, TextRange caption) {
    Matcher named = BY_NAME.matcher(text).region(Math.max(caption.start(), caption.end() - LONGEST), caption.end()).useTransparentBounds(true);
    if (named.find() && Names.isChineseName(named.group("name"))) {
      return new Credit(MADE, named.group("name"), named.group("house"), new TextRange(named.start("credit"), named.end("credit")));
    }
    TextRange bracket = Brackets.last(text, caption, LONGEST);
    if (bracket != null) {
      String inside = Brackets.inside(bracket).of(text).strip();
      Matcher agency = INSIDE.matcher(inside);
      boolean outlet = Outlets.isOutlet(inside) && !TAKEN.matcher(inside).find();
      return agency.matches() ? new Credit(GAVE, agency.group("name"), null, bracket)
          : outlet ? new Credit(GAVE, inside, null, bracket) : null;
    }
    int from = Math.max(caption.start(), caption.end() - LONGEST);
    Matcher behind = BEHIND.matcher(text).region(from, caption.end()).useTransparentBounds(true);
    if (behind.find()) {
      return new Credit(GAVE, behind.group("name"), null, new TextRange(behind.start("credit"), behind.end("credit")));
    }
    Matcher before = BEFORE.matcher(text).region(caption.start(), caption.end());
    return before.lookingAt() ? new Credit(GAVE, before.group("name"), null, new TextRange(before.start(), before.end("name"))) : null;
  }

  /** Whether a name is that of an agency for pictures: whose pictures they are says nothing of whose story it is. */
  static boolean isForPictures(String name) {
    return PICTURE_AGENCY.matcher(name).matches();
  }

  /** Whether a name is that of one agency or of several that share a picture: «達志影像／美聯社». */
  static boolean are(String names) {
    return AGENCIES.matcher(names).matches();
  }
}
