package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written to a file: not over a library. */
class OverLibraryTest extends CommandLineCase {

  @ParameterizedTest
  @ValueSource(strings = {
    "export --format markdown -o %s", "export --format csv -o %s", "export --format bundle -o %s", "export --format pdf -o %s",
    "export --format qdpx -o %s-wal", "export --format jsonld -o %s-shm", "export --format html -o %s-journal", "backups save %i %s"
  })
  void nothingIsWrittenOverALibrary(String command) throws IOException {
    Path library = folder.resolve("library.pizhu");
    Path other = Files.copy(library, folder.resolve("其他.pizhu"));
    json("annotate", "2", "--quote", "湖北日报全媒记者", "--note", "记");
    String backup = json("backups", "make").get("id").asText();
    for (Path target : new Path[] {library, other, Files.createSymbolicLink(folder.resolve("link.pizhu"), library)}) {
      if (command.contains("-wal") || command.contains("-shm") || command.contains("-journal")) {
        Files.deleteIfExists(Path.of(target + command.substring(command.lastIndexOf('-'))));
      }
      String error = json(command.replace("%i", backup).replace("%s", target.toString()).split(" ")).get("error").get("kind").asText();
      assertThat(error).as("%s", target).isEqualTo("file-is-library");
      assertThat(code).isEqualTo(1);
    }
    assertThat(json("list", "--library", other.toString())).hasSize(7);
    assertThat(json("list").get(1).get("annotations").asInt()).isEqualTo(1);
  }

  @Test
  void norAComparison() throws IOException {
    run("diff", "2", "3", "--format", "html", "-o", folder.resolve("library.pizhu").toString());
    assertThat(err).contains("is a library");
    assertThat(json("list")).hasSize(7);
  }

  @Test
  void aFileThatIsNoneIsReplaced() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.md"), "earlier");
    run("export", "--format", "markdown", "-o", notes.toString());
    assertThat(code).isZero();
    assertThat(notes).content().isNotEqualTo("earlier").isNotEmpty();
  }
}
