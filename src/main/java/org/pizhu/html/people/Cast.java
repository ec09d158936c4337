package org.pizhu.html.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;
import org.pizhu.model.Byline;

/**
 * Who was named as far as a line is read: the role that is open, and whom it and those before it named. The rules of {@link PeopleRules} look at it and
 * change it.
 */
final class Cast extends TokenWalk {

  /** How what doesn't name people is passed over. */
  enum Skip { NOTHING, LABELLED, UNKNOWN }

  /** What names are that have no role. */
  enum Bare { NOBODY, AUTHORS, MAKERS }

  private static final String AUTHOR = "作者";

  private final Bare bare;
  private final List<NamedPerson> named = new ArrayList<>();
  private final List<Byline> pictured = new ArrayList<>();
  private @Nullable String role;
  private @Nullable String outlet;
  private int group;
  private boolean first;
  private boolean ended;
  private boolean labelled;
  private boolean behindColon;
  private boolean ofPictures;
  private int closed;
  private int bracketed;
  private boolean strange;
  private Skip skip = Skip.NOTHING;

  Cast(String text, List<PeopleToken> tokens, Bare bare) {
    super(text, tokens);
    this.bare = bare;
  }

  Bare bare() {
    return bare;
  }

  /** The role of those who follow; none before the first and behind a bracket. */
  @Nullable String role() {
    return role;
  }

  /** The house of those who follow. */
  @Nullable String outlet() {
    return outlet;
  }

  Skip skip() {
    return skip;
  }

  boolean isSkipping() {
    return skip != Skip.NOTHING;
  }

  /** Whether the role stands before a colon or a stroke. */
  boolean isLabelled() {
    return labelled;
  }

  boolean isBehindColon() {
    return behindColon;
  }

  /** Whether nobody was named yet for the role. */
  boolean isFirst() {
    return first;
  }

  /** Whether names without a role of their own have no part in it any more. */
  boolean isEnded() {
    return ended;
  }

  /** Whether those who follow made pictures. */
  boolean isOfPictures() {
    return ofPictures;
  }

  /** Whether somebody was named for whom no verb was read yet. */
  boolean isOpen() {
    return named.size() > closed;
  }

  boolean isNobodyNamed() {
    return named.isEmpty();
  }

  /** Whether the reading stands at the first word of what names people only with a role. */
  boolean isNothingRead() {
    return at() == 0 && bare == Bare.NOBODY;
  }

  boolean areNamed(Predicate<NamedPerson> what) {
    return named.stream().allMatch(what);
  }

  // What changes it.

  /** Something stands before the first role that names nobody for certain. */
  void strangeBeforeRole() {
    strange |= role == null;
  }

  boolean skipTo(Skip how) {
    skip = how;
    return true;
  }

  boolean of(@Nullable String house) {
    outlet = house;
    return true;
  }

  /** Those before it are of a house, as far as none is known. */
  void areOf(String house) {
    named.replaceAll(one -> one.group() == group && one.person().outlet() == null ? one.of(house) : one);
  }

  /** Those before it without a role have this one, and the house that stands before it. */
  boolean areRole(String name) {
    named.replaceAll(one -> one.person().role().isEmpty() ? one.as(name, outlet) : one);
    closed = named.size();
    return true;
  }

  /** A role or verb begins, of whom follows. */
  boolean begin(PeopleToken token, @Nullable String newOutlet, boolean pictures) {
    role = token.value();
    labelled = token.isLabelled();
    behindColon = token.after() == Mark.COLON;
    outlet = newOutlet;
    ofPictures = pictures;
    skip = Skip.NOTHING;
    group++;
    first = true;
    ended = false;
    return true;
  }

  /** A bracket ends: what follows has no part in it. */
  boolean end() {
    ended = true;
    bracketed = named.size();
    skip = Skip.NOTHING;
    role = null;
    outlet = null;
    return true;
  }

  /** Takes a name in: with the open role, without one for the verb behind it, else as the author. */
  boolean name(PeopleToken token, boolean beforeVerb) {
    strange |= role == null && (bare == Bare.MAKERS || bare == Bare.AUTHORS && !Names.isChineseName(token.value()));
    String as = role != null ? role : beforeVerb ? "" : AUTHOR;
    Byline person = new Byline(as, token.value(), role == null && bare != Bare.MAKERS ? null : outlet, token.range());
    if (ofPictures) {
      pictured.add(person);
    } else {
      named.add(new NamedPerson(person, group, first, token.before()));
    }
    first = false;
    return true;
  }

  /** Behind people: what they did. */
  boolean close(PeopleToken verb) {
    // «图片由记者 张三 李四 摄»: whom the role covered already.
    int from = ofPictures ? named.size() : coveredBy(verb);
    if (PeopleWords.PICTURED.contains(verb.value())) {
      List<NamedPerson> covered = named.subList(from, named.size());
      covered.forEach(one -> pictured.add(one.person()));
      covered.clear();
    } else if (verb.before() == Mark.STROKE || closed > 0 && verb.value().length() == 1 || named.get(from).person().role().isEmpty()) {
      for (int i = from; i < named.size(); i++) {
        named.set(i, named.get(i).withRole(verb.value()));
      }
    }
    closed = named.size();
    ended = true;
    return true;
  }

  /** The first of those of whom a verb speaks. */
  private int coveredBy(PeopleToken verb) {
    int last = named.size() - 1;
    // «（记者 张三）李四 摄»: those in a bracket before have no part in it, where others stand behind it.
    int open = bracketed <= last ? Math.max(closed, bracketed) : closed;
    if (verb.before() == Mark.STROKE) {
      // «张三、李四/摄»: those in one list with the last.
      int from = last;
      while (from > open && named.get(from).isListed() && named.get(from - 1).group() == named.get(from).group()) {
        from--;
      }
      return from;
    }
    // «记者 张三 实习生 李四 王五 摄»: three authors would have a role each.
    boolean roles = named.get(last).group() != named.get(open).group();
    return roles && !named.get(last).first() ? last : open;
  }

  /** Whom the line names, as far as it was read. */
  PeopleReading reading(boolean understood) {
    PeopleToken last = previous();
    if (group == 0 && strange && bare == Bare.AUTHORS) {
      named.clear();
    }
    List<Byline> people = named.stream().map(NamedPerson::person).filter(one -> !one.role().isEmpty()).toList();
    boolean complete = understood && !(people.isEmpty() && pictured.isEmpty()) && !(bare == Bare.MAKERS && group > 0 && strange);
    return new PeopleReading(
        people, List.copyOf(pictured), complete, last == null ? -1 : last.range().end(),
        last != null && PeopleWords.saysReported(last.value()), understood && last != null && last.is(Kind.ROLE));
  }
}
