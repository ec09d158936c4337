package org.pizhu.ui.chart;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes pixels as PNG (ISO/IEC 15948): 8 bits for each of red, green and blue, no transparency, each row as the difference to the one above. */
final class PngWriter {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte TRUE_COLOR = 2;
  private static final byte UP = 2;
  private static final int CHANNELS = 3;
  private static final double INCHES_IN_METRE = 39.3701;

  private PngWriter() {}

  /**
   * Writes a picture; the stream stays open.
   *
   * @param pixels rows from the top, {@code 0xAARRGGBB}; transparency is not kept
   * @param width in pixels
   * @param dotsPerInch so that it is as large on paper as it was on the screen
   */
  static void write(int[] pixels, int width, double dotsPerInch, OutputStream out) throws IOException {
    int height = pixels.length / width;
    out.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(header);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, TRUE_COLOR, 0, 0, 0});
    chunk("IHDR", header.toByteArray(), out);
    ByteArrayOutputStream density = new ByteArrayOutputStream();
    DataOutputStream dots = new DataOutputStream(density);
    int perMetre = (int) Math.round(dotsPerInch * INCHES_IN_METRE);
    dots.writeInt(perMetre);
    dots.writeInt(perMetre);
    dots.writeByte(1);
    chunk("pHYs", density.toByteArray(), out);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[1 + width * CHANNELS];
      row[0] = UP;
      for (int y = 0; y < height; y++) {
        fill(row, pixels, y, width);
        deflater.write(row);
      }
    }
    chunk("IDAT", packed.toByteArray(), out);
    chunk("IEND", new byte[0], out);
  }

  private static void fill(byte[] row, int[] pixels, int y, int width) {
    for (int x = 0; x < width; x++) {
      int now = pixels[y * width + x];
      int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
      for (int channel = 0; channel < CHANNELS; channel++) {
        int shift = 16 - 8 * channel;
        row[1 + x * CHANNELS + channel] = (byte) ((now >> shift & 0xff) - (above >> shift & 0xff));
      }
    }
  }

  private static void chunk(String type, byte[] content, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) sum.getValue());
    data.flush();
  }
}
