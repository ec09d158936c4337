package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotating by the command line. */
class AnnotateCommandTest extends CommandLineCase {

  @Test
  void annotatesAndExports() throws IOException {
    JsonNode made = json("annotate", "5", "--quote", "龚群保", "--tag", "人物/党员", "--note", "核对姓名");
    assertThat(code).isZero();
    assertThat(made.get("status").asText()).isEqualTo("ANCHORED");
    assertThat(made.get("id").asText()).hasSize(36);
    assertThat(json("list").get(4).get("annotations").asInt()).isEqualTo(1);
    run("export", "--format", "markdown", "--story", "5");
    assertThat(code).isZero();
    assertThat(out).contains("龚群保", "人物/党员", "核对姓名", "王老师");
    Path file = folder.resolve("notes.html");
    run("export", "--format", "html", "--tag", "人物", "-o", file.toString());
    assertThat(code).isZero();
    assertThat(out).isEmpty();
    assertThat(file).content(StandardCharsets.UTF_8).contains("龚群保").doesNotContain("坚实的底盘");
  }

  @Test
  void doesNotGuessWhichPassageIsMeant() throws IOException {
    JsonNode ambiguous = json("annotate", "5", "--quote", "党员");
    assertThat(code).isEqualTo(1);
    assertThat(ambiguous.get("status").asText()).isEqualTo("AMBIGUOUS");
    assertThat(ambiguous.get("id").isNull()).isTrue();
    JsonNode told = json("annotate", "5", "--quote", "党员", "--suffix", "龚群保");
    assertThat(told.get("status").asText()).isEqualTo("ANCHORED");
    JsonNode spaced = json("annotate", "5", "--quote", "记者\u3000彭华\n通讯员\u00a0何穗");
    assertThat(spaced.get("status").asText()).isEqualTo("ANCHORED");
    JsonNode orphan = json("annotate", "5", "--quote", "没有这句话");
    assertThat(orphan.get("status").asText()).isEqualTo("ORPHAN");
    assertThat(json("list").get(4).get("annotations").asInt()).isEqualTo(2);
  }

  @Test
  void takesColoursInSmallLettersAndNoEmptyQuote() throws IOException {
    assertThat(json("annotate", "5", "--quote", "龚群保", "--color", "green").get("status").asText()).isEqualTo("ANCHORED");
    run("annotate", "5", "--quote", " ");
    assertThat(code).isEqualTo(2);
    assertThat(err).startsWith("--quote needs some words.");
  }

  @Test
  void annotatesFiguresAndWholeStories() throws IOException {
    assertThat(json("annotate", "5", "--figure", "1", "--note", "核对图说").get("status").asText()).isEqualTo("ANCHORED");
    assertThat(json("annotate", "5", "--story", "--tag", "待查").get("id").asText()).hasSize(36);
    assertThat(json("list").get(4).get("annotations").asInt()).isEqualTo(2);
    run("check");
    assertThat(code).isZero();
    run("export", "--format", "markdown", "--story", "5");
    assertThat(out).contains("**The story as a whole**", "待查", "**Figure 1, all of it**", "核对图说");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2 | --quote 龚群保 --story
      2 | --figure 1 --story
      2 | --region 1,2,3,4 --story
      2 | --story --prefix 党员
      2 | --note 无
      1 | --figure 99
      1 | --figure 0
      1 | --figure 1 --region 10,10,20,20
      1 | --figure 1 --region 10,10,95,20
      1 | --figure 1 --region xywh=percent:1,2,3,4
      """)
  void refusesWhatIsNoTarget(int expected, String words) {
    List<String> all = new ArrayList<>(List.of("annotate", "5"));
    all.addAll(List.of(words.split(" ")));
    run(all.toArray(String[]::new));
    assertThat(code).as(err).isEqualTo(expected);
    assertThat(err).isNotBlank().doesNotContain("Exception", "{");
  }
}
