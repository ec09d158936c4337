package org.pizhu.html.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.model.TextRange;

/**
 * Parts what stands together without a gap: «本报记者张三摄». Each piece is read by one of the {@link RunRules}, in their order; where one leads nowhere,
 * what it took is taken back and the next one is tried. A run has pieces only if all of it is understood.
 */
final class RunParser {

  /** A way in which a run may go on. */
  interface Reading {

    /** Tries to read the run from a place to its end. Returns whether that was possible; if not, nothing was added. */
    boolean goesOn(RunParser run, int at);
  }

  /**
   * A reading, and where it may be tried.
   *
   * @param name an example
   * @param when by what kind of piece stands before, none at the start of the run
   */
  record Rule(String name, Condition when, Reading reading) {}

  /** Whether a reading may be tried. */
  interface Condition {
    boolean isMet(@Nullable Kind before, boolean afterRole);
  }

  private final String text;
  private final TokenList tokens;
  private final int end;
  private @Nullable Kind before;

  private RunParser(String text, TokenList tokens, int end) {
    this.text = text;
    this.tokens = tokens;
    this.end = end;
  }

  /**
   * Parts a run and adds its pieces.
   *
   * @return whether all of it was understood; if not, nothing was added
   */
  static boolean part(String text, TokenList tokens, int start, int end) {
    return new RunParser(text, tokens, end).goesOn(start, null);
  }

  String text() {
    return text;
  }

  TokenList tokens() {
    return tokens;
  }

  /** Where the run ends. */
  int end() {
    return end;
  }

  /** What kind of piece stands before; none at the start of the run. */
  @Nullable Kind before() {
    return before;
  }

  /** The text from a place to the end of the run, or up to it. */
  String of(int from, int to) {
    return text.substring(from, to);
  }

  /** Adds a piece as it is printed and goes on behind it; takes it back where that leads nowhere. */
  boolean tried(Kind kind, int start, int pieceEnd) {
    return tried(List.of(new PieceOf(kind, new TextRange(start, pieceEnd), text.substring(start, pieceEnd))));
  }

  /** A piece with what it says. */
  record PieceOf(Kind kind, TextRange range, String value) {}

  /** Adds pieces one behind the other and goes on behind the last; takes all back where that leads nowhere. */
  boolean tried(List<PieceOf> pieces) {
    TokenList.State state = tokens.state();
    Kind stood = before;
    for (PieceOf piece : pieces) {
      tokens.add(piece.kind(), piece.value(), piece.range().start(), piece.range().end());
    }
    PieceOf last = pieces.get(pieces.size() - 1);
    if (goesOn(last.range().end(), last.kind())) {
      return true;
    }
    tokens.back(state);
    before = stood;
    return false;
  }

  private boolean goesOn(int at, @Nullable Kind kind) {
    before = kind;
    if (at == end) {
      return kind != null;
    }
    for (Rule rule : RunRules.ALL) {
      if (rule.when().isMet(kind, tokens.isAfterRole()) && rule.reading().goesOn(this, at)) {
        return true;
      }
    }
    return false;
  }
}
