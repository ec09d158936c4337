package org.pizhu.exporter.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.i18n.Language;
import org.pizhu.markdown.Markdown;

class HtmlExporterTest {

  private static final Set<String> WRITTEN = Set.of(
      "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p", "main", "article", "dl", "div",
      "dt", "dd", "time", "bdi", "br", "code", "section", "ol", "ul", "li", "blockquote", "mark", "span", "figure",
      "img", "figcaption", "b", "footer", "h4", "h5", "h6", "strong", "em", "a", "pre", "hr");

  private final Exporter exporter = new HtmlExporter();

  @Test
  void aReaderFindsStoriesQuotesAndSentences() {
    Document read = read(Samples.stories());

    assertThat(read.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(read.title()).isEqualTo("河南疫情专题");
    assertThat(read.select("article > h2").eachText())
        .containsExactly("【抗击疫情 宝丰在行动】党员干部踊捐款 战…", "无标题", "凝心聚力");
    assertThat(read.select("article").first().select("blockquote").eachText()).startsWith(
        "央广网河南分网3月5日消息", "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", "俺一定得出一份力！”近日", "我先上，”");
    Element sentence = read.getElementById("annotation-a4").selectFirst(".sentence");
    assertThat(sentence.wholeText()).isEqualTo("“我是党员，我先上，”他说。");
    assertThat(sentence.selectFirst("mark").wholeText()).isEqualTo("我先上，”");
    assertThat(read.getElementById("annotation-a6").select(".sentence")).as("the quote is its sentences").isEmpty();
    assertThat(read.getElementById("annotation-a2").select(".tags li").eachText()).containsExactly("话语/直接引语", "人物");
    assertThat(read.getElementById("annotation-a7").select(".lost")).hasSize(1);
  }

  @Test
  void daysAndTimesCanBeReadByMachines() {
    Document read = read(Samples.stories());

    assertThat(read.select("dl time").eachAttr("datetime")).containsExactly("2020-03-05", "02-21");
    assertThat(read.getElementById("annotation-a3").select("time").eachAttr("datetime"))
        .containsExactly("2026-11-24T04:00:00Z", "2026-11-24T05:00:00Z");
  }

  @Test
  void picturesAreInsideOrNamedAsMissing() {
    Document read = read(Samples.stories());

    assertThat(read.select("figure img").eachAttr("src")).containsExactly(
        "data:image/png;base64," + Base64.getEncoder().encodeToString(Samples.PICTURE_BYTES));
    assertThat(read.select("figure").first().select(".missing").eachText()).containsExactly("缺图");
    assertThat(read.select("figure").first().text()).contains("W020200305581086591299.png");
  }

  @Test
  void aPictureThatTheStoryHasAndTheLibraryHasLostIsMissing() {
    ExportSet set = Samples.set(Language.CHINESE, Samples.stories());
    ExportSet bare = new ExportSet(
        set.header(), set.language(), set.codebook(), set.stories(), PictureSource.NONE);

    Document read = Jsoup.parse(Samples.export(exporter, bare));

    assertThat(read.select("figure img")).isEmpty();
    assertThat(read.select("figure .missing")).hasSize(2);
  }

  @Test
  void theFullTextHasAMarkForEachAnnotationThatLeadsThereAndBack() {
    Document read = Jsoup.parse(Samples.export(
        exporter, Samples.with(Samples.set(Language.CHINESE, Samples.stories()), new ExportContent(false, false, true, false))));
    Element story = read.selectFirst("article");

    assertThat(read.select(".sentence, figure")).isEmpty();
    assertThat(story.select(".text p").get(0).ownText() + story.select(".text mark").text()).contains("央广网河南分网3月5日消息");
    assertThat(story.select(".text sup a").eachAttr("href")).containsExactly(
        "#annotation-a1", "#annotation-a2", "#annotation-a3", "#annotation-a4", "#annotation-a5", "#annotation-a6");
    for (Element link : story.select(".text sup a, .number a")) {
      assertThat(read.select("[id=\"" + link.attr("href").substring(1) + "\"]")).hasSize(1);
    }
    assertThat(story.select(".number a").eachText()).as("those that lost their place have none").containsExactly("1", "2", "3", "4", "5", "6");
    Element overlap = story.selectFirst("mark.over");
    assertThat(overlap.wholeText()).isEqualTo("俺一定得出一份力！”");
    assertThat(overlap.classNames()).containsExactly("blue", "over", "under-yellow");
    assertThat(story.select(".text sup").remove()).hasSize(6);
    assertThat(String.join("\n", story.select(".text p").stream().map(Element::wholeText).toList()))
        .isEqualTo(Samples.stories().get(0).story().story().text().replaceFirst("^.*\n", ""));
  }

  @Test
  void groupsAreHeadingsAndNamesStandOnce() {
    Document read = Jsoup.parse(Samples.export(exporter, Samples.grouped(Language.CHINESE, new ExportContent(true, true, true, false))));

    assertThat(read.select("h2").eachText()).containsExactly("话语", "人物");
    assertThat(read.select("article > h3.headline")).hasSize(3);
    assertThat(read.select("[id]").eachAttr("id")).doesNotHaveDuplicates().contains("annotation-a1", "mark-a1");
    assertThat(read.select("dt:contains(引文格式) + dd").eachText()).hasSize(2).first().asString().startsWith("佚名.");
  }

  @Property(tries = 500)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(
      @ForAll String headline, @ForAll String words, @ForAll String note, @ForAll String name) {
    String quote = "始" + words + "终";
    Assume.that(!headline.isBlank() && !note.isBlank());

    Document read = read(List.of(Samples.story(headline, quote, note, name)));

    harmless(read);
    assertThat(read.selectFirst("h2").wholeText()).isEqualTo(Hostile.readable(headline));
    assertThat(String.join("\n", read.select("li > blockquote").first().select("p").stream().map(Element::wholeText).toList()))
        .isEqualTo(Hostile.readable(quote));
    assertThat(Hostile.dense(read.selectFirst(".note").wholeText()))
        .isEqualTo(Hostile.dense(Hostile.readable(Markdown.words(note))));
    assertThat(read.select("dd bdi").first().wholeText()).isEqualTo(Hostile.readable(name));
  }

  @Test
  void nothingIsLoadedAndNothingRuns() {
    harmless(read(Samples.stories()));
  }

  private static void harmless(Document read) {
    assertThat(read.select("html, html *")).extracting(Element::tagName).isSubsetOf(WRITTEN);
    for (Element element : read.getAllElements()) {
      element.attributes().forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
    }
    assertThat(read.select("[action], [srcset], [style]")).isEmpty();
    assertThat(read.select("[href]").eachAttr("href")).allMatch(address -> address.matches("(?i)(https?|mailto):.*|#.*"));
    assertThat(read.select("[src]").eachAttr("src")).allMatch(address -> address.startsWith("data:image/"));
    assertThat(read.selectFirst("style").data()).doesNotContain("url(", "@import");
    assertThat(read.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none';");
  }

  private Document read(List<ExportedStory> stories) {
    return Jsoup.parse(Samples.export(exporter, Samples.set(Language.CHINESE, stories)));
  }
}
