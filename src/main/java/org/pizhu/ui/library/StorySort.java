package org.pizhu.ui.library;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.pizhu.model.StorySummary;

/** In which order a list shows its stories. */
public enum StorySort {
  /** As they stand in their sources, in the order the sources came in. */
  SOURCE("list.sort.source"),
  /** Newest first; a story that shows no day comes last. */
  DATE("list.sort.date"),
  /** By the alphabet of the language; Chinese by Pinyin. */
  HEADLINE("list.sort.headline"),
  /** Most annotations first. */
  ANNOTATIONS("list.sort.annotations");

  private final String key;

  StorySort(String key) {
    this.key = key;
  }

  /** The key of its name in the bundles. */
  public String key() {
    return key;
  }

  /** Whether the order runs from great to small. */
  boolean fallsAtFirst() {
    return this == DATE || this == ANNOTATIONS;
  }

  /**
   * Compares two stories in this order; of two that are alike, the one that came in first comes first.
   *
   * @param locale the language whose alphabet counts
   */
  Comparator<StorySummary> comparator(Locale locale) {
    Comparator<StorySummary> order = switch (this) {
      case SOURCE -> Comparator.comparingLong(StorySummary::id);
      case DATE -> Comparator.comparing(StorySummary::date, Comparator.nullsLast(Comparator.reverseOrder()));
      // ICU's, because the JDK's own knows no Pinyin.
      case HEADLINE -> Comparator.comparing(StorySummary::headline, Collator.getInstance(locale)::compare);
      case ANNOTATIONS -> Comparator.comparingInt(StorySummary::annotations).reversed();
    };
    return order.thenComparingLong(StorySummary::id);
  }
}
