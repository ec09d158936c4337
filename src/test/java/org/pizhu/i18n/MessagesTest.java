package org.pizhu.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.WrittenDate;

class MessagesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
  private static final Pattern KEY_NOTE = Pattern.compile("new KeyNote\\(\\s*\"([a-z]+)\\.");
  private static final Pattern HELP = Pattern.compile("\\$\\{bundle:([a-z0-9.-]+)}");
  private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)\"\\s*\\+");

  private final Messages english = new Messages(Language.ENGLISH);
  private final Messages chinese = new Messages(Language.CHINESE);

  @Test
  void bothBundlesHaveTheSameKeys() {
    assertThat(missing(english.keys(), chinese.keys())).as("missing in Chinese").isEmpty();
    assertThat(missing(chinese.keys(), english.keys())).as("missing in English").isEmpty();
  }

  /** Two changes that are brought together may each bring the same key, and the one that stands last counts. */
  @Test
  void noKeyStandsTwice() throws IOException {
    for (String bundle : List.of("messages", "messages_zh")) {
      Set<String> seen = new HashSet<>();
      try (Stream<String> lines = Files.lines(Path.of("src/main/resources/org/pizhu/i18n", bundle + ".properties"))) {
        assertThat(lines.filter(line -> line.matches("[\\w.-]+=.*")).map(line -> line.substring(0, line.indexOf('='))).filter(key -> !seen.add(key)))
            .as(bundle).isEmpty();
      }
      assertThat(seen).as(bundle).hasSizeGreaterThan(1_000);
    }
  }

  @Test
  void everyKeyThatTheProgramAsksForIsThere() {
    Set<String> rooms = english.keys().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(
        Collectors.toSet());
    Set<String> asked = literals().stream()
        .filter(key -> rooms.contains(key.substring(0, key.indexOf('.'))))
        // The id of an act, which has its name under «act.».
        .filter(key -> !english.keys().contains("act." + key))
        .filter(key -> !NO_MESSAGES.contains(key) && !key.matches(".*\\.(css|html|js|png|properties|svg)"))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing(asked, english.keys())).as("asked for, not in the bundles").isEmpty();
  }

  @Test
  void noKeyIsDead() {
    Set<String> asked = literals();
    Set<String> prefixes = matches(PREFIX);
    Set<String> dead = english.keys().stream()
        .filter(key -> !asked.contains(key))
        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(dead).as("in the bundles, never asked for").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemHasASentence(ProblemKind kind) {
    Problem problem = Problem.at(kind, "stories.txt", 12, "3", "4", "5", "6", "7", "8");
    for (Messages messages : new Messages[] {english, chinese}) {
      assertThat(messages.problem(problem)).isNotBlank().doesNotContain("{").contains("12");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ARCHIVE_RECORD_BROKEN | 站.warc.gz | 站.warc.gz 中第 3 条记录无法读取或不完整，其余照常读入。",
      "STORY_NO_HEADLINE | 站.WARC | 有一篇报道没有标题。（站.WARC 第 3 条记录）",
      "STORY_NO_HEADLINE | 站.wacz | 有一篇报道没有标题。（站.wacz 第 3 条记录）",
      "STORY_NO_HEADLINE | 站.warc.txt | 有一篇报道没有标题。（站.warc.txt 第 3 行）"
  })
  void aPlaceInAWebArchiveIsARecordAndToldOnce(ProblemKind kind, String file, String told) {
    assertThat(chinese.problem(Problem.at(kind, file, 3))).isEqualTo(told);
  }

  @Test
  void aNameOfDigitsIsNoNumber() {
    assertThat(english.problem(Problem.at(ProblemKind.CODEBOOK_TAGS_JOINED, "a.csv", 2, "2020"))).contains("«2020»");
    assertThat(english.problem(Problem.of(ProblemKind.CODEBOOK_TOO_LARGE, "a.csv", 40_000_000, 32))).contains("40,000,000");
  }

  @ParameterizedTest
  @EnumSource
  void everyEditHasALabel(EditKind kind) {
    assertThat(english.get("edit." + kind.key(), "x")).isNotBlank();
    assertThat(english.get("edit." + kind.wording("x.pizhu"), "x")).isNotBlank();
  }

  @Test
  void onlyAnImportOfALibraryIsAMerge() {
    assertThat(EditKind.IMPORT_STORIES.wording("x.pizhu")).isEqualTo(EditKind.MERGED);
    assertThat(EditKind.IMPORT_STORIES.wording("x.txt")).isEqualTo("import-stories");
    assertThat(EditKind.STAR.wording("x.pizhu")).isEqualTo("star");
  }

  @Test
  void numbersAreGrouped() {
    assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(chinese.number(1_234_567)).isEqualTo("1,234,567");
  }

  @ParameterizedTest
  @EnumSource
  void everyColorHasAName(HighlightColor color) {
    assertThat(chinese.get("color." + color.key())).hasSize(1);
  }

  @Test
  void writesDatesAsTheLanguageDoes() {
    assertThat(chinese.date(LocalDate.of(2020, 3, 5))).isEqualTo("2020年3月5日");
    assertThat(english.date(LocalDate.of(2020, 3, 5))).isEqualTo("5 March 2020");
    assertThat(chinese.monthDay(MonthDay.of(2, 21))).isEqualTo("2月21日");
    assertThat(english.monthDay(MonthDay.of(2, 21))).isEqualTo("21 February");
  }

  @ParameterizedTest
  @CsvSource({
      "2020-03-05, 2020年3月5日, 2020-03-05, 5 March 2020, 5 Mar 2020", "2020-03, 2020年3月, 2020-03, March 2020, Mar 2020",
      "2020, 2020年, 2020, 2020, 2020", "--03-05, 3月5日, 3月5日, 5 March, 5 Mar",
  })
  void writesDatesAsExactlyAsTheyAreKnown(String date, String zh, String zhShort, String en, String enShort) {
    WrittenDate written = WrittenDate.parse(date).orElseThrow();
    assertThat(List.of(chinese.date(written), chinese.shortDate(written), english.date(written), english.shortDate(written)))
        .containsExactly(zh, zhShort, en, enShort);
  }

  /** An act's group is what stands before the dot of its id; the sheet of keys has a heading for each. */
  @Test
  void everyGroupOfKeysHasAHeading() {
    Set<String> headings = matches(KEY_NOTE).stream().map(group -> "act.group." + group).collect(Collectors.toSet());
    assertThat(headings).hasSizeGreaterThan(3);
    assertThat(missing(headings, english.keys())).isEmpty();
    assertThat(missing(headings, chinese.keys())).isEmpty();
  }

  @Test
  void chineseIsChinese() {
    Set<String> latin = chinese.keys().stream()
        .filter(key -> !key.startsWith("format."))
        .filter(key -> isForeign(chinese.get(key, Arrays.asList(0, 1, 2, 3, 4).toArray())))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(latin).as("not translated").isSubsetOf(SAME_IN_BOTH);
  }

  @Test
  void englishHasNoCharacterThatAChineseFontSetsInTheMiddleOfTheLine() {
    assertThat(english.keys()).noneMatch(key -> english.get(key, Arrays.asList(0, 1, 2, 3, 4).toArray()).contains("…"));
  }

  private static boolean isForeign(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** Names that are the same in both languages. */
  private static final Set<String> SAME_IN_BOTH = Set.of("backup.megabytes", "field.sha256", "search.example.reading");

  /** Literals of the same form that are no keys: settings, properties of the system, values remembered. */
  private static final Set<String> NO_MESSAGES = Set.of(
      "citation.style", "export.folder", "export.format", "import.file", "import.picture", "import.story", "import.unpacked", "library.last",
      "reader.font", "reader.line", "reader.measure", "reader.size", "theme.system", "watch.folder");

  private static Set<String> missing(Set<String> wanted, Set<String> there) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(there);
    return missing;
  }

  private static Set<String> literals() {
    Set<String> all = matches(LITERAL);
    all.addAll(matches(HELP));
    return all;
  }

  private static Set<String> matches(Pattern pattern) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> pattern.matcher(read(file)).results().map(result -> result.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
