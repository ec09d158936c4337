package org.pizhu.ui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.text.Pinyin;
import org.pizhu.ui.Samples;
import org.pizhu.ui.annotation.TagSuggestions.Kind;
import org.pizhu.ui.annotation.TagSuggestions.Suggestion;

class TagSuggestionsTest {

  private static List<String> find(String typed, String... taken) {
    return TagSuggestions.find(Samples.CODEBOOK, typed, List.of(taken), 8).stream()
        .map(suggestion -> (suggestion.kind() == Kind.NEW ? "+" : "") + suggestion.path())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "引语      | 话语/直接引语 +引语",
    "人物      | 人物 人物/党员",
    "党员      | 人物/党员 +党员",
    "话语／直接 | 话语/直接引语 +话语/直接",
    "话语 / 直接引语 | 话语/直接引语",
    "全新      | +全新",
    "全新/甲   | +全新/甲",
  })
  void findsAndOffersToMake(String typed, String expected) {
    assertThat(find(typed)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"dy,人物/党员", "dangyuan,人物/党员", "zjyy,话语/直接引语", "huayu zj,话语/直接引语"})
  void findsByHowTagsAreRead(String typed, String expected) {
    Pinyin.shared();
    assertThat(find(typed)).contains(expected).endsWith("+" + typed);
  }

  @Test
  void leavesOutWhatIsTaken() {
    assertThat(find("人物", "人物")).containsExactly("人物/党员");
  }

  @Test
  void blankOffersEveryTagAndNothingNew() {
    assertThat(find(" ")).hasSize(7).noneMatch(path -> path.startsWith("+"));
  }

  @Test
  void offersAtMostSoMany() {
    assertThat(TagSuggestions.find(Samples.CODEBOOK, "", List.of(), 2)).hasSize(2)
        .extracting(Suggestion::kind).containsOnly(Kind.KNOWN);
  }
}
