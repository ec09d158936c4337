package org.pizhu.html.dates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days that notices and letters sign with Chinese figures: «二〇二〇年三月六日». */
final class ChineseFigures {

  private static final Pattern DAY = Pattern.compile(
      "(?<year>[一二][〇○零Ｏ一二三四五六七八九]{3})\\s?年\\s?(?<month>[一二三四五六七八九十]{1,2})\\s?月\\s?(?<day>[一二三四五六七八九十廿]{1,3})\\s?日");

  /** Each at the index of its value. */
  private static final String FIGURES = "〇一二三四五六七八九";

  private static final int TEN = 10;

  private ChineseFigures() {}

  /** A line with a day in Arabic figures where it is nothing but a day in Chinese ones; any other line as it is. */
  static String written(String line) {
    Matcher day = DAY.matcher(line);
    return day.matches() ? year(day.group("year")) + "年" + number(day.group("month")) + "月" + number(day.group("day")) + "日" : line;
  }

  private static int year(String figures) {
    int year = 0;
    for (int i = 0; i < figures.length(); i++) {
      year = year * TEN + figure(figures.charAt(i));
    }
    return year;
  }

  /** Up to 99: «十», «二十一», «廿八». */
  private static int number(String figures) {
    String spelled = figures.replace("廿", "二十");
    int ten = spelled.indexOf('十');
    if (ten < 0) {
      return year(spelled);
    }
    int tens = ten == 0 ? 1 : year(spelled.substring(0, ten));
    return tens * TEN + year(spelled.substring(ten + 1));
  }

  /** Noughts are written in several ways. */
  private static int figure(char c) {
    return Math.max(0, FIGURES.indexOf(c));
  }
}
