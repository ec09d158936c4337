package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlHeadTest {

  private static final Pattern ROOT = XmlHead.root("a|b:c");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<a>|true", "<b:c x='1'>|true", "<?xml version='1.0'?> <!-- <x> --> <!DOCTYPE a [<!ENTITY x '>'>]> <a>|true", "<ab>|false", "<a/>|false", "x<a>|false", "<x><a>|false",
  })
  void theRootIsTheFirstElement(String xml, boolean begins) {
    assertThat(XmlHead.begins(ROOT, xml)).isEqualTo(begins);
  }

  @Test
  void whatDeclaresStandsAtTheBeginning() {
    assertThat(XmlHead.declares("<?xml version='1.0'?><!doctype a>")).isTrue();
    assertThat(XmlHead.declares("<!ENTITY x 'y'>")).isTrue();
    assertThat(XmlHead.declares("<a>&lt;!DOCTYPE a></a>")).isFalse();
    assertThat(XmlHead.declares(" ".repeat(16_000) + "<!DOCTYPE a>")).isTrue();
    assertThat(XmlHead.declares(" ".repeat(17_000) + "<!DOCTYPE a>")).as("far down it is text").isFalse();
  }

  @Test
  void theEndIsLookedForAtTheEnd() {
    Pattern end = Pattern.compile("</a>");
    assertThat(XmlHead.isCut("<a></a>\n", end)).isFalse();
    assertThat(XmlHead.isCut("<a>", end)).isTrue();
    assertThat(XmlHead.isCut("<a></a>" + " ".repeat(16_000), end)).isFalse();
    assertThat(XmlHead.isCut("<a></a>" + " ".repeat(17_000), end)).as("something else follows").isTrue();
  }
}
