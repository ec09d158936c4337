package org.pizhu.html.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from items of NITF and NewsML-G2. */
class NewsReaderTest {

  private static FeedReader.Entry nitf(String head, String body) {
    return NewsReader.read("<nitf><head>" + head + "</head><body>" + body + "</body></nitf>").entries().get(0);
  }

  private static FeedReader.Entry item(String inside) {
    return NewsReader.read("<newsItem>" + inside + "</newsItem>").entries().get(0);
  }

  private static String content(String content) {
    return nitf("", "<body.content>" + content + "</body.content>").html();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<nitf>", "<?xml version='1.0'?><nitf version='x'>", "<nar:newsMessage xmlns:nar='x'>", "<newsItem\nguid='x'>"})
  void isKnownByItsRoot(String head) {
    assertThat(NewsReader.isNews(head)).isTrue();
    assertThat(NewsReader.isNews("x" + head)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    // what each is in HTML
    "<p>一</p>|<p>一</p>",
    "<block><p>一</p></block>|<div><p>一</p></div>",
    "<bq>一</bq>|<blockquote>一</blockquote>",
    "<hl2>一</hl2>|<h3>一</h3>",
    "<p>在<location>武汉</location>的<em>人</em></p>|<p>在<span>武汉</span>的<em>人</em></p>",
    "<note>一</note>|<div>一</div>",
    "<n:p>一</n:p>|<p>一</p>",
    // pictures and other media
    "<media media-type='image'><media-reference source='a.jpg'/><media-caption>一</media-caption></media>"
        + "|<figure><img src=`a.jpg`><figcaption>一</figcaption></figure>",
    "<media><media-reference mime-type='image/png' source='a.png'/></media>|<figure><img src=`a.png`></figure>",
    "<media media-type='image'><media-reference source='a.jpg'/><media-caption>一</media-caption><media-producer>甲 摄</media-producer></media>"
        + "|<figure><img src=`a.jpg`><figcaption>一 甲 摄</figcaption></figure>",
    "<media media-type='video'><media-reference source='a.mp4'/><media-caption>一</media-caption></media>|<p>一</p>",
  })
  void theTextIsHtml(String nitf, String html) {
    assertThat(content(nitf).replaceAll("\\s*/>", ">").replace("></img>", ">")).isEqualTo(html.replace('`', '"'));
  }

  @Test
  void whatIsPrintedOverTheTextComesFirst() {
    FeedReader.Entry entry = nitf("", "<body.head><hedline><hl1>题</hl1><hl2>A &amp;amp; B &lt; C</hl2></hedline>"
        + "<dateline>新华社<location>武汉</location> 3月12日 &amp;amp; 电</dateline></body.head><body.content><p>一</p></body.content>"
        + "<body.end><tagline>完</tagline></body.end>");
    assertThat(entry.html()).isEqualTo("<h3>A &amp;amp; B &lt; C</h3><p>新华社武汉 3月12日 &amp;amp; 电</p><p>一</p><p>完</p>");
    assertThat(nitf("", "<dateline> </dateline><body.content><p>一</p></body.content>").html()).isEqualTo("<p>一</p>");
    assertThat(entry.hasText()).isTrue();
    assertThat(nitf("", "<body.content><p> </p></body.content>").hasText()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<title>甲</title>|<hedline><hl1>乙</hl1></hedline>|乙",
    "<title>甲</title>|<hedline>丙</hedline>|丙",
    "<title>甲</title>|<hedline><hl1> </hl1></hedline>|甲",
    "``|``|``",
  })
  void theHeadlineIsTheFirstThatIsThere(String head, String body, String title) {
    assertThat(nitf(head, body).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<pubdata name='长江日报'/><doc.copyright holder='某某社'/>|长江日报",
    "<pubdata/><doc.copyright holder='某某社'/>|某某社",
    "<distributor>新华社</distributor><doc.copyright holder='某某社'/>|新华社",
    "``|``",
  })
  void theOutletIsTheFirstThatIsThere(String head, String outlet) {
    assertThat(nitf(head, "").outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<date.issue norm='2'/><pubdata date.publication='1'/>|1", "<date.release norm='3'/><date.issue norm='2'/>|2", "<story.date norm='4'/><date.release norm='3'/>|3",
    "<story.date norm='4'/>|4", "``|``",
  })
  void theDateIsTheFirstThatIsThere(String head, String date) {
    assertThat(nitf(head, "").date()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<pubdata ex-ref='https://a.cn/1'/><doc-id id-string='https://a.cn/2'/>|https://a.cn/1",
    "<pubdata ex-ref='urn:1'/><doc-id id-string='https://a.cn/2'/>|https://a.cn/2",
    "<doc-id id-string='2'/>|``",
  })
  void theAddressIsOneOfTheWeb(String head, String address) {
    assertThat(nitf(head, "").address()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<byline>记者 <person>张三</person><person>李四</person><byttl>摄影部</byttl></byline>|张三、李四",
    "<byline>记者 张三 <byttl>摄影部</byttl></byline>|记者 张三",
    "<byline><person>张三</person><person>张三</person></byline>|张三",
    "``|``",
  })
  void personsAreNamedOnce(String byline, String author) {
    assertThat(nitf("", byline).author()).isEqualTo(author);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<headline role='hl:sub'>副题</headline><headline role='hl:Main'>题</headline>|题",
    "<headline role='hl:sub'>副题</headline><headline>题</headline>|题",
    "<headline role='hl:sub'>副题</headline>|副题",
    "``|``",
  })
  void anItemIsCalledByItsMainHeadline(String headlines, String title) {
    assertThat(item("<contentMeta>" + headlines + "</contentMeta>").title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<creator><name>张三</name></creator><creator>李四</creator><by>记者 王五</by>|张三、李四",
    "<creator/><by>记者 王五</by>|记者 王五",
    "``|``",
  })
  void anItemIsOfItsCreators(String about, String author) {
    assertThat(item("<contentMeta>" + about + "</contentMeta>").author()).isEqualTo(author);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<provider><name>新华社</name></provider><infoSource literal='人民网'/>|人民网", "<copyrightHolder literal='某某社'/><provider><name>新华社</name></provider>|新华社",
    "<copyrightHolder literal='某某社'/>|某某社", "``|``",
  })
  void anItemIsFromItsSource(String meta, String outlet) {
    assertThat(item("<itemMeta>" + meta + "</itemMeta>").outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<versionCreated>2</versionCreated><firstCreated>1</firstCreated>|1", "<contentCreated>3</contentCreated><versionCreated>2</versionCreated>|2",
    "<contentCreated>3</contentCreated>|3", "``|``",
  })
  void anItemIsOfTheDayOnWhichItWasFirstMade(String meta, String date) {
    assertThat(item("<itemMeta>" + meta + "</itemMeta>").date()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<inlineXML><html><head><title>x</title></head><body><p>一</p></body></html></inlineXML>|<p>一</p>",
    "<inlineXML><html><head/></html></inlineXML>|``",
    "<inlineData contenttype='text/plain'>1 &lt; 2</inlineData>|<p>1 &lt; 2</p>",
    "<inlineData contenttype='text/html'>&lt;b&gt;一&lt;/b&gt;</inlineData>|<b>一</b>",
    "<inlineData encoding='base64'>5LiA</inlineData>|``",
    "<remoteContent contenttype='video/mp4' href='a.mp4'/><remoteContent contenttype='image/png' href='a.png'/>|<figure><img src=`a.png`></figure>",
    "<remoteContent contenttype='image/png'/>|``",
    "``|``",
  })
  void theContentOfAnItemIsHtml(String content, String html) {
    assertThat(item("<contentSet>" + content + "</contentSet>").html().replaceAll("\\s*\\n\\s*", "").replaceAll("\\s*/>", ">")).isEqualTo(html.replace('`', '"'));
  }

  @Test
  void aPictureOfItsOwnHasWhatIsSaidOfItAsCaption() {
    FeedReader.Entry entry = item("<contentMeta><creditline>王五 摄</creditline><description>游人在赏花。</description></contentMeta>"
        + "<contentSet><remoteContent contenttype='image/png' href='a.png'/></contentSet>");
    assertThat(entry.html()).contains("<figcaption>游人在赏花。 王五 摄</figcaption>");
    assertThat(entry.hasText()).isTrue();
  }

  @Test
  void anItemGoesBeforeTheNitfInIt() {
    String nitf = "<contentSet><inlineXML><nitf><head><title>里</title><pubdata name='里报' ex-ref='https://a.cn/in' date.publication='9'/></head>"
        + "<body><byline>里</byline><body.content><p>一</p></body.content></body></nitf></inlineXML></contentSet>";
    FeedReader.Entry alone = item(nitf);
    assertThat(alone.title() + alone.outlet() + alone.address() + alone.date() + alone.author()).isEqualTo("里里报https://a.cn/in9里");
    assertThat(alone.html()).isEqualTo("<p>一</p>");
    FeedReader.Entry both = NewsReader.read("<newsItem guid='https://a.cn/out'><contentMeta><headline>外</headline><by>外</by></contentMeta>"
        + "<itemMeta><provider literal='外报'/><firstCreated>1</firstCreated></itemMeta>" + nitf + "</newsItem>").entries().get(0);
    assertThat(both.title() + both.outlet() + both.address() + both.date() + both.author()).isEqualTo("外外报https://a.cn/out1外");
  }

  @Test
  void everyItemHasItsLine() {
    FeedReader.Feed feed = NewsReader.read("<newsMessage>\n<newsItem/>\n<packageItem/>\n<newsItem/></newsMessage>");
    assertThat(feed.entries()).extracting(FeedReader.Entry::line).containsExactly(2L, 4L);
    assertThat(feed.isCut()).isFalse();
    assertThat(NewsReader.read("<newsMessage><newsItem/>").isCut()).isTrue();
    assertThat(NewsReader.read("<n:newsMessage><n:newsItem/></n:newsMessage>").isCut()).isFalse();
    assertThat(NewsReader.read("").entries()).isEmpty();
  }
}
