package org.pizhu.model;

/**
 * Which kept reading of a story is meant.
 *
 * @param storyId the story's number in the library
 * @param id the number of the reading
 */
public record ReadingRef(long storyId, long id) {}
