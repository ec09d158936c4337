package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Environment;

class SessionsCommandTest {

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(String... args) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    Environment environment = new Environment(folder, folder, folder, "wang");
    Output output = new Output(outBytes, errBytes, new Messages(Language.CHINESE));
    int code = CommandLineInterface.run(args, new CommandContext(environment, "王老师", output));
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  @BeforeEach
  void work() {
    Samples.seeds(folder).close();
    HandClock clock = new HandClock();
    try (Library library = Libraries.open(folder.resolve("test.pizhu"), clock, () -> Samples.CREATOR)) {
      library.annotator().annotate(5, new TextRange(0, 4), HighlightColor.BLUE, List.of(), "早先的");
      long id = library.sessions().start(List.of(5L, 2L), "灾情").id();
      clock.forward(Duration.ofMinutes(4));
      library.annotator().annotate(5, new TextRange(4, 8), HighlightColor.BLUE, List.of("来源"), "这次的");
      library.sessions().place(2, 30);
      library.sessions().done(5);
      library.sessions().end(id);
      library.sessions().start(List.of(1L), "未完");
    }
  }

  private String[] with(String... args) {
    List<String> all = new java.util.ArrayList<>(List.of(args));
    all.addAll(List.of("--library", folder.resolve("test.pizhu").toString()));
    return all.toArray(String[]::new);
  }

  @Test
  void listsSessionsWithTheirSummaries() throws IOException {
    assertThat(run(with("sessions", "--json"))).isZero();
    JsonNode list = new ObjectMapper().readTree(out);
    assertThat(list).hasSize(2);
    assertThat(list.get(0).get("ended").isNull()).isTrue();
    JsonNode ended = list.get(1);
    assertThat(ended.get("name").asText()).isEqualTo("灾情");
    assertThat(ended.get("annotator").asText()).isEqualTo(Samples.CREATOR);
    assertThat(ended.get("activeSeconds").asInt()).isEqualTo(240);
    assertThat(ended.get("atStory").asInt()).isEqualTo(2);
    assertThat(ended.get("stories").asInt()).isEqualTo(2);
    assertThat(ended.get("done").asInt()).isEqualTo(1);
    assertThat(ended.get("annotations").asInt()).isEqualTo(1);
    assertThat(ended.get("notes").asInt()).isEqualTo(1);
    assertThat(ended.get("tags").toString()).isEqualTo("[{\"path\":\"来源\",\"annotations\":1}]");
    assertThat(ended.get("list").get(0).get("done").asText()).isEqualTo("2026-11-24T08:04:00Z");
    assertThat(ended.get("list").get(1).get("done").isNull()).isTrue();
  }

  @Test
  void listsThemInWords() {
    assertThat(run(with("sessions"))).isZero();
    assertThat(out.lines()).containsExactly(
        "2\t未完\t王老师\t2026-11-24T08:04:00Z\t\t0/1\t0:00",
        "1\t灾情\t王老师\t2026-11-24T08:00:00Z\t2026-11-24T08:04:00Z\t1/2\t0:04");
  }

  @Test
  void exportsTheNotesOfOneSession() {
    assertThat(run(with("export", "--format", "markdown", "--session", "1"))).isZero();
    assertThat(out).contains("会话“灾情”的批注", "这次的").doesNotContain("早先的");
    assertThat(run(with("export", "--format", "markdown", "--session", "9"))).isEqualTo(1);
    assertThat(err).contains("没有编号为 9 的会话");
    assertThat(run(with("export", "--format", "markdown", "--session", "1", "--story", "5"))).isEqualTo(2);
  }
}
