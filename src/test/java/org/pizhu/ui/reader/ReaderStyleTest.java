package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.settings.Theme;

/**
 * The text can be read on every tint and on every blend of tints: contrast by WCAG 2.2, from the colours of the style
 * sheet.
 */
class ReaderStyleTest {

  private static final double ENOUGH = 4.5;
  private static final double ENOUGH_FOR_LINES = 3.0;
  private static final int DEEPEST = 4;
  private static final List<String> TINTS = List.of("y", "g", "b", "p");
  private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6}|rgba\\([^)]*\\))");

  /** Red, green, blue, from 0 to 255, and opacity, from 0 to 1. */
  private record Paint(double red, double green, double blue, double alpha) {

    static Paint parse(String css) {
      if (css.startsWith("#")) {
        int rgb = Integer.parseInt(css.substring(1), 16);
        return new Paint(rgb >> 16, rgb >> 8 & 255, rgb & 255, 1);
      }
      String[] parts = css.substring("rgba(".length(), css.length() - 1).split(",\\s*");
      double[] values = Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
      return new Paint(values[0], values[1], values[2], values[3]);
    }

    Paint over(Paint below) {
      return new Paint(
          blend(red, below.red), blend(green, below.green), blend(blue, below.blue), 1);
    }

    private double blend(double above, double below) {
      return above * alpha + below * (1 - alpha);
    }

    /** WCAG 2.2, «relative luminance». */
    double luminance() {
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double channel) {
      double share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** WCAG 2.2, «contrast ratio». */
    double contrast(Paint other) {
      double lighter = Math.max(luminance(), other.luminance());
      double darker = Math.min(luminance(), other.luminance());
      return (lighter + 0.05) / (darker + 0.05);
    }
  }

  private static Map<String, Paint> colors(Theme theme) throws IOException {
    String css;
    try (InputStream in = ReaderView.class.getResourceAsStream("reader.css")) {
      css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, Paint> colors = new HashMap<>();
    read(css, "html {", colors);
    if (theme != Theme.LIGHT) {
      int before = colors.size();
      Map<String, Paint> own = new HashMap<>();
      read(css, "html[data-theme=\"" + theme.key() + "\"] {", own);
      assertThat(own).as("a theme says all colours").hasSize(before);
      colors.putAll(own);
    }
    return colors;
  }

  private static void read(String css, String selector, Map<String, Paint> colors) {
    int start = css.indexOf("\n" + selector);
    assertThat(start).as(selector).isNotNegative();
    Matcher matcher = VARIABLE.matcher(css.substring(start, css.indexOf('}', start)));
    while (matcher.find()) {
      colors.put(matcher.group(1), Paint.parse(matcher.group(2)));
    }
  }

  /** Every stack of tints in every order, with and without what lies on top of them. */
  private static List<Paint> grounds(Map<String, Paint> colors) {
    List<Paint> grounds = new ArrayList<>();
    stack(colors, colors.get("paper"), 0, grounds);
    List<Paint> all = new ArrayList<>(grounds);
    for (Paint ground : grounds) {
      Paint active = colors.get("active").over(ground);
      Paint flash = colors.get("flash").over(ground);
      all.addAll(List.of(active, flash, colors.get("flash").over(active)));
      all.add(colors.get("selection").over(ground));
      all.add(colors.get("selection").over(active));
      Paint hit = colors.get("hit").over(ground);
      Paint now = colors.get("hit-now").over(hit);
      all.addAll(List.of(hit, colors.get("hit").over(active), now));
      all.addAll(List.of(colors.get("selection").over(hit), colors.get("selection").over(now)));
    }
    return all;
  }

  private static void stack(Map<String, Paint> colors, Paint ground, int depth, List<Paint> grounds) {
    grounds.add(ground);
    if (depth < DEEPEST) {
      TINTS.forEach(tint -> stack(colors, colors.get(tint).over(ground), depth + 1, grounds));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theTextCanBeReadOnEveryBlendOfTints(Theme theme) throws IOException {
    Map<String, Paint> colors = colors(theme);
    double worst = grounds(colors).stream().mapToDouble(colors.get("ink")::contrast).min().orElseThrow();
    assertThat(worst).isGreaterThanOrEqualTo(ENOUGH);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void captionsCreditsAndTheLineUnderTheHeadlineCanBeRead(Theme theme) throws IOException {
    Map<String, Paint> colors = colors(theme);
    for (String text : List.of("soft", "faint", "accent")) {
      assertThat(colors.get(text).contrast(colors.get("paper"))).as(text).isGreaterThanOrEqualTo(ENOUGH);
      assertThat(colors.get(text).contrast(colors.get("bg"))).as(text).isGreaterThanOrEqualTo(ENOUGH);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void aLineIsDarkerThanItsTintOnLightPaperAndLighterOnDark(Theme theme) throws IOException {
    Map<String, Paint> colors = colors(theme);
    for (String tint : TINTS) {
      Paint line = colors.get(tint + "-line");
      Paint ground = colors.get(tint).over(colors.get("paper"));
      assertThat(line.contrast(ground)).as(tint).isGreaterThan(2.5);
      assertThat(line.contrast(colors.get("paper"))).as(tint).isGreaterThan(ENOUGH_FOR_LINES);
    }
    assertThat(colors.get("accent").contrast(colors.get("paper"))).isGreaterThan(ENOUGH_FOR_LINES);
  }
}
