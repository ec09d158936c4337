package org.pizhu.html.markup;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.DataAddress;

/** What an img element names. */
public final class Images {

  /** Where pages that load pictures late keep the address, most telling first. */
  private static final String[] LATE = {
    "data-src", "data-original", "data-lazy-src", "data-lazyload", "data-lazy", "data-original-src", "data-actualsrc", "data-echo", "data-url",
    "_src", "original", "file", "oldsrc"
  };

  /** Where pages keep the addresses of several sizes of a picture. */
  private static final String[] SETS = {"srcset", "data-srcset", "data-lazy-srcset"};

  private Images() {}

  /**
   * The address of a picture as the source gives it: {@code src}, or what stands for it on pages that load pictures late.
   *
   * @return none for an image that shows nothing: without address, a pixel that counts visitors, or an address that runs script
   */
  public static @Nullable String address(Element image) {
    if (isPixel(image)) {
      return null;
    }
    String src = image.attr("src").strip();
    if (waits(image)) {
      String late = late(image);
      if (late == null && isBesideOne(image)) {
        return null;
      }
      src = late == null ? src : late;
    }
    if (src.isEmpty() || ActiveContent.runs(src)) {
      return null;
    }
    return isData(src) ? src.substring(0, Math.max(5, src.indexOf(',') + 1)) : src;
  }

  /** Whether the picture for which an image stands until it is loaded is beside it. */
  private static boolean isBesideOne(Element image) {
    Element next = image.nextElementSibling();
    return next != null && next.nameIs("img") && !waits(next);
  }

  /** The whole address of a picture that the source holds itself, if {@link #address} gives the beginning of that. */
  public static @Nullable String embedded(Element image, String address) {
    return isData(address) ? image.attr("src").strip() : null;
  }

  /** Whether an element shows only something in place of its picture until a script loads that. */
  static boolean waits(Element image) {
    String src = image.attr("src").strip();
    return src.isEmpty() || isPlaceholder(src);
  }

  private static @Nullable String late(Element image) {
    for (String name : LATE) {
      String address = image.attr(name).strip();
      if (!address.isEmpty() && !isData(address)) {
        return address;
      }
    }
    String largest = largest(image);
    Element holder = image.parent();
    if (largest == null && holder != null && holder.nameIs("picture")) {
      for (Element source : holder.select("source")) {
        largest = largest == null ? largest(source) : largest;
      }
    }
    return largest;
  }

  /** The largest picture of those that an element offers, by the widths or the resolutions given with them. */
  private static @Nullable String largest(Element element) {
    String found = null;
    double most = -1;
    for (String name : SETS) {
      // A comma may stand in an address; one that parts two pictures has white space behind it or stands behind a size.
      for (String one : element.attr(name).strip().split(",\\s+|(?<=\\s\\d{1,5}[wx]),")) {
        String[] parts = one.strip().split("\\s+");
        double size = parts.length > 1 && parts[1].matches("\\d{1,5}(?:\\.\\d{1,3})?[wx]")
            ? Double.parseDouble(parts[1].substring(0, parts[1].length() - 1)) : 0;
        if (!parts[0].isEmpty() && !isData(parts[0]) && size > most) {
          found = parts[0];
          most = size;
        }
      }
    }
    return found;
  }

  /**
   * Brings in the pictures of AMP pages, which have elements of their own (https://amp.dev/documentation/components/amp-img), and those that a page
   * keeps in {@code noscript} elements for readers without script: they take the place of what only waits for them, or stand where they are if
   * nothing does.
   *
   * @param root is changed
   */
  public static void takeFromNoscript(Element root) {
    for (Element picture : root.select("amp-img, amp-anim")) {
      // What it holds is shown where there is no AMP.
      picture.empty();
      picture.tagName("img");
    }
    for (Element noscript : root.select("noscript")) {
      Element picture = noscript.select("img").size() == 1 ? noscript.selectFirst("img") : null;
      if (picture == null || noscript.hasText() || address(picture) == null || PageHints.isHidden(picture)) {
        continue;
      }
      Element before = noscript.previousElementSibling();
      Element waiting = before == null ? null : before.nameIs("img") ? before : before.selectFirst("img");
      if (waiting == null) {
        noscript.replaceWith(picture);
      } else if (waits(waiting) && late(waiting) == null) {
        waiting.attr("src", picture.attr("src"));
      }
    }
  }

  private static boolean isData(String src) {
    return DataAddress.is(src);
  }

  private static boolean isPlaceholder(String src) {
    String name = fileName(src);
    return isData(src) || name.startsWith("blank.") || name.startsWith("loading") || name.startsWith("placeholder")
        || name.startsWith("spacer.") || name.startsWith("transparent.") || name.startsWith("lazyload") || name.startsWith("waiting.")
        || name.startsWith("grey.");
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
  public static String fileName(String address) {
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
