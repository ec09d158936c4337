package org.pizhu.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.diff.FormatChange.Way;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/** Which characters of a story are bold, slanted, a link. Read from its sanitised HTML, whose elements are balanced. */
public final class Styles {

  private static final Pattern PIECE = Pattern.compile("<(/?)([a-z][a-z0-9]*)([^>]*)>|&(#?[a-zA-Z0-9]+);|[^<&]+|.", Pattern.DOTALL);
  private static final Pattern OFFSET = Pattern.compile("data-o=\"(\\d+)\"");

  private final Map<Style, BitSet> styled = new EnumMap<>(Style.class);
  private final String text;

  public Styles(Story story) {
    text = story.text();
    int[] depths = new int[Style.values().length];
    for (Style style : Style.values()) {
      styled.put(style, new BitSet());
    }
    int at = 0;
    Matcher piece = PIECE.matcher(story.html());
    while (piece.find()) {
      if (piece.group(2) != null) {
        Matcher offset = OFFSET.matcher(piece.group(3));
        at = offset.find() ? Integer.parseInt(offset.group(1)) : at;
        for (Style style : Style.values()) {
          depths[style.ordinal()] += !style.isOf(piece.group(2)) ? 0 : piece.group(1).isEmpty() ? 1 : -1;
        }
      } else {
        int length = piece.group(4) != null ? 1 : piece.group().length();
        mark(at, at + length, depths);
        at += length;
      }
    }
  }

  private void mark(int from, int to, int[] depths) {
    styled.forEach((style, set) -> {
      if (depths[style.ordinal()] > 0) {
        set.set(from, to);
      }
    });
  }

  /**
   * Where characters of a stretch have a style.
   *
   * @return in order, each as long as can be
   */
  public List<TextRange> runs(Style style, TextRange range) {
    BitSet set = set(style);
    List<TextRange> runs = new ArrayList<>();
    int from = set.nextSetBit(range.start());
    while (from >= 0 && from < range.end()) {
      int to = Math.min(range.end(), set.nextClearBit(from));
      runs.add(new TextRange(from, to));
      from = set.nextSetBit(to);
    }
    return runs;
  }

  private BitSet set(Style style) {
    return Objects.requireNonNull(styled.get(style));
  }

  private boolean isLetter(int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at));
  }

  /** Whether every letter and digit of a stretch has a style, and there is one. */
  private boolean isWhole(Style style, TextRange range) {
    BitSet set = set(style);
    boolean isAny = false;
    for (int i = range.start(); i < range.end(); i++) {
      if (isLetter(i)) {
        if (!set.get(i)) {
          return false;
        }
        isAny = true;
      }
    }
    return isAny;
  }

  /** How a stretch differs in a style from another with the same text, white space and marks aside. */
  Optional<FormatChange.Styled> change(Style style, TextRange range, Styles other, TextRange same) {
    BitSet here = set(style);
    BitSet there = other.set(style);
    boolean isGained = false;
    boolean isLost = false;
    for (int i = 0; i < range.length(); i++) {
      boolean before = here.get(range.start() + i);
      if (before != there.get(same.start() + i) && isLetter(range.start() + i)) {
        isLost |= before;
        isGained |= !before;
      }
    }
    return isGained || isLost
        ? Optional.of(new FormatChange.Styled(style, isGained && isLost ? Way.SHIFTED : isGained ? Way.GAINED : Way.LOST,
            isWhole(style, range) || other.isWhole(style, same)))
        : Optional.empty();
  }

  /** How a stretch differs in a style from what it became with other words: only whether the whole of it has it can be compared. */
  Optional<FormatChange.Styled> wholeChange(Style style, TextRange range, Styles other, TextRange became) {
    boolean before = isWhole(style, range);
    return before == other.isWhole(style, became)
        ? Optional.empty()
        : Optional.of(new FormatChange.Styled(style, before ? Way.LOST : Way.GAINED, true));
  }
}
