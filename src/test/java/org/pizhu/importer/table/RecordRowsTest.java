package org.pizhu.importer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.importer.Importers;
import org.pizhu.importer.SourceFile;
import org.pizhu.importer.StorySniffer;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.model.TableField;
import org.pizhu.model.TablePreview;

/** Files of records marked with elements, as corpora of news and databases have them. */
class RecordRowsTest {

  private static final String SOGOU = """
      <doc>
      <url>http://news.example.cn/20120705/n1.shtml</url>
      <docno>98590b97-1</docno>
      <contenttitle>江城樱花开了</contenttitle>
      <content>三月的江城，樱花&陆续开放。
      第二段 1 < 2。</content>
      </doc>
      <doc>
      <url>http://news.example.cn/20120705/n2.shtml</url>
      <docno>98590b97-2</docno>
      <contenttitle>第二篇</contenttitle>
      <content>正文在此。</content>
      </doc>
      """;

  private static final String GIGAWORD = """
      <DOC id="XIN_CMN_20021001.0001" type="story" >
      <HEADLINE>
      江城樱花开了
      </HEADLINE>
      <DATELINE>
      新华社武汉３月１日电
      </DATELINE>
      <TEXT>
      <P>
      　　三月的江城，樱花陆续
      开放，市民走出
      家门。
      </P>
      <P>
      　　A &amp; B
      </P>
      </TEXT>
      </DOC>
      """;

  private static final String DATABASE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- 导出 -->
      <RECORDS>
        <RECORD>
          <id>1</id>
          <title>甲 &lt;一&gt; &#x4e59;</title>
          <content>&lt;p&gt;甲段。&lt;/p&gt;&lt;p&gt;乙段。&lt;/p&gt;</content>
          <pubtime>2020-03-04 05:06:07</pubtime>
        </RECORD>
        <RECORD>
          <id>2</id>
          <title><![CDATA[乙 & 二]]></title>
          <content><![CDATA[<p>丙段。</p>]]></content>
          <pubtime/>
        </RECORD>
      </RECORDS>
      """;

  @TempDir Path folder;

  private Path write(String text, String charset) throws IOException {
    return Files.write(folder.resolve("a.txt"), text.getBytes(Charset.forName(charset)));
  }

  @Test
  void recordsWithoutARootAreStories() throws IOException {
    SourceFile read = SourceFile.read(write(SOGOU, "GB18030"));
    assertThat(read.stories()).extracting(Story::headline).containsExactly("江城樱花开了", "第二篇");
    assertThat(read.stories().get(0).text()).isEqualTo("江城樱花开了\n三月的江城，樱花&陆续开放。\n第二段 1 < 2。");
    assertThat(read.sources().get(1).page().address()).isEqualTo("http://news.example.cn/20120705/n2.shtml");
    assertThat(read.sources().get(1).line()).isEqualTo(8);
  }

  @Test
  void linesWrappedInAParagraphAreOneAndTheDatelineBegins() throws IOException {
    SourceFile read = SourceFile.read(write(GIGAWORD + GIGAWORD.replace("0001", "0002").replace("江城", "山城"), "UTF-8"));
    assertThat(read.stories()).extracting(Story::headline).containsExactly("江城樱花开了", "山城樱花开了");
    assertThat(read.stories().get(0).text())
        .isEqualTo("江城樱花开了\n新华社武汉３月１日电\n三月的江城，樱花陆续开放，市民走出家门。\nA & B");
  }

  @Test
  void recordsOfADatabaseSayWhatTheyMean() throws IOException {
    Path file = write(DATABASE, "UTF-8");
    SourceFile read = SourceFile.read(file);
    assertThat(read.stories()).extracting(Story::headline).containsExactly("甲 <一> 乙", "乙 & 二");
    assertThat(read.stories()).extracting(Story::text).containsExactly("甲 <一> 乙\n甲段。\n乙段。", "乙 & 二\n丙段。");
    TablePreview preview = new Importers().preview(file);
    assertThat(preview).isNotNull();
    assertThat(preview.header()).containsExactly("id", "title", "content", "pubtime");
    assertThat(preview.columns().of(TableField.BODY)).contains("content");
  }

  @Test
  void filesOfThemAreFoundInFolders() throws IOException {
    assertThat(StorySniffer.mayHoldStories(write(DATABASE, "UTF-8"))).isTrue();
    assertThat(StorySniffer.mayHoldStories(write(DATABASE.replace("content>", "price>"), "UTF-8"))).isFalse();
    assertThat(StorySniffer.mayHoldStories(write(GIGAWORD, "GB18030"))).isTrue();
  }

  @Test
  void whatIsCutOrTooLargeIsToldAndTheOthersAreRead() throws IOException {
    String large = "<doc><title>大</title><content>" + "字".repeat(300) + "</content></doc>\n";
    String text = "<doc><title>甲</title><content>一。</content></doc>\n" + large + "<DOC><title>乙</title><content>二。</content></DOC>\n<doc><title>丙</title>";
    List<String> titles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (RecordRows rows = new RecordRows("a.txt", new StringReader(text), "doc", 200)) {
      for (TableRows.Row row = rows.next(); row != null; row = rows.next()) {
        titles.add(row.cells().getOrDefault("title", "-"));
        if (row.problem() != null) {
          problems.add(row.problem());
        }
      }
    }
    assertThat(titles).containsExactly("甲", "-", "乙", "-");
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.STORY_OVER_LIMIT, ProblemKind.TABLE_ROW_BROKEN);
    assertThat(problems).extracting(Problem::line).containsExactly(2L, 4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    // a page, a page in XML, a feed, a record of something else, an entity of one's own, text
    "<html><body><article><p>一。</p></article></body></html>",
    "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>一。</p></body></html>",
    "<rss version=\"2.0\"><channel><title>源</title><item><title>甲</title><description>一。</description></item></channel></rss>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]><rows><row><title>甲</title><content>一。</content></row></rows>",
    "<rows><row><price>3</price><count>4</count></row></rows>",
    "标题\n<p>一。</p>\n<doc><title>甲</title></doc>",
    "<doc>无栏目的文字</doc>",
  })
  void othersAreNone(String text) throws IOException {
    assertThat(new Importers().of(write(text, "UTF-8"))).isNotInstanceOf(TableImporter.class);
  }

  /** Marks that never end, or thousands in each other, take no longer than they are long. */
  @ParameterizedTest
  @ValueSource(strings = {"<doc", "<a>", "<doc><b>", "</a>", "&#1;", "<a b='", "<![CDATA[", "<!-- -->", "<!--"})
  void hostileRecordsEnd(String piece) {
    String text = "<doc><title>甲</title>" + piece.repeat(200_000) + "</doc>";
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      RecordRows.record(piece.repeat(10_000) + text);
      try (RecordRows rows = new RecordRows("a.txt", new StringReader(text), "doc", 1 << 24)) {
        assertThat(rows.header()).contains("title");
      }
    });
  }

  @Test
  void aFileThatNeverEndsARecordIsReadOnce() throws IOException {
    String text = "<doc><title>甲</title><content>一。</content></doc>" + "<doc".repeat(200_000);
    assertThat(SourceFile.read(Files.write(folder.resolve("b.txt"), text.getBytes(StandardCharsets.UTF_8))).stories()).hasSize(1);
  }
}
