package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.document.HtmlPageImporter;
import org.pizhu.model.Figure;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;

/** How well stories are found in other people's pages: the text against theirs, the fields against labels made by hand. */
@Tag("bench")
class PagesBench {

  private static final Path CASES = Path.of("../shared/cases");
  private static final double LEAST_OVERLAP = 0.93;
  private static final double LEAST_PRECISION = 0.95;
  private static final double LEAST_RECALL = 0.85;

  private final ObjectMapper json = new ObjectMapper();

  private static Story read(Path file) {
    HtmlPageImporter importer = new HtmlPageImporter();
    List<Story> stories = new ArrayList<>();
    importer.read(file, importer.scan(file, Progress.NONE),
        fragment -> stories.add(new StoryParser().parse(fragment.story()).story()), Progress.NONE);
    return stories.get(0);
  }

  /** Words of letters and digits; each Chinese character is one. */
  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    StringBuilder word = new StringBuilder();
    for (char c : (text + ' ').toCharArray()) {
      boolean wide = c >= 0x2e80;
      if (!wide && Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
        continue;
      }
      if (!word.isEmpty()) {
        words.merge(word.toString(), 1, Integer::sum);
        word.setLength(0);
      }
      if (wide) {
        words.merge(String.valueOf(c), 1, Integer::sum);
      }
    }
    return words;
  }

  private static int size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void textIsThatOfReadability() throws IOException {
    Path folder = CASES.resolve("readability");
    Assumptions.assumeTrue(Files.isDirectory(folder), "The pages of readability are not on this machine");
    Figures.print("main text of pages, by words: precision, recall, F1");
    double sum = 0;
    int count = 0;
    try (Stream<Path> cases = Files.list(folder).sorted()) {
      for (Path one : (Iterable<Path>) cases::iterator) {
        Story story = read(one.resolve("source.html"));
        Map<String, Integer> ours = words(story.text().substring(story.headline().length()));
        Map<String, Integer> theirs = words(org.jsoup.Jsoup.parse(Files.readString(one.resolve("expected.html"))).text());
        double shared = ours.entrySet().stream().mapToInt(word -> Math.min(word.getValue(), theirs.getOrDefault(word.getKey(), 0))).sum();
        double precision = shared / Math.max(1, size(ours));
        double recall = shared / Math.max(1, size(theirs));
        double overlap = shared == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Figures.print("| %s | %.3f | %.3f | %.3f |", one.getFileName(), precision, recall, overlap);
        sum += overlap;
        count++;
      }
    }
    Figures.print("| mean of %d pages | | | %.3f |", count, sum / count);
    assertThat(sum / count).isGreaterThanOrEqualTo(LEAST_OVERLAP);
  }

  /** What was found of a field over all pages that have a label for it. */
  private static final class Tally {
    private int labels;
    private int found;
    private int right;

    void add(String label, List<String> values) {
      labels++;
      found += values.isEmpty() ? 0 : 1;
      right += values.stream().anyMatch(value -> same(value, label)) ? 1 : 0;
    }

    private static boolean same(String value, String label) {
      String bare = value.replaceAll("[\\s\u3000]", "");
      // Names are given without staff numbers.
      String wanted = label.replaceAll("[\\s\u3000]|_?[A-Z]{1,4}\\d+$", "");
      return bare.equals(wanted);
    }

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return (double) right / labels;
    }
  }

  @Test
  void fieldsAreThoseOfTheLabels() throws IOException {
    Path folder = CASES.resolve("news-html");
    Assumptions.assumeTrue(Files.exists(folder.resolve("labels.json")), "The labelled pages are not on this machine");
    Map<String, Tally> tallies = new TreeMap<>();
    for (JsonNode label : json.readTree(folder.resolve("labels.json").toFile())) {
      Story story = read(folder.resolve(label.get("file").asText()));
      Map<String, List<String>> found = fields(story, label.path("published").asText());
      label.fields().forEachRemaining(field -> {
        if (found.containsKey(field.getKey())) {
          Tally tally = tallies.computeIfAbsent(field.getKey(), key -> new Tally());
          if (field.getValue().isArray()) {
            field.getValue().forEach(one -> tally.add(one.asText(), found.get(field.getKey())));
          } else {
            tally.add(field.getValue().asText(), found.get(field.getKey()));
          }
        }
      });
    }
    Figures.print("| field | labels | found | right | precision | recall |");
    Figures.print("|---|---|---|---|---|---|");
    tallies.forEach((field, tally) -> Figures.print("| %s | %d | %d | %d | %.3f | %.3f |",
        field, tally.labels, tally.found, tally.right, tally.precision(), tally.recall()));
    assertThat(tallies).allSatisfy((field, tally) -> {
      assertThat(tally.precision()).as(field).isGreaterThanOrEqualTo(LEAST_PRECISION);
      assertThat(tally.recall()).as(field).isGreaterThanOrEqualTo(LEAST_RECALL);
    });
  }

  /** What the story has of each field; several names of one role are one value. A label with a bare day asks for the day only. */
  private static Map<String, List<String>> fields(Story story, String wanted) {
    PageFacts page = Objects.requireNonNull(story.page());
    String published = page.published() == null ? "" : page.published().replace('T', ' ');
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("title", list(story.headline()));
    fields.put("published", list(published.substring(0, Math.min(published.length(), Math.max(10, wanted.length())))));
    fields.put("source", list(Objects.requireNonNullElse(page.outlet(), "")));
    List<String> editors = page.people().stream().filter(person -> person.role().contains("编")).map(person -> person.name()).toList();
    fields.put("editor", list(String.join(" ", editors)));
    List<String> authors = new ArrayList<>();
    story.bylines().stream().filter(byline -> byline.role().matches("作者|记者")).forEach(byline -> authors.add(byline.name()));
    page.people().stream().filter(person -> person.role().matches("作者|记者") && !authors.contains(person.name()))
        .forEach(person -> authors.add(person.name()));
    fields.put("author", list(String.join(" ", authors)));
    // A label has the bracket with the names as well.
    String text = story.text();
    int start = story.dateline() == null ? 0 : story.dateline().range().start();
    int end = story.dateline() == null ? 0 : story.dateline().range().end();
    String dateline = text.substring(start, end);
    int close = end < text.length() && text.charAt(end) == '（' ? text.indexOf('）', end) + 1 : end;
    fields.put("dateline", Stream.of(dateline, text.substring(start, Math.max(end, close))).filter(one -> !one.isEmpty()).distinct().toList());
    fields.put("captions", story.figures().stream().map(Figure::caption).filter(Objects::nonNull).map(range -> range.of(text)).toList());
    return fields;
  }

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
