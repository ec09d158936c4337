package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Story;

class LeadPictureTest {

  private static final String TEXT = "<p>小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗。</p>"
      + "<p>市场里的摊贩说，今年的青菜比往年便宜，每斤只要一块五角，买的人自然就多了，下午又来了两辆卡车。</p>";

  @Test
  void takesThePictureBetweenHeadlineAndTextWhateverHoldsEach() {
    Story story = read("<article><header><h1>小城春早人气旺</h1></header><div class=main-figure><figure><div><img src=a.jpg></div>"
        + "<figcaption>孩子们在河边的柳树下放风筝。</figcaption></figure></div><div class=row><div class=col><div class=article-body>" + TEXT + "</div></div></div></article>");

    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).caption().of(story.text())).isEqualTo("孩子们在河边的柳树下放风筝。");
  }

  @Test
  void takesThePictureWhoseLineIsCalledItsCaption() {
    Story story = read("<h1>小城春早人气旺</h1><div class=article><div class=text>" + TEXT + "</div><center><div class=news-img><img data-original=b.jpg>"
        + "<p class=video-caption>孩子们在河边的柳树下放风筝。林小舟摄</p></div></center></div>");

    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).credit().name()).isEqualTo("林小舟");
  }

  @Test
  void takesThePictureWithItsLineInABoxThatIsCalledOne() {
    Story story = read("<h1>小城春早人气旺</h1><div class=img><img src=e.jpg><p>孩子們在河邊的柳樹下放風箏。（取自林小舟臉書）</p></div><div class=editor>" + TEXT + "</div>");

    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).caption().of(story.text())).isEqualTo("孩子們在河邊的柳樹下放風箏。（取自林小舟臉書）");
    assertThat(read("<h1>小城春早人气旺</h1><div class=adbox><img src=e.jpg><p>本周末河边商场全场五折，另有好礼相送，先到先得。</p></div><div class=editor>" + TEXT + "</div>").figures())
        .isEmpty();
  }

  @Test
  void takesThePictureInAnElementThatIsCalledAPopupAsWell() {
    String box = "<div class='photo boxTitle'><div class=image-popup-vertical-fit><img src=e.jpg></div><span></span><p>孩子們在河邊的柳樹下放風箏。（林小舟攝）</p></div>";
    Story story = read("<h1>小城春早人气旺</h1><div class=text>" + box + TEXT + "</div>");

    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).caption().of(story.text())).startsWith("孩子們在河邊的柳樹下放風箏。");
    assertThat(read("<h1>小城春早人气旺</h1><div class=text>" + box.replace("image-popup-vertical-fit", "popup-fit") + TEXT + "</div>").figures()).isEmpty();
  }

  @Test
  void takesThePictureWhoseCreditBeginsTheText() {
    String box = "<div class=article_cover><div class=img><img src=e.jpg></div></div>";
    String credit = "<div>（圖／河邊通訊社）</div>";
    Story story = read("<h1>小城春早人气旺</h1><div>2020-03-12</div>" + box + "<div class=text>" + credit + TEXT + "</div>");
    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).credit().name()).isEqualTo("河邊通訊社");

    assertThat(read("<h1>小城春早人气旺</h1><div>2020-03-12</div>" + box + "<div class=text>" + TEXT + "</div>").figures()).isEmpty();
    assertThat(read("<h1>小城春早人气旺</h1><div><a href=x><img src=ad.jpg></a></div><div class=text>" + credit + TEXT + "</div>").figures()).isEmpty();
  }

  @Test
  void takesTheCaptionAndThePictureWhoseBoxesAreCalledSomethingElse() {
    String slide = "<article><div class=media-preview><div class=label-hidden><img src=%s.jpg alt='%2$s'></div></div><div class=media-attributes><div class=media-name>%2$s</div></div></article>";
    Story story = read("<h1>小城春早人气旺</h1><div class=text>" + TEXT + String.format(slide, "a", "孩子们在河边的柳树下放风筝。")
        + String.format(slide, "b", "运菜的卡车停在河边的小市场上。") + "<div class=slick-cloned>" + String.format(slide, "a", "孩子们在河边的柳树下放风筝。") + "</div>" + TEXT + "</div>");
    assertThat(story.figures()).extracting(one -> one.caption() == null ? "" : one.caption().of(story.text()))
        .containsExactly("孩子们在河边的柳树下放风筝。", "运菜的卡车停在河边的小市场上。");
  }

  @Test
  void takesThePictureInATableWithALineBelow() {
    String table = "<p><table><tr><td><img src=e.jpg></td></tr><tr><td><p>孩子们在放风筝</p></td></tr></table></p>";
    Story story = read("<div>小城春早人气旺</div><div class=contents>" + table + "<div id=zoom>" + TEXT + "</div></div>");

    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).caption().of(story.text())).isEqualTo("孩子们在放风筝");
    assertThat(read("<div>小城春早人气旺</div><div class=contents>" + table.replace("孩子们在放风筝", "<a href=x>孩子们在放风筝</a>") + "<div id=zoom>" + TEXT + "</div></div>").figures())
        .isEmpty();
  }

  @Test
  void leavesPicturesOfOtherStories() {
    Story story = read("<div class=list><figure><img src=c.jpg><figcaption>另一条新闻说的是山里的雪还没有化。</figcaption></figure></div>"
        + "<article><h1>小城春早人气旺</h1><div class=more><figure><img src=d.jpg><figcaption>又一条新闻说的是海边的渔船。</figcaption></figure><a href=x>更多新闻请看这里</a></div>"
        + "<div class=row><div class=article-body>" + TEXT + "</div></div></article>");

    assertThat(story.figures()).isEmpty();
  }

  @Test
  void leavesMenusAboveTheHeadlineAndLinksToShareInTheText() {
    Story story = read("<div id=content><div>热门关键字</div><div>进阶查询</div><p class=yinti>柳河镇春耕现场</p><h2>小城春早人气旺</h2>" + TEXT
        + "<a href=#>分享</a><ul><li><a href=#>facebook</a></li></ul><p>傍晚，卖豆腐的老王收了摊，说明天还来。</p></div>");

    assertThat(story.text()).contains("柳河镇春耕现场", "明天还来").doesNotContain("关键字", "进阶", "分享", "facebook");
  }

  @Test
  void readsTheLineInALinkToThePictureAsItsCaption() {
    Story story = read("<h1>小城春早人气旺</h1><div class=article><div class=photo><a rel=gallery href='/large/e.jpg'><img src='/small/e.jpg'>"
        + "<span>孩子们在河边的柳树下放风筝。林小舟摄</span></a></div>" + TEXT + "</div>");

    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).credit().name()).isEqualTo("林小舟");
  }

  @Test
  void takesWhatStandsForAPictureUntilItIsLoadedForNoPicture() {
    Story story = read("<h1>小城春早人气旺</h1><div class=article><p><img src='/i/waiting.gif'><img src='/large/f.jpg'></p><p>图为河边的柳树。林小舟摄</p>" + TEXT
        + "<p>转给朋友 <a href='https://www.facebook.com/sharer/sharer.php?u=x'><img src='/i/fb.png'></a></p></div>");

    assertThat(story.figures()).singleElement().satisfies(figure -> assertThat(figure.src()).isEqualTo("/large/f.jpg"));
  }

  @Test
  void leavesWhatThePageSaysBetweenParagraphsAndOfItself() {
    Story story = read("<h1>小城春早人气旺</h1><div class=article>" + TEXT + "<p>請繼續往下閱讀...</p><p>已將目前網頁的網址複製到您的剪貼簿！</p><p>傍晚，卖豆腐的老王收了摊，说明天还来。</p>"
        + "<p>孩子们放完风筝，沿着河堤走回家去，一路上说个不停。</p><p><strong><a href=/fans>&gt;&gt;加入河边日报</a></strong></p><p>您可能有興趣:</p><p>别处的新闻</p></div>");

    assertThat(story.text()).contains("明天还来", "说个不停").doesNotContain("繼續", "加入", "興趣", "别处");
  }

  private static Story read(String body) {
    String page = "<html><head><title>小城春早人气旺 - 河边日报</title></head><body>" + body + "</body></html>";
    return new StoryParser().parse(PageReader.read("a.html", 1, page)).story();
  }
}
