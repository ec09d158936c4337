package org.pizhu.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip files. */
public final class Zips {

  private Zips() {}

  /**
   * A zip file.
   *
   * @param parts what is in it, in order
   * @param packed whether the parts are deflated
   */
  public static byte[] of(Map<String, byte[]> parts, boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (!packed) {
          CRC32 crc = new CRC32();
          crc.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
