package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.html.story.StoryFindings;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Finding;
import org.pizhu.model.FoundField;
import org.pizhu.model.Story;

/** The lines in which pages of many houses say when, from whom and by whom, in the markup of each. */
class PageHeadsTest {

  private static final Set<FoundField> FIELDS = EnumSet.of(FoundField.OUTLET, FoundField.SOURCE, FoundField.DATE, FoundField.PLACE, FoundField.SUBHEADING, FoundField.CAPTION);

  private static final String BODY = "<p>　　小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗。街上的行人三三两两，孩子们在广场上放风筝，老人坐在石凳上晒太阳。</p>"
      + "<p>　　市场里的摊贩说，今年的青菜比往年便宜，每斤只要一块五角，买的人自然就多了。下午三点，运菜的卡车又来了两辆，工人们忙着卸货，一直忙到天黑。</p>"
      + "<p>　　“日子越过越好了。”卖豆腐的老王说，他已经在这条街上卖了三十年豆腐，生意从来没有像今年这样红火过。</p>";

  static List<String> pages() throws IOException {
    try (InputStream in = Objects.requireNonNull(PageHeadsTest.class.getResourceAsStream("page-heads.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsWhatThePageSays(String line) {
    String[] parts = line.split("\t");
    String page = "<html><head><title>" + parts[0] + "</title></head><body><div class=nav><a href=/>首页</a> <a href=/n>新闻</a> <a href=/s>社会</a></div>"
        + "<div class=main><h1>小城春早人气旺</h1>" + parts[1] + "<div class=content>" + BODY + parts[2] + "</div></div>"
        + "<div class=foot><a href=/about>关于我们</a> 版权所有</div></body></html>";
    Story story = new StoryParser().parse(PageReader.read("a.html", 1, page)).story();

    assertThat(story.headline()).isEqualTo("小城春早人气旺");
    assertThat(story.text()).contains("小城的春天", "从来没有像").doesNotContain("来源", "版权");
    assertThat(StoryFindings.of(story).stream().map(PageHeadsTest::words).filter(words -> !words.isEmpty()).distinct().sorted().collect(Collectors.joining("; ")))
        .isEqualTo(parts[3]);
  }

  private static String words(Finding finding) {
    if (finding.field() == FoundField.BYLINE) {
      return finding.who() + ' ' + finding.value() + (finding.outlet() == null ? "" : '@' + finding.outlet());
    }
    return FIELDS.contains(finding.field()) ? finding.field().key() + ' ' + finding.value() : "";
  }
}
