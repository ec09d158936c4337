package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;

/** Ideographs of plane 2 and emoji are two units each inside the program and one character for everybody else. */
class CodePointsAtBordersTest extends CommandLineCase {

  private static final String BODY = "<p>𠮷田先生在𡋾村说：“今年的收成😀比去年好得多，村里的老人都说没有见过这样的年景。”</p>"
      + "<p>合作社把𪚥头坝的水引到坡上，%s里的人家都分到了新米，晒谷场上一直忙到天黑才散。</p>"
      + "<p>来源：𠮷林日报</p>";

  private long first;
  private long second;

  @BeforeEach
  void importTwoVersions() throws IOException {
    first = read("一", "𡋾村");
    second = read("二", "𡋾村和𠀋村");
  }

  private long read(String name, String village) throws IOException {
    Path file = folder.resolve("in").resolve("f" + name.codePointAt(0) + ".html");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<html><head><meta charset=utf-8><title>𠮷田先生的年景</title></head><body><h1>𠮷田先生的年景</h1>"
        + BODY.formatted(village) + "</body></html>");
    json("import", file.toString());
    JsonNode all = json("list");
    return all.get(all.size() - 1).get("id").asLong();
  }

  private String text(long story) throws IOException {
    return json("show", Long.toString(story)).get("text").asText();
  }

  private static String cut(String text, JsonNode range) {
    return text.substring(
        text.offsetByCodePoints(0, range.get("start").asInt()), text.offsetByCodePoints(0, range.get("end").asInt()));
  }

  @Test
  void differencesCountCodePoints() throws IOException {
    JsonNode changes = json("diff", Long.toString(first), Long.toString(second)).get("changes");
    assertThat(changes).isNotEmpty();
    for (JsonNode change : changes) {
      for (String side : List.of("before", "after")) {
        if (change.get(side).isObject()) {
          assertThat(cut(text(side.equals("before") ? first : second), change.get(side))).isEqualTo(change.get(side).get("text").asText());
        }
      }
    }
  }

  @Test
  void wordingsAndStandingsCountCodePoints() throws IOException {
    JsonNode wordings = json("variants", Long.toString(first), "--quote", "晒谷场上").get("wordings");
    assertThat(wordings.get(0).get("witnesses")).hasSize(2);
    for (JsonNode witness : wordings.get(0).get("witnesses")) {
      assertThat(cut(text(witness.get("id").asLong()), witness.get("places").get(0))).isEqualTo("晒谷场上");
    }
    String id = json("annotate", Long.toString(first), "--quote", "新米").get("id").asText();
    JsonNode standing = json("standings", id).get(0);
    assertThat(cut(text(second), standing.get("range"))).isEqualTo("新米");
  }

  @Test
  void whatAStorySaysOfItselfCountsCodePoints() throws IOException {
    JsonNode shown = json("show", Long.toString(first));
    assertThat(shown.get("found")).isNotEmpty();
    for (JsonNode found : shown.get("found")) {
      if (found.has("start")) {
        assertThat(cut(shown.get("text").asText(), found)).contains(found.get("value").asText());
      }
    }
  }

  @Test
  void disagreementsAndTheirMeasureCountCodePoints() throws IOException {
    annotate("甲", "𠮷田先生在𡋾村", "人");
    annotate("乙", "𠮷田先生在𡋾村说", "人");
    JsonNode report = json("agreement");
    JsonNode sides = report.get("disagreements").get(0).get("sides");
    for (JsonNode side : sides) {
      JsonNode annotation = side.get("annotations").get(0);
      assertThat(cut(text(first), annotation)).isEqualTo(annotation.get("quote").asText());
    }
    double astral = report.get("tags").get(0).get("unitizing").asDouble();
    double family = report.get("family").get("tagged").asDouble();
    // The same in a text that has no such characters.
    Path plain = folder.resolve("in").resolve("plain.html");
    Files.writeString(plain, Files.readString(folder.resolve("in").resolve("f" + "一".codePointAt(0) + ".html"))
        .replaceAll("[\\x{10000}-\\x{10FFFF}]", "某"));
    run("import", "--library", folder.resolve("plain.pizhu").toString(), plain.toString());
    first = 1;
    annotate("plain.pizhu", "甲", "某田先生在某村", "人");
    annotate("plain.pizhu", "乙", "某田先生在某村说", "人");
    JsonNode same = json("agreement", "--library", folder.resolve("plain.pizhu").toString());
    assertThat(same.get("tags").get(0).get("unitizing").asDouble()).isEqualTo(astral);
    assertThat(same.get("family").get("tagged").asDouble()).isEqualTo(family).isBetween(0.5, 0.99);
  }

  private void annotate(String who, String quote, String tag) {
    annotate("library.pizhu", who, quote, tag);
  }

  private void annotate(String file, String who, String quote, String tag) {
    try (Library library = Libraries.open(folder.resolve(file), Clock.systemUTC(), () -> who)) {
      int at = library.story(first).story().text().indexOf(quote);
      library.annotator().annotate(first, new TextRange(at, at + quote.length()), HighlightColor.BLUE, List.of(tag), "");
    }
  }
}
