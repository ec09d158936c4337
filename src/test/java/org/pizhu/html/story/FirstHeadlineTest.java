package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StorySource;

class FirstHeadlineTest {

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
    "<p>（原标题：武汉抗疫一线的三十天纪实）</p>,武汉抗疫一线的三十天纪实",
    "<p>原标题: 武汉抗疫一线的三十天纪实</p>,武汉抗疫一线的三十天纪实",
    "<p>记者从会上获悉。（原标题：武汉抗疫一线的三十天纪实）</p>,武汉抗疫一线的三十天纪实",
    "<p>原标题党的做法令人反感。</p>,-",
    "<p>武汉抗疫一线的三十天纪实</p>,-",
  })
  void isToldInTheText(String paragraph, String headline) {
    ParsedStory story = new StoryParser().parse(
        new StorySource("a.txt", 1, "武汉抗疫一线的三", "<p>正文第一段。</p>\n" + paragraph));
    assertThat(FirstHeadline.toldIn(story.story()).orElse(null)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource({
    "武汉抗疫一线的三,武汉抗疫一线的三十天,true",
    "武汉 抗疫一线的三…,武汉抗疫一线的三十天,true",
    "“疫”线３０天,\"疫\"线30天纪实,true",
    "武汉抗疫一线的三,武汉抗疫一线的三,false",
    "武汉抗疫一线的三,河南抗疫一线的三十天,false",
    "'',河南抗疫一线的三十天,false",
  })
  void goesOnWhereTheOtherWasCut(String cut, String whole, boolean goesOn) {
    assertThat(FirstHeadline.goesOn(cut, whole)).isEqualTo(goesOn);
  }
}
