package org.pizhu.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an img element names. */
final class Images {

  /** Where pages that load pictures late keep the address, most telling first. */
  private static final String[] LATE = {
    "data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-url", "_src", "original", "file", "oldsrc"
  };

  private Images() {}

  /**
   * The address of a picture as the source gives it: {@code src}, or what stands for it on pages that load pictures late.
   *
   * @return none for an image that shows nothing: without address, a pixel that counts visitors, or an address that runs script
   */
  static @Nullable String address(Element image) {
    if (isPixel(image)) {
      return null;
    }
    String src = image.attr("src").strip();
    if (src.isEmpty() || isPlaceholder(src)) {
      for (String late : LATE) {
        String address = image.attr(late).strip();
        if (!address.isEmpty() && !address.startsWith("data:")) {
          src = address;
          break;
        }
      }
    }
    if (src.isEmpty() || ActiveContent.runs(src)) {
      return null;
    }
    return isData(src) ? src.substring(0, Math.max(5, src.indexOf(',') + 1)) : src;
  }

  private static boolean isData(String src) {
    return src.regionMatches(true, 0, "data:", 0, 5);
  }

  private static boolean isPlaceholder(String src) {
    String name = fileName(src);
    return isData(src) || name.startsWith("blank.") || name.startsWith("loading") || name.startsWith("placeholder")
        || name.startsWith("spacer.") || name.startsWith("transparent.") || name.startsWith("lazyload");
  }

  private static boolean isPixel(Element image) {
    return isTiny(image.attr("width")) && isTiny(image.attr("height"));
  }

  private static boolean isTiny(String size) {
    return size.equals("0") || size.equals("1") || size.equals("1px") || size.equals("0px");
  }

  /**
   * The last part of an address, without query and fragment.
   *
   * @return empty for an embedded picture and for an address that ends in a slash
   */
  static String fileName(String address) {
    if (isData(address)) {
      return "";
    }
    int end = address.length();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '?' || c == '#') {
        end = i;
        break;
      }
    }
    int start = Math.max(address.lastIndexOf('/', end - 1), address.lastIndexOf('\\', end - 1)) + 1;
    return address.substring(start, end);
  }
}
