package org.pizhu.exporter.set;

import static java.util.Objects.requireNonNull;

/**
 * Stories that stand together in an export, with the annotations that brought them there: those of a tag, a day, an annotator.
 *
 * @param title what they have in common, in words; empty where an export is not in groups
 * @param stories asked for one after the other, once; may read each only when it is asked for, and throw to stop
 */
public record ExportGroup(String title, Iterable<ExportedStory> stories) {

  public ExportGroup {
    requireNonNull(title);
    requireNonNull(stories);
  }

  public boolean hasTitle() {
    return !title.isEmpty();
  }
}
