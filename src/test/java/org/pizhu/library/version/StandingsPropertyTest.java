package org.pizhu.library.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Standing.State;
import org.pizhu.model.Standing;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Whatever the versions: what counts as carried has the very words of the quote, and every annotation stands somehow in each version. */
class StandingsPropertyTest {

  private static final String ALPHABET = "党员捐款的村里，。人大𠮷春分👍é1a";
  private static final int PARAGRAPHS = 6;
  private static final int ANNOTATIONS = 10;
  private static final int VERSIONS = 3;

  private final List<Path> folders = new ArrayList<>();

  @AfterProperty
  void clear() throws IOException {
    for (Path folder : folders) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    folders.clear();
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void carriedIsCarried(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("standings");
    folders.add(folder);
    Random random = new Random(seed);
    try (Library library = Samples.empty(folder)) {
      List<String> body = body(random);
      StringBuilder file = new StringBuilder("捐款\n" + String.join("\n", body) + "\n*\n");
      for (int version = 0; version < VERSIONS; version++) {
        file.append("捐款").append(version == 0 ? "" : "记" + version).append('\n')
            .append(String.join("\n", version == 0 ? withOne(body) : edited(body, random))).append("\n*\n");
      }
      library.storyImport().run(List.of(Files.writeString(folder.resolve("a.txt"), file)), null, Progress.NONE);
      List<Long> stories = library.stories().stream().map(StorySummary::id).toList();
      library.families().join(stories);
      annotate(library, random);
      check(library, stories, random);
    }
  }

  private static void annotate(Library library, Random random) {
    String text = library.story(1).story().text();
    for (int i = 0; i < ANNOTATIONS; i++) {
      int start = random.nextInt(text.length() - 20);
      TextRange range = new TextRange(start, start + 1 + random.nextInt(19));
      if (!range.of(text).isBlank()) {
        library.annotator().annotate(1, range, HighlightColor.YELLOW, List.of(), "");
      }
    }
  }

  private static void check(Library library, List<Long> stories, Random random) {
    int made = library.annotations(1).size();
    for (long story : stories.subList(1, stories.size())) {
      List<Standing> standings = library.standings().in(story);
      String text = library.story(story).story().text();
      assertThat(standings).hasSize(made);
      for (Standing standing : standings) {
        holds(standing, text);
        // What a person says about it is what is said of it, until that is taken back.
        String id = standing.annotation().id();
        if (random.nextBoolean() && library.standings().ruleOut(id, story)) {
          assertThat(library.standings().of(id, story).orElseThrow().state()).isEqualTo(State.ABSENT);
          library.standings().reopen(id, story);
        } else if (!standing.candidates().isEmpty()) {
          library.standings().place(id, story, standing.candidates().get(0));
          Standing placed = library.standings().of(id, story).orElseThrow();
          assertThat(placed.place().range()).isEqualTo(standing.candidates().get(0));
          holds(placed, text);
          library.standings().reopen(id, story);
        }
        assertThat(library.standings().of(id, story)).contains(standing);
      }
    }
    // The second version is the first one with a paragraph more at its end: nothing of it is changed, and nothing moved.
    library.standings().in(2).forEach(standing -> {
      if (standing.state().hasPlace()) {
        assertThat(standing.place().range()).isEqualTo(standing.annotation().target().range());
        assertThat(standing.state()).isEqualTo(State.CARRIED);
      }
    });
    assertThat(library.counts().annotations()).isEqualTo(made);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  private static void holds(Standing standing, String text) {
    if (standing.place() != null) {
      String there = standing.place().range().of(text);
      assertThat(standing.words()).isEqualTo(there);
      assertThat(there.equals(standing.quote())).as(standing.toString()).isEqualTo(standing.state() == State.CARRIED);
    }
    standing.candidates().forEach(candidate -> assertThat(candidate.of(text)).isNotBlank().isEqualTo(candidate.of(text).strip()));
  }

  private static List<String> body(Random random) {
    List<String> body = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      body.add("<p>句" + letters(random, 40 + random.nextInt(60)) + "</p>");
    }
    return body;
  }

  private static String letters(Random random, int count) {
    int[] all = ALPHABET.codePoints().toArray();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.appendCodePoint(all[random.nextInt(all.length)]);
    }
    return letters.toString();
  }

  private static List<String> withOne(List<String> body) {
    List<String> more = new ArrayList<>(body);
    more.add("<p>转载自别处</p>");
    return more;
  }

  /** Paragraphs left out, put in other places, doubled, and with other words in them. */
  private static List<String> edited(List<String> body, Random random) {
    List<String> edited = new ArrayList<>();
    for (String paragraph : body) {
      String words = paragraph.substring("<p>".length(), paragraph.length() - "</p>".length());
      int at = words.offsetByCodePoints(0, random.nextInt(words.codePointCount(0, words.length())));
      switch (random.nextInt(10)) {
        case 0 -> { }
        case 1 -> edited.add(0, paragraph);
        case 2 -> edited.addAll(List.of(paragraph, paragraph));
        case 3, 4, 5, 6 -> edited.add(
            "<p>" + words.substring(0, at) + letters(random, 1 + random.nextInt(8)) + words.substring(at) + "</p>");
        default -> edited.add(paragraph);
      }
    }
    return edited;
  }
}
