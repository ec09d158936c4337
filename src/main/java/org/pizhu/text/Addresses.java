package org.pizhu.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses on the web as they are compared. */
public final class Addresses {

  private static final Pattern SCHEME = Pattern.compile("(?i)^https?://");
  private static final Pattern WORDS = Pattern.compile("%(?![0-9a-fA-F]{2})|\\+");

  private Addresses() {}

  /** What is the same for addresses of one page: without scheme, place in the page and last slash, whether letters are encoded or not. */
  public static String key(String address) {
    String bare = SCHEME.matcher(address.strip()).replaceFirst("");
    int place = bare.indexOf('#');
    String page = place < 0 ? bare : bare.substring(0, place);
    // What is no code stays as it is.
    String decoded = URLDecoder.decode(
        WORDS.matcher(page).replaceAll(found -> found.group().equals("+") ? "%2B" : "%25"), StandardCharsets.UTF_8);
    return decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
  }
}
