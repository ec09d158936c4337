package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pizhu.html.story.StoryFindings;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.document.HtmlPageImporter;
import org.pizhu.model.Finding;
import org.pizhu.model.FoundField;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;

/** How well what pages say of themselves is found on pages of outlets that no rule was written for, against a careful reader's notes. */
@Tag("bench")
class UnseenPagesBench {

  private static final Path PAGES = Path.of("../shared/cases/news-html");
  private static final double LEAST_PRECISION = 0.95;
  private static final double LEAST_RECALL = 0.85;

  private static final Map<String, FoundField> FIELDS = Map.of(
      "headline", FoundField.HEADLINE, "date", FoundField.DATE, "source", FoundField.SOURCE, "person", FoundField.BYLINE,
      "editor", FoundField.EDITOR);

  private final Map<FoundField, Tally> fields = new EnumMap<>(FoundField.class);

  @Test
  void fieldsAreThoseOfACarefulReader() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(PAGES), "The pages are not on this machine");
    try (InputStream in = Objects.requireNonNull(UnseenPagesBench.class.getResourceAsStream("pages.txt"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String page : all.substring(all.indexOf("\n== ") + 1).split("(?m)^== ")) {
        if (!page.isBlank()) {
          page(page.lines().toList());
        }
      }
    }
    Figures.print("| field | there | found | right | precision | recall |");
    Figures.print("|---|---|---|---|---|---|");
    fields.forEach((field, tally) -> Figures.print("| %s | %d | %d | %d | %.3f | %.3f |",
        field.key(), tally.there, tally.found, tally.right, tally.precision(), tally.recall()));
    assertThat(fields).allSatisfy((field, tally) -> {
      assertThat(tally.precision()).as(field.key()).isGreaterThanOrEqualTo(LEAST_PRECISION);
      assertThat(tally.recall()).as(field.key()).isGreaterThanOrEqualTo(LEAST_RECALL);
    });
  }

  private void page(List<String> notes) {
    Map<FoundField, Set<String>> found = found(story(notes.get(0).strip()));
    FIELDS.forEach((key, field) -> {
      List<String> there = values(notes, key);
      if (there.contains("?")) {
        return;
      }
      Set<String> here = found.getOrDefault(field, Set.of());
      List<String> maybe = values(notes, "maybe " + key);
      Tally tally = fields.computeIfAbsent(field, none -> new Tally());
      tally.there += there.size();
      List<String> wrong = here.stream().filter(one -> !there.contains(one) && !maybe.contains(one)).toList();
      List<String> right = here.stream().filter(there::contains).toList();
      tally.found += right.size() + wrong.size();
      tally.right += right.size();
      if (!wrong.isEmpty() || right.size() < there.size()) {
        Figures.print("%s, %s: %s, found %s", notes.get(0), key, there, here);
      }
    });
  }

  private static List<String> values(List<String> notes, String key) {
    List<String> values = new ArrayList<>();
    for (String note : notes) {
      if (note.startsWith(key + " ")) {
        values.add(note.substring(key.length() + 1));
      }
    }
    return values;
  }

  private static Map<FoundField, Set<String>> found(Story story) {
    Map<FoundField, Set<String>> found = new EnumMap<>(FoundField.class);
    for (Finding finding : StoryFindings.of(story)) {
      // The staff number behind the name of an editor may stand with it.
      found.computeIfAbsent(finding.field(), none -> new LinkedHashSet<>()).add(finding.value().replaceFirst("_[A-Z]{1,4}\\d+$", ""));
    }
    return found;
  }

  private static Story story(String name) {
    Path file = PAGES.resolve(name);
    HtmlPageImporter importer = new HtmlPageImporter();
    List<Story> stories = new ArrayList<>();
    importer.read(file, importer.scan(file, Progress.NONE),
        fragment -> stories.add(new StoryParser().parse(Objects.requireNonNull(fragment.story())).story()), Progress.NONE);
    return stories.get(0);
  }
}
