package org.pizhu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar is the caret, two of them are the ends of the selection; ⏎ is a line break. */
class TypingTest {

  private interface Act {
    Optional<Typing.Change> on(String text, int start, int end);
  }

  private static String after(String shown, Act act) {
    String plain = shown.replace('⏎', '\n');
    int start = plain.indexOf('|');
    int end = plain.lastIndexOf('|');
    String text = plain.replace("|", "");
    Optional<Typing.Change> change = act.on(text, start, end == start ? start : end - 1);
    if (change.isEmpty()) {
      return "-";
    }
    Typing.Change done = change.get();
    StringBuilder result = new StringBuilder(text).replace(done.start(), done.end(), done.text());
    result.insert(done.caret(), '|');
    if (done.anchor() != done.caret()) {
      result.insert(done.anchor(), '|');
    }
    return result.toString().replace('\n', '⏎');
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
      一|二|三       → 一**|二|**三
      一|三          → 一**|**三
      一**|二|**三   → 一|二|三
      一|**二**|三   → 一|二|三
      一*|二|*三     → 一***|二|***三
      一***|二|***三 → 一*|二|*三
      一| 二 |三     → 一 **|二|** 三
      """)
  void bold(String before, String expected) {
    assertThat(after(before, (text, start, end) -> Optional.of(Typing.bold(text, start, end)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
      一|二|三       → 一*|二|*三
      一*|二|*三     → 一|二|三
      一**|二|**三   → 一***|二|***三
      一***|二|***三 → 一**|二|**三
      一|*二*|三     → 一|二|三
      一|三          → 一*|*三
      """)
  void italic(String before, String expected) {
    assertThat(after(before, (text, start, end) -> Optional.of(Typing.italic(text, start, end)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
      - 一|            → - 一⏎- |
      - 一|二          → - 一⏎- |二
      * 一|            → * 一⏎* |
      1. 一|           → 1. 一⏎2. |
      9) 一|           → 9) 一⏎10) |
      '  - 一|'        → '  - 一⏎  - |'
      > 引|            → > 引⏎> |
      > - 项|          → > - 项⏎> - |
      - 一⏎- |         → - 一⏎|
      1. 一⏎2. |       → 1. 一⏎|
      > 引⏎> |         → > 引⏎|
      - |一            → - ⏎- |一
      |- 一            → -
      词|              → -
      -一|             → -
      2020年|          → -
      - 一⏎词|         → -
      """)
  void enter(String before, String expected) {
    assertThat(after(before, (text, start, end) -> Typing.enter(text, start))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, nullValues = "-", textBlock = """
      见[[春|        → 春
      见[[|          → ''
      [[春分 两|     → 春分 两
      [[a]] [[b|     → b
      见[[春]]|      → -
      [[春⏎分|       → -
      [[x|           → x
      见[春|         → -
      """)
  void aLinkThatIsBegun(String before, String expected) {
    String plain = before.replace('⏎', '\n');
    int caret = plain.lastIndexOf('|');
    String text = plain.substring(0, caret) + plain.substring(caret + 1);
    assertThat(Typing.link(text, caret).map(Typing.Begun::words).orElse(null)).isEqualTo(expected);
  }
}
