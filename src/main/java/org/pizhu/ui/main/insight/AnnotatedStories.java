package org.pizhu.ui.main.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.Codebook;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryQuery;
import org.pizhu.query.QueryField;

/** Says of a filter of annotations which stories it is about, so that their list can follow a click on a chart. */
final class AnnotatedStories {

  private AnnotatedStories() {}

  /**
   * The stories that have such annotations, as far as a list of stories can be narrowed to them: by tags, annotators, and days of
   * publication. Of several tags at once those stories are found that have each of them.
   *
   * @return nothing where the filter says nothing of that kind
   */
  static Optional<StoryQuery> of(AnnotationFilter filter, Codebook codebook) {
    List<String> words = new ArrayList<>();
    StoryFilter facets = StoryFilter.NONE.with(StoryFacet.ANNOTATOR, filter.annotators());
    if (filter.tagMatch() == TagMatch.ANY || filter.tagMatch() == TagMatch.ALL && filter.tags().size() == 1) {
      facets = facets.with(StoryFacet.TAG, filter.tags());
    } else if (filter.tagMatch() == TagMatch.ALL) {
      filter.tags().stream().map(codebook::path).sorted()
          .forEach(path -> words.add(QueryField.TAG.english() + ":\"" + path.replace("\"", "") + '"'));
    }
    Days published = filter.published();
    Optional<String> period = period(published);
    if (period.isPresent()) {
      facets = facets.with(StoryFacet.MONTH, Set.of(period.get()));
    } else if (!published.equals(Days.ANY)) {
      words.add(QueryField.DATE.english() + ":" + day(published.first()) + ".." + day(published.last()));
    }
    StoryQuery query = StoryQuery.ALL.with(String.join(" ", words)).with(facets);
    return words.isEmpty() && facets.isEmpty() ? Optional.empty() : Optional.of(query);
  }

  /** The year or the month that some days are. */
  private static Optional<String> period(Days days) {
    LocalDate first = days.first();
    LocalDate last = days.last();
    if (first == null || last == null || first.getYear() != last.getYear() || first.getDayOfMonth() != 1) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.from(first);
    if (last.equals(month.atEndOfMonth())) {
      return Optional.of(month.toString());
    }
    return first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()
        ? Optional.of(Integer.toString(first.getYear()))
        : Optional.empty();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
