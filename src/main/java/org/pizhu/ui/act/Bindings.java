package org.pizhu.ui.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which keys the acts have now: their own, unless the user has given them others. A key belongs to one act: who takes it for another takes it
 * away from the first. JavaFX thread only.
 */
public final class Bindings implements KeyHints {

  private static final Logger LOG = LoggerFactory.getLogger(Bindings.class);

  private final Acts acts;
  private final KeyNames names;
  private final Consumer<Map<String, String>> save;
  private final List<Runnable> heard = new ArrayList<>();
  /** As stored: by the id of an act its keys, divided by spaces; empty for none. Ids that nobody knows stay. */
  private Map<String, String> changed = Map.of();
  private @Nullable Map<KeyStroke, List<Act>> index;

  /**
   * @param acts the acts
   * @param names what keys are called
   * @param save keeps what the user has changed; what it gets comes back through {@link #load}
   */
  public Bindings(Acts acts, KeyNames names, Consumer<Map<String, String>> save) {
    this.acts = acts;
    this.names = names;
    this.save = save;
    acts.onChange(this::renew);
  }

  /** Takes over what the user has changed, as it was stored. */
  public void load(Map<String, String> stored) {
    if (!stored.equals(changed)) {
      changed = Map.copyOf(stored);
      renew();
    }
  }

  /** Has something done whenever a key may be another. */
  public void onChange(Runnable action) {
    heard.add(action);
  }

  private void renew() {
    index = null;
    heard.forEach(Runnable::run);
  }

  /** An act as a button sees it. */
  public ActRef ref(String id) {
    return new ActRef(id, acts, this);
  }

  /** The keys that an act has now, the one to show first. */
  public List<KeyStroke> keys(Act act) {
    String stored = act.isChangeable() ? changed.get(act.id()) : null;
    return stored == null ? act.defaults() : read(act.id(), stored).orElse(act.defaults());
  }

  private static Optional<List<KeyStroke>> read(String id, String stored) {
    if (stored.isBlank()) {
      return Optional.of(List.of());
    }
    List<KeyStroke> keys =
        Arrays.stream(stored.strip().split("\\s+")).map(KeyStroke::read).flatMap(Optional::stream).toList();
    if (keys.isEmpty()) {
      LOG.warn("«{}» is no key for {}; its own holds", stored, id);
      return Optional.empty();
    }
    return Optional.of(keys);
  }

  /** The acts that a key stands for, in the order in which they are tried. */
  public List<Act> acts(KeyStroke stroke) {
    Map<KeyStroke, List<Act>> known = index;
    if (known == null) {
      known = new HashMap<>();
      // What the user has chosen comes before what the program, or a later version of it, proposes.
      List<Act> chosen = acts.all().stream().filter(act -> isChanged(act)).toList();
      List<Act> usual = acts.all().stream().filter(act -> !isChanged(act)).toList();
      for (List<Act> part : List.of(chosen, usual)) {
        for (Act act : part) {
          for (KeyStroke key : keys(act)) {
            known.computeIfAbsent(key, k -> new ArrayList<>()).add(act);
          }
        }
      }
      index = known;
    }
    return known.getOrDefault(stroke, List.of());
  }

  /** The act that has a key now, other than a given one. */
  public Optional<Act> holder(KeyStroke stroke, Act other) {
    return acts(stroke).stream().filter(act -> !act.id().equals(other.id())).findFirst();
  }

  /** All keys of an act as one reads them; empty if it has none. */
  public String text(Act act) {
    return names.names(keys(act));
  }

  @Override
  public String key(String act) {
    return acts.find(act).map(this::keys).filter(keys -> !keys.isEmpty()).map(keys -> names.name(keys.get(0))).orElse("");
  }

  /** A key as one reads it. */
  public String name(KeyStroke stroke) {
    return names.name(stroke);
  }

  // Changing

  /** Whether the user has given an act other keys than its own. */
  public boolean isChanged(Act act) {
    return act.isChangeable() && changed.containsKey(act.id());
  }

  /** Whether any act has other keys than its own. */
  public boolean isAnyChanged() {
    return acts.all().stream().anyMatch(this::isChanged);
  }

  /** Gives an act this key and no other; whoever had it has it no more. */
  public void assign(Act act, KeyStroke stroke) {
    Map<String, String> next = new TreeMap<>(changed);
    keep(next, act, List.of(stroke));
    takeAway(next, act, List.of(stroke));
    save.accept(next);
  }

  /** Leaves an act without a key. */
  public void clear(Act act) {
    Map<String, String> next = new TreeMap<>(changed);
    keep(next, act, List.of());
    save.accept(next);
  }

  /** Gives an act its own keys back; whoever has them now has them no more. */
  public void reset(Act act) {
    Map<String, String> next = new TreeMap<>(changed);
    next.remove(act.id());
    takeAway(next, act, act.defaults());
    save.accept(next);
  }

  /** Gives every act its own keys back. */
  public void resetAll() {
    Map<String, String> next = new TreeMap<>(changed);
    acts.all().forEach(act -> next.remove(act.id()));
    save.accept(next);
  }

  private void takeAway(Map<String, String> next, Act from, List<KeyStroke> taken) {
    for (Act act : acts.all()) {
      List<KeyStroke> left = new ArrayList<>(keys(act));
      if (!act.id().equals(from.id()) && act.isChangeable() && left.removeAll(taken)) {
        keep(next, act, left);
      }
    }
  }

  private static void keep(Map<String, String> next, Act act, List<KeyStroke> keys) {
    if (keys.equals(act.defaults())) {
      next.remove(act.id());
    } else {
      next.put(act.id(), String.join(" ", keys.stream().map(KeyStroke::written).toList()));
    }
  }
}
