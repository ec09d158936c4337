package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.TextRange;

/** What speaks for a place, and how places are put before a person. */
class PlaceTest {

  private static final CodePointText TEXT = new CodePointText("子甲乙丙丁丑寅");

  private static Passage passage(String prefix, String quote, String suffix) {
    return new Passage(prefix.codePoints().toArray(), quote.codePoints().toArray(), suffix.codePoints().toArray());
  }

  @ParameterizedTest
  @CsvSource({
    // quote, place, likeness, how much of 子 and 丑寅 agrees
    "甲乙丙丁,1,5,1,1,2", "甲乙辰丁,1,5,0.75,1,2", "甲乙丙,1,5,0.75,1,2", "甲乙丙丁戊,1,5,0.8,1,2", "甲乙丙丁,1,1,0,1,0", "甲乙丙丁,1,4,0.75,1,1", "甲乙丙丁,2,5,0.75,0,2",
    "卯卯卯卯,1,5,0,1,2"
  })
  void isLikeTheQuote(String quote, int start, int end, double likeness, int before, int after) {
    Place place = Place.of(TEXT, passage("子", quote, "丑寅"), start, end);
    assertThat(place.likeness()).isCloseTo(likeness, within(1e-9));
    assertThat(place.before()).isEqualTo(before);
    assertThat(place.after()).isEqualTo(after);
    assertThat(place.agreement()).isEqualTo(before + after);
    assertThat(place.exact()).isEqualTo(likeness == 1);
    assertThat(place.carries()).isEqualTo(likeness >= 0.5);
  }

  @ParameterizedTest
  @CsvSource({
    // quote's length, likeness, agreement of 40, weight, score
    "10,1,40,50,1", "10,0.5,20,25,0.5", "32,1,40,72,1", "100,1,40,72,1", "100,0.5,20,36,0.5", "10,0,0,0,0"
  })
  void weighsAsMuchAsOneSideOfTheContextAtTheMost(int length, double likeness, int agreement, double weight, double score) {
    Passage passage = passage("文".repeat(20), "引".repeat(length), "文".repeat(20));
    Place place = new Place(0, length, likeness, agreement, 0);
    assertThat(place.weight(passage)).isCloseTo(weight, within(1e-9));
    assertThat(place.score(passage)).isCloseTo(score, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"2,4,2,4,true,true", "2,4,4,6,false,false", "2,4,0,2,false,false", "2,4,3,6,true,false", "2,4,1,3,true,false", "2,6,3,4,true,false", "2,4,2,5,true,false",
      "2,4,1,4,true,false"})
  void mayLieOverAnother(int start, int end, int otherStart, int otherEnd, boolean overlaps, boolean covers) {
    Place one = new Place(start, end, 1, 0, 0);
    Place other = new Place(otherStart, otherEnd, 0.5, 0, 0);
    assertThat(one.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(one)).isEqualTo(overlaps);
    assertThat(one.covers(other)).isEqualTo(covers);
    assertThat(other.covers(one)).isEqualTo(covers);
  }

  @Test
  void thePlacesOfAFindingComeTheBestFirst() {
    Place sure = new Place(1, 3, 1, 0, 0);
    Place again = new Place(1, 3, 0.5, 0, 0);
    Place better = new Place(5, 7, 0.9, 0, 0);
    Place worse = new Place(0, 2, 0.6, 0, 0);
    Place asGood = new Place(3, 5, 0.9, 0, 0);
    Place empty = new Place(4, 4, 0.9, 0, 0);
    Passage passage = passage("", "引引", "");
    Finding found = Finding.at(sure, List.of(worse, again, better, sure, empty, asGood, new Place(5, 7, 0.7, 0, 0)));
    assertThat(found.places().get(0)).isSameAs(sure);
    assertThat(found.places()).doesNotContain(again).hasSize(6);
    Anchor anchor = found.anchor(TEXT, passage, AnchorStatus.MOVED);
    assertThat(anchor.status()).isEqualTo(AnchorStatus.MOVED);
    assertThat(anchor.range()).isEqualTo(new TextRange(1, 3));
    assertThat(anchor.candidates()).extracting(Candidate::range)
        .containsExactly(new TextRange(1, 3), new TextRange(3, 5), new TextRange(5, 7), new TextRange(0, 2));
    Anchor asked = Finding.asked(List.of(worse, better)).anchor(TEXT, passage, AnchorStatus.MOVED);
    assertThat(asked.status()).isEqualTo(AnchorStatus.AMBIGUOUS);
    assertThat(asked.candidates()).extracting(Candidate::range).containsExactly(new TextRange(5, 7), new TextRange(0, 2));
    assertThat(Finding.gone(List.of(worse)).anchor(TEXT, passage, AnchorStatus.MOVED).status()).isEqualTo(AnchorStatus.ORPHAN);
  }

  @Test
  void aTextKnowsItsCodePoints() {
    CodePointText text = new CodePointText("甲𠮷乙甲");
    assertThat(text.length()).isEqualTo(4);
    assertThat(text.kinds()).isEqualTo(4);
    assertThat(List.of(text.symbol(0), text.symbol(1), text.symbol(2), text.symbol(3))).containsExactly(1, 2, 3, 1);
    assertThat(List.of(text.symbolOf('乙'), text.symbolOf('丙'), text.symbolOf('a'))).containsExactly(3, 0, 0);
    int[] indexes = {0, 1, 1, 2, 3, 4, 4, 4};
    for (int offset = 0; offset < indexes.length; offset++) {
      assertThat(text.indexOf(offset)).as("at %d", offset).isEqualTo(indexes[offset]);
    }
    assertThat(text.range(1, 3)).isEqualTo(new TextRange(1, 4));
    CodePointText plain = new CodePointText("甲乙");
    assertThat(plain.indexOf(1)).isEqualTo(1);
    assertThat(plain.indexOf(9)).isEqualTo(2);
    assertThat(plain.range(0, 1)).isEqualTo(new TextRange(0, 1));
    int[] quote = "𠮷乙".codePoints().toArray();
    assertThat(text.standsAt(quote, 1)).isTrue();
    assertThat(text.standsAt(quote, 2)).isFalse();
    assertThat(text.standsAt(quote, -1)).isFalse();
    assertThat(text.standsAt(quote, 3)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"哈哈哈,哈哈,0 1", "甲𠮷乙𠮷乙,𠮷乙,1 3", "甲乙,丙,''", "𠮷\ud842甲,\ud842,1", "𠮷甲\udfb7,\udfb7,2"})
  void aTextKnowsWhereCodePointsStand(String text, String quote, String places) {
    assertThat(new CodePointText(text).places(quote.codePoints().toArray()).stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .isEqualTo(places);
  }
}
