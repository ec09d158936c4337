package org.pizhu.ui.main.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;

class AnnotationQuestionTest {

  @TempDir Path folder;

  /** How many annotations a search is also of; -1 where no filter says the same. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "tag:疫情 | 2",
    "tag:疫情 tag:人物 | 1",
    "tag:防控 | 1",
    "tag:没有这个 | -1",
    "备注 | 1",
    "note:备注 tag:疫情 | 1",
    "備注 | 1",
    "=備注 | -1",
    "has:annotation | 3",
    "tag:疫情 date:1990 | 0",
    "headline:武汉 | -1",
    "-备注 | -1",
    "tag:疫情 OR tag:人物 | -1",
    "date:2020 | -1"
  })
  void findsAnnotations(String typed, int annotations) {
    try (Library library = Samples.seeds(folder)) {
      library.annotator().annotate(1, new TextRange(0, 2), HighlightColor.YELLOW, List.of("疫情", "人物"), "");
      library.annotator().annotate(1, new TextRange(2, 4), HighlightColor.YELLOW, List.of("疫情/防控"), "备注");
      library.annotator().annotate(2, new TextRange(0, 2), HighlightColor.YELLOW, List.of(), "");
      Optional<AnnotationFilter> filter = AnnotationQuestion.of(typed, library.codebook());
      int found = filter.map(asked -> library.finder().find(AnnotationQuery.of(AnnotationScope.LIBRARY, Samples.CLOCK.getZone())
          .with(asked).grouped(AnnotationGrouping.NONE)).found()).orElse(-1);
      assertThat(found).isEqualTo(annotations);
    }
  }
}
