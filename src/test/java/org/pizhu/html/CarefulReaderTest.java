package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Credit;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/**
 * Stories of other outlets and in other dress than the sample's, made up for this test, each with what a careful reader
 * finds in it. In the resource the lines that begin with an equals sign say that; what they don't name is not there.
 */
class CarefulReaderTest {

  /** A story and what is found in it, a line each. */
  record Case(String headline, String body, List<String> expected) {
    @Override
    public String toString() {
      return headline;
    }
  }

  static Stream<Case> stories() throws IOException {
    try (InputStream in = CarefulReaderTest.class.getResourceAsStream("careful-reader.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("\n\\*\n")).map(CarefulReaderTest::story).toList().stream();
    }
  }

  private static Case story(String source) {
    List<String> lines = source.lines().toList();
    String body = lines.stream().skip(1).filter(line -> !line.startsWith("= ")).collect(Collectors.joining("\n"));
    return new Case(lines.get(0), body, lines.stream().filter(line -> line.startsWith("= ")).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void findsWhatACarefulReaderFinds(Case given) {
    StorySource source = new StorySource("test.txt", 1, given.headline(), given.body());
    assertThat(found(new StoryParser().parse(source).story())).containsExactlyElementsOf(given.expected());
  }

  private static List<String> found(Story story) {
    List<String> lines = new ArrayList<>();
    lines.add("= body " + story.bodyParagraphs());
    if (story.headlineCut()) {
      lines.add("= cut");
    }
    if (story.dateline() != null) {
      lines.add("= dateline " + dateline(story.dateline()));
    }
    if (story.date() != null) {
      lines.add("= date " + story.date().date() + " "
          + story.date().evidence().stream().map(one -> one.key()).collect(Collectors.joining(" ")));
    }
    if (!story.bylines().isEmpty()) {
      lines.add("= byline " + story.bylines().stream()
          .map(one -> one.role() + " " + one.name() + at(one.outlet())).collect(Collectors.joining("; ")));
    }
    story.figures().forEach(figure -> lines.add("= figure " + figure(figure, story.text())));
    for (Block block : story.blocks()) {
      if (block.kind() == BlockKind.SUBHEADING) {
        lines.add("= sub " + block.range().of(story.text()));
      }
    }
    if (story.looseCaption() != null) {
      lines.add("= loose " + story.looseCaption().of(story.text()));
    }
    return lines.stream().sorted().toList();
  }

  private static String dateline(Dateline dateline) {
    String day = dateline.monthDay() == null ? "-" : dateline.monthDay().toString().substring(2);
    String place = dateline.place() == null ? "-" : dateline.place();
    return String.join("|", dateline.outlet(), place, day, dateline.asPrinted());
  }

  private static String figure(Figure figure, String text) {
    TextRange caption = figure.caption();
    Credit credit = figure.credit();
    return String.join(
        "|",
        figure.src(),
        caption == null ? "-" : caption.of(text),
        credit == null ? "-" : credit.role() + " " + credit.name() + at(credit.outlet()));
  }

  private static String at(@Nullable String outlet) {
    return outlet == null ? "" : "@" + outlet;
  }
}
