package org.pizhu.model;

/**
 * How much a library holds.
 *
 * @param stories all stories
 * @param unread those not yet read
 * @param figures the figures of all stories
 * @param missingPictures figures that name a file which the library does not have
 * @param annotations all annotations
 */
public record LibraryCounts(int stories, int unread, int figures, int missingPictures, int annotations) {}
