package org.pizhu.exporter.set;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.Standing;
import org.pizhu.model.StoredStory;

/**
 * How an annotation stands in another version of its story.
 *
 * @param version the other version
 * @param state how it stands there
 * @param words what stands there in its place; empty where nothing does, or no words
 * @param isPicture whether it is of a picture or of a part of one; where that has changed, it is another picture, whatever its caption says
 */
public record VersionLine(StoredStory version, Standing.State state, String words, boolean isPicture) {

  public VersionLine {
    requireNonNull(version);
    requireNonNull(state);
    requireNonNull(words);
  }
}
