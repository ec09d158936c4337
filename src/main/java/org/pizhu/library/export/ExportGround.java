package org.pizhu.library.export;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.StoryQuery;

/**
 * What «this story», «selected» and «listed» mean where an export is asked for.
 *
 * @param story the number of the open story; null for none
 * @param selected the numbers of the selected stories
 * @param shown what the list of stories shows
 * @param listed gives the ids of the annotations that the list of annotations shows
 */
public record ExportGround(
    @Nullable Long story, List<Long> selected, StoryQuery shown, Supplier<List<String>> listed) {

  /** Where nothing is open or listed. */
  public static final ExportGround NONE = new ExportGround(null, List.of(), StoryQuery.ALL, List::of);

  public ExportGround {
    selected = List.copyOf(selected);
    requireNonNull(shown);
    requireNonNull(listed);
  }

  /** Where nothing but a story is open. */
  public static ExportGround of(long story) {
    return new ExportGround(story, List.of(), StoryQuery.ALL, List::of);
  }
}
