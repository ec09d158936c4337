package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What an archivist has set in a field, in the place of what was found.
 *
 * @param value what it has; nothing says that there is none, whatever was found
 * @param by who set it
 * @param at when
 */
public record MetadataEntry(MetadataValue value, String by, Instant at) {

  public MetadataEntry {
    requireNonNull(value);
    requireNonNull(by);
    requireNonNull(at);
  }
}
