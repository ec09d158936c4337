package org.pizhu.html.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.html.words.Beginnings;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Places;
import org.pizhu.model.TextRange;

/** What stands at a place of a line that names people, where not words alone tell it but how they go on. Offsets are UTF-16 units of the text. */
final class PeopleForms {

  private static final Pattern SPREAD = Pattern.compile("(\\p{IsHan})\\s{1,4}(\\p{IsHan})(?=\\s?[：:])");

  /** «环球时报驻日本、韩国特派记者», «发自东京、首尔»: the mark between the places parts no words. */
  private static final Pattern POSTED = Pattern.compile(
      "[\\p{IsHan}A-Za-z]{0,10}?[驻駐]\\p{IsHan}{2,6}(?:、\\p{IsHan}{2,6}?){1,5}(?:特派|特约|特約|首席)*(?:记者|記者)|[发發]自\\p{IsHan}{2,8}(?:、\\p{IsHan}{2,8}){1,3}");

  /** «发自北京 上海» */
  private static final Pattern SENT = Pattern.compile("[发發]自\\p{IsHan}{2,4}");

  /** «本版稿件均由», what stands before the house: of which stories they are the makers. */
  private static final Beginnings MADE_BY = new Beginnings(Pattern.compile(
      "(?:本[版组文]|以上|上述|这组)(?:文字|稿件|报道|内容)?(?:除.{1,8}外)?[，,]?(?:均|都)?由(?=\\p{IsHan}{0,8}(?:记者|通讯员))"));

  /** A day, with the time or without, as a word of its own. */
  private static final Pattern DAY = Pattern.compile(
      "\\d{2,4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?(?:\\s*\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?(?=\\s|$)");

  private static final Pattern DAY_OF_MONTH = Pattern.compile("(?:\\d{1,2}月)?\\d{1,2}日");

  /** Between such marks stand the parts of transcribed names. */
  private static final String DOTS = "·・•.‧．";

  /** «约翰·史密斯» in front of a verb, or at the end. */
  private static final Pattern TRANSCRIBED = Pattern.compile("[\\p{IsHan}A-Za-z]{1,10}(?:[·・•.‧．][\\p{IsHan}A-Za-z]{1,10}?){1,4}");

  /** In characters: «发自北京». */
  private static final int SHORTEST_PLACE = 2;
  private static final int LONGEST_PLACE = 6;

  /** In characters, with the word for the report: «台北報導». */
  private static final int SHORTEST_PLACED = 4;
  private static final int LONGEST_PLACED = 8;

  /** «記者張三、李四、SNG／台北報導»: those in the van of a television house. */
  private static final String VAN = "SNG";

  /** «武汉市水务局» */
  private static final Pattern LOCAL_OFFICE = Pattern.compile("[省市区县州镇]\\p{IsHan}{1,4}[委局办厅处]");

  private PeopleForms() {}

  /** Whether all of a passage is a verb that may follow a name without a gap. */
  static boolean isGluedVerb(String text, int from, int to) {
    return PeopleWords.GLUED_VERBS.is(text, from, to) || sentFrom(text, from, to) == to;
  }

  /**
   * «记者王璐文/图»: whether the last character of a run says that who is named there wrote, as the stroke behind it says that the pictures are theirs
   * too. In «王璐/文 张艺文/图» it is one of the name.
   *
   * @param before the words read before the run
   */
  static boolean endsWithBoth(String text, int from, int to, TokenList before) {
    boolean both = to - from > 2 && text.charAt(to - 1) == '文' && isStrokeAndPicture(text, to)
        && (to + 2 == text.length() || !Character.isIdeographic(text.charAt(to + 2)));
    return both && before.all().stream().noneMatch(one -> one.is(PeopleToken.Kind.VERB) && one.value().equals("文"));
  }

  /** «/图», «／摄» */
  static boolean isStrokeAndPicture(String text, int at) {
    return at + 1 < text.length() && Mark.of(text.charAt(at)) == Mark.STROKE && "图圖摄攝".indexOf(text.charAt(at + 1)) >= 0;
  }

  /** Where a verb ends that may follow a name without a gap; -1 if none begins there. */
  static int gluedVerb(String text, int from, int to) {
    int verb = PeopleWords.GLUED_VERBS.end(text, from, to);
    return verb > 0 ? verb : sentFrom(text, from, to);
  }

  /** «发自北京»; -1 if it does not begin there. */
  private static int sentFrom(String text, int from, int to) {
    if (to - from < 2 + SHORTEST_PLACE || "发發".indexOf(text.charAt(from)) < 0 || text.charAt(from + 1) != '自') {
      return -1;
    }
    int end = from + 2;
    while (end < to && end - from < 2 + LONGEST_PLACE && Names.isHan(text.charAt(end))) {
      end++;
    }
    return end - from < 2 + SHORTEST_PLACE ? -1 : end;
  }

  /** Where the shortest name ends that was transcribed and begins at a place; -1 if there is none. */
  static int transcribed(String text, int from, int to) {
    Matcher name = TRANSCRIBED.matcher(text).region(from, to);
    return name.lookingAt() ? name.end() : -1;
  }

  /** Where a day ends that a passage begins with; -1 if it begins with none. */
  static int dayOfMonth(String text, int from, int to) {
    Matcher day = text.charAt(from) <= '9' ? DAY_OF_MONTH.matcher(text).region(from, to) : null;
    return day != null && day.lookingAt() ? day.end() : -1;
  }

