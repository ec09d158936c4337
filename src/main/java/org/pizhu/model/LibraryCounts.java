package org.pizhu.model;

/**
 * How much a library holds.
 *
 * @param stories all stories
 * @param unread those not yet read
 * @param figures the figures of all stories
 * @param missingPictures figures that name a file which the library does not have
 * @param annotations all annotations
 * @param unplaced annotations that have no place in their text, which a person has to find
 */
public record LibraryCounts(
    int stories, int unread, int figures, int missingPictures, int annotations, int unplaced) {}
