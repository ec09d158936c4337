package org.pizhu.html.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

class CreditFinderTest {

  private static Credit find(String caption) {
    return CreditFinder.atEnd(caption, new TextRange(0, caption.length()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    // caption | whole credit | role | name | outlet
    "坚决守好社区防控阵地。 （湖北日报全媒记者 田悦 摄）|（湖北日报全媒记者 田悦 摄）|摄|田悦|湖北日报",
    "捐款活动现场（央广网发 通讯员 吴豪博 供图）|（央广网发 通讯员 吴豪博 供图）|供图|吴豪博|央广网",
    "华盛顿拍摄的白宫。新华社记者 刘杰 摄|新华社记者 刘杰 摄|摄|刘杰|新华社",
    "华盛顿拍摄的白宫。新华社记者刘杰摄|新华社记者刘杰摄|摄|刘杰|新华社",
    "联合军事演习。新华社发（乌马利摄）|新华社发（乌马利摄）|摄|乌马利|新华社",
    "北约峰会的领导人。新华社发（北约供图）|新华社发（北约供图）|供图|北约|新华社",
    "记者会。新华社发（Pool图片/花井亨摄）|新华社发（Pool图片/花井亨摄）|摄|花井亨|新华社",
    "接下命令登上小艇。新华社发|新华社发|发|新华社|新华社",
    "合影。 韩国总统办公室供图|韩国总统办公室供图|供图|韩国总统办公室|-",
    "电竞比赛现场。 陈超 摄|陈超 摄|摄|陈超|-",
    "合影。 潮新闻记者杨一凡 摄|潮新闻记者杨一凡 摄|摄|杨一凡|潮新闻",
    "反对签署协定。视觉中国/供图|视觉中国/供图|供图|视觉中国|-",
    "街头。（本报记者 张三 摄）|（本报记者 张三 摄）|摄|张三|本报",
    "街头（记者张三 摄）|（记者张三 摄）|摄|张三|-",
    "街头（张三 李四 摄）|（张三 李四 摄）|摄|张三 李四|-",
    "街头（图片由张三提供）|（图片由张三提供）|提供|张三|-",
    "街头（图片由宝丰县委宣传部提供）|（图片由宝丰县委宣传部提供）|提供|宝丰县委宣传部|-",
    "街头。受访者供图|受访者供图|供图|受访者|-",
    "图片来源：视觉中国|图片来源：视觉中国|图片来源|视觉中国|-",
    "图片来源：每经记者 张蕊 摄|图片来源：每经记者 张蕊 摄|摄|张蕊|每经",
    "街头。图/视觉中国|图/视觉中国|图|视觉中国|-",
    "街头。摄影：张三|摄影：张三|摄影|张三|-",
    "左眼被塞小纸片。 小花母亲供图|小花母亲供图|供图|小花母亲|-",
    "本文图片除特别标注外，均为澎湃新闻记者段彦超 图|本文图片除特别标注外，均为澎湃新闻记者段彦超 图|图|段彦超|澎湃新闻",
    "街头 张三摄|张三摄|摄|张三|-",
    "街头（摄影 张三）|（摄影 张三）|摄影|张三|-",
    "街头（摄影记者 张三）|（摄影记者 张三）|摄影记者|张三|-",
    "街头 摄影/张三|摄影/张三|摄影|张三|-",
    "街头 摄影/北京青年报记者 刘婧|摄影/北京青年报记者 刘婧|摄影|刘婧|北京青年报",
    "街头。中国青年报客户端 刘世昕/摄|中国青年报客户端 刘世昕/摄|摄|刘世昕|中国青年报客户端",
    "街头（湖北日报全媒记者 张三 通讯员 李四 摄）|（湖北日报全媒记者 张三 通讯员 李四 摄）|摄|张三 李四|湖北日报",
    "街头（湖北日报视界网 张三 摄）|（湖北日报视界网 张三 摄）|摄|张三|湖北日报视界网",
    "街头（央广网发 武汉大学人民医院提供）|（央广网发 武汉大学人民医院提供）|提供|武汉大学人民医院|央广网",
    "街头（受访者提供）|（受访者提供）|提供|受访者|-",
    "街头。新华社发 宋博 制图|新华社发 宋博 制图|制图|宋博|新华社",
    "街頭（中央社記者 李永強 攝）|（中央社記者 李永強 攝）|攝|李永強|中央社",
    "街头（来源：梨视频）|（来源：梨视频）|来源|梨视频|-",
    "街头（新华社特约记者 约翰·史密斯摄）|（新华社特约记者 约翰·史密斯摄）|摄|约翰·史密斯|新华社",
    "街头。 中新社发 张三 摄|中新社发 张三 摄|摄|张三|中新社",
    "武汉街头。人民图片|-|-|-|-",
    "武汉街头（海关署 摄影供图）|-|-|-|-",
    "街頭。（圖／記者張三翻攝）|（圖／記者張三翻攝）|翻攝|張三|-",
    "街頭。 記者張三／翻攝|記者張三／翻攝|翻攝|張三|-",
    "街頭。（圖／翻攝畫面）|-|-|-|-",
    "街頭。（示意圖／河邊新聞網資料照）|-|-|-|-",
    "救援现场，通讯员供图|通讯员供图|供图|通讯员|-",
    "前湾码头（□张三 报道）|（□张三 报道）|报道|张三|-",
    "街头。图：视觉中国|图：视觉中国|图|视觉中国|-",
    "Visitors in Guangzhou. LI NA/CHINA NEWS SERVICE|LI NA/CHINA NEWS SERVICE|Photo|LI NA|CHINA NEWS SERVICE",
    "图丨县城的旧招牌|-|-|-|-",
    "He joined NATO/EU|-|-|-|-",
    "街头（资料图）|-|-|-|-",
    "Gweilo镜头下的公园（视频截图）|-|-|-|-",
    "▲图片来自视频截图。|-|-|-|-",
    "共享充电宝。视觉中国 资料|-|-|-|-",
    "图：武汉街头|-|-|-|-",
  })
  void findsTheCredit(String caption, String whole, String role, String name, String outlet) {
    Credit found = find(caption);

    if (whole == null) {
      assertThat(found).as(caption).isNull();
      return;
    }
    assertThat(found).as(caption).isNotNull();
    assertThat(found.range().of(caption)).isEqualTo(whole);
    assertThat(found.role()).isEqualTo(role);
    assertThat(found.name()).isEqualTo(name);
    assertThat(found.outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "他说，这是公司的发展蓝图", "请看这张地图。", "他们为患者提供", "他们提供了帮助（记者 张三）", "武汉市场供应充足，保供", "他受到影响",
    "这部电影", "一定能早日迎来疫去花开。（记者 蔡朝阳 唐晓安）", "他说（完）", "按照国家安排统一摄", "摄", "（摄）", "供图", "图", "）", "",
    "这些数据（由公安局提供）", "他热爱 摄影 艺术", "大赛（摄影 比赛）", "当日，多方企图", "不良意图。", "记者在现场拍摄", "全民关注一图",
  })
  void findsNoneInOtherText(String text) {
    assertThat(find(text)).isNull();
  }
}
