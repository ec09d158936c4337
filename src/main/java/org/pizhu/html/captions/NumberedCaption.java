package org.pizhu.html.captions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which of two lines below a picture goes on with the other: «图①：…» and «图②：…», «左图：…» and «右图：…». */
final class NumberedCaption {

  private static final Pattern FORM = Pattern.compile(
      "[（(▲△]?\\s?(?:[图圖](?<mark>[①-⑨1-9一二三四五六七八九])(?:(?<=[①-⑨])|[：:为為]|\\s)|(?<side>[上左下右中])[图圖][：:为為]).*");

  /** A caption that was joined of several. */
  private static final Pattern WHOLE = Pattern.compile(
      "[（(▲△]?\\s?(?:[图圖][①1一](?:(?<=①)|[：:为為]|\\s).* [图圖][②2二](?:(?<=②)|[：:为為]|\\s)|[上左][图圖][：:为為].* [下右中][图圖][：:为為]).*");

  private static final List<String> ORDERS = List.of("①②③④⑤⑥⑦⑧⑨", "123456789", "一二三四五六七八九", "上中下", "上下", "左中右", "左右");

  private NumberedCaption() {}

  /** Whether a line of captions is followed by one with the next mark. */
  static boolean isNext(String line, String next) {
    String first = mark(line);
    String second = mark(next);
    return !first.isEmpty() && !second.isEmpty() && ORDERS.stream().anyMatch(order -> order.contains(first + second));
  }

  /** Whether a line speaks of a first picture and of the next. */
  static boolean isWhole(String line) {
    return WHOLE.matcher(line).matches();
  }

  private static String mark(String line) {
    Matcher form = FORM.matcher(line);
    return !form.matches() ? "" : form.group("mark") != null ? form.group("mark") : form.group("side");
  }
}
