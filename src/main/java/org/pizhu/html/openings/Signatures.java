package org.pizhu.html.openings;

import java.util.List;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/** Finds the author who signs with nothing but a name, where nobody else is one: in brackets behind the last sentence, or in a line of its own. */
final class Signatures {

  /** So many paragraphs from the end a story is signed. */
  private static final int LAST = 6;

  private static final int LONGEST_SIGNED = 12;

  /** «（左图）» says which picture shows it. */
  private static final String OF_PICTURE = "图圖片左右文";

  private static final String SENTENCE_ENDED = "。！？!?…”";

  private final String text;
  private final FoundPeople found;

  /**
   * @param found who was found otherwise, and to which people are added
   */
  Signatures(String text, FoundPeople found) {
    this.text = text;
    this.found = found;
  }

  /** «……整整一个月。（陈欣）»: bare names behind the last sentence, where nothing else names an author. */
  void signedAtEnd(List<TextRange> paragraphs) {
    if (found.hasOther(role -> role.endsWith("编") || role.contains("编辑"))) {
      return;
    }
    for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - LAST); i--) {
      TextRange paragraph = paragraphs.get(i);
      TextRange bracket = Brackets.last(text, paragraph, LONGEST_SIGNED + 2);
      // A line of its own needs more than a name, «（新浪体育 陈思危）», unless it is the last and the name is no word: «（周末）».
      boolean last = i == paragraphs.size() - 1 && bracket != null && Names.isCommonName(Brackets.inside(bracket).of(text));
      boolean signs = bracket != null && (bracket.start() > paragraph.start()
          ? isBehindSentence(bracket.start()) : bracket.of(text).indexOf(' ') > 0 || last);
      if (bracket != null && signs && paragraph.end() == bracket.end()) {
        PeopleReading authors = PeopleGrammar.readAuthors(text, Brackets.inside(bracket));
        if (authors.complete() && authors.people().stream().allMatch(one -> one.role().equals("作者"))) {
          found.addAll(authors);
        }
        return;
      }
    }
  }

  /** «新华社电……的角逐。（凌朔）»: who wrote what an agency sent, in the bracket behind it, where nobody else is named and other text follows. */
  void signedItem(TextRange paragraph) {
    TextRange bracket = Brackets.last(text, paragraph, LONGEST_SIGNED);
    String name = bracket == null ? "" : Brackets.inside(bracket).of(text);
    boolean is = bracket != null && bracket.end() == paragraph.end() && bracket.start() > paragraph.start() && isBehindSentence(bracket.start())
        && Names.isChineseName(name) && !Names.isWord(name) && OF_PICTURE.indexOf(name.charAt(name.length() - 1)) < 0;
    if (is && !found.hasOther(role -> false)) {
      found.add(new Byline("作者", name, null, Brackets.inside(bracket)));
    }
  }

  private boolean isBehindSentence(int at) {
    int end = at;
    while (end > 0 && Character.isSpaceChar(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && SENTENCE_ENDED.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** A name that is all of a line is the author's where nobody else is one. */
  void alone(List<TextRange> paragraphs) {
    boolean others = found.hasOther(role -> role.contains("编") || role.contains("編") || role.contains("校") || role.contains("审"));
    TextRange name = others ? null : PlainNames.alone(text, paragraphs);
    if (name != null) {
      found.add(new Byline("作者", name.of(text), null, name));
    }
  }
}
