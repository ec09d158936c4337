package org.pizhu.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.TextRange;
import org.pizhu.query.QueryException;
import org.pizhu.task.Progress;

class RegexSearchTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void fill() throws IOException {
    library = Samples.empty(folder);
    Path file = Files.writeString(folder.resolve("r.txt"), """
        甲
        <p>3月5日和3月12日。</p>
        <p>武汉，2020年。</p>
        *
        乙
        <p>没有数字，𠀀一字。</p>
        *
        丙12
        <p>A1b2</p>
        *
        """);
    library.storyImport().run(List.of(file), null, Progress.NONE);
    library.annotator().annotate(2, new TextRange(0, 1), HighlightColor.PINK, List.of(), "备注77");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private StoryListing found(String query, Progress progress) {
    return library.lists().listing(StoryQuery.ALL.with(query), progress);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "/\\d+月\\d+日/ | 1 | 2",
    "/^武汉/ | 1 | 1",
    "/^..$/ | '' | 0",
    "/\\d{2}/ | 1,2,3 | 5",
    "/备注\\d+/ | 2 | 1",
    "/[𠀀]/ | 2 | 1",
    "/A\\d/ | 3 | 1",
    "/a\\d/ | '' | 0",
    "/龘/ | '' | 0"
  })
  void looksThroughTextsAndNotes(String query, String stories, int hits) {
    StoryListing listing = found(query, Progress.NONE);
    assertThat(listing.ids().sorted().mapToObj(Long::toString).toList())
        .isEqualTo(stories.isEmpty() ? List.of() : List.of(stories.split(",")));
    assertThat(listing.hits()).isEqualTo(hits);
  }

  @Test
  void tellsHowFarItIsAndStops() {
    List<Long> told = new ArrayList<>();
    StoryListing stopped = found("/\\d/", new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        told.add(total);
      }

      @Override
      public boolean isCancelled() {
        return !told.isEmpty();
      }
    });
    assertThat(told).isNotEmpty().containsOnly(3L);
    assertThat(stopped.size()).isZero();
  }

  @Test
  void whatIsNoExpressionIsAnError() {
    assertThatThrownBy(() -> found("/(/", Progress.NONE)).isInstanceOf(QueryException.class);
  }
}
