package org.pizhu.html.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.model.Finding;
import org.pizhu.model.TextRange;

/** Quotations whole, in halves, within one another and over paragraphs; and words that are only set off. */
class QuotedSpeechTest {

  static Stream<String> lines() throws IOException {
    try (InputStream in = Objects.requireNonNull(QuotedSpeechTest.class.getResourceAsStream("quotes.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsWhatIsSaid(String line) {
    String[] given = line.split("\t");
    String text = given[0].replace('⏎', '\n');
    List<TextRange> paragraphs = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.split("\n")) {
      paragraphs.add(new TextRange(at, at + paragraph.length()));
      at += paragraph.length() + 1;
    }
    String found = QuotedSpeech.find(text, paragraphs).stream().map(Finding::value).collect(Collectors.joining("||"));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(given[1]);
  }
}
