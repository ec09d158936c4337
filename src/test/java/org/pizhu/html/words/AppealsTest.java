package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppealsTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "👇️添加微信好友报名学习👇️", "长按识别二维码查看原文", "点击下方卡片关注我们", "向上滑动阅览", "欢迎分享到朋友圈~", "關注河邊公眾號", "扫码进群", "点击阅读原文，查看更多",
    "微信公众号", "官方微博", "河边时报APP", "我们的服务器要更快，恳请您为河边日报奉献一份心力。（点此奉献）",
  })
  void knowsWhatIsAskedOfReaders(String line) {
    assertThat(Appeals.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "市民在河边扫码骑车。他说，这样方便，老人也学得会，一天要骑两三次。", "二维码的三十年", "他为河边的小学奉献了一生，学生们都来送他。", "河边的老街添了新灯", "游客在广场合影。王小明 摄",
    "摊位上的二维码牌子换了三次，摊主扫描二维码的时候总要让人等一等，后来他把牌子挂高了",
  })
  void leavesWhatIsToldOfThem(String line) {
    assertThat(Appeals.is(line)).isFalse();
  }
}
