package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePoints;

class ReanchoringTest {

  private static final String BYLINE = "央广网郑州3月5日消息（记者 王伟 通讯员 李明）";
  private static final String FIRST = "连日来，宝丰县各级党组织和广大党员踊跃捐款，支援一线的防疫工作。";
  private static final String SECOND = "在大营镇政府机关大院，党员干部排着队把善款投进捐款箱里面。";
  private static final String THIRD = "龚群保今年七十八岁，他对记者说，国家有难，俺一定得出一份力。";
  private static final String LAST = "截至三月四日下午，全县共收到捐款五百余万元，都用于购买口罩。";

  private static PassageTarget target(String text, String words) {
    assertThat(text.indexOf(words)).as(words).isNotNegative();
    return target(text, words, text.indexOf(words));
  }

  private static PassageTarget target(String text, String words, int at) {
    return Describer.describe(1, text, new TextRange(at, at + words.length()));
  }

  private static String story(String... paragraphs) {
    return String.join("\n", paragraphs);
  }

  private static String words(Anchor anchor, String text) {
    return anchor.range() == null ? anchor.status().name() : anchor.status() + " " + anchor.range().of(text);
  }

  private static void both(String before, String after, PassageTarget target, String expected) {
    assertThat(words(Reanchoring.from(before, after).anchor(target), after)).as("with the old text")
        .isEqualTo(expected);
    assertThat(words(Reanchoring.in(after).anchor(target), after)).as("by the quote").isEqualTo(expected);
  }

  @Test
  void staysWhereNothingChanged() {
    String before = story(BYLINE, FIRST, SECOND, THIRD);
    both(before, before + "（完）", target(before, "大营镇"), "ANCHORED 大营镇");
    both(before, "更正：" + before, target(before, "大营镇"), "MOVED 大营镇");
  }

  @Test
  void followsANameThatWasCorrected() {
    String before = story(BYLINE, FIRST, SECOND, THIRD);
    both(before, before.replace("王伟", "王炜"), target(before, "王伟"), "MOVED 王炜");
    both(before, before.replace("大营镇政府", "大营镇党委政府"), target(before, "大营镇政府"), "MOVED 大营镇党委政府");
  }

  /** All of it in traditional characters, wide letters, other quotation marks: most characters are others, and every passage is where it was. */
  @ParameterizedTest
  @CsvSource({"龚群保,龔群保", "国家有难,國家有難", "捐款箱里面,捐款箱裡面", "排着队把善款,排著隊把善款", "一线,一線", "全县共收到捐款五百余万元,全縣共收到捐款五百餘萬元",
      "“俺出一份力。”,「俺出一份力。」", "3月5日,３月５日"})
  void aStoryInTheOtherScriptSaysTheSame(String words, String there) {
    String before = story(BYLINE, FIRST, SECOND, THIRD, "他说：“俺出一份力。”", LAST);
    String after = Transliterator.getInstance("Simplified-Traditional").transliterate(before)
        .replace("里面", "裡面").replace('“', '「').replace('”', '」').replace("3月5日", "３月５日");
    assertThat(after).contains(there);
    both(before, after, target(before, words), "MOVED " + there);
    assertThat(words(Reanchoring.from(before, after.replace(there, "")).anchor(target(before, words)), after)).doesNotContain(there);
  }

  @Test
  void ofTwoPlacesThatAreAlikeInTheOtherScriptNoneIsGuessed() {
    String before = story(BYLINE, FIRST, SECOND);
    String there = Transliterator.getInstance("Simplified-Traditional").transliterate(before);
    assertThat(Reanchoring.from(before, story(there, there)).anchor(target(before, "广大党员踊跃捐款")).status().hasPlace()).isFalse();
  }

  @Test
  void asksWhereNothingIsLeftOfAName() {
    String before = story(BYLINE, FIRST, SECOND, THIRD);
    String after = before.replace("王伟", "张三丰");
    both(before, after, target(before, "王伟"), "ORPHAN");
    Anchor anchor = Reanchoring.in(after).anchor(target(before, "王伟"));
    assertThat(anchor.candidates()).extracting(candidate -> candidate.range().of(after)).contains("张三丰");
  }

