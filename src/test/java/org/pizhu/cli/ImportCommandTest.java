package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files of other kinds on the command line: listed, chosen, with columns. */
class ImportCommandTest extends CommandLineCase {

  private Path feed() throws IOException {
    return Files.writeString(folder.resolve("a.rss"), "<rss><channel><title>某某</title>"
        + "<item><title>江城樱花</title><link>https://a.cn/1</link><pubDate>Thu, 12 Mar 2020 02:20:30 GMT</pubDate><description>樱花开了。</description></item>"
        + "<item><title>山城桃花</title><link>https://a.cn/2</link><description>桃花开了。</description></item></channel></rss>");
  }

  @Test
  void storiesOfAFileAreListed() throws IOException {
    JsonNode pages = json("import", "--list", feed().toString());
    assertThat(code).isZero();
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).get("page").asInt()).isEqualTo(1);
    assertThat(pages.get(0).get("headline").asText()).isEqualTo("江城樱花");
    assertThat(pages.get(0).get("address").asText()).isEqualTo("https://a.cn/1");
    assertThat(pages.get(0).get("published").asText()).isEqualTo("2020-03-12T10:20:30");
    run("import", "--list", feed().toString());
    assertThat(out).isEqualTo("1\t2020-03-12T10:20:30\t江城樱花\thttps://a.cn/1\n2\t\t山城桃花\thttps://a.cn/2\n");
    assertThat(json("list")).hasSize(7);
  }

  @Test
  void pagesAreChosenByNumberAndAddress() throws IOException {
    assertThat(json("import", "--pages", "2", feed().toString()).get("new").asInt()).isEqualTo(1);
    JsonNode report = json("import", "--pages", "https://a.cn/1,7", feed().toString());
    assertThat(report.get("new").asInt()).isEqualTo(1);
    assertThat(report.get("warnings")).hasSize(1);
    assertThat(code).isEqualTo(ExitCode.FINDING);
    JsonNode found = json("search", "桃花");
    assertThat(found).isNotEmpty();
  }

  @Test
  void newTagsOfACodebookAreCounted() throws IOException {
    Path tags = Files.writeString(folder.resolve("tags.csv"), "path,colour\n人物,\n人物/党员,\n地点,\n");
    run("import", tags.toString());
    assertThat(out).contains("3 new tags");
    run("import", tags.toString());
    assertThat(out).doesNotContain("tag");
    Path more = Files.writeString(folder.resolve("more.csv"), "path,colour\n人物,\n事件,\n");
    assertThat(json("import", more.toString()).get("newTags").asInt()).isEqualTo(1);
  }

  @Test
  void columnsAreAssigned() throws IOException {
    Path table = Files.writeString(folder.resolve("a.csv"), "甲,乙\n江城,樱花开了。\n");
    run("import", table.toString());
    assertThat(code).isEqualTo(ExitCode.FINDING);
    assertThat(err).contains("甲, 乙");
    assertThat(json("import", "--columns", "headline=甲,body=乙", table.toString()).get("new").asInt()).isEqualTo(1);
    run("import", "--columns", "farbe=甲", table.toString());
    assertThat(code).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void aStoryThatIsLeftOutIsAFinding() throws IOException {
    Path file = folder.resolve("large.txt");
    Files.writeString(file, "江城樱花\n<p>樱花开了。</p>\n*\n山城桃花\n<p>" + "桃花开了。".repeat(2_300_000) + "</p>\n*\n");
    JsonNode report = json("import", file.toString());
    assertThat(report.get("new").asInt()).isEqualTo(1);
    assertThat(report.get("warnings")).hasSize(1);
    assertThat(code).isEqualTo(ExitCode.FINDING);
  }
}
