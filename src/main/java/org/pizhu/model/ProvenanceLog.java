package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What came into a library from which file, and what was done to it since.
 *
 * @param library the name of its file
 * @param written when this was looked up
 * @param versions the versions of the program that worked in it, the first one first
 * @param sources the files, the oldest first
 * @param stories the stories, by number
 * @param acts what was done and can be undone, the oldest first; what was undone is marked as such until something else takes its place
 */
public record ProvenanceLog(
    String library,
    Instant written,
    List<ProgramVersion> versions,
    List<Source> sources,
    List<StoryOrigin> stories,
    List<ProvenanceAct> acts) {

  public ProvenanceLog {
    requireNonNull(library);
    requireNonNull(written);
    versions = List.copyOf(versions);
    sources = List.copyOf(sources);
    stories = List.copyOf(stories);
    acts = List.copyOf(acts);
  }
}
