package org.pizhu.single;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How words go through a socket: a mark with the version, how many there are, and each as its length and its bytes in UTF-8. */
final class Words {

  /** «PZ», and the version of this form. */
  private static final int MARK = 0x505A0001;

  private static final int MOST = 10_000;
  private static final int LONGEST = 1 << 16;

  private Words() {}

  static void write(List<String> words, DataOutputStream out) throws IOException {
    out.writeInt(MARK);
    out.writeInt(words.size());
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.flush();
  }

  /** Reads words. Believes nothing of what is said about lengths. */
  static List<String> read(DataInputStream in) throws IOException {
    if (in.readInt() != MARK) {
      throw new IOException("Not asked in this form");
    }
    int count = within(in.readInt(), MOST);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[within(in.readInt(), LONGEST)];
      in.readFully(bytes);
      words.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static int within(int said, int most) throws IOException {
    if (said < 0 || said > most) {
      throw new IOException("Out of range: " + said);
    }
    return said;
  }
}
