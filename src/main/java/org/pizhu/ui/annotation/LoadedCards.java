package org.pizhu.ui.annotation;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.pizhu.model.AnnotationHit;

/** The cards of annotations of other stories than the open one: those that are seen, and some that were. */
final class LoadedCards {

  /** Several windows full; what was seen last stays. */
  private static final int KEPT = 400;

  private final AnnotationLibrary library;
  private final Predicate<Card> inUse;
  private final Map<String, Card> cards = new LinkedHashMap<>(KEPT, 0.75f, true);
  private final Set<String> asked = new HashSet<>();
  /** Those that were asked for in vain, since a list may be older than what was deleted. */
  private final Set<String> absent = new HashSet<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

  /**
   * @param inUse whether a card is needed and must not be forgotten
   */
  LoadedCards(AnnotationLibrary library, Predicate<Card> inUse) {
    this.library = library;
    this.inUse = inUse;
  }

  Optional<Card> card(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  /** Another number after each arrival of cards. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Asks for cards; those that are here or on their way are left out. */
  void want(List<String> ids) {
    List<String> missing = ids.stream()
        .filter(id -> !cards.containsKey(id) && !asked.contains(id) && !absent.contains(id))
        .toList();
    ask(missing);
  }

  /** Asks again for the cards of some stories; none for all. */
  void again(Set<Long> stories) {
    absent.clear();
    ask(cards.values().stream()
        .filter(card -> stories.isEmpty() || stories.contains(card.annotation().storyId()))
        .map(Card::id)
        .toList());
  }

  private void ask(List<String> ids) {
    if (!ids.isEmpty()) {
      asked.addAll(ids);
      library.page(ids, hits -> take(ids, hits), () -> ids.forEach(asked::remove));
    }
  }

  private void take(List<String> ids, List<AnnotationHit> hits) {
    ids.forEach(asked::remove);
    Set<String> there = hits.stream().map(hit -> hit.annotation().id()).collect(Collectors.toSet());
    ids.stream().filter(id -> !there.contains(id)).forEach(this::gone);
    for (AnnotationHit hit : hits) {
      Card known = cards.get(hit.annotation().id());
      if (known == null) {
        cards.put(hit.annotation().id(), new Card(hit.annotation(), hit.headline()));
      } else if (!known.annotation().equals(hit.annotation())) {
        known.annotation(hit.annotation());
      }
    }
    forget();
    version.set(version.get() + 1);
  }

  /** Words being typed in the note of one that was deleted stay until they are put away. */
  private void gone(String id) {
    absent.add(id);
    Card card = cards.get(id);
    if (card != null && inUse.test(card)) {
      card.goneProperty().set(true);
    } else {
      cards.remove(id);
    }
  }

  private void forget() {
    Iterator<Card> oldest = cards.values().iterator();
    while (cards.size() > KEPT && oldest.hasNext()) {
      if (!inUse.test(oldest.next())) {
        oldest.remove();
      }
    }
  }
}
