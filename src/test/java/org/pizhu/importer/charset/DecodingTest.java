package org.pizhu.importer.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a character takes nothing with it that is whole. */
class DecodingTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "GB18030 | d6 d0 ff 3c 70 3e | 中�<p>",
      "GB18030 | d6 3c 70 3e | �<p>",
      "GB18030 | d6 0a 2a 0a | �\\n*\\n",
      "GB18030 | d6 33 3c 2f 70 3e | �3</p>",
      "GB18030 | d6 33 90 3c | �3�<",
      "GB18030 | 95 32 82 36 3c | 𠀀<",
      "GBK | d6 3c 70 3e | �<p>",
      "Big5-HKSCS | a4 a4 a4 0a 2a 0a | 中�\\n*\\n",
      "Big5-HKSCS | a4 3c 70 3e | �<p>",
      "Shift_JIS | 93 fa 93 3c 70 3e | 日�<p>",
      "EUC-KR | c7 d1 c7 3c 70 3e | 한�<p>",
      "UTF-8 | e4 b8 3c 70 3e | �<p>",
  })
  void asciiBehindHalfACharacterStays(String charset, String hex, String text) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    assertThat(Decoding.of(bytes, Charset.forName(charset))).isEqualTo(text.replace("\\n", "\n"));
  }

  /** What is sound comes as Java reads it, also in the middle of other bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "Big5-HKSCS", "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void whatIsSoundIsReadAsBefore(String charset) {
    Charset of = Charset.forName(charset);
    String text = new String("麦田里的春分\n<p>三月五日 café</p>\n".getBytes(of), of);
    byte[] bytes = text.getBytes(of);
    byte[] among = Arrays.copyOf(bytes, bytes.length + 4);
    System.arraycopy(bytes, 0, among, 2, bytes.length);
    assertThat(Decoding.of(bytes, of)).isEqualTo(text);
    assertThat(Decoding.of(among, 2, bytes.length, of)).isEqualTo(text);
  }

  /** Each line end and each bracket of a tag is there after any byte was hit, and the place of the first fault is told by them. */
  @Test
  void whicheverByteIsHitTheTagsStay() throws IOException {
    String text = "小城早市\n<p>河边的菜摊，天亮就有了。</p>\n*\n".repeat(20);
    Random random = new Random(7);
    for (Charset charset : List.of(CharsetScore.GB18030, CharsetScore.BIG5)) {
      byte[] sound = text.getBytes(charset);
      for (int round = 0; round < 300; round++) {
        byte[] bytes = sound.clone();
        int at = random.nextInt(bytes.length);
        if (bytes[at] >= 0) {
          continue;
        }
        bytes[at] = (byte) 0xff;
        String read = Decoding.of(bytes, charset);
        assertThat(marks(read)).as("%s, byte %d", charset, at).isEqualTo(marks(text));
        BadCharacters found = BadCharacters.count(new ByteArrayInputStream(bytes), charset);
        assertThat(found.count()).isEqualTo(read.chars().filter(c -> c == '\ufffd').count()).isPositive();
        assertThat(found.firstLine()).isEqualTo(1 + new String(sound, 0, at, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count());
      }
    }
  }

  /** What no character of these encodings has as its second byte. */
  private static String marks(String text) {
    return text.replaceAll("[^<>/*\n]", "");
  }
}
