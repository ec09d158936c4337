package org.pizhu.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/** Reads the line with which English stories name their authors: «By Zhang Yue and Li Na in Wuhan | China Daily | Updated: 2020-03-05 09:12». */
final class EnglishByline {

  private static final String NAME = "[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,3}";

  private static final Pattern LINE = Pattern.compile(
      "By (?<names>" + NAME + "(?:(?:, | and |, and )" + NAME + "){0,4})(?: in [A-Z][A-Za-z ,.]{2,30})?"
          + "(?:,? [(（](?<bracket>[A-Z][A-Za-z. ]{1,30})[)）]|\\s?[|｜]\\s?(?<outlet>[A-Za-z.' ]{2,30}?)(?:\\s?[|｜].*)?)?");

  private static final Pattern ONE = Pattern.compile(NAME);

  private EnglishByline() {}

  /** The authors that a line names; none if it is another line. */
  static List<Byline> of(String text, TextRange line) {
    if (!text.startsWith("By ", line.start())) {
      return List.of();
    }
    Matcher match = LINE.matcher(text).region(line.start(), line.end());
    if (!match.matches()) {
      return List.of();
    }
    String outlet = match.group("bracket") != null ? match.group("bracket") : match.group("outlet");
    Matcher name = ONE.matcher(text).region(match.start("names"), match.end("names"));
    List<Byline> authors = new ArrayList<>();
    while (name.find()) {
      authors.add(new Byline("By", name.group(), outlet == null ? null : outlet.strip(), new TextRange(name.start(), name.end())));
    }
    return authors;
  }
}
