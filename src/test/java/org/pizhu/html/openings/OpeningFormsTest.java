package org.pizhu.html.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/** The rarer forms in which stories name their people: English lines, lines of a name alone, people in what a paragraph says, and the datelines of agencies. */
class OpeningFormsTest {

  private static String text(String lines) {
    return "标题\n" + lines.replace('⏎', '\n');
  }

  /** The lines below the headline. */
  private static List<TextRange> paragraphs(String text) {
    List<TextRange> paragraphs = new ArrayList<>();
    int at = 3;
    for (String paragraph : text.substring(3).split("\n")) {
      paragraphs.add(new TextRange(at, at + paragraph.length()));
      at += paragraph.length() + 1;
    }
    return paragraphs;
  }

  private static String shown(String text, List<Byline> people) {
    people.forEach(one -> assertThat(one.range().of(text)).isEqualTo(one.name()));
    String all = people.stream().map(one -> one.role() + " " + one.name() + (one.outlet() == null ? "" : "@" + one.outlet())).collect(Collectors.joining(", "));
    return all.isEmpty() ? "-" : all;
  }

  /** A line, and the one below it behind «⏎». */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "By Zhang Yue and Li Na in Wuhan | China Daily | Updated: 2020-03-05 09:12=>By Zhang Yue@China Daily, By Li Na@China Daily",
    "By XU WEI in Beijing and ZHANG KUN in Suzhou=>By XU WEI, By ZHANG KUN", "By Zhang Yue, Li Na and Wu Fei=>By Zhang Yue, By Li Na, By Wu Fei",
    "By Zhang Yue; Li Na=>By Zhang Yue, By Li Na", "By Zhang Yue (Xinhua)=>By Zhang Yue@Xinhua", "(By Zhang Yue)=>By Zhang Yue",
    "By Zhang Yue（People's Daily）=>-", "By Zhang Yue / Beijing Review=>By Zhang Yue", "By Zhang Yue Source: Global Times=>By Zhang Yue",
    "By Yang Feiyue in Lishui, Zhejiang=>By Yang Feiyue", "By Staff Reporter=>-", "By China Daily=>-", "By GLOBAL TIMES STAFF REPORTERS=>-", "By Zhang=>-",
    "by Zhang Yue=>-", "By the time Zhang Yue came home=>-", "(Web editor: Liu Ning, Liang Jun)=>Web editor Liu Ning, Web editor Liang Jun",
    "Editor: huaxia=>-", "Editor: Huaxia=>Editor Huaxia", "Editors: Li Na and Wu Fei=>Editor Li Na, Editor Wu Fei",
    "Writer: Zhang Yu | Editor: Li Na | From: Shenzhen Daily=>Writer Zhang Yu, Editor Li Na",
    "Writer: Zhang Yu ｜ Editor: Li Na=>Writer Zhang Yu, Editor Li Na", "[Editor: Li Na]=>Editor Li Na", "Reporter：Zhang Yu=>Reporter Zhang Yu",
    "2020-03-20 10:16:36 Ecns.cn Editor: Zhao Li=>Editor Zhao Li", "Source: Xinhua   Editor: Li Na=>Editor Li Na",
    "Source: Xinhua Author: Li Na, Wu Fei=>Author Li Na, Author Wu Fei", "Source: Xinhua=>-", "Zhang Yue⏎2020-03-05 09:12=>By Zhang Yue",
    "Zhang Yue⏎16:40, March 05, 2020=>By Zhang Yue", "Zhang Yue⏎正文=>-", "Zhang Yue=>-", "Zhang Yue said⏎2020-03-05 09:12=>-", "记者 Zhang Yue=>-",
    "（By Zhang Yue）=>-", "Author: Li Na is a reporter=>-",
  })
  void anEnglishLineNamesPeople(String lines, String people) {
    String text = text(lines);
    List<TextRange> paragraphs = paragraphs(text);
    assertThat(shown(text, EnglishByline.of(text, paragraphs.get(0), paragraphs.size() > 1 ? paragraphs.get(1) : null))).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "（应受访者要求，文中王芳为化名，实习生李明对本文亦有贡献）=>实习生 李明", "李明对本文亦有贡献=>-", "实习生李明、记者王芳对此文有贡献。=>实习生 李明, 记者 王芳", "他们对河边镇有贡献，实习生李明也来了。=>-", "他说，记者李明也有贡献。=>记者 李明",
    "本文来自微信公众号：山前灯火（ID：shanqian），作者：王芳，题图来自：视觉中国=>作者 王芳", "本文转自公众号“山前灯火”，作者：王芳。=>作者 王芳", "本文转自公众号“山前灯火”，编辑：王芳。=>-", "文章来源于公众号：山前灯火，作者：王芳=>作者 王芳",
    "（作者系河边市人民医院护士 王芳）=>作者 王芳", "正文到此为止。（作者系河边市人民医院护士 王芳）=>作者 王芳", "（作者是河边大学教授、博士生导师 王芳）=>作者 王芳", "（作者系河边市人民医院护士 小鸢）=>-", "王芳（新华社供本报特稿）=>作者 王芳@新华社",
    "正文到此为止。王芳（新华社特稿）=>作者 王芳@新华社", "正文到此为止王芳（新华社特稿）=>-", "（王芳新华社特稿）=>作者 王芳@新华社", "正文到此为止。（王芳、李明新华社特稿）=>作者 王芳@新华社, 作者 李明@新华社",
    "王芳 李明（新华社微特稿）=>作者 王芳@新华社, 作者 李明@新华社", "本文作者缪冬系香港中文大学在读硕士=>作者 缪冬", "本文作者王芳系河边大学在读硕士=>作者 王芳", "（作者：王芳，河边研究院研究员）=>作者 王芳", "作者：王芳，河边研究院研究员=>作者 王芳",
    "作者：王芳，她走了=>-", "正文到此为止。（作者王芳 律师）=>作者 王芳", "（王芳，自由撰稿人）=>作者 王芳", "正文到此为止。（王芳，河边电视台评论员）=>作者 王芳", "（王芳，河边镇居民）=>-", "（作者：高兴，河边研究院研究员）=>-",
  })
  void aParagraphNamesPeopleInWhatItSays(String paragraph, String people) {
    String text = text(paragraph);
    assertThat(shown(text, LateBylines.of(text, paragraphs(text).get(0)))).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "生活中心／劉俐萱報導=>報導 劉俐萱", "生活中心/王芳报道=>报道 王芳", "体育组｜王芳报道=>报道 王芳", "生活中心／綜合報導=>-", "生活／劉俐萱報導=>-", "【王芳 台中】=>作者 王芳", "【王芳 台中東勢】=>作者 王芳", "【王芳 某地】=>-",
    "【小鸢 台中】=>-", "明敏 发自 北京=>作者 明敏", "明敏 发自北京=>作者 明敏", "王芳、李明 发自 北京=>作者 王芳, 作者 李明", "王芳 李明 发自 北京=>作者 王芳, 作者 李明", "人民网 发自 北京=>-", "王芳发自北京=>作者 王芳",
    "高兴发自北京=>-", "杨小晖徐晓君发自北京=>作者 杨小晖, 作者 徐晓君", "王芳发自某地=>-", "文/王芳 河边三院医生 某某特约专家=>文 王芳", "文｜王芳 河边大学教授=>文 王芳", "文/王芳 河边大学学生=>-", "文/王芳=>-", "图/王芳 河边大学教授=>-",
    "王芳=>-", "王=>-",
  })
  void aLineNamesPeopleWithoutARole(String line, String people) {
    String text = text(line) + "\n正文。";
    assertThat(shown(text, PlainNames.ofLine(text, paragraphs(text).get(0)))).isEqualTo(people);
  }

  /** A name and nothing else, above the first paragraph or below the last sentence. */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "王小芳⏎正文一段。⏎正文二段。=>王小芳", "正文一段。⏎正文二段。⏎王小芳=>王小芳", "正文一段。⏎正文二段⏎王小芳=>-", "正文一段。⏎王小芳⏎正文二段。⏎正文三段。⏎正文四段。=>-", "正文一段。⏎正文二段。⏎正文三段。 杨 欣=>杨 欣",
    "正文一段。⏎正文二段。⏎河边临沂 孙 明=>孙 明", "河边临沂 孙 明⏎正文一段。⏎正文二段。=>-", "贺 信⏎正文一段。⏎正文二段。=>-", "王小芳⏎王小芳来了。⏎王小芳走了。王小芳又来了。=>-", "王小芳⏎王小芳来了。⏎王小芳走了。=>王小芳",
    "王小芳⏎正文一段。⏎李大明=>-", "王小芳⏎正文一段。=>-", "王家村⏎正文一段。⏎正文二段。=>-", "王芳⏎正文一段。⏎正文二段。=>-", "张家界⏎正文一段。⏎正文二段。=>-", "高跟鞋⏎正文一段。⏎正文二段。=>-",
    "正文一段。⏎正文二段。⏎王小芳⏎附件一⏎附件二=>王小芳", "正文一段。⏎正文二段。⏎王小芳⏎附件一⏎附件二⏎附件三=>-",
  })
  void aNameStandsAlone(String lines, String name) {
    String text = text(lines);
    TextRange found = PlainNames.alone(text, paragraphs(text));
    assertThat(found == null ? "-" : found.of(text)).isEqualTo(name);
  }

  /** What is printed, the outlet, the place, the day and the reporters. */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "中央社記者張茗喧台北4日電）行政院=>中央社記者張茗喧台北4日電 / 中央社 / 台北 / - / 記者 張茗喧@中央社", "中央社記者張茗喧、李明台北4日電）行政院=>中央社記者張茗喧、李明台北4日電 / 中央社 / 台北 / - / 記者 張茗喧@中央社, 記者 李明@中央社",
    "中央社記者張茗喧 台北2020年3月4日電）行政院=>中央社記者張茗喧 台北2020年3月4日電 / 中央社 / 台北 / 2020 03-04 / 記者 張茗喧@中央社",
    "中央社記者張茗喧／台北4日電 行政院=>中央社記者張茗喧／台北4日電 / 中央社 / 台北 / - / 記者 張茗喧@中央社", "中央社台北4日電）行政院=>中央社台北4日電 / 中央社 / 台北 / - / -", "中央社台北2020年2月30日電）行政院=>-",
    "中央社記者王明台東縣4日電）昨天=>中央社記者王明台東縣4日電 / 中央社 / 台東縣 / - / 記者 王明@中央社", "中央社記者王明台東縣池上鄉4日電）昨天=>中央社記者王明台東縣池上鄉4日電 / 中央社 / 台東縣池上鄉 / - / 記者 王明@中央社",
    "中央社記者王明新北市4日電）昨天=>中央社記者王明新北市4日電 / 中央社 / 新北市 / - / 記者 王明@中央社", "中央社記者張茗喧新北市4日電）昨天=>中央社記者張茗喧新北市4日電 / 中央社 / 新北市 / - / 記者 張茗喧@中央社",
    "中央社記者王小海南京4日電）昨天=>中央社記者王小海南京4日電 / 中央社 / 南京 / - / 記者 王小海@中央社", "中央社記者歐陽明珠台北4日電）昨天=>中央社記者歐陽明珠台北4日電 / 中央社 / 台北 / - / 記者 歐陽明珠@中央社",
    "中央社記者王小台南投信義鄉4日電）昨天=>中央社記者王小台南投信義鄉4日電 / 中央社 / 南投信義鄉 / - / 記者 王小台@中央社", "中央社記者張茗喧、李明台東縣4日電）昨天=>中央社記者張茗喧、李明台東縣4日電 / 中央社 / 台東縣 / - / 記者 張茗喧@中央社, 記者 李明@中央社",
    "中央社記者張茗喧／台東縣4日電 昨天=>中央社記者張茗喧／台東縣4日電 / 中央社 / 台東縣 / - / 記者 張茗喧@中央社", "中央社記者張茗喧/李明台東縣4日電）昨天=>中央社記者張茗喧/李明台東縣4日電 / 中央社 / 台東縣 / - / 記者 張茗喧@中央社, 記者 李明@中央社",
    "中央社記者張茗喧池上鄉4日電）昨天=>中央社記者張茗喧池上鄉4日電 / 中央社 / 池上鄉 / - / 記者 張茗喧@中央社", "中央社在台北4日電）昨天=>-", "中央社從台北4日電）昨天=>-", "新华社从北京3月5日电 昨天=>-", "中央社記者張茗喧在台北4日電）昨天=>-",
    "总台央广记者王楠3月5日在北京报道：昨天=>总台央广记者王楠3月5日在北京报道 / 总台央广 / 北京 / 03-05 / 记者 王楠@总台央广", "总台央广记者王楠3月5日从北京报道：昨天=>-",
    "河邊屋台北4日電）行政院=>-", "中央社台北4日電行政院=>-", "东方网记者刘辉2月18日报道：昨天=>东方网记者刘辉2月18日报道 / 东方网 / - / 02-18 / 记者 刘辉@东方网",
    "东方网记者刘辉、王芳2月18日报道：昨天=>东方网记者刘辉、王芳2月18日报道 / 东方网 / - / 02-18 / 记者 刘辉@东方网, 记者 王芳@东方网",
    "总台央广记者王楠3月5日北京报道：昨天=>总台央广记者王楠3月5日北京报道 / 总台央广 / 北京 / 03-05 / 记者 王楠@总台央广", "总台央广记者王楠3月5日某地报道：昨天=>-",
    "东方网编译王楠3月5日讯，昨天=>东方网编译王楠3月5日讯 / 东方网 / - / 03-05 / 编译 王楠@东方网", "东方网记者刘辉2月30日报道：昨天=>-", "河边记者刘辉2月18日报道：昨天=>-", "东方网记者刘辉2月18日报道昨天=>-",
    "东方网记者刘辉2月18日综合报道：昨天=>东方网记者刘辉2月18日综合报道 / 东方网 / - / 02-18 / 记者 刘辉@东方网",
    "BEIJING, March 5 (Xinhua) -- China=>BEIJING, March 5 (Xinhua) / Xinhua / BEIJING / 03-05 / -", "3月5日=>-",
  })
  void agenciesPutTheReporterBeforeThePlaceOrTheDay(String line, String expected) {
    String text = text(line);
    AgencyDateline found = AgencyDateline.at(text, 3, text.length());
    if (found == null) {
      assertThat(expected).isEqualTo("-");
      return;
    }
    String place = found.dateline().place() == null ? "-" : found.dateline().place();
    String day = (found.dateline().year() == null ? "" : found.dateline().year() + " ")
        + (found.dateline().monthDay() == null ? "" : found.dateline().monthDay().toString().substring(2));
    assertThat(String.join(" / ", found.dateline().range().of(text), found.dateline().outlet(), place, day.isEmpty() ? "-" : day, shown(text, found.people())))
        .isEqualTo(expected);
  }
}
