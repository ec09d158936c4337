package org.pizhu.ui.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.settings.Theme;

/** The colours of one look by the names that the style sheet gives them, for what is painted and not styled. Immutable. */
public final class Palette {

  private static final Pattern COLOR = Pattern.compile("\\s-([a-z-]+): #([0-9a-f]{6});");
  private static final String GROUND = "paper";

  private final Map<String, Integer> colors;

  private Palette(Map<String, Integer> colors) {
    this.colors = Map.copyOf(colors);
  }

  /**
   * The colours of a look.
   *
   * @throws UncheckedIOException if the program's own style sheet cannot be read
   */
  public static Palette of(Theme theme) {
    return new Palette(read(theme == Theme.LIGHT ? ".root" : ".root.theme-" + theme.key()));
  }

  /** The light colours on white, for what is saved and printed. */
  public static Palette onWhite() {
    Map<String, Integer> colors = read(".root");
    colors.put(GROUND, 0xffffff);
    return new Palette(colors);
  }

  private static Map<String, Integer> read(String selector) {
    String sheet;
    try (var in = Objects.requireNonNull(Palette.class.getResourceAsStream("colors.css"), "colors.css")) {
      sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int start = sheet.indexOf("\n" + selector + " {");
    Map<String, Integer> colors = new HashMap<>();
    Matcher matcher = COLOR.matcher(sheet.substring(start, sheet.indexOf('}', start)));
    while (matcher.find()) {
      colors.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
    }
    return colors;
  }

  /** The colour on which everything stands: {@code 0xRRGGBB} in sRGB. */
  public int ground() {
    return color(GROUND, 1);
  }

  /**
   * A colour over the ground.
   *
   * @param name its name in the style sheet, without the hyphen in front
   * @param share how much of it covers the ground, 0 to 1
   * @return {@code 0xRRGGBB} in sRGB
   * @throws IllegalArgumentException if the style sheet has no such colour
   */
  public int color(String name, double share) {
    Integer color = colors.get(name);
    Integer ground = colors.get(GROUND);
    if (color == null || ground == null) {
      throw new IllegalArgumentException("No colour " + name);
    }
    return mixed(color, ground, share, 16) << 16 | mixed(color, ground, share, 8) << 8 | mixed(color, ground, share, 0);
  }

  private static int mixed(int color, int ground, double share, int shift) {
    return (int) Math.round((color >> shift & 0xff) * share + (ground >> shift & 0xff) * (1 - share));
  }
}
