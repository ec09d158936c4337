package org.pizhu.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javafx.css.CssParser;
import org.junit.jupiter.api.Test;

/** JavaFX only warns of a style sheet that it can't read, and leaves the rest of it out. */
class StyleSheetTest {

  @Test
  void isReadWithoutAnError() throws IOException {
    URL sheet = Objects.requireNonNull(ThemeManager.class.getResource("app.css"));
    CssParser.errorsProperty().clear();
    assertThat(new CssParser().parse(sheet).getRules()).hasSizeGreaterThan(300);
    assertThat(CssParser.errorsProperty()).isEmpty();
  }
}
