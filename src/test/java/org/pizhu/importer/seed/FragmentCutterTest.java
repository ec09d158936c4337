package org.pizhu.importer.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pizhu.importer.charset.CharsetScore;

class FragmentCutterTest {

  private static final List<Charset> CHARSETS = List.of(
      StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, CharsetScore.GB18030, CharsetScore.BIG5);

  /** Gives few bytes at a time, as a slow disk does. */
  private static InputStream slowly(byte[] bytes, int step) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(step, length));
      }
    };
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of("*", "*", "\n", "\n", "\r\n", "\r", " ", "　", "字", "<p>", "標題", "a").list().ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void piecesAreTheFileAndEndAtSeparators(
      @ForAll("text") String text, @ForAll @IntRange(min = 1, max = 9) int step, @ForAll @IntRange(max = 4) int charset)
      throws IOException {
    byte[] bytes = text.getBytes(CHARSETS.get(charset));
    FragmentCutter cutter = new FragmentCutter(slowly(bytes, step), CHARSETS.get(charset), 1 << 20);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    long separators = 0;
    long lines = 0;
    for (FragmentCutter.Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
      assertThat(cut.bytes()).isNotEmpty();
      assertThat(cut.large()).isFalse();
      all.writeBytes(cut.bytes());
      separators += cut.separated() ? 1 : 0;
      lines += cut.lines();
    }
    assertThat(all.toByteArray()).isEqualTo(bytes);
    assertThat(separators).isEqualTo(text.lines().filter(line -> line.replace('　', ' ').strip().equals("*")).count());
    assertThat(lines).isEqualTo((text + "x").lines().count() - 1);
  }

  @Property(tries = 1000)
  void largeFragmentsComeInPiecesOfTheLimit(
      @ForAll("text") String text, @ForAll @IntRange(min = 1, max = 9) int step, @ForAll @IntRange(min = 4, max = 40) int limit)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FragmentCutter cutter = new FragmentCutter(slowly(bytes, step), StandardCharsets.UTF_8, limit);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    boolean last = true;
    for (FragmentCutter.Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
      all.writeBytes(cut.bytes());
      assertThat(cut.large() || cut.bytes().length <= limit).isTrue();
      assertThat(cut.large() || cut.last()).isTrue();
      last = cut.last();
    }
    assertThat(all.toByteArray()).isEqualTo(bytes);
    assertThat(last).isTrue();
  }

  @Test
  void memoryDoesNotGrowWithTheFile() throws IOException {
    byte[] story = ("标题\n<p>" + "字".repeat(500) + "</p>\n*\n").getBytes(StandardCharsets.UTF_8);
    InputStream endless = new InputStream() {
      private long given;

      @Override
      public int read() {
        return given++ < 50_000_000 ? story[(int) (given % story.length)] : -1;
      }
    };
    FragmentCutter cutter = new FragmentCutter(endless, StandardCharsets.UTF_8, 1 << 20);
    int largest = 0;
    while (cutter.next() != null) {
      largest = Math.max(largest, cutter.capacity());
    }
    assertThat(largest).isLessThanOrEqualTo(1 << 20);
  }
}
