package org.pizhu.model;

/**
 * Which figure is meant.
 *
 * @param storyId the story's number in the library
 * @param number the figure's number in the story, 1 for the first
 */
public record FigureRef(long storyId, int number) {}
