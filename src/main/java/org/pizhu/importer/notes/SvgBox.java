package org.pizhu.importer.notes;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.source.SafeXml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rectangle around what a drawing in SVG 1.1 marks in a picture, whose pixels it counts (W3C Web Annotation Data Model, section 4.2.7). Of curves
 * the points that pull them count too: they lie within. Where it can't be told for sure there is none: coordinates of its own, arcs, moved shapes.
 */
final class SvgBox {

  private static final Logger LOG = LoggerFactory.getLogger(SvgBox.class);

  private static final int LONGEST = 1 << 20;
  private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d{1,9}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:[eE][-+]?\\d{1,2})?");
  private static final Pattern STEP = Pattern.compile("([MmLlHhVvCcSsQqTtZz])([-+.,\\s\\deE]*)");

  private double left = Double.POSITIVE_INFINITY;
  private double top = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;
  private boolean isUnsure;

  private SvgBox() {}

  /**
   * The rectangle.
   *
   * @param svg a drawing as the value of a selector
   * @return null if there is none, or it isn't sure
   */
  static ForeignTarget.@Nullable Pixels of(String svg) {
    if (svg.length() > LONGEST) {
      return null;
    }
    SvgBox box = new SvgBox();
    try {
      XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(new StringReader(svg.strip()));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          return null;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          box.element(xml);
        }
      }
    } catch (XMLStreamException broken) {
      LOG.info("A drawing can't be read: its annotation is about the whole picture", broken);
      return null;
    }
    return box.pixels();
  }

  private ForeignTarget.@Nullable Pixels pixels() {
    double x = Math.max(0, left);
    double y = Math.max(0, top);
    return isUnsure || !(right > x) || !(bottom > y) ? null : new ForeignTarget.Pixels(x, y, right - x, bottom - y);
  }

  private void element(XMLStreamReader xml) {
    isUnsure |= xml.getAttributeValue(null, "transform") != null || xml.getAttributeValue(null, "viewBox") != null;
    switch (xml.getLocalName().toLowerCase(Locale.ROOT)) {
      case "rect", "image" -> {
        double x = value(xml, "x", 0);
        double y = value(xml, "y", 0);
        point(x, y);
        point(x + value(xml, "width", Double.NaN), y + value(xml, "height", Double.NaN));
      }
      case "circle" -> round(xml, value(xml, "r", Double.NaN), value(xml, "r", Double.NaN));
      case "ellipse" -> round(xml, value(xml, "rx", Double.NaN), value(xml, "ry", Double.NaN));
      case "line" -> {
        point(value(xml, "x1", 0), value(xml, "y1", 0));
        point(value(xml, "x2", 0), value(xml, "y2", 0));
      }
      case "polygon", "polyline" -> points(xml.getAttributeValue(null, "points"));
      case "path" -> path(xml.getAttributeValue(null, "d"));
      case "use", "text", "defs", "symbol", "clippath", "mask", "marker", "pattern" -> isUnsure = true;
      default -> { }
    }
  }

  private void round(XMLStreamReader xml, double across, double down) {
    double x = value(xml, "cx", 0);
    double y = value(xml, "cy", 0);
    point(x - across, y - down);
    point(x + across, y + down);
  }

  /** A number; one of another unit than pixels is none. */
  private static double value(XMLStreamReader xml, String name, double missing) {
    String value = xml.getAttributeValue(null, name);
    String bare = value == null ? "" : value.strip().replaceFirst("px$", "");
    return value == null ? missing : NUMBER.matcher(bare).matches() ? Double.parseDouble(bare) : Double.NaN;
  }

  private void point(double x, double y) {
    isUnsure |= Double.isNaN(x) || Double.isNaN(y);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }

  private static List<Double> numbers(String text) {
    return NUMBER.matcher(text).results().map(found -> Double.valueOf(found.group())).toList();
  }

  private void points(@Nullable String given) {
    List<Double> numbers = given == null ? List.of() : numbers(given);
    isUnsure |= numbers.size() < 2 || numbers.size() % 2 != 0;
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      point(numbers.get(i), numbers.get(i + 1));
    }
  }

  /** The steps of a path, small letters from where the last one ended. */
  private void path(@Nullable String given) {
    String path = given == null ? "" : given;
    isUnsure |= path.isBlank() || !STEP.matcher(path).replaceAll("").isBlank();
    double[] at = {0, 0};
    double[] begin = {0, 0};
    for (Matcher step = STEP.matcher(path); step.find();) {
      char letter = step.group(1).charAt(0);
      List<Double> numbers = numbers(step.group(2));
      boolean isOn = Character.isLowerCase(letter);
      if (Character.toUpperCase(letter) == 'M' && numbers.size() > 1) {
        begin[0] = numbers.get(0) + (isOn ? at[0] : 0);
        begin[1] = numbers.get(1) + (isOn ? at[1] : 0);
      }
      switch (Character.toUpperCase(letter)) {
        case 'Z' -> System.arraycopy(begin, 0, at, 0, 2);
        case 'H' -> numbers.forEach(x -> go(at, isOn ? at[0] + x : x, at[1]));
        case 'V' -> numbers.forEach(y -> go(at, at[0], isOn ? at[1] + y : y));
        case 'C' -> curve(at, numbers, 3, isOn);
        case 'S', 'Q' -> curve(at, numbers, 2, isOn);
        default -> curve(at, numbers, 1, isOn);
      }
      // A curve that mirrors the one before may reach beyond all points that are said.
      isUnsure |= "SsTt".indexOf(letter) >= 0;
    }
  }

  private void go(double[] at, double x, double y) {
    at[0] = x;
    at[1] = y;
    point(x, y);
  }

  /** @param each so many points are one step, of which the last is where it ends */
  private void curve(double[] at, List<Double> numbers, int each, boolean isOn) {
    isUnsure |= numbers.isEmpty() || numbers.size() % (2 * each) != 0;
    for (int i = 0; i + 2 * each <= numbers.size(); i += 2 * each) {
      double x = isOn ? at[0] : 0;
      double y = isOn ? at[1] : 0;
      for (int k = 0; k < each; k++) {
        go(at, x + numbers.get(i + 2 * k), y + numbers.get(i + 2 * k + 1));
      }
    }
  }
}
