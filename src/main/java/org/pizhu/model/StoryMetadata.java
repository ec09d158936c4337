package org.pizhu.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What archivists have set in the metadata of one story; what was found stays in the story.
 *
 * @param entries by field, in the order of the fields; also such as are of figures that the story does not have as it is read now
 */
public record StoryMetadata(Map<MetadataKey, MetadataEntry> entries) {

  /** Nothing was set. */
  public static final StoryMetadata NONE = new StoryMetadata(Map.of());

  public StoryMetadata {
    entries.forEach((key, entry) -> {
      if (!key.field().accepts(entry.value())) {
        throw new IllegalArgumentException(key + " can't have " + entry.value());
      }
    });
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** What was set in a field; null if nothing was. */
  public @Nullable MetadataEntry entry(MetadataKey key) {
    return entries.get(key);
  }
}
