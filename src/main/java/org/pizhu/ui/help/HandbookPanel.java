package org.pizhu.ui.help;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.text.Excerpt;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.FocusFrame;
import org.pizhu.ui.control.MarkdownView;
import org.pizhu.ui.control.NoteLinks;
import org.pizhu.ui.control.PanelParts;

/** The handbook: its pages at the left, one of them at the right; typing finds the pages that have the words. */
public final class HandbookPanel extends VBox {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 720;
  private static final double PAGES = 208;

  /** No page has more lines. */
  private static final int LINES = 400;

  /** The breadth of pictures, in pixels. */
  private static final double PICTURE = 640;
  /** What stands at both sides of a picture: the edges of the page, and its own line. */
  private static final double BESIDE = 48;

  private final Messages messages;
  private final Handbook handbook;
  private final List<HandbookPage> pages;
  private final FilterField filter;
  private final ListView<HandbookPage> list = new ListView<>();
  private final VBox shown = new VBox();
  private final ScrollPane scroll = new ScrollPane(shown);
  private Map<HandbookPage, Excerpt> found = Map.of();

  /**
   * @param messages the words
   * @param handbook the pages
   * @param acts what the acts are called
   * @param bindings which keys they have
   * @param close puts the panel away
   */
  public HandbookPanel(Messages messages, Handbook handbook, Acts acts, Bindings bindings, Runnable close) {
    this.messages = messages;
    this.handbook = handbook;
    pages = handbook.pages(messages, acts, bindings);
    filter = new FilterField(messages, messages.get("handbook.filter"));
    getStyleClass().addAll("panel", "handbook");
    setPrefSize(WIDTH, HEIGHT);
    HBox head = new PanelParts(messages).head("handbook.title", filter, "handbook.close", close);
    prepareList();
    shown.getStyleClass().add("page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("page-scroll");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    HBox body = new HBox(12, list, scroll);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    filter.textProperty().addListener(observable -> find());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
        list.requestFocus();
        event.consume();
      }
    });
    find();
  }

  private void prepareList() {
    list.getStyleClass().addAll("edge-to-edge", "section-list", "handbook-pages");
    FocusFrame.at(list);
    list.setMinWidth(PAGES);
    list.setMaxWidth(PAGES);
    list.setAccessibleText(messages.get("handbook.pages"));
    list.setCellFactory(view -> new PageCell(page -> Optional.ofNullable(found.get(page))));
    Label none = new Label(messages.get("handbook.none"));
    none.getStyleClass().add("quiet");
    none.setWrapText(true);
    list.setPlaceholder(new StackPane(none));
    list.getSelectionModel().selectedItemProperty().addListener((observable, before, page) -> show(page));
  }

  private void find() {
    String typed = filter.getText();
    HandbookPage before = list.getSelectionModel().getSelectedItem();
    found = typed.isBlank()
        ? Map.of()
        : pages.stream().filter(page -> page.find(typed).isPresent())
            .collect(Collectors.toMap(page -> page, page -> page.find(typed).orElseThrow()));
    List<HandbookPage> fitting = typed.isBlank() ? pages : pages.stream().filter(found::containsKey).toList();
    list.getItems().setAll(fitting);
    if (before != null && fitting.contains(before)) {
      list.getSelectionModel().select(before);
    } else {
      list.getSelectionModel().selectFirst();
    }
  }

  /** Opens the page that says what is new. */
  public void showNews() {
    list.getSelectionModel().selectLast();
    list.requestFocus();
  }

  private void show(@Nullable HandbookPage page) {
    shown.getChildren().clear();
    scroll.setVvalue(0);
    if (page != null) {
      scroll.setAccessibleText(page.title());
      page.parts().forEach(part -> shown.getChildren().add(node(part)));
    }
  }

  private Node node(HandbookPage.Part part) {
    if (part instanceof HandbookPage.Words words) {
      MarkdownView view = new MarkdownView(messages, NoteLinks.NONE, LINES);
      view.show(words.markdown());
      return view;
    }
    HandbookPage.Picture picture = (HandbookPage.Picture) part;
    ImageView view = new ImageView(new Image(handbook.picture(picture.name()), true));
    view.setPreserveRatio(true);
    view.setSmooth(true);
    // A panel at 200 % is narrower than a picture, and the page would keep the width of the widest of what is on it.
    view.fitWidthProperty().bind(
        scroll.viewportBoundsProperty().map(port -> Math.max(1, Math.min(PICTURE, port.getWidth() - BESIDE))));
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setAccessibleText(picture.words());
    StackPane frame = new StackPane(view);
    frame.getStyleClass().add("picture");
    frame.setMaxWidth(USE_PREF_SIZE);
    return frame;
  }
}
