package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who made or provided a picture, as its caption says, or a line that speaks of all pictures of the story.
 *
 * @param role the word of the caption, such as 摄 or 供图
 * @param name the person or body named, white space folded
 * @param outlet the outlet that the person works for, where the caption names it
 * @param range the whole credit in {@link Story#text()}, brackets included
 */
public record Credit(String role, String name, @Nullable String outlet, TextRange range) {

  public Credit {
    requireNonNull(role);
    requireNonNull(name);
    requireNonNull(range);
  }
}
