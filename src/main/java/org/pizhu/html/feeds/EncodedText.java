package org.pizhu.html.feeds;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the text of an element of Atom that may be given as Base64: by its mode in Atom 0.3, by a media type that is no text in Atom 1.0
 * (RFC 4287, 4.1.3.3).
 */
final class EncodedText {

  private static final Logger LOG = LoggerFactory.getLogger(EncodedText.class);

  private EncodedText() {}

  /** The text of an element; empty where what is encoded is no text in UTF-8, such as a picture. */
  static String of(Element element) {
    String text = element.wholeText();
    return isEncoded(element) ? decoded(text) : text;
  }

  private static boolean isEncoded(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT).strip();
    boolean media = type.contains("/") && !type.startsWith("text/") && !type.endsWith("+xml") && !type.endsWith("/xml") && !element.hasAttr("mode");
    return element.attr("mode").equalsIgnoreCase("base64") || media && element.childrenSize() == 0;
  }

  private static String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // The entry is told as one without a text.
      LOG.debug("What is encoded in an element is no text", e);
      return "";
    }
  }
}
