package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.StorySource;
import org.pizhu.html.pages.PageReader;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;

/** Pictures that a page loads late, offers in several sizes or keeps for readers without script are found by their own address. */
class LatePicturesTest {

  private static final String PARAGRAPH =
      "<p>三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花，沿江步道上人流如织，志愿者在路口引导车辆，交警部门提醒大家错峰出行，注意安全。</p>";

  private static final String WAITING = "src=\"data:image/gif;base64,R0lGOD\"";

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', nullValues = "-", value = {
    "<img src=a.jpg> => a.jpg",
    "<img src=a.jpg data-src=b.jpg srcset='c.jpg 2x'> => a.jpg",
    "<img WAITING data-lazyload=b.jpg> => b.jpg",
    "<img WAITING data-lazy=b.jpg> => b.jpg",
    "<img src=/img/loading.gif data-echo=b.jpg> => b.jpg",
    "<img srcset='a-300.jpg 300w, a-900.jpg 900w, a-600.jpg 600w'> => a-900.jpg",
    "<img srcset='a.jpg, b.jpg 2x'> => b.jpg",
    "<img srcset='a.jpg 1x,b.jpg 2x'> => b.jpg",
    "<img srcset='http://p.cn/w_300,h_200/a.jpg 300w, http://p.cn/w_900,h_600/a.jpg 900w'> => http://p.cn/w_900,h_600/a.jpg",
    "<img WAITING data-srcset='a.jpg 1x'> => a.jpg",
    "<picture><source srcset='a.webp 900w'><img WAITING></picture> => a.webp",
    "<picture><source srcset='a.webp'><img src=a.jpg></picture> => a.jpg",
    "<img WAITING><noscript><img src=b.jpg></noscript> => b.jpg",
    "<span><img WAITING></span><noscript><img src=b.jpg></noscript> => b.jpg",
    "<div class=lazy></div><noscript><img src=b.jpg></noscript> => b.jpg",
    "<img src=a.jpg><noscript><img src=a.jpg></noscript> => a.jpg",
    "<noscript><img src=count.gif width=1 height=1></noscript> => -",
    "<noscript><img src=count.gif style='display:none'></noscript> => -",
    "<noscript>请打开脚本<img src=b.jpg></noscript> => -",
    "<amp-img src=a.jpg width=300 height=200></amp-img> => a.jpg",
    "<amp-img src=a.jpg width=300 height=200><noscript><img src=b.jpg></noscript></amp-img> => a.jpg",
    "<amp-carousel><amp-img srcset='a.jpg 300w, b.jpg 900w'></amp-img></amp-carousel> => b.jpg",
    "<amp-pixel src=count.gif></amp-pixel> => -",
    "<img src='  //p.cn/a.jpg&#10;'> => //p.cn/a.jpg",
    "<img src='JaVa\tScript:alert(1)' srcset='a.jpg 2x'> => -",
    "<img srcset='javascript:alert(1) 2x'> => -",
  })
  void haveTheirAddress(String html, String address) {
    String picture = html.replace("WAITING", WAITING);
    Story fragment = new StoryParser().parse(new StorySource("a.txt", 1, "标题", PARAGRAPH + "<p>" + picture + "</p>" + PARAGRAPH)).story();
    assertThat(fragment.figures()).extracting(Figure::src).isEqualTo(address == null ? java.util.List.of() : java.util.List.of(address));
    String page = "<html><head><title>江城樱花开了</title></head><body><h1>江城樱花开了</h1><div class=article>" + PARAGRAPH.repeat(3) + "<p>" + picture
        + "</p>" + PARAGRAPH + "</div></body></html>";
    Story story = new StoryParser().parse(PageReader.read("a.html", 1, page)).story();
    assertThat(story.figures()).extracting(Figure::src).isEqualTo(address == null ? java.util.List.of() : java.util.List.of(address));
    StoryContract.check(story);
  }
}
