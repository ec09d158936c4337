package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headline and paragraphs of plain text. */
class TextLayoutTest {

  /** Twenty characters, which are 40 columns. */
  private static final String LINE = "江城樱花陆续开放市民纷纷走出家门踏青赏花";

  private static TextLayout read(String text) {
    return TextLayout.of(text.replace("~", "\n").replace("_", "\u3000"), false);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "樱花开了~三月的江城。~市民走出家门。|樱花开了",
    "~_~樱花开了~~三月的江城。|樱花开了",
    "_樱花_开了_~三月的江城。|樱花 开了",
    "标题：樱花开了~三月的江城。|樱花开了",
    "題目: 樱花开了~三月的江城。|樱花开了",
    "樱花开了！~三月的江城。|樱花开了！",
    // the only line, a sentence, a clause
    "樱花开了|''",
    "樱花开了~_~|''",
    "三月的江城。~市民走出家门。|''",
    "他说：~市民走出家门。|''",
    "“三月的江城。”~市民走出家门。|''",
    // what is kept as a field
    "2020-03-12 10:20 来源：某某日报~市民走出家门。|''",
    "新华社武汉3月12日电~市民走出家门。|''",
    "''|''",
  })
  void theFirstLineIsTheHeadlineWhereItLooksLikeOne(String text, String headline) {
    assertThat(read(text).headline()).isEqualTo(headline);
  }

  @Test
  void aHeadlineIsNotWiderThanAHundredColumns() {
    String fifty = "字".repeat(50);
    assertThat(read(fifty + "~正文。").headline()).isEqualTo(fifty);
    assertThat(read(fifty + "字~正文。").headline()).isEmpty();
    assertThat(read(fifty + "字~正文。").paragraphs()).containsExactly(fifty + "字", "正文。");
  }

  /** As the titles of papers and reports are. */
  @Test
  void aTitleInLatinLettersIsLongerWhereABlankLineEndsIt() {
    String title = "A Report on the Reading of Old Newspapers: What Archives Keep, What They Lose, and Who Is Ever Asked about It";
    assertThat(title).hasSizeGreaterThan(100);
    assertThat(read(title + "~~Text.").headline()).isEqualTo(title);
    assertThat(read(title + "~Text.").headline()).isEmpty();
    assertThat(read(title + ".~~Text.").headline()).isEmpty();
    assertThat(read(title + title + "~~Text.").headline()).isEmpty();
  }

  @Test
  void aKnownHeadlineLeavesTheFirstLineToTheText() {
    assertThat(TextLayout.of("樱花开了\n三月的江城。", true)).isEqualTo(new TextLayout("", List.of("樱花开了", "三月的江城。")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"一。\n二。", "一。\r\n二。", "一。\r二。", "一。\f二。", "\n\n　　一。\n\n　　二。\n", "一。\n \u00a0\n二。"})
  void aLineIsAParagraph(String text) {
    assertThat(TextLayout.of(text, true).paragraphs()).containsExactly("一。", "二。");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // broken at a width
    "L~L~L~末句。|LLL末句。",
    "L~L~L~末句。~~L~第二段。|LLL末句。 L第二段。",
    "L~L~L~末句。~__L~第二段。|LLL末句。 L第二段。",
    "L~L~L~末句。~  L~第二段。|LLL末句。 L第二段。",
    // a line that is not full ends a paragraph
    "L~L~L~短。~L~L~末句。|LLL短。 LL末句。",
    // too few lines to tell, lines that end sentences, lines of different widths
    "L~L~末句。|L L 末句。",
    "L。~L。~L。~L。~末句。|L。 L。 L。 L。 末句。",
    "L~短~L~短~短~末句。|L 短 L 短 短 末句。",
  })
  void linesThatWereBrokenAtAWidthAreOneParagraph(String text, String paragraphs) {
    String real = text.replace("L", LINE).replace("~", "\n").replace("_", "\u3000");
    assertThat(String.join(" ", TextLayout.of(real, true).paragraphs())).isEqualTo(paragraphs.replace("L", LINE));
  }

  @Test
  void aHeadlineOverBrokenLinesIsOneOnlyIfItEndsThere() {
    String broken = String.join("\n", LINE, LINE, LINE, LINE, "末句。");
    assertThat(TextLayout.of("樱花开了\n" + broken, false).headline()).isEqualTo("樱花开了");
    assertThat(TextLayout.of(LINE + "\n\n" + broken, false).headline()).isEqualTo(LINE);
    assertThat(TextLayout.of(broken, false).headline()).as("it goes on").isEmpty();
  }

  @Test
  void nobodyBreaksVeryWideLines() {
    String wide = LINE.repeat(3);
    assertThat(TextLayout.of(String.join("\n", wide, wide, wide, "末句。"), true).paragraphs()).hasSize(1);
    assertThat(TextLayout.of(String.join("\n", wide + "字", wide + "字", wide + "字", "末句。"), true).paragraphs()).hasSize(4);
  }

  @Test
  void wordsInLatinLettersArePartedWhereALineWasBroken() {
    String text = """
        Cherry trees are in bloom all along the
        river and people take pictures of what
        they see, 市民纷纷走出家门踏青赏花沿江步
        道上人流如织志愿者在路口引导车辆提醒行人
        please.""";
    assertThat(TextLayout.of(text, true).paragraphs()).containsExactly("Cherry trees are in bloom all along the river and people take pictures "
        + "of what they see, 市民纷纷走出家门踏青赏花沿江步道上人流如织志愿者在路口引导车辆提醒行人please.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\f", "\r", "\r\n"})
  void linesEndInManyWays(String end) {
    TextLayout read = TextLayout.of(String.join(end, "樱花开了", "三月的江城。", "市民走出家门。"), false);
    assertThat(read.headline()).isEqualTo("樱花开了");
    assertThat(read.paragraphs()).containsExactly("三月的江城。", "市民走出家门。");
  }
}
