package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several stories on a page; in the table each is its headline. */
class EndlessPageTest {

  private static final String TEXT = "江城樱花陆续开放，市民走出家门。".repeat(8);

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    // the next stories have been loaded below the one that the page is of
    "江城樱花开了，市民看花 - 江城日报 => 江城樱花开了|河边老桥完成加固|湖边新馆今天开门 => 江城樱花开了",
    // a list of stories, and one that is of the second
    "江城日报 => 江城樱花开了|河边老桥完成加固 => 江城樱花开了|河边老桥完成加固",
    "河边老桥完成加固 - 江城日报 => 江城樱花开了|河边老桥完成加固 => 江城樱花开了|河边老桥完成加固",
    "江城樱花开了 - 江城日报 => 江城樱花开了 => 江城樱花开了",
  })
  void keepsTheStoryThatThePageIsOf(String title, String stories, String left) {
    StringBuilder html = new StringBuilder("<title>" + title + "</title><div id=all>");
    for (String story : stories.split("\\|")) {
      html.append("<div><div class=top><h1>").append(story).append("</h1></div><div class=article-content><p>").append(TEXT).append("</p></div></div>");
    }
    Document page = Jsoup.parse(html + "</div>");
    EndlessPage.keepFirst(page);
    assertThat(String.join("|", page.select("h1").eachText())).isEqualTo(left);
    assertThat(page.select(".article-content")).hasSize(left.split("\\|").length);
  }

  /** Only the first has a heading; the others have their headline in a box that is called as that of the first. */
  @Test
  void takesOffWhatBeginsWithTheBoxOfAHeadline() {
    String page = "<title>江城樱花开了 - 江城日报</title><div><div class=article-page-title><h1>江城樱花开了</h1></div><div id=text><p>" + TEXT + "</p></div>"
        + "<div id=second><div>发布：2020-03-12</div><div class=article-page-title>河边老桥完成加固</div><div><p>" + TEXT + TEXT + "</p></div></div></div>";
    Document two = Jsoup.parse(page);
    EndlessPage.keepFirst(two);
    assertThat(two.text()).contains(TEXT).doesNotContain("老桥", TEXT + TEXT);
    // a box of any name may be that of a list, and lead to the text
    Document other = Jsoup.parse(page.replace("article-page-title", "title"));
    EndlessPage.keepFirst(other);
    assertThat(other.text()).contains("老桥");
  }

  /** What is offered next may be dressed as a story throughout but for the name of its text. */
  @Test
  void takesOffWhatBeginsWithAHeadlineOfTheSameClass() {
    String story = "<div><h1 class=title>江城樱花开了</h1><div>2020-03-12</div><div id=text><p>" + TEXT + "</p>%s</div></div>";
    String next = "<div><img src=a.jpg><h1 class=title>河边老桥完成加固</h1><div class=other><p>" + TEXT + TEXT + "</p></div></div>";
    Document page = Jsoup.parse("<title>江城樱花开了_江城网</title><h1><a href=/>江城网</a></h1><div>" + String.format(story, "") + next + "</div>");
    EndlessPage.keepFirst(page);
    assertThat(page.text()).contains(TEXT).doesNotContain("老桥", TEXT + TEXT);
    // the parts of a story
    Document parts = Jsoup.parse("<title>江城樱花开了_江城网</title><div>" + String.format(story, "<h1>看花的人</h1><p>" + TEXT + TEXT + "</p>") + "</div>");
    EndlessPage.keepFirst(parts);
    assertThat(parts.select("h1")).hasSize(2);
    // the headline above a box with parts of the same class
    Document box = Jsoup.parse("<title>江城樱花开了_江城网</title><h1 class=title>江城樱花开了</h1><div><h1 class=title>看花的人</h1><p>" + TEXT + TEXT + "</p></div>");
    EndlessPage.keepFirst(box);
    assertThat(box.select("p")).hasSize(1);
  }
}
