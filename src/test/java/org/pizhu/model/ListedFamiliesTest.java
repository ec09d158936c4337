package org.pizhu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedFamiliesTest {

  /** Families 7 and 8; the order of evidence is that of the numbers of the stories, from the back. */
  private static final Map<Long, VersionPlace> VERSIONS = Map.of(
      2L, new VersionPlace(7, 9), 3L, new VersionPlace(7, 8), 4L, new VersionPlace(7, 7),
      6L, new VersionPlace(8, 6), 9L, new VersionPlace(8, 5), 5L, new VersionPlace(9, 1));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1 2 3 4 5 6|    |1 2 5 6",
      "1 2 3 4 5 6|7   |1 2 4 3 5 6",
      "4 1 3 2    |7   |4 3 2 1",
      "9 2 6 3    |     |9 2",
      "9 2 6 3    |8    |9 6 2",
      "9 2 6 3    |7 8  |9 6 2 3",
      "2 6 1      |7 8  |2 6 1",
      "1 8        |7    |1 8",
      "2 3        |8    |2",
  })
  void versionsStandBelowTheFirstOfThemOnceItIsOpened(String listed, String open, String rows) {
    Set<Long> opened = Arrays.stream(open == null ? new long[0] : numbers(open)).boxed().collect(Collectors.toSet());
    StoryListing listing = new StoryListing(numbers(listed), new int[0], 20);
    ListedFamilies families = ListedFamilies.of(listing, VERSIONS);
    assertThat(families.rows(opened::contains).ids()).containsExactly(Arrays.stream(numbers(rows)).boxed().toArray(Long[]::new));
    assertThat(families.listing()).isSameAs(listing);
    assertThat(ListedFamilies.flat(listing).rows(family -> true)).isSameAs(listing);
  }

  private static long[] numbers(String words) {
    return Arrays.stream(words.strip().split(" ")).mapToLong(Long::parseLong).toArray();
  }

  @Test
  void hitsGoWithTheirStories() {
    StoryListing listing = new StoryListing(new long[] {2, 1, 4, 3}, new int[] {20, 10, 40, 30}, 20);
    ListedFamilies families = ListedFamilies.of(listing, VERSIONS);
    StoryListing rows = families.rows(family -> true);
    assertThat(rows.ids()).containsExactly(2L, 4L, 3L, 1L);
    assertThat(rows.hits(1)).isEqualTo(40);
    assertThat(families.family(3)).isEqualTo(7);
    assertThat(families.first(7)).isEqualTo(2);
    assertThat(families.size(7)).isEqualTo(3);
    assertThat(families.family(5)).isZero();
    assertThat(families.size(9)).isZero();
  }

  @Test
  void aHundredThousandStoriesAreRowsOfTheirFamilies() {
    Map<Long, VersionPlace> versions = new HashMap<>();
    LongStream.rangeClosed(1, 10_000).forEach(id -> versions.put(id * 10, new VersionPlace(id / 2, (int) id)));
    StoryListing listing = new StoryListing(LongStream.rangeClosed(1, 100_000).toArray(), new int[0], 100_000);
    ListedFamilies families = ListedFamilies.of(listing, versions);
    // The first and the last have no other.
    assertThat(families.rows(family -> false).size()).isEqualTo(100_000 - 4_999);
    assertThat(families.rows(family -> true).size()).isEqualTo(100_000);
    assertThat(families.rows(family -> family == 1).size()).isEqualTo(100_000 - 4_998);
  }
}
