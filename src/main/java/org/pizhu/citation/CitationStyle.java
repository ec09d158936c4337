package org.pizhu.citation;

/** A way to cite. */
public interface CitationStyle {

  /** What it is called on the command line and in the settings. */
  String key();

  /**
   * Cites a work as an entry of a list of references, without its number.
   *
   * @return one line of plain text, without white space at its ends
   */
  String cite(CitedWork work);
}
