package org.pizhu.ui.reader;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;
import org.pizhu.ui.FxTest;

/** A window with a reader, and what is needed to point at its text. */
abstract class ReaderTest extends FxTest {

  protected final Heard heard = new Heard();
  protected final Map<String, PictureData> library = new ConcurrentHashMap<>();
  /** What the page asked for, each time. */
  protected final List<String> asked = new CopyOnWriteArrayList<>();
  protected Stage stage;
  protected BorderPane window;
  protected ReaderView reader;
  protected WebView web;
  protected StoredStory story;

  @BeforeEach
  void openReader() {
    stage = open(() -> {
      reader = new ReaderView(
          new Messages(Language.CHINESE), this::picture, heard);
      window = new BorderPane(reader.node());
      return window;
    }, 760, 720);
    web = (WebView) fx(() -> reader.node().lookup("WebView"));
    painted();
  }

  private Optional<PictureData> picture(String sha256) {
    asked.add(sha256);
    return Optional.ofNullable(library.get(sha256));
  }

  protected void show(StoredStory stored, List<Annotation> annotations) {
    story = stored;
    fxRun(() -> reader.show(stored, annotations, ReaderPlace.TOP));
    painted();
  }

  /** Waits until what was asked for is on the screen. */
  protected void painted() {
    AtomicBoolean done = new AtomicBoolean();
    fxRun(() -> reader.afterPaint(() -> done.set(true)));
    waitUntil("the page is painted", done::get);
  }

  protected Object script(String code) {
    return fx(() -> web.getEngine().executeScript(code));
  }

  /** The place of the left or right half of a character on the screen. */
  private Point2D point(int offset, double part) {
    Object found = script("(() => { const box = pizhu.text.rects(" + offset + "," + (offset + 1) + ")[0];"
        + "return box.left + box.width * " + part + " + ' ' + (box.top + box.height / 2); })()");
    String[] numbers = found.toString().split(" ");
    return fx(() -> web.localToScreen(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
  }

  protected Point2D before(int offset) {
    return point(offset, 0.12);
  }

  protected Point2D middle(int offset) {
    return point(offset, 0.4);
  }

  protected Point2D after(int offset) {
    return point(offset, 0.88);
  }

  /** The middle of an element on the screen. */
  protected Point2D onScreen(String element) {
    Object found = script("(() => { const box = " + element + ".getBoundingClientRect();"
        + "return (box.left + box.width / 2) + ' ' + (box.top + box.height / 2); })()");
    String[] numbers = found.toString().split(" ");
    return fx(() -> web.localToScreen(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
  }

  protected TextRange range(String words) {
    int at = story.story().text().indexOf(words);
    return new TextRange(at, at + words.length());
  }

  /** Drags the mouse from the left edge of one character to the right edge of another, in steps as a hand does. */
  protected void drag(int first, int last) {
    dragBetween(before(first), after(last));
  }

  protected void dragBetween(Point2D from, Point2D to) {
    robot.moveTo(from);
    settle();
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to));
    robot.moveTo(to);
    settle();
    robot.release(MouseButton.PRIMARY);
    settle();
    painted();
  }

  /** A listener that remembers. */
  static final class Heard implements ReaderListener {
    final List<Integer> opened = new ArrayList<>();
    final List<ReaderSelection> selections = new ArrayList<>();
    final List<ReaderClick> clicks = new ArrayList<>();
    final List<ReaderField> fields = new ArrayList<>();
    final Map<String, TextRange> boundaries = new HashMap<>();
    final Map<Integer, Path> pictures = new HashMap<>();
    final List<Integer> finds = new ArrayList<>();
    final List<URI> links = new ArrayList<>();
    final List<FigureSelection> figures = new ArrayList<>();
    final Map<String, FragmentSelector> regions = new HashMap<>();
    int stories;
    int cleared;

    @Override
    public void figureOpened(int figure) {
      opened.add(figure);
    }

    @Override
    public void selected(ReaderSelection selection) {
      selections.add(selection);
    }

    @Override
    public void figureSelected(FigureSelection selection) {
      figures.add(selection);
    }

    @Override
    public void storySelected(Bounds onScreen) {
      stories++;
    }

    @Override
    public void regionChanged(String annotationId, FragmentSelector region) {
      regions.put(annotationId, region);
    }

    @Override
    public void selectionCleared() {
      cleared++;
    }

    @Override
    public void clicked(ReaderClick click) {
      clicks.add(click);
    }

    @Override
    public void fieldClicked(ReaderField field) {
      fields.add(field);
    }

    @Override
    public void boundariesChanged(String annotationId, TextRange range) {
      boundaries.put(annotationId, range);
    }

    @Override
    public void pictureDropped(int figure, Path file) {
      pictures.put(figure, file);
    }

    @Override
    public void findPicture(int figure) {
      finds.add(figure);
    }

    @Override
    public void linkClicked(URI link) {
      links.add(link);
    }

    FigureSelection lastFigure() {
      return figures.get(figures.size() - 1);
    }

    TextRange lastRange() {
      return selections.get(selections.size() - 1).range();
    }
  }
}
