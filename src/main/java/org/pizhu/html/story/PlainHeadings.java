package org.pizhu.html.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;
import org.pizhu.html.body.Piece;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.words.Appeals;
import org.pizhu.model.BlockKind;
import org.pizhu.model.TextRange;

/** Finds subheadings that nothing sets off but where they stand: short lines that end like no sentence, between paragraphs. */
final class PlainHeadings {

  /** In characters: headings, and the paragraphs around them. */
  private static final int SHORTEST_PLAIN = 4;
  private static final int SURELY_PLAIN = 6;
  private static final int FEWEST_ALIKE = 3;
  private static final int LONGEST_PLAIN = 24;
  private static final int LONG = 50;
  private static final int LONGEST_NAMING = 45;

  private static final int FEWEST_PLAIN = 2;
  private static final int PARAGRAPHS_A_PLAIN = 3;

  /** No sentence, no speech, no count, no date; a comma or a gap parts its halves. Dashes at the end lead into the text below. */
  private static final Pattern PLAIN = Pattern.compile("(?=.*\\p{IsHan}{2})[^。；;:：…！!？?（()）/\\d][^。；;:：…！!?（()）/]*(?<![，,、”」—])");

  /** As {@link #PLAIN}, and may end with something quoted: «志当水乡的“刘老根”». */
  private static final Pattern QUOTED = Pattern.compile("(?=.*\\p{IsHan}{2})[^。；;:：…！!?？（()）/\\d][^。；;:：…！!?？（()）/]*(?<![，,、—])");

  private static final int LONGEST_QUOTED = 28;

  /** «律师：体检中心违法»: who says what the part tells. */
  private static final Pattern SAYING = Pattern.compile("(?=.*\\p{IsHan}{2})(?<who>[^。；;:：…！!？?（()）/\\d]{2,8})[：:][^。；;:：…！!？?（()）/]{4,}(?<![，,、—])");

  /** In UTF-16 units with what stands before it. */
  private static final int LONGEST_SHOT = 7;

  private static final Pattern SHOT = Pattern.compile("\\p{IsHan}{2}\\s?摄[）)]?$");

  private static final Pattern QUESTION = Pattern.compile("\\p{IsHan}{1,8}[：:].{3,}[？?]");

  /** «知情人士：» above «因为孩子，马斯克向共和党靠拢». */
  private static final Pattern LEADING = Pattern.compile("\\p{IsHan}{2,8}[：:]");

  /** «【集市“分水岭”】», but not «【同期声】», as films go on. */
  private static final Pattern BRACKETED = Pattern.compile("【(?!.{0,4}(?:解说|同期|现场|字幕|配音|正文|导语|旁白|采访|出镜))[^【】。：:]{4,22}】");

  /** «创新驱动，跨越发展», «守土有责 守土尽责»: two halves of four to nine characters, of one length. */
  private static final Pattern PARALLEL = Pattern.compile(IntStream.rangeClosed(4, 9)
      .mapToObj(length -> "\\p{IsHan}{" + length + "}[，, ]\\p{IsHan}{" + length + "}").collect(Collectors.joining("|")));

  private PlainHeadings() {}

  /**
   * Settles which paragraphs of a draft are such headings.
   *
   * @param paragraphs how many the draft has
   */
  static void apply(Draft draft, int paragraphs) {
    plain(draft, paragraphs);
    bracketed(draft);
  }

