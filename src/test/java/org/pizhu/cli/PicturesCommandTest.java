package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.picture.Scenes;

class PicturesCommandTest extends CommandLineCase {

  private Path pictures(String... names) throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    int scene = 1;
    for (String name : names) {
      Files.write(pictures.resolve(name), Scenes.jpeg(Scenes.scene(scene++, 320, 240), 0.9f));
    }
    return pictures;
  }

  @Test
  void listsEveryFigureWithItsState() throws IOException {
    JsonNode all = json("pictures");
    assertThat(code).isZero();
    assertThat(all).hasSize(json("pictures", "--missing").size()).isNotEmpty();
    JsonNode first = all.get(0);
    List<String> names = new ArrayList<>();
    first.fieldNames().forEachRemaining(names::add);
    assertThat(names).containsExactly("story", "number", "headline", "file", "caption", "credit", "state", "doubts", "sha256",
        "mediaType", "bytes", "width", "height", "hash", "places", "same", "alike");
    assertThat(first.get("headline").asText()).as("as every command gives it, without the mark of a cut one")
        .isEqualTo(json("show", first.get("story").asText()).get("title").asText()).doesNotEndWith("…");
    assertThat(first.get("state").asText()).isEqualTo("missing");
    assertThat(first.get("hash").isNull()).isTrue();
    run("pictures");
    assertThat(out.lines()).hasSize(all.size()).allMatch(line -> line.contains("\tmissing\t-\tW0202"));
  }

  @Test
  void findsByNameAndSaysWhatItFound() throws IOException {
    // The second is none of the kind that its name says.
    Path folderOfPictures = pictures("W020200312585124799235.jpg", "W020200305581086591299.PNG");
    JsonNode found = json("pictures", "--find", folderOfPictures.toString());
    assertThat(found.get("found").asInt()).isGreaterThanOrEqualTo(2);
    JsonNode doubtful = json("pictures", "--doubtful");
    assertThat(doubtful).isNotEmpty();
    assertThat(doubtful.get(0).get("doubts").get(0).asText()).isEqualTo("ending");
    assertThat(doubtful.get(0).get("width").asInt()).isEqualTo(320);
    assertThat(doubtful.get(0).get("hash").asText()).hasSize(16);
    run("pictures", "--doubtful");
    assertThat(out).contains("its name says another kind of file", "320×240");
    assertThat(err).isEmpty();
  }

  @Test
  void severalChoicesAtOnceAreWrong() {
    run("pictures", "--missing", "--same");
    assertThat(code).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err).contains("Give one of");
  }
}
