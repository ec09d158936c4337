package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.html.pages.PageCases;

/** Stories of other outlets and in other dress than the sample's, made up for this test, each with what a careful reader finds in it. */
class CarefulReaderTest {

  static List<ReaderCases.Case> stories() {
    return Stream.of(ReaderCases.SEEN, ReaderCases.UNSEEN).flatMap(name -> ReaderCases.of(name).stream()).toList();
  }

  static List<PageCases.Case> pages() {
    return PageCases.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsWhatACarefulReaderFindsOnAPage(PageCases.Case given) {
    if (given.wrongStill().isEmpty()) {
      assertThat(given.found()).containsExactlyElementsOf(given.expected());
    } else {
      assertThat(given.wrong()).isEqualTo(given.wrongStill());
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void findsWhatACarefulReaderFinds(ReaderCases.Case given) {
    if (given.wrongStill().isEmpty()) {
      assertThat(given.found()).containsExactlyElementsOf(given.expected());
    } else {
      assertThat(given.wrong()).isEqualTo(given.wrongStill());
    }
  }
}
