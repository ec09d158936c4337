package org.pizhu.model;

/**
 * How much was in a library when it was backed up.
 *
 * @param stories stories that are shown
 * @param annotations all annotations
 * @param tags all tags
 * @param sources files as they were received
 * @param pictures pictures, each counted once
 */
public record BackupCounts(long stories, long annotations, long tags, long sources, long pictures) {}
