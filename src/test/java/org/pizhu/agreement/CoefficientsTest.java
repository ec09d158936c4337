package org.pizhu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coefficients against the examples of the publications that they are from. */
class CoefficientsTest {

  /** J. L. Fleiss (1971), table 1: diagnoses of 30 patients by 6 psychiatrists each. */
  private static final String DIAGNOSES =
      "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445"
          + " 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555";

  /** Of each rater the values of all units; a dot where there is none. */
  private static Ratings byRater(String... raters) {
    List<int[]> units = new ArrayList<>();
    for (int unit = 0; unit < raters[0].length(); unit++) {
      int[] values = new int[raters.length];
      for (int rater = 0; rater < raters.length; rater++) {
        char value = raters[rater].charAt(unit);
        values[rater] = value == '.' ? Ratings.MISSING : value >= 'a' ? value - 'a' : value - '0';
      }
      units.add(values);
    }
    return new Ratings(raters.length, units);
  }

  private static Ratings table(int... counts) {
    int values = (int) Math.sqrt(counts.length);
    List<int[]> units = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int n = 0; n < counts[i]; n++) {
        units.add(new int[] {i / values, i % values});
      }
    }
    return new Ratings(2, units);
  }

  @Test
  void cohensOwnExamples() {
    // J. Cohen (1960), p. 45: po = .70, pc = .41.
    Ratings second = table(88, 14, 18, 10, 40, 10, 2, 6, 12);
    assertThat(Coefficients.share(second).getAsDouble()).isCloseTo(0.70, offset(0.001));
    assertThat(Coefficients.cohen(second).getAsDouble()).isCloseTo(0.492, offset(0.001));
    // P. 37: po = .29, pc = .35.
    Ratings first = table(25, 12, 3, 13, 2, 15, 12, 16, 2);
    assertThat(Coefficients.share(first).getAsDouble()).isCloseTo(0.29, offset(0.001));
    assertThat(Coefficients.cohen(first).getAsDouble()).isCloseTo((0.29 - 0.35) / 0.65, offset(0.01));
  }

  @Test
  void fleissOwnExample() {
    List<int[]> units = Arrays.stream(DIAGNOSES.split(" ")).map(patient -> patient.chars().map(c -> c - '1').toArray()).toList();
    Ratings ratings = new Ratings(6, units);
    assertThat(ratings.units()).hasSize(30);
    assertThat(Coefficients.share(ratings).getAsDouble()).isCloseTo(0.5556, offset(0.0001));
    assertThat(Coefficients.fleiss(ratings).getAsDouble()).isCloseTo(0.430, offset(0.0005));
  }

  /** K. Krippendorff, Computing Krippendorff's alpha-reliability (2011): A, binary; B, nominal; C, with missing data. */
  @ParameterizedTest
  @CsvSource({
    "0.095, 0100000010 1110010000",
    "0.692, aabbdcccedda babbbccceddd",
    "0.743, 123321412... 1233224125.3 .3332342251. 12332441251.",
  })
  void krippendorffsOwnExamples(double alpha, String raters) {
    String[] words = raters.split(" ");
    assertThat(Coefficients.alpha(byRater(words)).getAsDouble()).isCloseTo(alpha, offset(0.0005));
  }

  /** K. Krippendorff (1995), figures A and C, read character by character. */
  @Test
  void krippendorffsExamplesOfOtherCoefficients() {
    assertThat(Coefficients.cohen(byRater("001111111100001111110000", "000011110000000110000000")).getAsDouble()).isCloseTo(0.385, offset(0.001));
    assertThat(Coefficients.alpha(byRater("001111111100001111110000", "000011110000000110000000")).getAsDouble()).isCloseTo(0.329, offset(0.001));
    assertThat(Coefficients.cohen(byRater("001111110011001111001100", "110011110011110011001100")).getAsDouble()).isCloseTo(0.314, offset(0.001));
  }

  @Test
  void whereAllIsTheSameNothingCanBeTold() {
    Ratings same = byRater("1111", "1111");
    assertThat(Coefficients.share(same)).hasValue(1);
    assertThat(Coefficients.cohen(same)).isEmpty();
    assertThat(Coefficients.fleiss(same)).isEmpty();
    assertThat(Coefficients.alpha(same)).isEmpty();
    Ratings alone = byRater("0101", "....");
    assertThat(Coefficients.share(alone)).isEmpty();
    assertThat(Coefficients.cohen(alone)).isEmpty();
    assertThat(Coefficients.fleiss(alone)).isEmpty();
    assertThat(Coefficients.alpha(alone)).isEmpty();
  }

  @Test
  void fullAgreementIsOne() {
    Ratings full = byRater("0101", "0101", "0101");
    assertThat(Coefficients.fleiss(full)).hasValue(1);
    assertThat(Coefficients.alpha(full)).hasValue(1);
    assertThat(Coefficients.cohen(byRater("0101", "0101"))).hasValue(1);
  }
}
