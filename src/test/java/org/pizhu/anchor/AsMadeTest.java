package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.Sha256;

/** A passage was made on a first text, stands otherwise in a second one, and the third is like the first again. */
class AsMadeTest {

  private static final String BEFORE = "截至三月五日，全县已有两万多名党员参加捐款，共筹得善款";
  private static final String AFTER = "其中最小的只有六岁，最大的已经八十三岁，都是自发前来的。";
  private static final String OTHER = "图书馆从下周起周一闭馆，读者可以在网上续借，逾期不罚。";

  /** The first text, where {@code [} and {@code ]} are around the passage in all three; in the second one around what is left of it. */
  private static Anchor back(String first, String second, String third) {
    PassageTarget made = Describer.describe(1, plain(first), marked(first));
    PassageTarget last = new PassageTarget(
        1, made.quote(), new TextPositionSelector(marked(second)), Sha256.of(plain(second)), AnchorStatus.MOVED);
    return Reanchoring.from(plain(second), plain(third)).anchor(last);
  }

  private static TextRange marked(String text) {
    return new TextRange(text.indexOf('['), text.indexOf(']') - 1);
  }

  private static String plain(String text) {
    return text.replace("[", "").replace("]", "");
  }

  @ParameterizedTest(name = "{0}, of which {1} was left, is {2}")
  @CsvSource({
      "二百三十余万元, 二百三十余, whole again",
      "二百三十余万元, 十余万元, whole again",
      "二百三十余万元, 二百三十九万元, as it was",
      "元, 万元, as it was",
      "二百三十余万元, 一百余万美元, as it was",
  })
  void isWholeAgain(String quote, String left, String how) {
    String first = BEFORE + "[" + quote + "]，" + AFTER + OTHER;
    Anchor anchor = back(first, BEFORE + "[" + left + "]，" + AFTER + OTHER, OTHER + first);
    assertThat(anchor.status()).as(how).isEqualTo(AnchorStatus.MOVED);
    assertThat(anchor.range()).isEqualTo(marked(OTHER + first));
  }

  @Test
  void isFoundThoughNothingWasLeftOfItsSurroundings() {
    String first = OTHER + BEFORE + "[二百三十余万元]，" + AFTER;
    Anchor anchor = back(first, OTHER + "另据消息，募集[二百余万元]。", first);
    assertThat(anchor.range()).isEqualTo(marked(first));
  }

  @Test
  void isWholeAgainAmongOtherSurroundings() {
    String first = BEFORE + "[二百三十余万元]，" + AFTER + OTHER;
    String second = BEFORE + "[二百三十余]，" + AFTER + OTHER;
    String third = OTHER + "另有二百三十余万元待到。" + first.replace("截至三月五日", "截至昨天").replace("六岁", "七岁");
    Anchor anchor = back(first, second, third);
    assertThat(anchor.status()).isEqualTo(AnchorStatus.MOVED);
    assertThat(anchor.range()).isEqualTo(marked(third));
  }

  @Test
  void isAskedWhereTheAlignmentSaysOtherwise() {
    String kept = "县里昨天又说，这次一共收到善款[二百三十九万元]，将全部用于修桥补路。" + OTHER;
    String first = BEFORE + "[二百三十余万元]，" + AFTER + OTHER;
    Anchor anchor = back(first, kept, plain(first) + kept);
    assertThat(anchor.status()).isEqualTo(AnchorStatus.AMBIGUOUS);
    assertThat(anchor.candidates()).extracting(candidate -> candidate.range().of(plain(first) + plain(kept)))
        .contains("二百三十余万元", "二百三十九万元");
  }

  @Test
  void oneOfTwoIsNotGuessed() {
    String first = BEFORE + "[二百三十余万元]，" + AFTER;
    String second = BEFORE + "[二百]，" + AFTER;
    Anchor anchor = back(first, second + OTHER, plain(first) + OTHER.repeat(3) + plain(first));
    assertThat(anchor.status()).isEqualTo(AnchorStatus.AMBIGUOUS);
  }

  @Test
  void whatWasNotChangedIsLeftToTheAlignment() {
    // The one that was meant is gone, and its twin is still there.
    String twin = BEFORE + "二百三十余万元，" + AFTER;
    String first = BEFORE + "[二百三十余万元]，" + AFTER + OTHER + twin;
    Anchor anchor = back(first, first, OTHER + twin);
    assertThat(anchor.status().hasPlace()).isFalse();
  }

  @Test
  void aFewLettersAroundItTellNothing() {
    String first = "共[二百]元。";
    Anchor anchor = back(first, "共[三百]元。" + OTHER, OTHER + BEFORE + "共二百元。" + AFTER);
    assertThat(anchor.status().hasPlace()).isFalse();
  }

  @Test
  void whereItsWordsStandIsOfferedThoughTheLastTextHadOthers() {
    String first = BEFORE + "的乡镇[受灾严重]，" + AFTER;
    String third = "雨停以后，受灾严重的还有李庄村。登记在册的农户，受灾严重的先领取物资。";
    Anchor anchor = back(first, BEFORE + "的乡镇[受灾较重]，" + AFTER, third);
    assertThat(anchor.status()).isEqualTo(AnchorStatus.AMBIGUOUS);
    assertThat(anchor.candidates()).extracting(candidate -> candidate.range().of(third)).startsWith("受灾严重", "受灾严重");
  }
}
