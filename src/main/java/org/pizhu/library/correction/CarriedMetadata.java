package org.pizhu.library.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.model.Change.MetadataChange;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;

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
    Set<MetadataKey> there = new HashSet<>();
    for (MetadataField field : MetadataField.values()) {
      there.addAll(field.isOfFigure() ? MetadataKey.figures(field, target.story()).keySet() : Set.of(MetadataKey.of(field)));
    }
    for (StoredStory from : earlier) {
      for (Map.Entry<MetadataKey, MetadataEntry> one : from.metadata().entries().entrySet()) {
        MetadataKey key = one.getKey();
        if (done.add(key) && there.contains(key) && holds(key, one.getValue(), from.shown(), target.shown())) {
          changes.add(new MetadataChange(key, null, one.getValue(), List.of(target.id())));
        }
      }
    }
    return changes;
  }

  private static boolean holds(MetadataKey key, MetadataEntry entry, ShownStory from, ShownStory target) {
    return !entry.value().equals(target.value(key))
        && from.found(key).equals(target.found(key));
  }
}
