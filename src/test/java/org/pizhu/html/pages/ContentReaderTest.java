package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.Story;

/** Texts that are a story and nothing else: all is kept but what is told as fields. */
class ContentReaderTest {

  private static final PageFacts NOTHING = new PageFacts(null, null, null, null, List.of());

  private static Story html(String headline, String html, PageFacts given) {
    return new StoryParser().parse(ContentReader.html("a", 1, headline, html, given)).story();
  }

  private static String paragraphs(Story story) {
    return story.headline() + ": " + String.join(" ", story.text().substring(story.headline().length()).strip().split("\n"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    // where the headline is from
    "樱花开了|<p>一。</p><p>二。</p>|樱花开了: 一。 二。",
    " 樱花　开了 |<p>一。</p>|樱花 开了: 一。",
    "``|<h1>樱花开了</h1><p>一。</p>|樱花开了: 一。",
    "``|<h2>樱花开了</h2><p>一。</p>|樱花开了: 一。",
    "``|<title>某某网</title><h1> </h1><h3>樱花开了</h3><p>一。</p>|樱花开了: 一。",
    "``|<title>樱花开了</title><p>一。</p>|樱花开了: 一。",
    "樱花开了|<h1>樱花 开了</h1><p>一。</p>|樱花开了: 一。",
    "樱花开了|<h2>第一节</h2><p>一。</p>|樱花开了: 第一节 一。",
    // what is told as a field, and what looks like furniture only
    "樱花开了|<p>2020-03-12 10:20 来源：某某日报</p><p>一。</p><p>责任编辑：李四</p>|樱花开了: 一。",
    "樱花开了|<div class=sidebar>一。</div><p class=comment>二。</p>|樱花开了: 一。 二。",
    "樱花开了|<p>一。</p><script>x</script><nav>首页</nav>|樱花开了: 一。",
  })
  void keepsTheTextOfHtml(String headline, String html, String text) {
    assertThat(paragraphs(html(headline, html, NOTHING))).isEqualTo(text);
  }

  @Test
  void keepsPlainText() {
    Story known = new StoryParser().parse(ContentReader.text("a", 1, "樱花开了", "1 < 2\n二。", NOTHING)).story();
    assertThat(paragraphs(known)).isEqualTo("樱花开了: 1 < 2 二。");
    Story first = new StoryParser().parse(ContentReader.text("a", 1, " ", "樱花开了\n一。\n二。", NOTHING)).story();
    assertThat(paragraphs(first)).isEqualTo("樱花开了: 一。 二。");
  }

  @Test
  void whatTheFileSaysGoesBeforeWhatTheTextSays() {
    String text = "<p>2020-03-12 10:20 来源：某某日报 作者：李四</p><p>一。</p>";
    PageFacts found = html("樱花开了", text, NOTHING).page();
    assertThat(found).isEqualTo(new PageFacts(null, "某某日报", "2020-03-12T10:20", null, List.of(new Person("作者", "李四", null))));
    PageFacts given = new PageFacts("https://a.cn/1", "某某社", "2021-01-01", "2021-02-02", List.of(new Person("记者", "张三", null)));
    assertThat(html("樱花开了", text, given).page()).isEqualTo(new PageFacts("https://a.cn/1", "某某社", "2021-01-01", "2021-02-02",
        List.of(new Person("记者", "张三", null), new Person("作者", "李四", null))));
    PageFacts same = new PageFacts(null, null, null, null, List.of(new Person("记者", "李四", null)));
    assertThat(html("樱花开了", text, same).page().people()).as("named once").containsExactly(new Person("记者", "李四", null));
  }

  /** Where the headline comes again below the text, as in a list of other stories, it is not there that the story is told of. */
  @ParameterizedTest
  @CsvSource({"''", "<h2>第一节</h2>", "<h1>樱花开了</h1>"})
  void whatIsSaidOfTheStoryStandsAtItsBeginning(String heading) {
    String text = heading + "<p>2020-03-12 10:20 来源：某某日报</p>" + "<p>三月的江城，樱花陆续开放。</p>".repeat(6) + "<p>樱花开了</p>";
    PageFacts facts = html("樱花开了", text, NOTHING).page();
    assertThat(facts.outlet()).isEqualTo("某某日报");
    assertThat(facts.published()).isEqualTo("2020-03-12T10:20");
  }
}
