package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.i18n.Language;
import org.pizhu.library.Libraries;
import org.pizhu.library.Samples;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Everything that can be seen, in both languages, all themes and three sizes (the first is that of a screen of 1440 × 900 on which all is drawn
 * twice as large), for people to look at: target/looks/index.html. What can be
 * counted is asserted: no words are cut without a tooltip, and no control is outside the window. Run by {@code mvn -Plooks test}, which does
 * it once more on a screen of twice the density. The system property {@code looks} is a regular expression that picks some of it, such as
 * {@code zh-1024x700-.*-history}.
 */
@Tag("looks")
class LooksTest extends MainTest {

  private static final Path LOOKS = Path.of("target", "looks");
  private static final Pattern PICKED = Pattern.compile(System.getProperty("looks", ""));
  private static final int STEADY_TRIES = 10;
  private static final long STEADY_MILLIS = 60;
  private static final Map<LookGround, Path> MADE = new EnumMap<>(LookGround.class);

  /** Whether one has been there, in another theme. */
  private boolean isReached;

  @TempDir static Path grounds;

  /** The size of the window in pixels of the interface. */
  record Size(int width, int height) {
    @Override
    public String toString() {
      return width + "x" + height;
    }
  }

  static Stream<Arguments> looks() {
    List<Size> sizes = List.of(new Size(720, 450), new Size(1024, 700), new Size(1440, 900));
    List<Look> looks = Looks.all();
    return Arrays.stream(Language.values())
        .flatMap(language -> sizes.stream().flatMap(size -> looks.stream().map(look -> Arguments.of(language, size, look))))
        .filter(one -> Arrays.stream(Theme.values()).anyMatch(
            theme -> isPicked((Language) one.get()[0], (Size) one.get()[1], theme, (Look) one.get()[2])));
  }

  private static String way(Language language, Size size, Theme theme) {
    return (language == Language.CHINESE ? "zh" : "en") + "-" + size + "-" + theme.key();
  }

  private static boolean isPicked(Language language, Size size, Theme theme, Look look) {
    return PICKED.matcher(way(language, size, theme) + "-" + look.name()).find();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("looks")
  void looksWell(Language language, Size size, Look look) {
    double scale = fx(() -> Screen.getPrimary().getOutputScaleX());
    Assumptions.assumeTrue(
        fx(() -> Screen.getPrimary().getBounds().getWidth()) >= size.width()
            && fx(() -> Screen.getPrimary().getBounds().getHeight()) >= size.height(), "the screen is too small");
    LookGround.copy(MADE.computeIfAbsent(look.ground(), LooksTest::make), folder);
    openWindow(Libraries.open(folder.resolve("test.pizhu"), Clock.systemDefaultZone(), () -> Samples.CREATOR), language);
    fxRun(() -> {
      stage.setWidth(size.width());
      stage.setHeight(size.height());
    });
    settle();
    Set<String> flaws = new TreeSet<>();
    for (Theme theme : Theme.values()) {
      if (isPicked(language, size, theme, look)) {
        fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
        if (!isReached || closePopups()) {
          // A menu has the colours that held when it opened.
          look.reach().accept(this);
          isReached = true;
        }
        fxRun(() -> new Robot().mouseMove(Screen.getPrimary().getBounds().getMaxX() - 1, Screen.getPrimary().getBounds().getMaxY() - 1));
        String density = scale > 1 ? "@" + Math.round(scale * 100) : "";
        save(steady(), LOOKS.resolve(LookSheet.file(look.name(), way(language, size, theme) + density)));
        flaws.addAll(fx(() -> flaws()));
      }
    }
    assertThat(flaws).isEmpty();
  }

  /** Says whether there were any. A choice has to hear of it, or the next click on it would close what is closed. */
  private boolean closePopups() {
    return fx(() -> {
      List<Window> popups = List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).toList();
      stage.getScene().getRoot().lookupAll(".combo-box").forEach(choice -> ((ComboBoxBase<?>) choice).hide());
      popups.forEach(Window::hide);
      return !popups.isEmpty();
    });
  }

