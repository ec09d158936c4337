package org.pizhu.importer.kept;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.StorySource;
import org.pizhu.html.pages.PageReader;
import org.pizhu.importer.charset.MixedText;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

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
   * @param bytes the fragment; bytes that are of no encoding become U+FFFD, see {@link MixedText}
   * @param charset the encoding of the file
   * @return none if there is nothing but white space
   */
  public static @Nullable StorySource story(String file, long line, byte[] bytes, Charset charset) {
    return read(file, line, bytes, charset).story();
  }

  /**
   * A story that was read.
   *
   * @param story none if there is nothing but white space
   * @param problems STORY_READ_AS and FILE_BAD_CHARACTERS, each at its line
   */
  public record Read(@Nullable StorySource story, List<Problem> problems) {}

  /** The story of a fragment as {@link #story} gives it, with what there is to say of its encoding. */
  public static Read read(String file, long line, byte[] bytes, Charset charset) {
    if (ItemFormat.isItem(bytes)) {
      return new Read(ItemFormat.story(file, line, bytes), List.of());
    }
    if (ArchiveFormat.isArchive(bytes.length > HEAD ? java.util.Arrays.copyOf(bytes, HEAD) : bytes)) {
      return new Read(ArchiveFormat.story(file, line, bytes).story(), List.of());
    }
    MixedText text = MixedText.of(bytes, charset);
    StorySource story = PageReader.isPage(text.text().substring(0, Math.min(text.text().length(), HEAD)))
        ? PageReader.read(file, line, text.text())
        : SeedFormat.story(file, line, text.text());
    return new Read(story, problems(file, line, text));
  }

  /**
   * The page that a fragment is, as it lies in its file.
   *
   * @param bytes the fragment
   * @param charset the encoding of the file
   * @return null if it is none: a story of a text or a table
   */
  public static @Nullable String page(byte[] bytes, Charset charset) {
    if (ItemFormat.isItem(bytes)) {
      return null;
    }
    if (ArchiveFormat.isArchive(bytes.length > HEAD ? java.util.Arrays.copyOf(bytes, HEAD) : bytes)) {
      return ArchiveFormat.html(bytes);
    }
    String text = MixedText.of(bytes, charset).text();
    return PageReader.isPage(text.substring(0, Math.min(text.length(), HEAD))) ? text : null;
  }

  private static List<Problem> problems(String file, long line, MixedText text) {
    List<Problem> problems = new ArrayList<>();
    Charset other = text.other();
    if (other != null) {
      problems.add(Problem.at(ProblemKind.STORY_READ_AS, file, line + text.otherLine(), other.name()));
    }
    if (text.bad() > 0) {
      problems.add(Problem.at(ProblemKind.FILE_BAD_CHARACTERS, file, line + text.badLine(), text.bad()));
    }
    return problems;
  }
}
