package org.pizhu.single;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the program has written into the file that it locks: a line with the number of its process, a line with the path of its socket.
 *
 * @param process the number; a question mark if there is none yet
 * @param socket where to ask; none if nothing is written, or not all of it yet
 */
record Note(String process, @Nullable Path socket) {

  static final Note NONE = new Note("?", null);

  private static final int LONGEST = 1 << 13;

  static Note of(Door door) {
    return new Note(String.valueOf(ProcessHandle.current().pid()), door.socket());
  }

  static Note read(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    for (int read = 0; read >= 0 && bytes.hasRemaining(); ) {
      read = file.read(bytes, bytes.position());
    }
    String[] lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n", -1);
    try {
      // Only after the last line end is it whole.
      return lines.length == 3 ? new Note(lines[0], Path.of(lines[1])) : NONE;
    } catch (InvalidPathException notOfThisLocale) {
      return NONE;
    }
  }

  void write(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((process + "\n" + socket + "\n").getBytes(StandardCharsets.UTF_8));
    file.truncate(0);
    long place = 0;
    while (bytes.hasRemaining()) {
      place += file.write(bytes, place);
    }
  }
}
