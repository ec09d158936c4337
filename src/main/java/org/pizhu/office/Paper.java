package org.pizhu.office;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;

/** A document for people that is written paragraph by paragraph, whatever kind of file it becomes. Paragraphs have styles by name. */
public interface Paper extends Closeable {

  /**
   * What is said of a document as a whole.
   *
   * @param title its title, at the head of each page too
   * @param subtitle what stands below it on the first page
   * @param creator who made it; may be empty
   * @param at when
   * @param language the language of what is not Chinese: a tag such as {@code en-US}
   * @param contents what stands above the contents
   * @param levels how many levels of headings the contents have, 1 or 2
   */
  record Facts(String title, String subtitle, String creator, Instant at, String language, String contents, int levels) {}

  /** Begins a heading, which ends with {@link #end}; level 1 is that of the largest parts. It stands in the contents if its level does. */
  void heading(int level, String text) throws IOException;

  /** Begins a paragraph. */
  void begin(String style) throws IOException;

  /**
   * Begins a paragraph of a list.
   *
   * @param list what {@link #list} gave; 0 for one that goes on below an item that has its mark
   * @param depth 0 for a list that is in no other
   */
  void begin(String style, int list, int depth) throws IOException;

  /** Words of the paragraph that is begun; a line break in them is one. */
  void text(String text, RunLook look) throws IOException;

  /** Ends a paragraph. */
  void end() throws IOException;

  /** A paragraph of words. */
  default void paragraph(String style, String text) throws IOException {
    begin(style);
    text(text, RunLook.PLAIN);
    end();
  }

  /** A name to which links of the document lead: letters, digits and {@code _} only, at most 40. In a paragraph. */
  void bookmark(String name) throws IOException;

  /** Words that lead to a name of the document follow; the link ends with {@link #endLink}. */
  void link(String bookmark) throws IOException;

  /** Words that lead to an address follow; the link ends with {@link #endLink}. */
  void linkOut(String address) throws IOException;

  void endLink() throws IOException;

  /** A footnote at the end of the words so far. */
  void footnote(String text) throws IOException;

  /** A new list, numbered from {@code start}, or one of bullets if that is below 0. Its number is for {@link #begin(String, int, int)}. */
  int list(int start);

  /**
   * A picture, in a paragraph of its own.
   *
   * @param alt what it shows, for those who can't see it
   * @return whether it was written: not if it is of a kind that such documents don't show, or damaged
   */
  boolean picture(byte[] bytes, String mediaType, String alt) throws IOException;

  /** Ends the document. */
  void finish() throws IOException;
}
