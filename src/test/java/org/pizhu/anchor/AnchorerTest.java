package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;

class AnchorerTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      // where it was recorded, whatever stands elsewhere
      "甲乙丙乙|乙|''|''|3|ANCHORED|3",
      // the only place
      "甲乙丙|丙|''|''|-|ANCHORED|2",
      "新甲乙丙|丙|''|''|2|MOVED|3",
      // the context tells
      "我去！他说我去！|我去|他说|！|-|ANCHORED|5",
      "我去！他说我去！|我去|''|！他|-|ANCHORED|0",
      "我去！他说我去。|我去|''|。|1|MOVED|5",
      // the context does not tell
      "我去我去|我去|''|''|-|AMBIGUOUS|-",
      "说我去。说我去。|我去|说|。|-|AMBIGUOUS|-",
      "我去我去|我去|不在|不在|1|AMBIGUOUS|-",
      // not there, also when something near it is
      "武汉市三医院|武汉三院|''|''|0|ORPHAN|-",
      "machines|Linus|''|''|2|ORPHAN|-",
      "短|长得多的引文|''|''|0|ORPHAN|-",
  })
  void neverGuesses(
      String text, String exact, String prefix, String suffix, Integer recorded, AnchorStatus status, Integer start) {
    TextRange place = recorded == null ? null : new TextRange(recorded, recorded + exact.length());
    Anchor anchor = Anchorer.anchor(text, new TextQuoteSelector(exact, prefix, suffix), place);
    assertThat(anchor.status()).isEqualTo(status);
    assertThat(anchor.range()).isEqualTo(start == null ? null : new TextRange(start, start + exact.length()));
  }

  @ParameterizedTest
  @CsvSource({
      // text, quote, prefix, suffix, where it stands
      "我去我去我去,我去,'','',0 2 4", "哈哈哈,哈哈,'','',0 1", "甲我去乙我去,我去,乙,'',4", "甲我去乙我去,我去,'',乙,1", "甲我去乙我去,我去,甲,乙,1", "甲我去乙我去,我去,乙,乙,''",
      "我去,我去,我,'',''", "我去,我去,'',去,''", "短,长得多的引文,'','',''", "𠮷野,\ud842,'','',''", "𠮷野,\udfb7,'','',''", "𠮷野𠮷,𠮷,野,'',3"
  })
  void listsThePlacesWhereAQuoteStandsToTheLetter(String text, String exact, String prefix, String suffix, String places) {
    assertThat(Anchorer.places(text, new TextQuoteSelector(exact, prefix, suffix)).stream()
        .map(place -> String.valueOf(place.start())).collect(Collectors.joining(" "))).isEqualTo(places);
  }

  @Test
  void listsEveryCandidate() {
    Anchor anchor = Anchorer.anchor("哈哈哈", new TextQuoteSelector("哈哈", "", ""), null);
    assertThat(anchor.candidates()).containsExactly(
        new Candidate(new TextRange(0, 2), 1), new Candidate(new TextRange(1, 3), 1));
  }

  @Property
  void whatIsDescribedIsFoundAgain(
      @ForAll @CharRange(from = '一', to = '三') @StringLength(min = 1, max = 120) String text,
      @ForAll @IntRange(max = 119) int from,
      @ForAll @IntRange(min = 1, max = 40) int length) {
    int start = Math.min(from, text.length() - 1);
    TextRange passage = new TextRange(start, Math.min(text.length(), start + length));
    PassageTarget target = Describer.describe(1, text, passage);
    assertThat(Anchorer.anchor(text, target.quote(), target.range()).range()).isEqualTo(passage);
    Anchor withoutPlace = Anchorer.anchor(text, target.quote(), null);
    if (withoutPlace.range() != null) {
      assertThat(withoutPlace.range()).isEqualTo(passage);
    } else {
      assertThat(withoutPlace.candidates()).extracting(Candidate::range).contains(passage);
    }
  }

  @Test
  void describesWithContextAndWholePairs() {
    String text = "前".repeat(40) + "𠮷野家" + "后".repeat(40);
    PassageTarget target = Describer.describe(7, text, new TextRange(41, 43));
    assertThat(target.quote().exact()).isEqualTo("𠮷野");
    assertThat(target.range()).isEqualTo(new TextRange(40, 43));
    assertThat(target.quote().prefix()).isEqualTo("前".repeat(Describer.CONTEXT));
    assertThat(target.quote().suffix()).isEqualTo("家" + "后".repeat(Describer.CONTEXT - 1));
    assertThat(target.storyId()).isEqualTo(7);
    String astral = "𠮷".repeat(20) + "x";
    assertThat(Describer.describe(1, astral, new TextRange(40, 41)).quote().prefix()).isEqualTo("𠮷".repeat(16));
    assertThat(Describer.describe(1, "a" + astral, new TextRange(41, 42)).quote().prefix()).hasSize(32);
  }

  @Test
  void refusesAnEmptyPassage() {
    assertThatThrownBy(() -> Describer.describe(1, "甲", new TextRange(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Describer.describe(1, "甲", new TextRange(0, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
