package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.model.Finding;
import org.pizhu.model.FoundField;
import org.pizhu.model.Story;

class StoryFindingsTest {

  private static List<FieldCases.Case> cases() {
    return FieldCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatACarefulReaderFinds(FieldCases.Case one) {
    List<String> found = StoryFindings.of(one.story()).stream()
        .filter(finding -> finding.field() != FoundField.HEADLINE).map(FieldCases::words).toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(one.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhereEachStands(FieldCases.Case one) {
    Story story = one.story();
    for (Finding finding : StoryFindings.of(story)) {
      if (finding.field() == FoundField.DATE) {
        assertThat(finding.range() != null || finding.figure() > 0).as("%s has a place", finding).isTrue();
      } else if (finding.field() == FoundField.CREDIT) {
        assertThat(finding.range().of(story.text())).contains(finding.value().split(" ")[0]);
      } else {
        assertThat(finding.range().of(story.text())).as("%s", finding).isEqualTo(finding.value());
      }
    }
  }
}
