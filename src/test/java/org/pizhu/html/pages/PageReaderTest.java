package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.story.StoryContract;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.BlockKind;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.Story;

/** Pages of made-up outlets: what is the story, what the page says of it, and what is left out. */
class PageReaderTest {

  private static final String PARAGRAPH =
      "三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花，沿江步道上人流如织，志愿者在路口引导车辆，交警部门提醒大家错峰出行，注意安全。";

  private static final String TEXT = "<p>新华社武汉3月12日电（记者 张三）" + PARAGRAPH + "</p>"
      + "<p>" + PARAGRAPH + "</p><p>" + PARAGRAPH + "</p>";

  private static Story read(String page) {
    return new StoryParser().parse(PageReader.read("a.html", 1, page)).story();
  }

  /** A page with furniture all around. */
  private static String page(String head, String line, String body, String below) {
    return "<!DOCTYPE html><html><head><meta charset=utf-8><title>江城樱花开了_某某新闻_某某网</title>" + head + "</head><body>"
        + "<div class=nav><ul><li><a href=/>首页</a><li><a href=/n>新闻</a></ul></div>"
        + "<div class=main><h1>江城樱花开了</h1><div class=info>" + line + "</div><div class=article>" + body + "</div>" + below + "</div>"
        + "<div class=sidebar><h3>热门</h3><ul><li><a href=/1>别处的消息一二三四五六七八九十</a><li><a href=/2>另一条别处的消息</a></ul></div>"
        + "<div class=comment><p>网友：写得真好，支持一下，希望多报道这样的新闻，大家都爱看。</p></div>"
        + "<div class=footer>版权所有 某某网 责任编辑总机 12345</div><script>var x='<p>脚本</p>'</script></body></html>";
  }

