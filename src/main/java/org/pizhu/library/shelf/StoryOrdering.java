package org.pizhu.library.shelf;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryOrder;

/**
 * Puts rows of a table in order. Each order is a number for each row, so that nothing but numbers is compared; those of the headlines are
 * found when they are first asked for and kept. For one thread at a time.
 */
final class StoryOrdering {

  private final Locale locale;
  /** The place of each row among the headlines; equal ones have equal places. */
  private int @Nullable [] headlines;

  /**
   * @param locale the language whose alphabet counts; Chinese stands by Pinyin
   */
  StoryOrdering(Locale locale) {
    this.locale = locale;
  }

  /** Headlines are others now. */
  void forgetHeadlines() {
    headlines = null;
  }

  /**
   * Sorts rows.
   *
   * @param rows in the order in which stories came; what is equal stays in it
   * @param scores how well each row fits what was searched for, not negative; by place in rows
   * @param headlinesOf gives the headlines of all rows of the table, if they are needed
   * @return the places in rows in their new order
   */
  int[] sorted(
      StoryTable table,
      int[] rows,
      StoryOrder order,
      boolean falling,
      IntUnaryOperator scores,
      Supplier<List<String>> headlinesOf) {
    IntUnaryOperator keys = switch (order) {
      case SOURCE -> place -> place;
      case RELEVANCE -> scores;
      case HEADLINE -> byHeadline(rows, headlinesOf);
      case OUTLET -> of(rows, outlets(table));
      case DATE -> of(rows, table::day);
      case ANNOTATIONS -> of(rows, table::annotations);
      case FIGURES -> of(rows, table::figures);
      case READ -> of(rows, row -> table.isRead(row) ? 1 : 0);
    };
    long[] sorted = new long[rows.length];
    for (int place = 0; place < rows.length; place++) {
      int key = keys.applyAsInt(place);
      boolean last = order == StoryOrder.DATE && key == 0;
      int standing = last ? Integer.MAX_VALUE : falling ? -key : key;
      sorted[place] = ((long) standing << Integer.SIZE) | place;
    }
    Arrays.sort(sorted);
    return Arrays.stream(sorted).mapToInt(one -> (int) one).toArray();
  }

  private static IntUnaryOperator of(int[] rows, IntUnaryOperator keyOfRow) {
    return place -> keyOfRow.applyAsInt(rows[place]);
  }

  private IntUnaryOperator byHeadline(int[] rows, Supplier<List<String>> headlinesOf) {
    int[] ranks = headlines(headlinesOf);
    return of(rows, row -> ranks[row]);
  }

  /** Stories that name no outlet stand first. */
  private IntUnaryOperator outlets(StoryTable table) {
    StoryValues outlets = table.of(StoryFacet.OUTLET);
    int[] ranks = ranks(IntStream.range(0, outlets.size()).mapToObj(outlets::name).toList());
    return row -> ranks[outlets.of(row)[0]];
  }

  private int[] headlines(Supplier<List<String>> headlinesOf) {
    int[] known = headlines;
    if (known == null) {
      known = ranks(headlinesOf.get());
      headlines = known;
    }
    return known;
  }

  /** The place of each name among all of them. */
  private int[] ranks(List<String> names) {
    // ICU's, because the JDK's own knows no Pinyin.
    Collator collator = Collator.getInstance(locale);
    RawCollationKey[] keys =
        names.stream().map(name -> collator.getRawCollationKey(name, null)).toArray(RawCollationKey[]::new);
    Integer[] sorted = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
    Arrays.sort(sorted, Comparator.comparing(row -> keys[row]));
    int[] ranks = new int[keys.length];
    for (int i = 1; i < sorted.length; i++) {
      boolean isEqual = keys[sorted[i]].compareTo(keys[sorted[i - 1]]) == 0;
      ranks[sorted[i]] = isEqual ? ranks[sorted[i - 1]] : i;
    }
    return ranks;
  }
}
