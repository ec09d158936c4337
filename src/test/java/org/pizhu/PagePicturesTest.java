package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.ui.reader.PictureData;

class PagePicturesTest {

  @TempDir private Path folder;

  private static void chunk(ByteBuffer png, String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.US_ASCII));
    sum.update(content);
    png.putInt(content.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(content).putInt((int) sum.getValue());
  }

  /** The head of a picture, which says how large it is. */
  private static byte[] png(int width, int height) {
    ByteBuffer png = ByteBuffer.allocate(57);
    png.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array());
    chunk(png, "IDAT", new byte[0]);
    return png.array();
  }

  @Test
  void aPictureThatIsTooLargeIsSaidToBeSoAndStays() throws IOException {
    Messages messages = new Messages(Language.CHINESE);
    try (Library library = Samples.seeds(folder)) {
      Path huge = Files.write(folder.resolve("huge.png"), png(30_000, 30_000));
      Path small = Files.write(folder.resolve("small.png"), png(30, 30));
      String tooLarge = library.pictures().attach(5, 1, huge).sha256();
      String shown = library.pictures().attach(5, 2, small).sha256();
      PictureData sign = PagePictures.of(library, tooLarge, messages).orElseThrow();
      assertThat(sign.mediaType()).isEqualTo("image/svg+xml");
      assertThat(new String(sign.bytes(), StandardCharsets.UTF_8)).contains("像素过多").contains("原图完好");
      assertThat(library.story(5).pictures()).containsEntry(1, tooLarge);
      assertThat(PagePictures.of(library, shown, messages).orElseThrow().bytes()).isEqualTo(Files.readAllBytes(small));
      assertThat(PagePictures.of(library, "0".repeat(64), messages)).isEmpty();
    }
  }
}
