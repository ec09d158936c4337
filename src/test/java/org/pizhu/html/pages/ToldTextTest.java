package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several texts of a page is its story, and what of it goes by names. 甲 and 乙 stand for paragraphs, 题 for the headline. */
class ToldTextTest {

  private static final String TITLE = "小城的春天来得早";
  private static final String FIRST =
      "三月的小城，河边的柳树绿了，街上的行人多了起来，孩子们在广场上放风筝，老人们坐在石凳上晒太阳，卖花的人推着车走过，一路都是香气。";
  private static final String SECOND =
      "入夏以后，山里的雨水多了，溪流涨了又落，采茶的人天不亮就上山，午后才背着竹篓回来，茶厂的灯一直亮到深夜，机器的声音传得很远，很远。";

  private static String read(String body) {
    String html = body.replace("题", TITLE).replace("甲", "<p>" + FIRST + "</p>").replace("乙", "<p>" + SECOND + "</p>");
    return MainText.of(Jsoup.parse("<html><body>" + html + "</body></html>"), TITLE).text().replace(FIRST, "甲").replace(SECOND, "乙").replace(" ", "");
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    // another story below, which is longer
    "<article><h1>题</h1>甲甲甲</article><article><h2>山里的夏天</h2>乙乙乙乙乙乙</article> => 甲甲甲",
    "<main><article><div><article><h1>题</h1>甲甲甲</article><article><h1>山里的夏天</h1>乙乙乙乙乙</article></div></article></main> => 甲甲甲",
    // in a list of stories the headlines are links
    "<main><div>甲甲甲甲甲甲</div></main><div><div><div><div><article><h2><a href=/1>题</a></h2>乙乙乙</article></div></div></div></div> => 甲甲甲甲甲甲",
    // a story in rows
    "<article><div><div><div><div><div>甲甲甲</div></div></div></div></div><div><div><div><div><div>乙乙乙</div></div></div></div></div></article> => 甲甲甲乙乙乙",
    // the only article is a note on something else, and shorter
    "<div><h1>题</h1>甲甲甲甲甲甲</div><div><div><article>乙乙乙</article></div></div> => 甲甲甲甲甲甲",
    // with the headline in both the heavier one counts
    "<article><h1>题</h1>甲甲甲</article><article><h1>题</h1>乙乙乙乙乙乙</article> => 乙乙乙乙乙乙",
  })
  void theArticleWithTheHeadlineIsTheStory(String page, String text) {
    assertThat(read(page)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    // named like furniture, and the whole story
    "<div class=header-wrap><h1>题</h1><div>甲甲甲甲甲甲甲</div></div><div><div><div><div><div><div>乙乙</div></div></div></div></div></div> => 甲甲甲甲甲甲甲",
    "<div><div class=media-scroll>甲甲甲甲甲甲</div>乙乙</div> => 甲甲甲甲甲甲乙乙",
    // what readers say, and questions of the page, may be longer than the story
    "<div>甲甲甲<div class=comments-media>乙乙乙乙乙乙乙</div></div> => 甲甲甲",
    "<div>甲甲甲</div><div class=comments><h1>大家说</h1><div>乙乙乙乙乙乙乙乙乙乙乙乙</div></div> => 甲甲甲",
    "<div>甲甲甲<div class='comment column'>乙乙乙乙乙乙乙</div></div> => 甲甲甲",
    "<div>甲甲</div><div class=cookie-popup>乙乙乙乙乙乙乙</div> => 甲甲",
  })
  void whatHoldsMostOfTheTextIsNoFurniture(String page, String text) {
    assertThat(read(page)).isEqualTo(text);
  }
}
