package org.pizhu.html.captions;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.words.Brackets;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/**
 * Finds a paragraph that is the caption of a picture which the source no longer has: it ends with the credit of a photographer, or begins as captions
 * do («▲…», «图为…»).
 */
public final class LooseCaption {

  private static final Set<String> ROLES = Set.of("摄", "供图", "摄影", "拍摄", "提供", "航拍", "攝", "供圖", "攝影", "拍攝");

  /** Shorter ones are a line that names the photographer of the whole story. */
  private static final int SHORTEST_DESCRIPTION = 8;

  private static final int LONGEST = 300;

  private static final Pattern MARKED = Pattern.compile("(?:[▲△]|图为|圖為|资料图[：:]|資料圖[：:]|图说[：:]|圖說[：:]).{8,}");

  private LooseCaption() {}

  /** «……画卷。（洛阳日报记者 张三 图片由记者 李四 摄）»: the bracket closes the story and names who wrote it as well. */
  private static boolean isOfAuthors(String text, TextRange paragraph) {
    TextRange bracket = Brackets.last(text, paragraph, LONGEST);
    return bracket != null && !PeopleGrammar.read(text, Brackets.inside(bracket)).people().isEmpty();
  }

  /** «▲墾丁大街湧入人潮。（示意圖／資料照）»: no line that says only where a picture is from. */
  private static boolean isMarked(Draft draft, DraftBlock block) {
    return CaptionWords.begins(draft.text(), block) && MARKED.matcher(draft.textOf(block)).matches()
        && !PeopleGrammar.read(draft.text(), block.range()).complete();
  }

  /** The first such paragraph of a story. */
  public static @Nullable TextRange find(Draft draft) {
    Credit ofAll = CreditLines.closing(draft);
    for (DraftBlock block : draft.blocks()) {
      if (block.kind() == BlockKind.PARAGRAPH && block.length() <= LONGEST) {
        Credit credit = CreditFinder.atEnd(draft.text(), block.range());
        if (credit == null && isMarked(draft, block)) {
          return block.range();
        }
        if (credit != null && !credit.equals(ofAll) && ROLES.contains(credit.role())
            && credit.range().start() - block.range().start() >= SHORTEST_DESCRIPTION
            && !PeopleGrammar.read(draft.text(), block.range()).complete() && !isOfAuthors(draft.text(), block.range())) {
          return block.range();
        }
      }
    }
    return null;
  }
}
