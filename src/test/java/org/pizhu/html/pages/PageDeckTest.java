package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands above the text; T is a sentence of it. */
class PageDeckTest {

  private static final String TEXT = "江城樱花陆续开放，市民走出家门，到江边、到公园、到湖边去看花，一直看到天黑了才回家。";

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    // the page's own summary, word for word that of the text
    "<div class=introduction>T</div><p>早上下了雨。</p><p>T</p> => p:早上下了雨。 p:T",
    "<div class=introduction>T</div><p>早上下了雨。</p><p>晚上也下了雨。</p> => div:T p:早上下了雨。 p:晚上也下了雨。",
    "<p>T</p><p>早上下了雨。</p><p>T</p> => p:T p:早上下了雨。 p:T", "<div class=summary>看花</div><p>看花</p><p>T</p> => div:看花 p:看花 p:T",
    "<div class=small><p>T</p></div><div class=big><p>早上下了雨。</p><p>T</p></div> => div: div:早上下了雨。 T",
    // its first words once more, with a label and cut
    "<div>【导读】早上下了雨，午后放晴，人们都到江边去看花，江边的人比花还多，一直看到天黑了才...</div><p>早上下了雨，午后放晴，人们都到江边去看花，江边的人比花还多，一直看到天黑了才回家。</p><p>T</p>"
        + " => p:早上下了雨，午后放晴，人们都到江边去看花，江边的人比花还多，一直看到天黑了才回家。 p:T",
    "<div>【导读】T</div><p>早上下了雨。</p> => div:【导读】T p:早上下了雨。",
    // a second headline above the day heads no part of the text
    "<h2>市民看花到天黑</h2><li>2024.08.05</li><li>11:51</li><p>T</p> => p:市民看花到天黑 li:2024.08.05 li:11:51 p:T",
    "<h2>江边</h2><p>T</p><p>T</p> => h2:江边 p:T p:T",
  })
  void settlesWhatStandsAbove(String html, String left) {
    Element main = Jsoup.parseBodyFragment("<div id=main>" + html.replace("T", TEXT) + "</div>").getElementById("main");
    PageDeck.settle(main);
    assertThat(main.children().stream().map(one -> one.normalName() + ':' + one.text()).collect(Collectors.joining(" ")).replace(TEXT, "T"))
        .isEqualTo(left);
  }
}
