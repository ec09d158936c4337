package org.pizhu.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.importer.Importers;
import org.pizhu.importer.SourceFile;
import org.pizhu.importer.seed.SeedFileImporter;
import org.pizhu.importer.source.Importer;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;

/** Plain text and Markdown: what is the headline, what a paragraph, and whose file it is. */
class TextImporterTest {

  @TempDir Path folder;

  private Path write(String name, String text, String charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
  }

  private Story story(String name, String text) throws IOException {
    return SourceFile.read(write(name, text, "UTF-8")).stories().get(0);
  }

  private static final String LONG = "三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。";

  static Stream<Arguments> layouts() {
    return Stream.of(
        Arguments.of("lines", "江城樱花开了\n第一段。\n第二段。", "江城樱花开了\n第一段。\n第二段。"),
        Arguments.of("blank lines", "江城樱花开了\n\n第一段。\n\n\n第二段。\n", "江城樱花开了\n第一段。\n第二段。"),
        Arguments.of("indentation", "江城樱花开了\r\n　　第一段。\r\n　　第二段。\r\n", "江城樱花开了\n第一段。\n第二段。"),
        Arguments.of("a label", "标题：江城樱花开了\n第一段。", "江城樱花开了\n第一段。"),
        Arguments.of("byte order mark", "\ufeff江城樱花开了\n第一段。", "江城樱花开了\n第一段。"),
        Arguments.of("no headline but a sentence", "第一段没有标题，直接开始。\n第二段。", "第一段没有标题，直接开始。\n第二段。"),
        Arguments.of("a dateline first", "新华社北京3月5日电 今天天气很好\n第二段。", "新华社北京3月5日电 今天天气很好\n第二段。"),
        Arguments.of("one sentence is a text", "江城的樱花开了。", "江城的樱花开了。"),
        Arguments.of("facts below the headline", "江城樱花开了\n2020-03-12 10:20 来源：某某日报\n" + LONG + "\n（责任编辑：李四）",
            "江城樱花开了\n" + LONG),
        Arguments.of("lines broken at a width",
            "江城樱花开了\n\n　　三月的江城樱花陆续开放市民\n纷纷走出家门踏青赏花公园里人\n来人往热闹非凡春天真的已经来\n了。\n　　第二段从这里开始了市民王女\n士说。\n",
            "江城樱花开了\n三月的江城樱花陆续开放市民纷纷走出家门踏青赏花公园里人来人往热闹非凡春天真的已经来了。\n第二段从这里开始了市民王女士说。"),
        Arguments.of("Latin lines broken at a width",
            "Cherries in bloom\n\nIn March the cherries of the river city come\ninto bloom, one after the other, and all the\npeople of the town walk out to see them, and\nthen go home.\n",
            "Cherries in bloom\nIn March the cherries of the river city come into bloom, one after the other, and all the people of the town"
                + " walk out to see them, and then go home."),
        Arguments.of("signs of HTML", "江城 A&B 樱花\n价格 3 < 5，a & b", "江城 A&B 樱花\n价格 3 < 5，a & b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void aTextIsAStory(String what, String text, String expected) throws IOException {
    assertThat(story("报道.txt", text).text()).isEqualTo(expected);
  }

  @Test
  void whatATextSaysOfItselfIsFound() throws IOException {
    Story story = story("报道.txt", "江城樱花开了\n2020-03-12 10:20 来源：新华网\n新华社武汉3月12日电（记者张三）" + LONG + "\n（责任编辑：李四）");
    assertThat(story.headline()).isEqualTo("江城樱花开了");
    assertThat(story.page().published()).isEqualTo("2020-03-12T10:20");
    assertThat(story.page().outlet()).isEqualTo("新华网");
    assertThat(story.dateline().place()).isEqualTo("武汉");
    assertThat(story.bylines()).extracting(byline -> byline.name()).contains("张三");
    assertThat(story.page().people()).extracting(person -> person.role() + person.name()).containsExactly("责任编辑李四");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
  void everyEncodingIsRead(String charset) throws IOException {
    String text = charset.equals("Big5") ? "江城櫻花開了\n" + "三月的江城，櫻花陸續盛大開放，市民走出家門。\n".repeat(20) : "江城樱花开了\n" + (LONG + "\n").repeat(20);
    Path file = write("报道.txt", (charset.startsWith("UTF-16") ? "\ufeff" : "") + text, charset);
    assertThat(SourceFile.read(file).stories().get(0).headline()).startsWith("江城").doesNotContain("\ufffd");
  }

  static Stream<Arguments> importers() {
    return Stream.of(
        Arguments.of("a.txt", "标题\n<p>正文</p>\n*\n", SeedFileImporter.class),
        Arguments.of("a.txt", "标题\n正文\n*\n标题二\n正文", SeedFileImporter.class),
        Arguments.of("a.txt", "标题\n正文\n*", SeedFileImporter.class),
        Arguments.of("a.txt", "标题\n" + "正文\n".repeat(20_000) + "<p>末段</p>", SeedFileImporter.class),
        Arguments.of("a.txt", "标题\n正文 3 < 5", TextImporter.class),
        Arguments.of("a.txt", "# 标题\n\n正文", MarkdownImporter.class),
        Arguments.of("a.txt", "---\ntitle: 标题\n---\n正文", MarkdownImporter.class),
        Arguments.of("a.txt", "---\n正文\n---\n", TextImporter.class),
        Arguments.of("a.txt", "#标签 正文", TextImporter.class),
        Arguments.of("a.md", "标题\n\n正文", MarkdownImporter.class),
        Arguments.of("a.md", "标题\n<p>正文</p>\n*\n标题二\n<p>正文</p>", SeedFileImporter.class));
  }

  @ParameterizedTest
  @MethodSource("importers")
  void theContentSaysWhoseItIs(String name, String text, Class<?> importer) throws IOException {
    assertThat(new Importers().of(write(name, text, "UTF-8"))).isInstanceOf(importer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 34\n-- ** !!\n", "没有报道", "\n \n\u3000\n"})
  void whatHasNoTextIsNoStory(String text) throws IOException {
    Path file = write("a.txt", text, "UTF-8");
    Importer importer = new Importers().of(file);
    assertThatThrownBy(() -> importer.scan(file, Progress.NONE)).isInstanceOf(PizhuException.class)
        .satisfies(thrown -> assertThat(((PizhuException) thrown).problem().kind()).isEqualTo(ProblemKind.FILE_HAS_NO_STORIES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.rss", "a.mht"})
  void aFileThatIsTooLargeIsRefusedWithWords(String name) throws IOException {
    String start = switch (name) {
      case "a.rss" -> "<rss><channel><item><title>标题</title><description>";
      case "a.mht" -> "MIME-Version: 1.0\nContent-Type: text/html\n\n<html>";
      default -> "标题\n\n";
    };
    Path file = write(name, start, "UTF-8");
    try (java.io.RandomAccessFile large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100L << 20);
    }
    Importer importer = switch (name) {
      case "a.rss" -> new FeedImporter(org.pizhu.model.ImportLimits.DEFAULT, org.pizhu.html.feeds.FeedReader::read);
      case "a.mht" -> new MhtmlImporter(org.pizhu.model.ImportLimits.DEFAULT);
      case "a.md" -> new MarkdownImporter(org.pizhu.model.ImportLimits.DEFAULT);
      default -> new TextImporter(org.pizhu.model.ImportLimits.DEFAULT);
    };
    assertThatThrownBy(() -> importer.scan(file, Progress.NONE)).isInstanceOfSatisfying(
        PizhuException.class, thrown -> assertThat(thrown.problem().kind()).isEqualTo(ProblemKind.FILE_TOO_LARGE));
  }

  static Stream<Arguments> markdowns() {
    String body = "新华社武汉3月12日电 第一段有*强调*。\n\n## 小标题\n\n第二段\n换了行。\n\n![图一](img/a.png)\n";
    return Stream.of(
        Arguments.of("---\ntitle: \"江城樱花开了\"\ndate: 2020-03-12\nauthor: [张三, 李四]\nsource: 某某日报\nurl: https://a.cn/1\ntags:\n  - 春天\n---\n" + body,
            "江城樱花开了", "2020-03-12", "某某日报", "https://a.cn/1", List.of("张三", "李四")),
        Arguments.of("# 江城樱花开了\n\n" + body, "江城樱花开了", null, null, null, List.of()),
        Arguments.of("---\n标题: 江城樱花开了\n日期: 2020年3月12日\n作者: 张三\n来源: https://a.cn/1\n---\n" + body,
            "江城樱花开了", "2020-03-12", null, null, List.of("张三")));
  }

  @ParameterizedTest
  @MethodSource("markdowns")
  void markdownSaysOfItselfBeforeItsText(
      String text, String headline, String published, String outlet, String address, List<String> people) throws IOException {
    Story story = story("a.md", text);
    assertThat(story.headline()).isEqualTo(headline);
    assertThat(story.text()).isEqualTo(headline + "\n新华社武汉3月12日电 第一段有强调。\n小标题\n第二段换了行。");
    assertThat(story.page().published()).isEqualTo(published);
    assertThat(story.page().outlet()).isEqualTo(outlet);
    assertThat(story.page().address()).isEqualTo(address);
    assertThat(story.page().people()).extracting(person -> person.name()).isEqualTo(people);
    assertThat(story.figures()).extracting(figure -> figure.src()).containsExactly("img/a.png");
  }

  @Test
  void aDateThatDoesNotExistIsTold() throws IOException {
    SourceFile read = SourceFile.read(write("a.md", "---\ntitle: 标题\ndate: 2020-02-30\n---\n正文。", "UTF-8"));
    assertThat(read.kinds()).containsExactly(ProblemKind.ITEM_DATE_NOT_VALID);
    assertThat(read.stories().get(0).page().published()).isNull();
  }

  @Test
  void footnotesStayInTheText() throws IOException {
    assertThat(story("a.md", "# 标题\n\n正文[^1]在此，[链][l]。\n\n```\n[^2]: 代码\n```\n\n[^1]: 注脚一。\n[^甲]: 注脚二。\n\n[l]: https://a.cn/1\n").text())
        .isEqualTo("标题\n正文[^1]在此，链。\n[^2]: 代码\n[^1]: 注脚一。\n[^甲]: 注脚二。");
  }

  @Test
  void deepNestingIsReadAndEndsSoon() throws IOException {
    assertThat(story("a.md", "# 标题\n\n" + ">".repeat(5_000) + " 正文\n\n" + "*".repeat(20_000) + "[".repeat(20_000) + " 末段").text())
        .contains("正文").contains("末段");
  }
}