  private static Path make(LookGround ground) {
    try {
      Path made = Files.createDirectories(grounds.resolve(ground.name()));
      ground.make(made);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> flaws() {
    Set<String> flaws = new TreeSet<>();
    List.copyOf(Window.getWindows()).stream().filter(Window::isShowing).map(Window::getScene).map(LookFlaws::of).forEach(flaws::addAll);
    return flaws;
  }

  /** What is on the screen, once it changes no more; what never stands still, such as work under way, is taken as it is. */
  private BufferedImage steady() {
    if (isShown("WebView")) {
      painted();
    }
    BufferedImage before = capture();
    for (int i = 0; i < STEADY_TRIES; i++) {
      WaitForAsyncUtils.sleep(STEADY_MILLIS, TimeUnit.MILLISECONDS);
      settle();
      BufferedImage now = capture();
      if (same(before, now)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private static boolean same(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int height = one.getHeight();
    return Arrays.equals(one.getRGB(0, 0, width, height, null, 0, width), other.getRGB(0, 0, width, height, null, 0, width));
  }

  /** The part of the screen in which the window is, with what floats over it, in pixels of the screen. */
  private BufferedImage capture() {
    return fx(() -> {
      Scene scene = stage.getScene();
      WritableImage image = new Robot().getScreenCapture(
          null, stage.getX() + scene.getX(), stage.getY() + scene.getY(), scene.getWidth(), scene.getHeight(), false);
      return SwingFXUtils.fromFXImage(image, null);
    });
  }

  private static void save(BufferedImage image, Path file) {
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void writeSheet() {
    LookSheet.write(LOOKS);
    MADE.clear();
  }

  // How one comes to what is seen

  /** Runs an act by its id, and waits until something is in sight. Done again, an act that shows a pane would put it away. */
  void act(String id, String selector) {
    if (!isReached || !fx(() -> isShown(selector))) {
      fxRun(() -> ground().acts().all().get(id).run());
    }
    seen(selector);
  }

  /** Waits until something is in sight, in the window or over it. In a narrow window what stands beside the story may have given way. */
  void seen(String selector) {
    if (List.of(".card", ".annotations-pane", ".standing-cell").stream().anyMatch(selector::startsWith)) {
      fxRun(() -> ground().panes().showNotes());
    }
    waitUntil(selector + " is seen", () -> isShown(selector));
    settle();
  }

  private static boolean isShown(String selector) {
    return nodes(selector).findAny().isPresent();
  }

  /** All that is seen of a kind, in the order of the scene. */
  static Stream<Node> nodes(String selector) {
    return List.copyOf(Window.getWindows()).stream().filter(Window::isShowing)
        .flatMap(shown -> shown.getScene().getRoot().lookupAll(selector).stream()).filter(node -> isSeen(node) && node.getScene() != null);
  }

  Node node(String selector) {
    return fx(() -> nodes(selector).findFirst().orElseThrow(() -> new AssertionError("No " + selector)));
  }

  /** Clicks on the first of a kind, and waits until something is in sight. */
  void click(String selector, String then) {
    robot.clickOn(node(selector));
    seen(then);
  }

  /** Clicks on one of several of a kind, counted from 0. */
  void click(String selector, int index, String then) {
    List<Node> all = new ArrayList<>(fx(() -> nodes(selector).toList()));
    robot.clickOn(all.get(index));
    seen(then);
  }

  /** Clicks on the last of a kind, and waits until something is in sight. */
  void clickLast(String selector, String then) {
    click(selector, fx(() -> (int) nodes(selector).count()) - 1, then);
  }

  /** Pushes keys together, and waits until something is in sight. */
  void keys(String then, KeyCode... keys) {
    robot.push(keys);
    seen(then);
  }

  /** Writes words where the keyboard is. */
  void write(String words) {
    robot.write(words);
    settle();
  }

  /** Shows one of the tabs beside the story, counted from 0. */
  void tab(int index, String then) {
    fxRun(() -> ground().panes().showNotes());
    settle();
    click(".annotations-pane .segment", index, then);
  }

  /** Searches in the list, and waits until that is answered. */
  void search(String words, String then) {
    fxRun(() -> ground().acts().all().get("library.filter").run());
    write(words);
    seen(then);
  }

  /** Does something in the window, and waits until something is in sight. */
  void doing(Runnable work, String selector) {
    fxRun(work);
    seen(selector);
  }

  /** Waits until something is in sight no more. */
  void gone(String selector) {
    waitUntil(selector + " is away", () -> !isShown(selector));
    settle();
  }

  void until(String what, BooleanSupplier condition) {
    waitUntil(what, condition);
  }

  void focusList() {
    fxRun(() -> desks().stories.pane().focusList());
    settle();
  }

  void focusReader() {
    fxRun(() -> desks().reader.reader().requestFocus());
    settle();
  }

  /** Takes one of the choices of a list, by the name of its constant. */
  @SuppressWarnings("unchecked")
  void choose(String selector, String name) {
    ComboBox<Object> box = (ComboBox<Object>) node(selector);
    Object choice = fx(() -> Looks.choice(box, name).orElseThrow());
    fxRun(() -> box.setValue(choice));
    settle();
  }

  /** Begins to bring something in, which may ask. */
  void ask(Path file) {
    fxRun(() -> window().take(List.of(file)));
    settle();
  }

  /** Brings something in, and waits until that is told. */
  void take(Path file) {
    ask(file);
    seen(".toast-action");
  }

  /** Shows a failure; its dialog waits to be closed. */
  void failWith(Throwable thrown) {
    Platform.runLater(() -> ground().services().dialogs().error(thrown));
    seen(".dialog-pane");
  }

  @AfterEach
  void closeDialogs() {
    fxRun(() -> List.copyOf(Window.getWindows()).stream().filter(shown -> shown != stage).forEach(Window::hide));
  }
}
