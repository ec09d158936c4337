package org.pizhu.html.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.pizhu.html.words.HeadlineRule;

/** The boxes in which films and sounds are played within a text: their buttons, clocks and advertisements are none of it. */
final class Players {

  /** In columns: a longer line is none of a button. */
  private static final int LONGEST = 48;

  /** Chinese characters of a button: «播放», «閱讀文章», «当前播放位置». */
  private static final int MOST_HAN = 12;

  /** With so many lines what stands around a picture is none that say what it shows. */
  private static final int MANY = 5;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Icons that are written as words, of which a font makes pictures. */
  private static final String ICONS = ".material-icons,.material-symbols-outlined,.material-symbols-rounded";

  private Players() {}

  /**
   * Takes them off.
   *
   * @param body is changed; what else is in a box stays, as a line that says what the film shows
   */
  static void remove(Element body) {
    body.select(ICONS).stream().filter(icon -> icon.childrenSize() == 0).toList().forEach(Element::remove);
    for (Element player : body.select("video,audio")) {
      Element box = null;
      for (Element around = player.parent(); around != null && around != body && isOfButtons(around); around = around.parent()) {
        box = around;
      }
      if (box != null) {
        box.remove();
      }
    }
  }

  private static boolean isOfButtons(Element box) {
    List<PageLines.Line> lines = PageLines.of(box);
    boolean pictures = box.selectFirst("img") == null || lines.size() >= MANY || lines.stream().noneMatch(line -> HAN.matcher(line.text()).find());
    return pictures && box.selectFirst("h1,h2,article") == null && lines.stream().map(PageLines.Line::text).allMatch(line -> HeadlineRule.width(line) <= LONGEST
        && HAN.matcher(line).results().count() <= MOST_HAN && !EdgeWords.SENTENCE.matcher(line).find());
  }
}
