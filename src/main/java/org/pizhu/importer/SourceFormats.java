package org.pizhu.importer;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.PageReader;
import org.pizhu.html.StorySource;

/** Tells the format of what a library keeps of a source, by its content. */
public final class SourceFormats {

  /** So many bytes show whether they begin a page. */
  private static final int HEAD = 1 << 14;

  private SourceFormats() {}

  /**
   * The story of a fragment. The same bytes give the same story wherever they come from, so that a story can be read again from the bytes
   * that a library keeps.
   *
   * @param file the name of the file, for problems
   * @param line the line of the file that the fragment begins in, 1 for the first
   * @param bytes the fragment; bytes that are not of the encoding become U+FFFD
   * @param charset the encoding of the file
   * @return none if there is nothing but white space
   */
  public static @Nullable StorySource story(String file, long line, byte[] bytes, Charset charset) {
    if (ItemFormat.isItem(bytes)) {
      return ItemFormat.story(file, line, bytes);
    }
    if (ArchiveFormat.isArchive(bytes.length > HEAD ? java.util.Arrays.copyOf(bytes, HEAD) : bytes)) {
      return ArchiveFormat.story(file, line, bytes).story();
    }
    return PageReader.isPage(new String(bytes, 0, Math.min(bytes.length, HEAD), charset))
        ? PageReader.read(file, line, new String(bytes, charset))
        : SeedFormat.story(file, line, bytes, charset);
  }
}
