package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextAlignmentTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars('我', '们', '去').ofMaxLength(60),
        Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(60));
  }

  @Property
  void laysEveryEdgeInOrderAndKeepsOnlyWhatIsTheSame(
      @ForAll("texts") String start, @ForAll("texts") String middle, @ForAll("texts") String end,
      @ForAll("texts") String other) {
    check(start + middle + end, start + other + end);
    check(start + middle + end, end + start);
    check(middle, other);
  }

  @Test
  void takesTextsThatHaveNothingInCommon() {
    check(noise(1, 3_000), noise(2, 3_000));
    String frame = noise(3, 100);
    check(frame + noise(1, 3_000) + frame, frame + noise(2, 3_000) + frame);
  }

  /** Too large to be aligned as a whole: what both have once holds them together. */
  @Test
  void keepsLargeTextsTogetherByWhatTheyShare() {
    String before = noise(4, 6_000);
    StringBuilder after = new StringBuilder(before);
    for (int at = 5_500; at > 0; at -= 500) {
      after.replace(at, at + 1, "（更正）");
    }
    Edges edges = align(before, after.toString()).edges();
    for (int i = 0; i < before.length(); i++) {
      boolean changed = i % 500 == 0 && i > 0;
      assertThat(edges.kept(i)).as("at %d", i).isEqualTo(!changed);
      int shift = 3 * ((i - 1) / 500);
      assertThat(edges.latest(i) - i).as("at %d", i).isBetween(shift, changed ? shift + 3 : shift);
    }
    check(before, after.toString());
  }

  @Test
  void findsWhatWasKept() {
    String before = "连日来，宝丰县各级党组织和广大党员踊跃捐款，支援一线的防疫工作。";
    Edges edges = align(before, "据悉，连日来，宝丰县各级党组织、党员踊跃捐款捐物，支援一线防疫工作。").edges();
    assertThat(edges.start(0)).isEqualTo(3);
    assertThat(edges.kept(before.indexOf("和"))).isFalse();
    assertThat(edges.start(before.indexOf("支援"))).isEqualTo(25);
    assertThat(edges.end(before.indexOf("，支援"))).isEqualTo(22);
  }

  private static String noise(int seed, int length) {
    Random random = new Random(seed);
    StringBuilder noise = new StringBuilder();
    while (noise.length() < length) {
      noise.appendCodePoint('一' + random.nextInt(3_000));
    }
    return noise.toString();
  }

  private static TextAlignment align(String before, String after) {
    return new TextAlignment(before.codePoints().toArray(), after.codePoints().toArray());
  }

  private static void check(String before, String after) {
    TextAlignment alignment = align(before, after);
    Edges edges = alignment.edges();
    int reached = 0;
    for (int i = 0; i < before.length(); i++) {
      if (edges.kept(i)) {
        int at = edges.latest(i);
        assertThat(at).isGreaterThanOrEqualTo(reached);
        assertThat(after.charAt(at)).isEqualTo(before.charAt(i));
        reached = at + 1;
      }
      assertThat(edges.latest(i)).isBetween(0, after.length());
      assertThat(edges.earliest(i)).isBetween(0, edges.latest(i));
    }
    assertThat(edges.earliest(before.length())).isBetween(0, after.length());
  }
}
