package org.pizhu.exporter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.commonmark.node.BlockQuote;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.MarkdownReader;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

class TemplateExporterTest {

  private static String written(String template, TemplateKind kind, ExportSet set) {
    return Samples.export(new TemplateExporter("t", template, kind), set);
  }

  private static Problem problem(String template) {
    try {
      written(template, TemplateKind.HTML, Samples.set(Language.ENGLISH, Samples.stories()));
    } catch (PizhuException e) {
      return e.problem();
    }
    throw new AssertionError("No problem with " + template);
  }

  @Test
  void namesFieldsAndGoesThroughStories() {
    String template = "{{title}}|{{#stories}}{{headline}}:{{#annotations}}{{number}}{{^hasTags}}-{{/hasTags}}{{/annotations}};{{/stories}}";

    assertThat(written(template, TemplateKind.HTML, Samples.set(Language.CHINESE, Samples.stories())))
        .isEqualTo("河南疫情专题|【抗击疫情 宝丰在行动】党员干部踊捐款 战…:1-234-5-6-7-8-;无标题:;凝心聚力:;");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "NONE", value = {
    "a\\n{{#stories}}\\n{{headline}} | TEMPLATE_PART_NOT_CLOSED | 2",
    "a\\n{{#stories}}\\n{{/storie}} | TEMPLATE_PART_CROSSED | 3",
    "a\\n{{/stories}} | TEMPLATE_PART_NOT_OPEN | 2",
    "a\\n{{{title}} | TEMPLATE_BROKEN | 2",
    "a\\n{{nothing}} | TEMPLATE_FIELD_UNKNOWN | 2",
    "a\\nb {{}} | TEMPLATE_BROKEN | 2",
    "{{#stories}}\\n\\n{{headline.bytes}}{{/stories}} | TEMPLATE_FIELD_UNKNOWN | 3",
    "{{#stories}}{{#annotations}}\\n{{quote.class.name}}{{/annotations}}{{/stories}} | TEMPLATE_FIELD_UNKNOWN | 2",
    "{{title.getClass}} | TEMPLATE_FIELD_UNKNOWN | 1",
    "{{#typo}}{{/typo}} | TEMPLATE_FIELD_UNKNOWN | 1",
    "a\\nb{{> /etc/passwd}} | TEMPLATE_PART_NOT_ALLOWED | 2",
    "{{#stories}}{{> x}}{{/stories}} | TEMPLATE_PART_NOT_ALLOWED | 1",
    "a\\n{{<x}}{{/x}} | TEMPLATE_PART_NOT_ALLOWED | 2",
    "{{#stories}}{{/stories}}{{#stories}}{{/stories}} | TEMPLATE_STORIES_TWICE | 0",
  })
  void whatIsWrongIsToldWithItsLine(String template, ProblemKind kind, int line) {
    Problem problem = problem(template.replace("\\n", "\n"));

    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.file()).isEqualTo("t");
  }

  @Test
  void whatIsWrongIsToldInTheLanguageOfTheProgram() {
    Messages chinese = new Messages(Language.CHINESE);
    assertThat(chinese.problem(problem("{{#stories}}{{/storie}}"))).isEqualTo("模板在此结束“storie”，但此处打开的是“stories”。（t 第 1 行）");
    assertThat(chinese.problem(problem("{{#stories}}"))).isEqualTo("模板打开了“stories”，却没有结束。（t 第 1 行）");
    assertThat(chinese.problem(problem("{{/stories}}"))).isEqualTo("模板在此结束“stories”，但前面没有打开它。（t 第 1 行）");
    assertThat(chinese.problem(problem("{{ti\ntle}}")).replaceFirst("（.*", "")).isEqualTo("模板此处无法解析：{{ti tle").doesNotContain("tag");
  }

  @Test
  void whetherThereAreStoriesCanBeAsked() {
    String template = "{{#stories}}x{{/stories}}{{^stories}}none{{/stories}}";

    assertThat(written(template, TemplateKind.HTML, Samples.set(Language.ENGLISH, Samples.stories()))).isEqualTo("xxx");
    assertThat(written(template, TemplateKind.HTML, Samples.set(Language.ENGLISH, List.of()))).isEqualTo("none");
  }

  @Test
  void whatStopsTheStoriesComesOutAsItIs() {
    Iterable<ExportedStory> stopping = () -> {
      throw new CancellationException();
    };
    Exporter exporter = new TemplateExporter("t", "{{#stories}}x{{/stories}}", TemplateKind.HTML);
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("full");
      }
    };

    assertThatThrownBy(() -> exporter.write(Samples.set(Language.ENGLISH, stopping), OutputStream.nullOutputStream()))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> new TemplateExporter("t", "x".repeat(100_000), TemplateKind.HTML)
        .write(Samples.set(Language.ENGLISH, List.of()), full)).isInstanceOf(IOException.class).hasMessage("full");
  }

  @Test
  void theSamplesWork() {
    ExportSet set = Samples.grouped(Language.CHINESE, new ExportContent(true, true, true, false));
    MarkdownReader cards = new MarkdownReader(written(TemplateKind.MARKDOWN.sample(), TemplateKind.MARKDOWN, set));
    Document review = Jsoup.parse(written(TemplateKind.HTML.sample(), TemplateKind.HTML, set));

    assertThat(cards.foreign()).isEmpty();
    assertThat(cards.headings(2)).containsExactly("话语", "人物");
    assertThat(cards.headings(3)).hasSize(16).first().isEqualTo("【抗击疫情 宝丰在行动】党员干部踊捐款 战… · 1");
    assertThat(cards.all(BlockQuote.class)).extracting(MarkdownReader::text).contains("俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”");
    assertThat(review.select("article")).hasSize(3);
    assertThat(review.select("article").first().select("tr")).hasSize(8);
    assertThat(review.select("mark.blue").eachText()).contains("俺一定得出一份力！”");
    assertThat(review.select("img[src^=data:image/png]")).hasSize(2);
  }

  @Property(tries = 300)
  @Domain(Hostile.class)
  void nothingBreaksOutInHtmlHoweverItIsAskedFor(@ForAll String headline, @ForAll String words, @ForAll String note) {
    String template = "{{#stories}}<b>{{{headline}}}</b><i title=\"{{headline}}\">{{&headline}}</i>"
        + "{{#annotations}}<q>{{{quote}}}</q><div>{{{note}}}</div>{{/annotations}}{{/stories}}";
    ExportSet set = Samples.set(Language.ENGLISH, List.of(Samples.story(headline, words, note, "a.txt")));

    Document read = Jsoup.parse(written(template, TemplateKind.HTML, set));

    assertThat(read.select("script, img, style, iframe, [onerror]")).isEmpty();
    assertThat(read.select("b").first().wholeText()).isEqualTo(headline.isBlank() ? "No headline" : Hostile.readable(headline));
    assertThat(read.select("i").first().attr("title")).isEqualTo(read.select("b").first().wholeText());
    assertThat(read.select("q").first().wholeText()).isEqualTo(Hostile.readable(words));
  }

  @Property(tries = 300)
  @Domain(Hostile.class)
  void nothingBreaksOutInMarkdown(@ForAll String headline, @ForAll String words) {
    String template = "# {{{title}}}\n\n{{#stories}}\n## {{{headline}}}\n\n{{#annotations}}\n> {{{quote}}}\n\n- {{quote}}\n{{/annotations}}\n{{/stories}}";
    ExportSet set = Samples.set(Language.ENGLISH, List.of(Samples.story("题" + headline, "始" + words, "", "a.txt")));

    MarkdownReader read = new MarkdownReader(written(template, TemplateKind.MARKDOWN, set));

    assertThat(read.foreign()).isEmpty();
    assertThat(read.headings(2)).containsExactly(Hostile.line("题" + headline));
    assertThat(read.all(BlockQuote.class)).extracting(MarkdownReader::text).containsExactly(Hostile.line("始" + words));
  }
}
