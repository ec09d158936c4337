package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Story;

class LayoutTablesTest {

  private static final String LONG = "小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗，街上的行人三三两两，孩子们在广场上放风筝，老人坐在石凳上晒太阳。";
  private static final String TEXT = "<p>" + LONG + "</p><p>" + LONG + "卖豆腐的老王也来了。</p>";
  private static final String STORY = TEXT + "<p>河边集市人气足</p>" + TEXT + "<p>桥头茶馆生意好</p>" + TEXT;

  private static Story read(String table) {
    return new StoryParser().parse(PageReader.read("a.html", 1, "<html><head><title>小城春早人气旺</title></head><body>"
        + "<table><tr><td>河边网</td><td>首页</td></tr></table><h1>小城春早人气旺</h1>" + table + "</body></html>")).story();
  }

  private static long cells(Story story) {
    return story.blocks().stream().map(Block::kind).filter(kind -> kind == BlockKind.TABLE_CELL).count();
  }

  @Test
  void aStoryInACellIsMadeOfParagraphs() {
    Story story = read("<table><tr><td><img src=line.gif></td><td>" + STORY + "</td></tr></table>");

    assertThat(cells(story)).isZero();
    assertThat(story.textOf(BlockKind.SUBHEADING)).containsExactly("河边集市人气足", "桥头茶馆生意好");
  }

  @Test
  void aStoryOfLinesWithBreaksIsMadeOfParagraphsToo() {
    Story story = read("<table><tr><td>左</td><td>" + STORY.replace("<p>", "").replace("</p>", "<br>") + "</td></tr></table>");

    assertThat(cells(story)).isZero();
    assertThat(story.textOf(BlockKind.SUBHEADING)).hasSize(2);
  }

  @Test
  void twoTextsSideBySideStayATable() {
    Story story = read("<p>" + LONG + "</p><p>" + LONG + "</p><table><tr><td>" + STORY + "</td><td>" + STORY + "</td></tr></table><p>" + LONG + "</p>");

    assertThat(cells(story)).isGreaterThan(10);
  }

  @Test
  void figuresStayATable() {
    StringBuilder rows = new StringBuilder("<table><tr><th>年份</th><th>人数</th></tr>");
    for (int year = 2010; year < 2020; year++) {
      rows.append("<tr><td>").append(year).append("</td><td>").append(year * 3).append("</td></tr>");
    }
    assertThat(cells(read("<div>" + STORY + rows + "</table>" + TEXT + "</div>"))).isEqualTo(22);
  }

  @Test
  void whatIsBesideTheStoryInAColumnOfItsOwnIsNoText() {
    String column = "<div>别的消息</div><div>口述</div><div>为花而来</div><div>健康</div><div>多走走</div><div>情感</div><div>春天里的信</div>";
    Story story = read("<table><tr><td>" + STORY + "</td><td>" + column + "</td></tr></table>");

    assertThat(story.text()).contains("河边集市人气足").doesNotContain("口述", "春天里的信");
  }

  @Test
  void aPictureBesideTheStoryStays() {
    Story story = read("<table><tr><td>" + STORY + "</td><td><img src=a.jpg><div>孩子们在放风筝。林小舟摄</div></td></tr></table>");

    assertThat(story.figures()).hasSize(1);
    assertThat(story.figures().get(0).credit().name()).isEqualTo("林小舟");
  }
}
