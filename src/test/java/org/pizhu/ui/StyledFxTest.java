package org.pizhu.ui;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.pizhu.settings.Theme;
import org.pizhu.ui.theme.Fonts;
import org.pizhu.ui.theme.ThemeManager;

/** The base of tests with a window that looks as in the program: light, until a test says otherwise. */
public abstract class StyledFxTest extends FxTest {

  /** One for the whole run: it takes over every window that opens. */
  private static final AtomicReference<ThemeManager> THEMES = new AtomicReference<>();

  @BeforeAll
  static void installLook() {
    fxRun(() -> {
      if (THEMES.get() == null) {
        ThemeManager themes = new ThemeManager(Fonts.ofSystem());
        themes.install();
        THEMES.set(themes);
      }
      THEMES.get().themeProperty().set(Theme.LIGHT);
    });
  }

  /** The look of all windows. */
  protected static ThemeManager themes() {
    return THEMES.get();
  }
}
