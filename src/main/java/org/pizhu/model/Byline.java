package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One person named as having made the story.
 *
 * @param role the word of the story, such as 记者, 通讯员, 作者, 编辑
 * @param name the name as printed, white space folded
 * @param outlet the outlet that the byline names before the role («湖北日报全媒记者»)
 * @param range where the name stands in {@link Story#text()}
 */
public record Byline(String role, String name, @Nullable String outlet, TextRange range) {

  public Byline {
    requireNonNull(role);
    requireNonNull(name);
    requireNonNull(range);
  }
}
