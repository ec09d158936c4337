package org.pizhu.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.commonmark.node.ListItem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.MarkdownReader;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.i18n.Language;
import org.pizhu.model.Session;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary.TagUse;
import org.pizhu.model.SessionSummary;

class SessionReporterTest {

  private static final Instant START = Instant.parse("2026-11-24T00:30:00Z");

  private static SessionSummary summary(String name, @Nullable Instant ended, List<SessionStory> stories, List<TagUse> tags) {
    int done = (int) stories.stream().filter(SessionStory::isDone).count();
    return new SessionSummary(
        new Session(1, name, "王老师", START, ended, null, stories.size(), done, Duration.ofMinutes(85).plusSeconds(50)),
        stories, 8, 3, tags);
  }

  private static SessionSummary whole() {
    return summary(
        "灾情报道·第一批",
        Samples.NOON,
        List.of(
            new SessionStory(5, "【抗击疫情 宝丰在行动】党员干部踊捐款 战", true, START.plusSeconds(1_800), 6),
            new SessionStory(2, "坚实的底盘——湖北战“疫”中的社区作为", false, null, 1),
            new SessionStory(3, "", false, null, 0)),
        List.of(new TagUse("话语/直接引语", 4), new TagUse("人物", 1)));
  }

  private static String write(ExportFormat format, Language language, SessionSummary summary) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SessionReporter.of(format)
          .write(new SessionReport(summary, "我的资料.pizhu", Samples.language(language), Samples.NOON), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "MARKDOWN, ENGLISH, session.md",
    "MARKDOWN, CHINESE, session-zh.md",
    "HTML, CHINESE, session-zh.html",
  })
  void writesWhatItAlwaysWrote(ExportFormat format, Language language, String golden) throws IOException {
    String written = write(format, language, whole());
    Path folder = Files.createDirectories(Path.of("target/golden"));
    Files.writeString(folder.resolve(golden), written);
    try (InputStream expected = SessionReporterTest.class.getResourceAsStream("/org/pizhu/exporter/" + golden)) {
      assertThat(expected).as("src/test/resources/org/pizhu/exporter/" + golden).isNotNull();
      assertThat(written).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void htmlReaderFindsListAndTags() {
    Document read = Jsoup.parse(write(ExportFormat.HTML, Language.CHINESE, whole()));
    assertThat(read.title()).isEqualTo("会话小结：灾情报道·第一批");
    assertThat(read.select("dd").eachText()).containsExactly(
        "2026年11月24日 08:30至2026年11月24日 12:00", "1小时25分钟", "共3篇，完成1篇，余2篇", "共8条，其中3条有笔记；1条在清单之外的报道上");
    assertThat(read.select("section").get(0).select("li > [lang]").eachText())
        .containsExactly("坚实的底盘——湖北战“疫”中的社区作为", "无标题");
    assertThat(read.select("section").get(1).select("li").eachText())
        .containsExactly("【抗击疫情 宝丰在行动】党员干部踊捐款 战… 完成于2026年11月24日 09:00 · 6条批注");
    assertThat(read.select(".tags li").eachText()).containsExactly("话语/直接引语 4", "人物 1");
    assertThat(read.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none';");
  }

  @Test
  void saysSoWhereThereIsNothing() {
    SessionSummary bare = new SessionSummary(
        new Session(1, "空", "", START, null, null, 0, 0, Duration.ofSeconds(59)), List.of(), 0, 0, List.of());
    MarkdownReader read = new MarkdownReader(write(ExportFormat.MARKDOWN, Language.ENGLISH, bare));
    assertThat(read.headings(2)).containsExactly("Still open", "Done", "Tags used");
    assertThat(read.all(ListItem.class)).extracting(MarkdownReader::text).containsExactly(
        "When: since 24 November 2026, 08:30, not ended", "Time at work: under 1 min", "Stories: 0, 0 done, 0 open",
        "Annotations: 0");
  }

  @Property(tries = 300)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(@ForAll String name, @ForAll String headline, @ForAll String tag) {
    Assume.that(!Hostile.line(headline).isBlank() && !Hostile.line(name).isBlank() && !Hostile.line(tag).isBlank());
    SessionSummary hostile = summary(
        name, null, List.of(new SessionStory(1, headline, false, null, 0)), List.of(new TagUse(tag, 2)));

    MarkdownReader markdown = new MarkdownReader(write(ExportFormat.MARKDOWN, Language.ENGLISH, hostile));
    assertThat(markdown.foreign()).isEmpty();
    assertThat(markdown.headings(1)).containsExactly("Summary of «" + Hostile.line(name) + "»");
    assertThat(markdown.all(ListItem.class)).hasSize(6);

    Document html = Jsoup.parse(write(ExportFormat.HTML, Language.ENGLISH, hostile));
    assertThat(html.select("section li > [lang]")).hasSize(1);
    assertThat(html.selectFirst("section li > [lang]").wholeText()).isEqualTo(Hostile.readable(headline));
    assertThat(html.select("script, a, img, link")).isEmpty();
  }
}
