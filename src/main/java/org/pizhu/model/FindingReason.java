package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** By what something was found in a story, and so how far it can be relied on. */
public enum FindingReason {
  /** The headline as the source gives it. */
  HEADLINE(Confidence.SURE),
  /** A headline that looks cut off. */
  HEADLINE_CUT(Confidence.UNSURE),
  /** A dateline that gives a day, or one in a form of its own («本报讯»). */
  DATELINE(Confidence.SURE),
  /** A dateline without a day, from which the place can't be told so clearly. */
  DATELINE_UNDATED(Confidence.LIKELY),
  /** The outlet stands before the role of a person. */
  BEFORE_ROLE(Confidence.SURE),
  /** A line of the story gives the day in full. */
  FULL_DATE(Confidence.SURE),
  /** Dateline and names of pictures give the same day. */
  SEVERAL_AGREE(Confidence.SURE),
  /** The content management system named the pictures by the day. */
  PICTURE_NAMES(Confidence.LIKELY),
  /** A bracket that names those who made the story. */
  BRACKET(Confidence.SURE),
  /** A label and a colon or a stroke stand before it. */
  LABEL(Confidence.SURE),
  /** The role stands before the name. */
  ROLE(Confidence.SURE),
  /** A name without a surname that is in use: a pen name, or none. */
  UNUSUAL_NAME(Confidence.UNSURE),
  /** What the page says outside the text of the story. */
  PAGE(Confidence.LIKELY),
  /** A label names an outlet. */
  LABELLED_OUTLET(Confidence.SURE),
  /** A bracket at the end of a paragraph names whom it is taken from. */
  END_BRACKET(Confidence.LIKELY),
  /** A heading or a bold line that ends like no sentence. */
  HEADING(Confidence.LIKELY),
  /** A credit ends the caption, or it begins with a mark that captions have. */
  CAPTION_FORM(Confidence.SURE),
  /** It stands beside the picture and is set off from the text. */
  BESIDE_PICTURE(Confidence.LIKELY),
  /** A credit in brackets, or after an agency's «发». */
  CREDIT_BRACKET(Confidence.SURE),
  /** A credit at the end of a caption, without brackets. */
  CREDIT_WORDS(Confidence.LIKELY),
  /** The outlet of a picture's credit, which need not be that of the story. */
  OF_PICTURE(Confidence.UNSURE),
  /** A named person and a word of saying stand beside the quotation. */
  NAMED_SPEAKER(Confidence.SURE),
  /** A word of saying stands beside it; who says it is not told plainly. */
  WORD_OF_SAYING(Confidence.LIKELY),
  /** It goes on with what the same person said just before. */
  GOES_ON(Confidence.LIKELY),
  /** Whole sentences in quotation marks, with nothing that says whose they are. */
  WHOLE_SENTENCES(Confidence.UNSURE);

  private final Confidence confidence;

  FindingReason(Confidence confidence) {
    this.confidence = requireNonNull(confidence);
  }

  public Confidence confidence() {
    return confidence;
  }

  /** Its name in JSON, and the end of its key in the bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
