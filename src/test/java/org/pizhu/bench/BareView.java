package org.pizhu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import netscape.javascript.JSObject;
import org.pizhu.ui.reader.ReaderView;

/**
 * The floor of everything that is painted: a WebView of its own with a bare page and nothing around it. It has the style sheet of the reader,
 * so that the same HTML makes the same picture; without it the page would be the slower one, for want of a Chinese font that is named.
 */
public final class BareView implements AutoCloseable {

  private static final String PAGE = """
      <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Bare</title><style>%s</style>
      <body><main id="page"><article id="story"></article></main></body></html>
      """;

  /** Painted means the same as in the reader: the frame after the next has begun. */
  private static final String SCRIPT = """
      const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => bridge.painted()));
      window.swap = html => { document.getElementById('story').innerHTML = html; window.scrollTo(0, 0); painted(); };
      window.scroll = way => { window.scrollBy(0, way * window.innerHeight * 0.9); painted(); };
      window.touch = colour => { document.body.style.background = colour; painted(); };
      """;

  private final Stage stage = new Stage();
  private final WebView view = new WebView();
  private final Bridge bridge = new Bridge();
  private boolean dark;

  /** What the page calls; public because WebKit calls it by reflection. */
  public static final class Bridge {
    private Runnable done = () -> { };

    public void painted() {
      done.run();
    }
  }

  private BareView(double width, double height) {
    stage.setScene(new Scene(view, width, height));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  /** Opens one as large as the page of the reader. */
  static BareView open(double width, double height) {
    CompletableFuture<BareView> loaded = new CompletableFuture<>();
    Fx.run(() -> {
      BareView made = new BareView(width, height);
      made.view.getEngine().getLoadWorker().stateProperty().addListener((property, before, state) -> {
        if (state == Worker.State.SUCCEEDED) {
          made.window().setMember("bridge", made.bridge);
          made.view.getEngine().executeScript(SCRIPT);
          loaded.complete(made);
        }
      });
      made.view.getEngine().loadContent(PAGE.formatted(styleSheet()));
    });
    return loaded.join();
  }

  private static String styleSheet() {
    try (InputStream in = ReaderView.class.getResourceAsStream("reader.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JSObject window() {
    return (JSObject) view.getEngine().executeScript("window");
  }

  /** Swaps the page's HTML; JavaFX thread. */
  void swap(String html, Runnable painted) {
    bridge.done = painted;
    window().call("swap", html);
  }

  /** Scrolls by a screen, down (1) or up (-1); JavaFX thread. */
  void scroll(int way, Runnable painted) {
    bridge.done = painted;
    window().call("scroll", way);
  }

  /** Changes one colour, which paints one frame; JavaFX thread. */
  void frame(Runnable painted) {
    bridge.done = painted;
    dark = !dark;
    window().call("touch", dark ? "#eee" : "#fff");
  }

  @Override
  public void close() {
    Fx.run(stage::close);
  }
}
