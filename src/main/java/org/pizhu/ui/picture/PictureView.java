package org.pizhu.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.FigureRef;
import org.pizhu.model.PictureField;
import org.pizhu.model.PictureLook;
import org.pizhu.model.WrittenDate;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/**
 * One picture over the window, with what is known of it beside it. The wheel, + and − enlarge, 0 shows all of it, 1 its own pixels; the
 * arrows go to the other pictures of the story, with Shift they move what is seen.
 */
public final class PictureView extends BorderPane {

  private static final double SIDE = 320;
  private static final double PAN = 60;
  private static final int MOST_LINKS = 20;

  /** DateTimeOriginal: 2020:03:12 09:30:00 (EXIF, tag 0x9003). */
  private static final Pattern EXIF_TIME = Pattern.compile("(\\d{4}):(\\d{2}):(\\d{2})(.*)");

  private final Messages messages;
  private final PictureViewListener listener;
  private final PictureCanvas canvas;
  private final IconButton previous;
  private final IconButton next;
  private final Label place = new Label();
  private final VBox side = new VBox(14);
  private final Node fields;
  private @Nullable PictureContent content;

  /**
   * @param fields caption and credit of the picture that is shown, to be read and corrected
   */
  public PictureView(Messages messages, Node fields, PictureViewListener listener) {
    this.messages = messages;
    this.fields = fields;
    this.listener = listener;
    previous = new IconButton(Icons.LEFT, messages.get("picture.previous"), "←", () -> listener.step(-1));
    next = new IconButton(Icons.RIGHT, messages.get("picture.next"), "→", () -> listener.step(1));
    canvas = new PictureCanvas(messages.get("reader.figure.broken"));
    getStyleClass().add("picture-view");
    side.getStyleClass().add("picture-side");
    ScrollPane scroll = new ScrollPane(side);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(SIDE);
    scroll.setMinWidth(SIDE);
    scroll.setFocusTraversable(false);
    // In this order, which is that of the Tab key.
    setTop(bar());
    setCenter(canvas);
    setRight(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    visibleProperty().subscribe(shown -> {
      if (!shown) {
        // The next time all of the picture is seen first, be it the same one.
        canvas.fit();
      }
    });
    FileDrop.on(canvas, () -> content != null, file -> listener.dropped(Objects.requireNonNull(content).figure(), file));
  }

  /** The keys of the view, for the sheet of keys. */
  public static List<KeyNote> keys() {
    return List.of(new KeyNote("picture.zoom", "+  −  0  1"), new KeyNote("picture.step", "←  →"), new KeyNote("picture.pan", "Shift+←  Shift+→"));
  }

  private HBox bar() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(
        6,
        previous, next, place, space,
        new IconButton(Icons.ZOOM_OUT, messages.get("picture.smaller"), "−", () -> canvas.zoom(canvas.scale() / PictureCanvas.STEP)),
        new IconButton(Icons.ZOOM_IN, messages.get("picture.larger"), "+", () -> canvas.zoom(canvas.scale() * PictureCanvas.STEP)),
        new IconButton(Icons.FIT, messages.get("picture.fit"), "0", canvas::fit),
        new IconButton(Icons.CLOSE, messages.get("missing.close"), "Esc", listener::viewClosed));
    bar.getStyleClass().add("picture-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  /** Shows a picture; the same one again keeps its size and place. */
  public void show(PictureContent shown) {
    content = shown;
    PictureLook look = shown.look();
    String address = Objects.requireNonNullElse(shown.address(), "");
    String said = shown.isMissing() ? messages.get("picture.missing", shown.fileName())
        : look != null && !look.isShowable() ? messages.get("reader.figure.too-large") : "";
    canvas.pseudoClassStateChanged(PseudoClass.getPseudoClass("missing"), shown.isMissing());
    canvas.show(address, look == null ? 0 : look.width(), look == null ? 0 : look.height(), said, shown.marks());
    canvas.setAccessibleText(shown.caption().isEmpty() ? messages.get("missing.no-caption") : shown.caption());
    offer(previous, shown.place() > 1);
    offer(next, shown.place() < shown.count());
    place.setText(messages.get("picture.place", shown.place(), shown.count()));
    fill(shown, look);
  }

  /** A button that leads nowhere any more gives the keyboard to the picture, where the arrows go on. */
  private void offer(IconButton step, boolean isOffered) {
    if (!isOffered && step.isFocused()) {
      focusPicture();
    }
    step.setDisable(!isOffered);
  }

  /** Puts the keyboard onto the picture. */
  public void focusPicture() {
    canvas.requestFocus();
  }

  /** The figure whose picture is shown; null if none is. */
  public @Nullable FigureRef figure() {
    return content == null ? null : content.figure();
  }

  private void fill(PictureContent shown, @Nullable PictureLook look) {
    List<Node> rows = new ArrayList<>();
    if (!shown.fileName().isEmpty()) {
      rows.add(field(messages.get("field.file"), shown.fileName()));
    }
    if (look != null && look.width() > 0) {
      rows.add(field(messages.get("picture.size"), look.width() + " × " + look.height()));
    }
    Button story = new Button(messages.get("picture.story"));
    story.setOnAction(event -> listener.openStory(shown.figure()));
    rows.add(story);
    rows.add(words(shown.headline()));
    if (!shown.elsewhere().isEmpty()) {
      rows.add(heading("picture.elsewhere"));
      shown.elsewhere().stream().limit(MOST_LINKS).map(this::link).forEach(rows::add);
    }
    if (!shown.fields().isEmpty()) {
      rows.add(heading("picture.fields"));
      for (PictureField field : shown.fields()) {
        rows.add(field(messages.get("picture.field." + field.kind().key()), said(field)));
      }
    }
    // The fields stay where they are: something may be being typed there.
    if (side.getChildren().isEmpty()) {
      side.getChildren().add(fields);
    }
    side.getChildren().remove(1, side.getChildren().size());
    side.getChildren().addAll(rows);
  }

  /** The day on which a picture was taken is said as days are said everywhere; what is no day, as zeros are, in the words of the file. */
  private String said(PictureField field) {
    Matcher taken = EXIF_TIME.matcher(field.value());
    return field.kind() == PictureField.Kind.TAKEN && taken.matches()
        ? WrittenDate.parse(String.join("-", taken.group(1), taken.group(2), taken.group(3)))
            .map(day -> (messages.date(day) + " " + taken.group(4).strip()).strip()).orElse(field.value())
        : field.value();
  }

  private Hyperlink link(PictureContent.Elsewhere other) {
    String key = other.isSame() ? "picture.elsewhere.same" : "picture.elsewhere.alike";
    Hyperlink link = new Hyperlink(messages.get(key, other.headline(), other.figure().number()));
    link.setWrapText(true);
    link.setOnAction(event -> listener.jumped(other.figure()));
    return link;
  }

  private Label heading(String key) {
    Label heading = new Label(messages.get(key));
    heading.getStyleClass().add("panel-heading");
    return heading;
  }

  private static VBox field(String name, String value) {
    Label label = new Label(name);
    label.getStyleClass().add("quiet");
    return new VBox(2, label, words(value));
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void onKey(KeyEvent event) {
    if (Focus.isIn(fields)) {
      return;
    }
    boolean isTaken = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && take(event.getCode(), event.isShiftDown());
    if (isTaken) {
      event.consume();
    }
  }

  private boolean take(KeyCode key, boolean shift) {
    switch (key) {
      case LEFT -> stepOrPan(shift, -1, 0);
      case RIGHT -> stepOrPan(shift, 1, 0);
      case UP -> canvas.pan(0, PAN);
      case DOWN -> canvas.pan(0, -PAN);
      case PLUS, EQUALS, ADD -> canvas.zoom(canvas.scale() * PictureCanvas.STEP);
      case MINUS, SUBTRACT -> canvas.zoom(canvas.scale() / PictureCanvas.STEP);
      case DIGIT0, NUMPAD0 -> canvas.fit();
      case DIGIT1, NUMPAD1 -> canvas.zoom(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void stepOrPan(boolean shift, int x, int y) {
    if (shift) {
      canvas.pan(-x * PAN, y * PAN);
    } else {
      listener.step(x);
    }
  }
}
