package org.pizhu.model;

/**
 * A story that was corrected while it carried annotations, or something was set in its metadata.
 *
 * @param earlierId the story
 * @param latestId the last story of the chain that corrects it
 * @param annotations how many annotations the earlier story still carries
 * @param fields how many fields of its metadata can be set in the latest story as they are in it
 */
public record Correction(long earlierId, long latestId, int annotations, int fields) {}
