package org.pizhu.html.captions;

import java.util.regex.Pattern;
import org.pizhu.html.words.Beginnings;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.model.TextRange;

/** A quick look at the end of a passage: whether a credit may stand there at all. */
final class CreditEnd {

  /** «新华社/法新»: in UTF-16 units with the stroke. */
  private static final int LONGEST_BEHIND_STROKE = 6;

  /** «摄影报道». */
  private static final Pattern REPORT = Pattern.compile("[摄攝]影[报報][道導导]");

  private static final int REPORTED = 4;

  /** With these {@link #REPORT} ends. */
  private static final String REPORT_END = "道導导";

  /** {@link CreditWords#ROLE_BEFORE}, for the many places where no role begins. */
  private static final Beginnings ROLE_BEFORE = new Beginnings(CreditWords.ROLE_BEFORE);

  /** With one of these a credit without brackets ends. */
  private static final String MARKS_END = "摄图供發发影拍绘攝圖繪作";

  private CreditEnd() {}

  /** A quick look: credits end in few ways. */
  static boolean may(String text, TextRange passage) {
    int end = passage.end();
    while (end > passage.start() && "。．. ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == passage.start()) {
      return false;
    }
    char last = text.charAt(end - 1);
    if (Brackets.isClose(last) || MARKS_END.indexOf(last) >= 0 || last == '供' || text.startsWith("提供", end - 2)
        || REPORT_END.indexOf(last) >= 0 && REPORT.matcher(text).region(Math.max(passage.start(), end - REPORTED), end).matches()) {
      return true;
    }
    if (last >= 'A' && last <= 'Z' && text.lastIndexOf('/', end) > end - CreditFinder.LONGEST) {
      return true;
    }
    if (last >= 'a' && last <= 'z' && EnglishCredit.mayEnd(text, passage)) {
      return true;
    }
    if (Names.isHan(last) && text.substring(Math.max(passage.start(), end - LONGEST_BEHIND_STROKE), end).indexOf('/') > 0) {
      return true;
    }
    return passage.length() <= CreditFinder.LONGEST && ROLE_BEFORE.at(text, passage.start(), end) != null
        || isRoleBefore(lastSentence(text, passage))
        || afterBlank(text, passage, end);
  }

  /** «质检员检查零件 摄影/张伟», «王阿姨在家中，拍摄：张伟». */
  private static boolean afterBlank(String text, TextRange passage, int end) {
    int first = Math.max(passage.start(), end - CreditFinder.LONGEST);
    for (int blank = end - 1; blank >= first; blank--) {
      if (" ，".indexOf(text.charAt(blank)) >= 0 && ROLE_BEFORE.at(text, blank + 1, end) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRoleBefore(String sentence) {
    return !sentence.isEmpty() && ROLE_BEFORE.mayBegin(sentence.charAt(0)) && CreditWords.ROLE_BEFORE.matcher(sentence).matches();
  }

  private static String lastSentence(String text, TextRange passage) {
    int start = Math.max(passage.start(), passage.end() - CreditFinder.LONGEST);
    for (int i = passage.end() - 2; i >= start; i--) {
      if (CreditFinder.SENTENCE_END.indexOf(text.charAt(i)) >= 0) {
        return text.substring(i + 1, passage.end()).strip();
      }
    }
    return "";
  }
}
