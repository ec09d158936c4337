package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BackupsCommandTest extends CommandLineCase {

  @Test
  void makesListsPreviewsAndGoesBack() throws Exception {
    JsonNode made = json("backups", "make");
    assertThat(code).as(err).isZero();
    assertThat(made.get("stories").asInt()).isEqualTo(7);
    assertThat(made.get("reason").asText()).isEqualTo("asked");
    assertThat(made.get("opened").asBoolean()).isTrue();
    String id = made.get("id").asText();
    run("annotate", "2", "--quote", "一场短兵相接", "--tag", "地点/城市");
    JsonNode preview = json("backups", "preview", id);
    assertThat(preview.get("annotations").get("removed").asInt()).isEqualTo(1);
    assertThat(preview.get("tags").get("removed").asInt()).isEqualTo(2);
    assertThat(preview.get("stories").get("added").asInt()).isZero();
    JsonNode restored = json("backups", "restore", id);
    assertThat(code).as(err).isZero();
    assertThat(json("list").get(1).get("annotations").asInt()).isZero();
    run("backups", "restore", restored.get("before").asText());
    assertThat(out).contains("pizhu backups restore ");
    assertThat(json("list").get(1).get("annotations").asInt()).isEqualTo(1);
    run("backups");
    assertThat(out.lines()).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> line.contains("7 stories"));
    run("check");
    assertThat(code).as(err).isZero();
  }

  @Test
  void savesOneAsALibrary() throws Exception {
    String id = json("backups", "make").get("id").asText();
    Path target = folder.resolve("then.pizhu");
    run("backups", "save", id, target.toString());
    assertThat(code).as(err).isZero();
    assertThat(json("list", "--library", target.toString())).hasSize(7);
  }

  @Test
  void aLibraryThatCannotBeOpenedIsGoneBackFrom() throws Exception {
    String id = json("backups", "make").get("id").asText();
    Path file = folder.resolve("library.pizhu");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.write(new byte[300]);
    }
    run("list");
    assertThat(code).isEqualTo(1);
    assertThat(json("backups").get("backups")).hasSize(1);
    JsonNode restored = json("backups", "restore", id);
    assertThat(code).as(err).isZero();
    assertThat(Path.of(restored.get("aside").asText())).exists();
    assertThat(json("list")).hasSize(7);
  }

  @Test
  void checksAllOfThem() throws Exception {
    run("backups", "make");
    run("backups", "check");
    assertThat(code).isZero();
    Path pieces = folder.resolve("backups").resolve("library.pizhu").resolve("pieces");
    try (var files = Files.walk(pieces)) {
      Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
    }
    JsonNode checked = json("backups", "check");
    assertThat(code).isEqualTo(1);
    assertThat(checked.get("findings").get(0).get("kind").asText()).isEqualTo("backup-broken");
  }

  @Test
  void wrongUseIsSaid() {
    run("backups", "restore");
    assertThat(code).isEqualTo(2);
    run("backups", "restore", "none");
    assertThat(code).isEqualTo(1);
    assertThat(err).contains("none");
  }
}
