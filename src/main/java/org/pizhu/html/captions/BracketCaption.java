package org.pizhu.html.captions;

import java.util.List;
import java.util.regex.Pattern;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.TextRange;

/**
 * Tells captions by their brackets: a line below a picture that is all in one bracket, «（早市上的菜摊）», and a sentence whose last bracket holds
 * nothing but who spread the picture, «地铁口的积雪。（法新社）». The last line of a story is neither: so end stories.
 */
final class BracketCaption {

  /** In UTF-16 units, with the brackets. */
  private static final int SHORTEST = 6;

  private static final int LONGEST = 48;

  private static final int LONGEST_SENTENCE = 120;

  /** What stands in a bracket of its own and says nothing of a picture. */
  private static final Pattern OTHER = Pattern.compile(
      "(?:未完|待续|全文|正文|完|续|下转|上接|点击|扫|长按|转载|转自|选自|摘自|节选|作者|本报|本刊|本文|原文|文章|以上|注[：:]|注意|据|来源|来自|编|责|原载|原题|原标题|文中|应受访|按|附|详见|参见|略|掌声|笑|沉默|音乐|画外音|字幕|现场声|同期声"
          + "|微信|公众号|未经|版权|广告|免责|声明|提示|即|也就是).*|.*(?:化名|有删[减节改]|为准|负责|勿|[。！？!?；;])");

  /** One sentence, or none, in which nobody says anything. */
  private static final Pattern SHOWN = Pattern.compile("(?!.*(?:获悉|获知|表示|介绍|报道|指出|[说称]))[^。“”！？；]*。?\\s?");

  private BracketCaption() {}

  /** Whether a line below a picture is a caption of one of these forms. */
  static boolean is(Draft draft, DraftBlock block) {
    List<DraftBlock> blocks = draft.blocks();
    if (block == blocks.get(blocks.size() - 1) || block.length() < SHORTEST || block.length() > LONGEST_SENTENCE) {
      return false;
    }
    TextRange bracket = Brackets.last(draft.text(), block.range(), LONGEST);
    if (bracket == null || bracket.end() != block.range().end() || "（(".indexOf(draft.text().charAt(bracket.start())) < 0) {
      return false;
    }
    String inside = Brackets.inside(bracket).of(draft.text()).strip();
    if (bracket.start() > block.range().start()) {
      String said = draft.text().substring(block.range().start(), bracket.start());
      return said.length() >= SHORTEST && isAgency(inside) && SHOWN.matcher(said).matches();
    }
    return !inside.isEmpty() && !OTHER.matcher(inside).matches() && !isAgency(inside) && !Names.isName(inside)
        && (Names.isHan(inside.charAt(inside.length() - 1)) || inside.endsWith("”") || inside.endsWith("》"));
  }

  private static boolean isAgency(String words) {
    return Outlets.isOutlet(words) || AgencyCredit.isForPictures(words);
  }
}
