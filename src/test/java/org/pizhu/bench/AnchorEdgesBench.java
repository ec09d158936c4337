package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.Describer;
import org.pizhu.anchor.Reanchoring;
import org.pizhu.html.StorySource;
import org.pizhu.html.pages.PageReader;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.library.Samples;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextRange;
import org.pizhu.text.Sha256;

/**
 * Whether passages of real stories end at the exact character after these were edited as editors do it. Beside right, wrong and asked stands what
 * overlaps the true place and ends at another character; with {@code -Dedges.list=N} the first N of these are printed for each kind of edit, the edge
 * that was and the one that was found in brackets.
 */
@Tag("bench")
class AnchorEdgesBench {

  private static final Path PAGES = Path.of("..", "shared", "cases", "news-html");
  private static final int OF_CORPUS = 60;
  private static final int QUOTES = 110;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;
  private static final int AROUND = 8;

  private static final String SIMPLIFIED = "国会发这个们时对来说学员党产业务长东车问门关开见书记认识话语证边远进过还运动点为无与义习乡云万";
  private static final String TRADITIONAL = "國會發這個們時對來說學員黨產業務長東車問門關開見書記認識話語證邊遠進過還運動點為無與義習鄉雲萬";

  private enum Outcome { EXACT, NEAR, WRONG, ASKED }

  private static final Map<String, BiConsumer<EditScript, Random>> EDITS = new LinkedHashMap<>();

  static {
    EDITS.put("1 % of characters", (script, random) -> script.scatter(0.01));
    EDITS.put("5 % of characters", (script, random) -> script.scatter(0.05));
    EDITS.put("20 % of characters", (script, random) -> script.scatter(0.20));
    EDITS.put("words replaced", (script, random) -> times(12, script::correctName));
    EDITS.put("sentences moved and dropped", (script, random) -> {
      times(2, script::moveSentence);
      times(2, script::deleteSentence);
    });
    EDITS.put("paragraphs joined and dropped", (script, random) -> {
      times(4, script::joinParagraph);
      script.deleteParagraph();
    });
    EDITS.put("other quotation marks", (script, random) -> script.replaceAll("“”‘’", "「」『』"));
    EDITS.put("traditional characters", (script, random) -> script.replaceAll(SIMPLIFIED, TRADITIONAL));
    EDITS.put("all of these but 20 %", (script, random) -> {
      times(6, script::correctName);
      script.moveSentence();
      script.deleteSentence();
      script.joinParagraph();
      script.replaceAll("“”‘’", "「」『』");
      script.scatter(0.02);
    });
  }

  private static void times(int times, Runnable act) {
    for (int i = 0; i < times; i++) {
      act.run();
    }
  }

  private record Quote(PassageTarget target, int from, int to) {}

  @Test
  void endAtTheExactCharacter() throws IOException {
    List<String> stories = stories();
    Figures.print("Passages of %d to %d characters of %d real stories: of 1,000 those that stand to the character, that overlap the true place and end"
        + " at another character, that are wrong, and that are asked", SHORTEST, LONGEST, stories.size());
    Figures.print("| edits | text as it was | passages | exact | other end | wrong | asked |");
    Figures.print("|---|---|---|---|---|---|---|");
    for (Map.Entry<String, BiConsumer<EditScript, Random>> edit : EDITS.entrySet()) {
      for (boolean isAtHand : new boolean[] {true, false}) {
        measure(edit.getKey(), edit.getValue(), stories, isAtHand);
      }
    }
    for (boolean isAtHand : new boolean[] {true, false}) {
      measure("a name corrected at the border", (script, random) -> { }, stories, isAtHand);
    }
  }

