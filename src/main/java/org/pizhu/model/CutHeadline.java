package org.pizhu.model;

/** How a headline is shown that was cut where it came from: with an ellipsis behind it, so that no one takes it for the whole. */
public final class CutHeadline {

  private static final String MARK = "…";

  private CutHeadline() {}

  /**
   * A headline as it is shown.
   *
   * @param headline as it is stored; may be empty
   * @param isCut whether it looks cut
   * @return with the mark where it is cut and has none itself; an empty one stays empty
   */
  public static String marked(String headline, boolean isCut) {
    boolean needsMark = isCut && !headline.isBlank() && !headline.endsWith(MARK) && !headline.endsWith("...");
    return needsMark ? headline + MARK : headline;
  }
}
