package org.pizhu.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.model.Change.MetadataChange;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;

/**
 * What was set in the metadata of stories that holds for the one that corrects them: what was added, and what was corrected where the
 * correction still says what was wrong. The earlier stories keep it.
 */
final class CarriedMetadata {

  private CarriedMetadata() {}

  /**
   * What is to be set.
   *
   * @param target the story that corrects the others
   * @param earlier those, the newest first
   */
  static List<MetadataChange> changes(StoredStory target, List<StoredStory> earlier) {
    List<MetadataChange> changes = new ArrayList<>();
    Set<MetadataKey> done = new HashSet<>(target.metadata().entries().keySet());
    for (StoredStory from : earlier) {
      for (Map.Entry<MetadataKey, MetadataEntry> one : from.metadata().entries().entrySet()) {
        MetadataKey key = one.getKey();
        if (done.add(key) && holds(key, one.getValue(), from.shown(), target.shown())) {
          changes.add(new MetadataChange(key, null, one.getValue(), List.of(target.id())));
        }
      }
    }
    return changes;
  }

  private static boolean holds(MetadataKey key, MetadataEntry entry, ShownStory from, ShownStory target) {
    return (!key.field().isOfFigure() || hasFigure(target.story(), key))
        && !entry.value().equals(target.value(key))
        && from.found(key).equals(target.found(key));
  }

  private static boolean hasFigure(Story story, MetadataKey key) {
    return story.figures().stream().anyMatch(figure -> MetadataKey.of(key.field(), story, figure).equals(key));
  }
}
