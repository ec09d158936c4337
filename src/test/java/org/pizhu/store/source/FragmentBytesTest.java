package org.pizhu.store.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FragmentBytesTest {

  @Property(tries = 500)
  void everyPieceComesBack(@ForAll byte[] piece) {
    byte[] stored = FragmentBytes.write(piece);
    assertThat(FragmentBytes.read(stored)).isEqualTo(piece);
    assertThat(FragmentBytes.length(stored)).isEqualTo(piece.length);
    assertThat(stored.length).isLessThan(piece.length + 64);
  }

  @Example
  void aPieceThatBeginsAsIfItWereDeflatedComesBack() {
    for (byte[] piece : new byte[][] {{1}, {1, 0, 0, 0, 9}, {1, 0, 0, 0, 9, 1, 2, 3}}) {
      byte[] stored = FragmentBytes.write(piece);
      assertThat(FragmentBytes.read(stored)).isEqualTo(piece);
      assertThat(FragmentBytes.length(stored)).isEqualTo(piece.length);
    }
  }

  @Example
  void aStoryTakesLess() {
    byte[] piece = "<p>武汉的社区作为防控的最前线，肩负的任务十分繁重。</p>\n".repeat(40).getBytes(StandardCharsets.UTF_8);
    assertThat(FragmentBytes.write(piece).length).isLessThan(piece.length / 10);
  }

  @Example
  void whatWasStoredInFullIsReadAsItIs() {
    byte[] piece = "标题\n<p>正文</p>\n".getBytes(StandardCharsets.UTF_8);
    assertThat(FragmentBytes.read(piece)).isEqualTo(piece);
    assertThat(FragmentBytes.length(piece)).isEqualTo(piece.length);
  }

  @Example
  void whatIsDamagedIsNotThePiece() {
    byte[] piece = "武汉".repeat(500).getBytes(StandardCharsets.UTF_8);
    for (int at = 1; at < 12; at++) {
      byte[] stored = FragmentBytes.write(piece);
      stored[at] ^= 0x55;
      assertThat(FragmentBytes.read(stored)).as("damaged at %d", at).isNotEqualTo(piece);
    }
  }
}
