package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.StorySearch.Hit;

class StorySearchTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @ParameterizedTest
  @CsvSource({
      "王妍, 7",
      "田悦, 2;3;4",
      "宝丰县 捐款, 5",
      "1.1万名, 6",
      "疫, 1;2;3;4;5;6;7",
      "不在任何一篇里的话, ''",
  })
  void findsEveryStoryWithAllWords(String query, String ids) {
    String found = String.join(";", Samples.found(library, query).stream().map(String::valueOf).toList());
    assertThat(found).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({"捐款箱", "央广网河南分网3月5日", "党员"})
  void showsPassagesAroundTheHits(String query) {
    for (Hit hit : library.search().hits(query, Samples.found(library, query))) {
      assertThat(hit.passages()).isNotEmpty().hasSizeLessThanOrEqualTo(3)
          .allSatisfy(passage -> assertThat(passage).contains(query).hasSizeLessThan(90));
    }
  }
}
