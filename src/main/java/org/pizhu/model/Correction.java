package org.pizhu.model;

/**
 * A story that was corrected while it carried annotations.
 *
 * @param earlierId the story
 * @param latestId the last story of the chain that corrects it
 * @param annotations how many annotations the earlier story still carries; 1 or more
 */
public record Correction(long earlierId, long latestId, int annotations) {}
