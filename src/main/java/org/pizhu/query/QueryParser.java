package org.pizhu.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.pizhu.query.Expression.And;
import org.pizhu.query.Expression.Has;
import org.pizhu.query.Expression.Is;
import org.pizhu.query.Expression.Not;
import org.pizhu.query.Expression.OfFamily;
import org.pizhu.query.Expression.Or;
import org.pizhu.query.Expression.Regex;
import org.pizhu.query.Expression.Thing;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.QueryError.Kind;
import org.pizhu.text.WhiteSpace;

/**
 * Reads what was typed as a search.
 *
 * <pre>
 *   words       all of them, anywhere in the story
 *   a OR b      one of them; what stands together binds closer: a b OR c is (a b) OR c
 *   a AND b     the same as a b
 *   -a, NOT a   not a
 *   (…)         what belongs together
 *   "…"         just so, whole words
 *   =a  ="…"    as written: script, width and case count
 *   field:a     in one field; also field:"…" and field:(a OR b)
 *   /…/         a regular expression, by itself
 * </pre>
 *
 * <p>Chinese and full-width forms of the marks are the same as these.
 */
public final class QueryParser {

  /** How deep brackets may stand in brackets. */
  private static final int DEEPEST = 40;

  private final String typed;
  private int at;
  private int depth;

  private QueryParser(String typed) {
    this.typed = typed;
  }

  /**
   * Reads a search.
   *
   * @param typed what was typed; blank asks for every story
   * @throws QueryException if it can't be understood
   */
  public static Expression parse(String typed) {
    QueryParser parser = new QueryParser(typed);
    parser.skipSpace();
    if (parser.isAtEnd()) {
      return Expression.ALL;
    }
    if (Marks.isSlash(typed.charAt(parser.at))) {
      return parser.regex();
    }
    Expression all = parser.either(null);
    if (!parser.isAtEnd()) {
      throw QueryException.at(Kind.BRACKET_NOT_OPENED, parser.at, parser.at + 1);
    }
    return all;
  }

  private Expression regex() {
    int start = at + 1;
    int end = typed.length();
    while (end > start && WhiteSpace.isWhite(typed.charAt(end - 1))) {
      end--;
    }
    if (end == start || !Marks.isSlash(typed.charAt(end - 1))) {
      throw QueryException.at(Kind.REGEX_OPEN, at, start);
    }
    if (end - 1 == start) {
      throw QueryException.at(Kind.REGEX_EMPTY, at, end);
    }
    String pattern = typed.substring(start, end - 1);
    try {
      return new Regex(pattern);
    } catch (PatternSyntaxException e) {
      throw RegexFinder.wrong(e, start);
    }
  }

  /** One or more rows of words with {@code OR} between, up to a closing bracket or the end. */
  private Expression either(@Nullable QueryField field) {
    List<Expression> sides = new ArrayList<>();
    int or = -1;
    boolean more = true;
    while (more) {
      int before = at;
      List<Expression> side = row(field);
      skipSpace();
      boolean first = sides.isEmpty() && or < 0;
      if (side.isEmpty() && (!first || isOr())) {
        int place = or < 0 || isOr() && !first ? at : or;
        throw QueryException.at(Kind.OR_WITHOUT_SIDE, place, place + 2);
      }
      if (side.isEmpty()) {
        at = before;
        return new And(List.of());
      }
      sides.add(side.size() == 1 ? side.get(0) : new And(side));
      more = isOr();
      if (more) {
        or = at;
        at += 2;
      }
    }
    return sides.size() == 1 ? sides.get(0) : new Or(sides);
  }

  /** What stands together and must all be there. */
  private List<Expression> row(@Nullable QueryField field) {
    List<Expression> all = new ArrayList<>();
    skipSpace();
    while (!isAtEnd() && !Marks.isClosing(typed.charAt(at)) && !isOr()) {
      if (!all.isEmpty() && isBeforeMore("AND")) {
        at += "AND".length();
        skipSpace();
      }
      all.add(one(field));
      skipSpace();
    }
    return all;
  }

  private Expression one(@Nullable QueryField field) {
    int start = at;
    if (Marks.isMinus(typed.charAt(at))) {
      at++;
      if (isAtEnd() || isSpace() || Marks.isClosing(typed.charAt(at))) {
        throw QueryException.at(Kind.MINUS_WITHOUT_WORDS, start, at);
      }
      deeper(start);
      Expression not = new Not(one(field));
      depth--;
      return not;
    }
    if (isBeforeMore("NOT")) {
      at += "NOT".length();
      skipSpace();
      deeper(start);
      Expression not = new Not(one(field));
      depth--;
      return not;
    }
    Optional<Named> named = named();
    if (named.isEmpty()) {
      return value(field);
    }
    at = named.get().end();
    skipSpace();
    if (isAtEnd() || Marks.isClosing(typed.charAt(at)) || isOr()) {
      throw QueryException.at(Kind.FIELD_WITHOUT_WORDS, start, named.get().end(), typed.substring(start, named.get().end() - 1));
    }
    return value(named.get().field());
  }

  /** A field that is named here, and where what is asked of it begins. */
  private record Named(QueryField field, int end) {}

