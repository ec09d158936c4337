package org.pizhu.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of a picture, in per cent of its width and height: {@code xywh=percent:25,10,50,40}. The form is that of W3C Media
 * Fragments URI 1.0, section 4.2.2, whose grammar knows whole numbers only.
 *
 * @param x its left edge, 0 to 99
 * @param y its upper edge, 0 to 99
 * @param width at least 1; {@code x + width} is at most 100
 * @param height at least 1; {@code y + height} is at most 100
 */
public record FragmentSelector(int x, int y, int width, int height) implements Selector {

  /** The specification that the form conforms to, as the W3C Web Annotation Data Model names it. */
  public static final String CONFORMS_TO = "http://www.w3.org/TR/media-frags/";

  private static final int WHOLE = 100;
  /** ASCII digits, as the grammar says; more than nine could not be counted. */
  private static final String NUMBER = "([0-9]{1,9})";
  private static final Pattern NUMBERS = Pattern.compile(String.join(",", NUMBER, NUMBER, NUMBER, NUMBER));
  private static final String PREFIX = "xywh=percent:";

  public FragmentSelector {
    if (x < 0 || y < 0 || width < 1 || height < 1 || x > WHOLE - width || y > WHOLE - height) {
      throw new IllegalArgumentException(
          "Not within a picture: " + x + "," + y + "," + width + "," + height);
    }
  }

  /**
   * Reads what {@link #value()} writes.
   *
   * @throws IllegalArgumentException if it is of another form or reaches beyond the picture
   */
  public static FragmentSelector parse(String value) {
    if (!value.startsWith(PREFIX)) {
      throw new IllegalArgumentException("Not a rectangle in per cent: " + value);
    }
    return ofNumbers(value.substring(PREFIX.length()));
  }

  /**
   * Reads four numbers with commas between them.
   *
   * @throws IllegalArgumentException if they are not four whole numbers, or reach beyond the picture
   */
  public static FragmentSelector ofNumbers(String numbers) {
    Matcher found = NUMBERS.matcher(numbers);
    if (!found.matches()) {
      throw new IllegalArgumentException("Not four whole numbers: " + numbers);
    }
    return new FragmentSelector(
        Integer.parseInt(found.group(1)),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)),
        Integer.parseInt(found.group(4)));
  }

  /** {@code xywh=percent:x,y,w,h}. */
  public String value() {
    return PREFIX + x + "," + y + "," + width + "," + height;
  }

  /** How much of the picture it covers, in ten-thousandths. */
  public int area() {
    return width * height;
  }
}
