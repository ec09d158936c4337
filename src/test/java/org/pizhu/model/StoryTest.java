package org.pizhu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

  private static Story story(String text, Block... blocks) {
    return new Story(false, text, List.of(blocks), List.of(), null, null, List.of(), null, "");
  }

  private static Block block(BlockKind kind, int start, int end) {
    return new Block(kind, new TextRange(start, end));
  }

  @Test
  void blocksMakeUpTheText() {
    Story story = story("标题\n正文一\n图说", block(BlockKind.HEADLINE, 0, 2), block(BlockKind.PARAGRAPH, 3, 6),
        block(BlockKind.CAPTION, 7, 9));
    assertThat(story.headline()).isEqualTo("标题");
    assertThat(story.bodyParagraphs()).isEqualTo(1);
    assertThat(story.textOf(BlockKind.CAPTION)).containsExactly("图说");
    assertThat(story.outlet()).isNull();
  }

  @Test
  void aStoryMayHaveNoHeadlineOrNoTextAtAll() {
    assertThat(story("正文", block(BlockKind.PARAGRAPH, 0, 2)).headline()).isEmpty();
    assertThat(story("").headline()).isEmpty();
  }

  /** The headline, a figure without caption, a paragraph whose words look like markup, one with a caption, another, the last. */
  @Test
  void figuresHaveAPlaceInTheText() {
    List<Figure> figures = new java.util.ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      TextRange caption = number == 2 ? new TextRange(7, 9) : null;
      figures.add(new Figure(number, "", "", number, caption, null, null));
    }
    Story story = new Story(false, "标题\n正文一\n图说\n完", List.of(
        block(BlockKind.HEADLINE, 0, 2), block(BlockKind.PARAGRAPH, 3, 6), block(BlockKind.CAPTION, 7, 9),
        block(BlockKind.PARAGRAPH, 10, 11)), figures, null, null, List.of(), null,
        "<figure data-figure=\"1\"></figure>x data-o=\"99\"<p data-o=\"3\">…</p>"
            + "<figure data-figure=\"2\"><figcaption data-o=\"7\">…</figcaption></figure>"
            + "<figure data-figure=\"3\"></figure><ul><li data-o=\"10\">…</li></ul><figure data-figure=\"4\"></figure>");
    assertThat(figures).extracting(story::placeOf).containsExactly(
        new TextRange(3, 3), new TextRange(7, 9), new TextRange(10, 10), new TextRange(11, 11));
  }

  /** Whose pictures a story has says whose it is only if one agency sent them all. */
  @Test
  void theAgencyOfThePicturesIsTheOutletIfThereIsOneOnly() {
    assertThat(pictured("新华社", null, "新华社").outlet()).isEqualTo("新华社");
    assertThat(pictured("中国日报", "新华社").outlet()).isNull();
    assertThat(pictured((String) null).outlet()).isNull();
  }

  private static Story pictured(String... agencies) {
    List<Figure> figures = new java.util.ArrayList<>();
    for (String agency : agencies) {
      figures.add(new Figure(figures.size() + 1, "", "", 1, null, new Credit("摄", "张三", agency, new TextRange(0, 2)), null));
    }
    return new Story(false, "标题", List.of(block(BlockKind.HEADLINE, 0, 2)), figures, null, null, List.of(), null, "");
  }

  @Test
  void refusesBlocksThatLeaveTextOut() {
    assertThatThrownBy(() -> story("标题\n正文", block(BlockKind.HEADLINE, 0, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> story("标题\n正文", block(BlockKind.HEADLINE, 0, 2), block(BlockKind.PARAGRAPH, 2, 5)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
