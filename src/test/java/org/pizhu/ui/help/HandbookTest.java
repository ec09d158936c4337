package org.pizhu.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.EditKind;

class HandbookTest {

  private static final Pattern NAMED = Pattern.compile("\\{(\\w+):([^}]*)}");
  private static final int LARGEST_PICTURE = 100 * 1024;

  private static String page(Language language, String id) throws IOException {
    String name = "/org/pizhu/handbook/" + language.locale().getLanguage() + "/" + id + ".md";
    try (InputStream in = Objects.requireNonNull(Handbook.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What a page names of the program: the same things in both languages, each of which is there. */
  private static List<String> named(String text) {
    return NAMED.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  @ParameterizedTest
  @EnumSource
  void whatAPageNamesIsThere(Language language) throws IOException {
    Messages messages = new Messages(language);
    List<String> missing = new ArrayList<>();
    for (String id : Handbook.PAGES) {
      NAMED.matcher(page(language, id)).results().forEach(found -> {
        String key = (found.group(1).equals("say") ? "" : "act.") + found.group(2);
        if (!List.of("act", "key", "say").contains(found.group(1)) || !messages.has(key)) {
          missing.add(id + ": " + found.group());
        }
      });
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void bothLanguagesHaveTheSamePictures() throws IOException {
    for (String id : Handbook.PAGES) {
      assertThat(pictures(page(Language.CHINESE, id))).as(id).isEqualTo(pictures(page(Language.ENGLISH, id)));
    }
  }

  private static List<String> pictures(String text) {
    return new HandbookPage("x", "x", text).parts().stream()
        .filter(HandbookPage.Picture.class::isInstance).map(part -> ((HandbookPage.Picture) part).name()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyPictureIsThereAndSmall(Language language) throws IOException {
    int count = 0;
    for (String id : Handbook.PAGES) {
      for (String name : pictures(page(language, id))) {
        String path = "/org/pizhu/handbook/" + name + "-" + language.locale().getLanguage() + ".png";
        try (InputStream in = Objects.requireNonNull(Handbook.class.getResourceAsStream(path), path)) {
          assertThat(in.readAllBytes().length).as(path).isLessThanOrEqualTo(LARGEST_PICTURE);
        }
        count++;
      }
    }
    assertThat(count).isEqualTo(5);
  }

  @Test
  void theNamesOfKeysDifferInLanguageOnly() throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (String id : Handbook.PAGES) {
      for (Language language : Language.values()) {
        named(page(language, id)).stream().filter(name -> name.startsWith("{key:"))
            .forEach(name -> counts.merge(id + " " + name, 1L, Long::sum));
      }
    }
    assertThat(counts).containsValue(2L);
    counts.values().removeIf(count -> count == 2);
    // A sentence may say «in the settings» where the other names their act.
    assertThat(counts.keySet()).allMatch(name -> name.contains("window.settings"));
  }

  @Test
  void aPageIsCutAtItsPictures() {
    HandbookPage page = new HandbookPage("a", "A", "# A\n\nWords\n\n![What it shows](name)\n\nMore\n");
    assertThat(page.parts()).containsExactly(
        new HandbookPage.Words("# A\n\nWords\n\n"), new HandbookPage.Picture("What it shows", "name"), new HandbookPage.Words("\nMore\n\n"));
  }

  @ParameterizedTest
  @CsvSource({
      "标签, …档案人员用的阅读与批注，在上面加标签、写笔记", "笔记 标签, …用的阅读与批注，在上面加标签、写笔记", "ctrl, 按 Ctrl+E 导出，供新闻档案人员用的阅…", "没有, none", "标签 没有, none",
  })
  void findsPagesByWords(String typed, String shown) {
    HandbookPage page = new HandbookPage("a", "A", "按 `Ctrl+E` 导出，供新闻档案人员用的阅读与批注，在上面加**标签**、写笔记");
    assertThat(page.find(typed).map(one -> one.before() + one.words() + one.after()).orElse("none")).isEqualTo(shown);
  }

  @Test
  void nothingTypedFindsNothing() {
    assertThat(new HandbookPage("a", "A", "x").find("  ")).isEmpty();
  }

  @Test
  void theChangelogHasBothLanguages() throws IOException {
    String whole;
    try (InputStream in = Handbook.class.getResourceAsStream("/org/pizhu/handbook/CHANGELOG.md")) {
      whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(Changelog.parse(whole).releases()).isNotEmpty().allSatisfy(release -> {
      assertThat(release.day()).matches("\\d{4}-\\d\\d-\\d\\d");
      assertThat(release.in(Language.ENGLISH)).isNotBlank().doesNotContain("中文").contains("- ");
      assertThat(release.in(Language.CHINESE).lines().filter(line -> line.startsWith("- ")).count())
          .isEqualTo(release.in(Language.ENGLISH).lines().filter(line -> line.startsWith("- ")).count());
    });
  }

  @Test
  void readsAChangelog() {
    Changelog changelog = Changelog.parse("# Changes\n\n## 2.0.0 (2027-01-02)\n\n- New\n\n### 中文\n\n- 新\n\n## 1.0.0 (2026-01-01)\n\n- Old\n");
    assertThat(changelog.releases()).containsExactly(
        new Changelog.Release("2.0.0", "2027-01-02", "- New", "- 新"), new Changelog.Release("1.0.0", "2026-01-01", "- Old", "- Old"));
    assertThat(changelog.text("新功能", Language.CHINESE)).isEqualTo("# 新功能\n\n## 2.0.0 · 2027-01-02\n\n- 新\n\n## 1.0.0 · 2026-01-01\n\n- Old\n");
  }

  @Test
  void hintsAreKeptByName() {
    assertThat(Hint.parse(Hint.format(List.of(Hint.TAG, Hint.FIND)))).containsExactly(Hint.TAG, Hint.FIND);
    assertThat(Hint.parse("find of-tomorrow")).containsExactly(Hint.FIND);
    assertThat(Hint.parse("")).isEmpty();
    assertThat(Hint.of(EditKind.HIGHLIGHT)).containsExactly(Hint.ANNOTATE);
    assertThat(Hint.of(EditKind.ANNOTATE)).as("with a tag or a note").containsExactly(Hint.ANNOTATE, Hint.TAG);
    assertThat(Hint.of(EditKind.RETAG)).containsExactly(Hint.TAG);
    assertThat(Hint.of(EditKind.CHANGE_NOTE)).containsExactly(Hint.TAG);
    assertThat(Hint.of(EditKind.IMPORT_STORIES)).isEmpty();
  }
}
