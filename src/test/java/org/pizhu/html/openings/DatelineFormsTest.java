package org.pizhu.html.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Dateline;
import org.pizhu.model.Story;

/** The openings of many outlets, and sentences that only look like them, as whole stories: outlet, place, day and people. */
class DatelineFormsTest {

  static List<String> openings() throws IOException {
    try (InputStream in = Objects.requireNonNull(DatelineFormsTest.class.getResourceAsStream("datelines.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("openings")
  void readsTheOpening(String line) {
    String[] parts = line.split("\t");
    String body = "<p>" + parts[0].replace("⏎", "</p><p>") + "</p><p>随后，有关人士介绍了事情的来龙去脉，说一切都在按计划进行。</p>";
    Story story = new StoryParser().parse(new StorySource("test.txt", 1, "小城里的一件大事引来四方关注", body)).story();

    assertThat(dateline(story.dateline())).isEqualTo(parts[1]);
    if (parts.length > 2) {
      assertThat(people(story)).isEqualTo(parts[2]);
    }
  }

  private static String dateline(Dateline dateline) {
    if (dateline == null) {
      return "-";
    }
    String day = dateline.monthDay() == null ? "" : dateline.monthDay().toString().substring(2);
    return Objects.toString(dateline.outlet(), "") + '|' + Objects.toString(dateline.place(), "") + '|' + day;
  }

  private static String people(Story story) {
    return story.bylines().stream().map(one -> one.role() + ' ' + one.name() + (one.outlet() == null ? "" : '@' + one.outlet()))
        .collect(Collectors.joining(";"));
  }
}
