package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowArgumentsTest {

  private static final Path HERE = Path.of("").toAbsolutePath();

  private static WindowArguments parse(String... args) {
    return WindowArguments.parse(args).orElseThrow();
  }

  @Test
  void nothingOpensTheLastLibrary() {
    assertThat(parse()).isEqualTo(new WindowArguments(null, false, List.of()));
  }

  @Test
  void aSwitchOpensTheSample() {
    assertThat(parse("--sample")).isEqualTo(new WindowArguments(null, true, List.of()));
  }

  @Test
  void aLibraryIsOpened() {
    assertThat(parse("新闻.pizhu")).isEqualTo(new WindowArguments(HERE.resolve("新闻.pizhu"), false, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed.txt", "a.html", "a.mhtml", "a.warc.gz", "a.wacz", "a.epub", "a.csv", "a.jsonl", "a.qdpx", "a.jsonld", "a.zip",
      "./folder", "/crawl/2019", "C:\\crawl"})
  void anyOtherFileIsImported(String name) {
    assertThat(parse(name)).isEqualTo(new WindowArguments(null, false, List.of(Path.of(name).toAbsolutePath().normalize())));
  }

  @Test
  void theFirstLibraryIsOpenedAndTheRestImportedIntoIt() {
    assertThat(parse("a.txt", "one.pizhu", "two.pizhu")).isEqualTo(
        new WindowArguments(HERE.resolve("one.pizhu"), false, List.of(HERE.resolve("a.txt"), HERE.resolve("two.pizhu"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show 5", "import seed.txt", "--help", "--sample a.txt", "-x.txt", "nonsense"})
  void commandsAndSwitchesAreForTheCommandLine(String line) {
    assertThat(WindowArguments.parse(line.split(" "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--sample", "/a/one.pizhu /b/two.txt", "/b/two.txt"})
  void theWordsMeanTheSameElsewhere(String line) {
    WindowArguments arguments = parse(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(parse(arguments.words().toArray(String[]::new))).isEqualTo(arguments);
  }
}
