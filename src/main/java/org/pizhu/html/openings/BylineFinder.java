package org.pizhu.html.openings;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * Finds who made a story, where news name them: in brackets after the dateline, in brackets at the end of a paragraph, in brackets at
 * the start, or in a line of their own near the start or the end.
 */
public final class BylineFinder {

  /** Lines of their own stand among so many paragraphs at the start … */
  private static final int FIRST = 4;

  /** … and at the end. */
  private static final int LAST = 6;

  /** In columns. */
  private static final int LONGEST_LINE = 160;

  /** Where a few points sum the story up first, the line follows them. */
  private static final int BEHIND_POINTS = 9;

  /** In UTF-16 units. */
  private static final int LONGEST_CREDIT = 80;

  private static final int MOST_CREDITS = 24;

  /** «摄像丨李铮 张晓鹏», «责任编辑：胡月», «监制 / 申勇»: a label and no sentence. */
  private static final Pattern CREDIT = Pattern.compile("\\p{IsHan}{2,8}\\s?[丨｜|：:/／]\\s?[^，。！？；：]{2,70}");

  private final String text;
  private final List<TextRange> paragraphs;
  private final int credits;
  private final FoundPeople found;
  private final ReporterPeople reporters;
  private final PeopleLines lines;

  private BylineFinder(String text, List<TextRange> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
    credits = credits();
    found = new FoundPeople(text);
    reporters = new ReporterPeople(text, found);
    lines = new PeopleLines(text, found);
  }

  /**
   * The people named as having made the story, in reading order, each once for a role.
   *
   * @param text the story's text
   * @param paragraphs the blocks of the body, without captions
   * @param dateline the dateline, if there is one
   */
  public static List<Byline> find(String text, List<TextRange> paragraphs, @Nullable Dateline dateline) {
    BylineFinder finder = new BylineFinder(text, paragraphs);
    if (dateline != null) {
      finder.reporters.afterDateline(dateline, paragraphs);
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      finder.paragraph(i);
    }
    if (!paragraphs.isEmpty()) {
      Signatures signatures = new Signatures(text, finder.found);
      signatures.signedAtEnd(paragraphs);
      signatures.alone(paragraphs);
      paragraphs.stream().filter(paragraph -> dateline != null && paragraph.contains(dateline.range())).forEach(signatures::signedItem);
    }
    return finder.found.all(dateline);
  }

  /** Where the lines of credits begin with which the story ends, one under the other: the first of the last paragraphs if it ends otherwise. */
  private int credits() {
    int first = paragraphs.size();
    while (first > 0 && paragraphs.size() - first < MOST_CREDITS && isCredit(paragraphs.get(first - 1))) {
      first--;
    }
    return Math.min(first, paragraphs.size() - LAST);
  }

  private boolean isCredit(TextRange line) {
    return line.length() <= LONGEST_CREDIT && CREDIT.matcher(text).region(line.start(), line.end()).matches();
  }

  private void paragraph(int i) {
    TextRange paragraph = paragraphs.get(i);
    boolean edge = i < FIRST || i >= credits;
    if (isLine(i, edge)) {
      return;
    }
    Dateline item = edge ? null : LateBylines.ofItem(text, paragraph);
    if (item != null) {
      reporters.afterDateline(item, paragraphs);
    }
    if (i < FIRST) {
      reporters.bracketNearStart(paragraph);
      found.addAll(OpeningPeople.of(text, paragraph));
      reporters.reporterAtStart(paragraph);
    }
    if (!lines.bracketAtEnd(paragraph, edge) && edge) {
      lines.afterLastSentence(paragraph);
    }
    if (edge) {
      found.addAll(OpeningPeople.behind(text, paragraph));
      found.addAll(LateBylines.of(text, paragraph));
    }
  }

  /** Whether a paragraph is a line of its own that names people, who then are added. */
  private boolean isLine(int i, boolean edge) {
    TextRange paragraph = paragraphs.get(i);
    if (!edge) {
      return (i < BEHIND_POINTS || LateBylines.isBetweenText(text, paragraphs, i)) && found.addAll(HouseLines.named(text, paragraph));
    }
    TextRange next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
    return HeadlineRule.fits(text, paragraph, LONGEST_LINE) && (lines.line(paragraph, next) || i < FIRST && lines.signed(paragraph));
  }
}
