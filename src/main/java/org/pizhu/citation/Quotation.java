package org.pizhu.citation;

/**
 * A passage in quotation marks by GB/T 15834-2011, 4.8: double marks outside, single marks inside, and so on in turn; where the passage has the
 * corner marks of traditional print, those.
 */
public final class Quotation {

  private static final String CURVED = "“”‘’";
  private static final String CORNER = "「」『』";

  private Quotation() {}

  /** The passage in marks; marks that it has itself go one level down. */
  public static String of(String passage) {
    boolean isCorner = passage.indexOf('「') >= 0 || passage.indexOf('『') >= 0;
    String marks = isCorner ? CORNER : CURVED;
    StringBuilder quoted = new StringBuilder(passage.length() + 2).append(marks.charAt(0));
    for (int i = 0; i < passage.length(); i++) {
      int mark = marks.indexOf(passage.charAt(i));
      boolean isApostrophe = passage.charAt(i) == '’' && i > 0 && isLatin(passage.charAt(i - 1));
      quoted.append(mark < 0 || isApostrophe ? passage.charAt(i) : marks.charAt((mark + 2) % 4));
    }
    return quoted.append(marks.charAt(1)).toString();
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
