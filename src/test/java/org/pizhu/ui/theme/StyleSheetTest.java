package org.pizhu.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.CssParser;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.settings.Theme;

/** JavaFX only warns of a style sheet that it can't read, and leaves the rest of it out. */
class StyleSheetTest {

  @Test
  void isReadWithoutAnError() throws IOException {
    URL sheet = Objects.requireNonNull(ThemeManager.class.getResource("app.css"));
    CssParser.errorsProperty().clear();
    assertThat(new CssParser().parse(sheet).getRules()).hasSizeGreaterThan(300);
    assertThat(CssParser.errorsProperty()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theGroundOfAWindowIsThatOfTheSheet(Theme theme) throws IOException {
    String css = Files.readString(Path.of("src/main/resources/org/pizhu/ui/theme/app.css"));
    String head = theme == Theme.LIGHT ? ".root {" : ".root.theme-" + theme.key() + " {";
    Matcher ground = Pattern.compile("-bg: (#[0-9a-f]{6});").matcher(css.substring(css.indexOf(head)));
    assertThat(ground.find()).isTrue();
    assertThat(ThemeManager.ground(theme)).isEqualTo(Color.web(ground.group(1)));
  }
}
