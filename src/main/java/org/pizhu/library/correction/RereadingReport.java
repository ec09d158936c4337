package org.pizhu.library.correction;

/**
 * What reading the sources again comes to.
 *
 * @param stories how many were read
 * @param differing how many of them are read otherwise now
 * @param annotations how the annotations of these come through; not among them those that had no place before and have none after
 * @param unreadable how many could not be read again, because their source or what is kept of them is damaged; they stay as they are
 * @param cancelled whether it was stopped before the end; what was done up to then stays and is one edit
 */
public record RereadingReport(
    int stories, int differing, AnchorCounts annotations, int unreadable, boolean cancelled) {}
