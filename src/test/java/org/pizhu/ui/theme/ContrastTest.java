package org.pizhu.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.TagColor;

/** Every colour of text is readable on every ground that it stands on, by WCAG 2.2, success criterion 1.4.3. */
class ContrastTest {

  private static final double LEAST = 4.5;
  private static final List<String> GROUNDS = List.of("bg", "pane", "paper", "field", "float", "sel", "sel-float", "chip");
  private static final List<String> TINTS = List.of("yellow", "green", "blue", "pink");
  private static final Pattern COLOR = Pattern.compile("\\s-([a-z-]+): #([0-9a-f]{6});");

  private final String css = Sheets.read(Sheets.FOLDER + "colors.css");

  private Map<String, String> colors(String selector) {
    int start = css.indexOf("\n" + selector + " {");
    assertThat(start).as("block of " + selector).isNotNegative();
    Map<String, String> colors = new LinkedHashMap<>();
    Matcher matcher = COLOR.matcher(css.substring(start, css.indexOf('}', start)));
    while (matcher.find()) {
      colors.put(matcher.group(1), matcher.group(2));
    }
    return colors;
  }

  @ParameterizedTest
  @ValueSource(strings = {".root", ".root.theme-dark", ".root.theme-sepia"})
  void textIsReadable(String selector) {
    Map<String, String> colors = colors(selector);
    List<String> bad = new ArrayList<>();
    for (String ground : GROUNDS) {
      for (String text : List.of("ink", "soft", "faint", "accent")) {
        check(colors, text, ground, bad);
      }
    }
    TINTS.forEach(tint -> check(colors, "ink", tint, bad));
    // What differs in a comparison, and marks in it, which only show.
    for (String look : List.of("removed", "added", "changed", "moved")) {
      check(colors, "ink", "diff-" + look, bad);
      assertThat(ratio(colors.get("diff-" + look + "-line"), colors.get("paper"))).as(look).isGreaterThanOrEqualTo(3);
    }
    check(colors, "accent", "accent-soft", bad);
    check(colors, "ink", "accent-soft", bad);
    check(colors, "on-accent", "accent", bad);
    assertThat(bad).isEmpty();
  }

  /** Marks that only show need 3 : 1 (WCAG 2.2, 1.4.11). */
  @ParameterizedTest
  @ValueSource(strings = {".root", ".root.theme-dark", ".root.theme-sepia"})
  void dotsOfTagsAreSeen(String selector) {
    Map<String, String> colors = colors(selector);
    for (TagColor color : TagColor.values()) {
      String dot = Objects.requireNonNull(colors.get("tag-" + color.key()), color.key());
      for (String ground : List.of("pane", "paper", "float", "sel", "chip")) {
        assertThat(ratio(dot, colors.get(ground))).as("%s on %s", color, ground).isGreaterThanOrEqualTo(3);
      }
    }
  }

  /** A ground that is hardly another one shows nobody what is chosen: no measure of WCAG, our own. */
  @ParameterizedTest
  @ValueSource(strings = {".root", ".root.theme-dark", ".root.theme-sepia"})
  void whatIsChosenInAMenuStandsOut(String selector) {
    Map<String, String> colors = colors(selector);
    assertThat(ratio(colors.get("sel-float"), colors.get("float"))).isGreaterThanOrEqualTo(1.12);
  }

  @Test
  void everySetHasTheSameNames() {
    assertThat(colors(".root.theme-dark").keySet()).isEqualTo(colors(".root").keySet());
    assertThat(colors(".root.theme-sepia").keySet()).isEqualTo(colors(".root").keySet());
  }

  @Test
  void blackOnWhiteIsTwentyOne() {
    assertThat(ratio("000000", "ffffff")).isEqualTo(21.0);
  }

  private static void check(Map<String, String> colors, String text, String ground, List<String> bad) {
    double ratio = ratio(
        Objects.requireNonNull(colors.get(text), text), Objects.requireNonNull(colors.get(ground), ground));
    if (ratio < LEAST) {
      bad.add("%s on %s: %.2f".formatted(text, ground, ratio));
    }
  }

  private static double ratio(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double channel = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      parts[i] = channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
}
