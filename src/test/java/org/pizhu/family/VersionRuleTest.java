package org.pizhu.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRuleTest {

  private static final String LETTERS =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

  /** A paragraph of words without meaning, the same for the same number. */
  private static String paragraph(int number, int length) {
    Random random = new Random(number);
    StringBuilder words = new StringBuilder();
    while (words.length() < length) {
      words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      if (random.nextInt(12) == 0) {
        words.append('，');
      }
    }
    return words.append('。').toString();
  }

  private static String text(int first, int count, int length) {
    return IntStream.range(first, first + count).mapToObj(number -> paragraph(number, length)).collect(Collectors.joining("\n"));
  }

  private static boolean isVersion(String one, String other) {
    boolean is = VersionRule.isVersion(Shingles.of(one), other);
    assertThat(VersionRule.isVersion(Shingles.of(other), one)).isEqualTo(is);
    return is;
  }

  /** Texts of paragraphs of 60 characters: those of one, those of the other, by their numbers. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "the same                              |1 2 3 4 5 6 7 8          |1 2 3 4 5 6 7 8           |true",
      "a paragraph dropped                   |1 2 3 4 5 6 7 8          |1 2 3 5 6 7 8             |true",
      "each dropped another                  |1 2 3 4 5 6 7 8          |2 3 4 5 6 7 8 9           |true",
      "paragraphs moved                      |1 2 3 4 5 6 7 8          |8 1 2 3 7 6 5 4           |true",
      "half of it printed                    |1 2 3 4 5 6 7 8          |1 2 3 4                   |true",
      "a brief of three in ten               |1 2 3 4 5 6 7 8 9 10     |1 2 3                     |false",
      "a quoted passage in common            |1 2 3 4 5 6 7 8          |11 12 13 4 5 14 15 16     |false",
      "nearly half in common                 |1 2 3 4 5 6 7 8          |1 2 3 4 11 12 13 14       |false",
      "a form of words at the end            |1 2 3 30                 |4 5 6 30                  |false",
      "short, the same                       |1                        |1                         |true",
      "short, a sentence added               |1                        |1 2                       |false",
      "nothing in common                     |1 2 3 4                  |5 6 7 8                   |false",
  })
  void tellsVersionsByParagraphs(String what, String one, String other, boolean is) {
    assertThat(isVersion(of(one), of(other))).as(what).isEqualTo(is);
  }

  private static String of(String numbers) {
    return Arrays.stream(numbers.split(" ")).map(number -> paragraph(Integer.parseInt(number), 60)).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"，|' ， '", "，|,", "。|.", "。|'。　　'", "来|來", "学|學", "一|壹", "的|地"})
  void punctuationSpacesScriptAndSingleWordsMakeNoOtherStory(String from, String to) {
    String text = text(1, 8, 80);
    assertThat(isVersion(text, text.replace(from, to))).isTrue();
  }

  @Test
  void widthAndCaseAreTheSame() {
    String text = text(1, 3, 60);
    Shingles wide = Shingles.of(text + "ＡＢＣ１２３");
    assertThat(VersionRule.likeness(wide, Shingles.of(text + "abc123"))).isEqualTo(1);
  }

  @Test
  void reportsOfOneFormWithOtherNumbersAreOthers() {
    String form = "%d月%d日0—24时，全省新增确诊病例%d例，新增疑似病例%d例，新增治愈出院病例%d例，新增死亡病例%d例。截至%d时，全省累计报告确诊病例%d例，现有确诊病例%d例，"
        + "其中重症病例%d例，累计治愈出院病例%d例，累计死亡病例%d例。目前仍在指定医疗机构接受隔离治疗，密切接触者正在接受医学观察，有关流行病学调查工作正在进行。"
        + "各地要按照省委省政府的部署，继续落实各项防控措施，做好社区排查、物资保障和宣传引导，确保人民群众生命安全和身体健康。";
    String fifth = String.format(form, 3, 5, 126, 17, 1487, 29, 24, 67592, 23000, 4600, 41966, 2931);
    String sixth = String.format(form, 3, 6, 74, 11, 1502, 28, 24, 67666, 21239, 4416, 43468, 2959);
    assertThat(isVersion(fifth, sixth)).isFalse();
    assertThat(isVersion(fifth, fifth.replace("，", ", ").replace("各地要", "各市州要"))).isTrue();
  }

  @Test
  void whatIsTooShortIsNoVersionOfAnything() {
    for (String text : List.of("", "。", "（本报记者 张三）", paragraph(1, 30))) {
      assertThat(isVersion(text, text)).isFalse();
      assertThat(Traces.of(text)).isEmpty();
    }
  }

  /** The chance that one of four traces is the same follows from what is shared; here more than three quarters of it is. */
  @Test
  void versionsShareTraces() {
    int met = 0;
    int others = 0;
    for (int story = 0; story < 300; story++) {
      List<Integer> paragraphs = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
      String text = joined(story, paragraphs);
      Collections.shuffle(paragraphs, new Random(story));
      met += shares(text, joined(story, paragraphs.subList(1, 10))) ? 1 : 0;
      others += shares(text, joined(story + 1, paragraphs)) ? 1 : 0;
    }
    assertThat(met).isGreaterThan(280);
    assertThat(others).isLessThan(3);
  }

  private static String joined(int story, List<Integer> paragraphs) {
    return paragraphs.stream().map(one -> paragraph(story * 100 + one, 50)).collect(Collectors.joining("\n"));
  }

  private static boolean shares(String one, String other) {
    int[] those = Traces.of(other);
    return Arrays.stream(Traces.of(one)).anyMatch(trace -> Arrays.stream(those).anyMatch(that -> that == trace));
  }
}
