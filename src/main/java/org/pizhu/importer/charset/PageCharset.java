package org.pizhu.importer.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.pages.PageReader;

/**
 * Settles the encoding of a page. Its bytes go before its words: many Chinese pages say gb2312 and are UTF-8 since they were saved. Where
 * the bytes are no UTF-8, what the page says is believed, for there are encodings that can't be told from their bytes.
 */
public final class PageCharset {

  private static final Pattern DECLARED =
      Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

  private PageCharset() {}

  /**
   * The encoding.
   *
   * @param encodings what the bytes show
   * @param head the first bytes
   * @return none if it is no text
   */
  public static @Nullable Charset of(Encodings encodings, byte[] head) {
    Charset found = encodings.charset();
    if (found == null && PageReader.isPage(new String(head, StandardCharsets.ISO_8859_1))) {
      return declared(head);
    }
    if (found == null || !found.equals(StandardCharsets.UTF_8) && !isChinese(found) || encodings.utf8().bad() == 0) {
      return found;
    }
    Charset declared = declared(head);
    boolean isChinese = declared != null && isChinese(declared);
    // Between the Chinese encodings the characters decide, as everywhere.
    return declared == null || isChinese || declared.equals(StandardCharsets.UTF_8) ? found : declared;
  }

  private static boolean isChinese(Charset charset) {
    String name = charset.name().toUpperCase(Locale.ROOT);
    return name.startsWith("GB") || name.startsWith("BIG5") || name.contains("GBK");
  }

  private static @Nullable Charset declared(byte[] head) {
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return null;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A page may say anything: then it says nothing.
      return null;
    }
  }
}
