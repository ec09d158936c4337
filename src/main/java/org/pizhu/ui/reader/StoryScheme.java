package org.pizhu.ui.reader;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/**
 * What stands under the {@code story:} scheme: the page's own files and the pictures, and nothing else.
 *
 * <p>The source of the pictures is static because the JDK makes the handler of a scheme by itself ({@link
 * StorySchemeProvider}), once, with nothing to tell it who asks. Pictures are named by their content, so the same name
 * never means two pictures and it doesn't matter which window asks: the last source set serves all.
 */
final class StoryScheme {

  static final String NAME = "story";
  static final String SHELL = NAME + ":page/reader.html";

  private static final String PAGE = "page/";
  private static final String PICTURE = "picture/";
  private static final String STYLE = "text/css";
  private static final Map<String, String> PAGE_FILES =
      Map.of("reader.html", "text/html;charset=utf-8", "reader.css", "text/css;charset=utf-8");

  private static volatile PictureSource pictures = PictureSource.NONE;

  private StoryScheme() {}

  static void pictures(PictureSource source) {
    pictures = source;
  }

  /** The address of a picture. */
  static String address(String sha256) {
    return NAME + ":" + PICTURE + sha256;
  }

  /**
   * What stands at an address.
   *
   * @param path the address without its scheme
   * @param wanted the media types that are asked for, as in the header «Accept» of HTTP
   * @throws FileNotFoundException if nothing stands there, or nothing of that kind: the page asks for a picture as a style sheet to make
   *     WebKit let go of it
   */
  static PictureData open(String path, String wanted) throws IOException {
    if (path.startsWith(PICTURE)) {
      if (wanted.startsWith(STYLE)) {
        throw new FileNotFoundException(path);
      }
      String sha256 = path.substring(PICTURE.length());
      return pictures.picture(sha256).orElseThrow(() -> new FileNotFoundException(path));
    }
    String name = path.startsWith(PAGE) ? path.substring(PAGE.length()) : "";
    String mediaType = PAGE_FILES.get(name);
    if (mediaType == null) {
      throw new FileNotFoundException(path);
    }
    try (InputStream in = Objects.requireNonNull(StoryScheme.class.getResourceAsStream(name), name)) {
      return new PictureData(in.readAllBytes(), mediaType);
    }
  }
}
