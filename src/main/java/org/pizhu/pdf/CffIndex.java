package org.pizhu.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** A row of objects in a compact font (Adobe Technical Note 5176, section 5); each is read when it is asked for. */
final class CffIndex {

  private static final String TABLE = "CFF ";

  private final OpenTypeFile file;
  private final int count;
  private final int offsetSize;
  private final ByteBuffer offsets;
  private final long data;

  /**
   * @param file the font
   * @param at where it begins in the table
   */
  CffIndex(OpenTypeFile file, long at) throws IOException {
    this.file = file;
    count = file.part(TABLE, at, 2).getShort(0) & 0xffff;
    offsetSize = count == 0 ? 0 : file.part(TABLE, at + 2, 1).get(0);
    int length = count == 0 ? 0 : (count + 1) * offsetSize;
    offsets = count == 0 ? ByteBuffer.allocate(0) : file.part(TABLE, at + 3, length);
    // Offsets are counted from the byte before the data.
    data = count == 0 ? at + 1 : at + 2 + length;
  }

  int count() {
    return count;
  }

  private long offset(int index) {
    long offset = 0;
    for (int i = 0; i < offsetSize; i++) {
      offset = offset << 8 | offsets.get(index * offsetSize + i) & 0xff;
    }
    return offset;
  }

  /** Where what follows it begins in the table. */
  long end() {
    return count == 0 ? data + 1 : data + offset(count);
  }

  /**
   * One of its objects.
   *
   * @param index 0 to less than {@link #count}
   */
  ByteBuffer get(int index) throws IOException {
    if (index < 0 || index >= count) {
      throw new IOException("No object " + index + " of " + count);
    }
    return file.part(TABLE, data + offset(index), Math.toIntExact(offset(index + 1) - offset(index)));
  }

  /** The bytes of one with some objects. */
  static byte[] bytes(List<byte[]> objects) {
    if (objects.isEmpty()) {
      return new byte[2];
    }
    int length = objects.stream().mapToInt(object -> object.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(3 + 4 * (objects.size() + 1) + length);
    bytes.putShort((short) objects.size()).put((byte) 4);
    int offset = 1;
    bytes.putInt(offset);
    for (byte[] object : objects) {
      offset += object.length;
      bytes.putInt(offset);
    }
    objects.forEach(bytes::put);
    return bytes.array();
  }
}
