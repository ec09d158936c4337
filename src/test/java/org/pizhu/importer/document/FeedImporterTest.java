package org.pizhu.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pizhu.importer.SourceFile.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.importer.SourceFile;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;

/** Feeds of all kinds: which entries are stories, and what is told of them. */
class FeedImporterTest {

  private static final String RSS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>新华网 - 国内</title><link>https://a.cn/</link>
      <item>
        <title>江城樱花开了 &amp;amp; 山城</title>
        <link>https://a.cn/1.html</link>
        <description>摘要</description>
        <content:encoded><![CDATA[<p>新华社武汉3月12日电 第一段。</p><p><img src="https://a.cn/a.png"></p><script>x()</script><p>第二段。</p>]]></content:encoded>
        <pubDate>Thu, 12 Mar 2020 02:20:30 GMT</pubDate>
        <author>a@a.cn (张三)</author>
      </item>
      <item><title>只有标题</title><link>https://a.cn/2.html</link></item>
      <item><title>转义</title><description>&lt;p&gt;第一段。&lt;/p&gt;&lt;p&gt;第二段。&lt;/p&gt;</description><dc:creator>李四</dc:creator>
        <guid isPermaLink="true">https://a.cn/3.html</guid><pubDate>Thu, 31 Feb 2020 02:20:30 GMT</pubDate><source url="https://b.cn">某某日报</source></item>
      </channel></rss>
      """;

  @TempDir Path folder;

  private SourceFile read(String xml) throws IOException {
    return SourceFile.read(Files.write(folder.resolve("源.xml"), utf8(xml)));
  }

  @Test
  void entriesOfRssAreStories() throws IOException {
    SourceFile read = read(RSS);
    assertThat(read.stories()).extracting(Story::text).containsExactly(
        "江城樱花开了 & 山城\n新华社武汉3月12日电 第一段。\n第二段。", "转义\n第一段。\n第二段。");
    PageFacts first = read.stories().get(0).page();
    assertThat(first.address()).isEqualTo("https://a.cn/1.html");
    assertThat(first.outlet()).isEqualTo("新华网");
    assertThat(first.published()).isEqualTo("2020-03-12T10:20:30");
    assertThat(first.people()).extracting(person -> person.name()).containsExactly("张三");
    assertThat(read.stories().get(0).figures()).extracting(figure -> figure.src()).containsExactly("https://a.cn/a.png");
    PageFacts second = read.stories().get(1).page();
    assertThat(second.address()).isEqualTo("https://a.cn/3.html");
    assertThat(second.outlet()).isEqualTo("某某日报");
    assertThat(second.published()).isNull();
    assertThat(read.problems()).containsExactly(
        Problem.at(ProblemKind.ITEM_WITHOUT_TEXT, "源.xml", 12, "只有标题"),
        Problem.at(ProblemKind.ITEM_DATE_NOT_VALID, "源.xml", 13, "Thu, 31 Feb 2020 02:20:30 GMT"));
  }

  @Test
  void entriesOfAtomAreStories() throws IOException {
    SourceFile read = read("""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>某某</title>
        <entry><title type="html">江城&lt;b&gt;樱花&lt;/b&gt;</title><link rel="self" href="https://a.cn/x"/><link href="https://a.cn/1"/>
          <id>urn:1</id><published>2020-03-12T10:20:30+08:00</published><updated>2020-03-13T00:00:00Z</updated>
          <author><name>张三</name></author>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>第一段。</p><p>第二段。</p></div></content></entry>
        <entry><title>纯文本</title><id>https://a.cn/2</id><summary type="text">一 &lt; 二
        　　第二行</summary></entry>
        </feed>
        """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.stories()).extracting(Story::text).containsExactly("江城樱花\n第一段。\n第二段。", "纯文本\n一 < 二\n第二行");
    assertThat(read.stories().get(0).page().address()).isEqualTo("https://a.cn/1");
    assertThat(read.stories().get(0).page().published()).isEqualTo("2020-03-12T10:20:30");
    assertThat(read.stories().get(1).page().address()).isEqualTo("https://a.cn/2");
  }

  @Test
  void itemsOfRdfAreStoriesInAnyEncoding() throws IOException {
    String xml = "<?xml version='1.0' encoding='gb2312'?><rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel><title>人民网</title></channel>"
        + "<item><title>江城樱花开了</title><description>三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。</description><dc:date>2020-03-12</dc:date></item></rdf:RDF>";
    SourceFile read = SourceFile.read(Files.write(folder.resolve("a.rdf"), xml.getBytes(Charset.forName("GB18030"))));
    assertThat(read.stories()).singleElement().satisfies(story -> {
      assertThat(story.headline()).isEqualTo("江城樱花开了");
      assertThat(story.page().outlet()).isEqualTo("人民网");
      assertThat(story.page().published()).isEqualTo("2020-03-12");
    });
  }

  @Test
  void nothingThatIsDeclaredIsLookedUp() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    SourceFile read = read("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '" + secret.toUri() + "'><!ENTITY a '哈哈'>"
        + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel><item><title>标题&x;</title><description>正文&x;&b;</description></item></channel></rss>");
    assertThat(read.kinds()).containsExactly(ProblemKind.FILE_DECLARES_ENTITIES);
    assertThat(read.stories().get(0).text()).doesNotContain("geheim").doesNotContain("哈哈").contains("正文");
  }

  @Test
  void brokenAndCutAndNestedFeedsAreReadAsFarAsTheyGo() throws IOException {
    for (int cut = 330; cut < RSS.length(); cut += 37) {
      String part = RSS.substring(0, cut);
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(part));
    }
    String nested = "<rss><channel><item><title>深</title><description>" + "<div>".repeat(2_000) + "正文" + "</description></item></channel></rss>";
    assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(nested)).stories().get(0).text()).contains("正文");
    String broken = "<rss><channel><item><title>A & B</title><description>正文 < 3 &nbsp; 尾</description></item></channel></rss>";
    assertThat(read(broken).stories()).hasSize(1);
  }

  @Test
  void aFeedWithoutEntriesSaysSo() throws IOException {
    assertThat(read("<rss version='2.0'><channel><title>空</title></channel></rss>").kinds()).containsExactly(ProblemKind.FILE_HAS_NO_STORIES);
  }
}
