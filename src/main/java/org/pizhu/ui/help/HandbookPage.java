package org.pizhu.ui.help;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pizhu.markdown.Markdown;
import org.pizhu.model.TextRange;
import org.pizhu.text.Excerpt;

/**
 * A page of the handbook.
 *
 * @param id the name of its file
 * @param title its headline
 * @param text Markdown, with names and keys of the program in the place of what stands for them
 */
record HandbookPage(String id, String title, String text) {

  private static final int AROUND = 16;
  private static final String PICTURE = "!\\[(.*)]\\((.*)\\)";

  HandbookPage {
    requireNonNull(id);
    requireNonNull(title);
    requireNonNull(text);
  }

  /** A part of a page: a picture, or text between pictures. */
  sealed interface Part {}

  /**
   * Text.
   *
   * @param markdown Markdown
   */
  record Words(String markdown) implements Part {}

  /**
   * A picture.
   *
   * @param words what it shows
   * @param name the name of its file, without language and ending
   */
  record Picture(String words, String name) implements Part {}

  /** The page cut at its pictures, each of which has a line of its own. */
  List<Part> parts() {
    Stream.Builder<Part> parts = Stream.builder();
    StringBuilder words = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.matches(PICTURE)) {
        parts.add(new Words(words.toString()));
        words.setLength(0);
        parts.add(new Picture(line.replaceFirst(PICTURE, "$1"), line.replaceFirst(PICTURE, "$2")));
      } else {
        words.append(line).append('\n');
      }
    }
    parts.add(new Words(words.toString()));
    return parts.build().filter(part -> !(part instanceof Words some && some.markdown().isBlank())).toList();
  }

  /**
   * Where the page has words.
   *
   * @param typed words divided by spaces, each of which must be there, in whatever case
   * @return the first of them with what stands around it; none if the page lacks one of them
   */
  Optional<Excerpt> find(String typed) {
    String words = Markdown.words(text);
    String folded = words.toLowerCase(Locale.ROOT);
    List<String> asked = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    // Folding to lower case leaves the length of Chinese, English and keys alone; where it wouldn't, there is no excerpt to show.
    if (asked.isEmpty() || folded.length() != words.length() || !asked.stream().allMatch(folded::contains)) {
      return Optional.empty();
    }
    int at = folded.indexOf(asked.get(0));
    return Optional.of(Excerpt.of(words, new TextRange(at, at + asked.get(0).length()), AROUND));
  }
}
