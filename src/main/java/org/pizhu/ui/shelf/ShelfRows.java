package org.pizhu.ui.shelf;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFacets;
import org.pizhu.model.StoryFacets.Count;
import org.pizhu.model.StoryQuery;
import org.pizhu.ui.shelf.ShelfRow.Fold;

/** Makes the rows of the shelf, and knows which of them are folded. */
final class ShelfRows {

  /** So many values of a facet are shown; the others are offered by themselves. */
  static final int FIRST = 8;

  private static final int YEAR = 4;

  private static final List<String> MARKS = List.of("UNREAD", "READ", "STARRED", "TODO");

  private final ShelfWords words;
  private final Locale locale;
  private final Set<ShelfSection> folded = EnumSet.noneOf(ShelfSection.class);
  /** Collections and years that stand otherwise than at first, by the identity of their rows. */
  private final Set<Object> opened = new HashSet<>();

  ShelfRows(Messages messages) {
    words = new ShelfWords(messages);
    locale = messages.locale();
  }

  /** Which sections are folded, as it is remembered. */
  Set<ShelfSection> folded() {
    return folded;
  }

  /** Shows what is below a row, or hides it. */
  void fold(ShelfRow row, boolean open) {
    if (row instanceof ShelfRow.Heading) {
      if (open) {
        folded.remove(row.section());
      } else {
        folded.add(row.section());
      }
    } else if (row.fold() != Fold.NOTHING_BELOW && (row.fold() == Fold.OPEN) != open && !opened.remove(row.identity())) {
      opened.add(row.identity());
    }
  }

  /** Shows the collections in one. */
  void open(long collectionId) {
    opened.add(StoryFacet.COLLECTION + Long.toString(collectionId));
    folded.remove(ShelfSection.COLLECTIONS);
  }

  /**
   * All rows.
   *
   * @param facets the numbers to show
   * @param query what the list asks for
   * @param naming where something gets its name; null if nothing does
   */
  List<ShelfRow> rows(ShelfState state, StoryFacets facets, StoryQuery query, ShelfRow.@Nullable Naming naming) {
    List<ShelfRow> rows = new ArrayList<>();
    for (ShelfSection section : ShelfSection.values()) {
      List<ShelfRow> below = switch (section) {
        case COLLECTIONS -> collections(state, facets, query, naming);
        case SEARCHES -> searches(state, query, naming);
        case MONTHS -> months(facets, query);
        default -> values(Objects.requireNonNull(section.facet()), state, facets, query);
      };
      if (!below.isEmpty()) {
        boolean isOpen = !folded.contains(section);
        StoryFacet facet = section.facet();
        rows.add(new ShelfRow.Heading(
            section, isOpen ? Fold.OPEN : Fold.CLOSED, facet == null ? 0 : query.filter().of(facet).size()));
        if (isOpen) {
          rows.addAll(below);
        }
      }
    }
    return rows;
  }

  private List<ShelfRow> collections(
      ShelfState state, StoryFacets facets, StoryQuery query, ShelfRow.@Nullable Naming naming) {
    Map<String, Integer> numbers = new HashMap<>();
    facets.of(StoryFacet.COLLECTION).forEach(count -> numbers.put(count.value(), count.stories()));
    List<ShelfRow> rows = new ArrayList<>();
    boolean isNaming = naming != null && naming.section() == ShelfSection.COLLECTIONS;
    List<StoryCollection> sorted = new ArrayList<>(state.collections());
    if (sorted.size() > 1) {
      // A collator takes megabytes, which few collections are worth.
      Collator collator = Collator.getInstance(locale);
      sorted.sort(Comparator.comparing(StoryCollection::name, collator::compare));
    }
    addCollections(rows, new Tree(sorted, numbers, query, isNaming ? naming : null), null, 0);
    return rows.isEmpty() ? List.of(new ShelfRow.Hint(ShelfSection.COLLECTIONS)) : rows;
  }

  private record Tree(
      List<StoryCollection> all, Map<String, Integer> numbers, StoryQuery query, ShelfRow.@Nullable Naming naming) {}

