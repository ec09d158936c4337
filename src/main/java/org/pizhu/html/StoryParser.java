package org.pizhu.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.PageFacts;
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
  public static final int LARGE = 1 << 20;

  /** Above this the archivist is told. */
  public static final int MANY_IMAGES = 1_000;

  /** Elements deeper than this are closed by jsoup, which keeps their text: nothing gets slow, no stack overflows. */
  private static final int MAX_DEPTH = 256;

  /** Opens the body, so that what belongs into a head or a frameset is read like the rest. */
  private static final String BODY = "<body>";

  /** The dateline is looked for in so many paragraphs. */
  private static final int DATELINE_WITHIN = 5;

  /**
   * Reads a story with whatever it has; never fails on what the source holds.
   *
   * @param source the story as its source gives it, of any size that fits into memory several times
   */
  public ParsedStory parse(StorySource source) {
    String body = WellFormed.of(source.body());
    ActiveContent active = new ActiveContent();
    Draft draft = CaptionRule.apply(draft(source, body, active));
    Subheadings.apply(draft);
    Story story = story(draft, source.page());
    return new ParsedStory(story, problems(source, body, active, story));
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

  private static Story story(Draft draft, @Nullable PageFacts page) {
    String text = draft.text();
    List<Block> blocks = new ArrayList<>(draft.blocks().size() + 1);
    List<TextRange> paragraphs = new ArrayList<>(draft.blocks().size());
    if (!draft.headline().isEmpty()) {
      blocks.add(new Block(BlockKind.HEADLINE, draft.headline()));
    }
    for (DraftBlock block : draft.blocks()) {
      blocks.add(new Block(block.kind(), block.range()));
      if (block.kind().isBody()) {
        paragraphs.add(block.range());
      }
    }
    Credit common = CreditLines.ofAll(draft, paragraphs);
    Credit each = CreditLines.ofEach(draft, paragraphs);
    List<Figure> figures = draft.figures().stream().map(figure -> figure(text, figure, each, common)).toList();
    Dateline dateline = dateline(text, paragraphs);
    List<Byline> bylines = BylineFinder.find(text, paragraphs, dateline);
    dateline = dateline == null ? OpeningLine.find(text, paragraphs, bylines) : ReporterPlace.complete(text, dateline, bylines);
    List<LocalDate> imageDates = figures.stream().map(Figure::imageDate).filter(Objects::nonNull).toList();
    return new Story(
        // Pages don't cut their headlines.
        page == null && HeadlineRule.looksCut(draft.headline().of(text), text, draft.headline().end()),
        text,
        blocks,
        figures,
        dateline,
        StoryDates.withPage(StoryDates.find(text, paragraphs, dateline, imageDates), page),
        bylines,
        LooseCaption.find(draft),
        StoryHtml.write(draft),
        page);
  }

  /** Whom its own caption names goes before whom a line names for all; a mere name in a line counts for pictures with captions. */
  private static Figure figure(String text, DraftFigure draft, @Nullable Credit each, @Nullable Credit common) {
    DraftBlock caption = draft.caption();
    Credit own = caption == null ? null : CreditFinder.atEnd(text, caption.range());
    Credit shared = each == null && caption != null ? common : each;
    return new Figure(
        draft.number(),
        draft.src(),
        Images.fileName(draft.src()),
        draft.line(),
        caption == null ? null : caption.range(),
        own != null ? own : shared,
        ImageDates.of(draft.src()));
  }

  private static @Nullable Dateline dateline(String text, List<TextRange> paragraphs) {
    for (TextRange paragraph : paragraphs.subList(0, Math.min(DATELINE_WITHIN, paragraphs.size()))) {
      Dateline found = DatelineFinder.atStart(text, paragraph);
      if (found != null) {
        return found;
      }
    }
    return paragraphs.isEmpty() ? null : DatelineFinder.atEnd(text, paragraphs.get(paragraphs.size() - 1));
  }

  private static List<Problem> problems(StorySource source, String body, ActiveContent active, Story story) {
    List<Problem> problems = new ArrayList<>();
    if (story.headline().isEmpty()) {
      problems.add(Problem.at(ProblemKind.STORY_NO_HEADLINE, source.file(), source.line()));
    }
    if (story.bodyParagraphs() == 0 && story.figures().stream().allMatch(figure -> figure.caption() == null)) {
      problems.add(Problem.at(ProblemKind.STORY_NO_BODY, source.file(), source.line()));
    }
    String wrong = wrongDate(source, story);
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
    for (int i = 0; wrong == null && story.dateline() == null && i < Math.min(DATELINE_WITHIN, paragraphs.size()); i++) {
      wrong = DatelineFinder.wrongDay(story.text(), paragraphs.get(i));
    }
    return wrong;
  }
}
