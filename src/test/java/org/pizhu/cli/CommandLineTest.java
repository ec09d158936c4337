package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.OlderParser;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.settings.Environment;
import org.pizhu.task.Progress;

class CommandLineTest extends CommandLineCase {

  @Test
  void listsStories() throws IOException {
    JsonNode list = json("list");
    assertThat(list).hasSize(7);
    JsonNode fifth = list.get(4);
    assertThat(fifth.get("id").asLong()).isEqualTo(5);
    assertThat(fifth.get("outlet").asText()).isEqualTo("央广网河南分网");
    assertThat(fifth.get("date").asText()).isEqualTo("2020-03-05");
    assertThat(fifth.get("annotations").asInt()).isZero();
    run("list");
    assertThat(out.lines()).hasSize(7);
  }

  @Test
  void showsAStoryInThreeForms() throws IOException {
    run("show", "6");
    assertThat(out).startsWith("中央赴湖北指导组：坚持重症轻症并重 千方百\n为深入贯彻");
    run("show", "5", "--html");
    assertThat(out).contains("<figure data-figure=\"1\">", "W020200305581086591299.png").doesNotContain("style=");
    run("show", "5", "--html", "--json");
    assertThat(code).isEqualTo(2);
  }

  @Test
  void showsTheFieldsThatACarefulReaderFinds() throws IOException {
    Path expectedFile = Path.of("..", "shared", "seeds", "expected.json");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(expectedFile), "expected.json is not here");
    for (JsonNode expected : JSON.readTree(expectedFile.toFile()).get("stories")) {
      ObjectNode shown = (ObjectNode) json("show", expected.get("number").asText());
      expected.fieldNames().forEachRemaining(key -> {
        if (!key.equals("family") && !key.equals("figures")) {
          assertThat(shown.get(key)).as("%s of story %s", key, expected.get("number")).isEqualTo(expected.get(key));
        }
      });
      assertThat(shown.get("figures")).hasSameSizeAs(expected.get("figures"));
      for (int i = 0; i < expected.get("figures").size(); i++) {
        assertThat(shown.get("figures").get(i)).isEqualTo(expected.get("figures").get(i));
      }
      assertThat(shown.without(List.of("id", "text", "sourceLine", "responsibleEditors", "speech", "found")).fieldNames()).toIterable()
          .containsExactlyInAnyOrderElementsOf(() -> expected.fieldNames());
    }
  }

  @Test
  void showsWhereEachFieldWasFoundAndHowSureItIs() throws IOException {
    JsonNode story = json("show", "5");
    String text = story.get("text").asText();
    List<String> found = new java.util.ArrayList<>();
    story.get("found").forEach(one -> found.add(one.get("field").asText() + " " + one.get("confidence").asText() + " " + one.get("reason").asText()
        + " " + text.substring(one.get("start").asInt(), Math.min(one.get("end").asInt(), one.get("start").asInt() + 12))));
    assertThat(found).contains(
        "headline unsure headline-cut 【抗击疫情 宝丰在行动】",
        "outlet sure dateline 央广网河南分网",
        "date sure several-agree 央广网河南分网3月5日消",
        "byline sure bracket 彭华",
        "credit sure credit-bracket （央广网发 通讯员 吴豪");
    assertThat(story.get("speech").findValuesAsText("speaker")).contains("杨淑祯");
    assertThat(story.get("sourceLine").isNull()).isTrue();
    assertThat(story.get("responsibleEditors")).isEmpty();
  }

  @Test
  void showsListsSearchesAndExportsWhatWasSet() throws IOException {
    try (Library library = Libraries.open(folder.resolve("library.pizhu"), Samples.CLOCK, () -> "王老师")) {
      set(library, MetadataField.HEADLINE, "党员干部踊跃捐款");
      set(library, MetadataField.OUTLET, "央广网");
      set(library, MetadataField.PLACE, "宝丰");
      set(library, MetadataField.DATE, "2020-03");
      set(library, MetadataField.SUBJECT, "慈善");
    }
    JsonNode shown = json("show", "5");
    assertThat(shown.get("title").asText()).isEqualTo("党员干部踊跃捐款");
    assertThat(shown.get("titleLooksCut").asBoolean()).isFalse();
    assertThat(shown.get("dateline")).hasToString(
        "{\"outlet\":\"央广网\",\"place\":\"宝丰\",\"asPrinted\":\"央广网河南分网3月5日消息\"}");
    assertThat(shown.get("date").asText()).isEqualTo("2020-03");
    assertThat(shown.get("dateFrom")).isEmpty();
    assertThat(shown.get("dublinCore")).hasToString("{\"subject\":[\"慈善\"]}");
    assertThat(shown.get("text").asText()).startsWith("【抗击疫情 宝丰在行动】");
    JsonNode listed = json("list").get(4);
    assertThat(listed.get("title").asText()).isEqualTo("党员干部踊跃捐款");
    assertThat(listed.get("outlet").asText()).isEqualTo("央广网");
    assertThat(listed.get("date").asText()).isEqualTo("2020-03");
    assertThat(json("search", "headline:踊跃捐款").get("stories").get(0).get("id").asLong()).isEqualTo(5);
    for (String format : List.of("markdown", "html")) {
      run("export", "--format", format, "--story", "5");
      assertThat(out).contains("党员干部踊跃捐款", "央广网", "March 2020", "Subject", "慈善").doesNotContain("宝丰在行动】");
    }
    run("check");
    assertThat(code).isZero();
  }

  private static void set(Library library, MetadataField field, String word) {
    MetadataAct act = MetadataAct.set(MetadataKey.of(field), MetadataValue.Words.of(word));
    library.metadata().run(List.of(5L), act, Progress.NONE);
  }

  @Test
  void searches() throws IOException {
    JsonNode result = json("search", "王妍");
    assertThat(result.get("total").asInt()).isEqualTo(1);
    assertThat(result.get("ms").isIntegralNumber()).isTrue();
    assertThat(result.get("stories").get(0).get("id").asLong()).isEqualTo(7);
    assertThat(result.get("stories").get(0).get("passages").get(0).asText()).contains("王妍");
  }

  @Test
  void searchesInTheLanguageAndOrderOfTheWindow() throws IOException {
    JsonNode all = json("search", "社区 -上海");
    assertThat(all.get("stories")).hasSize(all.get("total").asInt());
    assertThat(all.get("hits").asLong()).isGreaterThan(all.get("total").asLong());
    JsonNode some = json("search", "社区 -上海", "--sort", "relevance", "--limit", "2");
    assertThat(some.get("total")).isEqualTo(all.get("total"));
    assertThat(some.get("stories")).hasSize(2);
    // How long it took is no part of what was found.
    assertThat(json("search", "").get("stories")).isEqualTo(json("search", " ").get("stories"));
    JsonNode dated = json("search", "date:2020", "--sort", "date");
    assertThat(dated.get("stories").get(dated.get("total").asInt() - 1).get("id").asLong()).isEqualTo(7);
  }

  @Test
  void saysWhatIsWrongWithAQueryAndWhere() throws IOException {
    run("search", "社区 colour:x");
    assertThat(code).isEqualTo(2);
    assertThat(err).contains("colour").contains("4").contains("社区 colour:x");
    run("search", "社区", "--limit", "-1");
    assertThat(code).isEqualTo(2);
  }

  @Test
  void showsExportsAndImportsTheCodebook() throws IOException {
    run("annotate", "5", "--quote", "龚群保", "--tag", "人物/党员", "--tag", "人物");
    JsonNode people = json("codebook").get(0);
    assertThat(people.get("path").asText()).isEqualTo("人物");
    assertThat(people.get("annotations").asInt()).isEqualTo(1);
    assertThat(people.get("annotationsWithBelow").asInt()).isEqualTo(1);
    assertThat(people.get("children").get(0).get("path").asText()).isEqualTo("人物/党员");
    run("codebook");
    assertThat(out).isEqualTo("人物\t1\t1\n人物/党员\t1\t1\n");
    Path file = folder.resolve("tags.qdc");
    run("codebook", "--export", file.toString());
    assertThat(code).isZero();
    assertThat(file).content().contains("党员");
    JsonNode report = json("codebook", "--import", file.toString());
    assertThat(report.get("unchanged").asInt()).isEqualTo(2);
    run("codebook", "--export", folder.resolve("tags.txt").toString());
    assertThat(code).isEqualTo(1);
    assertThat(err).contains(".qdc or .csv");
    Files.writeString(folder.resolve("bad.csv"), "path,colour\n人物,rot\n");
    run("codebook", "--import", folder.resolve("bad.csv").toString());
    assertThat(code).as("the tag is taken, without a colour").isZero();
    assertThat(err).contains("«rot» is no colour", "line 2");
    run("codebook", "--import", "a.csv", "--export", "b.csv");
    assertThat(code).isEqualTo(2);
  }

  @Test
  void checks() throws IOException {
    json("annotate", "5", "--quote", "龚群保");
    JsonNode report = json("check");
    assertThat(code).isZero();
    assertThat(report.get("ok").asBoolean()).isTrue();
    assertThat(report.get("findings")).isEmpty();
  }

  @Test
  void readsAgainWhatAnOlderVersionHasRead() throws IOException, SQLException {
    try (Library library = Libraries.open(folder.resolve("library.pizhu"), Samples.CLOCK, () -> Samples.CREATOR)) {
      OlderParser.makeOlder(library);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.pizhu"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE library_value SET value = '0.0.1' WHERE key LIKE 'program %'");
    }
    json("annotate", "5", "--quote", "龚群保");
    run("check");
    assertThat(code).as("nothing is wrong").isZero();
    assertThat(out).contains("7 stories are read otherwise by this version").contains("«pizhu reread»");
    assertThat(json("check").get("rereadable").asInt()).isEqualTo(7);
    String said = ",\"stories\":7,\"differing\":7,\"unreadable\":0,"
        + "\"anchored\":0,\"moved\":1,\"ambiguous\":0,\"orphan\":0}";
    assertThat(json("reread", "--dry-run").toString()).isEqualTo("{\"dryRun\":true" + said);
    assertThat(json("check").get("rereadable").asInt()).isEqualTo(7);
    assertThat(json("reread").toString()).isEqualTo("{\"dryRun\":false" + said);
    assertThat(code).isZero();
    assertThat(json("check").get("ok").asBoolean()).isTrue();
    run("reread");
    assertThat(code).isZero();
    assertThat(out).isEqualTo("0 of 7 stories read anew; annotations: 0 where they were, 0 moved with the text, "
        + "0 for a person to place.\n");
  }

  @Test
  void carriesAnnotationsToCorrectedStories() throws IOException {
    json("annotate", "5", "--quote", "龚群保");
    json("annotate", "5", "--quote", "杨淑祯");
    Path corrected = Files.createDirectory(folder.resolve("corrected")).resolve(Samples.SEEDS.getFileName());
    Files.writeString(corrected, Files.readString(Samples.SEEDS).replace("党员龚群保", "老党员龚群保"));
    assertThat(json("import", corrected.toString()).get("changed").asInt()).isEqualTo(1);
    JsonNode carried = json("carry");
    assertThat(code).isZero();
    assertThat(carried.toString())
        .isEqualTo("{\"carried\":2,\"anchored\":0,\"moved\":2,\"ambiguous\":0,\"orphan\":0}");
    assertThat(json("list").get(4).get("annotations").asInt()).isZero();
    assertThat(json("list").get(7).get("annotations").asInt()).isEqualTo(2);
    assertThat(json("check").get("ok").asBoolean()).isTrue();
    run("carry", "5");
    assertThat(code).isZero();
    assertThat(out).isEqualTo("0 annotations carried over: 0 in place, 0 for a person to place.\n");
    assertThat(json("carry", "99").get("error").get("kind").asText()).isEqualTo("story-not-found");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void importsFoldersAndSaysWhatItLeftOut() throws IOException {
    Path stories = Files.createDirectories(folder.resolve("报道").resolve("三月"));
    Files.writeString(stories.resolve("一.txt"), "甲\n<p>一。</p>\n*\n乙\n<p>二。</p>\n*\n");
    Files.writeString(stories.resolve("二.html"), "丙\n<p>三。</p>\n");
    Files.write(stories.resolve("图.jpg"), new byte[] {1, 2, 3});
    Files.writeString(stories.resolve(".草稿.txt"), "丁\n<p>四。</p>\n");
    run("import", folder.resolve("报道").toString());
    assertThat(code).isZero();
    assertThat(out).isEqualTo(
        "3 new, 0 known, 0 changed; 0 pictures found.\n2 files read; left out: 1 picture, 1 hidden, 0 other.\n");
    JsonNode again = json("import", folder.resolve("报道").toString(), Samples.SEEDS.toString());
    assertThat(again.get("new").asInt()).isZero();
    assertThat(again.get("known").asInt()).isEqualTo(10);
    assertThat(again.get("warnings")).isEmpty();
    JsonNode nothing = json("import", Files.createDirectory(folder.resolve("空")).toString());
    assertThat(code).isEqualTo(1);
    assertThat(nothing.get("warnings").get(0).get("kind").asText()).isEqualTo("folder-without-stories");
  }

  @Test
  void tellsWrongUseFromFindings() throws IOException {
    run("show");
    assertThat(code).isEqualTo(2);
    run("no-such-command");
    assertThat(code).isEqualTo(2);
    run("export", "--format", "papyrus");
    assertThat(code).isEqualTo(2);
    JsonNode error = json("show", "99");
    assertThat(code).isEqualTo(1);
    assertThat(error.get("error").get("kind").asText()).isEqualTo("story-not-found");
    assertThat(err).isEqualTo("There is no story 99 in this library.\n");
    JsonNode report = json("import", folder.resolve("none.txt").toString());
    assertThat(code).isEqualTo(1);
    assertThat(report.get("warnings").get(0).get("message").asText()).startsWith("There is no file");
    run("list", "--library", folder.resolve("none.pizhu").toString());
    assertThat(code).isEqualTo(1);
    assertThat(err).contains("There is no library");
  }

  @Test
  void writesNothingButJsonWhereJsonIsAskedFor() throws IOException {
    json("annotate", "5", "--quote", "龚群保");
    JsonNode whole = json("export", "--format", "markdown");
    assertThat(whole.get("format").asText()).isEqualTo("markdown");
    assertThat(whole.get("file").isNull()).isTrue();
    assertThat(whole.get("content").asText()).startsWith("# ").contains("龚群保");
    Path file = folder.resolve("notes.md");
    JsonNode written = json("export", "--format", "markdown", "-o", file.toString());
    assertThat(written.get("file").asText()).isEqualTo(file.toString());
    assertThat(written.get("content").isNull()).isTrue();
    assertThat(json("show", "abc").get("error").get("kind").asText()).isEqualTo("wrong-use");
    assertThat(code).isEqualTo(2);
    run("--");
    assertThat(code).isEqualTo(2);
    assertThat(err).startsWith("Name a command");
    assertThat(json("list", "--no-such-option").get("error").get("message").asText()).contains("--no-such-option");
    assertThat(json("export", "--format", "html", "-o", folder.toString()).get("error").get("kind").asText())
        .isEqualTo("file-is-folder");
  }

  @Test
  void tellsWhenStandardOutputIsNotWritten() {
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    run(broken("No space left on device"), errBytes, "list", "--json");
    assertThat(code).isEqualTo(1);
    assertThat(errBytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("Standard output can't be written: No space left on device\n");
    ByteArrayOutputStream silent = new ByteArrayOutputStream();
    run(broken("Broken pipe"), silent, "list");
    assertThat(code).isZero();
    assertThat(silent.size()).isZero();
  }

  @Test
  void helpSpeaksTheLanguageOfTheUser() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CommandLineInterface.run(new String[] {"annotate", "--help"}, new CommandContext(
        new Environment(folder, folder, folder, "wang"),
        "王老师",
        new Output(bytes, bytes, new Messages(Language.CHINESE))));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("用法：", "要批注的原文", "颜色：", "显示帮助后退出")
        .doesNotContain("Usage", "null", "${");
  }

  @Test
  void answersForItself() {
    run("--version");
    assertThat(code).isZero();
    assertThat(out).startsWith("Pizhu ");
    run("--help");
    assertThat(out).contains("import", "export", "check");
  }
}
