package org.pizhu.html.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryContract;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Story;

/** How long a caption may be, how far it reaches, and how many pictures it takes to tell one. */
class CaptionEdgesTest {

  private static final String TEXT = "<p>　　正文的一段，有许多文字，说的是江边的花开得比往年早，看花的人也比往年多，一直看到天黑。</p>";

  /** The pictures with their captions; «#n» stands for so many characters, «P» for a picture, «T» for a paragraph of text, «|» parts paragraphs. */
  private static String captions(String headline, String lines) {
    StringBuilder body = new StringBuilder(TEXT);
    int pictures = 0;
    for (String line : lines.split("\\|")) {
      switch (line) {
        case "P" -> body.append("<p><img src=").append((char) ('a' + pictures++)).append("></p>");
        case "T" -> body.append(TEXT);
        default -> body.append(line.startsWith("<") ? line : "<p>" + line + "</p>");
      }
    }
    Story story = new StoryParser().parse(new StorySource("test.txt", 1, headline, body.append(TEXT).append(TEXT).toString())).story();
    StoryContract.check(story);
    return story.figures().stream().map(figure -> figure.caption() == null ? "-" : figure.caption().of(story.text())).collect(Collectors.joining("; "));
  }

  /** Of a line of so many characters below a picture, whether it is its caption. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    // centred; with a credit; with the words of a caption; with where somebody stands
    "<p align=center>;</p>;220;true", "<p align=center>;</p>;221;false", "<p>;（王芳 摄）</p>;294;true", "<p>;（王芳 摄）</p>;295;false", "<p>图为;。</p>;117;true", "<p>图为;。</p>;118;false",
    "<p>;（左）坐着。</p>;114;true", "<p>;（左）坐着。</p>;115;false",
    // in another size; a few words without a mark at the end
    "<p style='font-size:9px'>;。</p>;119;true", "<p style='font-size:9px'>;。</p>;120;false", "<p style='font-size:9px'>;。</p>;3;true", "<p style='font-size:9px'>;。</p>;2;false", "<p>;</p>;30;true", "<p>;</p>;31;false",
    // all in one bracket
    "<p>（;）</p>;46;true", "<p>（;）</p>;47;false", "<p>（;）</p>;5;true", "<p>（;）</p>;3;false",
  })
  void aCaptionIsAsLongAs(String before, String behind, int length, boolean caption) {
    String words = "花开".repeat(length / 2) + "来".repeat(length % 2);
    String line = before + words + behind;
    assertThat(captions("标题", "P|" + line)).isEqualTo(caption ? line.replaceAll("<[^>]*>", "") : "-");
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    // a few words below the only picture=> two such lines of which one may be a heading=> below each of two pictures=> below most
    "P|江边的花=>江边的花", "P|江边的花|T|看花的人=>-", "P|江边的花|T|P|看花的人=>江边的花; 看花的人", "P|江边的花|T|P|T=>-; -", "P|江边的花|T|P|<p align=center>看花的人</p>=>-; 看花的人",
    "P|江边的花|T|P|图为看花的人。=>江边的花; 图为看花的人。",
    // nothing but a name, a note, a number, who wrote, who took it
    "P|一、江边的花=>-", "P|（一）江边的花=>-", "P|来源：河边日报网=>-", "P|扫码关注我们=>-", "P|记者 王芳=>-", "P|王芳 摄=>王芳 摄", "P|江边的花，=>-", "P|小镇的“存折”=>小镇的“存折”", "P|他说：“存折”=>-",
    "P|<h3>江边的花</h3>=>-", "P|<p><b>江边的花</b></p>=>-",
    // a few words with a full stop below several pictures, and half of all
    "P|小花家。|T|P|小草家。=>小花家。; 小草家。", "P|小花家。=>-", "P|小花家。|T|P|小草家。|T|P|T=>小花家。; 小草家。; -", "P|小花家。|T|P|T|P|T=>-; -; -", "P|一二三四五六七八九十一二三四五六七八九。|T|P|小草家。=>一二三四五六七八九十一二三四五六七八九。; 小草家。",
    "P|一二三四五六七八九十一二三四五六七八九十。|T|P|小草家。=>-; -",
    // picture and line in turns
    "P|窑口码着碗，还热。|P|老师傅在看火候，不抬头。|P|碗底有字，是他写的。=>窑口码着碗，还热。; 老师傅在看火候，不抬头。; 碗底有字，是他写的。", "P|窑口码着碗，还热。|P|老师傅在看火候，不抬头。=>-; -", "P|窑口码着碗，还热。|P|T|P|碗底有字，是他写的。=>-; -; -",
    "P|窑口码着碗，还热。|P|老师傅说，火候到了。|P|碗底有字，是他写的。=>-; -; -",
    // days
    "P|5月19日，蜂农查看蜂箱，割蜜，说今年花开得早，蜜也比去年的多。=>-", "P|5月19日，蜂农查看蜂箱。|T|P|5月20日，蜂农割蜜。=>5月19日，蜂农查看蜂箱。; 5月20日，蜂农割蜜。", "P|图为5月19日的蜂箱。|T|P|5月20日，蜂农割蜜，介绍了蜂箱里的事，大家都来看。=>图为5月19日的蜂箱。; -",
    "P|5月19日，蜂农查看蜂箱。王芳 摄|T|P|5月20日，蜂农割蜜，介绍了蜂箱里的事，大家都来看。=>5月19日，蜂农查看蜂箱。王芳 摄; 5月20日，蜂农割蜜，介绍了蜂箱里的事，大家都来看。", "P|新华社北京5月19日电 蜂农查看蜂箱。|T|P|5月20日，蜂农割蜜。=>-; -",
  })
  void theLinesOfAStoryTell(String lines, String expected) {
    assertThat(captions("标题", lines)).isEqualTo(expected);
  }

  /** Agencies set the headline over each caption. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "河边镇江上大桥通车;P|（图文互动）河边镇江上大桥通车|图为大桥。;图为大桥。", "河边镇江上大桥通车;P|（图文互动）（1）河边镇江上大桥通车|图为大桥。;图为大桥。", "河边镇江上大桥通车;P|河边镇江上大桥通车了|图为大桥。;河边镇江上大桥通车了",
    "河边桥通;P|（图文互动）河边桥通|图为大桥。;（图文互动）河边桥通", "河边镇桥通车;P|（社会）河边镇桥通车|图为大桥。;图为大桥。",
  })
  void aHeadlineOverACaptionIsPassedOver(String headline, String lines, String expected) {
    assertThat(captions(headline, lines)).isEqualTo(expected);
  }

  /** What the source shows in place of a picture, of at least 18 columns, begins the line below it. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "绣娘在车间赶制订单;绣娘在车间赶制订单，忙得很，一直忙到天黑。;true", "绣娘在车间赶制单;绣娘在车间赶制单，忙得很，一直忙到天黑。;false", "绣娘在车间赶制订单;忙得很，绣娘在车间赶制订单，一直忙到天黑。;false",
    "河边镇的绣娘赶制订单;河边镇的绣娘赶制订单，忙得很，一直忙到天黑。;false",
  })
  void whatIsShownInPlaceOfAPictureTells(String alt, String line, boolean caption) {
    assertThat(captions("河边镇的绣娘赶制订单", "<p><img src=a alt='" + alt + "'></p>|" + line)).isEqualTo(caption ? line : "-");
  }
}
