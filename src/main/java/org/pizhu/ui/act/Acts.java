package org.pizhu.ui.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;

/** Every act of the program in order: those of the program itself, and those that come from the user's data. JavaFX thread only. */
public final class Acts {

  private final Messages messages;
  private final Map<String, Act> own = new LinkedHashMap<>();
  private final List<KeyNote> notes = new ArrayList<>();
  private final List<Supplier<List<Act>>> fromData = new ArrayList<>();
  private final List<Runnable> heard = new ArrayList<>();
  private @Nullable Messages other;

  public Acts(Messages messages) {
    this.messages = messages;
  }

  /**
   * Adds acts after those that are there.
   *
   * @throws IllegalArgumentException if the bundle has no name for one of them, or an id is there already
   */
  public void add(ActGroup group) {
    for (Act act : group.acts()) {
      messages.get("act." + act.id());
      if (own.put(act.id(), act) != null) {
        throw new IllegalArgumentException("Two acts of one id: " + act);
      }
    }
    notes.addAll(group.notes());
    changed();
  }

  /**
   * Adds acts that come from data, such as one for each tag. Call {@link #changed} when they are others.
   *
   * @param acts asked anew whenever they may have changed
   */
  public void addFromData(Supplier<List<Act>> acts) {
    fromData.add(acts);
    changed();
  }

  /** The acts that come from data are others now. */
  public void changed() {
    heard.forEach(Runnable::run);
  }

  /** Has something done whenever the acts are others. */
  void onChange(Runnable action) {
    heard.add(action);
  }

  /** All acts, the program's own first. */
  public List<Act> all() {
    return Stream.concat(own.values().stream(), fromData.stream().flatMap(acts -> acts.get().stream())).toList();
  }

  /** What else belongs on the sheet of keys. */
  public List<KeyNote> notes() {
    return List.copyOf(notes);
  }

  /**
   * An act of the program.
   *
   * @throws IllegalArgumentException if there is none of this id
   */
  public Act get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("No act " + id));
  }

  public Optional<Act> find(String id) {
    Act act = own.get(id);
    return act != null ? Optional.of(act) : all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** What an act is called. */
  public String name(Act act) {
    String given = act.name();
    return given == null ? name(act.id()) : given;
  }

  /** Other words that an act of the program is looked for by; often none. */
  public String otherWords(Act act) {
    String key = "act.also." + act.id();
    return messages.has(key) ? messages.get(key) : "";
  }

  /** What an act of the program is called in the other language of the program. */
  public String nameInOtherLanguage(Act act) {
    return inOtherLanguage().get("act." + act.id());
  }

  /** Other words for an act of the program in the other language of the program; empty for none. */
  public String otherWordsInOtherLanguage(Act act) {
    String key = "act.also." + act.id();
    return inOtherLanguage().has(key) ? inOtherLanguage().get(key) : "";
  }

  /** What a group is called in the other language of the program. */
  public String groupInOtherLanguage(String group) {
    return inOtherLanguage().get("act.group." + group);
  }

  private Messages inOtherLanguage() {
    if (other == null) {
      other = new Messages(messages.language() == Language.CHINESE ? Language.ENGLISH : Language.CHINESE);
    }
    return other;
  }

  String name(String id) {
    return messages.get("act." + id);
  }

  /** What a note on the sheet says. */
  public String name(KeyNote note) {
    return name(note.id());
  }

  /** What a group is called. */
  public String group(String group) {
    return messages.get("act.group." + group);
  }

  /** Why an act can't be done now; empty if it can. */
  public String reason(Act act) {
    String reason = act.reason();
    return reason == null || act.isPossible() ? "" : messages.get(reason);
  }
}
