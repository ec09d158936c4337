package org.pizhu.importer.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words in the headers of messages that are no ASCII: {@code =?utf-8?B?…?=} (RFC 2047). What is none stays as it is. */
final class EncodedWords {

  private static final Logger LOG = LoggerFactory.getLogger(EncodedWords.class);

  private static final Pattern WORD = Pattern.compile("=\\?([A-Za-z0-9._-]{1,40})(?:\\*[A-Za-z-]{1,20})?\\?([bBqQ])\\?([^?\\s]*)\\?=");
  /** Between two of them white space is only there because a line has to end. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\?=)\\s+(?==\\?)");

  private EncodedWords() {}

  static String read(String header) {
    if (!header.contains("=?")) {
      return header;
    }
    Matcher word = WORD.matcher(BETWEEN.matcher(header).replaceAll(""));
    StringBuilder read = new StringBuilder();
    // A character may be cut between two words of one encoding: their bytes are read together.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = "";
    int end = 0;
    while (word.find()) {
      String own = word.group(1).toLowerCase(Locale.ROOT);
      if (word.start() > end || !own.equals(charset)) {
        read.append(text(bytes, charset));
        bytes.reset();
      }
      word.appendReplacement(read, "");
      charset = own;
      end = word.end();
      bytes.writeBytes(word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3)));
    }
    read.append(text(bytes, charset));
    word.appendTail(read);
    return read.toString();
  }

  private static String text(ByteArrayOutputStream bytes, String charset) {
    if (bytes.size() == 0) {
      return "";
    }
    try {
      return bytes.toString(Charset.forName(charset));
    } catch (IllegalArgumentException unknown) {
      LOG.debug("No encoding {}", charset, unknown);
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private static byte[] base64(String letters) {
    try {
      return Base64.getMimeDecoder().decode(letters);
    } catch (IllegalArgumentException broken) {
      LOG.debug("No Base64: {}", letters, broken);
      return letters.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static byte[] quoted(String letters) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      int value = c == '=' && i + 2 < letters.length() ? hex(letters, i + 1) : -1;
      if (value >= 0) {
        out.write(value);
        i += 2;
      } else {
        out.writeBytes((c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static int hex(String letters, int at) {
    int high = Character.digit(letters.charAt(at), 16);
    int low = Character.digit(letters.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
