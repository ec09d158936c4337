package org.pizhu.ui.picture;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerCounts;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.LedgerQuery;

/**
 * What the ledger shows: a part of it, narrowed by words, of which only the pages in sight are here. While one question is on its way, of those
 * that come the last counts.
 */
public final class LedgerModel {

  private final LedgerLibrary library;
  private final LedgerPages pages;
  private final ObjectProperty<LedgerPart> part = new SimpleObjectProperty<>(this, "part", LedgerPart.MISSING);
  private final StringProperty words = new SimpleStringProperty(this, "words", "");
  private final ReadOnlyObjectWrapper<LedgerCounts> counts = new ReadOnlyObjectWrapper<>(this, "counts", LedgerCounts.NONE);
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known");
  private final Places places = new Places();
  private LedgerQuery asked = LedgerQuery.ALL;
  private boolean isOpen;
  private boolean isAsking;
  private boolean isToAskAgain;
  private int round;

  public LedgerModel(LedgerLibrary library) {
    this.library = library;
    pages = new LedgerPages(library);
    part.addListener(observable -> reload());
    words.addListener(observable -> reload());
  }

  /** Which part is shown. */
  public ObjectProperty<LedgerPart> partProperty() {
    return part;
  }

  /** What it is narrowed by, as it is typed. */
  public StringProperty wordsProperty() {
    return words;
  }

  /** How many there are of each part that have the words. */
  public ReadOnlyObjectProperty<LedgerCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** The place of what is selected; -1 while there is nothing. */
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Whether what is shown has come, so that nothing means that there is nothing. */
  ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Another number after each arrival of entries. */
  ReadOnlyIntegerProperty versionProperty() {
    return pages.versionProperty();
  }

  /** The places of all that is shown, from 0. */
  ObservableList<Integer> places() {
    return places;
  }

  /** What stands at a place; null while it is on its way. */
  @Nullable LedgerEntry entry(int place) {
    return place < 0 || place >= places.size() ? null : pages.entry(place);
  }

  /** What is selected. */
  public @Nullable LedgerEntry selectedEntry() {
    return entry(selected.get());
  }

  /** What is asked for now. */
  public LedgerQuery query() {
    return LedgerQuery.of(part.get(), words.get());
  }

  /** How many entries are held. */
  int held() {
    return pages.held();
  }

  void select(int place) {
    if (place >= 0 && place < places.size()) {
      selected.set(place);
    }
  }

  /** Shows a part without words from its beginning. */
  public void open(LedgerPart wanted) {
    isOpen = false;
    words.set("");
    part.set(wanted);
    selected.set(-1);
    isOpen = true;
    reload();
  }

  /** Holds nothing from now on. */
  public void close() {
    isOpen = false;
    round++;
    isAsking = false;
    isToAskAgain = false;
    pages.begin(LedgerQuery.ALL);
    selected.set(-1);
    known.set(false);
    places.size(0);
  }

  /** Reads again what is shown; what is selected stays so. */
  public void reload() {
    if (!isOpen) {
      return;
    }
    if (isAsking) {
      isToAskAgain = true;
      return;
    }
    isAsking = true;
    LedgerQuery query = query();
    LedgerEntry entry = selectedEntry();
    FigureRef at = entry == null ? null : entry.figure();
    int now = ++round;
    library.first(query, at, LedgerPages.PAGE, first -> {
      if (now == round) {
        take(query, first);
        library.counts(query, found -> counted(now, found), () -> ended(now));
      }
    }, () -> ended(now));
  }

  private void take(LedgerQuery query, LedgerLibrary.First first) {
    boolean isAll = first.entries().size() < LedgerPages.PAGE;
    int least = first.from() + first.entries().size();
    boolean isSame = query.equals(asked);
    asked = query;
    pages.begin(query);
    // Of what is longer than a page the counts will tell how long it is.
    places.size(isAll ? least : Math.max(least, isSame ? places.size() : 0));
    pages.put(first.from(), first.entries());
    selected.set(Math.min(first.place(), places.size() - 1));
    known.set(true);
  }

  private void counted(int now, LedgerCounts found) {
    if (now == round) {
      counts.set(found);
      places.size(found.of(asked.part()));
      selected.set(Math.min(selected.get(), places.size() - 1));
    }
    ended(now);
  }

  private void ended(int now) {
    if (now == round) {
      isAsking = false;
      if (isToAskAgain) {
        isToAskAgain = false;
        reload();
      }
    }
  }
}
