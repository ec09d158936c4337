package org.pizhu.ui.library;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.query.QueryError;
import org.pizhu.query.QueryException;
import org.pizhu.query.QueryParser;
import org.pizhu.ui.library.SearchOffers.Offer;

/**
 * What is typed into the search box, and what is to be searched for: the same once it can be understood, and until then what could be
 * understood last. Plain properties, no screen; for the JavaFX thread.
 */
public final class SearchBoxModel {

  private static final String SLASH = "/";

  private final SearchOffers offers;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final BooleanProperty regex = new SimpleBooleanProperty(this, "regex");
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
  private final ReadOnlyObjectWrapper<@Nullable QueryError> error = new ReadOnlyObjectWrapper<>(this, "error");
  private SearchNames names = SearchNames.NONE;
  private boolean isFailed;

  public SearchBoxModel(Messages messages) {
    offers = new SearchOffers(messages);
    typed.addListener(observable -> read());
    regex.addListener(observable -> read());
  }

  /** What stands in the box. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Whether what stands in the box is a regular expression, without slashes. */
  public BooleanProperty regexProperty() {
    return regex;
  }

  /** What is to be searched for, in the language of searches; empty for everything. It changes at each key: let some time pass. */
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** What is wrong with what stands in the box, by its places there; null if nothing is. */
  public ReadOnlyObjectProperty<@Nullable QueryError> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Puts into the box what was searched for before, such as a saved search. */
  public void show(String searched) {
    boolean isRegex = searched.length() > 2 && searched.startsWith(SLASH) && searched.endsWith(SLASH);
    regex.set(isRegex);
    typed.set(isRegex ? searched.substring(1, searched.length() - 1) : searched);
  }

  /** Empties the box. */
  public void clear() {
    regex.set(false);
    typed.set("");
  }

  /** Takes over the names of the library, which are offered from now on. */
  public void names(SearchNames known) {
    names = known;
  }

  /** Tells of what went wrong with a search that was understood, such as a regular expression that takes too long. */
  public void failed(QueryError failure) {
    isFailed = true;
    error.set(new QueryError(failure.kind(), 0, typed.get().length(), failure.arguments()));
  }

  /** Whether what is wrong may become right by typing on. */
  boolean isUnfinished() {
    QueryError wrong = error.get();
    return wrong != null && wrong.isUnfinished(typed.get());
  }

  /** What was understood last, and is searched for still, where what stands in the box is not understood; empty where nothing was. */
  String stillSearched() {
    return error.get() == null || isFailed ? "" : words.get();
  }

  /** What can stand in the place of the word that is wrong there; empty where that is not one of a few. */
  List<String> possible() {
    QueryError wrong = error.get();
    return wrong == null || wrong.kind() != QueryError.Kind.UNKNOWN_VALUE
        ? List.of()
        : offers.at(typed.get().substring(0, wrong.offset()), wrong.offset(), names).stream().map(offer -> offer.text().strip()).toList();
  }

  /** What is offered at a place of what stands in the box. */
  List<Offer> offers(int caret) {
    return regex.get() ? List.of() : offers.at(typed.get(), Math.min(caret, typed.get().length()), names);
  }

  private void read() {
    isFailed = false;
    String asked = regex.get() && !typed.get().isEmpty() ? SLASH + typed.get() + SLASH : typed.get();
    try {
      QueryParser.parse(asked);
      error.set(null);
      words.set(asked.isBlank() ? "" : asked);
    } catch (QueryException wrong) {
      QueryError inWords = wrong.error();
      int shift = regex.get() ? SLASH.length() : 0;
      int start = Math.max(0, Math.min(inWords.offset() - shift, typed.get().length()));
      int end = Math.max(start, Math.min(inWords.end() - shift, typed.get().length()));
      error.set(new QueryError(inWords.kind(), start, end - start, inWords.arguments()));
    }
  }
}
