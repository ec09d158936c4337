package org.pizhu.torture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures that are small, and some that only look so. */
final class Pictures {

  private static final int CHUNK = 1 << 20;

  private Pictures() {}

  /** A PNG of one pixel. */
  static byte[] dot() {
    return of(1, 1);
  }

  /** A PNG of some size. */
  static byte[] of(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * A PNG of any size, black, in a few hundred bytes for each million of pixels (W3C, Portable Network Graphics, third edition).
   *
   * @param colour 0 for one bit a pixel, 6 for four bytes
   */
  static byte[] bomb(int width, int height, int colour) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream data = new DataOutputStream(head);
      data.writeInt(width);
      data.writeInt(height);
      data.write(new byte[] {(byte) (colour == 0 ? 1 : 8), (byte) colour, 0, 0, 0});
      chunk(out, "IHDR", head.toByteArray());
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED), CHUNK)) {
        long left = (1 + (colour == 0 ? (width + 7L) / 8 : 4L * width)) * height;
        byte[] zeros = new byte[CHUNK];
        for (; left > 0; left -= zeros.length) {
          deflater.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
      }
      chunk(out, "IDAT", packed.toByteArray());
      chunk(out, "IEND", new byte[0]);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] bytes) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(bytes);
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(bytes.length);
    data.write(name);
    data.write(bytes);
    data.writeInt((int) crc.getValue());
  }
}
