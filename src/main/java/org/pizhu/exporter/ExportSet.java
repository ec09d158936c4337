package org.pizhu.exporter;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.Codebook;

/**
 * All that one export is made of.
 *
 * @param header what stands above the stories
 * @param language how it speaks
 * @param codebook the tags that the annotations name
 * @param stories asked for one after the other, once; may read each only when it is asked for, and throw to stop
 * @param pictures the pictures that the stories name
 */
public record ExportSet(
    ExportHeader header,
    ExportLanguage language,
    Codebook codebook,
    Iterable<ExportedStory> stories,
    PictureSource pictures) {

  public ExportSet {
    requireNonNull(header);
    requireNonNull(language);
    requireNonNull(codebook);
    requireNonNull(stories);
    requireNonNull(pictures);
  }
}
