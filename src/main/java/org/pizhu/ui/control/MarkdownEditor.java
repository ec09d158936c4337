package org.pizhu.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.markdown.LinkText;
import org.pizhu.markdown.Typing;
import org.pizhu.model.LinkPlace;
import org.pizhu.ui.act.KeepsKeys;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.theme.Icons;

/**
 * Where notes and memos are written, in Markdown, with a preview in the same place. Ctrl+B and Ctrl+I set bold and italics, Enter goes on with a list,
 * {@code [[} offers what can be linked to, Ctrl+Shift+P shows how it reads. Whoever listens also gets Ctrl+Enter, Tab and Esc.
 */
public final class MarkdownEditor extends VBox {

  /** Hears how writing goes. */
  public interface Listener {
    /** The note is to be saved, and writing ends. */
    void done();

    /** The note is to be as it was, and writing ends. */
    void cancelled();

    /** The keyboard went elsewhere. */
    void left();

    /** The window lost the keyboard; writing may go on later. */
    void interrupted();
  }

  /** Takes the keyboard in the place of the field. */
  private static final class Preview extends ScrollPane implements KeepsKeys {
    Preview(Node content) {
      super(content);
    }
  }

  private static final int PREVIEW_LINES = 400;
  private static final double PREVIEW_HEIGHT = 280;

  private final NoteLinks links;
  private final GrowingTextArea area;
  private final Composing composing;
  private final MarkdownView view;
  private final ScrollPane preview;
  private final LinkOffers offers;
  private final HBox tools;
  private final IconButton toggle;
  private final Messages messages;
  private @Nullable Listener listener;
  private boolean isInserting;
  private Optional<Typing.Begun> offered = Optional.empty();
  private long asked;

  /**
   * @param messages the words
   * @param links knows what can be linked to
   * @param minLines the height of an empty editor, in lines, 1 or more
   * @param maxLines the greatest height, in lines; longer text scrolls
   */
  public MarkdownEditor(Messages messages, NoteLinks links, int minLines, int maxLines) {
    this.messages = messages;
    this.links = links;
    area = new GrowingTextArea(minLines, maxLines);
    composing = Composing.of(area);
    view = new MarkdownView(messages, links, PREVIEW_LINES);
    preview = new Preview(view);
    offers = new LinkOffers(messages, this::pick);
    toggle = tool(Icons.PREVIEW, "note.act.preview", "Ctrl+Shift+P", this::toggle);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    tools = new HBox(
        tool(Icons.BOLD, "note.act.bold", "Ctrl+B", () -> type(selected(Typing::bold))),
        tool(Icons.ITALIC, "note.act.italic", "Ctrl+I", () -> type(selected(Typing::italic))),
        tool(Icons.LINK, "note.act.link", "[[", this::beginLink),
        gap,
        toggle);
    tools.getStyleClass().add("note-tools");
    getStyleClass().add("markdown-editor");
    prepare();
    getChildren().addAll(area, preview, offers, tools);
  }

  private void prepare() {
    area.getStyleClass().add("note-editor");
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    area.textProperty().addListener(observable -> offer());
    area.caretPositionProperty().addListener(observable -> offer());
    preview.setFitToWidth(true);
    preview.setMaxHeight(PREVIEW_HEIGHT);
    preview.setFocusTraversable(true);
    preview.getStyleClass().addAll("edge-to-edge", "note-preview");
    preview.setVisible(false);
    preview.setManaged(false);
    preview.addEventFilter(KeyEvent.KEY_PRESSED, this::onPreviewKey);
    for (Node part : List.of(area, preview)) {
      part.focusedProperty().addListener((observable, before, now) -> {
        if (!now) {
          lost(part);
        }
      });
    }
  }

  private IconButton tool(Icons icon, String name, String key, Runnable act) {
    IconButton button = new IconButton(icon, messages.get(name), key, act);
    button.getStyleClass().add("small-icon-button");
    // The keyboard has keys for them, and must stay in the note.
    button.setFocusTraversable(false);
    return button;
  }

  /** The keys of the editor, for the sheet. */
  public static List<KeyNote> keys() {
    return List.of(
        new KeyNote("note.bold", "Ctrl+B"),
        new KeyNote("note.italic", "Ctrl+I"),
        new KeyNote("note.link", "[["),
        new KeyNote("note.preview", "Ctrl+Shift+P"),
        new KeyNote("note.save", "Ctrl+Enter  Tab"),
        new KeyNote("note.cancel", "Esc"));
  }

