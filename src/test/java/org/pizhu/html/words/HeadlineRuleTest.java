package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {
    // as wide as a crawler lets them be
    "河南省党外知识分子联谊会社会民生组 凝心聚", "【抗击疫情 宝丰在行动】党员干部踊捐款 战", "中央赴湖北指导组：坚持重症轻症并重 千方百",
    "上海四院援鄂医疗队前线护士日记——今年我", "习近平将对朝鲜民主主义人民共和国进行国事",
    // something is open, or must follow
    "上海：以军称控制哈马斯加沙城“权力中", "【多彩活动迎国庆】中共代表团访问（欧洲", "锚定建军一百年奋斗目标 把强军事业与", "全国秋粮收购：各地采取有效措施，",
    // half a word
    // a number without its measure, a clause that has only begun
    "动力电池扩产潮持续宁德时代再掷140", "俄称打击乌军人员及重要装备设施 乌称",
  })
  void looksCut(String headline) {
    assertThat(HeadlineRule.looksCut(headline, "", 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "坚实的底盘——湖北战“疫”中的社区作为", "坚实的底盘 ——湖北战“疫”中的社区作为", "湖北战“疫”中的社区作为：坚实的底盘", "江泽民同志因病在上海逝世",
    "美强化“小多边”机制危害地区和平稳定", "宝丰：习近平向第38届非洲联盟峰会致贺电", "国家主席习近平发表二〇二四年新年贺词！", "美日韩“三角同盟”各有所图（环球热点）",
    "这条老街上的修表铺，四十年是怎么过来的",
    "坚决打赢疫情防控的人民战争总体战阻击战", "南方强降雨持续 各地各部门积极应对", "国际观察丨警惕日美同盟的危险转向", "数说中国：我们一起走过的两会2020",
    "", "在", "短", "这个标题比任何爬虫截断的长度都要长得多所以它不是被截断的标题而是完整的标题", "China's GDP grows",
  })
  void looksWhole(String headline) {
    assertThat(HeadlineRule.looksCut(headline, "", 0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2015全市两会新闻大战在即 记者们排队领证|记者依次领取采访证件。|false", "商务部回应“外资撤离”：没有出现大规模撤资|商务部表示，没有、也不会出现大规模外资撤离。|false",
    // the text goes on with it
    "全国人大代表周洪宇：建立国家公共卫生应急|建立国家公共卫生应急管理体系|true", "【众志成城 战“疫”必胜】大悟：返乡大学生|返乡大学生李梦当起了志愿者。返乡大学生参与防控。|true",
    // a word that the dictionary lacks
    "大模型价格战打响：一百万token只要八毛钱|价格降到八毛。|false",
    // a clause that has only begun
    "中央赴湖北指导组：坚持重症轻症并重 千方百|千方百计救治。|true",
    // one clause
    "中国科学家首次实现量子纠错突破盈亏平衡点|论文在线发表。|false", "习近平将对朝鲜民主主义人民共和国进行国事|将进行国事访问。|true",
    // the name of whom the text tells, and half of one
    "“烈士的血，不会白流”——追记缉毒警蔡晓东|队长蔡晓东在抓捕时牺牲。蔡晓东年仅38岁。|false", "“烈士的血，不会白流”——记边境缉毒警蔡晓|队长蔡晓东在抓捕时牺牲。蔡晓东年仅38岁。|true",
    // a number with its measure
    "郑州铁路局集团公司：“五一”加开旅客列车46列|商丘至上海的列车5月1日开行。|false",
    // a word behind quotation marks that ends headlines, and a verb in such marks whose object has only begun
    "直击海南封岛运作：一票货物的“零关税”之旅|系统秒放行。|false", "融水：非遗苗绣进课堂 指尖技艺“绣”出乡村|苗绣进了课堂。|true",
    // a lone character behind a whole word, with which headlines don't end, whatever the text says; another with which they do
    "驻港国家安全公署：全力支持香港特区全面准|公署周二发言。|true", "教育部直属高校工作咨询委员会第三十一次全|会议周二举行。|true", "山村里的老匠人：二十年栽出一片致富果|果园有三十亩。|false",
    // a verb, or an adverb that something must follow
    "中央军委印发《意见》要求全军认真学习贯彻|通知周二下发。|true", "云南昭通：小小苹果撬动大产业 乡村振兴不断|果园有三十亩。|true",
    // a verb without the object that it always has
    "浠水县委统战部：凝聚统战力量 打赢疫情防控|县委统战部认真做好疫情防控。|true",
    // the text tells it whole, or has its last two characters only before the same third one
    "小城双性人手术32年 当事人自述这是何种|图：小城双性人手术32年 当事人自述这是何种体验。|true",
    "美军女将军宣誓就任四星上将 成美国最高跨性|她是跨性别者。跨性别官员不多。他们支持跨性别的人。|true",
    "美军女将军宣誓就任四星上将 成美国最高官员|她是最高官员。高官员不多。官员们都来了。|false",
    "河边县多部门严厉谴责三地“自由之刃”联合军演|联合军演的规模，联合军演的地点，联合军演的日子。|false",
    "河边镇中学男生穿泳衣跑步 因为输了比赛却是|他输了比赛。|true",
    "河边镇四十岁男子做手术成女人 余生他想做个|他想做女人。|true",
    "河边镇四十岁男子做手术成女人 终于不被允许|他想做女人。|false",
    // half a word, however often the text has the whole one
    "河边的小店春节里改了行 店主说是想多赚外|他想赚外快。赚外快的人不少。|true", "河边的小店春节里改了行 店主说是想多赚外|他想赚外快。|true",
    "河边的小店春节里改了行 店主说是想多赚外|他想赚外快。外面的人不少。|true",
    // what must follow behind an adverb and a month
    "河边两地商会不满对方不续签合同敦促对方再|双方都不满。|true", "河边首届媒体峰会新闻奖颁奖典礼仪式将于1月|典礼在河边举行。|true",
    // something is lacking
    "医保局：确诊患者医疗费用个人负担部分由财政|财政给予补助。|true",
  })
  void atTheWidthOfTheCutTheLastClauseAndTheTextTell(String headline, String body, boolean cut) {
    assertThat(HeadlineRule.looksCut(headline, headline + "\n" + body, headline.length())).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "China to step up medical supplies for Hub|supplies for Hubei Province|true",
    "China to step up medical supplies for Hub|the Hub of Hubei|false",
    "Tea pickers return to terraces in Fujian|nothing of it|false",
    "Shanghai opens new terminal in the|nothing of it|true",
    "Shanghai opens (the new terminal of|nothing of it|true",
  })
  void anEnglishHeadlineIsCutWhereItsEndOrTheTextTells(String headline, String body, boolean cut) {
    assertThat(HeadlineRule.looksCut(headline, headline + "\n" + body, headline.length())).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "'  标题　一 '|标题 一", "<b>标题</b>|标题", "A&amp;B &lt;p&gt;|A&B <p>", "5 < 6|5 < 6", "标&nbsp;题|标 题", "&#0;标题&#xFFFF;|�标题�",
  })
  void readsTheLine(String line, String headline) {
    assertThat(HeadlineRule.read(line)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource({"坚实的底盘,10", "A b,3", "“疫”——,10", "ｶﾀ,2", "😀,2"})
  void countsColumns(String text, int width) {
    assertThat(HeadlineRule.width(text)).isEqualTo(width);
  }
}
