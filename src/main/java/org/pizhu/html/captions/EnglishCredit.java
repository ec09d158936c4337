package org.pizhu.html.captions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Brackets;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/** Finds who made a picture at the end of an English caption: «(Xinhua/Li An)», «(Photo by Li An/Xinhua)», «[Photo/Agencies]», «Photos by Li An». */
final class EnglishCredit {

  private static final int LONGEST = 60;
  private static final int LONGEST_CAPTION = 200;

  private static final Pattern AGENCY_FIRST =
      Pattern.compile("(?<outlet>Xinhua|AP|AFP|Reuters|CNS|CNSphoto|CFP|China News Service|AP Photo|EPA|IC)\\s?[/-]\\s?(?<name>[A-Z][A-Za-z'’. -]{2,40})");

  private static final Pattern PHOTO = Pattern.compile(
      "(?<role>[Pp]hotos? (?:by|provided by|courtesy of)|[Pp]rovided (?:by|to)"
          + "|[Pp]hotos?\\s?[:：/])\\s?(?<name>[A-Z][A-Za-z'’.& -]{1,40}?)(?:\\s?/\\s?(?<outlet>[A-Za-z. ]{2,30}))?");

  private static final Pattern BEHIND = Pattern.compile(
      "(?:^|[.!?’”\"]\\s)\\s?(?<credit>(?:" + PHOTO.pattern() + "|[—–]\\s?(?<by>[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){1,2}))\\.?)$");

  /** «… in Guangzhou. CHEN JIMIN/CHINA NEWS SERVICE», «… ZHANG WEI/FOR CHINA DAILY». */
  private static final Pattern CAPITALS = Pattern.compile(
      "(?:^|[.!?’”\"]\\s)(?<credit>(?<name>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){1,2})\\s?/\\s?(?<outlet>[A-Z][A-Z. ]{2,30}))\\.?$");

  private EnglishCredit() {}

  /**
   * The English credit in the bracket with which a passage ends.
   *
   * @return none if it ends otherwise
   */
  static @Nullable Credit atEnd(String text, TextRange passage) {
    TextRange bracket = Brackets.last(text, passage, LONGEST);
    if (bracket == null) {
      return behind(text, passage);
    }
    String inside = Brackets.inside(bracket).of(text).strip();
    Matcher agency = AGENCY_FIRST.matcher(inside);
    if (agency.matches()) {
      return new Credit("Photo", agency.group("name").strip(), agency.group("outlet"), bracket);
    }
    Matcher photo = PHOTO.matcher(inside);
    return photo.matches() ? new Credit(role(photo.group("role")), photo.group("name").strip(), photo.group("outlet"), bracket) : null;
  }

  /** A quick look at a passage that ends in a Latin letter. */
  static boolean mayEnd(String text, TextRange passage) {
    int from = Math.max(passage.start(), passage.end() - LONGEST);
    int photo = text.indexOf("hoto", from);
    int dash = text.indexOf('—', from);
    return photo >= 0 && photo < passage.end() || dash >= 0 && dash < passage.end();
  }

  /** «… on Tuesday. Photos by Li An», «… at the station. — Ti Gong»: without a bracket, behind the last sentence. */
  private static @Nullable Credit behind(String text, TextRange passage) {
    char last = text.charAt(passage.end() - 1);
    Matcher capitals = last >= 'A' && last <= 'Z' && passage.length() <= LONGEST_CAPTION ? CAPITALS.matcher(text).region(passage.start(), passage.end()) : null;
    if (capitals != null && capitals.find()) {
      return new Credit("Photo", capitals.group("name"), capitals.group("outlet").strip(), new TextRange(capitals.start("credit"), passage.end()));
    }
    if (last > 'z' || passage.length() > LONGEST_CAPTION || !mayEnd(text, passage)) {
      return null;
    }
    Matcher behind = BEHIND.matcher(text).region(passage.start(), passage.end());
    if (!behind.find()) {
      return null;
    }
    TextRange range = new TextRange(behind.start("credit"), passage.end());
    return behind.group("by") != null ? new Credit("Photo", behind.group("by"), null, range)
        : new Credit(role(behind.group("role")), behind.group("name").strip(), behind.group("outlet"), range);
  }

  private static String role(String words) {
    return words.replaceAll("\\s?[:：/]$", "");
  }
}
