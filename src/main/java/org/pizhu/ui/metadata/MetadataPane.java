package org.pizhu.ui.metadata;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.HeadlineOffer;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.FieldWords;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.metadata.FieldRow.Field;
import org.pizhu.ui.theme.Icons;

/**
 * What is known of a story, to be read, copied, corrected and completed: each field with the words that it was found in. Virtual: a story may
 * have thousands of figures.
 */
public final class MetadataPane extends StackPane {

  private final Messages messages;
  private final Clock clock;
  private final MetadataListener listener;
  private final ObservableList<FieldRow> rows = FXCollections.observableArrayList();
  private final ListView<FieldRow> list = new ListView<>(rows);
  private final EmptyState nothing;
  private final ReadOnlyObjectWrapper<@Nullable FieldEditor> editing = new ReadOnlyObjectWrapper<>(this, "editing");
  private @Nullable StoredStory story;
  private @Nullable MetadataField begun;
  private @Nullable HeadlineOffer offer;
  private @Nullable ProvenanceLog origin;

  /**
   * @param messages the words
   * @param clock says in which zone times are shown
   * @param listener hears what is done
   */
  public MetadataPane(Messages messages, Clock clock, MetadataListener listener) {
    this.messages = messages;
    this.clock = clock;
    this.listener = listener;
    nothing = new EmptyState(Icons.STORY, messages.get("field.empty"));
    getStyleClass().add("story-fields");
    list.getStyleClass().addAll("edge-to-edge", "field-list");
    list.setAccessibleText(messages.get("metadata.name"));
    list.setCellFactory(view -> new FieldCell(this, messages));
    list.focusedProperty().addListener((observable, before, now) -> {
      if (now && list.getSelectionModel().isEmpty()) {
        chooseFirst();
      }
    });
    new FieldKeys(this, list);
    getChildren().addAll(list, nothing);
    show(null);
  }

  /** The keys of the list, for the sheet. */
  public static List<KeyNote> keys(Messages messages) {
    return FieldKeys.notes(messages);
  }

  /** Shows a story, or that there is none. What is being written of another is saved first, if it can be. */
  public void show(@Nullable StoredStory shown) {
    FieldEditor open = editing.get();
    StoredStory before = story;
    if (open != null && (shown == null || before == null || shown.id() != before.id())) {
      open.end();
      editing.set(null);
      begun = null;
    }
    boolean isOther = shown == null || before == null || shown.id() != before.id();
    story = shown;
    boolean isCut = shown != null && shown.shown().isHeadlineCut();
    if (isOther || !isCut) {
      offer = null;
    }
    if (isOther) {
      origin = null;
    }
    fill();
    if (shown != null && shown != before) {
      listener.shown(shown.id());
    }
    if (isCut && (isOther || !before.shown().isHeadlineCut())) {
      listener.headlineCut(shown.id());
    }
    if (isOther) {
      list.getSelectionModel().clearSelection();
      list.scrollTo(0);
    }
  }

  /** Offers the whole headline for the cut one of the story that is shown. */
  public void offer(long storyId, HeadlineOffer found) {
    StoredStory shown = story;
    if (shown != null && shown.id() == storyId && shown.shown().isHeadlineCut()) {
      offer = found;
      fill();
    }
  }

  /** Tells where the story came from that is shown. */
  public void origin(long storyId, ProvenanceLog found) {
    StoredStory shown = story;
    if (shown != null && shown.id() == storyId) {
      origin = found;
      fill();
    }
  }

  /** Takes what is offered for a field. Returns whether anything was. */
  boolean complete(Field field) {
    StoredStory shown = story;
    HeadlineOffer found = field.offer();
    if (shown == null || found == null) {
      return false;
    }
    listener.change(shown.id(), MetadataAct.set(field.key(), MetadataValue.Words.of(found.headline())));
    return true;
  }

  private void fill() {
    StoredStory shown = story;
    nothing.setVisible(shown == null);
    list.setVisible(shown != null);
    List<FieldRow> now = new ArrayList<>();
    if (shown != null) {
      now.addAll(FieldRows.of(shown, begun, offer, messages, clock));
      now.addAll(OriginRows.of(shown.id(), origin, messages, clock));
    }
    if (now.equals(rows)) {
      return;
    }
    int chosen = list.getSelectionModel().getSelectedIndex();
    if (now.size() == rows.size()) {
      // Only what differs, so that an editor stays in its place.
      IntStream.range(0, now.size()).filter(i -> !now.get(i).equals(rows.get(i))).forEach(i -> rows.set(i, now.get(i)));
    } else {
      rows.setAll(now);
    }
    if (chosen >= 0 && chosen < rows.size()) {
      list.getSelectionModel().clearAndSelect(chosen);
    }
  }