  @Test
  void takesTheStoryAndLeavesTheFurniture() {
    Story story = read(page("", "2020-03-12 10:20:30 来源：<a>某某日报</a>", TEXT, "<p class=ed>责任编辑：李四_NN12</p>"));
    assertThat(story.headline()).isEqualTo("江城樱花开了");
    assertThat(story.textOf(BlockKind.PARAGRAPH)).hasSize(3).first().asString().startsWith("新华社武汉3月12日电");
    assertThat(story.text()).doesNotContain("首页").doesNotContain("别处").doesNotContain("网友").doesNotContain("版权").doesNotContain("脚本")
        .doesNotContain("责任编辑");
    assertThat(story.page()).isEqualTo(new PageFacts(
        null, "某某日报", "2020-03-12T10:20:30", null, java.util.List.of(new Person("责任编辑", "李四", null)), "某某网", null, false));
    assertThat(story.date().evidence()).containsExactly(DateEvidence.PAGE);
    assertThat(story.date().date()).hasToString("2020-03-12");
    assertThat(story.outlet()).isEqualTo("新华社");
    assertThat(story.bylines()).extracting(byline -> byline.name()).containsExactly("张三");
    assertThat(story.headlineCut()).isFalse();
    StoryContract.check(story);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', nullValues = "-", value = {
    "2020年3月12日 09:05 => 2020-03-12T09:05",
    "2020/3/2 => 2020-03-02",
    "By Li Na | China Daily | Updated: March 5, 2020 10:20 => 2020-03-05T10:20",
    "5 March 2020 => 2020-03-05",
    "03/25/2020 => 2020-03-25",
    "03/05/2020 => -",
    "They came back home on March 5 last year and again in March 2020 => -",
    "发布时间：2020.03.12 => 2020-03-12",
    "2020-02-31 10:00 => -",
    "2020-03-12 29:00 => 2020-03-12",
    "电话 12020-03-123 => -",
    "昨天 => -",
  })
  void readsTheDayBesideTheHeadline(String line, String published) {
    assertThat(read(page("", line, TEXT, "")).page().published()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', nullValues = "-", value = {
    "<meta property='article:published_time' content='2020-03-12T13:43:45+08:00'> => 2020-03-12T13:43:45",
    "<meta name='og:time ' content='2020-03-12 16:04:30'> => 2020-03-12T16:04:30",
    "<meta name=firstpublishedtime content=2020-03-12-23:59:59> => 2020-03-12T23:59:59",
    "<script type=application/ld+json>{\"datePublished\":\"2020-03-11T20:10:00Z\"}</script> => 2020-03-12T04:10",
    "<script type=application/ld+json>[{\"@graph\":[{\"pubDate\":\"2020-03-12\",}]}]</script> => 2020-03-12",
    "<script type=application/ld+json>{broken</script> => -",
    "<meta name=date content=unknown> => -",
    "<meta name=pubdate content='Thu, 05 Mar 2020 10:00:00 GMT'> => 2020-03-05T18:00",
  })
  void readsTheDayInTheHead(String head, String published) {
    assertThat(read(page(head, "", TEXT, "")).page().published()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', nullValues = "-", value = {
    "来源：某某日报 作者：王五 => 某某日报 => 作者王五",
    "来源: 《某某晚报》 编辑：王五 => 某某晚报 => 编辑王五",
    "来源：网络 => - => ``",
    "石佳/中国青年报 => 中国青年报 => 作者石佳",
    "某某新闻记者 贺梨萍 => - => 记者贺梨萍",
    "2020-03-12 10:10 南方都市报 => 南方都市报 => ``",
    "字号：大 中 小 => - => ``",
    "发表于2014-08-24 21:30|<span>1164次阅读</span>|<span>来源DSNN</span>|<span>作者王五</span> => DSNN => 作者王五",
    "1164次阅读|来源网络|作者最新文章 => - => ``",
    "<div>某某社</div><div>2020-03-12 18:13</div> => 某某社 => ``",
    "<div><a href=/x>某某社</a></div><div>2020-03-12 18:13</div> => - => ``",
    "<div>某某之家</div><div>发布时间：09-3022:46</div> => 某某之家 => ``",
    "2020-03-12 11:10 某民星空[整理] => 某民星空 => ``",
    "作者：未知 责任编辑：小小不是糖 => - => 责任编辑小小不是糖",
    "责任编辑：新闻频道编辑 => - => ``",
    "1164次阅读| 来源DSNN| 作者 王五| 3条评论 => DSNN => 作者王五",
    "编辑：王五、古丽·买提 校对：赵六 => - => 编辑王五 编辑古丽·买提 校对赵六",
    "记者 王五在现场看到 => - => ``",
  })
  void readsOutletAndPeopleBesideTheHeadline(String line, String outlet, String people) {
    PageFacts page = read(page("", line, TEXT, "")).page();
    assertThat(page.outlet()).isEqualTo(outlet);
    assertThat(page.people().stream().map(person -> person.role() + person.name()).collect(Collectors.joining(" "))).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "<title>江城樱花开了_某某新闻_某某网</title> => 江城樱花开了",
    "<title>江城樱花开了 - 某某网</title> => 江城樱花开了",
    "<title>江城樱花开了-某某频道-某某网</title> => 江城樱花开了",
    "<title>棱镜|江城樱花开了_某某网</title><h1>棱镜|江城樱花开了</h1> => 棱镜|江城樱花开了",
    "<title>某某网_江城樱花开了</title><h1>江城樱花开了</h1><h2>某某网</h2> => 江城樱花开了",
    "<title>江城\"樱花\"开了_网</title><meta property=og:title content='江城'><h1>江城\"樱花\"开了</h1> => 江城\"樱花\"开了",
    "<h1>江城樱花开了</h1> => 江城樱花开了",
    "<title>1 &lt; 2 &amp;amp; 3 是真的</title> => 1 < 2 &amp; 3 是真的",
  })
  void findsTheHeadline(String head, String headline) {
    assertThat(read("<html><body>" + head + "<div>" + TEXT + "</div>").headline()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "<!DOCTYPE html><html> => true",
    "`\ufeff <!-- saved from url=(0012)http://a.cn --> <!doctype HTML>` => true",
    "<?xml version='1.0'?><html xmlns='x'> => true",
    "<HEAD> => true",
    "标题 => false",
    "<p>正文 => false",
    "<header> => false",
    "<!-- <html> --> 标题 => false",
  })
  void knowsAPageByItsBeginning(String head, boolean is) {
    assertThat(PageReader.isPage(head)).isEqualTo(is);
  }

  @Test
  void keepsPicturesWithTheirCaptions() {
    Story story = read(page("", "", TEXT + "<div><img src='./x_files/a.jpg'><span class=img_descr>江边的樱花。</span></div><p>" + PARAGRAPH + "</p>", ""));
    assertThat(story.figures()).singleElement().satisfies(figure -> {
      assertThat(figure.fileName()).isEqualTo("a.jpg");
      assertThat(figure.caption().of(story.text())).isEqualTo("江边的樱花。");
    });
  }

  @Test
  void readsThePageOfAnAccount() {
    String page = "<html><body><h2 id=activity-name>江城樱花开了</h2><div id=meta_content><span class=rich_media_meta_text>王五</span><a id=js_name> 江城一日 </a>"
        + "<em id=publish_time class=rich_media_meta_text>昨天</em></div><div id=js_content>" + TEXT + "</div><script>var ct = \"1583972400\";</script>";
    assertThat(read(page).page())
        .isEqualTo(new PageFacts(null, "江城一日", "2020-03-12T08:20", null, java.util.List.of(new Person("作者", "王五", null))));
    assertThat(read(page.replace("id=js_name", "id=x")).page().outlet()).isNull();
    // The province from which it was posted is nobody.
    String posted = page.replace("<span class=rich_media_meta_text>王五</span>", "").replace("</em></div>",
        "</em><em id=js_ip_wording_wrp class=rich_media_meta_text><span id=js_ip_wording>江苏</span></em></div>");
    assertThat(read(posted).page().people()).isEmpty();
  }

  @Test
  void survivesWhatIsNoStory() {
    for (String page : new String[] {
      "<html>", "<html><body></body></html>", "<html>" + "<div>".repeat(5_000) + "深" + "</div>".repeat(5_000), "<html><title>只有题目而已</title>",
      "<html><body>" + "<a href=x>链接</a>".repeat(2_000), "<html><frameset><frame src=a></frameset></html>"}) {
      StoryContract.check(read(page));
    }
  }

  @Test
  void theSamePageGivesTheSameStory() {
    String page = page("", "2020-03-12 来源：某某日报", TEXT, "");
    assertThat(PageReader.read("a", 1, page)).isEqualTo(PageReader.read("a", 1, page));
  }

  @Test
  void knowsWhereASavedPageCameFrom() {
    String saved = "<!DOCTYPE html>\n<!-- saved from url=(0023)https://news.cn/a/1.html -->\n" + page("", "", TEXT, "").substring(15);
    assertThat(read(saved).page().address()).isEqualTo("https://news.cn/a/1.html");
    assertThat(read(page("<link rel=canonical href=https://news.cn/c>", "", TEXT, "")).page().address()).isEqualTo("https://news.cn/c");
  }

  @Test
  void theFullNameBesideTheDayGoesBeforeItsEndInTheByline() {
    String text = "<p>小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗。街上的行人三三两两，孩子们在广场上放风筝，老人坐在石凳上晒太阳。";
    String page = "<html><title>小城春早人气旺</title><h1>小城春早人气旺</h1><div>2005年03月31日03:18 河边娱乐信报</div><div>" + text + "</p>" + text + "(%s记者 石春生)</p></div>";

    assertThat(new StoryParser().parse(PageReader.read("a.html", 1, String.format(page, "信报"))).story().outlet()).isEqualTo("河边娱乐信报");
    assertThat(new StoryParser().parse(PageReader.read("a.html", 1, String.format(page, "河边晚报"))).story().outlet()).isEqualTo("河边晚报");
  }
}
