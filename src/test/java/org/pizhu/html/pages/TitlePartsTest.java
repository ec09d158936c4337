package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePartsTest {

  @Test
  void tagsInATitleAreNoWords() {
    assertThat(TitleParts.of(Jsoup.parse("<title>小城春早&lt;br&gt;河水上涨&lt;/b&gt;</title>"))).isEqualTo("小城春早 河水上涨");
    assertThat(TitleParts.withoutTags("a < b 与 b > a")).isEqualTo("a < b 与 b > a");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "小城春早 - 河边日报;河边日报",
    "小城春早 - 河边中文网 - 两岸三地;河边中文网",
    "小城春早 - 港聞 - 河邊日報 Riverside Daily;河邊日報",
    "小城春早_科教_河边网_hebian.cn;河边网", "小城春早 - RTHK;RTHK", "小城春早 - 《河边日报》;河边日报",
    "河边大学｜大学报｜RIVERSIDE NEWS | 小城春早人气旺，河边柳树一夜绿;大学报", "河边日报 | 小城春早人气旺，河边柳树一夜绿;河边日报",
    "记者探访小城电视台 | 小城春早人气旺，河边柳树一夜绿;-",
    "小城春早 - 河边新闻，身边的新闻;河边新闻", "小城春早 - 河边，春天;-",
    "小城春早 - 要闻;-", "小城春早|52河新闻中心;52河新闻中心", "小城春早 - 新闻中心;-", "小城春早 - 图片新闻中心;-", "河边日报数字报-小城春早;河边日报数字报", "小城春早-河边时报 电子报刊;河边时报",
    "河边日报：小城春早;-",
    "小城春早 - 河边日报 - 一个很长的、不是频道名字的尾巴;-",
  })
  void namesTheSite(String title, String site) {
    assertThat(TitleParts.site(title)).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "4Rivers 官方網站;4Rivers", "河边日报 River Daily;河边日报", "官方網站;官方網站", "河边报网页;河边报",
  })
  void leavesOutWhatKindOfSiteItIs(String site, String house) {
    assertThat(TitleParts.withoutKind(TitleParts.inChinese(site))).isEqualTo(house);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "RNR - 河边广播电台;河边广播电台", "河边日报 - 财经频道;河边日报 - 财经频道", "河边日报;河边日报", "RNR-河边广播电台;RNR-河边广播电台",
  })
  void namesTheHouseBehindADash(String site, String house) {
    assertThat(TitleParts.house(site)).isEqualTo(house);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "小城春早 | 河边日报 | 20190418;2019-04-18", "小城春早 - 20181217 - 港聞;2018-12-17", "小城春早 - 20181317 - 港聞;-", "小城20181217人 - 港聞;-", "20181217;-",
  })
  void saysTheDay(String title, String day) {
    assertThat(TitleParts.day(title)).isEqualTo(day);
  }

  /** What machines are told has channels behind the headline that the page doesn't show; the title of a page may be the site's name alone. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "小城春早人气旺 - 社会 - 河边;小城春早人气旺 - 社会;小城春早人气旺;小城春早人气旺",
    "小城春早人气旺 - 20181217 - 港聞 - 每日河邊 - 河邊新聞網;小城春早人气旺 - 20181217 - 港聞;小城春早人气旺;小城春早人气旺",
    "小城春早人气旺 河边柳树绿 - 晚报 - 要闻 - D12;小城春早人气旺 河边柳树绿 - 晚报 - 要闻;小城春早;小城春早人气旺 河边柳树绿",
    "河边日报 RIVERSIDE DAILY;小城春早人气旺;春天来了;小城春早人气旺",
    "河边日报;小城春早人气旺;春天来了;小城春早人气旺",
    "小城春早人气旺 - 访谈 - 河边日报;小城春早人气旺 - 访谈;别的标题;小城春早人气旺 - 访谈",
  })
  void leavesChannelsOutOfTheHeadline(String title, String told, String shown, String headline) {
    String page = "<html><head><title>" + title + "</title><meta property='og:title' content='" + told + "'><meta property='og:site_name' content='河边日报'></head>"
        + "<body><h1>" + shown + "</h1><p>小城的春天来得早，河边的柳树一夜之间全绿了。</p></body></html>";
    assertThat(PageReader.read("a.html", 1, page).headline()).isEqualTo(headline);
  }
}
