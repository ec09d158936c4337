package org.pizhu.html.story;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Story;
import org.pizhu.text.FoldedText;

/** Whole headlines for such as were cut: what goes on where the cut one ends. */
public final class FirstHeadline {

  /** Portals that give a story another headline tell the one it had: «（原标题：…）», in a paragraph of its own or at the end of one. */
  private static final Pattern TOLD = Pattern.compile("原标题\\s*[:：]\\s*(?<headline>[^\\n]+?)\\s*[)）]?\\s*$");

  /** No headline is longer, UTF-16 units. */
  private static final int LONGEST = 120;

  private FirstHeadline() {}

  /** The headline that the text of a story says it had before. */
  public static Optional<String> toldIn(Story story) {
    for (Block block : story.blocks()) {
      Matcher matcher = TOLD.matcher(block.range().of(story.text()));
      if (block.kind() != BlockKind.HEADLINE && matcher.find() && matcher.group("headline").length() <= LONGEST) {
        return Optional.of(matcher.group("headline"));
      }
    }
    return Optional.empty();
  }

  /** Whether a headline is a cut one and what follows it; white space, width and the kind of marks are no difference. */
  public static boolean goesOn(String cut, String whole) {
    String begin = bare(cut);
    String all = bare(whole);
    return !begin.isEmpty() && all.length() > begin.length() && all.startsWith(begin);
  }

  private static String bare(String headline) {
    return FoldedText.of(headline).folded().replaceAll("[\\s\\p{Z}…⋯.]+", "");
  }
}
