package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pizhu.library.Samples;

class MergeCommandTest extends CommandLineCase {

  @Test
  void addsAnotherLibraryAndSaysWhatDiffers() throws IOException {
    Path other = folder.resolve("other.pizhu");
    run("import", Samples.SEEDS.toString());
    run("import", Samples.SEEDS.toString(), "--library", other.toString());
    run("annotate", "2", "--quote", "一场短兵相接", "--tag", "地点/城市", "--library", other.toString());
    assertThat(code).as(err).isZero();
    JsonNode merged = json("merge", other.toString());
    assertThat(code).as(err).isZero();
    assertThat(merged.get("new").asInt()).isZero();
    assertThat(merged.get("known").asInt()).isEqualTo(7);
    assertThat(merged.get("annotations").get("new").asInt()).isEqualTo(1);
    assertThat(json("list").get(1).get("annotations").asInt()).isEqualTo(1);
    assertThat(json("merge", other.toString()).get("annotations").get("known").asInt()).isEqualTo(1);
    run("check");
    assertThat(code).isZero();
  }

  private String notes() {
    run("export", "--format", "markdown", "--story", "2");
    return out;
  }

  @Test
  void annotationsThatComeBackAreTakenAsIsChosen() throws IOException {
    run("import", Samples.SEEDS.toString());
    run("annotate", "2", "--quote", "一场短兵相接", "--note", "先写的");
    Path file = folder.resolve("notes.jsonld");
    run("export", "--format", "jsonld", "-o", file.toString());
    String changed = Files.readString(file).replace("\"先写的\"", "\"后改的\"").replaceAll("(\"modified\":\\s*)\"[^\"]*\"", "$1\"2096-01-01T00:00:00Z\"");
    Path newer = Files.writeString(folder.resolve("newer.jsonld"), changed);
    assertThat(json("import", newer.toString()).get("annotations").get("changed").asInt()).isEqualTo(1);
    assertThat(notes()).as("what is here stays by itself").contains("先写的").doesNotContain("后改的");
    run("import", newer.toString(), "--take", "newer");
    assertThat(notes()).contains("后改的").doesNotContain("先写的");
    run("import", file.toString(), "--take", "newer");
    assertThat(notes()).as("the older one is not taken").contains("后改的");
    run("import", file.toString(), "--take", "theirs");
    assertThat(notes()).contains("先写的");
  }

  @Test
  void whatIsNoLibraryIsSaid() throws IOException {
    run("merge", Files.writeString(folder.resolve("a.txt"), "text").toString());
    assertThat(code).isEqualTo(2);
    run("merge", folder.resolve("none.pizhu").toString());
    assertThat(code).isEqualTo(1);
  }
}
