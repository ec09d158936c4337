package org.pizhu.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;
import org.pizhu.model.BlockKind;

/**
 * Finds subheadings that nothing but their numbers sets off: short lines that count up from one, each with text under it. «一、…» counts always, other
 * ways to count only where a story has no subheadings else, for they may stand below others.
 */
final class NumberedHeadings {

  /** In characters. */
  private static final int LONGEST = 30;

  /** In characters: what stands under one that is not «一、…». */
  private static final int SHORTEST_UNDER = 20;

  private static final int FEWEST = 2;

  private static final int TEN = 10;

  /** Each at the index of its value. */
  private static final String FIGURES = "〇一二三四五六七八九十";

  private static final String CHINESE = "(?<number>[一二三四五六七八九十]{1,3})";

  private static final Pattern FIRST = Pattern.compile(CHINESE + "[、．.].{2,}");

  private static final List<Pattern> OTHERS = List.of(
      Pattern.compile("[（(]" + CHINESE + "[）)].{2,}"),
      Pattern.compile("(?<number>\\d{1,2})[、．.](?!\\d).{2,}"),
      Pattern.compile("[（(](?<number>\\d{1,2})[）)].{2,}"),
      Pattern.compile("(?<number>\\d)\\s(?=.*[\\p{IsHan}A-Z])[^\\d\\s，。].{1,}"),
      Pattern.compile("(?<number>0\\d|1\\d)(?:[\\s丨｜|/].{2,})?"),
      Pattern.compile("第" + CHINESE + "[章节部幕回站集](?:分|篇)?(?:[\\s：:].{2,})?"),
      Pattern.compile("(?:故事|镜头|案例|场景|特写|片段|现场|亮点|问题|焦点|疑问|看点|变化|之)\\s?(?<number>\\d{1,2}|[一二三四五六七八九十]{1,2})(?:[\\s：:丨｜|].{2,})?"));

  private NumberedHeadings() {}

  /** Settles the lines that are numbered «一、», «二、». One alone stands above a long paragraph of its own. */
  static void first(Draft draft, List<DraftBlock> body) {
    List<DraftBlock> found = found(draft, body, FIRST, 1);
    if (found.size() > 1 || found.size() == 1 && PlainHeadings.isLong(body.get(body.indexOf(found.get(0)) + 1))) {
      found.forEach(block -> block.become(BlockKind.SUBHEADING));
    }
  }

  /** Settles the lines that are numbered in another way, or that are the days of a diary. */
  static void others(Draft draft, List<DraftBlock> body) {
    for (Pattern style : OTHERS) {
      List<DraftBlock> found = found(draft, body, style, SHORTEST_UNDER);
      if (found.size() >= FEWEST) {
        found.forEach(block -> block.become(BlockKind.SUBHEADING));
        return;
      }
    }
    List<DraftBlock> days = new ArrayList<>();
    for (int i = 0; i + 1 < body.size(); i++) {
      boolean day = body.get(i).length() <= LONGEST && body.get(i + 1).length() >= SHORTEST_UNDER
          && Subheadings.DIARY.matcher(draft.textOf(body.get(i))).matches();
      if (day && body.get(i).kind() == BlockKind.PARAGRAPH) {
        days.add(body.get(i));
      }
    }
    if (days.size() >= FEWEST) {
      days.forEach(block -> block.become(BlockKind.SUBHEADING));
    }
  }

  /** The lines that count up from one; none where one of them ends as a sentence does, is set off otherwise, or stands above the next. */
  private static List<DraftBlock> found(Draft draft, List<DraftBlock> body, Pattern style, int under) {
    List<DraftBlock> found = new ArrayList<>();
    for (int i = 0; i + 1 < body.size(); i++) {
      DraftBlock block = body.get(i);
      if (block.length() > LONGEST || number(draft, block, style) != found.size() + 1) {
        continue;
      }
      boolean line = block.kind() == BlockKind.PARAGRAPH && Subheadings.SENTENCE_END.indexOf(draft.text().charAt(block.range().end() - 1)) < 0;
      if (!line || body.get(i + 1).length() < under || number(draft, body.get(i + 1), style) == found.size() + 2) {
        return List.of();
      }
      found.add(block);
    }
    return found;
  }

  /** The number with which a line begins; -1 if it has none of a style. */
  private static int number(Draft draft, DraftBlock block, Pattern style) {
    if (block.length() > LONGEST) {
      return -1;
    }
    Matcher line = style.matcher(draft.textOf(block));
    return line.matches() ? value(line.group("number")) : -1;
  }

  /** Up to 99. */
  private static int value(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    int value = 0;
    for (int i = 0; i < number.length(); i++) {
      int figure = FIGURES.indexOf(number.charAt(i));
      value = figure == TEN ? Math.max(1, value) * TEN : value + figure;
    }
    return value;
  }
}
