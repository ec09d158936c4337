package org.pizhu.importer.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.importer.SourceFile;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;

/** Files in UTF-16 in which a byte is lost or too many keep what stands before and behind. */
class Utf16Test {

  private static final String TEXT = """
      江城樱花开了
      <p>三月的江城，樱花陆续开放。</p>
      <p>市民走出家门。</p>
      *
      第二篇报道的标题
      <p>一段正文，说的是别的事情。</p>
      *
      第三篇
      <p>末一段正文。</p>
      """;

  @TempDir Path folder;

  private static byte[] without(byte[] bytes, int at) {
    byte[] left = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, left, 0, at);
    System.arraycopy(bytes, at + 1, left, at, left.length - at);
    return left;
  }

  private static byte[] with(byte[] bytes, int at, int more) {
    byte[] longer = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, longer, 0, at);
    longer[at] = (byte) more;
    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
    return longer;
  }

  private static List<String> lines(byte[] bytes, Charset charset) {
    return Decoding.of(bytes, charset).lines().toList();
  }

  /** Wherever the byte is, at most its line and the one behind are others, and something unreadable is counted. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void everyOtherLineStays(String name) throws IOException {
    Charset charset = Charset.forName(name);
    byte[] bytes = TEXT.getBytes(charset);
    List<String> whole = TEXT.lines().toList();
    for (int at = 0; at < bytes.length; at++) {
      for (byte[] damaged : List.of(without(bytes, at), with(bytes, at, 0x41))) {
        List<String> read = new ArrayList<>(lines(damaged, charset));
        long kept = whole.stream().filter(read::remove).count();
        assertThat(kept).as("byte %d: %s", at, read).isGreaterThanOrEqualTo(whole.size() - 2);
        assertThat(BadCharacters.count(new ByteArrayInputStream(damaged), charset).count()).as("byte " + at).isPositive();
      }
    }
  }

  @Test
  void aByteInTheMiddleTakesOneCharacter() {
    byte[] bytes = "我们来到大地\n戊己\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Decoding.of(without(bytes, 5), StandardCharsets.UTF_16LE)).isEqualTo("我们\ufffd到大地\n戊己\n");
    assertThat(Decoding.of(without(bytes, 4), StandardCharsets.UTF_16LE)).isEqualTo("我们\ufffd到大地\n戊己\n");
    assertThat(Decoding.of(with(bytes, 4, 0x41), StandardCharsets.UTF_16LE)).isEqualTo("我们\ufffd来到大地\n戊己\n");
  }

  /** «ਅ» and «અ» lie where the end of a line that stands across two units would. */
  @ParameterizedTest
  @ValueSource(strings = {"ਪੰਜਾਬੀ\nਅਖ਼ਬਾਰ 一\n", "ગુજરાતી\nસમાચાર 1\n", "", "\n", "甲", "😀\n😀"})
  void whatIsWholeStays(String text) {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(Decoding.of(text.getBytes(charset), charset)).isEqualTo(text);
    }
  }

  /** With a mark at the beginning, and without one where the beginning is whole. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theStoriesOfAFileAreReadAllTheSame(int mark) throws IOException {
    String before = mark == 0 ? (TEXT + "*\n").repeat(40) : "\ufeff";
    int lines = mark == 0 ? 40 * 10 : 0;
    byte[] bytes = (before + TEXT).getBytes(StandardCharsets.UTF_16LE);
    int inSecond = 2 * (before.length() + TEXT.indexOf("别的事情"));
    SourceFile read = SourceFile.read(Files.write(folder.resolve("a.txt"), without(bytes, inSecond)));
    List<Story> stories = read.stories();
    List<Story> last = stories.subList(stories.size() - 3, stories.size());
    assertThat(last).extracting(Story::headline).containsExactly("江城樱花开了", "第二篇报道的标题", "第三篇");
    assertThat(last.get(1).text()).contains("一段正文，说的是\ufffd的事情。");
    assertThat(read.problems()).filteredOn(problem -> problem.kind() == ProblemKind.FILE_BAD_CHARACTERS)
        .extracting(Problem::line).containsExactly(lines + 6L);
  }
}
