package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much of a context counts. A context is written as stretches from the edge of the quote outwards: 4 are four code points that agree,
 * x3 three that were replaced, +3 three that were put into the text, -3 three that were taken out of it.
 */
class SurroundingsTest {

  @ParameterizedTest
  @CsvSource({
    "'',0",
    "32,32",
    "1,1",
    // what is near was taken along, what is far was left behind
    "16 x16,16",
    "x32,0",
    // an edit here and there costs two, or one where something was put in
    "4 x1 5,8",
    "4 +1 6,9",
    "4 -1 5,8",
    "x1 10,9",
    "+1 10,9",
    "-1 10,9",
    "4 x1 5 +2 6 -1 5,16",
    // an edit that wins back less than it costs counts nothing
    "10 x3 2,10",
    "10 x3 4,11",
    "5 x9 1,5",
    // up to eight may be put in, taken out or replaced in a row, and no more
    "4 +8 20,16",
    "4 +9 20,4",
    "4 -8 20,16",
    "4 -9 19,4",
    "4 x8 20,16",
    "4 x9 19,4",
    "+8 32,24",
    "+9 32,0",
  })
  void countsWhatAgreesFromTheEdgeOutwards(String stretches, int agreement) {
    StringBuilder context = new StringBuilder();
    StringBuilder text = new StringBuilder();
    char next = '一';
    for (String stretch : stretches.isEmpty() ? new String[0] : stretches.split(" ")) {
      char kind = stretch.charAt(0);
      int length = Integer.parseInt(Character.isDigit(kind) ? stretch : stretch.substring(1));
      for (int i = 0; i < length; i++) {
        context.append(kind == '+' ? "" : next++);
        text.append(kind == '-' ? "" : kind == 'x' || kind == '+' ? next++ : context.charAt(context.length() - 1));
      }
    }
    int[] after = context.chars().toArray();
    int[] before = context.reverse().chars().toArray();
    String behind = text + "尾".repeat(20);
    assertThat(Surroundings.after(after, ("头头" + behind).chars().toArray(), 2)).as("after").isEqualTo(agreement);
    String ahead = new StringBuilder(behind).reverse().toString();
    assertThat(Surroundings.before(before, (ahead + "头").chars().toArray(), ahead.length())).as("before").isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"甲乙丙,甲乙,2", "甲乙丙,'',0", "'',甲乙,0", "甲乙丙,甲,1", "甲乙丙丁,甲丙丁,2"})
  void aTextMayEndBeforeTheContext(String context, String text, int agreement) {
    assertThat(Surroundings.after(context.chars().toArray(), text.chars().toArray(), 0)).isEqualTo(agreement);
    int[] reversed = new StringBuilder(context).reverse().chars().toArray();
    assertThat(Surroundings.before(reversed, new StringBuilder(text).reverse().chars().toArray(), text.length())).isEqualTo(agreement);
  }
}
