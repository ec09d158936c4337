package org.pizhu.importer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.importer.Importers;
import org.pizhu.importer.SourceFile;
import org.pizhu.importer.document.TextImporter;
import org.pizhu.importer.seed.SeedFileImporter;
import org.pizhu.importer.source.Importer;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;
import org.pizhu.model.TablePreview;
import org.pizhu.task.Progress;

/** Tables of stories: which files are some, what their columns hold, and what is told of their rows. */
class TableImporterTest {

  @TempDir Path folder;

  private Path write(String name, String text, String charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text, "UTF-8");
  }

  private static final String ONE = "江城樱花开了|三月的江城，\"樱花\"陆续开放。\n第二段。|2020-03-12 10:20|某某日报|张三、李四|https://a.cn/1|7";

  static Stream<Arguments> tables() {
    String quoted = "\"江城樱花开了\",\"三月的江城，\"\"樱花\"\"陆续开放。\n第二段。\",2020-03-12 10:20,某某日报,\"张三、李四\",https://a.cn/1,7";
    String json = "\"三月的江城，\\\"樱花\\\"陆续开放。\\n第二段。\"";
    return Stream.of(
        Arguments.of("a.csv", "标题,正文,发布时间,媒体,作者,链接,编号\n" + quoted + "\n"),
        Arguments.of("a.csv", "题名,正文,发布时间,媒体,作者,链接,编号\n" + quoted + "\n"),
        Arguments.of("a.csv", "\ufefftitle,content,pub_date,source,author,url,id\r\n" + quoted + "\r\n\r\n"),
        Arguments.of("a.csv", "\ufeff\"标题\",\"正文\",\"发布时间\",\"媒体\",\"作者\",\"链接\",\"编号\"\r\n" + quoted + "\r\n"),
        Arguments.of("a.txt", "Title\tBody\tDate\tOutlet\tAuthor\tURL\tID\n" + quoted.replace(",2020", "\t2020").replace("\",\"", "\"\t\"")
            .replace("20,某", "20\t某").replace("报,\"", "报\t\"").replace("\",h", "\"\th").replace("/1,7", "/1\t7") + "\n"),
        Arguments.of("a.csv", "标题;正文;日期;来源;记者;网址;序号\n" + quoted.replace(",2020", ";2020").replace("\",\"", "\";\"")
            .replace("20,某", "20;某").replace("报,\"", "报;\"").replace("\",h", "\";h").replace("/1,7", "/1;7") + "\n"),
        Arguments.of("a.jsonl", "{\"title\": \"江城樱花开了\", \"content\": " + json + ", \"date\": \"2020-03-12 10:20\", "
            + "\"source\": {\"name\": \"某某日报\"}, \"authors\": [{\"name\": \"张三\"}, {\"name\": \"李四\"}], \"url\": \"https://a.cn/1\", \"id\": 7}\n"),
        Arguments.of("a.json", "[\n  {\n    \"标题\": \"江城樱花开了\",\n    \"正文\": " + json + ",\n    \"时间\": 1583979600, "
            + "\"来源\": \"某某日报\", \"作者\": [\"张三\", \"李四\"], \"链接\": \"https://a.cn/1\"\n  }\n]\n"));
  }

  @Test
  void objectsBehindEachOtherInALineAreAllRead() throws IOException {
    String text = "{\"title\": \"甲\", \"content\": \"一。\"}{\"title\": \"乙\", \"content\": \"二。\"}";
    SourceFile read = SourceFile.read(write("a.json", text));
    assertThat(read.stories()).extracting(story -> story.headline()).containsExactly("甲", "乙");
    SourceFile later = SourceFile.read(write("b.jsonl", "{\"title\": \"丙\", \"content\": \"三。\"}\n" + text + "\n"));
    assertThat(later.problems()).as("what is not read is told").isNotEmpty();
  }

  @Test
  void valuesOfMongoAreTheirMembers() throws IOException {
    SourceFile read = SourceFile.read(write("a.json", """
        {"_id": {"$oid": "5e1"}, "title": "甲", "content": "一。", "pubtime": {"$date": "2020-03-04T05:06:07Z"}}
        {"_id": {"$oid": "5e2"}, "title": "乙", "content": "二。", "pubtime": {"$date": {"$numberLong": "1583298367000"}}}
        """));
    assertThat(read.sources()).extracting(source -> source.page().published()).allMatch(day -> day.startsWith("2020-03-04"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowIsAStory(String name, String text) throws IOException {
    SourceFile read = SourceFile.read(write(name, text));
    assertThat(read.problems()).isEmpty();
    assertThat(read.stories()).singleElement().satisfies(story -> {
      assertThat(story.text()).isEqualTo("江城樱花开了\n三月的江城，\"樱花\"陆续开放。\n第二段。");
      assertThat(story.page().published()).isEqualTo("2020-03-12T10:20");
      assertThat(story.page().outlet()).isEqualTo("某某日报");
      assertThat(story.page().address()).isEqualTo("https://a.cn/1");
      assertThat(story.page().people()).extracting(person -> person.name()).containsExactly("张三", "李四");
    });
    assertThat(ONE).contains(read.stories().get(0).headline());
  }

  @Test
  void aTextOfHtmlIsHtml() throws IOException {
    SourceFile read = SourceFile.read(write("a.csv", "title,html\n江城,\"<p>一。<script>x()</script></p><p><img src='a.png'>二。</p>\"\n山城,3 < 5\n"));
    assertThat(read.stories()).extracting(Story::text).containsExactly("江城\n一。\n二。", "山城\n3 < 5");
    assertThat(read.stories().get(0).figures()).hasSize(1);
  }

  /** Names inside of names are nobody's headline. */
  @Test
  void anEntryInWhichNothingIsKnownIsToldWithoutAName() throws IOException {
    SourceFile read = SourceFile.read(write("a.jsonl", "{\"title\":\"江城\",\"content\":\"一。\"}\n{\"data\":{\"article\":{\"title\":\"山城\"}}}\n"));
    assertThat(read.stories()).extracting(Story::headline).containsExactly("江城");
    assertThat(read.problems()).containsExactly(Problem.at(ProblemKind.ITEM_EMPTY, "a.jsonl", 2));
  }

  @Test
  void whatIsWrongWithARowIsToldWithItsLineAndTheRestIsRead() throws IOException {
    SourceFile read = SourceFile.read(write("a.csv", "编号,标题,正文,日期\n1,江城,一。,2020-02-30\n2,,,\n3,只有标题,\n\n4,山城,二。,2020-03-12,多,余\n5,\"没有结束,三。"));
    assertThat(read.stories()).extracting(Story::headline).containsExactly("江城", "山城");
    assertThat(read.problems()).containsExactly(
        Problem.at(ProblemKind.ITEM_DATE_NOT_VALID, "a.csv", 2, "2020-02-30"),
        Problem.at(ProblemKind.ITEM_WITHOUT_TEXT, "a.csv", 3, "2"),
        Problem.at(ProblemKind.ITEM_WITHOUT_TEXT, "a.csv", 4, "只有标题"),
        Problem.at(ProblemKind.TABLE_ROW_TOO_LONG, "a.csv", 6, "多 余"),
        Problem.at(ProblemKind.TABLE_OPEN_QUOTE, "a.csv", 7));
    SourceFile lines = SourceFile.read(write("b.jsonl", "{\"title\":\"江城\",\"body\":\"一。\"}\n{\"title\": \n[1]\n\n{\"title\":\"山城\",\"body\":\"二。\"}"));
    assertThat(lines.stories()).extracting(Story::headline).containsExactly("江城", "山城");
    assertThat(lines.problems()).containsExactly(
        Problem.at(ProblemKind.TABLE_ROW_BROKEN, "b.jsonl", 2), Problem.at(ProblemKind.TABLE_ROW_BROKEN, "b.jsonl", 3));
    SourceFile cut = SourceFile.read(write("c.json", "[\n{\"title\":\"江城\",\"body\":\"一。\"},\n{\"title\":\"山城\",\"bo"));
    assertThat(cut.stories()).extracting(Story::headline).containsExactly("江城");
    assertThat(cut.kinds()).containsExactly(ProblemKind.TABLE_ROW_BROKEN);
  }

  @Test
  void numbersThatAreNoneStandForNothing() throws IOException {
    SourceFile read = SourceFile.read(write("a.jsonl",
        "{\"title\":\"江城\",\"body\":\"一。\",\"score\":NaN}\n{\"title\":NaN,\"body\":\"二。\",\"score\":-Infinity}\n{\"title\":\"山城\",\"body\":NaN}\n"));
    assertThat(read.stories()).extracting(Story::text).containsExactly("江城\n一。", "二。");
    assertThat(read.problems()).contains(Problem.at(ProblemKind.ITEM_WITHOUT_TEXT, "a.jsonl", 3, "山城"));
  }

  @Test
  void namesOfColumnsInTheMiddleAreNoStory() throws IOException {
    SourceFile read = SourceFile.read(write("a.csv", "标题,正文\n江城,一。\n\ufeff标题,正文\n山城,二。\n"));
    assertThat(read.stories()).extracting(Story::headline).containsExactly("江城", "山城");
    assertThat(read.problems()).isEmpty();
  }

  /** A JSON Feed in many lines and in one, the answer of a service, arrays in arrays; lists that are no stories stay what they are. */
  @Test
  void listsOfStoriesWithinObjectsAreRead() throws IOException {
    String feed = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "江城日报", "authors": [{"name": "编辑部"}], "items": [
          {"id": "1", "url": "https://a.cn/1", "title": "甲", "content_html": "<p>一。</p>", "date_published": "2020-03-12T10:20:00+08:00",
            "authors": [{"name": "张三"}], "attachments": [{"url": "a.mp3", "title": "声音"}]},
          {"id": "2", "url": "https://a.cn/2", "title": "乙", "content_text": "二。", "tags": ["x"]}], "expired": false}
        """;
    for (String text : new String[] {feed, feed.replace("\n", " ").strip()}) {
      SourceFile read = SourceFile.read(write("feed.json", text));
      assertThat(read.problems()).isEmpty();
      assertThat(read.stories()).extracting(Story::text).containsExactly("甲\n一。", "乙\n二。");
      assertThat(read.stories().get(0).page().people()).extracting(person -> person.name()).containsExactly("张三");
      assertThat(read.stories().get(1).page().address()).isEqualTo("https://a.cn/2");
    }
    assertThat(headlines("{\"code\": 0, \"data\": {\"total\": 1, \"list\": [{\"title\": \"甲\", \"content\": \"一。\", \"items\": [{\"title\": \"评\", "
        + "\"content\": \"评论。\"}]}]}}")).containsExactly("甲");
    assertThat(headlines("[[{\"title\": \"甲\", \"content\": \"一。\"}], [[{\"title\": \"乙\", \"content\": \"二。\"}]]]")).containsExactly("甲", "乙");
  }

  /** Paragraphs of a list stay paragraphs, names in it are whole, and one that is set apart is one name. */
  @Test
  void listsInRowsStayLists() throws IOException {
    SourceFile read = SourceFile.read(write("a.json", "[{\"title\": \"甲\", \"content\": [\"一。\", \"二。\"], \"authors\": [\"Smith, John A.\", \"张三、李 四\"]}]"));
    assertThat(read.stories().get(0).text()).isEqualTo("甲\n一。\n二。");
    assertThat(read.stories().get(0).page().people()).extracting(person -> person.name()).containsExactly("Smith, John A.", "张三", "李四");
    SourceFile table = SourceFile.read(write("a.csv", "标题,正文,作者\n甲,一。,李　四 王小明\n"));
    assertThat(table.stories().get(0).page().people()).extracting(person -> person.name()).containsExactly("李四", "王小明");
  }

  private java.util.List<String> headlines(String json) throws IOException {
    return SourceFile.read(write("a.json", json)).stories().stream().map(Story::headline).toList();
  }

  @Test
  void everyEncodingIsRead() throws IOException {
    String text = "标题,正文\n" + "江城樱花,三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。\n".repeat(20);
    for (String charset : new String[] {"GB18030", "UTF-16LE", "UTF-8"}) {
      Path file = write("a.csv", charset.startsWith("UTF-16") ? "\ufeff" + text : text, charset);
      assertThat(SourceFile.read(file).stories()).as(charset).hasSize(20).allSatisfy(
          story -> assertThat(story.headline()).isEqualTo("江城樱花"));
    }
  }

  static Stream<Arguments> importers() {
    return Stream.of(
        Arguments.of("a.txt", "标题,正文\n一,二", TableImporter.class),
        Arguments.of("a.txt", "江城樱花开了,市民纷纷赏花\n正文，第二行。", TextImporter.class),
        Arguments.of("a.csv", "甲,乙\n一,二", TableImporter.class),
        Arguments.of("a.csv", "只有一列\n一。", TextImporter.class),
        Arguments.of("a.json", "{\"a\": 1}", TableImporter.class),
        Arguments.of("a.txt", "{这不是 JSON}\n正文。", TextImporter.class),
        Arguments.of("a.txt", "标题\n<p>正文,内容</p>\n*\n", SeedFileImporter.class));
  }

  @ParameterizedTest
  @MethodSource("importers")
  void theContentSaysWhoseItIs(String name, String text, Class<?> importer) throws IOException {
    assertThat(new Importers().of(write(name, text))).isInstanceOf(importer);
  }

  private static ProblemKind failure(Importer importer, Path file) {
    ProblemKind[] kind = new ProblemKind[1];
    assertThatThrownBy(() -> importer.scan(file, Progress.NONE)).isInstanceOfSatisfying(
        PizhuException.class, thrown -> kind[0] = thrown.problem().kind());
    return kind[0];
  }

  @Test
  void columnsCanBeSaid() throws IOException {
    Path file = write("a.csv", "甲,乙,丙\n一,正文一。,2020-03-12\n");
    assertThat(failure(new Importers().of(file), file)).isEqualTo(ProblemKind.TABLE_WITHOUT_TEXT);
    TableColumns said = new TableColumns(Map.of(TableField.HEADLINE, "甲", TableField.BODY, "乙", TableField.DATE, "丙"));
    SourceFile read = SourceFile.read(new Importers().of(file, header -> said), file);
    assertThat(read.stories()).extracting(Story::text).containsExactly("一\n正文一。");
    TableColumns wrong = new TableColumns(Map.of(TableField.BODY, "丁"));
    assertThat(failure(new Importers().of(file, header -> wrong), file)).isEqualTo(ProblemKind.TABLE_WITHOUT_COLUMN);
    Path unnamed = write("a.txt", "甲,乙\n一,正文一。\n");
    TableColumns two = new TableColumns(Map.of(TableField.BODY, "乙"));
    assertThat(new Importers().of(unnamed, header -> two)).isInstanceOf(TableImporter.class);
    assertThat(new Importers().of(unnamed)).isInstanceOf(TextImporter.class);
  }

  @Test
  void aPreviewShowsColumnsAndRows() throws IOException {
    TablePreview preview = new Importers().preview(write("a.csv", "标题,,正文,标题\n" + "一,二,三,四\n".repeat(9)));
    assertThat(preview.header()).containsExactly("标题", "#2", "正文", "标题 (2)");
    assertThat(preview.columns().names()).isEqualTo(Map.of(TableField.HEADLINE, "标题", TableField.BODY, "正文"));
    assertThat(preview.rows()).hasSize(5).allSatisfy(row -> assertThat(row).containsExactly("一", "二", "三", "四"));
    assertThat(new Importers().preview(write("a.txt", "标题\n正文。"))).isNull();
  }

  @Test
  void deepAndEndlessOnesEndSoon() throws IOException {
    Path deep = write("a.jsonl", "{\"title\":\"深\",\"body\":\"文。\",\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}\n{\"title\":\"浅\",\"body\":\"文二。\"}\n");
    SourceFile read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SourceFile.read(deep));
    assertThat(read.stories()).extracting(Story::headline).contains("浅");
    Path wide = write("b.csv", "标题,正文\n" + ",".repeat(200_000) + "\n一,二。\n");
    assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SourceFile.read(wide)).stories()).hasSize(1);
  }

  @Test
  void columnsOfTheSameNameAreNumbered() throws IOException {
    CsvRows rows = new CsvRows("a.csv", new java.io.StringReader("a,a,,a" + ",b".repeat(100_000) + "\n"), 1 << 20);
    assertThat(rows.header()).startsWith("a", "a (2)", "#3", "a (3)", "b", "b (2)").endsWith("b (100000)");
  }
}
