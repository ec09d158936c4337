package org.pizhu.ui.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.agreement.Disagreement;
import org.pizhu.agreement.UnitizingFamily;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.annotation.AgreementReport;
import org.pizhu.model.Codebook;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Icons;

/** How far annotators agree by tag, and the places where they differ; what is done there is one of the buttons below, or a key. */
public final class AgreementPane extends VBox {

  private final Messages messages;
  private final AgreementListener listener;
  private final Supplier<Codebook> codebook;
  private final AgreementModel model;
  private final MenuButton annotators = new MenuButton();
  private final Label summary = new Label();
  private final AgreementTable table;
  private final Label count = new Label();
  private final ListView<Disagreement> places = new ListView<>();
  private final FlowPane acts = new FlowPane(8, 8);
  private final ProgressStrip progress;
  /** The ids of places whose settling is under way: who goes on by keys must not meet them again. */
  private final Set<List<String>> settling = new HashSet<>();
  private int selected;
  private boolean isNew;

  /**
   * @param messages the words
   * @param library whose annotators are compared
   * @param tasks does the work
   * @param codebook gives the tags
   * @param listener hears what is wanted
   */
  public AgreementPane(
      Messages messages, Library library, TaskRunner tasks, Supplier<Codebook> codebook, AgreementListener listener) {
    this.messages = messages;
    this.listener = listener;
    this.codebook = codebook;
    model = new AgreementModel(library, tasks, listener);
    progress = new ProgressStrip(messages);
    table = new AgreementTable(messages);
    getStyleClass().addAll("panel", "agreement-pane");
    count.getStyleClass().add("panel-title");
    summary.getStyleClass().add("quiet");
    new Tip(summary).text(messages.get("agreement.family.tip"));
    acts.getStyleClass().add("agreement-acts");
    acts.setAlignment(Pos.CENTER_RIGHT);
    list();
    places.setPlaceholder(new EmptyState(Icons.CONFIRM, messages.get("agreement.no-places")));
    VBox.setVgrow(places, Priority.ALWAYS);
    getChildren().addAll(head(), summary, table, count, places, acts, progress);
    model.report().subscribe(this::fill);
    model.busy().addListener((observable, before, busy) -> {
      if (!busy) {
        progress.finish();
        takeKeyboard();
      }
    });
    table.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> showPlaces());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        listener.closed();
        event.consume();
      }
    });
  }

  private HBox head() {
    Label title = new Label(messages.get("agreement.title"));
    title.getStyleClass().add("panel-heading");
    title.setMinWidth(USE_PREF_SIZE);
    SegmentedTabs<AgreementUnit> units = new SegmentedTabs<>(AgreementUnit.PARAGRAPH);
    for (AgreementUnit unit : AgreementUnit.values()) {
      units.add(unit, messages.get("agreement.unit." + unit.key()));
    }
    units.setAlignment(Pos.CENTER_LEFT);
    units.selectedProperty().addListener((observable, before, unit) -> {
      model.unit(unit);
      reload();
    });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(
        8, title, annotators, units, space, new IconButton(Icons.CLOSE, messages.get("agreement.close"), "Esc", listener::closed));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void list() {
    places.getStyleClass().addAll("ruled-list", "agreement-places");
    places.setCellFactory(view -> new PlaceCell(messages, codebook, listener::opened));
    places.getSelectionModel().selectedItemProperty().addListener((observable, before, place) -> showActs(place));
    places.getSelectionModel().selectedIndexProperty().addListener((observable, before, index) -> {
      if (index.intValue() >= 0) {
        selected = index.intValue();
      }
    });
    places.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      Disagreement place = places.getSelectionModel().getSelectedItem();
      if (place != null && !event.isShortcutDown() && !event.isAltDown() && act(place, event)) {
        event.consume();
      }
    });
  }

  /** The keys of the list of places. */
  public static List<KeyNote> keys() {
    return List.of(new KeyNote("agreement.goto", "Enter"), new KeyNote("agreement.take", "1 2 …"), new KeyNote("agreement.keep", "K"));
  }

  private boolean act(Disagreement place, KeyEvent event) {
    int side = event.getCode().isDigitKey() ? event.getCode().getChar().charAt(0) - '1' : -1;
    if (side >= 0 && side < place.sides().size()) {
      settle(place, one -> listener.take(one, one.sides().get(side).annotator()));
      return true;
    }
    if (event.getCode() == KeyCode.K) {
      settle(place, listener::keep);
      return true;
    }
    if (event.getCode() == KeyCode.ENTER) {
      listener.opened(place);
      return true;
    }
    return false;
  }

  private void settle(Disagreement place, Consumer<Disagreement> act) {
    settling.add(place.ids());
    showPlaces();
    act.accept(place);
  }

  /**
   * Hears that the settling of a place is done, or was refused since something has changed there. What has become of it is shown by the
   * comparison that follows: see {@link #reload}.
   */
  public void settled(Disagreement place) {
    settling.remove(place.ids());
  }

  private void showActs(@Nullable Disagreement place) {
    if (Focus.isIn(acts)) {
      // The button that settled the place goes with it; the next place is settled by keys all the same.
      places.requestFocus();
    }
    acts.getChildren().clear();
    if (place != null) {
      int number = 1;
      for (Disagreement.Side side : place.sides()) {
        acts.getChildren().add(button(
            messages.get("agreement.take", side.annotator()), Integer.toString(number++), one -> settle(one, it -> listener.take(it, side.annotator()))));
      }
      acts.getChildren().add(button(messages.get("agreement.keep"), "K", one -> settle(one, listener::keep)));
      acts.getChildren().add(button(messages.get("agreement.open"), "Enter", listener::opened));
    }
  }

  private Button button(String name, String key, Consumer<Disagreement> act) {
    Button button = new Button(name);
    button.setMnemonicParsing(false);
    button.setMinWidth(USE_PREF_SIZE);
    new Tip(button).text(name + "  " + key);
    button.setOnAction(event -> {
      Disagreement place = places.getSelectionModel().getSelectedItem();
      if (place != null) {
        act.accept(place);
      }
    });
    return button;
  }

  /** Compares anew, and takes the keyboard. */
  public void show() {
    isNew = true;
    settling.clear();
    places.requestFocus();
    reload();
  }

  /** A story that was being opened meanwhile may have taken the keyboard. */
  private void takeKeyboard() {
    if (isNew && isVisible()) {
      (places.isVisible() ? places : table).requestFocus();
    }
    isNew = false;
  }

  /** Compares anew, after something was done in the library. */
  public void reload() {
    model.reload(progress);
    if (model.busy().get()) {
      progress.start(messages.get("agreement.loading"), model::stop);
    }
  }

  private void fill(@Nullable AgreementReport report) {
    String compared = report == null ? "" : String.join(messages.get("agreement.separator"), report.annotators());
    annotators.setText(messages.get("agreement.annotators", compared.isEmpty() ? messages.get("agreement.annotators.all") : compared));
    annotators.getItems().setAll(model.known().stream().map(this::annotator).toList());
    summary.setText(report == null ? "" : summary(report));
    String chosen = table.getSelectionModel().isEmpty() ? "" : table.getSelectionModel().getSelectedItem().tagId();
    table.getItems().setAll(report == null ? List.of() : report.tags());
    table.getItems().stream().filter(row -> row.tagId().equals(chosen)).findFirst()
        .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
    showPlaces();
  }

  /** How much is compared, and the agreement over all tags. */
  private String summary(AgreementReport report) {
    String compared = messages.get("agreement.summary", report.stories(), report.settled());
    UnitizingFamily all = report.family();
    return report.tags().isEmpty() ? compared : compared + " · " + messages.get(
        "agreement.family", table.number(all.tagged()), table.number(all.relevant()), table.number(all.coded()));
  }

  private CheckMenuItem annotator(String name) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.setMnemonicParsing(false);
    item.setSelected(model.isCompared(name));
    item.setOnAction(event -> {
      model.compare(name, item.isSelected());
      reload();
    });
    return item;
  }

  /** Lists the places of the chosen tag, or all; the one after one that was settled comes next. */
  private void showPlaces() {
    int place = selected;
    // Where nobody can be compared, nothing is settled either: the table says so.
    boolean isCompared = !table.getItems().isEmpty();
    for (Region part : List.of(count, places, acts)) {
      part.setVisible(isCompared);
      part.setManaged(isCompared);
    }
    VBox.setVgrow(table, isCompared ? Priority.NEVER : Priority.ALWAYS);
    List<Disagreement> listed = model.places(table.getSelectionModel().getSelectedItem(), codebook.get()).stream()
        .filter(one -> !settling.contains(one.ids())).toList();
    places.getItems().setAll(listed);
    String tag = table.getSelectionModel().isEmpty() ? "" : table.getSelectionModel().getSelectedItem().path();
    String number = messages.get("agreement.places", listed.size());
    count.setText(List.of(number, tag).stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" · ")));
    places.setAccessibleText(number);
    if (!listed.isEmpty()) {
      places.getSelectionModel().clearAndSelect(Math.min(place, listed.size() - 1));
    }
  }
}
