package org.pizhu.query;

import java.util.ArrayList;
import java.util.List;
import org.pizhu.model.TextRange;
import org.pizhu.query.Expression.Word;
import org.pizhu.text.FoldedText;
import org.pizhu.text.Folding;

/** Finds words in one block of text. */
final class WordFinder {

  private final Word word;
  private final String folded;
  private final boolean beginsWord;
  private final boolean endsWord;

  WordFinder(Word word) {
    this.word = word;
    folded = Folding.fold(word.text());
    beginsWord = Letters.isLetter(folded.codePointAt(0));
    endsWord = word.quoted() && Letters.isLetter(folded.codePointBefore(folded.length()));
  }

  /** Where the words stand: ranges of the folded text from left to right, none of which overlap. */
  List<TextRange> find(FoldedText block) {
    List<TextRange> found = new ArrayList<>();
    String text = block.folded();
    int at = text.indexOf(folded);
    while (at >= 0) {
      TextRange range = new TextRange(at, at + folded.length());
      boolean accepted = isWhole(text, range) && isExact(block, range);
      if (accepted) {
        found.add(range);
      }
      at = text.indexOf(folded, accepted ? range.end() : at + 1);
    }
    return found;
  }

  private boolean isWhole(String text, TextRange range) {
    boolean inside = beginsWord && range.start() > 0 && Letters.isLetter(text.codePointBefore(range.start()))
        || endsWord && range.end() < text.length() && Letters.isLetter(text.codePointAt(range.end()));
    return !inside;
  }

  private boolean isExact(FoldedText block, TextRange range) {
    return !word.exact() || block.original(range).of(block.original()).equals(word.text());
  }
}
