package org.pizhu.html.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.FinderGuard;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;
import org.pizhu.html.body.DraftFigure;
import org.pizhu.html.body.StoryHtml;
import org.pizhu.html.captions.AgencyCredit;
import org.pizhu.html.captions.CaptionSource;
import org.pizhu.html.captions.CreditFinder;
import org.pizhu.html.captions.CreditLines;
import org.pizhu.html.captions.LooseCaption;
import org.pizhu.html.dates.ImageDates;
import org.pizhu.html.dates.StoryDates;
import org.pizhu.html.markup.Images;
import org.pizhu.html.openings.BylineFinder;
import org.pizhu.html.openings.DatelineFinder;
import org.pizhu.html.openings.OpeningLine;
import org.pizhu.html.openings.ReporterPlace;
import org.pizhu.html.openings.SourceLine;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.Finding;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.TextRange;

/** Makes a story of its settled text, with what the finders find in it. */
final class StoryBuilder {

  /** The dateline is looked for in so many paragraphs. */
  static final int DATELINE_WITHIN = 5;

  /** … or ends one of so many last ones. */
  private static final int CLOSING = 3;

  /** «人民网－» */
  private static final Pattern SITE_OF = Pattern.compile("\\p{IsHan}{1,6}网\\s?[-－–—]{1,2}\\s?");

  private final Draft draft;
  private final @Nullable PageFacts page;
  private final FinderGuard guard;
  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  /** The blocks of the body, without captions. */
  private final List<TextRange> paragraphs = new ArrayList<>();

  StoryBuilder(Draft draft, @Nullable PageFacts page, FinderGuard guard) {
    this.draft = draft;
    this.page = page;
    this.guard = guard;
    text = draft.text();
    if (!draft.headline().isEmpty()) {
      blocks.add(new Block(BlockKind.HEADLINE, draft.headline()));
    }
    for (DraftBlock block : draft.blocks()) {
      blocks.add(new Block(block.kind(), block.range()));
      if (block.kind().isBody()) {
        paragraphs.add(block.range());
      }
    }
  }

  Story build() {
    List<Figure> figures = figures();
    Dateline first = guard.or(null, this::dateline);
    List<Byline> bylines = guard.or(List.of(), () -> BylineFinder.find(text, paragraphs, first));
    Dateline dateline = guard.or(first, () ->
        first == null ? OpeningLine.find(text, paragraphs, bylines) : ReporterPlace.complete(text, first, bylines));
    List<LocalDate> imageDates = figures.stream().map(Figure::imageDate).filter(Objects::nonNull).toList();
    StoryDate date = guard.or(null, () -> StoryDates.find(text, paragraphs, dateline, imageDates));
    return new Story(
        page != null ? page.headlineCut() : guard.or(false, () -> HeadlineRule.looksCut(draft.headline().of(text), text, draft.headline().end())),
        text,
        blocks,
        figures,
        dateline,
        guard.or(null, () -> StoryDates.withPage(date, page)),
        bylines,
        guard.or(null, () -> LooseCaption.find(draft)),
        StoryHtml.write(draft),
        guard.or(null, () -> source(Story.said(dateline, bylines))),
        page);
  }

  /** The outlet in a line of source, looked for where nothing else names one. */
  private @Nullable TextRange source(@Nullable String said) {
    if (page != null || said != null && !Story.isOurs(said)) {
      return null;
    }
    Finding named = SourceLine.find(text, paragraphs);
    TextRange range = named == null ? null : named.range();
    return range != null && Outlets.isOutlet(named.value()) ? paper(range) : null;
  }

  /** Of «人民网－人民日报», the site of a paper and the paper, the paper; else the whole. */
  private TextRange paper(TextRange source) {
    Matcher site = SITE_OF.matcher(text).region(source.start(), source.end());
    return site.lookingAt() && Outlets.isOutlet(text.substring(site.end(), source.end())) ? new TextRange(site.end(), source.end()) : source;
  }

  private List<Figure> figures() {
    Credit common = guard.or(null, () -> CreditLines.ofAll(draft, paragraphs));
    Credit each = guard.or(null, () -> CreditLines.ofEach(draft, paragraphs));
    return draft.figures().stream().map(figure -> figure(figure, each, common)).toList();
  }

  /** Whom its own caption names goes before whom a line names for all; a mere name in a line counts for pictures with captions. */
  private Figure figure(DraftFigure figure, @Nullable Credit each, @Nullable Credit common) {
    DraftBlock caption = figure.caption();
    Credit own = caption == null ? null : guard.or(null, () -> credit(caption.range()));
    Credit shared = each == null && caption != null ? common : each;
    return new Figure(
        figure.number(),
        figure.src(),
        Images.fileName(figure.src()),
        figure.line(),
        caption == null ? null : caption.range(),
        own != null ? own : shared,
        guard.or(null, () -> ImageDates.of(figure.src())));
  }

  private @Nullable Credit credit(TextRange caption) {
    Credit maker = CreditFinder.atEnd(text, caption);
    Credit agency = maker == null ? AgencyCredit.of(text, caption) : maker;
    return agency == null ? CaptionSource.of(text, caption) : agency;
  }

  private @Nullable Dateline dateline() {
    for (TextRange paragraph : paragraphs.subList(0, Math.min(DATELINE_WITHIN, paragraphs.size()))) {
      Dateline found = DatelineFinder.atStart(text, paragraph);
      if (found != null) {
        return found;
      }
    }
    // Behind it may stand who edited the story.
    for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - CLOSING); i--) {
      Dateline found = DatelineFinder.atEnd(text, paragraphs.get(i));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
