package org.pizhu.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/** Finds who made a picture at the end of an English caption: «(Xinhua/Li An)», «(Photo by Li An/Xinhua)», «[Photo/Agencies]». */
final class EnglishCredit {

  private static final int LONGEST = 60;

  private static final Pattern AGENCY_FIRST =
      Pattern.compile("(?<outlet>Xinhua|AP|AFP|Reuters|CNS|CNSphoto|CFP|China News Service|AP Photo|EPA|IC)\\s?[/-]\\s?(?<name>[A-Z][A-Za-z'’. -]{2,40})");

  private static final Pattern PHOTO = Pattern.compile(
      "(?<role>[Pp]hotos? (?:by|provided by|courtesy of)|[Pp]rovided (?:by|to)|[Pp]hotos?\\s?[:：/])\\s?(?<name>[A-Z][A-Za-z'’.& -]{1,40}?)(?:\\s?/\\s?(?<outlet>[A-Za-z. ]{2,30}))?");

  private EnglishCredit() {}

  /**
   * The English credit in the bracket with which a passage ends.
   *
   * @return none if it ends otherwise
   */
  static @Nullable Credit atEnd(String text, TextRange passage) {
    TextRange bracket = Brackets.last(text, passage, LONGEST);
    if (bracket == null) {
      return null;
    }
    String inside = Brackets.inside(bracket).of(text).strip();
    Matcher agency = AGENCY_FIRST.matcher(inside);
    if (agency.matches()) {
      return new Credit("Photo", agency.group("name").strip(), agency.group("outlet"), bracket);
    }
    Matcher photo = PHOTO.matcher(inside);
    return photo.matches() ? new Credit(role(photo.group("role")), photo.group("name").strip(), photo.group("outlet"), bracket) : null;
  }

  private static String role(String words) {
    return words.replaceAll("\\s?[:：/]$", "");
  }
}
