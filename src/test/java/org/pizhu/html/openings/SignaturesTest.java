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
import org.pizhu.model.Story;

/** The lines that name who made a story, in the habits of many houses, as whole stories: roles, names and outlets. */
class SignaturesTest {

  static List<String> signatures() throws IOException {
    try (InputStream in = Objects.requireNonNull(SignaturesTest.class.getResourceAsStream("signatures.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void readsTheSignature(String line) {
    String[] parts = line.split("\t");
    Story story = new StoryParser().parse(new StorySource("test.txt", 1, "各地春耕备耕有序推进", body(parts[0]))).story();

    String people = story.bylines().stream().map(one -> one.role() + ' ' + one.name() + (one.outlet() == null ? "" : '@' + one.outlet()))
        .collect(Collectors.joining("; "));
    assertThat(people.isEmpty() ? "-" : people).isEqualTo(parts[1]);
  }

  /** A bracket of reporters stands behind a dateline, what ends with 報導 at the start, anything else at the end. */
  private static String body(String words) {
    if (words.matches("（.*(?:记者|通讯员).*") && !words.contains("编辑")) {
      return "<p>央广网北京3月5日消息" + words + "春耕在即，各地农资供应充足，价格平稳。</p><p>专家表示，要抓紧。</p>";
    }
    if (words.contains("報導")) {
      return "<p>" + words + "</p><p>市府今天公布交通政策，將於下月起實施。</p><p>專家表示，應加強宣導。</p>";
    }
    return "<p>春耕在即，各地农资供应充足，价格平稳，农户放心。</p><p>专家表示，要抓紧做好田间管理，防止倒春寒。</p><p>" + words + "</p>";
  }
}
