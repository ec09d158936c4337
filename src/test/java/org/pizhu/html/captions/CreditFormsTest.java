package org.pizhu.html.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/** The forms of credits, and the numbers of captions that go on with each other. */
class CreditFormsTest {

  private static final String BEFORE = "上一段。\n";

  private static TextRange passage(String caption) {
    return new TextRange(BEFORE.length(), BEFORE.length() + caption.length());
  }

  private static String shown(String text, @Nullable Credit credit) {
    return credit == null ? "-"
        : String.join(" / ", credit.range().of(text), credit.role(), credit.name(), credit.outlet() == null ? "-" : credit.outlet());
  }

  /** The caption; and what is printed, the role, the name and the house, or nothing. */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "Visitors in Wuhan. (Xinhua/Li An)=>(Xinhua/Li An) / Photo / Li An / Xinhua",
    "Visitors in Wuhan. [Photo/Agencies]=>[Photo/Agencies] / Photo / Agencies / -",
    "Visitors in Wuhan. (Photo by Li An/Xinhua)=>(Photo by Li An/Xinhua) / Photo by / Li An / Xinhua",
    "Visitors in Wuhan. Photos by Li An=>Photos by Li An / Photos by / Li An / -", "Visitors in Wuhan. Photo: Li An=>Photo: Li An / Photo / Li An / -",
    "Visitors in Wuhan. Photo by Li An.=>Photo by Li An. / Photo by / Li An / -", "Visitors at the station. — Ti Gong=>— Ti Gong / Photo / Ti Gong / -",
    "Visitors at the station - Ti Gong=>-", "Photo provided by Wuhan Museum=>Photo provided by Wuhan Museum / Photo provided by / Wuhan Museum / -",
    "Visitors in Wuhan. (Photo provided by Wuhan Museum)=>(Photo provided by Wuhan Museum) / Photo provided by / Wuhan Museum / -",
    "Visitors in Wuhan. [Photo provided to China Daily]=>-", "Visitors in Wuhan (AP Photo/Li An)=>(AP Photo/Li An) / Photo / Li An / AP Photo",
    "Visitors in Wuhan (AP/Li An)=>(AP/Li An) / Photo / Li An / AP", "Visitors in Wuhan (Li An/AP)=>-",
    "Visitors in Wuhan. ZHANG WEI/FOR CHINA DAILY=>ZHANG WEI/FOR CHINA DAILY / Photo / ZHANG WEI / FOR CHINA DAILY",
    "Visitors in Wuhan ZHANG WEI/FOR CHINA DAILY=>-", "Visitors in Wuhan. ZHANG/CHINA DAILY=>-", "He took a photo of the hotel=>-",
    "Visitors in Wuhan. The photo shows a dog=>-", "街头。（王芳 摄）。=>（王芳 摄） / 摄 / 王芳 / -", "街头（王芳 摄）；=>-", "街头（王芳摄,2017.3.24）=>（王芳摄,2017.3.24） / 摄 / 王芳 / -",
    "街头（王芳 摄，2017年3月24日）=>（王芳 摄，2017年3月24日） / 摄 / 王芳 / -", "街头 王芳摄（人民视觉）=>王芳摄（人民视觉） / 摄 / 王芳 / 人民视觉", "街头。新华社记者 王芳 摄（资料照片）=>新华社记者 王芳 摄（资料照片） / 摄 / 王芳 / 新华社",
    "街头。新华社记者 王芳 摄 （资料照片）=>新华社记者 王芳 摄 （资料照片） / 摄 / 王芳 / 新华社", "街头。王芳 摄（河边日报）=>王芳 摄（河边日报） / 摄 / 王芳 / 河边日报", "街头。新华社发 （王芳 摄）=>新华社发 （王芳 摄） / 摄 / 王芳 / 新华社",
    "街头。河边发（王芳 摄）=>（王芳 摄） / 摄 / 王芳 / -", "街头 新华社发（王芳 摄）=>新华社发（王芳 摄） / 摄 / 王芳 / 新华社", "街头。王芳 摄/视觉中国=>王芳 摄 / 摄 / 王芳 / -",
    "街头。王芳 摄/IC photo=>王芳 摄 / 摄 / 王芳 / -", "街头。王芳 摄 信息来源：李明=>王芳 摄 / 摄 / 王芳 / -", "街头。王芳攝 111年8月2日=>王芳攝 / 攝 / 王芳 / -", "街头。王芳 摄 2020年3月5日=>王芳 摄 / 摄 / 王芳 / -",
    "街头。王芳 摄 在河边=>-", "街头／王芳摄=>王芳摄 / 摄 / 王芳 / -", "街头｜王芳摄=>王芳摄 / 摄 / 王芳 / -", "街头，王芳摄=>王芳摄 / 摄 / 王芳 / -", "街头的人来来往往，河边市委宣传部供图=>河边市委宣传部供图 / 供图 / 河边市委宣传部 / -",
    "街头的人来来往往，王芳摄=>王芳摄 / 摄 / 王芳 / -", "街头。—王芳摄=>王芳摄 / 摄 / 王芳 / -", "街头。王芳 摄影报道=>王芳 摄影报道 / 摄影 / 王芳 / -", "街头。记者 王芳 摄影报道=>记者 王芳 摄影报道 / 摄影 / 王芳 / -",
    "街头。摄影/王芳=>摄影/王芳 / 摄影 / 王芳 / -", "街头。图/王芳=>图/王芳 / 图 / 王芳 / -", "街头。图：王芳=>图：王芳 / 图 / 王芳 / -", "街头。图 王芳=>-", "街头。图源：视觉中国=>图源：视觉中国 / 图源 / 视觉中国 / -",
    "街头。图源视觉中国=>图源视觉中国 / 图源 / 视觉中国 / -", "街头。图据新华社=>图据新华社 / 图据 / 新华社 / -", "街头。图据河边=>图据河边 / 图据 / 河边 / -", "街头 照片：王芳=>照片：王芳 / 照片 / 王芳 / -", "街头 照片：两个人在走=>-",
    "街头 图|受访者提供=>图|受访者提供 / 提供 / 受访者 / -", "街头 图|王芳=>图|王芳 / 图 / 王芳 / -", "街头 图|市政府=>图|市政府 / 图 / 市政府 / -", "街头。图片/王芳=>图片/王芳 / 图片 / 王芳 / -",
    "街头。拍摄：王芳=>拍摄：王芳 / 拍摄 / 王芳 / -", "街头。拍摄：晚上八点=>-", "街头。来源：河边日报=>来源：河边日报 / 来源 / 河边日报 / -", "街头。（来源：网络）=>-", "街头。（图片来源：网络）=>-", "街头。（图/翻攝自网站）=>-",
    "街头。（北捷提供）=>-", "街头。（圖／北捷提供）=>（圖／北捷提供） / 提供 / 北捷 / -", "街头。（中華高協提供）=>（中華高協提供） / 提供 / 中華高協 / -", "街头。（数据由高协提供）=>-", "街头。（王芳提供）=>（王芳提供） / 提供 / 王芳 / -",
    "街头。王芳提供=>-", "街头。受访者提供=>受访者提供 / 提供 / 受访者 / -", "街头。照片由王芳提供=>照片由王芳提供 / 提供 / 王芳 / -", "街头。以上图片均由王芳提供=>以上图片均由王芳提供 / 提供 / 王芳 / -",
    "街头。（本组图片由王芳摄）=>（本组图片由王芳摄） / 摄 / 王芳 / -", "街头。（图片除署名外，均由王芳摄）=>（图片除署名外，均由王芳摄） / 摄 / 王芳 / -", "街头。 王芳 文并摄=>王芳 文并摄 / 摄 / 王芳 / -",
    "街头。王芳 文/摄=>王芳 文/摄 / 摄 / 王芳 / -", "街头。（读者王芳 摄）=>（读者王芳 摄） / 摄 / 王芳 / -", "街头。（摄影爱好者 王芳 摄）=>（摄影爱好者 王芳 摄） / 摄 / 王芳 / -",
    "街头。（县委宣传部供图 王芳 摄）=>（县委宣传部供图 王芳 摄） / 摄 / 王芳 / -", "街头。（河边镇 王芳 摄）=>（河边镇 王芳 摄） / 摄 / 王芳 / -", "街头。（王芳5月6日摄）=>（王芳5月6日摄） / 摄 / 王芳 / -", "街头。（小鸢 摄）=>-",
    "街头。（格绒登巴 摄）=>（格绒登巴 摄） / 摄 / 格绒登巴 / -", "街头。（格绒登巴摄）=>-", "街头。（小区业主 摄）=>-", "街头。（约翰·史密斯 摄）=>（约翰·史密斯 摄） / 摄 / 约翰·史密斯 / -", "街头。（John Smith 摄）=>-",
    "街头。（受访者 摄）=>（受访者 摄） / 摄 / 受访者 / -", "街头。（央视截图）=>-", "街头。新华社/法新=>新华社/法新 / 发 / 新华社/法新 / 新华社/法新", "街头。河边/法新=>-",
    "街头。（新华社/法新）=>（新华社/法新） / 发 / 新华社/法新 / 新华社/法新", "街头。央广网发=>央广网发 / 发 / 央广网 / 央广网", "街头。（央广网发）=>（央广网发） / 发 / 央广网 / 央广网", "街头。蓝图=>-",
    "街头。（□王芳 报道）=>（□王芳 报道） / 报道 / 王芳 / -", "街头。（◎王芳 报道）=>（◎王芳 报道） / 报道 / 王芳 / -", "街头。（□河边 报道）=>-", "街头。（Pool图片，王芳 摄）=>（Pool图片，王芳 摄） / 摄 / 王芳 / -",
    "街头。（资料图，王芳 摄）=>（资料图，王芳 摄） / 摄 / 王芳 / -", "街头。（圖／聯合報系資料照片）=>（圖／聯合報系資料照片） / 圖 / 聯合報系 / -", "街头。（中央社 王芳 攝）=>（中央社 王芳 攝） / 攝 / 王芳 / 中央社",
    "街头。（中央社记者王芳台北摄）=>（中央社记者王芳台北摄） / 摄 / 王芳 / 中央社", "街头。（王芳台北摄）=>-", "街头。中央社記者王芳攝 111年8月2日=>中央社記者王芳攝 / 攝 / 王芳 / 中央社",
    "街头。 潮新闻王小芳 摄=>潮新闻王小芳 摄 / 摄 / 王小芳 / 潮新闻", "街头。 潮新闻高兴了 摄=>-", "街头。 制图：王芳=>制图：王芳 / 制图 / 王芳 / -", "街头。 漫画：王芳=>漫画：王芳 / 漫画 / 王芳 / -", "街头。 绘图 王芳=>-",
    "街头（王芳 绘）=>（王芳 绘） / 绘 / 王芳 / -", "街头（王芳 航拍）=>（王芳 航拍） / 航拍 / 王芳 / -", "街头（无人机航拍）=>-", "街头。 新华社发 王芳 作=>新华社发 王芳 作 / 作 / 王芳 / 新华社", "街头。 新华社发 王芳 编制=>-",
    "街头。 河边供图=>河边供图 / 供图 / 河边 / -", "街头。《河边》供图=>《河边》供图 / 供图 / 《河边》 / -", "街头。 Li An Photo供图=>Li An Photo供图 / 供图 / Li An Photo / -",
    "本报记者 王芳 摄影报道=>-", "王芳 摄影报道=>-", "王芳、李明 摄影报道=>-", "街头 王芳 摄影报道=>王芳 摄影报道 / 摄影 / 王芳 / -", "街头（图片来源：视频截图）=>-", "街头（图片来源：网页截图）=>-",
    "街头（图片来源：央视新闻截图）=>（图片来源：央视新闻截图） / 图片来源 / 央视新闻 / -", "街头 王芳 撰文/摄=>王芳 撰文/摄 / 摄 / 王芳 / -", "街头。王芳 李明 采写/摄影=>王芳 李明 采写/摄影 / 摄影 / 王芳 李明 / -",
    "街头。 CFP供图=>CFP供图 / 供图 / CFP / -", "街头。 视觉中国供图=>视觉中国供图 / 供图 / 视觉中国 / -",
  })
  void aCaptionEndsWithACredit(String caption, String expected) {
    String text = BEFORE + caption + "\n下一段。";
    assertThat(shown(text, CreditFinder.atEnd(text, passage(caption)))).isEqualTo(expected);
  }

  /** Forms that only captions have. */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "▲图源：Getty Images=>图源：Getty Images / 图源 / Getty Images / -", "街头，图自美联社=>图自美联社 / 图自 / 美联社 / -",
    "图源：Li An, CityNews=>图源：Li An, CityNews / 图源 / Li An, CityNews / -", "首演 河边歌舞团提供=>河边歌舞团提供 / 提供 / 河边歌舞团 / -", "Li An摄=>Li An摄 / 摄 / Li An / -",
    "街头 Li An 摄=>Li An 摄 / 摄 / Li An / -", "街头图源：视觉中国=>图源：视觉中国 / 图源 / 视觉中国 / -", "街头 图源：百度=>-", "街头 图源：网络截图=>-", "街头。图源：河边=>-",
    "街头（图自新华社）=>图自新华社） / 图自 / 新华社 / -", "街头。图片来源：NZ Herald / Li An=>图片来源：NZ Herald / Li An / 图片来源 / NZ Herald / Li An / -",
    "Visitors. Photo Credit: Li An=>Photo Credit: Li An / Photo Credit / Li An / -", "（中学仅存的泡桐树。王芳 摄）=>王芳 摄 / 摄 / 王芳 / -", "（中学仅存的泡桐树。王芳）=>-",
    "街头（TikTok提供）=>TikTok提供） / 提供 / TikTok / -", "街头图/王芳=>图/王芳 / 图 / 王芳 / -", "街头图/高兴=>-", "街头图/小鸢=>-", "街头 图 本刊记者 王芳=>图 本刊记者 王芳 / 图 / 王芳 / -",
    "街头 图 本刊记者 高兴=>-", "街头 河边博物馆供图=>河边博物馆供图 / 供图 / 河边博物馆 / -", "街头 河边小店供图=>-",
  })
  void aCaptionNamesItsSource(String caption, String expected) {
    String text = BEFORE + caption + "\n下一段。";
    assertThat(shown(text, CaptionSource.of(text, passage(caption)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "街头（路透社资料图片）=>（路透社资料图片） / 发 / 路透社 / -", "街头（路透社、取材自网站）=>（路透社、取材自网站） / 发 / 路透社 / -", "街头（图虫创意）=>（图虫创意） / 发 / 图虫创意 / -", "街头（圖擷自直播網站）=>-",
    "街头。（河边日报）=>（河边日报） / 发 / 河边日报 / -", "街头（张明/路透社）=>张明/路透社 / 摄 / 张明 / 路透社", "街头。张明/路透社=>张明/路透社 / 摄 / 张明 / 路透社", "街头张明/路透社=>-", "街头。小鸢/路透社=>-",
    "街头。 AFP/Getty Images=>AFP/Getty Images / 发 / AFP/Getty Images / -", "街头AFP=>-", "街头 AFP=>AFP / 发 / AFP / -", "街头。视觉中国资料图=>视觉中国资料图 / 发 / 视觉中国 / -",
    "AFP - 街头=>AFP / 发 / AFP / -", "AFP – 街头=>AFP / 发 / AFP / -", "AFP街头=>-", "© Reuters=>© Reuters / 发 / Reuters / -",
  })
  void aCaptionNamesAnAgency(String caption, String expected) {
    String text = BEFORE + caption + "\n下一段。";
    assertThat(shown(text, AgencyCredit.of(text, passage(caption)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "图①：码头⏎图②：渔船=>true", "图①：码头⏎图③：渔船=>false", "图①码头⏎图②渔船=>true", "图1：码头⏎图2：渔船=>true", "图1码头⏎图2渔船=>false", "图一：码头⏎图二：渔船=>true", "上图：码头⏎下图：渔船=>true",
    "上图：码头⏎中图：渔船=>true", "左图：码头⏎右图：渔船=>true", "右图：码头⏎左图：渔船=>false", "（左图：码头）⏎（右图：渔船）=>true", "左图：码头⏎下图：渔船=>false", "▲图①：码头⏎▲图②：渔船=>true", "码头⏎图②：渔船=>false",
    "图①：码头⏎渔船=>false",
  })
  void aLineGoesOnWithTheOneAboveIt(String lines, boolean next) {
    assertThat(NumberedCaption.isNext(lines.split("⏎")[0], lines.split("⏎")[1])).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "图①：码头。 图②：渔船。=>true", "图①：码头。图②：渔船。=>false", "上图：码头。 下图：渔船。=>true", "左图：码头。 右图：渔船。=>true", "图①：码头。=>false", "图一：码头 图二：渔船=>true", "图一码头 图二渔船=>false",
  })
  void aLineSpeaksOfTwoPictures(String line, boolean whole) {
    assertThat(NumberedCaption.isWhole(line)).isEqualTo(whole);
  }
}
