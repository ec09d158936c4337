package org.pizhu.ui.shelf;

import java.util.Collection;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryQuery;

/** What is done on the shelf. Called on the JavaFX thread. */
public interface ShelfActions {

  /** The list is to be narrowed. */
  void filter(StoryFilter filter);

  /** The list is to show what a saved search asks for. */
  void show(StoryQuery query);

  /** All values of a facet are to be offered, beside a node. */
  void offerAll(StoryFacet facet, Node beside);

  /** A collection is to be made; the name is free. */
  void make(@Nullable Long parent, String name);

  /** A collection gets another name, which is free. */
  void rename(StoryCollection collection, String name);

  /** A collection is to lie elsewhere; null for in none. */
  void move(StoryCollection collection, @Nullable Long parent);

  void delete(StoryCollection collection);

  /** Stories are to be put into a collection. */
  void add(StoryCollection collection, Collection<Long> storyIds);

  /** The stories that are selected in the list are to be put into a collection. */
  void addSelected(StoryCollection collection);

  /** What the list shows is to get a name, so that it can be saved; where it shows everything, there is nothing to save. */
  void nameSearch();

  /** What the list shows is to be saved under a name, which is free. */
  void save(String name);

  /** A saved search gets another name, which is free. */
  void rename(SavedSearch search, String name);

  /** The name of a saved search is to stand for what the list shows now. */
  void change(SavedSearch search);

  void delete(SavedSearch search);

  /** Something failed; it is in the log already. */
  void failed(Throwable thrown);
}
