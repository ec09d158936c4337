package org.pizhu.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.text.Font;

/**
 * The families of type that this system has, Chinese first: JavaFX 21 shows Chinese as boxes unless a family with
 * Chinese is named.
 *
 * @param sans for controls
 * @param serif for stories and quotes
 * @param mono for keys and hashes
 */
public record Fonts(String sans, String serif, String mono) {

  private static final List<String> SANS = List.of(
      "Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN", "PingFang SC", "Microsoft YaHei UI",
      "Microsoft YaHei", "Hiragino Sans GB", "Noto Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei", "Droid Sans Fallback");
  private static final List<String> SERIF = List.of(
      "Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "Songti SC", "STSong", "SimSun", "NSimSun",
      "Noto Serif SC", "AR PL UMing CN");
  private static final List<String> MONO = List.of(
      "Noto Sans Mono CJK SC", "Source Han Mono SC", "Sarasa Mono SC", "Menlo", "Consolas", "DejaVu Sans Mono");

  /** The families of this system. */
  public static Fonts ofSystem() {
    // An unknown name gets the toolkit's own family. Asking name by name costs far less than listing every family.
    String unknown = Font.font("Pizhu knows no such family").getFamily();
    return choose(name -> {
      String family = Font.font(name).getFamily();
      return family.equalsIgnoreCase(name) || !family.equals(unknown);
    });
  }

  /**
   * The best families among those that are there.
   *
   * @param present whether the system has a family of this name
   */
  static Fonts choose(Predicate<String> present) {
    String sans = first(SANS, present, "System");
    return new Fonts(sans, first(SERIF, present, sans), first(MONO, present, "Monospaced"));
  }

  private static String first(List<String> names, Predicate<String> present, String otherwise) {
    return names.stream().filter(present).findFirst().orElse(otherwise);
  }

  /** A style sheet that names the families, as a {@code data:} address. */
  String styleSheet() {
    String css = """
        .root { -fx-font-family: "%s"; }
        .serif { -fx-font-family: "%s"; }
        .mono { -fx-font-family: "%s"; }
        """.formatted(sans, serif, mono);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
