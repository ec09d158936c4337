package org.pizhu.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.settings.Theme;

/**
 * Every pair of text and ground that the rules of the style sheet make, in every theme, by WCAG 2.2: 4.5 : 1 for text, 3 : 1 for icons, for the edge
 * that shows where the keyboard is, and, by our own decision, for what is disabled. A rule that says a colour of text and no ground may stand on
 * any ground of the window; one that says a ground and no colour bears the text that is usual.
 */
class StylePairsTest {

  private static final double TEXT = 4.5;
  private static final double SIGN = 3;
  private static final List<String> GROUNDS = List.of("-bg", "-pane", "-paper", "-field", "-float", "-sel", "-sel-float", "-chip");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** What changes with what is shown: each of these stands for all of its kind. */
  private static final Map<String, List<String>> KINDS = Map.of(
      "-hue", List.of("-yellow", "-green", "-blue", "-pink"),
      "-look", List.of("-diff-removed", "-diff-added", "-diff-changed", "-diff-moved"));

  /** Marks and scroll bars, which bear no text. */
  private static final List<String> WITHOUT_TEXT = List.of(
      "-hue-line", "-look-line", "-tag-hue", "-line", "-line-strong", "-faint", "-soft", "-accent", "transparent", "-hit");

  /** Those of them that are colours of text as well. */
  private static final List<String> TEXTS = List.of("-faint", "-soft", "-accent");

  private record Rule(String selector, Map<String, String> said) {
    String get(String property) {
      return said.getOrDefault(property, "");
    }

    boolean isDisabled() {
      return selector.contains(":disabled") || selector.contains(":refused");
    }
  }

