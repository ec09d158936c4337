package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of publication in the places where pages mark it. H stands for the headline. */
class PageDateTest {

  private static final String HEADLINE = "<h1>小城春早人气旺</h1>";
  private static final String TEXT = "<div><p>小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗。街上的行人三三两两，孩子们在广场上放风筝，老人坐在石凳上晒太阳。</p></div>";

  private static String read(String html) {
    return PageReader.read("a.html", 1, "<html><head><title>小城春早人气旺</title></head><body>" + html.replace("H", HEADLINE) + TEXT + "</body></html>")
        .page().published();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    // marked as the day of publication, in whatever element
    "H<span itemprop=datePublished content=2020-03-05>昨天</span>;2020-03-05", "H<abbr itemprop=datePublished title='2020-03-05T09:10'>昨天</abbr>;2020-03-05T09:10",
    "H<time itemprop=datePublished datetime=2020-03-05>昨天</time>;2020-03-05", "H<i itemprop=datePublished>2020年3月5日</i>;2020-03-05",
    // a time beside the headline, not below the text
    "H<p><time datetime='2020-03-05T09:10:11'>昨天</time></p>;2020-03-05T09:10:11",
    // days with points
    "H<p>5.3.2020</p>;2020-03-05", "H<p>31.12.2020, 18:05</p>;2020-12-31", "H<p>32.12.2020</p>;-", "H<p>1.31.12.2020</p>;-",
    // meta elements
    "<meta name=parsely-pub-date content=2020-03-05T09:10:11Z>H;2020-03-05T17:10:11", "<meta name=sailthru.date content=2020-03-05>H;2020-03-05",
    "<meta name=DC.date content=2020-03-05>H;2020-03-05",
    // the address, if nothing else says it
    "<link rel=canonical href=https://example.com/2020/03/05/spring.html>H;2020-03-05",
    "<link rel=canonical href=https://example.com/2020-03/05/content_1.htm>H;2020-03-05",
    "<link rel=canonical href=https://example.com/2020/03/05/spring.html>H<p>2020-03-06</p>;2020-03-06",
    "<link rel=canonical href=https://example.com/2020/13/05/spring.html>H;-", "<link rel=canonical href=https://example.com/12020/03/05/1.html>H;-",
    // the issue of a newspaper whose sheets are listed
    "<div>2020年3月5日 <a href=x>查看旧版(2007年11月18日以前)</a></div><ul><li>第A01版：要闻<li>第A02版：小城</ul><div>河边日报</div><div>数字报</div><div>版面</div><div>字号</div>H;2020-03-05",
    "<div>2020年3月5日</div><div>2020年3月6日</div><ul><li>第A01版：要闻<li>第A02版：小城</ul><div>河边日报</div><div>数字报</div><div>版面</div><div>字号</div>H;-",
    "<div>2020年3月5日</div><ul><li>要闻<li>小城</ul><div>河边日报</div><div>数字报</div><div>版面</div><div>字号</div>H;-",
    // what a network or one search engine is told counts less than a line
    "<meta name='weibo: article:create_at' content='2020-03-06 10:11:12'>H<p>5 Mar 2020</p>;2020-03-05",
    "<meta name='weibo: article:create_at' content='2020-03-06 10:11:12'>H;2020-03-06T10:11:12",
    "<script type=application/ld+json>{\"pubDate\":\"2024-11-12T10:00:00\"}</script>H<p>2012-07-19 14:11:50 未知</p>;2012-07-19T14:11:50",
    "<script type=application/ld+json>{\"pubDate\":\"2024-11-12T10:00:00\"}</script>H<p>2012-07-19</p>;2024-11-12T10:00:00",
    "<script type=application/ld+json>{\"pubDate\":\"2012-07-19T14:11:00\"}</script>H<p>2012-07-19 14:11:50</p>;2012-07-19T14:11:00",
    // the system of a newspaper, a site of the government, an account
    "H<p>第二版</p></body><!--enpproperty <date>2022-06-10 07:32:00.0</date>/enpproperty-->;2022-06-10T07:32:00", "<meta name=Maketime content='2020-03-05 10:11:12'>H;2020-03-05T10:11:12",
    "<meta itemprop=dateUpdate content='2021-03-05 10:11:12'>H;-", "<meta itemprop=dateUpdate content='2021-03-05 10:11:12'>H<p>发布时间：03-05 10:11</p>;2021-03-05T10:11:12",
    "<meta itemprop=dateUpdate content='2021-03-05 10:11:12'>H<p>发布时间：03-04 10:11</p>;-",
    "H<p>2011 <b>年</b> 10 <b>月</b> 25 <b>日</b> 10:12</p>;2011-10-25T10:12", "H<p>王小明 十月25，2024</p>;2024-10-25", "H<p>时间：10-06-08 来源：未知</p>;2010-06-08", "H<p>比分：10-06-08</p>;-", "H<p>今天是：2024年11月12日 星期二</p><p>发布时间：2012年06月07日</p>;2012-06-07",
    // a sentence tells of another day
    "H<p>2009年6月14日下午，书展在小城开幕。</p>;-",
    "H;-",
  })
  void isFound(String html, String day) {
    assertThat(read(html)).isEqualTo(day);
  }
}
