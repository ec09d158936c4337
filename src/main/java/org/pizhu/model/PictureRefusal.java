package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * A picture that a person has looked at, and which is not that of a figure.
 *
 * @param storyId the story of the figure
 * @param fileName the name of the file by which the figure's picture is looked for
 * @param sha256 the content that was refused
 */
public record PictureRefusal(long storyId, String fileName, String sha256) {

  public PictureRefusal {
    requireNonNull(fileName);
    requireNonNull(sha256);
  }

  /** Refusing what was proposed. */
  public static PictureRefusal of(PictureCandidate candidate) {
    return new PictureRefusal(candidate.figure().storyId(), candidate.wanted(), candidate.sha256());
  }
}