  private static String css() {
    return COMMENT.matcher(Sheets.css()).replaceAll("");
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    Matcher matcher = RULE.matcher(css());
    while (matcher.find()) {
      Map<String, String> said = new HashMap<>();
      for (String declaration : matcher.group(2).split(";")) {
        int colon = declaration.indexOf(':');
        if (colon > 0) {
          said.put(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
        }
      }
      rules.add(new Rule(matcher.group(1).strip(), said));
    }
    return rules;
  }

  /** The colours of a theme by their names, those of AtlantaFX resolved. */
  private static Map<String, String> colors(Theme theme) {
    Map<String, String> colors = new HashMap<>();
    for (Rule rule : rules()) {
      if (rule.selector().equals(".root") || theme != Theme.LIGHT && rule.selector().equals(".root.theme-" + theme.key())) {
        rule.said().forEach((name, value) -> {
          if (value.matches("#[0-9a-f]{6}") || value.matches("-[a-z-]+") && name.startsWith("-color")) {
            colors.put(name, value);
          }
        });
      }
    }
    return colors;
  }

  private static String resolved(Map<String, String> colors, String name) {
    String value = name;
    while (value.startsWith("-")) {
      value = Objects.requireNonNull(colors.get(value), "No colour " + value);
    }
    return value;
  }

  private static String lastLayer(String background) {
    if (background.contains("gradient")) {
      // Bears no text.
      return "";
    }
    String[] layers = background.split(",\\s*");
    return layers[layers.length - 1].strip();
  }

  private static List<String> grounds(Rule rule) {
    String ground = lastLayer(rule.get("-fx-background-color"));
    if (ground.isEmpty() || ground.equals("transparent") || ground.startsWith("-color")) {
      return GROUNDS;
    }
    return KINDS.getOrDefault(ground, List.of(ground));
  }

  @ParameterizedTest
  @EnumSource
  void everyColourOfTextIsReadOnItsGround(Theme theme) {
    Map<String, String> colors = colors(theme);
    List<String> bad = new ArrayList<>();
    for (Rule rule : rules()) {
      for (String property : List.of("-fx-text-fill", "-fx-fill", "-fx-prompt-text-fill", "-fx-icon-color")) {
        String text = rule.get(property);
        boolean isIcon = property.equals("-fx-icon-color") || rule.selector().contains("icon");
        boolean isShape = property.equals("-fx-fill") && (KINDS.containsKey(text) || WITHOUT_TEXT.contains(text) && !TEXTS.contains(text));
        if (isShape && KINDS.containsKey(text)) {
          // A shape below text.
          KINDS.get(text).forEach(ground -> check(colors, "-ink", ground, TEXT, rule, bad));
        }
        if (text.isEmpty() || isShape || WITHOUT_TEXT.contains(text) && !TEXTS.contains(text)) {
          continue;
        }
        for (String ground : text.equals("-on-accent") ? List.of("-accent") : grounds(rule)) {
          KINDS.getOrDefault(text, List.of(text)).forEach(one -> check(colors, one, ground, isIcon ? SIGN : TEXT, rule, bad));
        }
      }
    }
    assertThat(bad).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theUsualTextIsReadOnEveryGround(Theme theme) {
    Map<String, String> colors = colors(theme);
    List<String> bad = new ArrayList<>();
    for (Rule rule : rules()) {
      String ground = lastLayer(rule.get("-fx-background-color"));
      if (!ground.isEmpty() && rule.get("-fx-text-fill").isEmpty() && !WITHOUT_TEXT.contains(ground) && !ground.startsWith("-color")) {
        grounds(rule).forEach(one -> check(colors, "-ink", one, TEXT, rule, bad));
      }
    }
    assertThat(bad).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whereTheKeyboardIsHasAnEdgeThatIsSeen(Theme theme) {
    Map<String, String> colors = colors(theme);
    List<String> bad = new ArrayList<>();
    for (Rule rule : rules()) {
      String edge = rule.get("-fx-background-color").split(",\\s*")[0];
      if (rule.selector().contains(":focused") && edge.equals("-accent")) {
        GROUNDS.forEach(ground -> check(colors, edge, ground, SIGN, rule, bad));
      }
    }
    assertThat(bad).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDisabledCanStillBeRead(Theme theme) {
    Map<String, String> colors = colors(theme);
    List<String> bad = new ArrayList<>();
    int rulesSeen = 0;
    for (Rule rule : rules()) {
      if (rule.isDisabled() && !rule.get("-fx-opacity").isEmpty()) {
        rulesSeen++;
        double opacity = Double.parseDouble(rule.get("-fx-opacity"));
        for (String text : List.of("-ink", "-soft")) {
          for (String ground : GROUNDS) {
            double ratio = ratio(blend(resolved(colors, text), resolved(colors, ground), opacity), resolved(colors, ground));
            if (ratio < SIGN) {
              bad.add("%s: %s on %s %.2f".formatted(rule.selector(), text, ground, ratio));
            }
          }
        }
      }
    }
    assertThat(bad).isEmpty();
    assertThat(rulesSeen).isPositive();
  }

  /** Colours are said in one place, so that no theme is forgotten. */
  @Test
  void onlyTheSetsOfColoursSayColours() {
    List<String> others = rules().stream()
        .filter(rule -> !rule.selector().startsWith(".root"))
        .filter(rule -> rule.said().values().stream().anyMatch(value -> value.matches(".*(#[0-9a-fA-F]{3,8}|rgba?\\().*")))
        .map(Rule::selector)
        .toList();
    assertThat(others).isEmpty();
    assertThat(rules()).hasSizeGreaterThan(300);
  }

  private static void check(Map<String, String> colors, String text, String ground, double least, Rule rule, List<String> bad) {
    double ratio = ratio(resolved(colors, text), resolved(colors, ground));
    if (ratio < least) {
      bad.add("%s: %s on %s %.2f".formatted(rule.selector().replaceAll("\\s+", " "), text, ground, ratio));
    }
  }

  private static String blend(String above, String below, double opacity) {
    int[] parts = Stream.of(1, 3, 5)
        .mapToInt(at -> (int) Math.round(
            Integer.parseInt(above.substring(at, at + 2), 16) * opacity + Integer.parseInt(below.substring(at, at + 2), 16) * (1 - opacity)))
        .toArray();
    return "#%02x%02x%02x".formatted(parts[0], parts[1], parts[2]);
  }

  private static double ratio(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    double[] linear = Arrays.stream(new int[] {1, 3, 5})
        .mapToDouble(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
        .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
        .toArray();
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
}
