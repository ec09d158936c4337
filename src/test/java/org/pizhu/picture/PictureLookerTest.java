package org.pizhu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.model.PictureLook;
import org.pizhu.model.PictureLook.Kind;

class PictureLookerTest {

  static Stream<Arguments> pictures() {
    BufferedImage scene = Scenes.scene(1, 300, 200);
    byte[] jpeg = Scenes.jpeg(scene, 0.8f);
    byte[] png = Scenes.of(scene, "png");
    return Stream.of(
        Arguments.of("JPEG", jpeg, Kind.SEEN, 300, 200, true),
        Arguments.of("PNG", png, Kind.SEEN, 300, 200, true),
        Arguments.of("GIF", Scenes.of(scene, "gif"), Kind.SEEN, 300, 200, true),
        Arguments.of("BMP", Scenes.of(scene, "bmp"), Kind.SEEN, 300, 200, true),
        Arguments.of("large", Scenes.jpeg(Scenes.scene(2, 3_000, 2_000), 0.8f), Kind.SEEN, 3_000, 2_000, true),
        Arguments.of("an icon", Scenes.of(Scenes.scene(3, 16, 16), "png"), Kind.SEEN, 16, 16, false),
        Arguments.of("one dot", Scenes.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "gif"), Kind.SEEN, 1, 1, false),
        Arguments.of("one colour", Scenes.of(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), "png"), Kind.PLAIN, 90, 60, false),
        Arguments.of("JPEG that was cut", Arrays.copyOf(jpeg, jpeg.length / 2), Kind.BROKEN, 300, 200, false),
        Arguments.of("PNG that was cut", Arrays.copyOf(png, png.length / 2), Kind.BROKEN, 300, 200, false),
        Arguments.of("only the first bytes", Arrays.copyOf(jpeg, 4), Kind.BROKEN, 0, 0, false),
        Arguments.of("WebP", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), Kind.UNKNOWN, 0, 0, false),
        Arguments.of("nothing", new byte[0], Kind.UNKNOWN, 0, 0, false),
        Arguments.of("a bomb", pngOfSize(60_000, 60_000), Kind.TOO_LARGE, 60_000, 60_000, false));
  }

  /** The head of a PNG that says how large it is. */
  private static byte[] pngOfSize(int width, int height) {
    ByteBuffer head = ByteBuffer.allocate(13);
    head.putInt(width).putInt(height).put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
    ByteBuffer png = ByteBuffer.allocate(60);
    png.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    chunk(png, "IHDR", head.array());
    chunk(png, "IDAT", new byte[0]);
    return png.array();
  }

  private static void chunk(ByteBuffer out, String type, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(content);
    out.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content).putInt((int) crc.getValue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void saysWhatAPictureIs(String name, byte[] bytes, Kind kind, int width, int height, boolean hasHash) {
    PictureLook look = PictureLooker.look(bytes);
    assertThat(look.kind()).isEqualTo(kind);
    assertThat(look.width()).isEqualTo(width);
    assertThat(look.height()).isEqualTo(height);
    assertThat(look.hash() != null).isEqualTo(hasHash);
  }

  @Test
  void transparentPartsCountAsWhite() {
    BufferedImage clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    BufferedImage white = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (BufferedImage image : new BufferedImage[] {clear, white}) {
      Graphics2D g = image.createGraphics();
      if (image == white) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 64, 64);
      }
      g.setColor(Color.BLACK);
      g.fillRect(5, 8, 20, 30);
      g.dispose();
    }
    assertThat(PictureLooker.look(Scenes.of(clear, "png")).hash()).isNotNull()
        .isEqualTo(PictureLooker.look(Scenes.of(white, "png")).hash());
  }

  @Test
  void badBytesNeverThrow() {
    Random random = new Random(4);
    for (String format : new String[] {"jpeg", "png", "gif", "bmp"}) {
      byte[] sound = Scenes.of(Scenes.scene(9, 80, 60), format);
      for (int i = 0; i < 300; i++) {
        byte[] bad = sound.clone();
        for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        assertThat(PictureLooker.look(bad)).isNotNull();
        assertThat(PictureFields.of(bad)).isNotNull();
      }
    }
  }

  @Test
  void ofWhatWouldFillTheMemoryASmallerCopyIsShown() throws IOException {
    assertThat(PictureLooker.shown(pngOfSize(30_000, 30_000))).as("too many pixels to be reduced").isEmpty();
    assertThat(PictureLooker.shown(pngOfSize(8_001, 8_000))).as("there is nothing behind its head").isEmpty();
    for (byte[] small : List.of(
        pngOfSize(8_000, 8_000), Scenes.of(Scenes.scene(1, 30, 20), "png"), "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1))) {
      assertThat(PictureLooker.shown(small)).get().isSameAs(small);
    }
    BufferedImage scan = new BufferedImage(6_000, 12_000, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < 6_000; y++) {
      scan.getRaster().setSample(3_000, y, 0, 1);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(scan, "png", png);
    BufferedImage copy = ImageIO.read(new ByteArrayInputStream(PictureLooker.shown(png.toByteArray()).orElseThrow()));
    assertThat(List.of(copy.getWidth(), copy.getHeight())).containsExactly(2_048, 4_096);
  }
}
