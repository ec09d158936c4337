package org.pizhu.exporter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.MarkdownReader;
import org.pizhu.exporter.words.Passage;

class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = 'Q', value = {
    "第1. 点 - 其他 + 更多|第1. 点 - 其他 + 更多",
    "# 标题|\\# 标题",
    "- 项|\\- 项",
    "2020. 年|2020\\. 年",
    "12)|12\\)",
    "3.5%|3\\.5%",
    "> 引|\\> 引",
    "a > b = c|a > b = c",
    "===|\\=\\==",
    "*强* _调_|\\*强\\* \\_调\\_",
    "[链](http://a)|\\[链](http://a)",
    "![图](b)|!\\[图](b)",
    "<script>alert(1)</script>|\\<script>alert(1)\\</script>",
    "A & B &amp; &#65;|A & B \\&amp; \\&\\#65;",
    "`码` ~~删~~ $x$|\\`码\\` \\~\\~删\\~\\~ \\$x\\$",
    "C:\\文|C:\\\\文",
    "“引文”——《书》|“引文”——《书》",
  })
  void escapesOnlyWhatWouldMeanSomething(String text, String escaped) {
    assertThat(MarkdownText.lines(text)).containsExactly(escaped);
  }

  @Test
  void escapesTheColumnsOfTables() {
    assertThat(MarkdownText.lines("a | b\n|---|")).containsExactly("a \\| b", "\\|---\\|");
  }

  @Test
  void namesWhatTurnsTheDirection() {
    assertThat(MarkdownText.inline("甲\u202e乙")).isEqualTo("甲&#x202e;乙");
  }

  @ParameterizedTest
  @CsvSource({
    "000_ca418ce6a18ed07a.txt, `000_ca418ce6a18ed07a.txt`",
    "a`b_.txt, a\\`b\\_.txt",
    "' ', ''",
  })
  void putsNamesIntoCodeSpans(String name, String written) {
    assertThat(MarkdownText.code(name)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "他说, 去武汉, 。, 他说**去武汉**。",
    "他说：, “去武汉。”, '', 他说：**“去武汉。”**",
    "他说, “去武汉。”, 后来, 他说“**去武汉。**”后来",
    "他说, “去武汉。”, ，后来, 他说“**去武汉。”**，后来",
    "价格, ￥5, 元, 价格￥**5**元",
    "他说, “”, 后来, 他说“”后来",
    "'', 1., 后来, **1**.后来",
  })
  void makesTheQuoteBoldAsFarAsMarkdownCan(String before, String quote, String after, String written) {
    assertThat(MarkdownText.withBoldQuote(new Passage(before, quote, after))).containsExactly(written);
  }

  @Property
  @Domain(Hostile.class)
  void aReaderFindsTheWordsOfThePassage(@ForAll String before, @ForAll String quote, @ForAll String after) {
    MarkdownReader read = new MarkdownReader(
        "- 句：" + String.join("\\\n  ", MarkdownText.withBoldQuote(new Passage(before, quote, after))) + "\n- 后\n");

    assertThat(read.foreign()).isEmpty();
    assertThat(MarkdownReader.lines(read.all(Paragraph.class).get(0)))
        .isEqualTo(Hostile.labelled("句：", before + quote + after));
    List<StrongEmphasis> bold = read.all(StrongEmphasis.class);
    assertThat(bold).hasSizeLessThanOrEqualTo(1);
    for (StrongEmphasis part : bold) {
      assertThat(Hostile.lines(quote).toString()).contains(MarkdownReader.lines(part).get(0));
    }
  }

  @Property
  @Domain(Hostile.class)
  void aQuoteBetweenLettersIsBoldAsAWhole(@ForAll String before, @ForAll String middle, @ForAll String after) {
    String quote = "始" + middle + "终";
    MarkdownReader read = new MarkdownReader(
        "- 句：" + String.join("\\\n  ", MarkdownText.withBoldQuote(new Passage(before, quote, after))));

    assertThat(MarkdownReader.lines(read.all(StrongEmphasis.class).get(0))).isEqualTo(Hostile.lines(quote));
  }
}