  /** Whether a passage may hold a name that was transcribed: without a dot it can't. */
  static boolean hasDot(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (DOTS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** «市水务局» */
  static boolean isLocalOffice(String word) {
    return !word.isEmpty() && "委局办厅处".indexOf(word.charAt(word.length() - 1)) >= 0 && LOCAL_OFFICE.matcher(word).matches();
  }

  /** Where an office ends that a passage begins with, as late as may be; -1 if it begins with none. */
  static int title(String text, int from, int to) {
    for (int at = to - 2; at >= from; at--) {
      int end = PeopleWords.TITLES.end(text, at, to);
      if (end > 0) {
        return end;
      }
    }
    Matcher office = LOCAL_OFFICE.matcher(text).region(from, to);
    return office.lookingAt() ? office.end() : -1;
  }

  /** Where a house ends whose name has no form, in front of «记者»; -1 if there is none. */
  static int house(String text, int at, int end) {
    int cut = at + 2;
    while (cut + 2 <= end && !(text.charAt(cut + 1) == '者' && "记記".indexOf(text.charAt(cut)) >= 0)) {
      cut++;
    }
    return cut + 2 <= end && PeopleWords.HOUSES.contains(text.substring(at, cut)) ? cut : -1;
  }

  /** Where a day ends, or at the first of a line the words that say which stories its people made; -1 if there are none. */
  static int filler(String text, int at, int end, boolean first) {
    Matcher made = first ? MADE_BY.at(text, at, end) : null;
    if (made != null) {
      return made.end();
    }
    if (text.startsWith(VAN, at) && at + VAN.length() <= end && (at + VAN.length() == end || !Character.isLetterOrDigit(text.charAt(at + VAN.length())))) {
      return at + VAN.length();
    }
    Matcher day = text.charAt(at) <= '9' ? DAY.matcher(text).region(at, end) : null;
    return day != null && day.lookingAt() ? day.end() : -1;
  }

  /** Where a word ends that says from which places somebody reports; -1 if there is none. */
  static int posted(String text, int from, int mark, int limit) {
    boolean sent = mark < limit && text.charAt(mark) == ' ' && SENT.matcher(text).region(from, mark).matches();
    int next = mark + 1;
    while (sent && next < limit && Names.isHan(text.charAt(next))) {
      next++;
    }
    if (sent && Places.isOne(text.substring(mark + 1, next))) {
      return next;
    }
    if (mark >= limit || text.charAt(mark) != '、') {
      return -1;
    }
    Matcher posted = POSTED.matcher(text).region(from, limit);
    return posted.lookingAt() ? posted.end() : -1;
  }

  /** «责任编辑：张三_zhangsan»: whether a word is the name of an account behind that of its owner. */
  static boolean isAccount(String text, int start, int end) {
    return start > 0 && text.charAt(start - 1) == '_' && text.substring(start, end).chars().allMatch(c -> c < 0x80);
  }

  /**
   * Where in a run before a colon, behind a name or an outlet, the next label begins without a gap: «张三责编：李四».
   *
   * @param start where the run begins
   * @param end where it ends, which is where the colon stands
   * @return the end if no label begins within the run
   */
  static int label(String text, int start, int end) {
    for (int cut = start + 2; cut <= end - 2 && !PeopleWords.ROLES.isAt(text, start, end); cut++) {
      TextRange role = PeopleWords.ROLES.at(text, cut, end);
      String before = text.substring(start, cut);
      if ((role != null && role.end() == end || PeopleWords.LABELS.is(text, cut, end)) && (Names.isName(before) || PeopleWords.isOutlet(before))) {
        return cut;
      }
    }
    return end;
  }

  /** Whether a passage is a house and a role of its people: «河边日报记者». */
  static boolean isRoleOfHouse(String text, int from, int to) {
    for (int cut = from + 2; cut <= to - 2; cut++) {
      TextRange role = PeopleWords.ROLES.at(text, cut, to);
      if (role != null && role.end() == to && PeopleWords.isOutlet(text.substring(from, cut))) {
        return true;
      }
    }
    return false;
  }

  /** «〔記者旺堆／台北報導〕»: whether a stroke, a place and the word for the report follow. */
  static boolean isPlaceReported(String text, int stroke) {
    int end = stroke + 1;
    while (Mark.of(text.charAt(stroke)) == Mark.STROKE && end < text.length() && end - stroke <= LONGEST_PLACED && Names.isHan(text.charAt(end))) {
      end++;
    }
    return end - stroke > SHORTEST_PLACED && PeopleWords.saysReported(text.substring(stroke + 1, end));
  }

  /** «（记者达日罕 贺书琛）»: whether nothing but names with surnames stands between a blank and the end of a bracket. */
  static boolean namesFollow(String text, int blank) {
    int end = blank;
    int from = blank + 1;
    boolean names = text.charAt(blank) == ' ';
    while (names && !Brackets.isClose(text.charAt(end))) {
      end = from;
      while (end < text.length() && Names.isHan(text.charAt(end))) {
        end++;
      }
      names = end < text.length() && Names.isChineseName(text.substring(from, end))
          && (" 、".indexOf(text.charAt(end)) >= 0 || Brackets.isClose(text.charAt(end)));
      from = end + 1;
    }
    return names;
  }

  /**
   * Where a role ends whose two characters are set apart, before a colon: «编 辑：张三».
   *
   * @param at where its first character stands
   * @return the offset after its last character; -1 if there is none
   */
  static int spread(String text, int at, int limit) {
    Matcher spread = SPREAD.matcher(text).region(at, limit);
    return spread.lookingAt() && PeopleWords.ROLES.is(spread.group(1) + spread.group(2), 0, 2) ? spread.end() : -1;
  }
}
