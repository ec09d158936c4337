package org.pizhu.ui.version;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StandingCounts;
import org.pizhu.model.StoryVersion;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.theme.Icons;

/** The versions of the open story in the order of the evidence there is of what came first. */
public final class VersionsPane extends VBox {

  private int toBeSeen = -1;
  private final ListView<StoryVersion> list = new ListView<>();
  private final EmptyState alone;
  private final EmptyState corrected;
  private final EmptyState nothing;
  private final Button join;
  private final VersionsListener listener;
  private Map<Long, StandingCounts> standings = Map.of();
  private long shown;
  /** The story that corrects the open one, or that it corrects, and that is no version of it; 0 if there is none. */
  private long correction;
  private boolean isWaiting;
  private boolean isFocusWanted;

  /**
   * @param messages the words
   * @param clock says in which zone times are shown
   * @param listener hears what is done
   */
  public VersionsPane(Messages messages, Clock clock, VersionsListener listener) {
    this.listener = listener;
    alone = new EmptyState(Icons.VERSIONS, messages.get("versions.none")).hint(messages.get("versions.none.hint"));
    corrected = new EmptyState(Icons.VERSIONS, messages.get("versions.corrected")).hint(messages.get("versions.corrected.hint"))
        .action(messages.get("versions.corrected.join"), () -> listener.join(correction))
        .action(messages.get("versions.corrected.open"), () -> listener.open(correction));
    nothing = new EmptyState(Icons.VERSIONS, messages.get("field.empty"));
    getStyleClass().add("versions-pane");
    list.getStyleClass().addAll("edge-to-edge", "version-list");
    list.setAccessibleText(messages.get("versions.name"));
    list.setCellFactory(view -> new VersionCell(messages, clock, this));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    Button split = new Button(messages.get("versions.split"), Icons.SPLIT.node());
    split.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    split.setOnAction(event -> split());
    Button compare = new Button(messages.get("versions.compare"), Icons.COMPARE.node());
    compare.setOnAction(event -> listener.startComparison());
    compare.visibleProperty().bind(list.visibleProperty());
    compare.managedProperty().bind(compare.visibleProperty());
    join = new Button(messages.get("versions.join"), Icons.JOIN.node());
    join.setOnAction(event -> listener.join());
    split.visibleProperty().bind(list.visibleProperty());
    split.managedProperty().bind(split.visibleProperty());
    FlowPane acts = new FlowPane(8, 8, compare, split, join);
    acts.getStyleClass().add("version-acts");
    acts.visibleProperty().bind(nothing.visibleProperty().not());
    acts.managedProperty().bind(acts.visibleProperty());
    StackPane body = new StackPane(list, alone, corrected, nothing);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(body, acts);
    show(List.of(), 0, 0);
  }

  /** The keys of the list itself. */
  public static List<KeyNote> keys() {
    return List.of(new KeyNote("versions.open", "Enter"), new KeyNote("versions.off", "Del"));
  }

  /**
   * Shows versions.
   *
   * @param versions in their order; fewer than two for a story that has none
   * @param openId the story that the reader shows; 0 if none
   * @param correction the story that corrects it, or that it corrects, where that is no version of it; 0 if there is none
   */
  public void show(List<StoryVersion> versions, long openId, long correction) {
    this.correction = correction;
    boolean hadFocus = list.isFocused() || isFocusWanted;
    isWaiting = false;
    shown = openId;
    Set<Long> those = versions.stream().map(one -> one.story().id()).collect(Collectors.toSet());
    if (!those.equals(standings.keySet())) {
      standings = Map.of();
    }
    boolean isAnotherFamily = list.getItems().stream().noneMatch(one -> those.contains(one.story().id()));
    list.getItems().setAll(versions);
    list.setVisible(versions.size() > 1);
    nothing.setVisible(openId == 0);
    alone.setVisible(openId != 0 && versions.size() < 2 && correction == 0);
    corrected.setVisible(openId != 0 && versions.size() < 2 && correction != 0);
    versions.stream().filter(one -> one.story().id() == openId).findFirst()
        .ifPresent(one -> choose(versions.indexOf(one), isAnotherFamily));
    if (hadFocus) {
      focusList();
    }
  }

  /** Of a large family the open story may stand far down; in one that a person looks through nothing jumps. */
  private void choose(int index, boolean isToBeSeen) {
    list.getSelectionModel().clearAndSelect(index);
    if (isToBeSeen) {
      toBeSeen = index;
      requestLayout();
    }
  }

  /** A list without a height, as before its tab is shown, forgets where it was to scroll to; so does one that has not laid out what is new in it. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    int index = toBeSeen;
    if (index >= 0 && list.getHeight() > 0) {
      toBeSeen = -1;
      Platform.runLater(() -> list.scrollTo(index));
    }
  }

  /** Says how the annotations of the others stand in each version, by its number; nothing where no version carries any. */
  public void standings(Map<Long, StandingCounts> counts) {
    standings = Map.copyOf(counts);
    list.refresh();
  }

  StandingCounts standings(StoryVersion version) {
    return standings.getOrDefault(version.story().id(), StandingCounts.NONE);
  }

  /** Puts the keyboard onto the versions, as soon as they are there; where there are none, onto what can be done. */
  public void focusList() {
    isFocusWanted = isWaiting;
    if (list.isVisible()) {
      list.requestFocus();
    } else {
      join.requestFocus();
    }
  }

  /** The version that is chosen, if it is not the one in the reader. */
  public Optional<Long> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .map(version -> version.story().id())
        .filter(id -> id != shown);
  }

  /** Hears that versions are being read, which are shown next. */
  public void coming() {
    isWaiting = true;
  }

  /** Whether the reader shows a version. */
  boolean isOpen(StoryVersion version) {
    return version.story().id() == shown;
  }

  /** Shows a version in the reader. */
  void open(StoryVersion version) {
    listener.open(version.story().id());
  }

  private void split() {
    StoryVersion version = list.getSelectionModel().getSelectedItem();
    if (version != null) {
      listener.split(version.story().id());
    }
  }

  private void onKey(KeyEvent event) {
    StoryVersion version = list.getSelectionModel().getSelectedItem();
    if (version != null && event.getCode() == KeyCode.ENTER) {
      open(version);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      split();
      event.consume();
    }
  }
}
