package org.pizhu.html.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

class CaptionSourceTest {

  private static Credit find(String caption) {
    return CaptionSource.of("前文\n" + caption, new TextRange(3, 3 + caption.length()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // caption | role | name
    "▲图源：Getty Images|图源|Getty Images",
    "▲ 小城/图源：BBC中文|图源|BBC中文",
    "小城的集市，图源：新浪新闻|图源|新浪新闻",
    "图源：Li An, CityNews|图源|Li An, CityNews",
    "图片来源：NZ Herald / Li An|图片来源|NZ Herald / Li An",
    "小城的集市，图自美联社|图自|美联社",
    "图片来源自每日邮报|图片来源|每日邮报",
    "集市上的演出 Li An摄|摄|Li An",
    "舞剧在小城首演 河边歌舞团提供|提供|河边歌舞团",
    "化身百妖之首。（iQIYI國際站提供）|提供|iQIYI國際站",
    "他在工位上工作图/ 卫小婕|图|卫小婕",
    "报纸说到这件事图源：广州日报|图源|广州日报",
    "拍于小城 图本刊记者 姜小明|图|姜小明",
  })
  void findsWhosePictureItIs(String caption, String role, String name) {
    Credit credit = find(caption);
    assertThat(credit).as(caption).isNotNull();
    assertThat(credit.role()).isEqualTo(role);
    assertThat(credit.name()).isEqualTo(name);
    assertThat(credit.range().end()).isEqualTo(3 + caption.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "图源：网络", "图源：微博@小城", "图片来源：Google", "图片来源自网络", "图源纪录片《小城》", "小城的集市", "他们为小城提供", "为市民提供", "工作人员在制作地图/ 流程", "集市一角图/ 左边",
  })
  void findsNothingElse(String caption) {
    assertThat(find(caption)).as(caption).isNull();
  }

  @Test
  void aCaptionInABracketEndsWithItsCreditWithinIt() {
    Credit credit = find("（中学仅存的泡桐树。孙小彬 摄）");
    assertThat(credit).isNotNull();
    assertThat(credit.name()).isEqualTo("孙小彬");
    assertThat(find("（中学仅存的泡桐树）")).isNull();
  }
}
