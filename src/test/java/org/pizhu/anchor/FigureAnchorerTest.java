package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

class FigureAnchorerTest {

  /** Figures as {@code name:picture}, with a dash for none; with their numbers from 1. */
  private static StoredStory story(String figures) {
    List<Figure> all = new ArrayList<>();
    Map<Integer, String> pictures = new TreeMap<>();
    for (String figure : figures.isEmpty() ? new String[0] : figures.split(" ")) {
      int number = all.size() + 1;
      String[] parts = figure.split(":");
      all.add(new Figure(number, "", name(parts[0]), number, null, null, null));
      if (!parts[1].equals("-")) {
        pictures.put(number, parts[1]);
      }
    }
    Story story = new Story(false, "", List.of(), all, null, null, List.of(), null, "");
    Source source = new Source(1, "a.txt", "/a.txt", "", 0, "UTF-8", Instant.EPOCH);
    return new StoredStory(1, 1, source, story, pictures, false);
  }

  private static String name(String given) {
    return given.equals("-") ? "" : given;
  }

  private static @Nullable String picture(String given) {
    return given.equals("-") ? null : given;
  }

  @ParameterizedTest(name = "{0} as figure {1} in [{2}]: {3} {4}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      a.jpg:P | 1 | a.jpg:P                  | ANCHORED  | 1
      a.jpg:- | 1 | a.jpg:P                  | ANCHORED  | 1
      a.jpg:P | 1 | a.jpg:-                  | ANCHORED  | 1
      a.jpg:P | 1 | b.jpg:Q a.jpg:P          | MOVED     | 2
      a.jpg:P | 1 | a.jpg:Q                  | MOVED     | 1
      a.jpg:P | 1 | a.jpg:Q b.jpg:P          | MOVED     | 1
      a.jpg:P | 1 | b.jpg:P                  | MOVED     | 1
      a.jpg:P | 1 | b.jpg:Q c.jpg:P          | MOVED     | 2
      a.jpg:P | 1 | b.jpg:P c.jpg:P          | AMBIGUOUS | 1 2
      a.jpg:P | 1 | a.jpg:P a.jpg:Q          | ANCHORED  | 1
      a.jpg:P | 1 | a.jpg:Q a.jpg:P          | MOVED     | 2
      a.jpg:P | 1 | a.jpg:P a.jpg:P          | AMBIGUOUS | 1 2
      a.jpg:P | 1 | a.jpg:Q a.jpg:R          | AMBIGUOUS | 1 2
      a.jpg:- | 1 | a.jpg:- a.jpg:-          | AMBIGUOUS | 1 2
      a.jpg:- | 1 | b.jpg:-                  | ORPHAN    |
      a.jpg:P | 1 | b.jpg:-                  | ORPHAN    |
      a.jpg:P | 1 | A.jpg:-                  | ORPHAN    |
      -:P     | 2 | -:Q -:P                  | ANCHORED  | 2
      -:-     | 1 | -:-                      | ORPHAN    |
      -:-     | 1 | a.jpg:P                  | ORPHAN    |
      a.jpg:P | 1 | ''                       | ORPHAN    |
      """)
  void findsByNameThenByPictureAndNeverGuesses(
      String made, int number, String there, AnchorStatus status, @Nullable String numbers) {
    String[] parts = made.split(":");
    FigureSelector selector = new FigureSelector(name(parts[0]), picture(parts[1]), "");
    FigureAnchor anchor = FigureAnchorer.anchor(selector, number, story(there));
    assertThat(anchor.status()).isEqualTo(status);
    List<Integer> expected = new ArrayList<>();
    if (numbers != null) {
      for (String one : numbers.split(" ")) {
        expected.add(Integer.parseInt(one));
      }
    }
    assertThat(anchor.numbers()).isEqualTo(expected);
  }

  @Test
  void anotherCaptionIsAChange() {
    String text = "坝\n图为大坝。林溪 摄\n图为村庄。林溪摄";
    List<Figure> figures = List.of(
        new Figure(1, "", "a.jpg", 1, new TextRange(2, 11), null, null), new Figure(2, "", "b.jpg", 2, new TextRange(12, 20), null, null));
    List<Block> blocks = List.of(
        new Block(BlockKind.HEADLINE, new TextRange(0, 1)), new Block(BlockKind.CAPTION, new TextRange(2, 11)),
        new Block(BlockKind.CAPTION, new TextRange(12, 20)));
    StoredStory stored = new StoredStory(
        1, 1, new Source(1, "a.txt", "/a.txt", "", 0, "UTF-8", Instant.EPOCH),
        new Story(false, text, blocks, figures, null, null, List.of(), null, ""), Map.of(), false);
    assertThat(FigureAnchorer.anchor(new FigureSelector("a.jpg", null, "图为大坝。林溪摄"), 1, stored).status())
        .isEqualTo(AnchorStatus.ANCHORED);
    assertThat(FigureAnchorer.anchor(new FigureSelector("a.jpg", null, "图为村庄。林溪摄"), 1, stored).status())
        .isEqualTo(AnchorStatus.MOVED);
    assertThat(FigureAnchorer.anchor(new FigureSelector("b.jpg", null, ""), 2, stored).status()).isEqualTo(AnchorStatus.ANCHORED);
  }
}
