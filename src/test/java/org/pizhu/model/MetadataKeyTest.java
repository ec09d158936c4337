package org.pizhu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetadataKeyTest {

  @Test
  void figuresThatShareANameAreToldByTheirOrder() {
    List<String> names = List.of("a.png", "b.png", "a.png", "", "a.png", "");
    List<Figure> figures = IntStream.range(0, names.size()).mapToObj(i -> new Figure(i + 1, "", names.get(i), 1, null, null, null)).toList();
    Story story = new Story(false, "正文", List.of(new Block(BlockKind.PARAGRAPH, new TextRange(0, 2))), figures, null, null, List.of(), null, "");
    Map<MetadataKey, Figure> keys = MetadataKey.figures(MetadataField.CAPTION, story);
    assertThat(keys.values()).containsExactlyElementsOf(figures);
    assertThat(keys.keySet()).containsExactlyElementsOf(
        figures.stream().map(figure -> MetadataKey.of(MetadataField.CAPTION, story, figure)).toList());
  }
}
