package org.pizhu.html.captions;

import java.util.ArrayList;
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
import org.pizhu.model.BlockKind;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/**
 * Joins a caption, below its picture or by its words where the picture is lost, and its credit where the credit has a line of its own: picture,
 * «枣农在采收红枣。», «新华社记者 张三 摄». They become one block with a blank between them, as if the line were not broken.
 */
public final class CreditLines {

  /** In UTF-16 units: without other signs a longer paragraph is body text. */
  private static final int LONGEST = 120;

  private static final Set<String> PHOTOGRAPHED = Set.of("摄", "攝", "摄影", "攝影");

  /** From so many pictures on a line at the end may be of all of them. */
  private static final int SEVERAL = 3;

  /** In UTF-16 units: a line that names a photographer and nothing else. */
  private static final int LONGEST_LINE = 40;

  /** Credits that close a picture. Others also stand in the list of those who made the story. */
  private static final Set<String> ROLES = Set.of("摄", "供图", "发", "攝", "供圖", "發");

  /** «本组图片均由张三摄» speaks of more than the picture above. */
  private static final Pattern OF_SEVERAL = Pattern.compile("本[组文版报].*[图照]片.*|以上.*|.*均.*(?:摄|提供|供图).*");

  private CreditLines() {}

  /** Returns the draft itself where there is nothing to join. */
  static Draft join(Draft draft) {
    List<Piece> pieces = new ArrayList<>(draft.pieces().size());
    List<DraftBlock> blocks = new ArrayList<>(draft.blocks().size());
    StringBuilder text = null;
    int pictures = 0;
    for (int i = 0; i < draft.pieces().size(); i++) {
      Piece piece = draft.pieces().get(i);
      DraftBlock last = piece instanceof DraftBlock block ? block : null;
      while (last != null && i + 1 < draft.pieces().size() && draft.pieces().get(i + 1) instanceof DraftBlock line
          && line.length() <= LONGEST && belongs(draft, blocks, pictures, last, line)) {
        text = text == null ? new StringBuilder(draft.text()) : text;
        text.setCharAt(last.range().end(), ' ');
        piece = ((DraftBlock) piece).joined(line);
        last = line;
        i++;
      }
      pieces.add(piece);
      if (piece instanceof DraftBlock block) {
        blocks.add(block);
      }
      pictures = piece instanceof DraftFigure ? pictures + 1 : piece instanceof Piece.Mark ? pictures : 0;
    }
    return text == null
        ? draft
        : new Draft(text.toString(), draft.headline(), draft.inner(), pieces, blocks, draft.figures());
  }

  /**
   * Whether a line is the credit of the caption above it, or the caption of the next of several pictures.
   *
   * @param pictures how many stand right above the caption
   */
  private static boolean belongs(Draft draft, List<DraftBlock> blocks, int pictures, DraftBlock caption, DraftBlock line) {
    if (pictures == 0 && !CaptionWords.begins(draft.text(), caption) || isBelowCaption(blocks, caption)) {
      return false;
    }
    boolean credit = isCaptionWithout(draft, caption) && isCredit(draft, caption, line) && !closesAll(draft, line);
    return credit || pictures > 1 && caption.scope() == 0 && line.scope() == 0 && !line.has(DraftBlock.HEADING)
        && caption.has(DraftBlock.CENTRED) == line.has(DraftBlock.CENTRED) && NumberedCaption.isNext(draft.textOf(caption), draft.textOf(line));
  }

  /**
   * Who made the pictures of a story that have captions: a line of its own that names a photographer, where no caption names one.
   *
   * @param paragraphs the blocks of the body, without captions
   * @return none if there is no such line, or there are several
   */
  public static @Nullable Credit ofAll(Draft draft, List<TextRange> paragraphs) {
    if (draft.figures().isEmpty()) {
      return null;
    }
    Credit found = closing(draft);
    if (found != null) {
      return found;
    }
    for (TextRange paragraph : paragraphs) {
      Credit credit = paragraph.length() > LONGEST_LINE ? null : CreditFinder.atEnd(draft.text(), paragraph);
      if (isWhole(credit, paragraph) && PHOTOGRAPHED.contains(credit.role())
          && !OF_SEVERAL.matcher(paragraph.of(draft.text())).matches()) {
        if (found != null) {
          return null;
        }
        found = credit;
      }
    }
    boolean others = found != null && draft.figures().stream().map(DraftFigure::caption)
        .anyMatch(caption -> caption != null && CreditFinder.atEnd(draft.text(), caption.range()) != null);
    return others ? null : found;
  }

