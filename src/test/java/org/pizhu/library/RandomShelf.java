package org.pizhu.library;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;

/** Marks stories, puts them into collections and saves searches, by chance. */
final class RandomShelf {

  private static final List<String> NAMES = List.of("防疫", "捐款", " 𠮷 野 ", "é");

  private RandomShelf() {}

  static void act(Library library, Random random, List<Long> stories) {
    List<Long> some = stories.stream().filter(id -> random.nextBoolean()).toList();
    switch (random.nextInt(5)) {
      case 4 -> families(library, random, stories);
      case 0 -> mark(library, random, some);
      case 1 -> search(library, random);
      default -> collect(library, random, some);
    }
  }

  private static void families(Library library, Random random, List<Long> stories) {
    if (random.nextBoolean()) {
      library.families().join(List.of(pick(random, stories), pick(random, stories), pick(random, stories)));
    } else {
      library.families().split(List.of(pick(random, stories), pick(random, stories)));
    }
  }

  private static void mark(Library library, Random random, List<Long> some) {
    StoryMark mark = pick(random, List.of(StoryMark.values()));
    if (random.nextBoolean()) {
      library.marks().toggle(some, mark);
    } else {
      library.marks().set(some, mark, random.nextBoolean());
    }
  }

  private static void search(Library library, Random random) {
    List<SavedSearch> all = library.savedSearches().all();
    if (all.isEmpty() || random.nextInt(3) == 0) {
      library.savedSearches().save(pick(random, NAMES), query(random));
      return;
    }
    long id = pick(random, all).id();
    switch (random.nextInt(3)) {
      case 0 -> library.savedSearches().rename(id, pick(random, NAMES));
      case 1 -> library.savedSearches().change(id, query(random));
      default -> library.savedSearches().delete(id);
    }
  }

  private static StoryQuery query(Random random) {
    StoryFilter filter = StoryFilter.NONE
        .with(StoryFacet.MARK, Set.of(pick(random, List.of("READ", "UNREAD", "STARRED", "TODO"))))
        .with(StoryFacet.OUTLET, random.nextBoolean() ? Set.of() : Set.of("央广网", "", "湖北日报"));
    return new StoryQuery(
        pick(random, List.of("", "𠮷 OR \"上海\"")), filter, pick(random, List.of(StoryOrder.values())), random.nextBoolean());
  }

  private static void collect(Library library, Random random, List<Long> some) {
    List<StoryCollection> all = library.shelf().collections();
    if (all.isEmpty() || random.nextInt(3) == 0) {
      Long parent = all.isEmpty() || random.nextBoolean() ? null : pick(random, all).id();
      library.shelf().make(parent, pick(random, NAMES), random.nextBoolean() ? some : List.of());
      return;
    }
    long id = pick(random, all).id();
    switch (random.nextInt(6)) {
      case 0 -> library.shelf().rename(id, pick(random, NAMES));
      case 1 -> library.shelf().move(id, random.nextInt(3) == 0 ? null : pick(random, all).id());
      case 2 -> library.shelf().delete(id);
      case 3 -> library.shelf().remove(id, some);
      default -> library.shelf().add(id, some);
    }
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
