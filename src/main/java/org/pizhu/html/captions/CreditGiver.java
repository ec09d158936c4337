package org.pizhu.html.captions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.html.words.Outlets;

/** Tells who may give a picture from what else is given in a sentence: «受访者», «信阳市委宣传部». */
final class CreditGiver {

  private static final Pattern GIVER = Pattern.compile(
      "(?:受访者|采访对象|当事人)本人|民[眾众]|[讀读]者|[網网]友|[業业]者|(?:警|校|院|店)方|[市縣县]府|受訪者|受访者|受访单位|采访对象|本人|家属|通讯员|被访者|当事人|(?!.*由)[\\p{IsHan}A-Za-z0-9]{0,16}"
          + "(?:医院|公司|学校|大学|学院|集团|社区|街道|村委会|公安局|分局|支队|大队|宣传部|政府|委员会|中心|博物馆|图书馆|管理局|研究所|研究院|供电局|协会|基金会)");

  /** «（中華高協提供）»: a name and nothing that tells of something else given. */
  private static final Pattern GIVEN_IN_BRACKET = Pattern.compile("(?!.*[由数數料息索容文据據的和与與、])\\p{IsHan}{3,8}");

  private CreditGiver() {}

  /** «（受访者提供）», «（央广网发 武汉大学人民医院提供）»: who is named so gives pictures; what a sentence says is given is not told so. */
  static boolean is(String words) {
    Matcher sent = CreditWords.SENT.matcher(words);
    boolean fromOutlet = sent.matches() && Outlets.isOutlet(sent.group("outlet").strip());
    String giver = fromOutlet ? sent.group("rest").strip() : words;
    return isOne(giver);
  }

  /** Whether words are one who gives pictures, without the house before: «受访者», «市政府». */
  static boolean isOne(String words) {
    return GIVER.matcher(words).matches();
  }

  /** Whether words may be the name of a body where a bracket holds nothing else. */
  static boolean isInBracket(String words) {
    return GIVEN_IN_BRACKET.matcher(words).matches();
  }
}
