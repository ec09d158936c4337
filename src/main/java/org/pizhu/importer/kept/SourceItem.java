package org.pizhu.importer.kept;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.PageFacts;

/**
 * A story as it was taken out of a file, with what the file says of it.
 *
 * @param form how it is written
 * @param headline as text; empty if the content has to say it
 * @param content the text, or a whole page
 * @param facts what the file says of it beside
 */
public record SourceItem(Form form, String headline, String content, PageFacts facts) {

  public SourceItem {
    requireNonNull(form);
    requireNonNull(headline);
    requireNonNull(content);
    requireNonNull(facts);
  }

  /** How a story is written. The names are stored in libraries: never rename one. */
  public enum Form {
    /** A page with what is around its text. */
    PAGE,
    /** HTML with nothing but the text. */
    HTML,
    TEXT,
    MARKDOWN,
    /** Plain text in which places are counted: a line of it is a paragraph, and none is taken for anything else. */
    COUNTED_TEXT
  }
}
