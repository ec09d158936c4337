package org.pizhu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of outlines with their subroutines put in, after the examples of Adobe Technical Note 5177. */
class PlainOutlineTest {

  @TempDir Path folder;
  private CffIndex global;
  private CffIndex local;

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** With fewer than 1,240 subroutines the first has the number -107, written as one byte: 0x20. */
  @BeforeEach
  void subroutines() throws IOException {
    byte[] globals = CffIndex.bytes(List.of(
        // 5 5 rmoveto, return
        bytes("90 90 15 0b"),
        // calls the second local one, then 1 hmoveto
        bytes("21 0a 8c 16 0b"),
        // ends the glyph
        bytes("0e"),
        // calls itself
        bytes("23 1d")));
    byte[] locals = CffIndex.bytes(List.of(
        // two operands for whoever called
        bytes("8d 8e 0b"),
        // 2 vmoveto, return
        bytes("8d 04 0b")));
    byte[] table = new byte[globals.length + locals.length];
    System.arraycopy(globals, 0, table, 0, globals.length);
    System.arraycopy(locals, 0, table, globals.length, locals.length);
    OpenTypeFile file = OpenTypeFile.open(new SmallFont().with("CFF ", table).write(folder.resolve("small.otf")));
    global = new CffIndex(file, 0);
    local = new CffIndex(file, global.end());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "no calls, 8c 8d 15 0e, 8c 8d 15 0e",
      "a global one, 20 1d 0e, 90 90 15 0e",
      "a local one in a global one, 21 1d 0e, 8d 04 8c 16 0e",
      "one that leaves operands, 20 0a 15 0e, 8d 8e 15 0e",
      "operands before a call, 8c 20 0a 05 0e, 8c 8d 8e 05 0e",
      "one that ends the glyph, 8c 16 22 1d 8c 16, 8c 16 0e",
      "a number of three bytes before a call, 1c 01 00 20 0a 05 0e, 1c 01 00 8d 8e 05 0e",
      "a fixed-point number, ff 00 01 80 00 16 0e, ff 00 01 80 00 16 0e",
      "numbers of two bytes, f7 20 fb 20 15 0e, f7 20 fb 20 15 0e",
      // Two stems and a width, then a mask of one byte that is the sign of a call.
      "a mask after stems, 8b 8c 8d 8e 8f 12 13 1d 8c 16 0e, 8b 8c 8d 8e 8f 12 13 1d 8c 16 0e",
      // One stem, and eight more that the mask itself brings: a mask of two bytes.
      "a mask with stems of its own, 8c 8d 01 " + STEMS + " 13 0a 0a 8c 16 0e, 8c 8d 01 " + STEMS + " 13 0a 0a 8c 16 0e",
      "stems of a subroutine count, 20 0a 12 13 0a 8c 16 0e, 8d 8e 12 13 0a 8c 16 0e",
      "flex, 8c 8d 8e 8f 90 91 92 0c 22 0e, 8c 8d 8e 8f 90 91 92 0c 22 0e"})
  void subroutinesStandWhereTheyWereCalled(String of, String program, String plain) throws IOException {
    assertThat(PlainOutline.of(ByteBuffer.wrap(bytes(program)), global, local)).as(of).isEqualTo(bytes(plain));
  }

  private static final String STEMS = "8c 8d 8c 8d 8c 8d 8c 8d 8c 8d 8c 8d 8c 8d 8c 8d";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "one that calls itself, 23 1d 0e",
      "a call of nothing, 0a 0e",
      "a number that no subroutine has, 60 0a 0e",
      "one that calculates, 8c 8d 0c 0a 0e"})
  void whatIsNoOutlineIsSaid(String of, String program) {
    assertThatThrownBy(() -> PlainOutline.of(ByteBuffer.wrap(bytes(program)), global, local)).as(of).isInstanceOf(IOException.class);
  }

  @Test
  void aProgramThatIsCutOffIsNoOutline() {
    assertThatThrownBy(() -> PlainOutline.of(ByteBuffer.wrap(bytes("1c 01")), global, local)).isInstanceOf(RuntimeException.class);
  }
}