  private void addCollections(List<ShelfRow> rows, Tree tree, @Nullable Long parent, int depth) {
    List<StoryCollection> here = tree.all().stream()
        .filter(one -> Objects.equals(one.parent(), parent)).toList();
    for (StoryCollection one : here) {
      String value = Long.toString(one.id());
      ShelfRow.Naming naming = tree.naming();
      boolean hasBelow = tree.all().stream().anyMatch(other -> Objects.equals(other.parent(), one.id()))
          || naming != null && Objects.equals(naming.parent(), one.id());
      Fold fold = !hasBelow ? Fold.NOTHING_BELOW
          : opened.contains(StoryFacet.COLLECTION + value) ? Fold.OPEN : Fold.CLOSED;
      rows.add(new ShelfRow.Value(
          StoryFacet.COLLECTION, value, one.name(), tree.numbers().getOrDefault(value, 0),
          tree.query().filter().of(StoryFacet.COLLECTION).contains(value), depth, fold));
      if (fold == Fold.OPEN) {
        addCollections(rows, tree, one.id(), depth + 1);
      }
    }
    if (tree.naming() != null && Objects.equals(tree.naming().parent(), parent)) {
      rows.add(new ShelfRow.Naming(ShelfSection.COLLECTIONS, parent, depth));
    }
  }

  private static List<ShelfRow> searches(ShelfState state, StoryQuery query, ShelfRow.@Nullable Naming naming) {
    List<ShelfRow> rows = new ArrayList<>();
    for (SavedSearch search : state.searches()) {
      rows.add(new ShelfRow.Search(
          search, state.found().getOrDefault(search.id(), -1), isSame(search.query(), query)));
    }
    if (naming != null && naming.section() == ShelfSection.SEARCHES) {
      rows.add(naming);
    }
    return rows.isEmpty() ? List.of(new ShelfRow.Hint(ShelfSection.SEARCHES)) : rows;
  }

  /** Whether two queries find the same; their orders may differ. */
  private static boolean isSame(StoryQuery one, StoryQuery other) {
    return one.words().equals(other.words()) && one.filter().equals(other.filter());
  }

  private List<ShelfRow> values(StoryFacet facet, ShelfState state, StoryFacets facets, StoryQuery query) {
    List<ShelfRow> rows = new ArrayList<>();
    List<Count> counts = counts(facet, facets);
    Set<String> chosen = query.filter().of(facet);
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      if (i < FIRST || chosen.contains(count.value())) {
        String label = words.value(facet, count.value(), state.codebook(), state.collections());
        rows.add(new ShelfRow.Value(
            facet, count.value(), label, count.stories(), chosen.contains(count.value()), depth(facet, count.value()),
            Fold.NOTHING_BELOW));
      }
    }
    if (counts.size() > FIRST) {
      rows.add(new ShelfRow.More(facet, counts.size()));
    }
    return rows;
  }

  /**
   * What is counted of a facet. Marks have their rows always, be it with 0: a story becomes read by itself and is starred by one key, and a row that
   * came then would move those below it away from under the mouse.
   */
  private static List<Count> counts(StoryFacet facet, StoryFacets facets) {
    List<Count> counts = facets.of(facet);
    if (facet != StoryFacet.MARK || counts.isEmpty()) {
      return counts;
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    MARKS.forEach(value -> numbers.put(value, 0));
    counts.forEach(count -> numbers.put(count.value(), count.stories()));
    return numbers.entrySet().stream().map(number -> new Count(number.getKey(), number.getValue())).toList();
  }

  /** How many versions there are stands below that there are some. */
  private static int depth(StoryFacet facet, String value) {
    return facet == StoryFacet.VERSIONS && !value.equals("ALONE") && !value.equals("SEVERAL") ? 1 : 0;
  }

  /** Years with their months; the only year there is stands open. */
  private List<ShelfRow> months(StoryFacets facets, StoryQuery query) {
    List<ShelfRow> rows = new ArrayList<>();
    List<Count> counts = facets.of(StoryFacet.MONTH);
    Set<String> chosen = query.filter().of(StoryFacet.MONTH);
    long years = counts.stream().filter(count -> count.value().length() == YEAR).count();
    boolean isOpen = false;
    for (Count count : counts) {
      String value = count.value();
      boolean isYear = value.length() == YEAR;
      if (isYear) {
        // The only year is open until it is folded, the others are folded until they are opened.
        isOpen = opened.contains(StoryFacet.MONTH + value) != (years == 1);
      }
      if (isYear || value.isEmpty() || isOpen || chosen.contains(value)) {
        Fold fold = !isYear ? Fold.NOTHING_BELOW : isOpen ? Fold.OPEN : Fold.CLOSED;
        String label = isYear || value.isEmpty()
            ? words.value(StoryFacet.MONTH, value, ShelfState.NOTHING.codebook(), List.of())
            : words.month(value);
        rows.add(new ShelfRow.Value(
            StoryFacet.MONTH, value, label, count.stories(), chosen.contains(value), isYear || value.isEmpty() ? 0 : 1,
            fold));
      }
    }
    return rows;
  }
}