  @Test
  void leavesOutWhatWasPutInAtAnEdge() {
    String before = story(BYLINE, FIRST, SECOND, THIRD);
    both(before, before.replace("，党员干部", "，许多党员干部"), target(before, "党员干部"), "MOVED 党员干部");
    both(before, before.replace("捐款箱里面", "捐款箱子的里面"), target(before, "捐款箱"), "ANCHORED 捐款箱");
    // The edge of the quote itself was changed: what came in its place belongs to it.
    both(before, before.replace("排着队把", "排起了长队把"), target(before, "着队把善款投进"), "MOVED 起了长队把善款投进");
  }

  @Test
  void isNotDeceivedByAnEqualWordAtTheRecordedPlace() {
    String before = story(THIRD, "王伟说，口罩够了。", SECOND + "记者王伟在场。", LAST);
    int at = before.lastIndexOf("王伟");
    // Now the first 王伟 stands to the unit where the second one was.
    int shift = at - before.indexOf("王伟");
    String after = "新".repeat(shift) + before;
    assertThat(after.startsWith("王伟", at)).isTrue();
    both(before, after, target(before, "王伟", at), "MOVED 王伟");
    assertThat(Reanchoring.in(after).anchor(target(before, "王伟", at)).range().start()).isEqualTo(at + shift);
  }

  @Test
  void doesNotTakeACopyForWhatWasDeleted() {
    String before = story(FIRST, "摄影：王伟", SECOND, THIRD, "王伟还说了别的话", LAST);
    String after = before.replace("摄影：王伟", "摄影：");
    for (Reanchoring reanchoring : List.of(Reanchoring.from(before, after), Reanchoring.in(after))) {
      assertThat(reanchoring.anchor(target(before, "王伟")).range()).isNull();
    }
  }

  @Test
  void doesNotTakeACopyForWhatWasChanged() {
    String said = "国家有难，匹夫有责";
    String before = story(FIRST, "他说“" + said + "”，随后离开。", SECOND, THIRD, "有人重复道：" + said + "！", LAST);
    String after = before.replaceFirst(said, "国家有难，人人有责");
    PassageTarget target = target(before, said);
    both(before, after, target, "MOVED 国家有难，人人有责");
    // Where the surroundings were rewritten too, nothing tells any more.
    String rewritten = after.replace("他说“", "这位老党员一边走，一边告诉旁边的人：“").replace("”，随后离开。", "”——这是心里话");
    assertThat(Reanchoring.in(rewritten).anchor(target).range()).isNull();
  }

  @Test
  void doesNotTakeATwinForWhatWasDeleted() {
    String twin = "月三日，全省新增确诊病例3例，累计确诊病例1270例，治愈出院1198例。";
    String other = "月四日，全省新增确诊病例5例，累计确诊病例1275例，治愈出院1203例。";
    String before = story(FIRST, twin, other, LAST);
    for (String[] pair : new String[][] {{twin, story(FIRST, other, LAST)}, {other, story(FIRST, twin, LAST)}}) {
      PassageTarget target = target(before, pair[0]);
      assertThat(Reanchoring.from(before, pair[1]).anchor(target).range()).isNull();
      assertThat(Reanchoring.in(pair[1]).anchor(target).range()).isNull();
    }
  }

  @Test
  void tellsRepeatedParagraphsApartByTheirOrder() {
    String before = story(FIRST, SECOND, FIRST, SECOND, LAST);
    String after = story(THIRD, FIRST.replace("踊跃", "积极"), SECOND, FIRST, SECOND, LAST);
    int second = before.lastIndexOf("防疫");
    Anchor anchor = Reanchoring.from(before, after).anchor(target(before, "防疫", second));
    assertThat(words(anchor, after)).isEqualTo("MOVED 防疫");
    assertThat(anchor.range().start()).isEqualTo(after.lastIndexOf("防疫"));
  }

