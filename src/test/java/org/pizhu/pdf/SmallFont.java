package org.pizhu.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file in the form of a font with PostScript outlines, of tables that a test makes. */
final class SmallFont {

  private final Map<String, byte[]> tables = new LinkedHashMap<>();

  SmallFont() {
    byte[] name = "Small-Regular".getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer names = ByteBuffer.allocate(18 + name.length);
    names.putShort((short) 0).putShort((short) 1).putShort((short) 18);
    names.putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 6).putShort((short) name.length).putShort((short) 0);
    with("name", names.put(name).array());
  }

  SmallFont with(String tag, byte[] table) {
    tables.put(tag, table);
    return this;
  }

  Path write(Path file) throws IOException {
    int head = 12 + 16 * tables.size();
    int length = head + tables.values().stream().mapToInt(table -> table.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length).putInt(0x4f54544f).putShort((short) tables.size()).putShort((short) 0).putInt(0);
    int at = head;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      bytes.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(at).putInt(table.getValue().length);
      at += table.getValue().length;
    }
    tables.values().forEach(bytes::put);
    return Files.write(file, bytes.array());
  }
}