  private void measure(String name, BiConsumer<EditScript, Random> edit, List<String> stories, boolean isAtHand) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    List<String> near = new ArrayList<>();
    for (int story = 0; story < stories.size(); story++) {
      Random random = new Random(story);
      String before = stories.get(story);
      EditScript script = new EditScript(before, random);
      List<Quote> quotes = quotes(before, random);
      edit.accept(script, random);
      if (name.startsWith("a name")) {
        quotes.stream().limit(2).forEach(quote -> script.replace(random.nextBoolean() ? quote.from : quote.to - 2, 2, 2 + random.nextInt(2)));
      }
      String after = script.text();
      Reanchoring reanchoring = isAtHand ? Reanchoring.from(before, after) : Reanchoring.in(after);
      int[] places = script.places();
      for (Quote quote : quotes) {
        TextRange truth;
        try {
          truth = script.truth(quote.from, quote.to, places);
        } catch (IllegalStateException tornApart) {
          continue;
        }
        Anchor anchor = reanchoring.anchor(quote.target);
        Outcome outcome = outcome(truth, anchor.range());
        counts.merge(outcome, 1, Integer::sum);
        if (outcome == Outcome.NEAR || outcome == Outcome.WRONG) {
          near.add(outcome + " " + shown(before, new TextRange(quote.from, quote.to)) + "\n     true "
              + (truth == null ? "nowhere" : shown(after, truth)) + "\n    found " + shown(after, Objects.requireNonNull(anchor.range())));
        }
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    Figures.print("| %s | %s | %,d | %.1f | %.2f | %.2f | %.1f |", name, isAtHand ? "at hand" : "lost", all, share(counts, Outcome.EXACT, all),
        share(counts, Outcome.NEAR, all), share(counts, Outcome.WRONG, all), share(counts, Outcome.ASKED, all));
    near.stream().limit(Integer.getInteger("edges.list", 0)).forEach(one -> Figures.print("  %s", one));
    assertThat(share(counts, Outcome.WRONG, all)).as("wrong of 1,000: " + name).isLessThanOrEqualTo(isAtHand ? 1 : 3);
  }

  private static double share(Map<Outcome, Integer> counts, Outcome outcome, int all) {
    return counts.getOrDefault(outcome, 0) * 1000.0 / all;
  }

  private static Outcome outcome(@Nullable TextRange truth, @Nullable TextRange found) {
    if (found == null) {
      return Outcome.ASKED;
    }
    if (found.equals(truth)) {
      return Outcome.EXACT;
    }
    boolean overlaps = truth != null && found.start() < truth.end() && truth.start() < found.end();
    return overlaps ? Outcome.NEAR : Outcome.WRONG;
  }

  private static String shown(String text, TextRange range) {
    String words = range.of(text);
    String middle = words.length() <= 3 * AROUND ? words : words.substring(0, AROUND) + "…" + words.substring(words.length() - AROUND);
    return (text.substring(Math.max(0, range.start() - AROUND), range.start()) + "[" + middle + "]"
        + text.substring(range.end(), Math.min(text.length(), range.end() + AROUND))).replace('\n', '¶');
  }

  private static List<Quote> quotes(String text, Random random) {
    String hash = Sha256.of(text);
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < QUOTES; i++) {
      int length = (int) Math.round(SHORTEST * Math.pow(LONGEST / (double) SHORTEST, random.nextDouble()));
      int from = random.nextInt(Math.max(1, text.length() - length));
      int to = Math.min(text.length(), from + length);
      if (!text.substring(from, to).isBlank()) {
        quotes.add(new Quote(Describer.describe(1, text, hash, new TextRange(from, to)), from, to));
      }
    }
    return quotes;
  }

  /** In the basic plane, so that the bench may count in UTF-16 units. */
  private static List<String> stories() throws IOException {
    List<String> stories = new ArrayList<>();
    StoryParser parser = new StoryParser();
    if (Files.isDirectory(PAGES)) {
      try (Stream<Path> pages = Files.list(PAGES)) {
        for (Path page : pages.filter(one -> one.toString().endsWith(".html")).sorted().toList()) {
          add(stories, parser, PageReader.read(page.toString(), 1, new String(Files.readAllBytes(page), StandardCharsets.UTF_8)));
        }
      }
    }
    for (Path file : List.of(Samples.SEEDS, Corpus.file(OF_CORPUS, Path.of("target", "bench")))) {
      for (String piece : Files.readString(file).split("\n\\*\n")) {
        StorySource source = SourceFormats.story("", 1, piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (source != null) {
          add(stories, parser, source);
        }
      }
    }
    return stories;
  }

  private static void add(List<String> stories, StoryParser parser, StorySource source) {
    String text = parser.parse(source).story().text();
    if (text.length() > LONGEST && text.codePoints().count() == text.length()) {
      stories.add(text);
    }
  }
}
