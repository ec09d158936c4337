package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePoints;

class TypedQuoteTest {

  private static final String TEXT =
      "春分\n央广网上海2月9日消息（记者 周洪）今天春分。\n“等你们回来！”她说。\n她说：到家了。\n𠮷日 good news to all";

  private static String found(String quote, String prefix, String suffix) {
    Anchor anchor = TypedQuote.find(TEXT, new TextQuoteSelector(read(quote), read(prefix), read(suffix)));
    return anchor.range() == null
        ? anchor.status() + " " + anchor.candidates().size()
        : anchor.range().start() + " " + anchor.range().of(TEXT).replace("\n", "\\n");
  }

  /** White space that a table of tests can't show. */
  private static String read(String typed) {
    return typed.replace("<em>", "\u3000").replace("<nb>", "\u00a0").replace("<nl>", "\n").replace("<sp>", " ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // to the letter
    "记者 周洪|15 记者 周洪",
    "春分。<nl>“等|23 春分。\\n“等",
    // other white space
    "记者<em>周洪|15 记者 周洪",
    "记者<nb>周洪|15 记者 周洪",
    "记者<sp><nl><em>周洪|15 记者 周洪",
    "记者周洪|15 记者 周洪",
    "<em><em>央广网<nl>上海|3 央广网上海",
    "good<nb><sp>news|51 good news",
    // over the end of a paragraph
    "今天春分。<nl><em><em>“等你们|21 今天春分。\\n“等你们",
    "今天春分。<sp>“等你们|21 今天春分。\\n“等你们",
    "今天春分。“等你们|21 今天春分。\\n“等你们",
    "了。<sp>𠮷日|44 了。\\n𠮷日",
    // not there
    "记者 李四|ORPHAN 0",
    "<nb>|ORPHAN 0"
  })
  void findsAQuoteWhateverItsWhiteSpace(String quote, String expected) {
    assertThat(found(quote, "", "")).isEqualTo(expected);
  }

  /** What parts them may be one character of many: the person who writes it means it. */
  @ParameterizedTest
  @CsvSource({"第49天，志愿者王芳（化名）说：“,'',49", "'',。”社区工作者坚守一线。第7天，志愿者,6", "第3天，志愿者王芳（化名）说：“,。”\u793e\u533a,3"})
  void longWordsBesideAQuoteTellItsPlaceEvenIfNearlyTheSameStandElsewhere(String prefix, String suffix, int day) {
    String text = IntStream.range(0, 50)
        .mapToObj(i -> "社区工作者坚守一线。第" + i + "天，志愿者王芳（化名）说：“我们会坚持。”").collect(Collectors.joining("\n"));
    Anchor anchor = TypedQuote.find(text, new TextQuoteSelector("我们会坚持", prefix, suffix));
    assertThat(anchor.status()).isEqualTo(AnchorStatus.ANCHORED);
    assertThat(anchor.range()).isEqualTo(Anchorer.places(text, "我们会坚持").get(day));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "春分|-|-|AMBIGUOUS 2",
    "春分|今天|-|23 春分",
    "春分|周洪）<em>今天|-|23 春分",
    "春分|-|<nl><em><em>央广网|0 春分",
    "她说|-|：<em>到家|39 她说",
    "她说|回来！<nl>”|-|35 她说",
    "她<em>说|-|-|AMBIGUOUS 2",
    "她<em>说|<em>。|：到|39 她说"
  })
  void tellsPlacesApartByTheirContext(String quote, String prefix, String suffix, String expected) {
    assertThat(found(quote, prefix == null ? "" : prefix, suffix == null ? "" : suffix)).isEqualTo(expected);
  }

  @Test
  void prefersThePlaceThatAgreesToTheLetter() {
    Anchor anchor = TypedQuote.find("into in to", new TextQuoteSelector("in to", "", ""));
    assertThat(anchor.status()).isEqualTo(AnchorStatus.ANCHORED);
    assertThat(anchor.range().start()).isEqualTo(5);
  }

  @Test
  void findsWhatIsComposedOtherwise() {
    String text = "那间cafe\u0301在葛\udb40\udd00城路，\uac00\u11a8先生说，館\ufe00里有行\uf902。";
    for (String typed : List.of("caf\u00e9在葛城路", "cafe\u0301 在葛", "葛城路", "\uac01先生", "館里", "行\u8eca")) {
      Anchor anchor = TypedQuote.find(text, new TextQuoteSelector(typed, "", ""));
      assertThat(anchor.status()).as(typed).isEqualTo(AnchorStatus.ANCHORED);
    }
    TextRange cafe = TypedQuote.find(text, new TextQuoteSelector("caf\u00e9", "", "")).range();
    assertThat(cafe.of(text)).as("with its mark").isEqualTo("cafe\u0301");
    assertThat(TypedQuote.find(text, new TextQuoteSelector("葛", "", "")).range().of(text)).isEqualTo("葛");
    assertThat(TypedQuote.find(text, new TextQuoteSelector("caf\u00e8", "", "")).range()).as("another accent").isNull();
  }

  /** Each passage is found by its words with a blank after every character. */
  @Property(tries = 200)
  void findsEveryPassage(@ForAll @IntRange(min = 0, max = 40) int start, @ForAll @IntRange(min = 8, max = 20) int length) {
    int end = CodePoints.floor(TEXT, Math.min(TEXT.length(), start + length));
    String passage = TEXT.substring(CodePoints.floor(TEXT, start), end);
    StringBuilder typed = new StringBuilder();
    passage.codePoints().forEach(c -> typed.appendCodePoint(c).append('\u3000'));
    Anchor anchor = TypedQuote.find(TEXT, new TextQuoteSelector(typed.toString(), "", ""));
    assertThat(anchor.range()).isNotNull();
    assertThat(anchor.range().of(TEXT)).isEqualTo(passage.strip());
  }
}
