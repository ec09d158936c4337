package org.pizhu.html.captions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;
import org.pizhu.html.body.DraftFigure;
import org.pizhu.html.body.Piece;
import org.pizhu.html.openings.DatelineFinder;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Appeals;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Credit;
import org.pizhu.text.WhiteSpace;

/**
 * Finds the captions of figures. A caption stands right after its picture (right before it, if all in the story do) and shows itself
 * by its element, by being centred, by a credit at its end, or by the words with which captions begin. Body text after a picture is
 * no caption.
 */
public final class CaptionRule {

  private static final int LONGEST_CENTRED = 220;
  private static final int LONGEST_CREDITED = 300;
  /** What stands before a credit where it says what the picture shows. */
  private static final int SHORTEST_CREDITED = 8;

  private static final int LONGEST_OTHER = 120;

  static final int LONGEST_PLAIN = 30;

  private static final Pattern DAY = Pattern.compile("(?:这是|這是)?(?:(?:19|20)\\d{2}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[，,]|(?<=[这這]是.{2,12})[拍在于])");

  /** One sentence in which nobody is quoted and nothing is said to have become known. */
  private static final Pattern SHOWN = Pattern.compile("(?!.*(?:获悉|获知|表示|介绍|记者|[说称]))[^。“”：:！？]*。?");

  /** In so few pictures it may be chance that a short line follows each. */
  private static final int FEWEST_ALTERNATING = 3;

  private static final int LONGEST_NAME = 20;

  private static final int SHORTEST_REPEATED = 6;
  private static final int LONGEST_LABEL = 20;

  /** In columns. */
  private static final int SHORTEST_ALT = 18;

