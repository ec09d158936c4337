package org.pizhu;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.ui.reader.PictureData;

/** The pictures of a library as the page gets them. For use by any thread. */
final class PagePictures {

  /** Its colours are those of paper in every theme: 7 to 1. */
  private static final String SIGN = """
      <svg xmlns="http://www.w3.org/2000/svg" width="640" height="240" viewBox="0 0 640 240">
      <rect width="640" height="240" fill="#ebe6dd"/>
      <g font-family="Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif" text-anchor="middle" fill="#4a453d">
      <text x="320" y="116" font-size="20">%s</text><text x="320" y="150" font-size="16">%s</text></g></svg>
      """;

  private PagePictures() {}

  /** A picture; in the place of one that has too many pixels to be shown a sign that says so. Empty where there is none. */
  static Optional<PictureData> of(Library library, String sha256, Messages messages) {
    return library.pictures().picture(sha256)
        .flatMap(picture -> library.pictures().bytes(sha256).map(bytes -> new PictureData(bytes, picture.mediaType())))
        .or(() -> library.pictures().isTooLarge(sha256) ? Optional.of(sign(messages)) : Optional.empty());
  }

  private static PictureData sign(Messages messages) {
    String svg = SIGN.formatted(messages.get("reader.figure.too-large"), messages.get("reader.figure.kept"));
    return new PictureData(svg.getBytes(StandardCharsets.UTF_8), "image/svg+xml");
  }
}
