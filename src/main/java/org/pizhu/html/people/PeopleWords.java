package org.pizhu.html.people;

import java.util.List;
import java.util.regex.Pattern;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.WordTable;
import org.pizhu.html.words.Words;

/** The lexicon of the lines that name who made a story: the kinds of the table {@code people.txt}, and what a word is by itself. */
public final class PeopleWords {

  private static final WordTable TABLE = WordTable.beside(PeopleWords.class, "people.txt");

  static final Roles ROLES = new Roles(TABLE);
  static final Words DONE = TABLE.words("done");
  static final Words ANSWERING = TABLE.words("answering");
  static final Words REPORTERS = TABLE.words("reporter");
  static final Words TRANSLATED = TABLE.words("translated");
  static final Words WRITING = TABLE.words("writing");
  static final Words PICTURED = TABLE.words("pictured");
  static final Words VERBS = TABLE.words("verb");
  static final Words REPORTED = TABLE.words("reported");
  static final Words LABELS = TABLE.words("label");
  static final Words FILLERS = TABLE.words("filler");
  static final Words TITLES = TABLE.words("title");
  static final Words STATIONS = TABLE.words("station");
  static final Words OFFICES = TABLE.words("office");
  static final Words AND = TABLE.words("and");
  static final Words GLUED_VERBS = TABLE.words("glued-verb");
  static final Words HOUSES = TABLE.words("house");
  private static final Words SAID = TABLE.words("said");

  /** «作者：张三 点击：», where the page put the number in later. */
  public static final Pattern ENDS_IN_LABEL = Pattern.compile("\\s(?:点击|浏览|阅读|访问)(?:数|量|率|次数)?\\s?[：:]$");

  private static final Pattern SENT_AT_END = Pattern.compile("[发發]自\\p{IsHan}{2,6}$");

  /** «统战部»: no name without a surname ends so. */
  private static final Pattern ENDS_AS_OFFICE = Pattern.compile("[部局办厅]$");

  private static final int SHORT_OFFICE = 3;
  private static final int LONGEST_WORD = 4;
  private static final String SHORT_OFFICES = "办局厅部处室站所队院辦廳處隊组組";

  private PeopleWords() {}

  /** «据新华社记者», «从市政府»: words of a sentence, whatever follows. */
  static boolean isSaid(String word) {
    return SAID.isAt(word, 0, word.length());
  }

  /** «张三/文», «文/图», «文、图»: one who did both. */
  static boolean isBoth(String verb) {
    return verb.length() == 3 && "/／、".indexOf(verb.charAt(1)) >= 0;
  }

  /** Whether a word ends with a verb that may follow a name without a gap. */
  static boolean endsInGluedVerb(String word) {
    return GLUED_VERBS.endsOf(word) || SENT_AT_END.matcher(word).find();
  }

  /** Whether a word is an outlet, or a title that stands for one: «《财经》». */
  static boolean isOutlet(String word) {
    return Outlets.isOutlet(word) || word.startsWith("《") && word.endsWith("》") && word.length() > 2;
  }

  /**
   * Whether characters among others without a gap are a name. «张三摄» is a name and a verb, though 摄 may end a name.
   *
   * @param follows whether something of the same run was understood before them
   */
  static boolean isGluedName(String word, boolean follows) {
    return Names.isChineseName(word) && "摄攝".indexOf(word.charAt(word.length() - 1)) < 0
        && !ROLES.isAt(word, 0, word.length()) && (follows || !isVerb(word)) && !isOfOffice(word);
  }

  /** «（文明办）», «（国土所）»: whether three characters that begin as a name end as no name does, but the short name of an office. */
  static boolean isNamedLikeOffice(String word) {
    return word.length() == SHORT_OFFICE && SHORT_OFFICES.indexOf(word.charAt(SHORT_OFFICE - 1)) >= 0;
  }

  /** «宣传部», «王教授»: whether a word that has the form of a name is, or ends with, an office. */
  static boolean isOfOffice(String word) {
    return isNamedLikeOffice(word) || isTitle(word);
  }

  /** «执行», «今天说», «小区业主»: whether two to four characters are a word of the dictionary, begin with one, or are two. */
  static boolean hasWord(String word) {
    boolean begins = word.length() == SHORT_OFFICE && Names.isWord(word.substring(0, 2));
    return word.length() <= LONGEST_WORD && Names.isHan(word) && (begins || Names.isWord(word) || Names.isTwoWords(word));
  }

  /** Whether a word is an office, or ends with one. */
  static boolean isTitle(String word) {
    return TITLES.endsOf(word) || PeopleForms.isLocalOffice(word);
  }

  private static boolean isName(String word) {
    return Names.isName(word) && (!ENDS_AS_OFFICE.matcher(word).find() || Names.isChineseName(word)) && !hasRole(word) && !isSaid(word);
  }

  private static boolean hasRole(String word) {
    return ROLES.isIn(word, 0, word.length());
  }

  /** «约翰·史密斯»: whether a whole run is a name with a dot in it. */
  static boolean isTranscribedName(String word) {
    return word.indexOf('·') > 0 && Names.isName(word) && !isSaid(word) && !isOutlet(word) && !hasRole(word) && !endsInGluedVerb(word);
  }

  /** What a run is that has no known pieces. */
  static Kind single(String word) {
    if (FILLERS.contains(word)) {
      return Kind.FILLER;
    }
    if (isOutlet(word)) {
      return Kind.OUTLET;
    }
    if (word.length() > 1 && isOfOffice(word)) {
      return Kind.TITLE;
    }
    if (STATIONS.contains(word) && !Names.isChineseName(word)) {
      return Kind.OUTLET;
    }
    return !isName(word) ? Kind.WORD : Names.isChineseName(word) ? Kind.NAME : Names.isTwoWords(word) ? Kind.WORD : Kind.UNUSUAL_NAME;
  }

  /** «张三 文/图», «张三 摄影报道», «张三 文 李四 摄»: whether a verb of writing is one of pictures too, or the next one is. */
  static boolean isBoth(List<PeopleToken> tokens, int verb) {
    PeopleToken one = tokens.get(verb);
    PeopleToken last = tokens.get(tokens.size() - 1);
    return (isBoth(one.value()) || isReportInPictures(one.value())) && verb == tokens.size() - 1
        || "文".equals(one.value()) && verb + 2 < tokens.size() && last.is(Kind.VERB) && PICTURED.contains(last.value());
  }

  private static boolean isReportInPictures(String verb) {
    return saysReported(verb) && verb.startsWith("摄影");
  }

  /** Whether a word is, or ends with, one for a report. */
  static boolean saysReported(String word) {
    return REPORTED.endsOf(word);
  }

  /** Whether a word says what somebody did for a story: «摄», «文». */
  static boolean isVerb(String word) {
    return VERBS.contains(word);
  }
}
