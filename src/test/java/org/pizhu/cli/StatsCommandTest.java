package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Environment;

class StatsCommandTest {

  @TempDir Path folder;
  private String out = "";

  private int run(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("stats"));
    all.addAll(List.of(args));
    all.addAll(List.of("--library", folder.resolve("test.pizhu").toString()));
    Output output = new Output(bytes, new ByteArrayOutputStream(), new Messages(Language.CHINESE));
    int code = CommandLineInterface.run(
        all.toArray(String[]::new), new CommandContext(new Environment(folder, folder, folder, "wang"), "王老师", output));
    out = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  @BeforeEach
  void work() {
    try (Library library = Samples.seeds(folder)) {
      for (List<String> tags : List.of(List.of("人物/党员", "话语"), List.of("人物"), List.<String>of(), List.of("话语"))) {
        library.annotator().annotate(5, new TextRange(0, 4), HighlightColor.BLUE, tags, "");
      }
    }
  }

  @Test
  void countsTags() throws IOException {
    assertThat(run()).isZero();
    assertThat(out).isEqualTo("2\t1\t人物\n2\t2\t话语\n1\t1\t人物/党员\n");
    assertThat(run("--tag-frequency", "--json")).isZero();
    JsonNode node = new ObjectMapper().readTree(out);
    assertThat(node.get("annotations").asInt()).isEqualTo(4);
    assertThat(node.get("untagged").asInt()).isEqualTo(1);
    assertThat(node.get("tags").get(0).get("subtree").asInt()).isEqualTo(2);
  }

  @Test
  void countsStoriesAndFamilies() throws IOException {
    try (Library library = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> Samples.CREATOR)) {
      for (long story : List.of(2L, 3L, 4L)) {
        library.annotator().annotate(story, new TextRange(0, 4), HighlightColor.BLUE, List.of("话语"), "");
      }
    }
    assertThat(run("--by-story")).isZero();
    assertThat(out).isEqualTo("4\t4\t话语\n1\t1\t人物\n1\t1\t人物/党员\n");
    assertThat(run("--by-family", "--json")).isZero();
    JsonNode node = new ObjectMapper().readTree(out);
    assertThat(node.get("families").asInt()).isEqualTo(2);
    assertThat(node.get("tags").get(0).get("subtree").asInt()).isEqualTo(2);
    assertThat(run("--by-family", "--co-occurrence")).isZero();
    assertThat(out).contains("1\t话语\t人物\n");
    assertThat(run("--by-family", "--over-time", "--by", "month")).isZero();
    assertThat(out).isEqualTo("2026-11-01\t2\n");
    assertThat(run("--by-family", "--by-story")).isEqualTo(2);
  }

  @Test
  void countsPairsAndDays() throws IOException {
    assertThat(run("--co-occurrence")).isZero();
    assertThat(out).isEqualTo("1\t人物\t话语\n1\t话语\t人物/党员\n");
    assertThat(run("--over-time", "--by", "month", "--json")).isZero();
    assertThat(new ObjectMapper().readTree(out).get("periods").toString())
        .isEqualTo("[{\"first\":\"2026-11-01\",\"last\":\"2026-11-30\",\"annotations\":4}]");
  }

  @Test
  void countsOneStory() {
    assertThat(run("--story", "2", "--over-time")).isZero();
    assertThat(out).isEmpty();
    assertThat(run("--story", "99")).isEqualTo(1);
    assertThat(run("--over-time", "--co-occurrence")).isEqualTo(2);
  }
}
