package org.pizhu.html.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a source sets characters off. */
class DressTest {

  private static int[] dress(String body) {
    return Drafts.of(body).blocks().stream().mapToInt(DraftBlock::dress).toArray();
  }

  /** Two paragraphs, whether they wear the same, and whether they differ in their face at most. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<p>甲|<p>乙|true|true",
    "<p style='color:red'>甲|<p>乙|false|false",
    "<p style='color: RED ;'>甲|<p style='width:9px;color:red'>乙|true|true",
    "<p style='color:red'>甲|<p style='color:blue'>乙|false|false",
    "<p style='font-size:18px'>甲|<p style='font-size:12px'>乙|false|false",
    "<p style='font-size:18px'>甲|<p style='font-size : 18px'>乙|true|true",
    "<p style='font-family:KaiTi'>甲|<p style='font-family:SimSun'>乙|false|true",
    "<p style='font-family:KaiTi'>甲|<p>乙|false|true",
    "<p style='background-color:red'>甲|<p>乙|true|true",
    "<p style='background-color:red;color:blue'>甲|<p style='color:blue'>乙|true|true",
    "<p style='color:inherit'>甲|<p style='color:initial'>乙|true|true",
    "<p style='color-scheme:dark'>甲|<p>乙|true|true",
    "<p style='color;width:9px'>甲|<p>乙|true|true",
    "<p style='color:red'>甲|<p><font color=red>乙</font>|true|true",
    "<p style='colorful:9'>甲|<p>乙|true|true",
    "<p><font size=4>甲</font>|<p><font size=3>乙</font>|false|false",
    "<p><font face=楷体>甲</font>|<p>乙|false|true",
    "<p><font color=' Red '>甲</font>|<p><font color=red>乙</font>|true|true",
    "<p><font>甲</font>|<p>乙|true|true",
    "<p color=red size=4>甲|<p>乙|true|true",
    "<p><em>甲</em>|<p>乙|false|false",
    "<p><i>甲</i>|<p><small>乙</small>|false|false",
    "<p><i>甲</i>|<p><i>乙</i>|true|true",
    "<p><em style='color:red'>甲</em>|<p><em>乙</em>|false|false",
    "<p>甲<em>丙</em>|<p>乙|true|true",
    "<div style='color:red'><p>甲</p></div>|<p>乙|false|false",
    "<div style='color:red'><p>甲</p></div>|<p style='color:red'><span>乙</span>|true|true",
    "<div style='color:red'><p style='font-size:12px'>甲</p></div>|<p style='font-size:12px;color:red'>乙|true|true",
    "<p style='FONT-SIZE: 18PX; COLOR: #FF0000'>甲|<p style='font-size:18px;color:#ff0000'>乙|true|true",
    "<p style='FONT-SIZE: 14pt'>甲|<p style='Font-Size: 12pt'>乙|false|false",
    "<p style='FONT-FAMILY: 楷体'>甲|<p>乙|false|true",
    "<p style='BACKGROUND-COLOR:red'>甲|<p>乙|true|true",
    "<p style='color:re'>甲|<p style='color:red'>乙|false|false",
  })
  void twoParagraphsWearTheSame(String one, String other, boolean same, boolean faceOnly) {
    int[] worn = dress(one + "</p>" + other + "</p>");
    assertThat(worn).hasSize(2);
    assertThat(worn[0] == worn[1]).isEqualTo(same);
    assertThat(Dress.differsInFaceOnly(worn[0], worn[1])).isEqualTo(faceOnly);
  }
}
