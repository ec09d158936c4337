package org.pizhu.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.settings.Theme;

/** JavaFX only warns of a style sheet that it can't read, and leaves the rest of it out. */
class StyleSheetTest {

  /** What puts the others together, what holds only where windows can't be see-through, and what WebKit reads. */
  private static final Set<String> BY_THEMSELVES = Set.of(
      Sheets.FOLDER + "app.css", Sheets.FOLDER + "opaque.css", "/org/pizhu/ui/reader/reader.css");

  @Test
  void isReadWithoutAnError() throws IOException {
    URL sheet = Objects.requireNonNull(ThemeManager.class.getResource("app.css"));
    CssParser.errorsProperty().clear();
    assertThat(new CssParser().parse(sheet).getRules()).hasSizeGreaterThan(300);
    assertThat(CssParser.errorsProperty()).isEmpty();
  }

  /** A sheet that nobody names would do nothing, and nobody would see it. */
  @Test
  void everySheetOfARoomIsTakenInOnce() throws IOException {
    Path resources = Path.of("src/main/resources");
    try (Stream<Path> files = Files.walk(resources.resolve("org/pizhu/ui"))) {
      List<String> rooms = files
          .filter(file -> file.toString().endsWith(".css"))
          .map(file -> "/" + resources.relativize(file).toString().replace('\\', '/'))
          .filter(sheet -> !BY_THEMSELVES.contains(sheet))
          .toList();
      assertThat(Sheets.paths()).containsExactlyInAnyOrderElementsOf(rooms);
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void aSheetIsNoLongerThanAClass(String sheet) {
    assertThat(Sheets.read(sheet).lines().count()).isLessThanOrEqualTo(400);
  }

  private static Stream<String> sheets() {
    return Sheets.paths().stream();
  }

  @ParameterizedTest
  @EnumSource
  void theGroundOfAWindowIsThatOfTheSheet(Theme theme) {
    String css = Sheets.read(Sheets.FOLDER + "colors.css");
    String head = theme == Theme.LIGHT ? ".root {" : ".root.theme-" + theme.key() + " {";
    Matcher ground = Pattern.compile("-bg: (#[0-9a-f]{6});").matcher(css.substring(css.indexOf(head)));
    assertThat(ground.find()).isTrue();
    assertThat(ThemeManager.ground(theme)).isEqualTo(Color.web(ground.group(1)));
  }
}
