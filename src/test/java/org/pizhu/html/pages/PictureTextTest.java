package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Story;

class PictureTextTest {

  private static final String TEXT = "<p>小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗。</p>"
      + "<p>市场里的摊贩说，今年的青菜比往年便宜，每斤只要一块五角，买的人自然就多了，下午又来了两辆卡车。</p>";

  private static final String LONG = "<p>" + "小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗。".repeat(3) + "</p>";

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    // what the picture says to those who don't see it, in whatever element
    "<div><img src=a.jpg alt=' 孩子们在河边的柳树下'><h2>孩子们在河边的柳树下</h2></div>;true",
    "<li><a href=p><div><img src=a.jpg alt=放风筝。></div></a><h3>放风筝。</h3></li>;true",
    "<div><a title=孩子们在河边的柳树下 href=a.jpg><img src=a.jpg></a><div><p>孩子们在河边的柳树下</p></div></div>;true",
    // the only line of a figure
    "<figure><div><img src=a.jpg></div><div><p>孩子们在河边的柳树下放风筝</p></div></figure>;true",
    // a heading with the mark of a caption
    "<p><img src=a.jpg></p><h6>▲孩子们在河边放风筝</h6>;true", "<p>孩子们在河边</p><h6>▲孩子们在河边放风筝</h6>;false",
    // the number of pictures, a heading above the picture, a list, another text, two pictures
    "<figure><div><img src=a.jpg></div><div><p>6</p></div></figure>;false",
    "<section><h2>孩子们在河边的柳树下</h2><div><img src=a.jpg alt=孩子们在河边的柳树下></div></section>;false",
    "<li><a href=p><img src=a.jpg alt=孩子们在河边的柳树下><h3>孩子们在河边的柳树下</h3></a></li>;false",
    "<div><img src=a.jpg alt=孩子们在河边的柳树下><h2>春天的第一个集市</h2></div>;false",
    "<div><img src=a.jpg alt=孩子们在河边的柳树下><img src=b.jpg><h2>孩子们在河边的柳树下</h2></div>;false",
    "<div><img src=a.jpg alt=林小舟><h3>林小舟</h3></div>;false",
  })
  void marksWhatIsSaidOfAPicture(String part, boolean marked) {
    Document page = Jsoup.parse("<body>" + part + "</body>");
    PictureText.mark(page.body());
    assertThat(page.select(".caption").size() == 1).isEqualTo(marked);
  }

  @Test
  void aHeadingBelowThePictureIsItsCaptionAndNoSubheading() {
    Story story = read("<div class=box><div><img src=a.jpg alt='（河边社制图，点开看大图）'><h2>（河边社制图，点开看大图）</h2></div><div>" + TEXT + "</div></div>");
    assertThat(story.figures().get(0).caption().of(story.text())).isEqualTo("（河边社制图，点开看大图）");
    assertThat(story.blocks().stream().map(block -> block.kind().name())).doesNotContain("SUBHEADING");
  }

  @Test
  void theFigureBesideTheHeadlineIsTakenWithItsLine() {
    Story story = new StoryParser().parse(PageReader.read("a.html", 1, "<html><title>小城春早人气旺</title><article><div class=head><header><h1>小城春早人气旺</h1></header>"
        + "<figure><a title=孩子们在河边的柳树下放风筝 href=a.jpg><img src=a.jpg></a><div class=img_des><p>孩子们在河边的柳树下放风筝</p></div></figure></div><div class=text>" + TEXT + "</div></article>")).story();
    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).caption().of(story.text())).isEqualTo("孩子们在河边的柳树下放风筝");
  }

  /** «图像来源，» is only read aloud; with what stands behind it, it belongs to the caption. */
  @Test
  void whosePictureItIsGoesToTheCaption() {
    String figure = "<figure><div><img src=a.jpg></div><p><span class=visually-hidden>图像来源，</span>River Images</p>"
        + "<figcaption><span class=visually-hidden>图像加注文字，</span><p>孩子们在河边的柳树下放风筝</p></figcaption></figure>";
    Story story = read("<main>" + figure + TEXT + "</main>");
    assertThat(story.figures().get(0).caption().of(story.text())).isEqualTo("孩子们在河边的柳树下放风筝（图像来源：River Images）");
    assertThat(story.blocks().get(1).range().of(story.text())).doesNotContain("图像来源，");
    Story named = read("<main>" + figure.replace("visually-hidden", "x-m04vo2") + TEXT + "</main>");
    assertThat(named.figures().get(0).caption().of(named.text())).isEqualTo("孩子们在河边的柳树下放风筝（图像来源：River Images）");
    Story other = read("<main>" + figure.replace("图像来源", "广告") + TEXT + "</main>");
    assertThat(other.figures().get(0).caption().of(other.text())).isEqualTo("孩子们在河边的柳树下放风筝");
  }

  @ParameterizedTest
  @CsvSource({"1,false", "image-20240101120000,false", "a_1.png,false", "在这里插入图片描述,false", "图片,false", "图片里的孩子,true", "2024年的春天,true"})
  void whatAProgramPutsBelowAPictureIsNoCaption(String words, boolean caption) {
    Story story = read("<main>" + LONG + "<figure><img src=a.jpg><figcaption>" + words + "</figcaption></figure>" + LONG + "</main>");
    assertThat(story.figures().get(0).caption() != null).isEqualTo(caption);
  }

  @Test
  void aSourceBelowAPictureIsThePictures() {
    String picture = "<p><img src=a.jpg></p><p>来源：视觉中国</p>";
    Story story = read("<main>" + LONG + picture + LONG + LONG + "</main>");
    assertThat(story.page().outlet()).isNull();
    assertThat(story.figures().get(0).caption().of(story.text())).isEqualTo("来源：视觉中国");
    // At the end it is the story's.
    assertThat(read("<main>" + LONG + LONG + picture.replace("视觉中国", "河边日报") + "</main>").page().outlet()).isEqualTo("河边日报");
  }

  @Test
  void aSourceInThePlayerIsTheFilms() {
    String player = "<div class=video-box><video src=a.mp4></video><p>%s：新华社视频</p></div>";
    for (String label : new String[] {"来源", "视频来源"}) {
      Story story = read("<main>" + String.format(player, label) + LONG + LONG + "<p>来源：河边日报</p></main>");
      assertThat(story.page().outlet()).isEqualTo("河边日报");
      assertThat(story.text()).doesNotContain("新华社视频");
    }
    assertThat(read("<main>" + String.format(player, "来源").replace("video-box", "info").replace("<video src=a.mp4></video>", "") + LONG + LONG + "</main>").page().outlet())
        .isEqualTo("新华社视频");
  }

  @Test
  void aGalleryThatHasItsLinesTwiceShowsThemOnce() {
    String first = "市民在江边看花，一直看到天黑。";
    String second = "孩子们在公园里放风筝，一直到天黑。";
    String pictures = "<ul><li><img src=a.jpg><p>" + first + "</p></li><li><img src=b.jpg><p>" + second + "</p></li></ul>";
    Story story = read("<main>" + pictures + "<div class=desc><p>" + first + "</p><p>" + second + "</p></div>" + LONG + LONG + "</main>");
    assertThat(story.figures().stream().map(figure -> figure.caption().of(story.text()))).containsExactly(first, second);
    assertThat(story.text().split(second, -1)).hasSize(2);
    // Two pictures may have the same line.
    Story same = read("<main>" + pictures.replace(second, first) + pictures.replace(first, second) + LONG + LONG + "</main>");
    assertThat(same.text().split(first, -1)).hasSize(3);
  }

  private static Story read(String body) {
    return new StoryParser().parse(PageReader.read("a.html", 1, "<html><title>小城春早人气旺</title><h1>小城春早人气旺</h1>" + body)).story();
  }
}