  /** «【军事“分水岭”】»: a line in such brackets above a long paragraph, where no other is the same; those that say how a film goes on are none. */
  private static void bracketed(Draft draft) {
    List<Piece> pieces = draft.pieces();
    List<DraftBlock> found = new ArrayList<>();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      if (isLong(pieces.get(i + 1)) && pieces.get(i) instanceof DraftBlock block && block.kind() == BlockKind.PARAGRAPH && block.length() <= LONGEST_PLAIN
          && BRACKETED.matcher(draft.textOf(block)).matches() && Subheadings.isLine(draft, block)) {
        found.add(block);
      }
    }
    if (found.stream().map(draft::textOf).distinct().count() == found.size()) {
      found.forEach(block -> block.become(BlockKind.SUBHEADING));
    }
  }

  /**
   * «态势向好，外贸基本面继续改善»: where nothing sets headings off, two or more short lines that end like no sentence, each alone between two long paragraphs of which
   * no picture parts it, are headings. One such line may be anything, a caption whose picture is lost above all, unless its halves are of one length.
   */
  private static void plain(Draft draft, int paragraphs) {
    List<DraftBlock> found = new ArrayList<>();
    List<Piece> pieces = draft.pieces();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      if (pieces.get(i) instanceof DraftBlock block && isLong(pieces.get(i - 1)) && isLong(pieces.get(i + 1)) && isPlain(draft, block)) {
        found.add(block);
      }
    }
    asked(draft, found);
    int strong = found.size();
    saying(draft, found);
    weak(draft, found);
    pairs(draft, found);
    // Two are enough where one of them stands between long paragraphs and both end without a quotation, but not the same twice: who speaks.
    boolean two = strong == 1 && found.stream().filter(block -> isPlain(draft, block)).map(draft::textOf).distinct().count() == found.size();
    if (strong < FEWEST_PLAIN && found.size() < (two ? FEWEST_PLAIN : FEWEST_ALIKE)) {
      found.subList(0, strong).stream().filter(block -> PARALLEL.matcher(draft.textOf(block)).matches() && PARAGRAPHS_A_PLAIN <= paragraphs)
          .forEach(block -> block.become(BlockKind.SUBHEADING));
      return;
    }
    removeShort(draft, found);
    // «超声检查很快做出», centred among headings that are not: what a picture shows that is lost.
    boolean alone = found.size() > 1 && found.stream().filter(block -> block.has(DraftBlock.CENTRED)).count() == 1;
    found.removeIf(block -> alone && block.has(DraftBlock.CENTRED));
    // Three that stand between long paragraphs may come one a paragraph.
    int most = strong < FEWEST_ALIKE ? PARAGRAPHS_A_PLAIN : PARAGRAPHS_A_PLAIN - 1;
    if (found.size() >= FEWEST_PLAIN && found.size() * most <= paragraphs) {
      found.forEach(block -> block.become(BlockKind.SUBHEADING));
    }
  }

  /**
   * Beside lines between long paragraphs one is a heading as well that stands before or behind a single sentence, or below a caption or who wrote
   * the story, or ends as something quoted does. Three of these are enough.
   */
  private static void weak(Draft draft, List<DraftBlock> found) {
    List<Piece> pieces = draft.pieces();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      // Whether lines name people takes longest to tell, so that is asked last.
      if (pieces.get(i) instanceof DraftBlock block && !found.contains(block) && isPlain(draft, block, QUOTED, LONGEST_QUOTED)
          && isBetween(draft, pieces.get(i - 1), pieces.get(i + 1))) {
        found.add(block);
      }
    }
  }

  private static boolean isBetween(Draft draft, Piece before, Piece behind) {
    return isLong(before) && (isLong(behind) || isSentence(draft, behind)) || isSentence(draft, before) && isLong(behind)
        || (isLong(behind) || isSentence(draft, behind)) && (isCaption(draft, before) || isNaming(draft, before));
  }

  /** «上网才知道自己是易性癖» above «记者：你什么时候知道的？»: where two or more such lines stand between an answer and a question, each heads what is asked. */
  private static void asked(Draft draft, List<DraftBlock> found) {
    List<Piece> pieces = draft.pieces();
    List<DraftBlock> above = new ArrayList<>();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      boolean between = pieces.get(i - 1) instanceof DraftBlock before && "。！？”".indexOf(draft.text().charAt(before.range().end() - 1)) >= 0
          && pieces.get(i + 1) instanceof DraftBlock behind && QUESTION.matcher(draft.textOf(behind)).matches();
      if (between && pieces.get(i) instanceof DraftBlock block && isPlain(draft, block)) {
        above.add(block);
      }
    }
    above.removeAll(found);
    if (above.size() >= FEWEST_PLAIN) {
      found.addAll(above);
    }
  }

  /** «律师：体检中心违法», «人大代表：呼吁立法»: who says what the part tells, between long paragraphs or below a caption. Fewer than three headings in all are none. */
  private static void saying(Draft draft, List<DraftBlock> found) {
    List<Piece> pieces = draft.pieces();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      boolean between = (isLong(pieces.get(i - 1)) || isCaption(draft, pieces.get(i - 1))) && isLong(pieces.get(i + 1));
      if (between && pieces.get(i) instanceof DraftBlock block && isPlain(draft, block, SAYING, LONGEST_PLAIN)
          && !Subheadings.isLabelled(draft.textOf(block))) {
        found.add(block);
      }
    }
  }

  /** «医养结合专业化» above «让老年生活健康有品质»: where two or more such pairs stand between long paragraphs, each is a heading of two lines. */
  private static void pairs(Draft draft, List<DraftBlock> found) {
    List<Piece> pieces = draft.pieces();
    List<DraftBlock> both = new ArrayList<>();
    for (int i = 1; i + 2 < pieces.size(); i++) {
      boolean between = isLong(pieces.get(i - 1)) && isLong(pieces.get(i + 2));
      if (between && pieces.get(i) instanceof DraftBlock first && pieces.get(i + 1) instanceof DraftBlock second
          && (isPlain(draft, first) || LEADING.matcher(draft.textOf(first)).matches()) && isPlain(draft, second)) {
        both.add(first);
        both.add(second);
      }
    }
    if (both.size() > FEWEST_PLAIN) {
      found.addAll(both);
    }
  }

  /**
   * «沙漠酒店», «黄河宿集», «星空公寓»: very short lines are headings only where there are three of one length. «【同期声】» that comes again says how a film
   * goes on.
   */
  private static void removeShort(Draft draft, List<DraftBlock> found) {
    List<String> lines = found.stream().map(draft::textOf).toList();
    found.removeIf(block -> draft.textOf(block).startsWith("【") && Collections.frequency(lines, draft.textOf(block)) > 1);
    found.removeIf(block -> block.length() < SURELY_PLAIN
        && found.stream().filter(other -> other.length() == block.length()).count() < FEWEST_ALIKE);
  }

  /** A caption, or one whose picture is lost: «……出席就职仪式。新华社发（张三摄）». */
  private static boolean isCaption(Draft draft, Piece piece) {
    return piece instanceof DraftBlock block
        && (block.kind() == BlockKind.CAPTION || block.kind() == BlockKind.PARAGRAPH && endsInShot(draft.text(), block.range()));
  }

  private static boolean endsInShot(String text, TextRange range) {
    // A quick look: few paragraphs end so.
    String end = text.substring(Math.max(range.start(), range.end() - LONGEST_SHOT), range.end());
    return end.indexOf('摄') >= 0 && SHOT.matcher(end).find();
  }

  /** «新报记者 张三», below which the first heading may stand. */
  private static boolean isNaming(Draft draft, Piece piece) {
    return piece instanceof DraftBlock block && block.length() <= LONGEST_NAMING && PeopleGrammar.read(draft.text(), block.range()).complete();
  }

  static boolean isLong(Piece piece) {
    return piece instanceof DraftBlock block && block.kind() == BlockKind.PARAGRAPH && block.length() >= LONG;
  }

  private static boolean isSentence(Draft draft, Piece piece) {
    return piece instanceof DraftBlock block && block.kind() == BlockKind.PARAGRAPH && block.length() > LONGEST_PLAIN
        && "。！？”：:".indexOf(draft.text().charAt(block.range().end() - 1)) >= 0;
  }

  private static boolean isPlain(Draft draft, DraftBlock block) {
    return isPlain(draft, block, PLAIN, LONGEST_PLAIN);
  }

  private static boolean isPlain(Draft draft, DraftBlock block, Pattern form, int longest) {
    boolean fits = block.kind() == BlockKind.PARAGRAPH && block.length() >= SHORTEST_PLAIN && block.length() <= longest;
    return fits && form.matcher(draft.textOf(block)).matches() && !Appeals.is(draft.textOf(block)) && Subheadings.isLine(draft, block);
  }
}
