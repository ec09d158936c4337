package org.pizhu.ui.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.text.Fuzzy;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;

/** What the sheet of keys shows, and how a key is changed: choose an act, press the key, and say what becomes of the act that has it. */
final class KeySheetModel {

  private static final KeyStroke CANCEL = KeyStroke.of(KeyCode.ESCAPE);

  /**
   * A key that was pressed for one act and is another's.
   *
   * @param act who is to have it
   * @param stroke the key
   * @param holder who has it
   */
  record Conflict(Act act, KeyStroke stroke, Act holder) {

    /** Whether it can be taken from there. */
    boolean canTake() {
      return holder.isChangeable();
    }
  }

  private final Messages messages;
  private final Acts acts;
  private final Bindings bindings;
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ReadOnlyObjectWrapper<List<SheetRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable Act> asking = new SimpleObjectProperty<>(this, "asking");
  private final ObjectProperty<@Nullable Conflict> conflict = new SimpleObjectProperty<>(this, "conflict");
  private final StringProperty told = new SimpleStringProperty(this, "told", "");

  KeySheetModel(Messages messages, Acts acts, Bindings bindings) {
    this.messages = messages;
    this.acts = acts;
    this.bindings = bindings;
    filter.addListener(observable -> refresh());
    refresh();
  }

  StringProperty filterProperty() {
    return filter;
  }

  ReadOnlyObjectProperty<List<SheetRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** The act whose new key is to be pressed. */
  ObjectProperty<@Nullable Act> askingProperty() {
    return asking;
  }

  /** The question that waits for an answer. */
  ObjectProperty<@Nullable Conflict> conflictProperty() {
    return conflict;
  }

  /** What has come of the last change; empty for nothing to say. */
  StringProperty toldProperty() {
    return told;
  }

  boolean isAnyChanged() {
    return bindings.isAnyChanged();
  }

  boolean isChanged(SheetRow row) {
    return row.act() != null && bindings.isChanged(row.act());
  }

  /** Shows the keys as they are now. */
  void refresh() {
    Map<String, List<SheetRow>> groups = new LinkedHashMap<>();
    for (Act act : acts.all()) {
      String keys = bindings.text(act);
      if (!act.isFromData() || !keys.isEmpty()) {
        groups.computeIfAbsent(act.group(), g -> new ArrayList<>()).add(SheetRow.of(act, acts.name(act), keys));
      }
    }
    for (KeyNote note : acts.notes()) {
      groups.computeIfAbsent(note.group(), g -> new ArrayList<>()).add(SheetRow.note(acts.name(note), note.keys()));
    }
    List<SheetRow> listed = new ArrayList<>();
    groups.forEach((group, members) -> {
      String name = acts.group(group);
      List<SheetRow> fitting = members.stream().filter(row -> fits(row, name)).toList();
      if (!fitting.isEmpty()) {
        listed.add(SheetRow.heading(name));
        listed.addAll(fitting);
      }
    });
    rows.set(listed);
  }

  private boolean fits(SheetRow row, String group) {
    String asked = filter.get().strip();
    return asked.isEmpty()
        || row.keys().toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT))
        || new Fuzzy(group + " " + row.name(), null).score(asked) > 0;
  }

  // Changing

  /** The next key is to be that of an act. */
  void ask(Act act) {
    conflict.set(null);
    told.set("");
    asking.set(act);
  }

  /** Takes the key that was pressed; the act whose key is asked for gets it, or a question comes up. */
  void pressed(KeyStroke stroke) {
    Act act = asking.get();
    asking.set(null);
    if (act == null || stroke.equals(CANCEL)) {
      return;
    }
    Optional<Act> holder = bindings.holder(stroke, act);
    if (stroke.isReserved() && !act.defaults().contains(stroke)) {
      told.set(messages.get("keysheet.reserved", bindings.name(stroke)));
    } else if (holder.isPresent()) {
      conflict.set(new Conflict(act, stroke, holder.get()));
    } else {
      give(act, stroke);
    }
  }

  /** The key goes from the one act to the other. */
  void take() {
    Conflict asked = conflict.get();
    conflict.set(null);
    if (asked != null && asked.canTake()) {
      give(asked.act(), asked.stroke());
    }
  }

  /** Everything stays as it is. */
  void leave() {
    asking.set(null);
    conflict.set(null);
  }

  private void give(Act act, KeyStroke stroke) {
    bindings.assign(act, stroke);
    told.set(messages.get("keysheet.changed", acts.name(act), bindings.name(stroke)));
    refresh();
  }

  /** Leaves an act without a key. */
  void clear(Act act) {
    bindings.clear(act);
    told.set(messages.get("keysheet.cleared", acts.name(act)));
    refresh();
  }

  /** Gives an act its own keys back. */
  void reset(Act act) {
    bindings.reset(act);
    told.set(messages.get("keysheet.changed", acts.name(act), bindings.text(act)));
    refresh();
  }

  void resetAll() {
    bindings.resetAll();
    told.set(messages.get("keysheet.all-reset"));
    refresh();
  }

  /** The sentence of a question. */
  String words(Conflict asked) {
    return messages.get(
        asked.canTake() ? "keysheet.taken" : "keysheet.taken-for-good",
        bindings.name(asked.stroke()),
        acts.name(asked.holder()));
  }

  /** The answer that takes the key away. */
  String takeWords(Conflict asked) {
    return messages.get("keysheet.take", acts.name(asked.act()));
  }
}
