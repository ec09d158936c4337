package org.pizhu.html.openings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.dates.EnglishDay;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/**
 * Reads the lines with which English stories name their people: «By Zhang Yue and Li Na in Wuhan | China Daily | Updated: 2020-03-05 09:12»,
 * «By XU WEI in Beijing and ZHANG KUN in Suzhou», «(Web editor: Liu Ning, Liang Jun)».
 */
public final class EnglishByline {

  private static final String NAME = "[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,3}";
  private static final String PLACE = " in [A-Z][A-Za-z.'’-]{1,20}(?:,? [A-Z][A-Za-z.'’-]{1,20}){0,3}";
  private static final String NAMES = "(?<names>" + NAME + "(?:" + PLACE + ")?(?:(?:, | and |, and |; )" + NAME + "(?:" + PLACE + ")?){0,5})";

  /** Behind a label a name may have one word. */
  private static final String ANY = "(?:" + NAME + "|[A-Z][A-Za-z'’-]{2,20})";

  private static final Pattern BY = Pattern.compile(
      "(?<role>By|BY)\\s" + NAMES + "(?:,? [(（](?<bracket>[A-Z][A-Za-z. ]{1,30})[)）]|\\s?[|｜]\\s?(?<outlet>[A-Za-z.' ]{2,30}?)(?:\\s?[|｜].*)?"
          + "|\\s?(?:Source|Published|Updated)\\s?:.*|\\s?/\\s?[A-Z][A-Za-z ,]{2,60})?");

  private static final Pattern LABELLED = Pattern.compile(
      "\\s*[(（\\[]?(?<role>(?:Web |Photo |Copy |Managing )?[Ee]ditor|Reporter|Author|Writer|Translator)s?\\s?[:：]\\s?"
          + "(?<names>" + ANY + "(?:(?:, | and |, and |; )" + ANY + "){0,5})[)）\\]]?\\s*");

  /** «2020-03-20 10:16:36 Ecns.cn Editor: Zhao Li», «Source: Xinhua   Editor: Li Na». */
  private static final Pattern BEHIND = Pattern.compile(
      "(?:Source\\s?[:：]|.{0,60}\\d{1,2}:\\d{2})[^\\p{IsHan}]{1,60}?[\\s|｜](?<role>(?:Web )?Editor|Author|Reporter)s?\\s?[:：]\\s?(?<names>"
          + NAME + "(?:(?:, | and |; )" + NAME + "){0,3})");

  /** A line with a name and nothing else. */
  private static final Pattern ALONE = Pattern.compile("(?<names>[A-Z][a-z'’-]{1,20} [A-Z][A-Za-z'’-]{1,20})");

  private static final Pattern ONE = Pattern.compile("(?:^|, | and |, and |; )(?<name>" + ANY + ")");

  /** Behind «By» one word is none, but a part of the place: «By Yang Feiyue in Lishui, Zhejiang». */
  private static final Pattern ONE_WRITER = Pattern.compile("(?:^|, | and |, and |; )(?<name>(?!Inner Mongolia|Hong Kong|New York)" + NAME + ")");

  /** With these ends the name of a newsroom. */
  private static final Pattern NEWSROOM = Pattern.compile(
      ".*\\b(?:Times|Daily|News|Agency|Post|Online|Network|Reporters?|Staff|Desk|Television|TV|Xinhua|Media|Press|Bureau|Team|Correspondents?"
          + "|Contributors?|Writers)|[A-Z]+ [A-Z]+ [A-Z]+ [A-Z]+");

  private EnglishByline() {}

  /**
   * The people that a line names.
   *
   * @param next the line below it: a name stands alone above the time of publication
   * @return none if it is another line
   */
  public static List<Byline> of(String text, TextRange line, @Nullable TextRange next) {
    if (line.isEmpty() || text.charAt(line.start()) > 'z' && "（［".indexOf(text.charAt(line.start())) < 0) {
      return List.of();
    }
    Matcher alone = ALONE.matcher(text).region(line.start(), line.end());
    if (alone.matches() && next != null && !EnglishDay.clock(next.of(text)).isEmpty() && EnglishDay.ofLine(next.of(text), false) != null) {
      return people(text, alone, "By", null);
    }
    Matcher behind = BEHIND.matcher(text).region(line.start(), line.end());
    if (behind.matches()) {
      return people(text, behind, behind.group("role"), null);
    }
    boolean bracketed = text.charAt(line.start()) == '(' && text.charAt(line.end() - 1) == ')';
    Matcher by = BY.matcher(text).region(line.start() + (bracketed ? 1 : 0), line.end() - (bracketed ? 1 : 0));
    if (by.matches()) {
      String outlet = by.group("bracket") != null ? by.group("bracket") : by.group("outlet");
      return people(text, by, "By", outlet == null ? null : outlet.strip());
    }
    return labelled(text, line);
  }

  /** «Writer: Zhang Yu | Editor: Li Na | From: Shenzhen Daily»: each part between bars may name people. */
  private static List<Byline> labelled(String text, TextRange line) {
    List<Byline> people = new ArrayList<>();
    int from = line.start();
    for (int at = from; at <= line.end(); at++) {
      if (at == line.end() || text.charAt(at) == '|' || text.charAt(at) == '｜') {
        Matcher part = LABELLED.matcher(text).region(from, at);
        if (part.matches()) {
          people.addAll(people(text, part, part.group("role"), null));
        }
        from = at + 1;
      }
    }
    return people;
  }

  private static List<Byline> people(String text, Matcher match, String role, @Nullable String outlet) {
    Matcher one = (role.equals("By") ? ONE_WRITER : ONE).matcher(text).region(match.start("names"), match.end("names"));
    List<Byline> people = new ArrayList<>();
    while (one.find()) {
      if (!NEWSROOM.matcher(one.group("name")).matches()) {
        people.add(new Byline(role, one.group("name"), outlet, new TextRange(one.start("name"), one.end("name"))));
      }
    }
    return people;
  }
}
