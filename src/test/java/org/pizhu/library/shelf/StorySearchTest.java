package org.pizhu.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.shelf.StorySearch.Hit;
import org.pizhu.task.Progress;

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

  /** Pages put joiners between characters that they don't shape, as filling; what they stand in is found, also typed with them. */
  @Test
  void joinersBetweenChineseCharactersHideNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("joined.txt"), "标题\u200c里也有\n<p>江城\u200c武<b>\u200d汉</b>\u200d市，记者张\u200c三。</p>\n*\n");
    library.storyImport().run(List.of(file), null, Progress.NONE);
    for (String query : List.of("江城武汉市", "记者张三", "武\u200c汉市，", "标题里也有")) {
      assertThat(Samples.found(library, query)).as(query).containsExactly(8L);
    }
    assertThat(library.story(8).story().text()).isEqualTo("标题里也有\n江城武汉市，记者张三。");
  }
}
