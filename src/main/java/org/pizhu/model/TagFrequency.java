package org.pizhu.model;

import java.util.List;

/**
 * How often each tag is used: on how many annotations, or on how many stories or families where these are counted.
 *
 * @param tags in the order asked for; also those that no annotation carries
 * @param annotations how many annotations there are, with tags or without
 * @param untagged how many of them carry no tag
 */
public record TagFrequency(List<TagTotal> tags, int annotations, int untagged) {

  /** The order of the tags. */
  public enum Order {
    /** The most used first, with those below it counted; then by the codebook. */
    COUNT,
    /** That of the codebook. */
    CODEBOOK
  }

  public TagFrequency {
    tags = List.copyOf(tags);
  }
}
