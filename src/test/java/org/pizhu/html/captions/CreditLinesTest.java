package org.pizhu.html.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryContract;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Story;

/** One line that names the photographer of all pictures; and one that belongs to the picture above it. */
class CreditLinesTest {

  private static final String PICTURE = "<p><img src=a></p><p align=center>捐款现场</p>";
  private static final String BODY = "<p>　　正文第一段，有一些文字。</p><p>　　正文第二段，有一些文字。</p><p>　　正文第三段，有一些文字。</p>";

  private static String credits(String body) {
    Story story = new StoryParser().parse(new StorySource("a", 1, "标题", body.replace("P", PICTURE).replace("B", BODY))).story();
    StoryContract.check(story);
    return story.figures().stream()
        .map(figure -> figure.credit() == null ? "-" : figure.credit().role() + " " + figure.credit().name())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "PBPB<p>摄影：张三</p> => 摄影 张三; 摄影 张三",
    "PBPB<p>张三 摄</p> => 摄 张三; 摄 张三",
    "PB<p>張三 攝</p> => 攝 張三",
    // who gave them, who wrote, nobody
    "PB<p>张三 供图</p> => -",
    "PB<p>记者 张三</p> => -",
    "PB => -",
    // two who may have made them; words that speak of all of them; a sentence
    "PB<p>摄影：张三</p><p>摄影：李四</p> => -",
    "PB<p>本组图片由张三摄</p> => 摄 张三",
    "P<p align=center><img src=b></p><p align=center>图②：下课（均由受访者提供）</p>B => 提供 受访者; 提供 受访者",
    "PB<p>正文最后一段很长很长很长很长很长很长很长很长很长很长很长很长很长很长。张三 摄</p> => -",
    "PB<p>樱花开了。张三 摄</p> => -",
    // a caption that names one tells that the others are not told
    "PB<p><img src=b></p><p align=center>捐款现场（李四 摄）</p>B<p>摄影：张三</p> => -; 摄 李四",
    // under pictures with captions the text may close with who made them
    "PP<p>樱花开了，游人如织。张三 摄</p> => 摄 张三; 摄 张三",
    "PP<p>樱花开了，游人如织。张三 摄</p><p>来源：某某网</p> => 摄 张三; 摄 张三",
    "PP<p>樱花开了，游人如织。张三 摄</p><p>正文还有一段。</p> => -; -",
    "P<p><img src=b></p><p>樱花开了，游人如织，正文说了很久。</p><p>游人如织。张三 摄</p> => -; -",
    // a picture without caption has no credit either
    "B<p><img src=a></p>B<p>摄影：张三</p> => -",
  })
  void ofAllPicturesIsTheOneThatNobodyContradicts(String body, String credits) {
    assertThat(credits(body)).isEqualTo(credits);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    // the caption, the line behind it, and what the picture shows
    "<p>捐款现场。</p><p>新华社记者 刘杰 摄</p> => 捐款现场。 新华社记者 刘杰 摄",
    "<p>捐款现场。</p><p>张三 供图</p> => 捐款现场。 张三 供图",
    "<p>捐款现场。</p><p>摄影：张三</p> => -",
    "<p align=center>捐款现场</p><p align=center>摄影：张三</p> => 捐款现场 摄影：张三",
    "<p align=center>捐款现场</p><p>新华社记者 刘杰 摄</p> => 捐款现场",
    "<p>捐款现场。（李四 摄）</p><p>张三 摄</p> => 捐款现场。（李四 摄）",
    "<h3>捐款现场</h3><p>张三 摄</p> => -",
    "<p>新华社武汉3月1日电 今天。</p><p>张三 摄</p> => -",
    "<p>记者 李四</p><p>张三 摄</p> => -",
    "<p>捐款现场。</p><p>正文。张三 摄</p> => -",
    "<p>捐款现场。</p><p>以上图片均由张三摄</p> => -",
  })
  void aLineBelongsToThePictureAboveIt(String lines, String caption) {
    Story story = new StoryParser().parse(new StorySource("a", 1, "标题", BODY + "<p><img src=a></p>" + lines + BODY)).story();
    StoryContract.check(story);
    assertThat(story.figures().get(0).caption() == null ? "-" : story.figures().get(0).caption().of(story.text())).isEqualTo(caption);
  }
}