  /**
   * The field named here. A word of Latin letters before a colon is meant to be one, others may just have a colon in them, as many headlines
   * do.
   */
  private Optional<Named> named() {
    int colon = at;
    while (colon < typed.length() && Character.isLetter(typed.charAt(colon))) {
      colon++;
    }
    if (colon == at || colon == typed.length() || !Marks.isColon(typed.charAt(colon))) {
      return Optional.empty();
    }
    String name = Marks.plain(typed.substring(at, colon));
    Optional<QueryField> field = QueryField.named(name);
    if (field.isEmpty() && name.chars().allMatch(Letters::isLetter)) {
      throw QueryException.at(Kind.UNKNOWN_FIELD, at, colon, typed.substring(at, colon));
    }
    int end = colon + 1;
    return field.map(known -> new Named(known, end));
  }

  /** A group, a quotation or a word, asked of a field. */
  private Expression value(@Nullable QueryField field) {
    if (Marks.isOpening(typed.charAt(at))) {
      return group(field);
    }
    boolean exact = Marks.isEquals(typed.charAt(at));
    int start = at;
    if (exact) {
      at++;
      if (isAtEnd() || isSpace() || Marks.isOpening(typed.charAt(at)) || Marks.isClosing(typed.charAt(at))) {
        throw QueryException.at(Kind.EXACT_WITHOUT_WORDS, start, at);
      }
    }
    int from = at;
    boolean quoted = Marks.isQuote(typed.charAt(at));
    String words = quoted ? quotation() : word(field);
    if (field == null || field.field() != null) {
      return new Word(words, field == null ? null : field.field(), quoted, exact);
    }
    return condition(field, words, quoted ? from + 1 : from);
  }

  private Expression group(@Nullable QueryField field) {
    int start = at;
    deeper(start);
    at++;
    Expression inside = either(field);
    skipSpace();
    if (isAtEnd()) {
      throw QueryException.at(Kind.BRACKET_OPEN, start, start + 1);
    }
    at++;
    depth--;
    if (inside instanceof And and && and.parts().isEmpty()) {
      throw QueryException.at(Kind.BRACKET_EMPTY, start, at);
    }
    return inside;
  }

  private void deeper(int start) {
    depth++;
    if (depth > DEEPEST) {
      throw QueryException.at(Kind.TOO_DEEP, start, start + 1);
    }
  }

  private String quotation() {
    int start = at;
    String closing = Marks.closing(typed.charAt(at));
    at++;
    while (!isAtEnd() && closing.indexOf(typed.charAt(at)) < 0) {
      at++;
    }
    if (isAtEnd()) {
      throw QueryException.at(Kind.QUOTE_OPEN, start, start + 1, closing.substring(0, 1));
    }
    String words = WhiteSpace.fold(typed.substring(start + 1, at));
    at++;
    if (words.isEmpty()) {
      throw QueryException.at(Kind.QUOTE_EMPTY, start, at);
    }
    return words;
  }

  /** Up to white space, a bracket or a quotation mark; without what is invisible, as stories are, unless there is nothing else. */
  private String word(@Nullable QueryField field) {
    int start = at;
    while (!isAtEnd() && !isSpace() && !Marks.endsWord(typed.charAt(at))) {
      at++;
    }
    String word = typed.substring(start, at);
    String shown = WhiteSpace.fold(word);
    return shown.isEmpty() ? word : shown;
  }

  private static Expression condition(QueryField field, String words, int start) {
    if (field == QueryField.DATE) {
      return Days.read(words, start);
    }
    String name = Marks.plain(words);
    if (field == QueryField.FAMILY) {
      return family(name).orElseThrow(() ->
          QueryException.at(Kind.FAMILY_NOT_VALID, start, start + words.length(), words));
    }
    Optional<Expression> condition = field == QueryField.HAS
        ? QueryField.ThingName.named(name).map(Has::new)
        : QueryField.StateName.named(name).map(Is::new);
    return condition.orElseThrow(() ->
        QueryException.at(Kind.UNKNOWN_VALUE, start, start + words.length(), words, field.english()));
  }

  /** Those of one family, those that have versions, or those that have none. */
  private static Optional<Expression> family(String name) {
    if (name.matches("[0-9]{1,18}")) {
      return Optional.of(new OfFamily(Long.parseLong(name)));
    }
    Expression has = new Has(Thing.VERSIONS);
    return QueryField.FamilyName.named(name).map(word -> word == QueryField.FamilyName.YES ? has : new Not(has));
  }

  private boolean isAtEnd() {
    return at == typed.length();
  }

  private boolean isSpace() {
    return WhiteSpace.isWhite(typed.charAt(at));
  }

  private void skipSpace() {
    while (!isAtEnd() && isSpace()) {
      at++;
    }
  }

  /** Whether a word that joins others stands here, and something to join behind it; else it is a word to be found like others. */
  private boolean isBeforeMore(String joining) {
    if (!isWord(joining)) {
      return false;
    }
    int start = at;
    at += joining.length();
    skipSpace();
    boolean more = !isAtEnd() && !Marks.isClosing(typed.charAt(at)) && !isOr();
    at = start;
    return more;
  }

  /** Whether {@code OR} stands here as a word of its own. */
  private boolean isOr() {
    return isWord("OR");
  }

  private boolean isWord(String word) {
    int end = at + word.length();
    if (end > typed.length() || !Marks.plain(typed.substring(at, end)).equals(word)) {
      return false;
    }
    return end == typed.length() || WhiteSpace.isWhite(typed.charAt(end)) || Marks.endsWord(typed.charAt(end));
  }
}
