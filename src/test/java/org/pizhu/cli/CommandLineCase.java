package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Samples;
import org.pizhu.settings.Environment;

/** Runs the command line over a library with the seven stories of the seeds. */
abstract class CommandLineCase {

  protected static final ObjectMapper JSON = new ObjectMapper();

  @TempDir protected Path folder;
  protected String out = "";
  protected String err = "";
  protected int code;
  protected Language language = Language.ENGLISH;

  protected void run(String... args) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    run(outBytes, errBytes, args);
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
  }

  protected void run(OutputStream outBytes, OutputStream errBytes, String... args) {
    Environment environment = new Environment(folder, folder, folder, "wang");
    Output output = new Output(outBytes, errBytes, new Messages(language));
    code = CommandLineInterface.run(args, new CommandContext(environment, "王老师", output));
  }

  /** Standard output that takes nothing. */
  protected static OutputStream broken(String words) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(words);
      }
    };
  }

  protected JsonNode json(String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    run(all.toArray(String[]::new));
    return JSON.readTree(out);
  }

  @BeforeEach
  void importSeeds() throws IOException {
    JsonNode report = json("import", Samples.SEEDS.toString());
    assertThat(code).isZero();
    assertThat(report.get("new").asInt()).isEqualTo(7);
    assertThat(report.get("known").asInt()).isZero();
    assertThat(report.get("changed").asInt()).isZero();
    assertThat(report.get("warnings")).isEmpty();
    assertThat(folder.resolve("library.pizhu")).exists();
  }
}
