package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pizhu.html.pages.PageCases;
import org.pizhu.html.story.FieldCases;
import org.pizhu.html.story.ReaderCases;
import org.pizhu.html.story.StoryFindings;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.document.HtmlPageImporter;
import org.pizhu.importer.seed.SeedFileImporter;
import org.pizhu.model.Confidence;
import org.pizhu.model.Finding;
import org.pizhu.model.FoundField;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;

/**
 * How well stories say what they say of themselves is found: precision and recall of every field, and the precision of each step of confidence,
 * over the sample, the labelled pages of other people and the cases in the habits of many outlets.
 */
@Tag("bench")
class FieldsBench {

  private static final Path SEEDS = Path.of("seeds/000_ca418ce6a18ed07a.txt");
  private static final Path EXPECTED = Path.of("../shared/seeds/expected.json");
  private static final Path PAGES = Path.of("../shared/cases/news-html");
  private static final double LEAST_PRECISION = 0.95;
  private static final double LEAST_RECALL = 0.85;

  private final Map<FoundField, Tally> fields = new EnumMap<>(FoundField.class);
  private final Map<Confidence, Tally> steps = new EnumMap<>(Confidence.class);

  /** Counts what was found in a story of the fields for which all that is there is known. */
  private void count(Story story, List<String> expected, Set<FoundField> known) {
    List<String> open = new ArrayList<>(expected);
    expected.forEach(one -> fields.computeIfAbsent(FieldCases.field(one), field -> new Tally()).there++);
    for (Finding finding : StoryFindings.of(story)) {
      if (known.contains(finding.field())) {
        boolean right = open.remove(FieldCases.words(finding));
        for (Tally tally : List.of(fields.computeIfAbsent(finding.field(), field -> new Tally()),
            steps.computeIfAbsent(finding.confidence(), step -> new Tally()))) {
          tally.found++;
          tally.right += right ? 1 : 0;
        }
      }
    }
  }

  @Test
  void fieldsAreThoseOfACarefulReader() throws IOException {
    Assumptions.assumeTrue(Files.exists(EXPECTED) && Files.isDirectory(PAGES), "The labelled stories are not on this machine");
    cases();
    sample();
    pages();
    Figures.print("| field | there | found | right | precision | recall |");
    Figures.print("|---|---|---|---|---|---|");
    fields.forEach((field, tally) -> Figures.print("| %s | %d | %d | %d | %.3f | %.3f |",
        field.key(), tally.there, tally.found, tally.right, tally.precision(), tally.recall()));
    Figures.print("| confidence | | found | right | precision | |");
    Figures.print("|---|---|---|---|---|---|");
    steps.forEach((step, tally) -> Figures.print("| %s | | %d | %d | %.3f | |", step.key(), tally.found, tally.right, tally.precision()));
    assertThat(fields).allSatisfy((field, tally) -> {
      assertThat(tally.precision()).as(field.key()).isGreaterThanOrEqualTo(LEAST_PRECISION);
      assertThat(tally.recall()).as(field.key()).isGreaterThanOrEqualTo(LEAST_RECALL);
    });
  }

  /**
   * How many of the stories that were labelled before the program read them were right when it did, by round, and what of them is right by
   * now. Only the figures of the first reading say what to expect of other stories: after it the rules were mended.
   */
  @Test
  void unseenStoriesOnFirstReading() {
    Map<Integer, List<ReaderCases.Case>> rounds = new TreeMap<>();
    ReaderCases.of(ReaderCases.UNSEEN).forEach(one -> rounds.computeIfAbsent(one.round(), round -> new ArrayList<>()).add(one));
    Figures.print("| round | stories | right on first reading | right now | wrong on first reading, by field |");
    Figures.print("|---|---|---|---|---|");
    rounds.forEach((round, cases) -> {
      Map<String, Integer> wrong = new TreeMap<>();
      cases.forEach(one -> one.wrongAtFirst().forEach(field -> wrong.merge(field, 1, Integer::sum)));
      Figures.print("| %d | %d | %d | %d | %s |", round, cases.size(),
          cases.stream().filter(one -> one.wrongAtFirst().isEmpty()).count(), cases.stream().filter(one -> one.wrong().isEmpty()).count(),
          wrong.entrySet().stream().map(one -> one.getKey() + ' ' + one.getValue()).collect(Collectors.joining(", ")));
    });
    assertThat(rounds).isNotEmpty();
  }

