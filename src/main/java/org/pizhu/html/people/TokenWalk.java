package org.pizhu.html.people;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleToken.Kind;

/** Where in the words of a line the reading stands, and what stands around. */
class TokenWalk {

  private final String text;
  private final List<PeopleToken> tokens;
  private int at;

  /**
   * @param text that of the story, of which the words are
   * @param tokens the words in reading order
   */
  TokenWalk(String text, List<PeopleToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  String text() {
    return text;
  }

  boolean hasMore() {
    return at < tokens.size();
  }

  PeopleToken token() {
    return tokens.get(at);
  }

  /** The word behind; none at the end. */
  @Nullable PeopleToken next() {
    return ahead(1);
  }

  /** The word so many places behind; none behind the end. */
  @Nullable PeopleToken ahead(int places) {
    return at + places < tokens.size() ? tokens.get(at + places) : null;
  }

  /** The word before; none at the start. */
  @Nullable PeopleToken previous() {
    return at == 0 ? null : tokens.get(at - 1);
  }

  void step() {
    at++;
  }

  boolean isNext(Kind kind) {
    PeopleToken next = next();
    return next != null && next.is(kind);
  }

  /** Whether a name follows, be it an unusual one. */
  boolean isNameNext() {
    return isNext(Kind.NAME) || isNext(Kind.UNUSUAL_NAME);
  }

  /** The first word from here on that is of another kind; none if all are of it. */
  @Nullable PeopleToken behindAll(Kind kind, int places) {
    int i = places;
    PeopleToken one = ahead(i);
    while (one != null && one.is(kind)) {
      one = ahead(++i);
    }
    return one;
  }

  /** Whether the word before stands, but for remarks between, and is of a kind. */
  boolean isBehind(Kind kind) {
    int i = at - 1;
    while (i > 0 && tokens.get(i).is(Kind.FILLER)) {
      i--;
    }
    return i >= 0 && tokens.get(i).is(kind);
  }

  /** Whether all words before are of a kind, as where there are none. */
  boolean isBehindAll(Kind kind) {
    return tokens.stream().limit(at).allMatch(one -> one.is(kind));
  }

  /** Whether this is the first word, and those behind it are such. */
  boolean isBeforeAll(Predicate<PeopleToken> others) {
    return at == 0 && tokens.size() > 1 && tokens.stream().skip(1).allMatch(others);
  }

  List<PeopleToken> tokens() {
    return tokens;
  }

  int at() {
    return at;
  }
}