  @Test
  void tellsTheEndOfTheTextFromAnEqualPassage() {
    String before = story(FIRST, SECOND, FIRST, SECOND);
    String after = story(THIRD, FIRST.replace("踊跃", "积极"), SECOND, FIRST, SECOND);
    Anchor anchor = Reanchoring.from(before, after).anchor(target(before, "捐款箱里面。", before.lastIndexOf("捐款箱里面。")));
    assertThat(words(anchor, after)).isEqualTo("MOVED 捐款箱里面。");
    assertThat(anchor.range().end()).isEqualTo(after.length());
  }

  /** Eight code points that stand to the letter do not do so by chance. */
  @ParameterizedTest
  @CsvSource({"干部排着队把善款,MOVED 干部排着队把善款", "干部排着队把善,AMBIGUOUS"})
  void aLongQuoteNeedsNoSurroundings(String quote, String expected) {
    String before = FIRST + quote + THIRD;
    String after = LAST + BYLINE + quote + "春分已过，江城的樱花陆续开放，市民纷纷走出家门踏青赏花。";
    assertThat(words(Reanchoring.from(before, after).anchor(target(before, quote)), after)).isEqualTo(expected);
  }

  @Test
  void asksWhichOfTwoEqualParagraphsIsGone() {
    String before = story(FIRST, SECOND, THIRD, SECOND, LAST);
    String after = story(FIRST, SECOND.replace("善款", "钱款"), THIRD, LAST);
    Anchor first = Reanchoring.from(before, story(FIRST, FIRST, THIRD, LAST)).anchor(target(before, SECOND));
    assertThat(first.status()).isEqualTo(AnchorStatus.ORPHAN);
    Anchor torn = Reanchoring.from(story(FIRST, SECOND, SECOND, LAST), story(FIRST, SECOND, LAST))
        .anchor(target(story(FIRST, SECOND, SECOND, LAST), "捐款箱"));
    assertThat(torn.status()).isEqualTo(AnchorStatus.AMBIGUOUS);
    assertThat(Reanchoring.from(before, after).anchor(target(before, "捐款箱", before.lastIndexOf("捐款箱"))).range())
        .isNull();
  }

  @Test
  void followsASentenceThatWasMoved() {
    String before = story(BYLINE, FIRST, SECOND, THIRD, LAST);
    String after = story(BYLINE, THIRD, FIRST, SECOND, LAST);
    assertThat(words(Reanchoring.from(before, after).anchor(target(before, THIRD)), after)).isEqualTo("MOVED " + THIRD);
    // By the quote alone it may be a copy: its old surroundings stand without it.
    Anchor asked = Reanchoring.in(after).anchor(target(before, THIRD));
    assertThat(asked.status()).isEqualTo(AnchorStatus.AMBIGUOUS);
    assertThat(asked.candidates()).extracting(Candidate::range).contains(range(after, THIRD));
  }

  private static TextRange range(String text, String words) {
    return new TextRange(text.indexOf(words), text.indexOf(words) + words.length());
  }

  @Test
  void takesTheOldTextOnlyForTargetsOfIt() {
    String older = story(FIRST, SECOND);
    String before = story(BYLINE, FIRST, SECOND);
    String after = story(BYLINE, FIRST, SECOND, LAST);
    assertThat(words(Reanchoring.from(before, after).anchor(target(older, "大营镇")), after)).isEqualTo("MOVED 大营镇");
    PassageTarget once = target(before, "大营镇");
    TextPositionSelector somewhere = new TextPositionSelector(new TextRange(9_000, 9_003));
    PassageTarget lost = new PassageTarget(1, once.quote(), somewhere, once.textSha256(), AnchorStatus.ORPHAN);
    assertThat(words(Reanchoring.from(before, after).anchor(lost), after)).isEqualTo("MOVED 大营镇");
  }

