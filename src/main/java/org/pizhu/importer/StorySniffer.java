package org.pizhu.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells from the first bytes of a file whether there may be stories in it. */
public final class StorySniffer {

  private static final int HEAD = 1 << 16;

  /** Both a separator and a tag are what makes a text one of stories; a page has tags only. */
  private static final Pattern STORIES = Pattern.compile("<[a-zA-Z][^<>]*>|(?m:^\\s*\\*\\s*$)");

  private StorySniffer() {}

  /**
   * Whether it is a text that has a tag or a line with an asterisk near its beginning.
   *
   * @throws IOException if it can't be read
   */
  public static boolean mayHoldStories(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    Encodings encodings = new Encodings();
    encodings.add(head, head.length);
    Charset charset = head.length == 0 ? null : encodings.charset();
    return charset != null && STORIES.matcher(new String(head, charset)).find();
  }
}
