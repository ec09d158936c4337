package org.pizhu.html.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the entries of feeds. */
class FeedReaderTest {

  private static FeedReader.Entry rss(String inside) {
    return FeedReader.read("<rss><channel><title>某某</title><item>" + inside + "</item></channel></rss>").entries().get(0);
  }

  private static FeedReader.Entry atom(String inside) {
    return FeedReader.read("<feed><title>某某</title><entry>" + inside + "</entry></feed>").entries().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<rss version='2.0'>", "<?xml version='1.0'?><rss>", "\ufeff\n<rdf:RDF xmlns='x'>", "<!-- a --><feed xmlns='x'>", "<atom:feed\n>", "<r:rss xmlns:r='x'>",
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a '>'>]><rss>"})
  void isKnownByItsRoot(String head) {
    assertThat(FeedReader.isFeed(head)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<rsss>", "<html><rss>", "樱花<rss>", "<feeds>", "<?xml version='1.0'?><opml>"})
  void otherTextIsNone(String head) {
    assertThat(FeedReader.isFeed(head)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "新华网 - 国内|新华网", "新华网_国内|新华网", "人民网：要闻|人民网", "人民网|人民网", "某某的博客|''", "国内 - 新华网|''"
  })
  void theOutletIsThatOfTheTitle(String title, String outlet) {
    FeedReader.Feed feed = FeedReader.read("<rss><channel><title>" + title + "</title><item><title>甲</title></item></channel></rss>");
    assertThat(feed.title()).isEqualTo(title);
    assertThat(feed.entries().get(0).outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<link>https://a.cn/1</link>|https://a.cn/1",
    "<link> https://a.cn/1 </link><guid>https://a.cn/2</guid>|https://a.cn/1",
    "<guid>https://a.cn/2</guid><link>https://a.cn/1</link>|https://a.cn/1",
    "<guid>https://a.cn/2</guid><id>https://a.cn/3</id>|https://a.cn/2",
    "<guid isPermaLink='false'>https://a.cn/2</guid>|``",
    "<guid>tag:a.cn,2020</guid>|``",
    "<link rel='self' href='https://a.cn/x'/><link rel='alternate' href=' https://a.cn/1 '/>|https://a.cn/1",
    "<atom:link href='https://a.cn/1'/>|https://a.cn/1",
    "<comments>https://a.cn/1</comments>|``",
    "``|``",
  })
  void theAddressIsWhereTheStoryStands(String inside, String address) {
    assertThat(rss(inside).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<author>张三</author>|张三",
    "<author>a@a.cn (张三)</author>|张三",
    "<author>a@a.cn（张三）</author>|张三",
    "<author>a@a.cn</author>|``",
    "<author> </author><dc:creator>李四</dc:creator>|李四",
    "<itunes:author>王五</itunes:author>|王五",
    "<author><name>张三</name><email>a@a.cn</email></author>|张三",
    "<dc:creator>李&amp;amp;四</dc:creator>|李&四",
    "``|``",
  })
  void theAuthorIsAPerson(String inside, String author) {
    assertThat(rss(inside).author()).isEqualTo(author);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<pubDate>Thu, 12 Mar 2020</pubDate><updated>2020-03-13</updated>|Thu, 12 Mar 2020",
    "<updated>2020-03-13</updated><published>2020-03-12</published>|2020-03-12",
    "<pubDate/><dc:date> 2020-03-12 </dc:date>|2020-03-12",
    "<modified>2020-03-12</modified>|2020-03-12",
    "``|``",
  })
  void theDateIsThatOfPublication(String inside, String date) {
    assertThat(rss(inside).date()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    // the richest of the texts
    "<description>摘要</description><content:encoded><![CDATA[<p>全文</p>]]></content:encoded>|<p>全文</p>",
    "<content:encoded> </content:encoded><description>摘要</description>|<p>摘要</p>",
    "<summary>提要</summary>|<p>提要</p>",
    // text, or HTML that is written as text
    "<description>a &amp;lt; b</description>|a &lt; b",
    "<description>1 &lt; 2 和 3</description>|<p>1 &lt; 2 和 3</p>",
    "<description>A&amp;B公司</description>|<p>A&amp;B公司</p>",
    "<description>&lt;b&gt;粗&lt;/b&gt;</description>|<b>粗</b>",
    // HTML as it is
    "<description><p>一</p></description>|<p>一</p>",
    "<content type='xhtml'>一</content>|一",
    "<content type='text'>&lt;p&gt;</content>|<p>&lt;p></p>",
    "<content type='text/plain'>一</content>|<p>一</p>",
    "<content type='html'>&lt;i&gt;一&lt;/i&gt;</content>|<i>一</i>",
    "``|``",
  })
  void theTextIsHtml(String inside, String html) {
    assertThat(rss(inside).html().strip()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<p>一</p>|true", "<p> &nbsp;　</p>|false", "<img src=a>|true", "<script>x</script>|false", "``|false",
  })
  void anEntryHasTextIfThereAreWordsOrAPicture(String html, boolean has) {
    assertThat(FeedReader.hasText(html)).isEqualTo(has);
    assertThat(rss("<description><![CDATA[" + html + "]]></description>").hasText()).isEqualTo(has);
  }

  @Test
  void aSourceMayBeAFeedItself() {
    assertThat(rss("<source url='https://b.cn'>某某日报</source>").outlet()).isEqualTo("某某日报");
    assertThat(atom("<source><id>urn:x</id><title>某某晚报</title></source>").outlet()).isEqualTo("某某晚报");
    assertThat(rss("<source/>").outlet()).isEmpty();
  }

  @Test
  void titlesAreWordsWhetherWrittenAsHtmlOrNot() {
    assertThat(rss("<title>江城&lt;b&gt;樱花&lt;/b&gt;</title>").title()).isEqualTo("江城樱花");
    assertThat(rss("<title> 1 &lt; 2\n　是真的 </title>").title()).isEqualTo("1 < 2 是真的");
    assertThat(rss("<title>A &amp;amp; B</title>").title()).isEqualTo("A & B");
    assertThat(rss("<description>一</description>").title()).isEmpty();
  }

  @Test
  void everyEntryIsReadOnceWithItsLine() {
    FeedReader.Feed feed = FeedReader.read("""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>人民网</title>
        <entry><title>一</title><entry><title>里面</title></entry></entry>
        <entry>
          <title>二</title></entry>
        </feed>
        """);
    assertThat(feed.title()).isEqualTo("人民网");
    assertThat(feed.entries()).extracting(FeedReader.Entry::title).containsExactly("一", "二");
    assertThat(feed.entries()).extracting(FeedReader.Entry::line).containsExactly(2L, 3L);
    assertThat(feed.entries()).extracting(FeedReader.Entry::outlet).containsOnly("人民网");
    assertThat(feed.isCut()).isFalse();
    assertThat(feed.declares()).isFalse();
  }

  @Test
  void namesMayHaveThePrefixOfAtom() {
    FeedReader.Feed feed = FeedReader.read("<atom:feed><atom:title>新华网</atom:title><atom:entry><atom:title>一</atom:title>"
        + "<atom:author><atom:name>张三</atom:name></atom:author></atom:entry></atom:feed>");
    assertThat(feed.title()).isEqualTo("新华网");
    assertThat(feed.entries()).singleElement().satisfies(entry -> {
      assertThat(entry.title()).isEqualTo("一");
      assertThat(entry.author()).isEqualTo("张三");
    });
    assertThat(feed.isCut()).isFalse();
  }

  @Test
  void anyPrefixIsThatOfAtomWhereTheRootHasIt() {
    String feed = "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>甲</a:title><a:link href='https://a.cn/1'/>"
        + "<a:author><a:name>张三</a:name></a:author><a:content type='html'>&lt;p&gt;一。&lt;/p&gt;</a:content></a:entry></a:feed>";
    assertThat(FeedReader.isFeed(feed)).isTrue();
    assertThat(FeedReader.read(feed).entries()).singleElement().satisfies(entry -> {
      assertThat(entry.title()).isEqualTo("甲");
      assertThat(entry.address()).isEqualTo("https://a.cn/1");
      assertThat(entry.author()).isEqualTo("张三");
      assertThat(entry.html()).isEqualTo("<p>一。</p>");
    });
  }

  @Test
  void whatIsMissingOrDeclaredIsTold() {
    assertThat(FeedReader.read("<rss><channel><item><title>一</title>").isCut()).isTrue();
    assertThat(FeedReader.read("<!DOCTYPE rss><rss></rss>").declares()).isTrue();
    assertThat(FeedReader.read("<rss></rss>")).isEqualTo(new FeedReader.Feed("", List.of(), false, false));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    // Base64, by the mode or by the media type; what is no text is left out
    "<content type='application/octet-stream'>PHA+5qix6Iqx5byA5LqG44CCPC9wPg==</content>|<p>樱花开了。</p>",
    "<content mode='base64' type='text/html'> PHA+5qix6Iqx 5byA5LqG44CCPC9wPg== </content>|<p>樱花开了。</p>",
    "<content type='image/png'>iVBORw0KGgo=</content><summary>樱花。</summary>|<p>樱花。</p>",
    "<content type='image/png'>*</content>|``",
    "<content type='application/xhtml+xml'><p>樱花开了。</p></content>|<p>樱花开了。</p>",
    // the modules of RSS
    "<body xmlns='http://www.w3.org/1999/xhtml'><p>樱花开了。</p></body>|<p>樱花开了。</p>",
    "<dc:description>樱花开了。</dc:description>|<p>樱花开了。</p>", "<itunes:summary>樱花开了。</itunes:summary>|<p>樱花开了。</p>",
    "<fullitem>&lt;b&gt;樱花&lt;/b&gt;</fullitem>|<b>樱花</b>",
  })
  void theTextMayStandInOtherForms(String inside, String html) {
    assertThat(atom(inside).html().strip()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<item><link>/1</link></item>|https://a.cn/1", "<item><link>2/1.html</link></item>|https://a.cn/x/2/1.html",
    "<item xml:base='https://b.cn/y/'><link>1</link></item>|https://b.cn/y/1",
    "<item xml:base='https://b.cn/y/'><link xml:base='z/'>1</link></item>|https://b.cn/y/z/1",
    "<item><link>//c.cn/1</link></item>|https://c.cn/1", "<item><link>樱 花</link></item>|``", "<item><link>javascript:x</link></item>|``",
    "<item><guid>7</guid></item>|``",
  })
  void addressesAreCompleted(String item, String address) {
    String feed = "<rss><channel><link>https://a.cn/x/</link>" + item + "</channel></rss>";
    assertThat(FeedReader.read(feed).entries().get(0).address()).isEqualTo(address);
  }

  @Test
  void rssMayHaveAnyPrefix() {
    FeedReader.Feed feed = FeedReader.read("<rdf:RDF xmlns:rdf='x' xmlns:r='http://purl.org/rss/1.0/' xmlns:o='y'><r:channel><r:title>人民网</r:title></r:channel>"
        + "<r:item><r:title>樱花</r:title><o:title>别的</o:title><r:link>https://a.cn/1</r:link><r:description>开了。</r:description></r:item></rdf:RDF>");
    assertThat(feed.title()).isEqualTo("人民网");
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.entries().get(0).title()).isEqualTo("樱花");
    assertThat(feed.entries().get(0).address()).isEqualTo("https://a.cn/1");
    assertThat(feed.entries().get(0).html()).contains("开了。");
  }

  @Test
  void aTitleMayBeOneOfAModule() {
    assertThat(rss("<dc:title>樱花</dc:title><description>开了。</description>").title()).isEqualTo("樱花");
    assertThat(rss("<title>甲</title><media:title>乙</media:title><description>开了。</description>").title()).isEqualTo("甲");
  }
}