  /** Of the single things that stories and whole pages of each round say, how many are there, found and right by now. */
  @Test
  void thingsInUnseenStories() {
    Map<String, Map<String, Tally>> rounds = new TreeMap<>();
    ReaderCases.of(ReaderCases.UNSEEN).forEach(one -> things(String.format("%02d", one.round()), one.expected(), one.found(), rounds));
    PageCases.all().forEach(one -> things(String.format("%02d, pages", one.round()), one.expected(), one.found(), rounds));
    Figures.print("| round | field: right of there, found and wrong |");
    Figures.print("|---|---|");
    rounds.forEach((round, fields) -> Figures.print("| %s | %s |", round, fields.entrySet().stream()
        .map(field -> String.format("%s %d of %d, %d", field.getKey(), field.getValue().right, field.getValue().there, field.getValue().found - field.getValue().right))
        .collect(Collectors.joining("; "))));
    assertThat(rounds).isNotEmpty();
  }

  private static void things(String round, List<String> expected, List<String> found, Map<String, Map<String, Tally>> rounds) {
    Map<String, Tally> fields = rounds.computeIfAbsent(round, none -> new TreeMap<>());
    List<String> open = new ArrayList<>(single(expected));
    open.forEach(one -> fields.computeIfAbsent(ReaderCases.field(one), field -> new Tally()).there++);
    for (String one : single(found)) {
      Tally tally = fields.computeIfAbsent(ReaderCases.field(one), field -> new Tally());
      tally.found++;
      tally.right += open.remove(one) ? 1 : 0;
    }
  }

  /** Each person on a line of its own. */
  private static List<String> single(List<String> lines) {
    return lines.stream().flatMap(line -> !line.startsWith("= byline ") ? Stream.of(line)
        : Arrays.stream(line.substring("= byline ".length()).split("; ")).map(one -> "= person " + one)).toList();
  }

  private void cases() {
    Set<FoundField> all = EnumSet.complementOf(EnumSet.of(FoundField.HEADLINE));
    FieldCases.all().forEach(one -> count(one.story(), one.expected(), all));
  }

  private void sample() throws IOException {
    SeedFileImporter importer = new SeedFileImporter();
    List<Story> stories = new ArrayList<>();
    importer.read(SEEDS, importer.scan(SEEDS, Progress.NONE),
        fragment -> stories.add(new StoryParser().parse(fragment.story()).story()), Progress.NONE);
    JsonNode expected = new ObjectMapper().readTree(EXPECTED.toFile()).get("stories");
    for (int i = 0; i < stories.size(); i++) {
      count(stories.get(i), ofSample(expected.get(i)), EnumSet.of(
          FoundField.HEADLINE, FoundField.PLACE, FoundField.BYLINE, FoundField.SUBHEADING, FoundField.CAPTION, FoundField.CREDIT));
    }
  }

  private static List<String> ofSample(JsonNode story) {
    List<String> expected = new ArrayList<>(List.of("headline " + story.path("title").asText()));
    if (story.path("dateline").has("place")) {
      expected.add("place " + story.path("dateline").path("place").asText());
    }
    story.path("byline").forEach(one -> expected.add("byline " + person(one)));
    story.path("subheadings").forEach(one -> expected.add("subheading " + one.asText()));
    story.path("figures").forEach(figure -> {
      if (!figure.path("caption").isNull()) {
        expected.add("caption " + figure.path("caption").asText());
      }
      if (!figure.path("credit").isNull()) {
        expected.add("credit " + person(figure.path("credit")));
      }
    });
    return expected;
  }

  private static String person(JsonNode one) {
    return one.path("role").asText() + '|' + one.path("name").asText() + '|' + one.path("outlet").asText("");
  }

  /** Of each page the fields that have a label; of a label with a time the day counts. */
  private void pages() throws IOException {
    for (JsonNode label : new ObjectMapper().readTree(PAGES.resolve("labels.json").toFile())) {
      List<String> expected = new ArrayList<>();
      Set<FoundField> known = EnumSet.noneOf(FoundField.class);
      label(label, "title", FoundField.HEADLINE, expected, known);
      label(label, "source", FoundField.SOURCE, expected, known);
      if (label.has("published")) {
        expected.add("date " + label.path("published").asText().substring(0, 10));
        known.add(FoundField.DATE);
      }
      count(page(label.path("file").asText()), expected, known);
    }
  }

  private static void label(JsonNode label, String key, FoundField field, List<String> expected, Set<FoundField> known) {
    if (label.has(key)) {
      expected.add(field.key() + ' ' + label.path(key).asText());
      known.add(field);
    }
  }

  private static Story page(String name) {
    Path file = PAGES.resolve(name);
    HtmlPageImporter importer = new HtmlPageImporter();
    List<Story> stories = new ArrayList<>();
    importer.read(file, importer.scan(file, Progress.NONE),
        fragment -> stories.add(new StoryParser().parse(fragment.story()).story()), Progress.NONE);
    return stories.get(0);
  }
}
