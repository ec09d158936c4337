package org.pizhu.citation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.model.Block;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Story;

/** Finds the page of a newspaper (版次) that a story or its address names. */
final class NewspaperPage {

  /** Lines that name it stand among so many blocks at the start and at the end. */
  private static final int EDGE = 5;

  private static final int LONGEST_LINE = 80;

  private static final String PAGE = "([A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})";

  /** «《人民日报》（2020年03月12日 第04版）», «人民日报2020年3月12日A4版»: behind the day, else it may be an edition of a book. */
  private static final Pattern LINE = Pattern.compile(
      "(?:19|20)\\d{2}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}\\s?日?[^\\n]{0,12}?(?:第\\s?)?" + PAGE + "\\s?版(?![本权權税稅画畫])");

  private static final Pattern NAMED = Pattern.compile("版次\\s?[:：]\\s?(?:第\\s?)?" + PAGE);
  private static final Pattern ALONE = Pattern.compile("(?:第\\s?)?" + PAGE + "\\s?版");

  /** How systems for digital newspapers name their pages: {@code nw.D110000renmrb_20130112_5-02.htm} is on page 2. */
  private static final Pattern ADDRESS = Pattern.compile("/nw\\.\\w+_\\d{8}_\\d+-([A-Z]?\\d{2,3})\\.html?");

  private static final String NUMERALS = "一二三四五六七八九";

  private NewspaperPage() {}

  /** The page; empty where none is named. */
  static String of(Story story) {
    List<Block> blocks = story.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      String line = i < EDGE || i >= blocks.size() - EDGE ? blocks.get(i).range().of(story.text()) : "";
      if (line.length() <= LONGEST_LINE) {
        for (Pattern pattern : List.of(LINE, NAMED)) {
          Matcher matcher = pattern.matcher(line);
          if (matcher.find()) {
            return number(matcher.group(1));
          }
        }
      }
    }
    PageFacts page = story.page();
    Matcher address = ADDRESS.matcher(page == null || page.address() == null ? "" : page.address());
    return address.find() ? number(address.group(1)) : "";
  }

  /** The page that words name, and nothing else; empty where they say something else. */
  static String alone(String words) {
    Matcher matcher = ALONE.matcher(words.strip());
    return matcher.matches() ? number(matcher.group(1)) : "";
  }

  /** In digits, without zeros in front. */
  private static String number(String printed) {
    if (printed.chars().allMatch(Character::isDigit)) {
      return Integer.toString(Integer.parseInt(printed));
    }
    int ten = printed.indexOf('十');
    if (ten < 0) {
      return printed.length() == 1 && NUMERALS.contains(printed) ? Integer.toString(NUMERALS.indexOf(printed) + 1) : printed;
    }
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(printed.charAt(ten - 1)) + 1;
    int ones = ten == printed.length() - 1 ? 0 : NUMERALS.indexOf(printed.charAt(ten + 1)) + 1;
    return Integer.toString(tens * 10 + ones);
  }
}
