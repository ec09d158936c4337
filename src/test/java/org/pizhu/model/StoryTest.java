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

  @Test
  void refusesBlocksThatLeaveTextOut() {
    assertThatThrownBy(() -> story("标题\n正文", block(BlockKind.HEADLINE, 0, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> story("标题\n正文", block(BlockKind.HEADLINE, 0, 2), block(BlockKind.PARAGRAPH, 2, 5)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