  /** What stands before a headline that is repeated over a caption. */
  private static final Pattern REPEATED_FOR = Pattern.compile("(?:[（(\\[【][^）)\\]】]{1,12}[）)\\]】]\\s?)+");

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\dA-Za-z]+。");

  /** «小黑板上的“存折”»: the mark at the end closes a word in quotation marks, and nothing that somebody says. */
  private static final Pattern NAMED_LAST = Pattern.compile("[^“”「」。！？!?：:，,]{2,20}[“「][^“”「」。！？!?，,]{1,10}[”」]");

  static final String SENTENCE_CLOSED = "。！？!?…”’";

  private static final String SENTENCE_END = "。！？!?；;：:…”’）)，,、.";

  /** «一、…», «（二）…», «3.…» begin headings. */
  private static final Pattern NUMBERED =
      Pattern.compile("[（(]?[一二三四五六七八九十\\d]{1,3}[、.．）)]|第[一二三四五六七八九十\\d]{1,3}|之[一二三四五六]");

  /** «一、…», «（二）…»: in bold they head a part of the story, whatever stands above. */
  private static final Pattern COUNTED = Pattern.compile("[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]");

  private final Draft draft;
  private final List<Group> groups;
  private final boolean centreTells;
  private final boolean boldCentreTells;
  private final CaptionDress dress;
  /** The first paragraph, where there are several. */
  private final @Nullable DraftBlock first;
  /** Captions that nothing but the look tells: what stands like them need not be one. */
  private final Set<DraftBlock> guessed = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Pictures with nothing between them, and the blocks beside them. */
  private record Group(List<DraftFigure> figures, @Nullable DraftBlock before, @Nullable DraftBlock after) {
    DraftFigure last() {
      return figures.get(figures.size() - 1);
    }
  }

  private CaptionRule(Draft draft) {
    this.draft = draft;
    groups = groups(draft.pieces());
    first = first(draft);
    int others = 0;
    int centred = 0;
    int boldCentred = 0;
    Set<DraftBlock> beside = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<DraftBlock> below = Collections.newSetFromMap(new IdentityHashMap<>());
    groups.forEach(group -> {
      beside.add(group.before);
      beside.add(group.after);
      below.add(group.after);
    });
    for (DraftBlock block : draft.blocks()) {
      if (!beside.contains(block)) {
        others++;
        centred += block.has(DraftBlock.CENTRED) ? 1 : 0;
        boldCentred += block.has(DraftBlock.CENTRED) && block.has(DraftBlock.BOLD) ? 1 : 0;
      }
    }
    centreTells = centred * 2 <= others;
    boldCentreTells = boldCentred == 0 && !headedByBold();
    dress = new CaptionDress(draft, below);
  }

  /**
   * Whether two or more pictures have below them a few bold words that end like no sentence, and text below these: «花开得早», «人来得多» head
   * the parts of the story, each of which begins with a picture. What a picture shows is told in a sentence, or with who took it.
   */
  private boolean headedByBold() {
    List<DraftBlock> blocks = draft.blocks();
    int heads = 0;
    for (Group group : groups) {
      DraftBlock line = group.after;
      int next = line == null ? 0 : blocks.indexOf(line) + 1;
      boolean text = next > 0 && next < blocks.size() && blocks.get(next).length() > LONGEST_PLAIN && !blocks.get(next).has(DraftBlock.BOLD);
      boolean words = line != null && line.has(DraftBlock.BOLD) && line.length() <= LONGEST_NAME && CaptionWords.SHOWS.matcher(draft.textOf(line)).matches();
      if (words && text && CreditFinder.atEnd(draft.text(), line.range()) == null) {
        heads++;
      }
    }
    return heads > 1;
  }

  /**
   * Settles which blocks of a draft are captions, and of which figures.
   *
   * @return the draft; a caption and the line with its credit are one block of it
   */
  public static Draft apply(Draft draft) {
    Draft joined = CreditLines.join(draft);
    if (!joined.figures().isEmpty()) {
      new CaptionRule(joined).apply();
    }
    return joined;
  }

  private void apply() {
    withinFigures();
    boolean captionsFirst = captionsComeFirst();
    for (Group group : groups) {
      DraftBlock candidate = captionsFirst ? group.before : group.after;
      DraftFigure nearest = captionsFirst ? group.figures.get(0) : group.last();
      if (candidate != null && candidate.figure() == null && nearest.caption() == null && (isCaption(candidate) || isInPlaceOf(nearest, candidate))) {
        attach(group, nearest, candidate);
      }
    }
    if (!captionsFirst) {
      plainLines();
      dayLines();
    }
  }

  /** Whether a line says what the source shows in place of the picture. */
  private boolean isInPlaceOf(DraftFigure figure, DraftBlock line) {
    String alt = WhiteSpace.fold(figure.alt());
    // An alternative is often a name: of who is shown beside what they wrote, of a button.
    return HeadlineRule.width(alt) >= SHORTEST_ALT && !CaptionDress.isNote(alt) && !Appeals.is(draft.textOf(line))
        && line.length() <= LONGEST_CREDITED && !line.has(DraftBlock.HEADING)
        && draft.textOf(line).startsWith(alt) && !draft.headline().of(draft.text()).contains(alt) && guessed.add(line);
  }

  /**
   * A short line that ends like no sentence may be a caption or a heading. It is taken for a caption where another
   * picture of the story has a plain caption, where there are several pictures and each is followed by such a line, or where it is the only such line
   * of the story, or longer than the headings of one that begins with it. A few words with a full stop may be the text as well: they are taken only
   * where several pictures, and half of all, are followed by such words.
   */
  private void plainLines() {
    List<Group> bare =
        groups.stream().filter(group -> group.last().caption() == null && isPlainLine(group.after)).toList();
    boolean others =
        draft.blocks().stream().anyMatch(block -> block.figure() != null && !block.has(DraftBlock.CENTRED) && !guessed.contains(block));
    // Below the last picture nothing need stand.
    boolean all = bare.size() > 1 && bare.size() == groups.stream().filter(group -> group.after != null).count();
    long captioned = groups.stream().filter(group -> group.last().caption() != null).count();
    boolean most = captioned >= FEWEST_ALTERNATING && captioned * 3 >= groups.size() * 2;
    if (others || all || most || bare.size() == 1 && groups.size() == 1 && isOnlyPlain(bare.get(0))) {
      bare.forEach(group -> attach(group, group.last(), group.after));
    }
    if (groups.size() >= FEWEST_ALTERNATING && groups.stream().allMatch(this::isFollowedByOneLine)) {
      groups.stream().filter(group -> group.last().caption() == null).forEach(group -> attach(group, group.last(), group.after));
    }
    List<Group> named = groups.stream().filter(group -> group.last().caption() == null && isName(group.after)).toList();
    if (named.size() > 1 && 2 * named.size() >= groups.size()) {
      named.forEach(group -> attach(group, group.last(), group.after));
    }
  }

  private boolean isOnlyPlain(Group group) {
    return PlainCaption.isOnly(draft, group.after, this::isPlainLine)
        || group.before == null && PlainCaption.isAbove(draft, group.after, this::isPlainLine);
  }

  /** «11月9日，游客与红嘴鸥互动。»: where the caption of another picture begins with the day on which it was made, such a line is one as well. */
  private void dayLines() {
    boolean others = draft.blocks().stream()
        .anyMatch(block -> block.figure() != null && DAY.matcher(draft.textOf(block)).lookingAt());
    List<Group> days = groups.stream().filter(group -> group.last().caption() == null && isDayLine(group.after)).toList();
    if (others || days.size() > 1 && days.stream().allMatch(group -> SHOWN.matcher(draft.textOf(group.after)).matches())) {
      days.forEach(group -> attach(group, group.last(), group.after));
    }
  }

  /** «新华社武汉3月12日电（记者 张三）……新华社记者 李四 摄»: a dateline begins the text, whoever took the picture above it; unless that is all of the text. */
  private boolean isOpening(DraftBlock block) {
    return block == first && DatelineFinder.atStart(draft.text(), block.range()) != null;
  }

  private static @Nullable DraftBlock first(Draft draft) {
    List<DraftBlock> two = draft.blocks().stream().filter(one -> one.figure() == null && one.kind() == BlockKind.PARAGRAPH).limit(2).toList();
    return two.size() < 2 ? null : two.get(0);
  }

  private boolean isDayLine(@Nullable DraftBlock line) {
    return line != null && line.figure() == null && line.kind() == BlockKind.PARAGRAPH
        && !line.has(DraftBlock.HEADING) && line.length() <= LONGEST_OTHER && DAY.matcher(draft.textOf(line)).lookingAt()
        && DatelineFinder.atStart(draft.text(), line.range()) == null;
  }

  /** «小花家。»: a few words with a full stop that say only what the picture shows. */
  private boolean isName(@Nullable DraftBlock block) {
    return block != null && block.figure() == null && block.length() <= LONGEST_NAME && !block.has(DraftBlock.HEADING)
        && !block.has(DraftBlock.BOLD) && NAME.matcher(draft.textOf(block)).matches() && !isByline(block);
  }

  /** Where picture and short line alternate throughout the lines are captions, with a full stop or without, unless somebody says something in one. */
  private boolean isFollowedByOneLine(Group group) {
    DraftBlock line = group.after;
    if (line == null || line.length() > LONGEST_PLAIN || line.has(DraftBlock.HEADING) || line.has(DraftBlock.BOLD) || isByline(line)) {
      return false;
    }
    String text = draft.textOf(line);
    if (line.figure() == null && SENTENCE_CLOSED.indexOf(text.charAt(text.length() - 1)) >= 0 && !SHOWN.matcher(text).matches()) {
      return false;
    }
    int next = groups.indexOf(group) + 1;
    return line.figure() != null || next == groups.size() || groups.get(next).before == line;
  }

  private boolean isPlainLine(@Nullable DraftBlock block) {
    if (block == null || block.figure() != null || block.length() > LONGEST_PLAIN
        || block.has(DraftBlock.HEADING) || block.has(DraftBlock.BOLD)) {
      return false;
    }
    String text = draft.textOf(block);
    return (SENTENCE_END.indexOf(text.charAt(text.length() - 1)) < 0 || NAMED_LAST.matcher(text).matches())
        && !NUMBERED.matcher(text).lookingAt() && !CaptionDress.isNote(text) && !Appeals.is(text)
        && !PeopleGrammar.read(draft.text(), block.range()).complete()
        && !isWholeCredit(block);
  }

  private boolean isWholeCredit(DraftBlock block) {
    Credit credit = CreditFinder.atEnd(draft.text(), block.range());
    return credit != null && credit.range().start() == block.range().start();
  }

  /** Inside a figure element the figcaption is the caption, wherever it stands. */
  private void withinFigures() {
    int from = 0;
    for (DraftBlock block : draft.blocks()) {
      if (block.scope() == 0 || !block.has(DraftBlock.CAPTION)) {
        continue;
      }
      // Both lists are in reading order, and figure elements are numbered in it.
      while (from < draft.figures().size() && draft.figures().get(from).scope() < block.scope()) {
        from++;
      }
      for (int i = from; i < draft.figures().size() && draft.figures().get(i).scope() == block.scope(); i++) {
        if (draft.figures().get(i).caption() == null) {
          draft.figures().get(i).caption(block);
          block.showIn(draft.figures().get(i));
        }
      }
    }
  }

  /** Whether the captions of the story stand above the pictures: one above the first, none below the last, and as many as pictures. */
  private boolean captionsComeFirst() {
    int above = 0;
    for (Group group : groups) {
      DraftBlock before = group.before;
      if (before == null || before.figure() != null || !isCaption(before)
          || !before.has(DraftBlock.CENTRED) && !CaptionWords.BEGINS.matcher(draft.textOf(before)).matches() && !isCredited(before)) {
        return false;
      }
      above++;
    }
    DraftBlock last = groups.get(groups.size() - 1).after;
    return above > 0 && (last == null || !isCaption(last));
  }

  /** Whether words and a credit are there. */
  private boolean isCredited(DraftBlock block) {
    Credit credit = CreditFinder.atEnd(draft.text(), block.range());
    return credit != null && credit.range().start() - block.range().start() >= SHORTEST_CREDITED;
  }

  private boolean isCaption(DraftBlock block) {
    if (block.has(DraftBlock.CAPTION)) {
      return true;
    }
    if (block.has(DraftBlock.HEADING) || block.length() > LONGEST_CREDITED || isOpening(block)) {
      return false;
    }
    Credit credit = CreditFinder.atEnd(draft.text(), block.range());
    if (credit != null && (!credit.role().equals("来源") && !credit.role().equals("來源") || AgencyCredit.isForPictures(credit.name()))) {
      return true;
    }
    // Whether it names people takes longest to tell, so that is asked last.
    return looksLikeCaption(block) && (credit != null || !namesAuthors(block));
  }

  private boolean looksLikeCaption(DraftBlock block) {
    String text = draft.textOf(block);
    if (Appeals.is(text)) {
      return false;
    }
    if (block.length() <= LONGEST_OTHER && (CaptionWords.BEGINS.matcher(text).matches()
        || CaptionWords.ENDS.matcher(text).matches() || CaptionWords.PLACED.matcher(text).find() || BracketCaption.is(draft, block))
        || NumberedCaption.isWhole(text)) {
      return true;
    }
    boolean heading = block.has(DraftBlock.BOLD) && (!boldCentreTells || COUNTED.matcher(text).lookingAt());
    boolean told = block.length() > LONGEST_NAME * 2 && CaptionWords.TOLD.matcher(text).find();
    return block.has(DraftBlock.CENTRED) && centreTells && !heading && !told && block.length() <= LONGEST_CENTRED
        || !heading && !block.has(DraftBlock.BOLD) && dress.tells(block) && guessed.add(block);
  }

  private boolean isByline(DraftBlock block) {
    return namesAuthors(block) && CreditFinder.atEnd(draft.text(), block.range()) == null;
  }

  private boolean namesAuthors(DraftBlock block) {
    PeopleReading people = PeopleGrammar.read(draft.text(), block.range());
    return people.complete() && !people.photo();
  }

  /**
   * Gives a caption to the pictures that it is of. A reader takes a caption for that of what it stands next to: one picture, or the
   * row of pictures side by side in one line. Of pictures one below the other it is that of the nearest only, for the others were
   * set without one, as many are; unless the caption itself speaks of several. A caption that is missing can be read off the page by the
   * archivist, one that is wrong names a photographer who did not make the picture.
   */
  private void attach(Group group, DraftFigure nearest, DraftBlock caption) {
    caption.showIn(nearest);
    boolean ofAll = CaptionWords.SEVERAL.matcher(draft.textOf(caption)).matches();
    for (DraftFigure figure : group.figures) {
      if (figure.caption() == null && (ofAll || figure.row() == nearest.row())) {
        figure.caption(caption);
      }
    }
  }

  /** «（图文互动）（1）…»: agencies set the headline of the report over each caption; it says nothing of the picture. */
  private boolean repeatsHeadline(DraftBlock block) {
    String headline = draft.headline().of(draft.text());
    String text = draft.textOf(block);
    return headline.length() >= SHORTEST_REPEATED && text.length() <= headline.length() + LONGEST_LABEL && text.endsWith(headline)
        && REPEATED_FOR.matcher(text.substring(0, text.length() - headline.length())).matches();
  }

  private List<Group> groups(List<Piece> pieces) {
    List<Group> groups = new ArrayList<>();
    DraftBlock before = null;
    List<DraftFigure> figures = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof DraftFigure figure) {
        figures.add(figure);
      } else if (piece instanceof DraftBlock block) {
        if (!figures.isEmpty() && repeatsHeadline(block)) {
          continue;
        }
        if (!figures.isEmpty()) {
          groups.add(new Group(figures, before, block));
          figures = new ArrayList<>();
        }
        before = block;
      }
    }
    if (!figures.isEmpty()) {
      groups.add(new Group(figures, before, null));
    }
    return groups;
  }
}
