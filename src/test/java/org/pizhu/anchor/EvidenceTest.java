package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a place is sure, and when it is asked for: at the edges of the measures. */
class EvidenceTest {

  private static final int LENGTH = 400;

  private static Evidence evidence(int context, int quote) {
    int[] side = "文".repeat(context).chars().toArray();
    return new Evidence(new Passage(side, "引".repeat(quote).chars().toArray(), side), new CodePointText("字".repeat(LENGTH)));
  }

  /** A place in the middle of the text, one code point further with each number. */
  private static Place place(int number, double likeness, int before, int after) {
    return new Place(100 + number, 110 + number, likeness, before, after);
  }

  @ParameterizedTest
  @CsvSource({
    // start, end, how much agrees, whether that is a quarter of what there is room for
    "100,110,16,true", "100,110,15,false", "0,10,8,true", "0,10,7,false", "20,30,13,true", "20,30,12,false", "390,400,8,true", "390,400,7,false",
    "380,390,11,true", "380,390,10,false"
  })
  void aPlaceIsSupportedByAQuarterOfItsSurroundings(int start, int end, int agreement, boolean supported) {
    assertThat(evidence(32, 10).supported(new Place(start, end, 1, agreement, 0))).isEqualTo(supported);
    assertThat(evidence(32, 10).holds(new Place(start, end, 1, 0, agreement))).as("it stands to the letter").isEqualTo(supported);
  }

  @ParameterizedTest
  @CsvSource({
    // context on a side, likeness, before, after, whether a changed quote is sure there
    "32,0.5,10,10,true", "32,0.49,10,10,false", "32,0.5,9,32,false", "32,0.5,32,9,false", "8,0.5,4,4,true", "8,0.5,4,3,false", "8,0.5,8,2,false", "8,0.5,5,3,true"
  })
  void aChangedQuoteNeedsBothSides(int context, double likeness, int before, int after, boolean sure) {
    assertThat(evidence(context, 10).holds(place(0, likeness, before, after))).isEqualTo(sure);
  }

  @ParameterizedTest
  @CsvSource({
    // the quote, what stands there now, before, after, whether that is sure
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳,甲乙丙丁戊己庚辛壬癸子丑人卯辰巳,16,0,false",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳,甲乙丙丁戊己庚辛壬人人丑寅卯辰巳,16,0,true",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳,甲乙丙丁戊己庚辛壬人人丑寅卯辰巳,0,16,true",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳,甲乙丙丁戊己庚辛壬人人丑寅卯辰巳,15,0,false",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳,甲乙丙丁人人人人壬癸子丑寅卯辰巳,16,0,true",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳,甲乙丙丁人人人人人癸子丑寅卯辰巳,16,0,false",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳,甲乙丙人戊己庚辛壬癸子丑寅卯辰巳,0,16,false",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳,甲乙丙人戊己庚辛壬癸子丑寅卯辰巳,16,0,true",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰,甲乙丙丁戊己庚辛壬人人丑寅卯辰,16,0,false",
  })
  void aLongQuoteThatIsLikeNeedsLess(String quote, String now, int before, int after, boolean sure) {
    int[] side = "文".repeat(32).chars().toArray();
    Passage passage = new Passage(side, quote.chars().toArray(), side);
    CodePointText text = new CodePointText("字".repeat(100) + now + "字".repeat(100));
    Place found = Place.of(text, passage, 100, 100 + now.length());
    Place place = new Place(found.start(), found.end(), found.likeness(), before, after);
    assertThat(new Evidence(passage, text).holds(place)).isEqualTo(sure);
  }

  @ParameterizedTest
  @CsvSource({"32,40,24,true", "32,40,25,false", "32,24,40,false", "2,3,2,true", "2,2,2,false", "0,0,0,false"})
  void aPlaceIsBetterByAQuarterOfTheContext(int context, int agreement, int other, boolean better) {
    assertThat(evidence(context, 10).better(place(0, 1, agreement, 0), place(1, 1, 0, other))).isEqualTo(better);
  }

  /** Places are written as likeness:before:after, by numbers from 0 on. */
  private static List<Place> places(String written, int from) {
    List<Place> places = new ArrayList<>();
    for (String one : written == null ? new String[0] : written.split(" ")) {
      String[] parts = one.split(":");
      places.add(place(from + places.size(), Double.parseDouble(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }
    return places;
  }

  private static String words(Finding finding) {
    return finding.place() != null ? "at " + (finding.place().start() - 100) : finding.orphan() ? "gone" : "asked";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    // quote's length | to the letter | near | recorded | what is decided | how many places are shown
    "10|1:32:32|-|-1|at 0|1",
    "8|1:0:0|-|-1|at 0|1",
    "7|1:0:0|-|-1|asked|1",
    "7|1:8:8|-|-1|at 0|1",
    "8|1:0:0|0.1:1:0|-1|asked|2",
    // two to the letter
    "10|1:32:32 1:32:16|-|-1|at 0|2",
    "10|1:32:32 1:32:17|-|-1|asked|2",
    "10|1:0:16 1:32:0|-|-1|at 1|2",
    "10|1:7:8 1:0:0|-|-1|asked|2",
    // where it was recorded it stays, unless another place is clearly better or nothing around it agrees
    "10|1:32:17 1:32:32|-|0|at 0|2",
    "10|1:32:15 1:32:32|-|0|at 1|2",
    "10|1:15:0 1:20:10|-|0|asked|2",
    "10|1:16:0 1:20:10|-|0|at 0|2",
    // a changed one
    "10|-|0.5:10:10|-1|at 0|1",
    "10|-|0.5:9:10|-1|asked|1",
    "10|-|0.5:10:10 0.6:10:10|-1|asked|2",
    "10|-|0.5:26:10 0.5:10:10|-1|at 0|2",
    // where the surroundings stand without it
    "10|-|0.4:32:32|-1|gone|1",
    "10|-|-|-1|gone|0",
    "10|1:16:16|0.4:16:17|-1|asked|2",
    "10|1:16:16|0.4:16:16|-1|at 0|2",
  })
  void decidesBySurroundings(int quote, String exact, String near, int recorded, String decided, int shown) {
    List<Place> first = places(exact, 0);
    Finding finding = evidence(32, quote).decide(first, places(near, first.size()), recorded < 0 ? -1 : 100 + recorded);
    assertThat(words(finding)).isEqualTo(decided);
    assertThat(finding.places()).hasSize(shown);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "1:0:0|-|-1|at 0|1",
    "1:0:0 1:0:0|-|-1|asked|2",
    "1:0:0 1:0:0|-|1|at 1|2",
    "-|-|-1|gone|0",
    "-|0.75:0:0|-1|at 0|1",
    "-|0.74:0:0|-1|asked|1",
    "-|0.7:0:0 0.875:0:0|-1|at 1|2",
    "-|0.8:0:0 0.875:0:0|-1|asked|2",
    "-|0.75:0:0 0.875:0:0|-1|at 1|2",
  })
  void decidesByTheQuoteAloneWhereThereIsNothingElse(String exact, String near, int recorded, String decided, int shown) {
    Finding finding = evidence(0, 10).decideByQuote(places(exact, 0), places(near, 0), recorded < 0 ? -1 : 100 + recorded);
    assertThat(words(finding)).isEqualTo(decided);
    assertThat(finding.places()).hasSize(shown);
  }
}
