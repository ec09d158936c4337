package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Samples;
import org.pizhu.settings.Version;

/** The log of provenance on the command line. */
class ProvenanceCommandTest extends CommandLineCase {

  @Test
  void listsWhoDidWhatWithWhichVersion() throws IOException {
    run("annotate", "5", "--quote", "捐款", "--prefix", "村民", "--tag", "话语");
    run("provenance");
    assertThat(code).isZero();
    assertThat(out.lines().findFirst().orElseThrow().split("\t"))
        .contains("王老师", Version.current()).anyMatch(cell -> cell.contains("000_ca418ce6a18ed07a.txt"));
    JsonNode log = json("provenance", "--story", "5");
    assertThat(log.get("stories")).hasSize(1);
    assertThat(log.get("sources").get(0).get("size").asLong()).isEqualTo(Files.size(Samples.SEEDS));
    assertThat(log.get("acts").get(0).get("version").asText()).isEqualTo(Version.current());
    assertThat(log.get("acts").get(0).get("stories")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"csv,SHA-256", "json,\"stories\":[", "prov-json,wasDerivedFrom", "CSV,SHA-256"})
  void writesEachFormat(String format, String part) throws IOException {
    run("provenance", "--format", format);
    assertThat(code).isZero();
    assertThat(out).contains(part);
    run("provenance", "--format", format, "-o", folder.resolve("log").toString());
    assertThat(Files.readString(folder.resolve("log"))).contains(part);
  }

  @Test
  void saysWhatIsWrong() {
    run("provenance", "--format", "xml");
    assertThat(code).isEqualTo(2);
    assertThat(err).contains("csv, json, prov-json");
    run("provenance", "--format", "csv", "--json");
    assertThat(code).isEqualTo(2);
    run("provenance", "--story", "99");
    assertThat(code).isEqualTo(1);
  }
}
