package org.pizhu.ui.chart;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;
import org.pizhu.ui.theme.Palette;
import org.pizhu.ui.theme.ThemeManager;

/** The pictures of the work: a chart of a kind on each tab, of stories that can be chosen, as a picture or as a table of its numbers. */
public final class ChartPane extends VBox {

  private static final Duration PATIENCE = Duration.millis(500);

  private final Messages messages;
  private final Clock clock;
  private final ChartListener listener;
  private final ChartModel model;
  private final String family;
  private final ChartView view;
  private final NumbersTable numbers;
  private final EmptyState empty;
  private final SegmentedTabs<ChartChoice.Kind> tabs = new SegmentedTabs<>(ChartChoice.Kind.FREQUENCY);
  private final ChoiceRow choices;
  private final EllipsisLabel note = new EllipsisLabel();
  private final EllipsisLabel told = new EllipsisLabel();
  private final ToggleButton asTable;
  private final MenuButton save;
  private final ProgressStrip progress;
  private final PauseTransition late = new PauseTransition(PATIENCE);
  private boolean opening;

  /**
   * @param messages the words
   * @param library whose work it is
   * @param tasks does the counting
   * @param clock says in which zone days begin, and what is today
   * @param themes the look
   * @param listener hears of what is done
   */
  public ChartPane(
      Messages messages, Library library, TaskRunner tasks, Clock clock, ThemeManager themes, ChartListener listener) {
    this.messages = messages;
    this.clock = clock;
    this.listener = listener;
    family = themes.fonts().sans();
    model = new ChartModel(messages, library, tasks, clock, listener);
    view = new ChartView(Palette.of(themes.themeProperty().get()), family, model::open);
    numbers = new NumbersTable(messages, model::open);
    empty = new EmptyState(Icons.CHART, messages.get("chart.none")).hint(messages.get("chart.none.hint"));
    choices = new ChoiceRow(messages, model);
    asTable = new ToggleButton(messages.get("chart.as-table"));
    save = new MenuButton(messages.get("chart.save"), Icons.EXPORT.node());
    progress = new ProgressStrip(messages);
    getStyleClass().addAll("panel", "chart-pane");
    StackPane body = new StackPane(view, numbers, empty);
    body.getStyleClass().add("chart-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), choices, body, foot(), progress);
    themes.themeProperty().addListener((observable, before, theme) -> view.palette(Palette.of(theme)));
    follow();
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Node head() {
    for (ChartChoice.Kind kind : ChartChoice.Kind.values()) {
      tabs.add(kind, messages.get("chart.kind." + kind.name().toLowerCase(Locale.ROOT)));
    }
    tabs.selectedProperty().addListener((observable, before, kind) -> {
      if (tabs.isFocusWithin()) {
        tabs.focusSelected();
      }
      model.choose(now -> now.withKind(kind));
    });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(
        8, tabs, space, new IconButton(Icons.CLOSE, messages.get("chart.close"), "Esc", listener::closed));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node foot() {
    note.getStyleClass().add("chart-note");
    told.getStyleClass().add("chart-told");
    VBox words = new VBox(2, told, note);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    asTable.setMinWidth(USE_PREF_SIZE);
    asTable.selectedProperty().addListener((observable, before, table) -> showBody());
    save.setMinWidth(USE_PREF_SIZE);
    Arrays.stream(ChartFormat.values()).map(this::saveItem).forEach(save.getItems()::add);
    HBox foot = new HBox(8, words, asTable, save);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private MenuItem saveItem(ChartFormat format) {
    MenuItem item = new MenuItem(messages.get("chart.format." + format.extension()));
    item.setOnAction(event -> save(format));
    return item;
  }

  private void follow() {
    model.picture().addListener((observable, before, picture) -> {
      view.show(picture);
      numbers.show(picture.plot().list());
      showBody();
      opening = false;
    });
    view.words().addListener(observable -> tell());
    model.busy().addListener((observable, before, busy) -> {
      if (busy) {
        late.playFromStart();
      } else {
        late.stop();
        progress.finish();
      }
    });
    late.setOnFinished(event -> progress.start(messages.get("chart.counting"), model::stop));
    showBody();
  }

  private void showBody() {
    boolean none = model.picture().get().plot().isEmpty();
    boolean focused = opening || view.isFocused() || numbers.isFocused();
    show(empty, none);
    show(numbers, !none && asTable.isSelected());
    show(view, !none && !asTable.isSelected());
    save.setDisable(none);
    if (focused) {
      focusBody();
    }
    tell();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void focusBody() {
    if (empty.isVisible()) {
      tabs.focusSelected();
    } else if (numbers.isVisible()) {
      numbers.requestFocus();
    } else {
      view.requestFocus();
    }
  }

  /** Says what is pointed at, and how to read the chart. */
  private void tell() {
    told.setText(view.isVisible() ? view.words().get() : "");
    note.setText(empty.isVisible() ? "" : model.picture().get().note());
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (event.getCode() == KeyCode.ESCAPE && !save.isShowing()) {
      listener.closed();
      event.consume();
    } else if (event.getCode() == KeyCode.T && plain) {
      asTable.setSelected(!asTable.isSelected());
      focusBody();
      event.consume();
    } else if (event.getCode() == KeyCode.S && event.isControlDown()) {
      save.show();
      event.consume();
    }
  }

  /** Shows the pane: counts anew, and takes the keyboard. */
  public void show(ChartOffer offer) {
    // The keyboard belongs to the chart as soon as it is there.
    opening = true;
    refresh(offer);
    focusBody();
  }

  /** Counts anew, after something was done in the library or another story is open; the place stays. */
  public void refresh(ChartOffer offer) {
    model.offer(offer);
    choices.refresh();
  }

  private void save(ChartFormat format) {
    Picture picture = model.picture().get();
    ChartSaver saver = new ChartSaver(picture, messages.date(LocalDate.now(clock)));
    switch (format) {
      case SVG -> listener.save(format, picture.title(), saver::svg);
      case CSV -> listener.save(format, picture.title(), saver::csv);
      case PNG -> {
        PngPainter painter = saver.png(family);
        if (painter.isPossible()) {
          int[] pixels = painter.pixels();
          int width = painter.width();
          listener.save(
              format, picture.title(), out -> PngWriter.write(pixels, width, PngPainter.DOTS_PER_INCH, out));
        } else {
          told.setText(messages.get("chart.png.too-large"));
        }
      }
    }
  }
}
