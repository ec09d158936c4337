package org.pizhu.library.shelf;

import java.util.List;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.Names;
import org.pizhu.model.Change.SavedSearchChange;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryQuery;
import org.pizhu.store.database.Database;
import org.pizhu.store.shelf.SearchStore;

/** Searches under a name, with their filter and order. Every act is one edit; when a method returns, what it did is on disk. */
public final class SavedSearches {

  private final SearchStore store;
  private final EditLog edits;

  /** The saved searches of one library. */
  public SavedSearches(Database database, EditLog edits) {
    store = new SearchStore(database);
    this.edits = edits;
  }

  /** All of them, in the order in which they were saved. */
  public List<SavedSearch> all() {
    return store.all();
  }

  /**
   * Saves a search.
   *
   * @param name white space is folded
   * @throws PizhuException if the name is empty or taken
   */
  public SavedSearch save(String name, StoryQuery query) {
    SavedSearch saved = new SavedSearch(store.newId(), free(store.all(), 0, Names.kept(name)), query);
    edits.record(EditKind.SAVE_SEARCH, saved.name(), List.of(new SavedSearchChange(null, saved)));
    return saved;
  }

  /**
   * Gives a search another name.
   *
   * @throws PizhuException if the name is empty or taken, or there is no such search
   */
  public void rename(long id, String name) {
    List<SavedSearch> all = store.all();
    SavedSearch before = require(all, id);
    change(EditKind.RENAME_SEARCH, before, new SavedSearch(id, free(all, id, Names.kept(name)), before.query()));
  }

  /**
   * Lets a name stand for another search.
   *
   * @throws PizhuException if there is no such search
   */
  public void change(long id, StoryQuery query) {
    SavedSearch before = require(store.all(), id);
    change(EditKind.CHANGE_SEARCH, before, new SavedSearch(id, before.name(), query));
  }

  private void change(EditKind kind, SavedSearch before, SavedSearch after) {
    if (!after.equals(before)) {
      edits.record(kind, before.name(), List.of(new SavedSearchChange(before, after)));
    }
  }

  /**
   * Deletes a search; what it finds stays.
   *
   * @throws PizhuException if there is no such search
   */
  public void delete(long id) {
    SavedSearch before = require(store.all(), id);
    edits.record(EditKind.DELETE_SEARCH, before.name(), List.of(new SavedSearchChange(before, null)));
  }

  private static SavedSearch require(List<SavedSearch> all, long id) {
    return all.stream().filter(one -> one.id() == id).findFirst()
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.SEARCH_NOT_FOUND, id)));
  }

  private static String free(List<SavedSearch> all, long id, String name) {
    if (all.stream().anyMatch(one -> one.id() != id && one.name().equals(name))) {
      throw new PizhuException(Problem.of(ProblemKind.SEARCH_NAME_TAKEN, name));
    }
    return name;
  }
}
