package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A news story as read from its source: its text, what the text says of itself, and how it is shown.
 *
 * @param headlineCut whether the headline looks cut off by the crawler
 * @param text the one definition of the story's text: its blocks in reading order, white space folded, joined by {@code \n}.
 *     Every offset of the program is a UTF-16 offset into it
 * @param blocks the blocks of {@code text} in order; they and the line breaks between them make up the whole text. The first
 *     is the headline; a story without a headline has none of that kind
 * @param figures the pictures in reading order
 * @param dateline the dateline, if the story has one
 * @param date the day of publication, if the story shows it
 * @param bylines the people named as having made the story, in reading order
 * @param looseCaption a paragraph that is the caption of a picture which the source no longer has; it is body text as well
 * @param html the sanitised body, without the headline. Each text block is an element with {@code data-o}, its UTF-16 offset in
 *     {@code text}, whose text nodes together are exactly the block's text; each figure is an empty-bodied
 *     {@code <figure data-figure="N">} with at most a {@code figcaption}
 * @param source the outlet that a line of source names («来源：新华社»), where neither dateline nor byline names another; none if it is no known
 *     outlet, and for stories of pages, whose outlet the page names
 * @param page what the page says of the story that it was taken from; none where the source is no page
 */
public record Story(
    boolean headlineCut,
    String text,
    List<Block> blocks,
    List<Figure> figures,
    @Nullable Dateline dateline,
    @Nullable StoryDate date,
    List<Byline> bylines,
    @Nullable TextRange looseCaption,
    String html,
    @Nullable TextRange source,
    @Nullable PageFacts page) {

  /** What an outlet calls itself in its own stories. */
  /** In characters: a name without what parts it from others of its kind. */
  private static final int LONGEST_SHORT = 3;

  private static final Set<String> OURS = Set.of("本报", "本報", "本刊", "本网", "本網", "本台", "本臺", "本社", "本站");

  /** An element of {@code html} that holds a block; in its texts {@code <} is escaped. */
  private static final Pattern BLOCK_ELEMENT = Pattern.compile("<[a-z][a-z0-9]* data-o=\"(\\d+)\"");

  public Story {
    requireNonNull(text);
    requireNonNull(html);
    blocks = List.copyOf(blocks);
    figures = List.copyOf(figures);
    bylines = List.copyOf(bylines);
    int expected = 0;
    for (Block block : blocks) {
      if (block.range().start() != expected) {
        throw new IllegalArgumentException("Block at " + block.range().start() + ", expected at " + expected);
      }
      expected = block.range().end() + 1;
    }
    if (expected != (blocks.isEmpty() ? 0 : text.length() + 1)) {
      throw new IllegalArgumentException("Blocks end at " + expected + ", the text at " + text.length());
    }
  }

  /** A story that is not from a page and has no line of source. */
  public Story(
      boolean headlineCut,
      String text,
      List<Block> blocks,
      List<Figure> figures,
      @Nullable Dateline dateline,
      @Nullable StoryDate date,
      List<Byline> bylines,
      @Nullable TextRange looseCaption,
      String html) {
    this(headlineCut, text, blocks, figures, dateline, date, bylines, looseCaption, html, null, null);
  }

  /** The headline as printed, without any mark for what was cut; empty where the source has none. */
  public String headline() {
    return blocks.isEmpty() || blocks.get(0).kind() != BlockKind.HEADLINE ? "" : blocks.get(0).range().of(text);
  }

  /** The place that the story was sent from: by its dateline, else as its page prints it beside the headline; null where none is named. */
  public @Nullable String place() {
    if (dateline != null && dateline.place() != null) {
      return dateline.place();
    }
    return page == null ? null : page.place();
  }

  /**
   * The outlet that the story names: in its dateline, else in a byline, else on its page, or is the page's site, else, of a story that is from no
   * page, in a line of source, else in a picture's credit. «本报» and the like are the outlet that the page or the line of source names, where
   * one does.
   */
  public @Nullable String outlet() {
    String said = said(dateline, bylines);
    String named = source != null ? source.of(text) : page == null ? null : page.outlet() == null ? page.site() : page.outlet();
    if (said != null && !((isOurs(said) || isShortOf(said, named)) && named != null)) {
      return said;
    }
    if (named != null) {
      return named;
    }
    // A page names its site: the agency of a picture is that of the picture. Pictures of two agencies leave open whose story it is.
    List<String> agencies = (page == null ? figures : List.<Figure>of()).stream().map(Figure::credit).filter(Objects::nonNull)
        .map(Credit::outlet).filter(Objects::nonNull).distinct().toList();
    return agencies.size() == 1 ? agencies.get(0) : null;
  }

  /**
   * The outlet that the opening of a story names.
   *
   * @return none if neither dateline nor byline names one
   */
  public static @Nullable String said(@Nullable Dateline dateline, List<Byline> bylines) {
    if (dateline != null && dateline.outlet() != null) {
      return dateline.outlet();
    }
    return bylines.stream().map(Byline::outlet).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Whether a name is what any outlet calls itself: «本报». */
  public static boolean isOurs(String outlet) {
    return OURS.contains(outlet);
  }

  /** Whether the byline gives only the end of a name that the page has in full: «信报» of «北京娱乐信报». */
  private static boolean isShortOf(String said, @Nullable String named) {
    return named != null && said.length() <= LONGEST_SHORT && named.length() > said.length() + 1 && named.endsWith(said);
  }

  /** How many body blocks there are: everything but the headline and the captions. */
  public int bodyParagraphs() {
    return (int) blocks.stream().filter(block -> block.kind().isBody()).count();
  }

  /** The text of the blocks of one kind, in reading order. */
  public List<String> textOf(BlockKind kind) {
    return blocks.stream().filter(block -> block.kind() == kind).map(block -> block.range().of(text)).toList();
  }

  /**
   * Where a figure of this story stands in its text: the caption; without one the empty place before the block that follows the figure, or
   * at the end of the text.
   */
  public TextRange placeOf(Figure figure) {
    if (figure.caption() != null) {
      return figure.caption();
    }
    int element = html.indexOf("<figure data-figure=\"" + figure.number() + "\">");
    Matcher next = BLOCK_ELEMENT.matcher(html);
    int place = element >= 0 && next.find(element) ? Integer.parseInt(next.group(1)) : text.length();
    return new TextRange(place, place);
  }
}
