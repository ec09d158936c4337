package org.pizhu.exporter;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.pizhu.model.Codebook;
import org.pizhu.model.NoteLink;

/**
 * All that one export is made of.
 *
 * @param header what stands above the stories
 * @param language how it speaks
 * @param codebook the tags that the annotations name
 * @param stories asked for one after the other, once; may read each only when it is asked for, and throw to stop
 * @param pictures the pictures that the stories name
 * @param linked the annotations and stories of the set that notes or memos link to
 */
public record ExportSet(
    ExportHeader header,
    ExportLanguage language,
    Codebook codebook,
    Iterable<ExportedStory> stories,
    PictureSource pictures,
    Set<NoteLink> linked) {

  /** A set whose notes link to nothing in it. */
  public ExportSet(
      ExportHeader header,
      ExportLanguage language,
      Codebook codebook,
      Iterable<ExportedStory> stories,
      PictureSource pictures) {
    this(header, language, codebook, stories, pictures, Set.of());
  }

  public ExportSet {
    requireNonNull(header);
    requireNonNull(language);
    requireNonNull(codebook);
    requireNonNull(stories);
    requireNonNull(pictures);
    linked = Set.copyOf(linked);
  }
}
