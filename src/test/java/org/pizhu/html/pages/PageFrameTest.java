package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Person;
import org.pizhu.model.Story;

/** What frames the text of a page: its title, the line of the editor, and what the page goes on to below. */
class PageFrameTest {

  private static final String PARAGRAPH =
      "<p>三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花，沿江步道上人流如织，志愿者在路口引导车辆，交警部门提醒大家错峰出行，注意安全。</p>";

  private static Story read(String head, String heading, String below) {
    return new StoryParser().parse(PageReader.read("a.html", 1, "<html><head>" + head + "</head><body><h1>" + heading + "</h1><div class=article>"
        + PARAGRAPH.repeat(3) + below + "</div></body></html>")).story();
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    // The title, which the page gives to machines as well | the heading | the headline
    "江城樱花开了_华语_某某网_1905.com => 江城樱花开了 => 江城樱花开了",
    "江城樱花开了_经济_宏观频道首页_某某网 - KANKAN.COM.CN => 江城樱花开了 => 江城樱花开了",
    "Cherry trees in bloom: spring is here - WORLD => Cherry trees in bloom: spring is here => Cherry trees in bloom: spring is here",
    "江城樱花开了 => 江城樱花开了 => 江城樱花开了",
    "江城樱花开了_某某网 => 某某网 => 江城樱花开了_某某网",
  })
  void theHeadingIsTheHeadlineWithoutTheNameOfTheSite(String title, String heading, String headline) {
    Story story = read("<title>" + title + "</title><meta property='og:title' content='" + title + "'>", heading, "");
    assertThat(story.headline()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<p>责任编辑：李四</p><h3>相关新闻</h3>",
    "<p>【责任编辑:李四 】</p><p>相关新闻</p>",
    "<p>【纠错】 【责任编辑:李四 】</p>",
    "<p>[作者: 王五 责任编辑: 李四 ]</p>",
    "<p>责任编辑：李四</p><p>首页 &gt; 上一页 1 下一页 &gt; 尾页</p>",
  })
  void theLineOfTheEditorAndWhatFollowsIsNoText(String below) {
    String more = "<ul>" + "<li><a href=/1>别处的消息一二三四五六七八九十，很长很长的一条</a></li>".repeat(30) + "</ul>";
    Story story = read("<title>江城樱花开了</title>", "江城樱花开了", below + (below.contains("相关") ? more : ""));
    assertThat(story.bodyParagraphs()).isEqualTo(3);
    assertThat(story.text()).doesNotContain("别处").doesNotContain("李四").doesNotContain("上一页");
    assertThat(story.page().people()).extracting(Person::name).contains("李四");
  }

  @ParameterizedTest
  @CsvSource({
    "化成雨_NBJ11143,化成雨",
    "化成雨,化成雨",
    "化成雨 _NBJ,化成雨",
  })
  void whoAnswersIsNamedWithoutTheNumber(String word, String name) {
    Story story = read("<title>江城樱花开了</title>", "江城樱花开了", "<p>责任编辑：" + word + "</p>");
    assertThat(story.page().people()).containsExactly(new Person("责任编辑", name, null));
  }

  @ParameterizedTest
  @CsvSource({
    "江城樱花开了江城樱花开了,2020-03-13T02:30",
    "Cherry trees bloom in the city,2020-03-12T18:30",
    "桜が咲きました江城の春が来た,2020-03-12T18:30",
  })
  void aTimeOfGreenwichIsThatOfChinaOnChinesePages(String title, String published) {
    Story story = read("<title>" + title + "</title><meta property='article:published_time' content='2020-03-12T18:30:00Z'>", title, "");
    assertThat(story.page().published()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<div class='caas-body'>TEXT</div>",
    "<div class=box><div itemprop=articleBody>TEXT</div></div>",
    "<div id=article__content class=x>TEXT</div>",
    "<table><tr><td class=TRS_Editor>TEXT</td></tr></table>",
  })
  void aShortTextThatThePageDeclaresIsNotOutweighed(String text) {
    String other = "<div class=item><h3>别处的消息</h3><p>" + "别处的消息，说的是别的事，与此无关，长长的一段，又是一段，没有完的时候。".repeat(3) + "</p></div>";
    String page = "<html><head><title>江城樱花开了</title></head><body><h1>江城樱花开了</h1><div class=outer>" + text.replace("TEXT", PARAGRAPH)
        + "</div><div class=stream>" + other.repeat(12) + "</div></body></html>";
    Story story = new StoryParser().parse(PageReader.read("a.html", 1, page)).story();
    assertThat(story.text()).contains("三月的江城").doesNotContain("别处");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "本文来源于北京商报 2020-03-12 09:47:48|北京商报",
    "本文来源于小王的朋友 2020-03-12 09:47:48|-",
  })
  void anOutletIsNamedWithoutAColonAsWell(String line, String outlet) {
    Story story = new StoryParser().parse(PageReader.read("a.html", 1, "<html><head><title>江城樱花开了</title></head><body><h1>江城樱花开了</h1><div>" + line
        + "</div><div class=article>" + PARAGRAPH.repeat(3) + "</div></body></html>")).story();
    assertThat(story.page().outlet()).isEqualTo(outlet);
  }
}
