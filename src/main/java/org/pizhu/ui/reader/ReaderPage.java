package org.pizhu.ui.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.TextRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page: its shell, its script, and the calls into it. The shell is loaded once; what is called before it stands
 * waits. Nothing leads away from it: should something do so after all, the shell is loaded again and {@code reloaded}
 * is told.
 */
final class ReaderPage {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderPage.class);
  private static final List<String> SCRIPTS =
      List.of("text.js", "marks.js", "hits.js", "carried.js", "figures.js", "selection.js", "regions.js", "page.js");

  private final WebView view = new WebView();
  private final WebEngine engine = view.getEngine();
  /** In a field, because the page holds it only weakly. */
  private final PageBridge bridge;
  private final Runnable reloaded;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Map<Integer, Runnable> painted = new HashMap<>();
  /** The window of the page once its script is there: the one object of the page that Java holds. */
  private @Nullable JSObject window;
  private boolean everLoaded;
  private int lastToken;

  ReaderPage(Consumer<ReaderMessage.FromPage> receiver, Runnable reloaded) {
    this.reloaded = reloaded;
    engine.setUserDataDirectory(WebFolder.get());
    bridge = new PageBridge(message -> receive(message, receiver));
    view.setContextMenuEnabled(false);
    view.setPageFill(Color.TRANSPARENT);
    engine.setCreatePopupHandler(features -> null);
    engine.getLoadWorker().stateProperty().addListener((property, before, state) -> loadStateChanged(state));
    engine.locationProperty().addListener((property, before, location) -> locationChanged(location));
    engine.load(StoryScheme.SHELL);
  }

  private void receive(ReaderMessage.FromPage message, Consumer<ReaderMessage.FromPage> receiver) {
    if (message instanceof ReaderMessage.Painted done) {
      Runnable action = painted.remove(done.token());
      if (action != null) {
        action.run();
      }
    } else {
      receiver.accept(message);
    }
  }

  private void loadStateChanged(Worker.State state) {
    if (state == Worker.State.SUCCEEDED && StoryScheme.SHELL.equals(engine.getLocation())) {
      JSObject loaded = (JSObject) engine.executeScript("window");
      loaded.setMember("pizhuBridge", bridge);
      SCRIPTS.forEach(name -> engine.executeScript(resource(name)));
      window = loaded;
      if (everLoaded) {
        reloaded.run();
        painted.keySet().forEach(token -> tell("afterPaint", token));
      }
      everLoaded = true;
      for (Runnable call = waiting.poll(); call != null; call = waiting.poll()) {
        call.run();
      }
    } else if (state == Worker.State.SCHEDULED || state == Worker.State.RUNNING) {
      // Another page is on its way, and what is asked of this one would find it gone.
      window = null;
    } else if (state == Worker.State.FAILED) {
      LOG.error("The page of the reader could not be loaded", engine.getLoadWorker().getException());
    }
  }

  private void locationChanged(@Nullable String location) {
    if (location != null && !location.isEmpty() && !StoryScheme.SHELL.equals(location)) {
      LOG.warn("A story tried to lead away to {}", location);
      window = null;
      Platform.runLater(() -> engine.load(StoryScheme.SHELL));
    }
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(ReaderPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WebView view() {
    return view;
  }

  /** Has the page do something, as soon as it is loaded. */
  private void tell(String function, @Nullable Object... arguments) {
    if (window == null) {
      waiting.add(() -> ask(function, arguments));
    } else {
      ask(function, arguments);
    }
  }

  /** The answer of the page; none before it is loaded. */
  private Optional<Object> ask(String function, @Nullable Object... arguments) {
    if (window == null) {
      return Optional.empty();
    }
    @Nullable Object[] call = new @Nullable Object[arguments.length + 1];
    call[0] = function;
    System.arraycopy(arguments, 0, call, 1, arguments.length);
    return Optional.ofNullable(window.call("pizhuCall", call));
  }

  private int askNumber(String function, Object... arguments) {
    return ask(function, arguments).map(answer -> ((Number) answer).intValue()).orElse(0);
  }

  private boolean askWhether(String function, Object... arguments) {
    return ask(function, arguments).map(Boolean.TRUE::equals).orElse(false);
  }

  // ---- calls that change something: they wait for the page ----

  void show(String html, ReaderMessage.Show content) {
    tell("show", html, ReaderCodec.write(content));
  }

  void change(ReaderMessage.Change change) {
    tell("change", ReaderCodec.write(change));
  }

  /**
   * Shows hits.
   *
   * @param offsets start and end of each in turn
   */
  void hits(int[] offsets) {
    tell("hits", ReaderCodec.write(offsets));
  }

  /** Shows where annotations of other versions stand in the text. */
  void carried(List<CarriedMark> marks) {
    tell("carried", ReaderCodec.writeCarried(marks));
  }

  void activateCarried(@Nullable String id, boolean follows) {
    tell("activateCarried", id, follows);
  }

  void goToHit(int number) {
    tell("goToHit", number);
  }

  void activate(@Nullable String id, Scroll scroll) {
    tell("activate", id, scroll == Scroll.INTO_VIEW);
  }

  void appearance(ReaderAppearance appearance) {
    tell("appearance", appearance.theme().key(), appearance.font().key(), appearance.size(), appearance.line() / 100.0, appearance.measure(),
        appearance.still());
  }

  void picture(int figure, String address) {
    tell("picture", figure, address);
  }

  void select(TextRange range) {
    tell("select", range.start(), range.end());
  }

  void shapes(List<ReaderMessage.Shape> shapes) {
    tell("shapes", ReaderCodec.write(shapes));
  }

  /**
   * Selects a figure, or a rectangle in its picture.
   *
   * @param figure its number; 0 for the story as a whole
   */
  void choose(int figure, @Nullable FragmentSelector region) {
    tell("choose", figure, region == null ? "null" : ReaderCodec.write(region));
  }

  void clearSelection() {
    tell("clearSelection");
  }

  /** Goes to a passage and makes it be seen for a moment. */
  void showPassage(TextRange range) {
    tell("showPassage", range.start(), range.end());
  }

  /** Goes to a figure and makes it be seen for a moment. */
  void showFigure(int number) {
    tell("showFigure", number);
  }

  /**
   * Tells the page whether it has the keyboard, and whether that is to be seen.
   *
   * @param isFromKeyboard whether it came from the keyboard
   */
  void focusChanged(boolean isFromKeyboard) {
    tell("focused", view.isFocused(), view.isFocused() && isFromKeyboard);
  }

  /**
   * @param unit {@code line}, {@code page} or {@code end}
   * @param direction -1 up, 1 down
   */
  void scroll(String unit, int direction) {
    tell("scroll", unit, direction);
  }

  void moveCaret(int anchor, int focus) {
    tell("moveCaret", anchor, focus);
  }

  void hideCaret() {
    tell("hideCaret");
  }

  /** Presses the button or follows the link that the keyboard is on. */
  void pressControl() {
    tell("pressControl");
  }

  /** Runs an action once what stands now is on the screen. */
  void afterPaint(Runnable action) {
    int token = ++lastToken;
    painted.put(token, action);
    tell("afterPaint", token);
  }

  // ---- questions: before the page is loaded the answer is the one of an empty page ----

  Optional<TextRange> selection() {
    return ask("selectedRange")
        .map(json -> ReaderCodec.readRange(json.toString()));
  }

  ReaderMessage.CaretEnds caret() {
    return ask("caretEnds")
        .map(json -> ReaderCodec.readCaret(json.toString()))
        .orElse(new ReaderMessage.CaretEnds(0, 0));
  }

  boolean isCaretShown() {
    return askWhether("isCaretShown");
  }

  boolean isOnControl() {
    return askWhether("isOnControl");
  }

  /** Where the caret goes by lines: see {@code lineOffset} in selection.js. */
  int lineOffset(String direction, String granularity) {
    return askNumber("lineOffset", direction, granularity);
  }

  int firstInView() {
    return askNumber("firstInView");
  }

  /** Selects the figure after or before; see {@code step} in regions.js. */
  int stepFigure(int by) {
    return askNumber("stepFigure", by);
  }

  boolean toggleRegion() {
    return askWhether("toggleRegion");
  }

  boolean nudgeRegion(int dx, int dy, boolean resizes) {
    return askWhether("nudgeRegion", dx, dy, resizes);
  }

  boolean abandonDrag() {
    return askWhether("abandonDrag");
  }

  /** A box of the page on the screen, cut to what the reader shows; none while the reader is on no screen. */
  Optional<Bounds> onScreen(double left, double top, double right, double bottom) {
    double x = clamp(left, view.getWidth());
    double y = clamp(top, view.getHeight());
    return Optional.ofNullable(view.localToScreen(
        new BoundingBox(x, y, clamp(right, view.getWidth()) - x, clamp(bottom, view.getHeight()) - y)));
  }

  private static double clamp(double value, double limit) {
    return Math.max(0, Math.min(value, limit));
  }

  /** The figure at a point of the view, which is marked as the one that a drop would reach; 0 if there is none. */
  ReaderMessage.Pointed pointed(double x, double y) {
    return ask("pointed", x, y)
        .map(json -> ReaderCodec.readPointed(json.toString()))
        .orElse(new ReaderMessage.Pointed(-1, 0, 0, 0));
  }

  int dropTarget(double x, double y) {
    return askNumber("dropTarget", x, y);
  }
}
