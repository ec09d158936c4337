package org.pizhu.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/**
 * Words as nodes of text that may be wrapped. Where JavaFX wraps a text in which characters join, such as letters with combining marks and
 * emoji of several characters, it draws on each line all that follows as well. So these stand in nodes of their own, which are too short
 * to be wrapped.
 */
public final class Texts {

  /** A character and what joins it: marks, shades of skin, and others behind a joiner; several of these together. */
  private static final Pattern JOINED =
      Pattern.compile("(?:.(?:[\\p{M}\\x{1F3FB}-\\x{1F3FF}\\x{200C}]|\\x{200D}.)+)+", Pattern.DOTALL);

  /**
   * What has no look of its own and is drawn nonetheless: control characters, isolates and variant selectors of ideographs as boxes, a soft
   * hyphen as a hyphen anywhere. Marks of direction, and joiners where nothing joins, put what stands around them in one place.
   */
  private static final Pattern UNSEEN = Pattern.compile(
      "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\x{AD}\\x{34F}\\x{61C}\\x{180E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{206F}]"
          + "|[\\x{E0001}\\x{E0100}-\\x{E01EF}]"
          + "|(?:^|(?<=[\\p{IsHan}\\p{IsLatin}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsBopomofo}\\p{IsCyrillic}\\p{IsGreek}"
          + "\\p{N}\\p{P}\\p{Z}\\p{Cf}]))[\\x{200C}\\x{200D}]");
  private static final String ZERO_WIDTH_SPACE = "\u200B";

  private Texts() {}

  /**
   * Words as JavaFX draws them rightly: each character that has no look stands as one that JavaFX leaves out. Only for the screen; what is
   * kept, searched and copied are the words themselves.
   *
   * @return as many UTF-16 units as in the words
   */
  public static String drawable(String words) {
    return UNSEEN.matcher(words).replaceAll(unseen -> ZERO_WIDTH_SPACE.repeat(unseen.end() - unseen.start()));
  }

  /** Lets a label or a button show its words as JavaFX draws them rightly, whatever they are. Its text must not be bound. */
  public static <T extends Labeled> T drawn(T labeled) {
    labeled.textProperty().addListener((observable, before, now) -> {
      String drawable = now == null ? null : drawable(now);
      if (drawable != null && !drawable.equals(now)) {
        labeled.setText(drawable);
      }
    });
    if (labeled.getText() != null) {
      labeled.setText(drawable(labeled.getText()));
    }
    return labeled;
  }

  /** Words as nodes, one in most cases; none for no words. */
  public static List<Text> of(String words, String... styleClasses) {
    List<Text> texts = new ArrayList<>();
    for (String part : parts(words)) {
      Text text = new Text(part);
      text.getStyleClass().addAll(styleClasses);
      texts.add(text);
    }
    return texts;
  }

  /** The parts of words that are to be nodes of their own, in order; none is empty. */
  static List<String> parts(String given) {
    String words = drawable(given);
    List<String> parts = new ArrayList<>();
    Matcher joined = JOINED.matcher(words);
    int at = 0;
    while (joined.find()) {
      add(parts, words.substring(at, joined.start()));
      add(parts, joined.group());
      at = joined.end();
    }
    add(parts, words.substring(at));
    return parts;
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
