package org.pizhu.store.story;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.Story;

/**
 * A story that was added just now, as it was parsed.
 *
 * @param id its number in the library
 * @param mark that by which it waits for the index
 * @param story what was added
 * @param outlet its outlet as the library has it; null for none
 */
public record FreshStory(long id, long mark, Story story, @Nullable String outlet) {}