  /** Whether the keyboard of a scene writes in such an editor. */
  public static boolean hasKeyboard(@Nullable Scene scene) {
    Node at = scene == null ? null : scene.getFocusOwner();
    while (at != null && !(at instanceof MarkdownEditor)) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Tells somebody how writing goes; from then on Ctrl+Enter, Tab and Esc end it. */
  public void listen(Listener heard) {
    listener = heard;
  }

  /** The field itself, for those who watch over it. */
  public TextArea area() {
    return area;
  }

  public StringProperty textProperty() {
    return area.textProperty();
  }

  /** Names it for those who hear the window, and says what an empty one says. */
  public void name(String name, String prompt) {
    area.setAccessibleText(name);
    preview.setAccessibleText(name);
    area.setPromptText(prompt);
  }

  /** Puts the keyboard into it, at a press of a key that is not to be typed. */
  public void focus() {
    show(false);
    composing.openedByKey();
    area.requestFocus();
    area.end();
  }

  /** Whether the preview is shown. */
  public boolean isPreviewing() {
    return preview.isVisible();
  }

  private void lost(Node part) {
    Listener heard = listener;
    if (heard == null) {
      return;
    }
    if (getScene() != null && getScene().getFocusOwner() == part) {
      heard.interrupted();
    } else if (!Focus.isIn(this)) {
      offers.hide();
      heard.left();
    }
  }

  // The preview

  private void toggle() {
    boolean isNow = !isPreviewing();
    show(isNow);
    if (isNow) {
      preview.requestFocus();
    } else {
      area.requestFocus();
    }
  }

  private void show(boolean previewing) {
    if (previewing == isPreviewing()) {
      return;
    }
    if (previewing) {
      offers.hide();
      view.show(area.getText());
    }
    // What has the keyboard must not vanish before something else can take it.
    Node shown = previewing ? preview : area;
    Node hidden = previewing ? area : preview;
    shown.setVisible(true);
    shown.setManaged(true);
    if (Focus.isIn(this)) {
      shown.requestFocus();
    }
    hidden.setVisible(false);
    hidden.setManaged(false);
    tools.getChildren().subList(0, tools.getChildren().size() - 1).forEach(tool -> tool.setDisable(previewing));
    toggle.setGraphic((previewing ? Icons.ANNOTATION : Icons.PREVIEW).node());
    toggle.name(messages.get(previewing ? "note.act.write" : "note.act.preview"));
  }

  private void onPreviewKey(KeyEvent event) {
    boolean isBack = event.getCode() == KeyCode.ESCAPE
        || event.getCode() == KeyCode.P && event.isShortcutDown() && event.isShiftDown();
    if (isBack) {
      toggle();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && listener != null) {
      listener.done();
      event.consume();
    }
  }

  // Keys

  private void onKey(KeyEvent event) {
    if (!composing.isComposing() && (onOffers(event) || onWriting(event) || onEnd(event))) {
      event.consume();
    }
  }

  private boolean onOffers(KeyEvent event) {
    if (!offers.isShowing() || event.isShortcutDown()) {
      return false;
    }
    switch (event.getCode()) {
      case DOWN -> offers.move(1);
      case UP -> offers.move(-1);
      case ENTER, TAB -> offers.chosen().ifPresent(this::pick);
      case ESCAPE -> offers.hide();
      default -> {
        return false;
      }
    }
    area.setAccessibleHelp(offers.spoken());
    return true;
  }

  private boolean onWriting(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isShiftDown()) {
      Optional<Typing.Change> change = area.getSelection().getLength() > 0
          ? Optional.empty()
          : Typing.enter(area.getText(), area.getCaretPosition());
      change.ifPresent(this::type);
      return change.isPresent();
    }
    if (!event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case B -> type(selected(Typing::bold));
      case I -> type(selected(Typing::italic));
      case P -> {
        if (!event.isShiftDown()) {
          return false;
        }
        toggle();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean onEnd(KeyEvent event) {
    Listener heard = listener;
    if (heard == null) {
      return false;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.ENTER && event.isShortcutDown() || code == KeyCode.TAB) {
      heard.done();
    } else if (code == KeyCode.ESCAPE) {
      heard.cancelled();
    } else {
      return false;
    }
    return true;
  }

  /** A change of what is selected. */
  private interface Selected {
    Typing.Change change(String text, int start, int end);
  }

  private Typing.Change selected(Selected act) {
    return act.change(area.getText(), area.getSelection().getStart(), area.getSelection().getEnd());
  }

  private void type(Typing.Change change) {
    area.replaceText(change.start(), change.end(), change.text());
    area.selectRange(change.anchor(), change.caret());
    area.requestFocus();
  }

  // Links

  private void beginLink() {
    area.requestFocus();
    area.replaceSelection(LinkText.BEGIN);
  }

  private void offer() {
    Optional<Typing.Begun> begun = area.isFocused() && area.getCaretPosition() <= area.getLength()
        ? Typing.link(area.getText(), area.getCaretPosition())
        : Optional.empty();
    if (isInserting || begun.equals(offered)) {
      return;
    }
    offered = begun;
    long request = ++asked;
    if (begun.isEmpty()) {
      offers.hide();
      return;
    }
    links.offer(begun.get().words(), found -> {
      if (request == asked && area.isFocused()) {
        offers.show(found);
        Sight.bring(this);
        area.setAccessibleHelp(offers.spoken());
      }
    });
  }

  private void pick(LinkPlace place) {
    int caret = area.getCaretPosition();
    Typing.link(area.getText(), caret).ifPresent(begun -> {
      isInserting = true;
      area.replaceText(begun.start(), caret, LinkText.of(place.link(), place.words()));
      isInserting = false;
      offers.hide();
      area.requestFocus();
    });
  }
}