  /**
   * Who made the pictures of a story of pictures that tells under the last what is to be seen and ends with a photographer: «……吸引众多游客。张三 摄».
   *
   * @return none if the last paragraph ends otherwise, if a picture has no caption, or a caption names its own photographer
   */
  static @Nullable Credit closing(Draft draft) {
    boolean captioned = draft.figures().size() > 1 && draft.figures().stream().allMatch(figure -> figure.caption() != null);
    DraftBlock last = captioned ? lastOfBody(draft) : null;
    if (last == null) {
      return null;
    }
    Credit credit = CreditFinder.atEnd(draft.text(), last.range());
    boolean closes = credit != null && PHOTOGRAPHED.contains(credit.role()) && credit.range().start() > last.range().start();
    return closes && draft.figures().stream().allMatch(figure -> CreditFinder.atEnd(draft.text(), figure.caption().range()) == null) ? credit : null;
  }

  /** The last paragraph that is no line beside the text; null if there is none. */
  private static @Nullable DraftBlock lastOfBody(Draft draft) {
    for (int i = draft.blocks().size() - 1; i >= 0; i--) {
      DraftBlock block = draft.blocks().get(i);
      if (block.kind() == BlockKind.PARAGRAPH && !CaptionDress.isNote(draft.textOf(block))) {
        return block;
      }
    }
    return null;
  }

  /**
   * Who made all pictures of a story that name no other, as a line or a caption says in so many words: «本组图片均由张三摄», «（图片由市医院提供）».
   *
   * @param paragraphs the blocks of the body, without captions
   * @return none if nothing says so, or two things do
   */
  public static @Nullable Credit ofEach(Draft draft, List<TextRange> paragraphs) {
    if (draft.figures().isEmpty()) {
      return null;
    }
    List<TextRange> places = new ArrayList<>(paragraphs);
    draft.blocks().stream().filter(block -> block.figure() != null).map(DraftBlock::range).forEach(places::add);
    Credit found = null;
    for (TextRange place : places) {
      Credit credit = !mentionsAll(draft.text(), place) ? null : CreditFinder.atEnd(draft.text(), place);
      String words = credit == null ? "" : credit.range().of(draft.text());
      // «（图片由张三提供）» at the end of a caption is of its own picture.
      boolean ofEach = place.start() == place(credit) ? CreditWords.OF_EACH.matcher(words).lookingAt() : OF_SEVERAL.matcher(words).matches();
      if (credit != null && (ofEach || words.endsWith("下同）"))
          && (place.length() <= LONGEST_LINE || credit.range().start() > place.start())) {
        if (found != null) {
          return null;
        }
        found = credit;
      }
    }
    return found;
  }

  /** Where the caption stands centred above the picture, text that is not centred follows it. */
  private static boolean isBelowCaption(List<DraftBlock> before, DraftBlock block) {
    return !before.isEmpty() && !block.has(DraftBlock.CENTRED)
        && before.get(before.size() - 1).has(DraftBlock.CENTRED) && before.get(before.size() - 1).length() <= LONGEST;
  }

  /** «人民视觉供图» at the end of a story of pictures of which no other has a credit: it is of all, not of the last. */
  private static boolean closesAll(Draft draft, DraftBlock line) {
    return draft.figures().size() >= SEVERAL && line == draft.blocks().get(draft.blocks().size() - 1)
        && draft.blocks().stream().noneMatch(block -> block != line && block.length() <= LONGEST && CreditFinder.atEnd(draft.text(), block.range()) != null);
  }

  private static int place(@Nullable Credit credit) {
    return credit == null ? -1 : credit.range().start();
  }

  /** A quick look. */
  private static boolean mentionsAll(String text, TextRange place) {
    String words = place.of(text);
    return words.contains("图") || words.contains("圖") || words.contains("照片") || words.endsWith("下同）");
  }

  private static boolean isCaptionWithout(Draft draft, DraftBlock block) {
    return block.kind() == BlockKind.PARAGRAPH && block.scope() == 0 && block.length() <= LONGEST
        && !block.has(DraftBlock.HEADING)
        && CreditFinder.atEnd(draft.text(), block.range()) == null
        && DatelineFinder.atStart(draft.text(), block.range()) == null
        && !PeopleGrammar.read(draft.text(), block.range()).complete();
  }

  private static boolean isCredit(Draft draft, DraftBlock caption, DraftBlock line) {
    boolean like = line.kind() == caption.kind() && line.scope() == 0
        && line.has(DraftBlock.CENTRED) == caption.has(DraftBlock.CENTRED) && !line.has(DraftBlock.HEADING);
    if (!like || OF_SEVERAL.matcher(draft.textOf(line)).matches()) {
      return false;
    }
    Credit credit = CreditFinder.atEnd(draft.text(), line.range());
    return credit != null && isWhole(credit, line.range())
        && (caption.has(DraftBlock.CENTRED) || ROLES.contains(credit.role()));
  }

  private static boolean isWhole(@Nullable Credit credit, TextRange line) {
    return credit != null && credit.range().start() == line.start();
  }
}
