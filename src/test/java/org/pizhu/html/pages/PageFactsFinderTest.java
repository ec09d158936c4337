package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;

/** What pages say around the headline, where today's date, lists of other stories and the names of channels stand as well. */
class PageFactsFinderTest {

  private static final String HEADLINE = "<h1>小城春早人气旺</h1>";
  private static final String TEXT = "小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗。街上的行人三三两两，孩子们在广场上放风筝，老人坐在石凳上晒太阳。";

  private static PageFacts read(String title, String body) {
    return PageReader.read("a.html", 1, "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>").page();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    // the day behind the headline, in its line, and in the element that holds it
    "<div>2014-12-13 星期六</div>H<div>2014-12-08</div>;2014-12-08",
    "<div>2014-12-13 星期六</div><div>小城春早人气旺 2014/12/8 18:13</div>;2014-12-08T18:13",
    "<div><a href=x>别的消息 (2014-12-13)</a></div><table><td>H<a href=/>http://www.example.com</a> <i>[2014-12-08]</i> <a href=c>我要评论</a></td></table>;2014-12-08",
    // above it only what is no link
    "<div>2014-12-08</div>H;2014-12-08",
    "<div><a href=x>2014-12-13 别的消息</a></div>H;-",
    // a link to the page in a list is not where the headline stands
    "<dl><dd><a href=y>小城春早人气旺</a></dd><dd>2014-12-13</dd></dl><div>小城春早人气旺 河边柳绿</div><div>2014-12-08</div>;2014-12-08",
    // choices of other stories
    "H<form><select><option>别的消息 (2014-12-13)</option></select></form><div>2014-12-08</div>;2014-12-08",
    // the year behind, where one number is no month
    "H<div>编辑部 @ 05-19-2013 / 2 years ago</div>;2013-05-19", "H<div>19/05/2013</div>;2013-05-19", "H<div>05-06-2013</div>;-", "H<div>05-32-2013</div>;-",
  })
  void theDayOfTheStory(String around, String day) {
    assertThat(read("小城春早人气旺", around.replace("H", HEADLINE) + "<div><p>" + TEXT + "</p></div>").published()).isEqualTo(day);
  }

  @Test
  void placeAndReporterStandBesideTheHeadline() {
    PageFacts found = read("小城春早人气旺 - 河边日报", HEADLINE + "<div>2014年11月21日 04:10</div><div>林小舟／台北報導</div><div><p>" + TEXT + "</p></div>");
    assertThat(found.place()).isEqualTo("台北");
    assertThat(found.people()).extracting(person -> person.role() + " " + person.name()).containsExactly("作者 林小舟");
    assertThat(read("小城春早人气旺", HEADLINE + "<div>综合新闻／台北報導</div><div><p>" + TEXT + "</p></div>").people()).isEmpty();
  }

  @Test
  void placeAndReporterStandBeforeTheDayInItsLine() {
    PageFacts found = read("小城春早人气旺 - 河边日报", HEADLINE + "<div>记者林小舟╱台北報導 2014-11-21 04:10</div><div><p>" + TEXT + "</p></div>");
    assertThat(found.place()).isEqualTo("台北");
    assertThat(found.people()).extracting(Person::name).containsExactly("林小舟");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "晓月儿;<a href=/author/7>晓月儿</a>;作者 晓月儿", "晓月儿;<a href=/p/7>晓月儿</a>;-", "娱乐部;<a href=/author/7>娱乐部</a>;-",
  })
  void aPenNameLeadsToWhatItsBearerWrote(String author, String link, String people) {
    String data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"小城春早人气旺\",\"author\":{\"@type\":\"Person\",\"name\":\"" + author + "\"}}</script>";
    PageFacts found = read("小城春早人气旺", data + HEADLINE + "<div>" + link + "</div><div><p>" + TEXT + "</p></div>");
    assertThat(found.people().stream().map(one -> one.role() + " " + one.name()).collect(Collectors.joining(", "))).isEqualTo(people == null ? "" : people);
  }

  @Test
  void theFirstLineOfABrokenTextTellsDayAndPlace() {
    PageFacts found = read("小城春早人气旺", HEADLINE + "<div>河边网riverside2014.10.24 林小舟/高雄報導<br><br>" + TEXT + "<br>" + TEXT + "</div>");
    assertThat(found.published()).isEqualTo("2014-10-24");
    assertThat(found.place()).isEqualTo("高雄");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "<div>石春生</div><div>河边日报 2010-05-08 [打印]</div>;作者 石春生", "<div>2010-05-08</div><div>石春生</div>;作者 石春生",
    // neither channels nor places, nor two names, nor a name away from the day
    "<div>法治社会</div><div>2010-05-08</div>;-", "<div>金融街</div><div>2010-05-08</div>;-", "<div>石春生</div><div>2010-05-08</div><div>白秋月</div>;-",
    "<div>石春生</div><div>河边日报</div><div>2010-05-08</div>;作者 石春生",
    "<address>石春生, 白秋月</address><div>2010-05-08</div>;作者 石春生, 作者 白秋月",
    "<address>石春生, 本网</address><div>2010-05-08</div>;-",
    // a translator or an editor wrote it not; an author who is named is the one
    "<div>石春生</div><div>2010-05-08</div><div>翻译：白秋月</div>;翻译 白秋月, 作者 石春生",
    "<div>石春生</div><div>2010-05-08</div><div>记者：白秋月</div>;记者 白秋月",
    // what a story is about
    "<div>2010-05-08</div><div>关键词：河流 摄影师 石春生 镜头</div>;-", "<div>2010-05-08</div><div>关键词：河流 作者：石春生</div>;作者 石春生",
    "<p>本报记者　石春生　白秋月 <i>《 河边日报 》（ 2023年05月06日　第 01 版）</i></p>;记者 石春生, 记者 白秋月",
    "<div>石春生</div><div>评论</div><div>分享</div><div>2010-05-08</div>;-",
    "<div>河边日报 2010-05-08</div><div><p>T</p></div><form>标题： 作者： 正文： 栏目：</form>;-",
  })
  void aNameBesideTheLineOfTheDayIsTheAuthors(String around, String people) {
    PageFacts found = read("小城春早人气旺", HEADLINE + around.replace("T", TEXT) + "<div><p>" + TEXT + "</p></div>");
    assertThat(found.people().stream().map(one -> one.role() + " " + one.name()).reduce((one, other) -> one + ", " + other).orElse(null)).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    // a person is no source where the line of the day names a paper
    "<div>2005年3月21日 11:21 《河边周刊》</div>;来源: 石春生;河边周刊", "<div>2005年3月21日 11:21</div>;来源: 石春生;石春生",
    "<div>2005年3月21日 11:21 《河边周刊》</div>;来源：河边晚报;河边晚报",
  })
  void thePaperBesideTheDayGoesBeforeAPersonWhoIsCalledTheSource(String day, String last, String outlet) {
    assertThat(read("小城春早人气旺", HEADLINE + day + "<div><p>" + TEXT + "</p><p>" + TEXT + "</p><p>" + last + "</p></div>").outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "2004年7月16日08:19 [ 石春生 ] 来源：[ 河边日报 ];石春生", "2004-07-16 08:19 【石春生】;石春生", "2004-07-16 08:19 【河边日报】;-", "2004-07-16 08:19 [打印];-",
  })
  void aNameInABracketBehindTheDayIsTheAuthors(String line, String author) {
    List<Person> people = read("小城春早人气旺", HEADLINE + "<div>" + line + "</div><div><p>" + TEXT + "</p></div>").people();
    assertThat(people.stream().map(Person::name).findFirst().orElse(null)).isEqualTo(author);
  }

  @Test
  void theFirstLinesOfABrokenTextTellTheSource() {
    String text = "来源：河边日报<br>" + TEXT + "<br>" + TEXT;
    assertThat(read("小城春早人气旺", HEADLINE + "<div>" + text + "</div>").outlet()).isEqualTo("河边日报");
    assertThat(read("小城春早人气旺", "<div><br>" + HEADLINE + text + "</div>").outlet()).isEqualTo("河边日报");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    // the house rather than its channel or its address, whatever end of the title it stands at
    "小城春早人气旺│河边新闻网 RIVER.COM;河边新闻网", "小城春早人气旺 - 河边报网页;河边报", "河边时报 | 小城春早人气旺 | 河边新闻;河边时报",
    "河边新闻 - 财经 - 小城春早人气旺 - hebian.com;河边新闻", "河边电视台全球资讯网;河边电视台", "小城春早人气旺 - 生活新闻;-",
  })
  void theSiteByTheTitle(String title, String site) {
    assertThat(read(title, "<div>小城春早人气旺</div><div><p>" + TEXT + "</p></div>").site()).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "Riverside Canada 河岸;小城春早人气旺 | 多伦多 - 河边日报 Riverside News;河边日报", "河岸;小城春早人气旺 - 河岸;河岸", "河边公众平台;小城春早人气旺 - 河边日报;-", "河岸;小城春早人气旺;-",
  })
  void theTitleNamesTheSiteWhoseHeadNamesNoOutlet(String named, String title, String site) {
    String head = "<html><head><title>" + title + "</title><meta property=og:site_name content='" + named + "'></head><body>";
    assertThat(PageReader.read("a.html", 1, head + HEADLINE + "<div><p>" + TEXT + "</p></div></body></html>").page().site()).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // the title, what the page calls itself and its publisher, and the site
    "小城春早|Riverside|Riverside|Riverside",
    "小城春早|Riverside|Hill Valley|", "小城春早 - Friends Of The River|Friends Of The River|Hill Valley|Friends Of The River",
    "小城春早 - 河边新闻网|Riverside News|Riverside News|河边新闻网",
  })
  void aHouseInLatinLettersIsTheSiteWhereItsTitleNamesNoneInChinese(String title, String name, String publisher, String site) {
    String linked = "<script type=application/ld+json>{\"publisher\":{\"name\":\"" + publisher + "\"}}</script>";
    String page = "<html><head><title>" + title + "</title><meta property=og:site_name content='" + name + "'>" + linked + "</head><body><h1>小城春早</h1><p>" + TEXT + "</p></body></html>";
    assertThat(PageReader.read("a.html", 1, page).page().site()).isEqualTo(site);
  }

  @Test
  void theNameOfAChannelBesideTheDayIsNoOutlet() {
    assertThat(read("小城春早人气旺", "<div>其它生活新闻</div><div>2014-12-08</div>" + HEADLINE + "<div><p>" + TEXT + "</p></div>").outlet()).isNull();
    assertThat(read("小城春早人气旺", HEADLINE + "<div>河边晚报</div><div>2014-12-08</div><div><p>" + TEXT + "</p></div>").outlet()).isEqualTo("河边晚报");
  }

  @Test
  void theElementSaysWhoseNameItIs() {
    String head = HEADLINE + "<div><span>2023-06-15 08:10</span> <span>来源：河边新闻网</span> <span id=author_baidu>林舟</span></div><div><p>" + TEXT + "</p></div>";
    assertThat(read("小城春早人气旺", head).people()).extracting(person -> person.role() + " " + person.name()).containsExactly("作者 林舟");
    assertThat(read("小城春早人气旺", head.replace("author_baidu", "x")).people()).isEmpty();
  }

  @Test
  void theHouseStandsBeforeTheReporterBetweenStrokes() {
    PageFacts found = read("小城春早人气旺 - 河邊新聞網", HEADLINE + "<div>【河邊晚報╱記者林小舟╱即時報導】</div><div>2014.12.13 01:06 pm</div><div><p>" + TEXT + "</p></div>");
    assertThat(found.outlet()).isEqualTo("河邊晚報");
    assertThat(found.people()).extracting(person -> person.name()).containsExactly("林小舟");
    assertThat(found.place()).isNull();
  }

  @Test
  void theSloganBehindTheNameOfTheSiteIsLeftOut() {
    PageFacts found = PageReader.read("a.html", 1, "<html><head><title>河边新闻网　一个有视野的新媒体！</title><meta property=og:site_name content='河边新闻网　一个有视野的新媒体！'></head><body>"
        + "<div>小城春早人气正旺</div><div>" + TEXT + "</div></body></html>").page();
    assertThat(found.site()).isEqualTo("河边新闻网");
  }

  @Test
  void datesAndLabelsOfThePageAreNoTextEvenWithoutAnElement() {
    String text = new StoryParser().parse(PageReader.read("a.html", 1, "<html><title>小城春早人气旺</title>" + HEADLINE + "<div class=text><span>2014-12-13&nbsp;12:30</span><img src=a.jpg><p>" + TEXT
        + "</p><p>" + TEXT + "</p></div>")).story().text();
    assertThat(text.lines().collect(Collectors.toList())).noneMatch(line -> line.contains("2014"));
  }
}
