package org.pizhu.library.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.Names;
import org.pizhu.model.Change.CollectionChange;
import org.pizhu.model.Change.MembershipChange;
import org.pizhu.model.Change;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryCollection;
import org.pizhu.store.database.Database;
import org.pizhu.store.shelf.CollectionStore;

/**
 * Collections of stories: they lie in each other, and a story can be in several. Every act is one edit; when a method returns, what it did
 * is on disk.
 */
public final class Shelf {

  private final CollectionStore store;
  private final EditLog edits;

  /** The collections of one library. */
  public Shelf(Database database, EditLog edits) {
    store = new CollectionStore(database);
    this.edits = edits;
  }

  /** All collections, in no order that means something. */
  public List<StoryCollection> collections() {
    return store.all();
  }

  /**
   * Makes a collection.
   *
   * @param parent the number of the one in which it is to lie; null for none
   * @param name white space is folded
   * @param storyIds what is in it from the beginning
   * @throws PizhuException if the name is empty or taken there, or there is no such collection
   */
  public StoryCollection make(@Nullable Long parent, String name, Collection<Long> storyIds) {
    List<StoryCollection> all = store.all();
    if (parent != null) {
      require(all, parent);
    }
    StoryCollection made = new StoryCollection(store.newId(), parent, free(all, 0, parent, Names.kept(name)));
    List<Change> changes = new ArrayList<>(List.of(new CollectionChange(null, made)));
    List<Long> stories = store.among(storyIds, made.id(), false);
    if (!stories.isEmpty()) {
      changes.add(new MembershipChange(made.id(), MembershipChange.Way.IN, stories));
    }
    edits.record(EditKind.MAKE_COLLECTION, made.name(), changes);
    return made;
  }

  /**
   * Gives a collection another name.
   *
   * @throws PizhuException if the name is empty or taken there, or there is no such collection
   */
  public void rename(long id, String name) {
    List<StoryCollection> all = store.all();
    StoryCollection before = require(all, id);
    String kept = free(all, id, before.parent(), Names.kept(name));
    change(EditKind.RENAME_COLLECTION, before, new StoryCollection(id, before.parent(), kept));
  }

  /**
   * Puts a collection, with all that is in it, elsewhere.
   *
   * @param parent the number of the one in which it is to lie; null for none
   * @throws PizhuException if its name is taken there, it would lie in itself, or there is no such collection
   */
  public void move(long id, @Nullable Long parent) {
    List<StoryCollection> all = store.all();
    StoryCollection before = require(all, id);
    for (Long up = parent; up != null; up = require(all, up).parent()) {
      if (up == id) {
        throw new PizhuException(Problem.of(ProblemKind.COLLECTION_BELOW_ITSELF, before.name()));
      }
    }
    free(all, id, parent, before.name());
    change(EditKind.MOVE_COLLECTION, before, new StoryCollection(id, parent, before.name()));
  }

  private void change(EditKind kind, StoryCollection before, StoryCollection after) {
    if (!after.equals(before)) {
      edits.record(kind, before.name(), List.of(new CollectionChange(before, after)));
    }
  }

  /**
   * Deletes a collection and those that lie in it; the stories stay in the library.
   *
   * @throws PizhuException if there is no such collection
   */
  public void delete(long id) {
    List<StoryCollection> all = store.all();
    StoryCollection deleted = require(all, id);
    List<Change> changes = new ArrayList<>();
    for (StoryCollection one : below(all, deleted)) {
      List<Long> stories = store.stories(one.id());
      if (!stories.isEmpty()) {
        changes.add(new MembershipChange(one.id(), MembershipChange.Way.OUT, stories));
      }
      changes.add(new CollectionChange(one, null));
    }
    edits.record(EditKind.DELETE_COLLECTION, deleted.name(), changes);
  }

  /**
   * Puts stories into a collection.
   *
   * @param storyIds which; those that are in it already, or are not there, don't count
   * @return how many were put in
   * @throws PizhuException if there is no such collection
   */
  public int add(long id, Collection<Long> storyIds) {
    StoryCollection collection = require(store.all(), id);
    List<Long> stories = store.among(storyIds, id, false);
    if (!stories.isEmpty()) {
      edits.record(EditKind.ADD_TO_COLLECTION, collection.name(),
          List.of(new MembershipChange(id, MembershipChange.Way.IN, stories)));
    }
    return stories.size();
  }

  /**
   * Takes stories out of a collection and out of those that lie in it.
   *
   * @return in how many places one was taken out
   * @throws PizhuException if there is no such collection
   */
  public int remove(long id, Collection<Long> storyIds) {
    List<StoryCollection> all = store.all();
    StoryCollection collection = require(all, id);
    List<Change> changes = new ArrayList<>();
    for (StoryCollection one : below(all, collection)) {
      List<Long> stories = store.among(storyIds, one.id(), true);
      if (!stories.isEmpty()) {
        changes.add(new MembershipChange(one.id(), MembershipChange.Way.OUT, stories));
      }
    }
    if (!changes.isEmpty()) {
      edits.record(EditKind.REMOVE_FROM_COLLECTION, collection.name(), changes);
    }
    return changes.stream().mapToInt(Change::size).sum();
  }

  /** What lies in a collection, the innermost first, and the collection itself at the end. */
  private static List<StoryCollection> below(List<StoryCollection> all, StoryCollection top) {
    List<StoryCollection> below = new ArrayList<>();
    for (StoryCollection one : all) {
      if (Objects.equals(one.parent(), top.id())) {
        below.addAll(below(all, one));
      }
    }
    below.add(top);
    return below;
  }

  /** The number of the collection in which each lies. */
  Map<String, String> parents() {
    Map<String, String> parents = new HashMap<>();
    for (StoryCollection one : store.all()) {
      if (one.parent() != null) {
        parents.put(Long.toString(one.id()), Long.toString(one.parent()));
      }
    }
    return parents;
  }

  private static StoryCollection require(List<StoryCollection> all, long id) {
    return all.stream().filter(one -> one.id() == id).findFirst()
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.COLLECTION_NOT_FOUND, id)));
  }

  private static String free(List<StoryCollection> all, long id, @Nullable Long parent, String name) {
    if (all.stream().anyMatch(one ->
        one.id() != id && Objects.equals(one.parent(), parent) && one.name().equals(name))) {
      throw new PizhuException(Problem.of(ProblemKind.COLLECTION_NAME_TAKEN, name));
    }
    return name;
  }
}
