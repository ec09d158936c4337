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

  @Test
  void whatIsNoLibraryIsSaid() throws IOException {
    run("merge", Files.writeString(folder.resolve("a.txt"), "text").toString());
    assertThat(code).isEqualTo(2);
    run("merge", folder.resolve("none.pizhu").toString());
    assertThat(code).isEqualTo(2);
  }
}
