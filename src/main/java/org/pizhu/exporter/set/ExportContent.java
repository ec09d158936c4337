package org.pizhu.exporter.set;

/**
 * What is written of stories and annotations beside what always is. Which annotations are written, and whether with their notes, is said by
 * the set itself.
 *
 * @param sentences whether a quote stands in the sentence that it is from
 * @param pictures whether the figures of a story are written, with their pictures where the format can hold them
 * @param text whether each story is written in full, with the annotated passages marked, in formats that have it
 * @param standings whether it is told how each annotation stands in the other versions of its story, in formats that have it
 */
public record ExportContent(boolean sentences, boolean pictures, boolean text, boolean standings) {

  /** Sentences, pictures and other versions, no full text. */
  public static final ExportContent USUAL = new ExportContent(true, true, false, true);
}