  /** Puts the keyboard onto the fields. */
  public void focusFields() {
    list.requestFocus();
  }

  private void chooseFirst() {
    IntStream.range(0, rows.size()).filter(i -> rows.get(i) instanceof Field).findFirst().ifPresent(this::choose);
  }

  /** Chooses a line and brings it into sight. */
  void choose(int at) {
    list.getSelectionModel().clearAndSelect(at);
    VirtualFlow<?> flow = list.lookup(".virtual-flow") instanceof VirtualFlow<?> found ? found : null;
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
    if (first == null || last == null || at <= first.getIndex() || at >= last.getIndex()) {
      list.scrollTo(Math.max(0, at - 1));
    }
  }

  /** The field that is being changed; null while none is. */
  ReadOnlyObjectProperty<@Nullable FieldEditor> editingProperty() {
    return editing.getReadOnlyProperty();
  }

  boolean isEditing() {
    return editing.get() != null;
  }

  /** The editor of a field; null while it is not being changed. */
  @Nullable FieldEditor editor(MetadataKey key) {
    FieldEditor open = editing.get();
    return open != null && open.key().equals(key) ? open : null;
  }

  /** Opens the editor of a field. */
  void edit(MetadataKey key) {
    StoredStory shown = story;
    if (shown == null || editor(key) != null) {
      return;
    }
    FieldEditor open = editing.get();
    if (open != null) {
      open.end();
      if (editing.get() != null) {
        // What is written there can't be saved as it is.
        open.focus();
        return;
      }
    }
    ShownStory now = shown.shown();
    FieldEditor opened = new FieldEditor(
        messages, key, new FieldWords(messages).name(key.field()), now.value(key), new Ending(shown.id(), key, now.value(key)));
    editing.set(opened);
    IntStream.range(0, rows.size())
        .filter(i -> rows.get(i) instanceof Field field && field.key().equals(key)).findFirst().ifPresent(this::choose);
    // Once it is in its line.
    Platform.runLater(() -> {
      list.layout();
      opened.focus();
    });
  }

  /** Begins a field that is added. */
  void add(MetadataField field) {
    FieldEditor open = editing.get();
    if (open != null) {
      open.end();
    }
    begun = field;
    fill();
    edit(MetadataKey.of(field));
  }

  /** Puts a field back to what was found, or takes away one that was added. */
  void asFound(MetadataKey key) {
    StoredStory shown = story;
    if (shown != null) {
      listener.change(shown.id(), MetadataAct.asFound(key));
    }
  }

  /** Shows where what stands in a line was found. */
  void reveal(@Nullable FieldRow row) {
    Evidence found = row instanceof Field field ? field.evidence() : row instanceof FieldRow.Found one ? one.evidence() : null;
    if (story == null || found == null) {
      return;
    }
    if (found.passage() == null) {
      listener.revealFigure(found.figure());
    } else {
      listener.reveal(found.passage());
    }
  }

  /** Opens the menu of fields that can be added. */
  void openMenu() {
    int at = IntStream.range(0, rows.size()).filter(i -> rows.get(i) instanceof FieldRow.Adding).findFirst().orElse(-1);
    if (at >= 0) {
      choose(at);
      list.applyCss();
      list.layout();
      list.lookupAll(".field-cell").stream().map(FieldCell.class::cast).anyMatch(FieldCell::openMenu);
    }
  }

  /** How changing a field ends. */
  private final class Ending implements FieldEditor.Listener {
    private final long storyId;
    private final MetadataKey key;
    private final MetadataValue before;

    Ending(long storyId, MetadataKey key, MetadataValue before) {
      this.storyId = storyId;
      this.key = key;
      this.before = before;
    }

    @Override
    public void done(MetadataValue value) {
      close();
      if (!value.equals(before)) {
        listener.change(storyId, MetadataAct.set(key, value));
      }
    }

    @Override
    public void cancelled() {
      close();
    }

    private void close() {
      FieldEditor open = editing.get();
      boolean hadKeyboard = open != null && Focus.isIn(open);
      editing.set(null);
      begun = null;
      if (hadKeyboard) {
        list.requestFocus();
      }
      // The line of a field that was only begun goes, and comes again with what is stored.
      fill();
    }
  }
}
