package org.pizhu.html.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.FinderGuard;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StorySource;
import org.pizhu.html.body.BlockBuilder;
import org.pizhu.html.body.BodyReader;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftFigure;
import org.pizhu.html.captions.CaptionRule;
import org.pizhu.html.dates.StoryDates;
import org.pizhu.html.markup.ActiveContent;
import org.pizhu.html.markup.Images;
import org.pizhu.html.markup.OpenEnds;
import org.pizhu.html.markup.SourceLines;
import org.pizhu.html.markup.TagBalance;
import org.pizhu.html.markup.WellFormed;
import org.pizhu.html.openings.DatelineFinder;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.model.Block;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/**
 * Reads a story from dirty HTML: cleans it, settles its text, and finds what it says of itself. Safe for use by several threads at once;
 * the same source always gives the same story.
 */
public final class StoryParser {

  /** Above this the archivist is told, in bytes of UTF-8. */
  static final int LARGE = 1 << 20;

  /** Above this the archivist is told. */
  static final int MANY_IMAGES = 1_000;

  /** Elements deeper than this are closed by jsoup, which keeps their text: nothing gets slow, no stack overflows. */
  private static final int MAX_DEPTH = 256;

  /** Opens the body, so that what belongs into a head or a frameset is read like the rest. */
  private static final String BODY = "<body>";

  /**
   * Reads a story with whatever it has; never fails on what the source holds.
   *
   * @param source the story as its source gives it, of any size that fits into memory several times
   */
  public ParsedStory parse(StorySource source) {
    return parse(source, new FinderGuard(source.file(), source.line()));
  }

  /** As {@link #parse(StorySource)}, with what the finders run in. */
  static ParsedStory parse(StorySource source, FinderGuard guard) {
    String body = WellFormed.of(source.body());
    ActiveContent active = new ActiveContent();
    Draft draft = guard.or(null, () -> arranged(draft(source, body, active)));
    // A rule that failed may have left its work half done.
    Story story = new StoryBuilder(draft == null ? draft(source, body, new ActiveContent()) : draft, source.page(), guard).build();
    return new ParsedStory(story, problems(source, body, active, story, guard));
  }

  private static Draft arranged(Draft draft) {
    Draft arranged = CaptionRule.apply(draft);
    Subheadings.apply(arranged);
    return arranged;
  }

  /**
   * Finds the pictures that a source holds itself.
   *
   * @return {@code data:} addresses by the numbers of the figures that they are of
   */
  public Map<Integer, String> embedded(StorySource source) {
    Map<Integer, String> embedded = new HashMap<>();
    for (DraftFigure figure : draft(source, WellFormed.of(source.body()), new ActiveContent()).figures()) {
      if (figure.embedded() != null) {
        embedded.put(figure.number(), figure.embedded());
      }
    }
    return embedded;
  }

  private static Draft draft(StorySource source, String body, ActiveContent active) {
    BlockBuilder builder = new BlockBuilder(HeadlineRule.read(source.headline()), body.length());
    read(body, builder, active);
    return builder.build();
  }

  private static void read(String body, BlockBuilder builder, ActiveContent active) {
    List<Integer> starts = OpenEnds.starts(body);
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      String part = starts.size() == 1 ? body : body.substring(start, i + 1 < starts.size() ? starts.get(i + 1) : body.length());
      new BodyReader(builder, active, new SourceLines(body, BODY.length() - start)).read(document(part).body());
      builder.endBlock();
    }
  }

  /** Parsed as the inside of a body, in one go: moving the nodes of a parsed fragment takes quadratic time. */
  private static Document document(String body) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(MAX_DEPTH);
    boolean isAmp = hasTag(body, "amp-");
    parser.setTrackPosition(isAmp || hasTag(body, "im"));
    Document document = parser.parseInput(BODY + body, "");
    if (isAmp || hasTag(body, "noscript")) {
      Images.takeFromNoscript(document.body());
    }
    return document;
  }

  /** Whether a tag begins so, in capitals or not: a quick look. */
  private static boolean hasTag(String body, String beginning) {
    for (int at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) {
      if (body.regionMatches(true, at + 1, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  private static List<Problem> problems(StorySource source, String body, ActiveContent active, Story story, FinderGuard guard) {
    List<Problem> problems = new ArrayList<>();
    if (story.headline().isEmpty()) {
      problems.add(Problem.at(ProblemKind.STORY_NO_HEADLINE, source.file(), source.line()));
    }
    if (story.bodyParagraphs() == 0 && story.figures().stream().allMatch(figure -> figure.caption() == null)) {
      problems.add(Problem.at(ProblemKind.STORY_NO_BODY, source.file(), source.line()));
    }
    String wrong = guard.or(null, () -> wrongDate(source, story));
    if (wrong != null) {
      problems.add(Problem.at(ProblemKind.ITEM_DATE_NOT_VALID, source.file(), source.line(), wrong));
    }
    int unclosed = TagBalance.unclosed(body);
    if (unclosed > 0) {
      problems.add(Problem.at(ProblemKind.STORY_UNCLOSED_TAGS, source.file(), source.line(), unclosed));
    }
    if (!active.isEmpty()) {
      problems.add(Problem.at(ProblemKind.STORY_ACTIVE_CONTENT, source.file(), source.line(), active));
    }
    long size = source.headline().length() + 3L * body.length() < LARGE ? 0 : WellFormed.bytes(source.body());
    if (size > LARGE) {
      problems.add(Problem.at(ProblemKind.STORY_TOO_LARGE, source.file(), source.line(), size, LARGE));
    }
    if (source.faulty() || guard.failed()) {
      problems.add(Problem.at(ProblemKind.STORY_FAULT, source.file(), source.line()));
    }
    if (story.figures().size() > MANY_IMAGES) {
      problems.add(Problem.at(
          ProblemKind.STORY_TOO_MANY_IMAGES, source.file(), source.line(), story.figures().size(), MANY_IMAGES));
    }
    return problems;
  }

  /** A date that the story gives as its own and the calendar doesn't have; none if it shows a right one. */
  private static @Nullable String wrongDate(StorySource source, Story story) {
    if (story.date() != null || source.wrongDate() != null) {
      return story.date() != null ? null : source.wrongDate();
    }
    List<TextRange> paragraphs =
        story.blocks().stream().filter(block -> block.kind().isBody()).map(Block::range).toList();
    String wrong = StoryDates.wrong(story.text(), paragraphs);
    for (int i = 0; wrong == null && story.dateline() == null && i < Math.min(StoryBuilder.DATELINE_WITHIN, paragraphs.size()); i++) {
      wrong = DatelineFinder.wrongDay(story.text(), paragraphs.get(i));
    }
    return wrong;
  }
}
