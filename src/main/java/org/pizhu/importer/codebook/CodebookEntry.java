package org.pizhu.importer.codebook;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A tag as a file has it. What the file doesn't say is null.
 *
 * @param line where it stands, 1 for the first line
 * @param parent which entry of the same list it stands below, always an earlier one; {@link #TOP} for none
 * @param id the file's own id, as it stands there
 * @param name as it stands there
 * @param rgb the colour, {@code 0xRRGGBB}
 * @param description what it is for
 * @param key the key that applies it, one character
 * @param memo what is thought about it, Markdown
 */
public record CodebookEntry(
    long line,
    int parent,
    @Nullable String id,
    String name,
    @Nullable Integer rgb,
    @Nullable String description,
    @Nullable String key,
    @Nullable String memo) {

  /** The place of what stands at the top. */
  public static final int TOP = -1;

  public CodebookEntry {
    requireNonNull(name);
  }
}
