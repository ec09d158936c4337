package org.pizhu.query;

import java.util.stream.Collectors;
import org.pizhu.query.Expression.And;
import org.pizhu.query.Expression.Dated;
import org.pizhu.query.Expression.Has;
import org.pizhu.query.Expression.Is;
import org.pizhu.query.Expression.Not;
import org.pizhu.query.Expression.Or;
import org.pizhu.query.Expression.Regex;
import org.pizhu.query.Expression.Word;

/** An expression as tests write it: {@code all(武汉 headline:"x")}. */
final class Shown {

  private Shown() {}

  static String of(Expression expression) {
    if (expression instanceof Word word) {
      String text = word.quoted() ? "<" + word.text() + ">" : word.text();
      return (word.field() == null ? "" : word.field().name().toLowerCase(java.util.Locale.ROOT) + ":")
          + (word.exact() ? "=" : "") + text;
    }
    if (expression instanceof And and) {
      return "all" + and.parts().stream().map(Shown::of).collect(Collectors.joining(" ", "(", ")"));
    }
    if (expression instanceof Or or) {
      return "any" + or.parts().stream().map(Shown::of).collect(Collectors.joining(" ", "(", ")"));
    }
    if (expression instanceof Not not) {
      return "no(" + of(not.part()) + ")";
    }
    if (expression instanceof Regex regex) {
      return "/" + regex.pattern() + "/";
    }
    if (expression instanceof Dated dated) {
      return dated.first() + ".." + dated.last();
    }
    if (expression instanceof Expression.OfFamily family) {
      return "family " + family.id();
    }
    return expression instanceof Has has ? "has " + has.thing() : "is " + ((Is) expression).state();
  }
}
