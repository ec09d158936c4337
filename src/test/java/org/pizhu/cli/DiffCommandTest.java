package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest extends CommandLineCase {

  private static final String CAPTION = "疫情发生以来，武汉高科集团";

  private static List<String> moved(JsonNode diff) {
    List<String> moved = new ArrayList<>();
    diff.get("changes").forEach(change -> {
      if (change.get("kind").asText().equals("moved")) {
        moved.add(change.get("before").get("text").asText() + ">" + change.get("after").get("text").asText());
      }
    });
    return moved;
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 1, 0, 0", "3, 2, 0, 1, 0", "2, 4, 0, 0, 1", "3, 4, 0, 1, 0"})
  void countsThePicturesOfTheVersions(String first, String second, int lost, int gained, int replaced) throws IOException {
    JsonNode summary = json("diff", first, second).get("summary");
    assertThat(code).isEqualTo(ExitCode.FINDING);
    assertThat(summary.get("picturesLost").asInt()).isEqualTo(lost);
    assertThat(summary.get("picturesGained").asInt()).isEqualTo(gained);
    assertThat(summary.get("picturesReplaced").asInt()).isEqualTo(replaced);
    assertThat(summary.get("paragraphsRemoved").asInt() + summary.get("paragraphsAdded").asInt()).isZero();
  }

  /** Which of two exchanged pictures was there before and which came in its place. */
  @Test
  void tellsExchangedPicturesApart() {
    run("diff", "2", "4", "--format", "html");
    assertThat(out).containsOnlyOnce("Picture that was replaced").containsOnlyOnce("Picture in its place");
    assertThat(out.indexOf("Picture that was replaced")).isLessThan(out.indexOf("Picture in its place"));
  }

  @Test
  void findsTheMovedCaptionAndTheMovedBylines() throws IOException {
    assertThat(moved(json("diff", "2", "3")))
        .anyMatch(move -> move.startsWith(CAPTION))
        .anyMatch(move -> move.equals("（记者 蔡朝阳 唐晓安）>(湖北日报全媒记者 蔡朝阳 唐晓安)"));
    assertThat(moved(json("diff", "2", "4")))
        .noneMatch(move -> move.startsWith(CAPTION))
        .anyMatch(move -> move.equals("（记者 蔡朝阳 唐晓安）>湖北日报全媒记者 蔡朝阳 唐晓安"));
    assertThat(moved(json("diff", "3", "4")))
        .anyMatch(move -> move.startsWith(CAPTION))
        .anyMatch(move -> move.equals("(湖北日报全媒记者 蔡朝阳 唐晓安)>湖北日报全媒记者 蔡朝阳 唐晓安"));
  }

  @Test
  void aStoryIsEqualToItself() throws IOException {
    JsonNode diff = json("diff", "2", "2");
    assertThat(code).isZero();
    assertThat(diff.get("summary").get("equal").asBoolean()).isTrue();
    assertThat(diff.get("changes")).isEmpty();
    run("diff", "2", "2");
    assertThat(out).isEqualTo("No difference\n");
  }

  @Test
  void offsetsAreThoseOfTheTexts() throws IOException {
    String first = json("show", "2").get("text").asText();
    JsonNode changes = json("diff", "2", "4").get("changes");
    int compared = 0;
    for (JsonNode change : changes) {
      if (change.get("before").isObject()) {
        compared++;
        JsonNode before = change.get("before");
        assertThat(first.substring(before.get("start").asInt(), before.get("end").asInt()))
            .isEqualTo(before.get("text").asText());
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void saysWhatIsFormattedOtherwise() throws IOException {
    List<JsonNode> formats = new ArrayList<>();
    json("diff", "2", "4").get("changes").forEach(change -> {
      if (change.get("kind").asText().equals("formatted")) {
        change.get("formats").forEach(formats::add);
      }
    });
    assertThat(formats).isNotEmpty().allSatisfy(format -> assertThat(format.toString()).containsAnyOf("\"bold\"", "\"subheading\""));
    run("diff", "2", "4");
    assertThat(out).contains("Formatted differently: ");
  }

  @Test
  void writesFiles() throws IOException {
    Path html = folder.resolve("versions.html");
    run("diff", "2", "3", "--format", "html", "-o", html.toString());
    assertThat(code).isEqualTo(1);
    assertThat(out).isEmpty();
    assertThat(Files.readString(html)).contains("<span class=\"mv\">", "class=\"gone\"", "W020200312585124799235.jpg").doesNotContain("<script", "http://");
    run("diff", "2", "3", "--format", "markdown");
    assertThat(out).contains("# Versions of «坚实的底盘——湖北战“疫”中的社区作为»", "Picture lost", "`W020200312585124799235.jpg`");
  }

  /** Which version is whose is what a comparison is read for. */
  @Test
  void namesTheOutletAndTheDayOfBoth() throws IOException {
    JsonNode list = json("list");
    String second = list.get(1).get("outlet").asText() + " · " + date(list.get(1));
    String fourth = list.get(3).get("outlet").asText() + " · " + date(list.get(3));
    run("diff", "2", "4", "--format", "markdown");
    assertThat(out.lines().filter(line -> line.startsWith("- First: 2: ")).toList()).singleElement().asString().endsWith(" · " + second);
    assertThat(out.lines().filter(line -> line.startsWith("- Second: 4: ")).toList()).singleElement().asString().endsWith(" · " + fourth);
    run("diff", "2", "4", "--format", "html");
    assertThat(out).contains("<div class=\"origin\">" + second + "</div></th>", "<div class=\"origin\">" + fourth + "</div></th>");
  }

  /** As English writes it. */
  private static String date(JsonNode story) {
    return LocalDate.parse(story.get("date").asText()).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource({"diff 2", "diff 2 x", "diff 2 99", "diff 2 3 --format odt", "diff 2 3 -o a.html", "diff 2 3 --json --format html"})
  void refusesWrongUse(String line) {
    run(line.split(" "));
    assertThat(code).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err).isNotBlank();
  }
}
