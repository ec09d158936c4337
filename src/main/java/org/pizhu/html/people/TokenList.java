package org.pizhu.html.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.TextRange;

/** The words of a line as far as it is read, with what stands between them. What was taken on trial can be taken back. */
final class TokenList {

  /** To where it can be taken back. */
  record State(int size, Mark gap, boolean afterRole) {}

  private final String text;
  private final List<PeopleToken> tokens = new ArrayList<>();
  private Mark gap = Mark.SPACE;
  private boolean afterRole;
  private boolean labelled;

  /**
   * @param text that of the story
   * @param people whether it is known that the words name people, as behind a role
   */
  TokenList(String text, boolean people) {
    this.text = text;
    afterRole = people;
  }

  List<PeopleToken> all() {
    return tokens;
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  @Nullable PeopleToken last() {
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  /** Whether the last word is of a kind. */
  boolean endsWith(Kind kind) {
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(kind);
  }

  /** What stands behind the last word, so far. */
  Mark gap() {
    return gap;
  }

  /** Whether people are named here: a role or a verb was read, or it is known. */
  boolean isAfterRole() {
    return afterRole;
  }

  /** Whether the label of what names nobody was read. */
  boolean isLabelled() {
    return labelled;
  }

  /** Whether an outlet of this name was read. */
  boolean hasOutlet(String name) {
    return tokens.stream().anyMatch(one -> one.is(Kind.OUTLET) && one.value().equals(Outlets.unquoted(name)));
  }

  /** Takes a mark behind the last word in; of several the strongest counts. */
  void part(Mark mark) {
    gap = mark;
    if (!tokens.isEmpty()) {
      PeopleToken last = tokens.remove(tokens.size() - 1);
      tokens.add(new PeopleToken(last.kind(), last.value(), last.range(), last.before(), mark.compareTo(last.after()) > 0 ? mark : last.after()));
    }
  }

  void add(Kind kind, String value, int start, int end) {
    tokens.add(new PeopleToken(kind, value, new TextRange(start, end), gap, Mark.NONE));
    gap = Mark.NONE;
    afterRole |= kind == Kind.ROLE || kind == Kind.VERB;
    labelled |= kind == Kind.LABEL;
  }

  /** Adds a word as it is printed. */
  void add(Kind kind, int start, int end) {
    add(kind, text.substring(start, end), start, end);
  }

  State state() {
    return new State(tokens.size(), gap, afterRole);
  }

  /** Takes back what was added since. */
  void back(State state) {
    tokens.subList(state.size(), tokens.size()).clear();
    gap = state.gap();
    afterRole = state.afterRole();
  }
}
