package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of a page's title is the headline, by what the page shows; machines are told the same title. */
class ShownHeadlineTest {

  private static final String TEXT = "小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗，孩子们在广场上放风筝，老人坐在石凳上晒太阳。";

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    // names of channels and houses behind it, before it, on both sides
    "小城春早人气旺 - 河边头 riverside;<div>小城春早人气旺</div>;小城春早人气旺",
    "小城春早人气旺 | 要闻 | 即时新闻 | 河边新闻网;<td>小城春早人气旺</td>;小城春早人气旺",
    "小城春早人气旺│河边新闻网 RIVER.COM;<div>小城春早人气旺</div>;小城春早人气旺",
    "河边电视台 - 财经 - 小城春早人气旺;<p>小城春早人气旺</p>;小城春早人气旺",
    "河边时报 | 小城春早人气旺 | 编辑部 | 河边新闻;<div>小城春早人气旺</div><div>河边新闻</div>;小城春早人气旺",
    // with a day or a channel behind it in its line, glued to the name of the house
    "小城春早人气旺- 河边报网页;<div>小城春早人气旺 (本地) <span><br>2014-12-17 (16:31)</span></div>;小城春早人气旺",
    "河边电视台 - 小城春早人气旺;<div>小城春早人气旺　2014-12-08 06:49</div>;小城春早人气旺",
    // the first page of several
    "小城春早河边柳绿(1)_河边网;<div>小城春早河边柳绿</div>;小城春早河边柳绿",
    // a mark within the headline, which is shown with it
    "小城春早人气旺 | 河边柳树绿;<div>小城春早人气旺 | 河边柳树绿</div><div>小城春早人气旺</div>;小城春早人气旺 | 河边柳树绿",
    // short ones and names of houses are no headlines
    "小城 - 河边百科，大家写的百科全书;<b><p>小城</p></b><p>河边百科，大家写的百科全书</p>;小城 - 河边百科，大家写的百科全书",
    "春早 - 河边中文新闻电视台;<p>河边中文新闻电视台</p>;春早 - 河边中文新闻电视台",
  })
  void isThePartThatThePageShows(String title, String shown, String headline) {
    assertThat(title(title, title, shown + "<p>" + TEXT + "</p>")).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "<div><a href=/>生活</a> ></div><div>小城春早人气更旺</div><div>2014/12/11 18:58 报道</div><div>字号大小：</div>;小城春早人气更旺",
    "<div>国际</div><div>小城春早人气更旺</div><div>237 次</div><div>编辑中心</div>;小城春早人气更旺",
    "<div><a href=x>别处的山里下了大雪</a></div><div>要闻</div>;河边广播公司全球资讯网",
  })
  void isTheLineAboveTheTextWhereTheTitleIsTheSite(String above, String headline) {
    assertThat(title("河边广播公司全球资讯网", "河边广播公司全球资讯网", above + "<div>" + TEXT + "</div>")).isEqualTo(headline);
  }

  private static String title(String title, String told, String body) {
    Document page = Jsoup.parse("<title>" + title + "</title><meta property=og:title content='" + told + "'><body><table><tr>" + body + "</table>");
    return PageTitle.of(page, new PageData(page));
  }
}
