package org.pizhu.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a {@code data:} address (RFC 2397) holds, as pages have it that bring their pictures in themselves. */
public final class DataAddress {

  private static final String SCHEME = "data:";

  private DataAddress() {}

  /** Whether an address holds what it leads to. */
  public static boolean is(String address) {
    return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * The bytes.
   *
   * @param address a whole address; white space in it says nothing
   * @param most what holds more is not read
   * @return null if it is broken, or holds nothing or more than that
   */
  public static byte @Nullable [] bytes(String address, long most) {
    int comma = address.indexOf(',');
    if (!is(address) || comma < 0 || (address.length() - comma) / 4 * 3L > most) {
      return null;
    }
    byte[] data = unescaped(address, comma + 1);
    try {
      boolean packed = address.substring(0, comma).stripTrailing().toLowerCase(java.util.Locale.ROOT).endsWith(";base64");
      byte[] bytes = packed ? Base64.getMimeDecoder().decode(data) : data;
      return bytes.length == 0 || bytes.length > most ? null : bytes;
    } catch (IllegalArgumentException broken) {
      // A picture that was cut off is none.
      return null;
    }
  }

  /** Without escapes: {@code %3D} is {@code =}. */
  private static byte[] unescaped(String address, int from) {
    byte[] all = address.substring(from).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream data = new ByteArrayOutputStream(all.length);
    for (int i = 0; i < all.length; i++) {
      int high = all[i] == '%' && i + 2 < all.length ? Character.digit(all[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(all[i + 2], 16);
      if (low < 0) {
        data.write(all[i]);
      } else {
        data.write(high << 4 | low);
        i += 2;
      }
    }
    return data.toByteArray();
  }
}
