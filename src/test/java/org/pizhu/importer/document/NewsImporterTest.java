package org.pizhu.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pizhu.importer.SourceFile.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.importer.Importers;
import org.pizhu.importer.SourceFile;
import org.pizhu.importer.StorySniffer;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;

/** News as agencies send it: NITF and NewsML-G2, with pictures, in messages of several items, damaged and hostile. */
class NewsImporterTest {

  private static final String NITF = """
      <?xml version="1.0" encoding="UTF-8"?>
      <nitf version="-//IPTC//DTD NITF 3.6//EN">
        <head>
          <title>不作标题</title>
          <docdata><doc-id id-string="xh-1"/><date.issue norm="20200311T102030+0800"/><doc.copyright holder="某某社"/></docdata>
          <pubdata name="长江日报" date.publication="20200312T022030Z" ex-ref="https://a.cn/1.html"/>
        </head>
        <body>
          <body.head>
            <hedline><hl1>江城樱花开了 &amp; 山城</hl1><hl2>市民走出家门</hl2></hedline>
            <byline>记者 <person>张三</person><person>李四</person><byttl>摄影部</byttl></byline>
            <dateline>新华社<location>武汉</location><story.date norm="20200312">3月12日</story.date>电</dateline>
          </body.head>
          <body.content>
            <block>
              <p lede="true">三月的<location>江城</location>，樱花<em>陆续</em>开放。</p>
              <media media-type="image"><media-reference mime-type="image/jpeg" source="sakura.jpg"/>
                <media-caption>3月12日，游人在赏花。</media-caption><media-producer>王五 摄</media-producer></media>
              <hl2>桃花</hl2><p>桃花也开了。</p>
              <media media-type="video"><media-reference mime-type="video/mp4" source="a.mp4"/><media-caption>一段录像。</media-caption></media>
              <bq><block><p>“真好看。”</p></block></bq>
              <ul><li>其一</li><li>其二</li></ul>
            </block>
          </body.content>
          <body.end><tagline>（完）</tagline></body.end>
        </body>
      </nitf>
      """;

