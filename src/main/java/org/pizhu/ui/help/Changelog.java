package org.pizhu.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.i18n.Language;

/** What a user notices of each version: the changelog of the project, of which each version has a part in English and one in Chinese. */
record Changelog(List<Release> releases) {

  private static final Pattern VERSION = Pattern.compile("(?m)^## (\\S+) \\(([0-9-]+)\\)$");
  private static final String CHINESE = "### 中文";

  /**
   * What one version brought.
   *
   * @param version such as {@code 1.0.0}
   * @param day when it came out, as in the file
   * @param english what is new, in Markdown
   * @param chinese the same in Chinese
   */
  record Release(String version, String day, String english, String chinese) {
    String in(Language language) {
      return language == Language.CHINESE ? chinese : english;
    }
  }

  Changelog {
    releases = List.copyOf(releases);
  }

  /** Reads a changelog; the newest version stands first. */
  static Changelog parse(String text) {
    List<Release> releases = new ArrayList<>();
    Matcher version = VERSION.matcher(text);
    int[] ends = VERSION.matcher(text).results().mapToInt(found -> found.start()).toArray();
    while (version.find()) {
      int next = releases.size() + 1;
      String notes = text.substring(version.end(), next < ends.length ? ends[next] : text.length());
      int cut = notes.indexOf(CHINESE);
      String english = cut < 0 ? notes : notes.substring(0, cut);
      String chinese = cut < 0 ? notes : notes.substring(cut + CHINESE.length());
      releases.add(new Release(version.group(1), version.group(2), english.strip(), chinese.strip()));
    }
    return new Changelog(releases);
  }

  /** All of it as a page. */
  String text(String title, Language language) {
    StringBuilder page = new StringBuilder("# ").append(title).append('\n');
    for (Release release : releases) {
      page.append("\n## ").append(release.version()).append(" · ").append(release.day()).append("\n\n")
          .append(release.in(language)).append('\n');
    }
    return page.toString();
  }
}
