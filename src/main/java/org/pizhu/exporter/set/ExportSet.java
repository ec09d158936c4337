package org.pizhu.exporter.set;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.pizhu.model.Codebook;
import org.pizhu.model.NoteLink;

/**
 * All that one export is made of.
 *
 * @param header what stands above the stories
 * @param language how it speaks
 * @param codebook the tags that the annotations name
 * @param groups one without a title where the export is not in groups. A story may stand in several, with the annotations of each; so may an
 *     annotation
 * @param pictures the pictures that the stories name
 * @param linked the annotations and stories of the set that notes or memos link to
 * @param content what is written of each story
 */
public record ExportSet(
    ExportHeader header,
    ExportLanguage language,
    Codebook codebook,
    List<ExportGroup> groups,
    PictureSource pictures,
    Set<NoteLink> linked,
    ExportContent content) {

  /** A set without groups whose notes link to nothing in it, with what is written usually. */
  public ExportSet(
      ExportHeader header,
      ExportLanguage language,
      Codebook codebook,
      Iterable<ExportedStory> stories,
      PictureSource pictures) {
    this(header, language, codebook, List.of(new ExportGroup("", stories)), pictures, Set.of(), ExportContent.USUAL);
  }

  public ExportSet {
    requireNonNull(header);
    requireNonNull(language);
    requireNonNull(codebook);
    requireNonNull(pictures);
    requireNonNull(content);
    groups = List.copyOf(groups);
    linked = Set.copyOf(linked);
  }

  /** The stories of all groups, one after the other; each is asked for only when its turn comes. A story may come more than once. */
  public Iterable<ExportedStory> stories() {
    return () -> new Iterator<>() {
      private final Iterator<ExportGroup> left = groups.iterator();
      private Iterator<ExportedStory> current = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!current.hasNext() && left.hasNext()) {
          current = left.next().stories().iterator();
        }
        return current.hasNext();
      }

      @Override
      public ExportedStory next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return current.next();
      }
    };
  }
}
