package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pizhu.html.StorySource;
import org.pizhu.model.Story;

/** The contract of {@link Story} under anything that a source may hold. */
class StoryContractTest {

  private static final Path ATTACKS = Path.of("../shared/cases/attacks.json");
  private static final Path PAGES = Path.of("../shared/cases/news-html");

  private static Story parse(String headline, String body) {
    return new StoryParser().parse(new StorySource("test.txt", 1, headline, body)).story();
  }

  @Property(tries = 3000)
  void holdsForTagSoup(@ForAll("soup") String soup) {
    StoryContract.check(parse("标题", soup));
  }

  @Property(tries = 500)
  void holdsForAnyCharacters(@ForAll String headline, @ForAll String body) {
    StoryContract.check(parse(headline, body));
  }

  @Provide
  Arbitrary<String> soup() {
    Arbitrary<String> tag = Arbitraries.of(
        "p", "div", "b", "strong", "i", "a", "span", "ul", "ol", "li", "table", "tr", "td", "th", "caption", "tbody", "colgroup",
        "blockquote", "pre", "h1", "h3", "figure", "figcaption", "ruby", "rt", "font", "center", "svg", "math", "mi", "select",
        "option", "template", "form", "title", "style", "script", "textarea", "noscript", "nobr", "button", "dl", "dt", "plaintext",
        "frameset", "body", "html", "head", "object", "marquee", "o:p");
    Arbitrary<String> attributes = Arbitraries.of(
        "", "", " align=center", " style='text-align:center;font-weight:bold'", " class=caption", " colspan=2", " rowspan=\"x\"",
        " href=http://a.example/?a=1&amp;b=\"><script>", " href='javascript:alert(1)'", " onclick=alert(1)", " data-o=0",
        " href='https://a.example/&quot;onclick=&quot;x'");
    Arbitrary<String> open = tag.flatMap(name -> attributes.map(set -> '<' + name + set + '>'));
    Arbitrary<String> close = tag.map(name -> "</" + name + '>');
    Arbitrary<String> single = Arbitraries.of(
        "<br>", "<br/>", "<hr>", "<img src=./W020200305581086591299.png>", "<img src='data:image/png;base64,AA'>", "<img src=x onerror=y>",
        "<!-- c -->", "<![CDATA[x]]>", "<", "</", "<!", "&", "&lt;", "&#0;", "&#xD800;", "&#xFFFF;", "\0", "\ud83d", "\ude00", "\uffff");
    Arbitrary<String> text = Arbitraries.of(
        "　　正文。", " ", "\n", "\u00a0", "a b", "x < y & z > \"q\"", "😀", "（记者 张三 摄）", "新华社北京3月1日电（记者 李四）", "图为现场",
        "责任编辑：王五", "新华社发（李相浩摄）", "本报讯", "\u200b", "\u200c", "\u200d", "\ufffd");
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, open),
        net.jqwik.api.Tuple.of(3, close),
        net.jqwik.api.Tuple.of(1, single),
        net.jqwik.api.Tuple.of(4, text))
        .list().ofMaxSize(40).map(parts -> String.join("", parts));
  }

  @Test
  void holdsForEveryAttack() throws IOException {
    Assumptions.assumeTrue(Files.exists(ATTACKS), "The collection of attacks is not on this machine");
    JsonNode attacks = new ObjectMapper().readTree(ATTACKS.toFile());
    assertThat(attacks).isNotEmpty();
    for (JsonNode attack : attacks) {
      String payload = attack.get("payload").asText();
      Story story = parse("攻击", payload);
      StoryContract.check(story);
      // The same, inside a paragraph, and behind one that is not closed.
      StoryContract.check(parse("攻击", "<p>前" + payload + "后</p>"));
      StoryContract.check(parse("攻击", "<p><b><table><td>" + payload));
      StoryContract.check(parse(payload, "<p>正文</p>"));
    }
  }

  /** Each of our own attacks has a word that stays, and none of them leaves an address in what is shown but that of a link. */
  @Test
  void holdsForOurOwnAttacksAndKeepsTheirText() throws IOException {
    List<String> attacks;
    try (var in = StoryContractTest.class.getResourceAsStream("/org/pizhu/torture/attacks.txt")) {
      attacks = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    }
    assertThat(attacks).hasSizeGreaterThan(150);
    int kept = 0;
    for (String attack : attacks) {
      Story story = parse("攻击", "<p>这一段在前。</p>" + attack.replace("ADDRESS", "http://evil.example"));
      StoryContract.check(story);
      assertThat(story.text()).as(attack).contains("这一段在前。");
      assertThat(story.html()).as(attack).doesNotContainPattern("evil\\.example/(?!click|x\\b)[^\"]*\"(?! rel=)");
      if (attack.endsWith(">甲") || attack.endsWith("甲</p>")) {
        assertThat(story.text()).as(attack).contains("甲");
        kept++;
      }
      StoryContract.check(parse("攻击", "<p>前" + attack + "后</p>"));
    }
    assertThat(kept).as("attacks with text to keep").isGreaterThan(50);
  }

  @Test
  void holdsForPagesOfManyOutlets() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(PAGES), "The collection of news pages is not on this machine");
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<Path> all = pages.filter(page -> page.toString().endsWith(".html")).toList();
      assertThat(all).isNotEmpty();
      for (Path page : all) {
        Story story = parse("新闻", Files.readString(page));
        StoryContract.check(story);
        assertThat(story.bodyParagraphs()).as(page.toString()).isPositive();
      }
    }
  }
}
