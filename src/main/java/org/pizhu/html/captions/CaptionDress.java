package org.pizhu.html.captions;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;
import org.pizhu.html.body.Dress;
import org.pizhu.html.words.Names;
import org.pizhu.model.BlockKind;

/**
 * Tells captions by what they wear: the line below a picture in a size, colour or face that no paragraph of the story but those below pictures has. Where
 * the text itself changes its dress from paragraph to paragraph, it tells nothing.
 */
final class CaptionDress {

  /** In UTF-16 units. */
  private static final int LONGEST = 120;

  private static final int SHORTEST = 4;

  /** So many paragraphs show what the text wears. */
  private static final int FEWEST = 2;

  /** Of so many dresses of its paragraphs on a text has none. */
  private static final int MOTLEY = 4;

  /** In UTF-16 units: without a mark at its end a shorter one may be a heading, or who wrote. */
  private static final int SENTENCE = 30;

  private static final String CLOSED = "。！？!?…”’";

  /** Lines beside the text that are set off as well. */
  private static final Pattern NOTE = Pattern.compile(
      "[（(\\[【*※]?\\s?(?:本文|文章|稿件|信息|更多)?(?:来源|來源|转自|转载|原载|原文刊|原文载|原标题|原題|责任|責任|编辑|責編|责编|声明|聲明|版权|点击|更多|延伸|相关"
          + "|(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s?(?:来源|來源|作者)|注：|注意|\\p{IsHan}{2,8}社[\\p{IsHan}·]{2,12}报道$"
          + "|提示|摘要|导读|编者|記者|记者|广告|廣告|关注|關注|扫|掃|长按|公众号|下载|不喜欢).*");

  private final Draft draft;
  private final Set<Integer> ofText = new HashSet<>();
  private final boolean tells;

  /**
   * @param below the blocks below pictures
   */
  CaptionDress(Draft draft, Set<DraftBlock> below) {
    this.draft = draft;
    int sentences = 0;
    for (DraftBlock block : draft.blocks()) {
      if (!below.contains(block) && block.kind() == BlockKind.PARAGRAPH) {
        ofText.add(block.dress());
        sentences += isSentence(block) ? 1 : 0;
      }
    }
    tells = sentences >= FEWEST && ofText.size() < MOTLEY;
  }

  private boolean isSentence(DraftBlock block) {
    return block.length() > SENTENCE || block.length() > 0 && CLOSED.indexOf(draft.text().charAt(block.range().end() - 1)) >= 0;
  }

  /** Whether a line is one of those beside a text: a label, a call to do something. */
  static boolean isNote(String text) {
    return NOTE.matcher(text).matches();
  }

  /** Whether a line below a picture is set as no text of the story. */
  boolean tells(DraftBlock block) {
    if (!tells || block.length() > LONGEST || block.length() < SHORTEST || block.kind() != BlockKind.PARAGRAPH || ofText.contains(block.dress())) {
      return false;
    }
    String text = draft.textOf(block);
    boolean closed = CLOSED.indexOf(text.charAt(text.length() - 1)) >= 0;
    // In sources pasted from elsewhere single sentences have another face; size and colour are given on purpose.
    boolean plainly = closed && ofText.stream().anyMatch(dress -> Dress.differsInFaceOnly(dress, block.dress()));
    return !plainly && !isNote(text) && isOneSentence(text) && Names.isHan(text.charAt(0)) | Character.isDigit(text.charAt(0));
  }

  private static boolean isOneSentence(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      if ("。！？!?".indexOf(text.charAt(i)) >= 0 && i < text.length() - 2) {
        return false;
      }
    }
    return true;
  }
}
