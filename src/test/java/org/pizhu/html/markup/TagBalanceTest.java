package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagBalanceTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "``|0", "甲|0", "<p>甲|1", "<p>甲</p>|0", "<P>甲</p>|0", "<p><p></p>|1", "<p><b><p>|3", "<p></p></p><p>|1",
    // an end tag before any start closes nothing
    "</p><p>|1", "</p>|0", "</script><p>|1",
    // elements that have no end tag, or end in their start tag
    "<br><hr><img src=x><html><body>|0", "<b/>|0", "<b />|0", "</b/><b>|1",
    // inside of a script nothing is a tag
    "<script><p></script>|0", "<script><p>|1", "<script><p></SCRIPT><b>|1", "<style></p></style><p>|1",
    "<!-- <p> --><b>|1", "<!-- <p>|0", "--><!-- <p> --><b>|1", "<!x><b>|1", "<!--><b> --><i>|1",
    // what only looks like a tag
    "甲 < 乙<p>|1", "<|0", "</|0", "<p|1", "<p/|0", "</ p><b>|1", "<1><b>|1", "<a title=\"x>y<b>\">|1",
  })
  void countsWhatIsNeverClosed(String html, int unclosed) {
    assertThat(TagBalance.unclosed(html)).isEqualTo(unclosed);
  }
}
