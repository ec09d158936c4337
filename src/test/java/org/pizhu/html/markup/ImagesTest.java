package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    // what stands where the picture will be
    "src=loading.gif data-src=a.jpg|a.jpg", "src=/x/placeholder.png data-original=a.jpg|a.jpg", "src=spacer.gif _src=a.jpg|a.jpg",
    "src=transparent.png file=a.jpg|a.jpg", "src=lazyload.gif data-lazy-src=a.jpg|a.jpg", "src=blank.gif|blank.gif", "src=loading.gif data-src=' '|loading.gif",
    "src=blank.gif data-src='data:image/png;base64,AA' original=a.jpg|a.jpg", "src=blankets.jpg data-src=a.jpg|blankets.jpg", "src=a.jpg data-src=b.jpg|a.jpg",
    // pixels
    "src=a.gif width=1 height=1|-", "src=a.gif width=0 height=0|-", "src=a.gif width=1px height=0px|-", "src=a.gif width=1|a.gif", "src=a.gif height=1|a.gif",
    "src=a.gif width=1 height=100|a.gif",
    // embedded pictures
    "src='data:image/png;base64,AAAA'|data:image/png;base64,", "src='DATA:,x'|DATA:,", "src=data:x|data:",
  })
  void theAddressIsThatOfThePicture(String attributes, String address) {
    assertThat(Images.address(Jsoup.parse("<img " + attributes + ">").selectFirst("img"))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "a.jpg|a.jpg", "/x/a.jpg|a.jpg", "x\\a.jpg|a.jpg", "x/y\\a.jpg|a.jpg", "a.jpg?x=/b.jpg|a.jpg", "a.jpg#x/y|a.jpg", "a.jpg#x?y|a.jpg", "x/|''", "?a|''", "x/?a|''", "''|''",
    "data:image/png;base64,AA/b|''", "datas:a|datas:a",
  })
  void theNameOfTheFileIsItsLastPart(String address, String name) {
    assertThat(Images.fileName(address)).isEqualTo(name);
  }

  private static Element image(String html) {
    return Jsoup.parse(html).selectFirst("img");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    // nothing, script, and what stands for a picture beside it
    "<img>|-", "<img src='javascript:x'>|-", "<img src=loading.gif><img src=a.jpg>|-", "<img src=loading.gif><img src=loading.gif>|loading.gif",
    "<img src=loading.gif><b>甲</b>|loading.gif", "<img src=loading.gif data-src=b.jpg><img src=a.jpg>|b.jpg",
    // the largest of several sizes
    "<img srcset='a.jpg 100w, b.jpg 800w, c.jpg 400w'>|b.jpg", "<img srcset='a.jpg 1x,b.jpg 2.5x'>|b.jpg", "<img srcset='a.jpg, b.jpg 2x'>|b.jpg",
    "<img srcset='a.jpg 9x, b.jpg 10x'>|b.jpg", "<img srcset='a,b.jpg 100w, c.jpg 50w'>|a,b.jpg", "<img srcset='a.jpg 100h, b.jpg 1w'>|b.jpg", "<img srcset='a.jpg, b.jpg'>|a.jpg",
    "<img srcset='data:image/png;base64,AA 100w, b.jpg 50w'>|b.jpg", "<img srcset=' '>|-", "<img srcset='a.jpg 100w' data-srcset='b.jpg 200w'>|b.jpg",
    // sources beside it
    "<picture><source srcset='a.webp 100w'><source srcset='b.jpg 800w'><img></picture>|a.webp", "<picture><source><source srcset='b.jpg 800w'><img></picture>|b.jpg",
    "<picture><source srcset='a.webp 100w'><img srcset='b.jpg'></picture>|b.jpg", "<p><source srcset='a.webp 100w'><img></p>|-",
  })
  void theLargestPictureIsFoundWhereverThePageKeepsIt(String html, String address) {
    assertThat(Images.address(image(html))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // from a page for readers without script
    "<noscript><img src=a.jpg></noscript>|<img src='a.jpg'>", "<img src=loading.gif><noscript><img src=a.jpg></noscript>|<img src='a.jpg'>",
    "<p><img src=loading.gif></p><noscript><img src=a.jpg></noscript>|<p><img src='a.jpg'></p>", "<img src=b.jpg><noscript><img src=a.jpg></noscript>|<img src='b.jpg'>",
    "<img data-src=b.jpg><noscript><img src=a.jpg></noscript>|<img data-src='b.jpg'>", "<b>甲</b><noscript><img src=a.jpg></noscript>|<b>甲</b><img src='a.jpg'>",
    // nothing to be taken: two, with text, a pixel, hidden
    "<noscript><img src=a.jpg><img src=b.jpg></noscript>|''", "<noscript><img src=a.jpg>甲</noscript>|''", "<noscript><img src=a.gif width=1 height=1></noscript>|''",
    "<noscript><img src=a.jpg style='display:none'></noscript>|''", "<noscript><b></b></noscript>|''",
    // pages of AMP
    "<amp-img src=a.jpg><b>甲</b></amp-img>|<img src='a.jpg'>", "<amp-anim src=a.gif></amp-anim>|<img src='a.gif'>",
  })
  void picturesOfOtherElementsAreBroughtIn(String html, String after) {
    Document page = Jsoup.parseBodyFragment(html);
    Images.takeFromNoscript(page.body());
    page.select("noscript").remove();
    assertThat(page.body().html().replaceAll("\\s*\n\\s*", "").replace('"', '\'')).isEqualTo(after);
  }

  @Test
  void aPictureThatTheSourceHoldsIsTakenWhole() {
    Element image = image("<img src=' data:image/png;base64,AAAA '>");
    assertThat(Images.embedded(image, Images.address(image))).isEqualTo("data:image/png;base64,AAAA");
    assertThat(Images.embedded(image("<img src=a.jpg>"), "a.jpg")).isNull();
  }
}
