package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * How often a tag is used.
 *
 * @param tag the tag
 * @param path its path, such as {@code 话语/直接引语}
 * @param depth 1 at the top
 * @param own how many annotations carry the tag itself; where deeper tags are counted with it, still only itself
 * @param subtree how many carry it or a tag below it, each counted once
 */
public record TagTotal(Tag tag, String path, int depth, int own, int subtree) {

  public TagTotal {
    requireNonNull(tag);
    requireNonNull(path);
  }
}