  @Test
  void doesNotLetAQuoteDriftAwayInManySmallSteps() {
    String before = story(BYLINE, FIRST, SECOND, THIRD);
    PassageTarget made = target(before, "党员干部排着队");
    String changed = before.replace("党员干部排着队", "干部群众排成行");
    PassageTarget drifted = new PassageTarget(1, made.quote(), target(changed, "干部群众排成行").position(),
        target(changed, "干部群众排成行").textSha256(), AnchorStatus.MOVED);
    String after = changed.replace("排成行", "挤成团");
    assertThat(Reanchoring.from(changed, after).anchor(drifted).range()).isNull();
  }

  /** Ideographs of plane 2, emoji with a modifier and joiners, combining marks, and few letters, so that much is alike. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("𠮷", "𪚥", "👩‍👩‍👧", "👍🏽", "é", "我", "们", "去", "。", "\n")
        .list().ofMinSize(1).ofMaxSize(120).map(parts -> String.join("", parts));
  }

  @Property
  void whatDidNotChangeIsWhereItWas(@ForAll("texts") String text, @ForAll @IntRange(max = 500) int from,
      @ForAll @IntRange(min = 1, max = 60) int length) {
    PassageTarget target = passage(text, from, length);
    assertThat(Reanchoring.in(text).anchor(target).range()).isEqualTo(target.range());
    Anchor anchor = Reanchoring.from(text, text).anchor(target);
    assertThat(anchor.status()).isEqualTo(AnchorStatus.ANCHORED);
    assertThat(anchor.range()).isEqualTo(target.range());
  }

  @Property
  void neverThrowsNorSplitsAPairNorSaysTooMuch(@ForAll("texts") String before, @ForAll("texts") String other,
      @ForAll Random random, @ForAll @IntRange(max = 500) int from, @ForAll @IntRange(min = 1, max = 60) int length) {
    PassageTarget target = passage(before, from, length);
    for (String after : List.of(edited(before, random), other, "", before + other)) {
      check(Reanchoring.in(after).anchor(target), target, after);
      check(Reanchoring.from(before, after).anchor(target), target, after);
      check(Anchorer.anchor(after, target.quote(), null), target, after);
    }
  }

  private static void check(Anchor anchor, PassageTarget target, String text) {
    for (Candidate candidate : anchor.candidates()) {
      TextRange range = candidate.range();
      assertThat(range.end()).isLessThanOrEqualTo(text.length());
      assertThat(range.isEmpty()).isFalse();
      assertThat(CodePoints.floor(text, range.start())).isEqualTo(range.start());
      assertThat(CodePoints.floor(text, range.end())).isEqualTo(range.end());
    }
    assertThat(anchor.candidates()).extracting(Candidate::range).doesNotHaveDuplicates();
    if (anchor.status() == AnchorStatus.ANCHORED) {
      assertThat(anchor.range().of(text)).isEqualTo(target.quote().exact());
    }
    if (anchor.status() == AnchorStatus.AMBIGUOUS) {
      assertThat(anchor.candidates()).isNotEmpty();
    }
  }

  private static PassageTarget passage(String text, int from, int length) {
    int start = Math.min(from, text.length() - 1);
    return Describer.describe(1, text, new TextRange(start, Math.min(text.length(), start + length)));
  }

  private static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder();
    text.codePoints().forEach(point -> {
      switch (random.nextInt(12)) {
        case 0 -> edited.append("𠮷");
        case 1 -> edited.append('新').appendCodePoint(point);
        case 2 -> { }
        default -> edited.appendCodePoint(point);
      }
    });
    return edited.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD842", "\uDFB7", "我\uDFB7去", "\uD842我"})
  void standsHalvesOfPairs(String broken) {
    String before = "前文" + broken + "后文，还有许多别的字。";
    PassageTarget target = Describer.describe(1, before, new TextRange(2, 2 + broken.length()));
    for (String after : List.of(before, "新" + before, "没有了", "𠮷我𠮷去")) {
      check(Reanchoring.from(before, after).anchor(target), target, after);
      check(Reanchoring.in(after).anchor(target), target, after);
    }
  }
}
