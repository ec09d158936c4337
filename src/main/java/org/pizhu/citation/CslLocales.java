package org.pizhu.citation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language of a style: one whose words are not there falls back as CSL 1.0.2 has it, to the main form of the language, else to American English. */
final class CslLocales {

  private static final Pattern DEFAULT = Pattern.compile("(<style\\b[^>]*?\\bdefault-locale\\s*=\\s*[\"'])([^\"']*)");

  private static final String LAST = "en-US";

  /** Of others the region is called as the language is. */
  private static final Map<String, String> MAIN = Map.of("en", LAST, "zh", "zh-CN", "ja", "ja-JP", "ko", "ko-KR", "sv", "sv-SE", "da", "da-DK", "cs", "cs-CZ");

  private CslLocales() {}

  /** The style with a language whose words are there. */
  static String known(String xml) {
    Matcher named = DEFAULT.matcher(xml);
    return named.find() ? named.replaceFirst(Matcher.quoteReplacement(named.group(1) + of(named.group(2).strip()))) : xml;
  }

  private static String of(String wanted) {
    String language = wanted.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    for (String one : List.of(wanted, MAIN.getOrDefault(language, language + "-" + language.toUpperCase(Locale.ROOT)))) {
      if (one.matches("[A-Za-z-]{2,12}") && CslLocales.class.getResource("/locales-" + one + ".xml") != null) {
        return one;
      }
    }
    return LAST;
  }
}
