package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;

class CiteCommandTest extends CommandLineCase {

  private static final String STYLE = """
      <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
        <info><title>T</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>
        <citation><layout><text variable="title" prefix="["/><text variable="container-title" prefix=" | " suffix="]"/></layout></citation>
      </style>
      """;

  private String style(String xml) throws IOException {
    return Files.writeString(folder.resolve("my style.csl"), xml).toString();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "2;gbt7714-2015;蔡朝阳, 唐晓安. 坚实的底盘——湖北战“疫”中的社区作为[N]. 湖北日报, 2020-03-12.",
      "2;GBT7714-2025;蔡朝阳，唐晓安. 坚实的底盘——湖北战“疫”中的社区作为[N]. 湖北日报，2020-03-12.",
  })
  void citesAsTheStandardsDo(String id, String style, String expected) {
    run("cite", id, "--style", style);
    assertThat(out.strip()).isEqualTo(expected);
    assertThat(code).isZero();
  }

  @Test
  void citesEveryStoryOfTheSeeds() {
    for (int id = 1; id <= 7; id++) {
      run("cite", Integer.toString(id));
      assertThat(out).matches("(?s)[^\n]+\\[[A-Z]+(/OL)?\\]\\.[^\n]*\n");
    }
  }

  @Test
  void theJsonHasStyleAndCitation() throws IOException {
    JsonNode cited = json("cite", "2", "--style", "gbt7714-2015", "--quote", "社区作为防控的最前线");
    assertThat(cited.get("style").asText()).isEqualTo("gbt7714-2015");
    assertThat(cited.get("citation").asText()).startsWith("蔡朝阳, 唐晓安. ");
    assertThat(cited.get("text").asText()).isEqualTo("“社区作为防控的最前线”[1]\n[1] " + cited.get("citation").asText());
    assertThat(json("cite", "2").has("text")).isFalse();
  }

  /** A style for books alone is no style for a newspaper: that is said, in place of an empty line. */
  @Test
  void aStyleThatGivesNothingIsToldOf() throws IOException {
    String style = style(STYLE.replaceAll("<layout>.*</layout>", "<layout><text variable=\"ISBN\"/></layout>"));
    run("cite", "2", "--style", style);
    assertThat(code).isEqualTo(1);
    assertThat(out).isEmpty();
    assertThat(err).contains("my style.csl", "says nothing of this story");
    run("cite", "2", "--style", style, "--quote", "社区作为防控的最前线", "--json");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void takesTheStyleOfTheSettings() throws IOException {
    Settings settings = Settings.defaults("x");
    assertThat(json("cite", "2").get("style").asText()).isEqualTo("gbt7714-2025");
    new SettingsFile(folder.resolve("settings.properties"), settings).save(settings.with(Settings.CITATION_STYLE, "gbt7714-2015"));
    assertThat(json("cite", "2").get("style").asText()).isEqualTo("gbt7714-2015");
  }

  @Test
  void followsAFile() throws IOException {
    run("cite", "2", "--style", style(STYLE));
    assertThat(out).isEqualTo("[坚实的底盘——湖北战“疫”中的社区作为 | 湖北日报]\n");
  }

  /** Editors of Windows write a byte order mark, or UTF-16. */
  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void followsAFileWithAByteOrderMark(String charset) throws IOException {
    Path file = Files.write(folder.resolve("marked.csl"), ("\ufeff" + STYLE).getBytes(Charset.forName(charset)));
    run("cite", "2", "--style", file.toString());
    assertThat(out).isEqualTo("[坚实的底盘——湖北战“疫”中的社区作为 | 湖北日报]\n");
    assertThat(code).isZero();
  }

  @Test
  void whatIsNoTextIsSaidWithoutStories() throws IOException {
    Path file = Files.write(folder.resolve("bytes.csl"), new byte[] {'<', (byte) 0xc3, '>'});
    run("cite", "2", "--style", file.toString());
    assertThat(code).isEqualTo(1);
    assertThat(err).contains("bytes.csl is not a text file").doesNotContain("stories");
  }

  @Test
  void refusesWhatIsNoStyle() throws IOException {
    run("cite", "2", "--style", "apa");
    assertThat(code).isEqualTo(2);
    assertThat(err).contains("«apa»", "gbt7714-2015, gbt7714-2025");
    run("cite", "2", "--style", folder.resolve("none.csl").toString());
    assertThat(code).isEqualTo(1);
    assertThat(err).contains("none.csl");
    assertThat(json("cite", "2", "--style", style("<html/>")).get("error").get("kind").asText()).isEqualTo("citation-style-broken");
    Files.write(Path.of(style("")), new byte[] {(byte) 0xff, (byte) 0xfe});
    run("cite", "2", "--style", style("x").replace("my style", "./my style"));
    assertThat(code).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"不在这里的话,1", "记者,0", "' ',2"})
  void theQuoteIsOfTheStory(String quote, int expected) {
    run("cite", "2", "--quote", quote);
    assertThat(code).isEqualTo(expected);
  }
}