  private static final String MESSAGE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2020-03-12T12:00:00+08:00</sent></header><itemSet>
      <packageItem guid="urn:p"><groupSet><group><itemRef residref="urn:1"/></group></groupSet></packageItem>
      <newsItem guid="urn:newsml:a:1" version="2">
        <rightsInfo><copyrightHolder literal="某某社"/></rightsInfo>
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:x"><name>新华社</name></provider>
          <versionCreated>2020-03-13T01:00:00Z</versionCreated><firstCreated>2020-03-12T02:20:30Z</firstCreated></itemMeta>
        <contentMeta><creator><name>张三</name></creator><creator><name>李四</name></creator>
          <headline role="hl:sub">副题</headline><headline role="hl:main">江城樱花开了</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
          <body><p>第一段。</p><script>x()</script><p>第二段。</p></body></html></inlineXML></contentSet>
      </newsItem>
      <newsItem guid="https://a.cn/2.html">
        <itemMeta><provider literal="人民网"/><versionCreated>2020-03-13T09:00:00+08:00</versionCreated></itemMeta>
        <contentMeta><by>记者 王五</by><headline>纯文本</headline></contentMeta>
        <contentSet><inlineData contenttype="text/plain">　　一 &lt; 二
      　　第二行。</inlineData></contentSet>
      </newsItem>
      <newsItem guid="urn:3">
        <itemMeta><itemClass qcode="ninat:picture"/><provider literal="人民网"/><versionCreated>2020-03-13T09:00:00+08:00</versionCreated></itemMeta>
        <contentMeta><headline>一张照片</headline><description role="drol:caption">游人在赏花。</description><creditline>人民网记者 赵六 摄</creditline></contentMeta>
        <contentSet><remoteContent href="p.mp4" contenttype="video/mp4"/><remoteContent href="p.jpg" contenttype="image/jpeg"/></contentSet>
      </newsItem>
      <newsItem guid="urn:4"><contentMeta><headline>空的</headline></contentMeta></newsItem>
      </itemSet></newsMessage>
      """;

  @TempDir Path folder;

  private SourceFile read(String xml) throws IOException {
    return SourceFile.read(Files.write(folder.resolve("稿.xml"), utf8(xml)));
  }

  @Test
  void aDocumentOfNitfIsAStoryWithItsPictures() throws IOException {
    SourceFile read = read(NITF);
    assertThat(read.problems()).isEmpty();
    Story story = read.stories().get(0);
    assertThat(story.text()).isEqualTo(String.join("\n",
        "江城樱花开了 & 山城", "市民走出家门", "新华社武汉3月12日电", "三月的江城，樱花陆续开放。", "3月12日，游人在赏花。 王五 摄",
        "桃花", "桃花也开了。", "一段录像。", "“真好看。”", "其一", "其二", "（完）"));
    assertThat(story.figures()).extracting(figure -> figure.fileName()).containsExactly("sakura.jpg");
    assertThat(story.page().outlet()).isEqualTo("长江日报");
    assertThat(story.page().address()).isEqualTo("https://a.cn/1.html");
    assertThat(story.page().published()).isEqualTo("2020-03-12T10:20:30");
    assertThat(story.page().people()).extracting(person -> person.name()).containsExactly("张三", "李四");
    assertThat(story.dateline().place()).isEqualTo("武汉");
  }

  @Test
  void itemsOfAMessageAreStories() throws IOException {
    SourceFile read = read(MESSAGE);
    assertThat(read.stories()).extracting(Story::text).containsExactly(
        "江城樱花开了\n第一段。\n第二段。", "纯文本\n一 < 二\n第二行。", "一张照片\n游人在赏花。 人民网记者 赵六 摄");
    assertThat(read.stories()).extracting(story -> story.page().outlet()).containsExactly("新华社", "人民网", "人民网");
    assertThat(read.stories()).extracting(story -> story.page().published())
        .containsExactly("2020-03-12T10:20:30", "2020-03-13T09:00", "2020-03-13T09:00");
    assertThat(read.stories().get(0).page().people()).extracting(person -> person.name()).containsExactly("张三", "李四");
    assertThat(read.stories().get(1).page().people()).extracting(person -> person.name()).containsExactly("王五");
    assertThat(read.stories().get(1).page().address()).isEqualTo("https://a.cn/2.html");
    assertThat(read.stories().get(2).figures()).extracting(figure -> figure.fileName()).containsExactly("p.jpg");
    assertThat(read.kinds()).containsExactly(ProblemKind.ITEM_WITHOUT_TEXT);
  }

  @Test
  void nitfInAnItemSaysWhatTheItemDoesNot() throws IOException {
    String inside = NITF.substring(NITF.indexOf("<nitf"));
    Story story = read("<newsItem guid='urn:1'><contentSet><inlineXML>" + inside + "</inlineXML></contentSet></newsItem>").stories().get(0);
    assertThat(story.headline()).isEqualTo("江城樱花开了 & 山城");
    assertThat(story.page().outlet()).isEqualTo("长江日报");
    assertThat(story.page().address()).isEqualTo("https://a.cn/1.html");
    assertThat(story.page().published()).isEqualTo("2020-03-12T10:20:30");
    assertThat(story.page().people()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<date.issue norm='20200311'/> | 2020-03-11",
    "<date.release norm='20200311T102030+0800'/> | 2020-03-11T10:20:30",
    "<date.release norm='20200311T2200Z'/> | 2020-03-12T06:00",
    "<date.issue norm='2020-03-11T10:20:30+08:00'/> | 2020-03-11T10:20:30"
  })
  void theDateIsTheFirstThatIsThere(String element, String published) throws IOException {
    SourceFile read = read("<nitf><head><docdata>" + element + "</docdata></head><body><body.content><p>正文在此。</p></body.content></body></nitf>");
    assertThat(read.problems()).isEmpty();
    assertThat(read.stories().get(0).page().published()).isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<nitf><body/></nitf>", "<!-- x --><nitf>", "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf-3-6.dtd'>\n<nitf>", "<nar:newsMessage xmlns:nar='x'>",
    "\ufeff<newsItem guid='x'>"})
  void isKnownByItsFirstElement(String xml) throws IOException {
    Path file = Files.write(folder.resolve("a.xml"), utf8(xml));
    assertThat(StorySniffer.mayHoldStories(file) || !xml.contains("<?xml")).isTrue();
    assertThat(new Importers().of(file).getClass()).isEqualTo(FeedImporter.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<?xml version='1.0'?><nitfs/>", "<?xml version='1.0'?><a><nitf/></a>", "<?xml version='1.0'?><packageItem/>"})
  void otherXmlIsNone(String xml) throws IOException {
    Path file = Files.write(folder.resolve("a.xml"), utf8(xml));
    assertThat(StorySniffer.mayHoldStories(file)).isFalse();
  }

  @Test
  void theEncodingIsThatOfTheFile() throws IOException {
    String xml = NITF.replace("UTF-8", "GB2312");
    SourceFile read = SourceFile.read(Files.write(folder.resolve("a.xml"), xml.getBytes(Charset.forName("GB18030"))));
    assertThat(read.stories().get(0).text()).contains("三月的江城，樱花陆续开放。");
  }

  @Test
  void nothingThatIsDeclaredIsLookedUp() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    SourceFile read = read("<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY x SYSTEM '" + secret.toUri() + "'><!ENTITY a '哈哈'>]>"
        + "<nitf><body><body.content><p>正文&x;&a;</p></body.content></body></nitf>");
    assertThat(read.kinds()).containsExactly(ProblemKind.FILE_DECLARES_ENTITIES);
    assertThat(read.stories().get(0).text()).contains("正文").doesNotContain("geheim").doesNotContain("哈哈");
  }

  @Test
  void whatIsCutOrNestedIsReadAsFarAsItGoes() throws IOException {
    for (String whole : List.of(NITF, MESSAGE)) {
      for (int cut = 200; cut < whole.length() - 20; cut += 61) {
        String part = whole.substring(0, cut);
        SourceFile read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(part));
        assertThat(read.kinds()).as("cut at %d", cut).containsAnyOf(ProblemKind.FILE_CUT, ProblemKind.FILE_HAS_NO_STORIES);
      }
    }
    String nested = "<nitf><body><body.content>" + "<block>".repeat(2_000) + "<p>正文</p></body.content></body></nitf>";
    assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(nested)).stories().get(0).text()).contains("正文");
  }

  @Test
  void aFileWithoutTextSaysSo() throws IOException {
    assertThat(read("<newsMessage><itemSet/></newsMessage>").kinds()).containsExactly(ProblemKind.FILE_HAS_NO_STORIES);
  }
}
