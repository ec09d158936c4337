package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.Describer;
import org.pizhu.anchor.Reanchoring;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextRange;
import org.pizhu.text.Sha256;
import org.pizhu.text.WhiteSpace;

/**
 * What becomes of quotes when a story is edited: right, wrong or asked, where the truth is known from the edits themselves; and how
 * long it takes, beside a plain search for the same quotes.
 */
@Tag("bench")
class AnchorBench {

  private static final int CHARACTERS = 6_000;
  private static final int STORIES = 20;
  private static final int QUOTES = 1_000;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;
  private static final int ROUNDS = 15;

  private record Quote(PassageTarget target, int from, int to) {}

  /** How the lengths of quotes are drawn. */
  private enum Lengths {
    /** Each length as often. */
    EVEN(random -> SHORTEST + random.nextInt(LONGEST - SHORTEST + 1)),
    /** Half of them up to 20: names, figures, phrases. */
    MANY_SHORT(random -> (int) Math.round(SHORTEST * Math.pow(LONGEST / (double) SHORTEST, random.nextDouble())));

    private final ToIntFunction<Random> draw;

    Lengths(ToIntFunction<Random> draw) {
      this.draw = draw;
    }
  }

  private static final class Tally {
    int quotes;
    int exact;
    int near;
    int wrong;
    int asked;
    int gone;

    void add(@Nullable TextRange truth, Anchor anchor) {
      quotes++;
      gone += truth == null ? 1 : 0;
      TextRange place = anchor.range();
      if (place == null) {
        asked++;
      } else if (place.equals(truth)) {
        exact++;
      } else if (truth != null && 2 * common(truth, place) >= Math.max(truth.length(), place.length())) {
        near++;
      } else {
        wrong++;
      }
    }

    private static int common(TextRange one, TextRange other) {
      return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    double share(int count) {
      return count * 1000.0 / quotes;
    }
  }

  @Test
  void tellsRightFromWrong() throws IOException {
    Figures.print("Of 1,000 quotes of 2 to 200 characters in a story of %,d, each row from %d stories;"
        + " right: at least half of it is common with the truth, exact: to the character,"
        + " gone: nothing of it is left, so that to ask is the only right answer", CHARACTERS, STORIES);
    Figures.print("| edits | text as it was | lengths | right | exact | wrong | asked | gone |");
    Figures.print("|---|---|---|---|---|---|---|---|");
    List<String> paragraphs = paragraphs();
    for (Lengths lengths : Lengths.values()) {
      for (double share : new double[] {0, 0.01, 0.05, 0.20}) {
        BiConsumer<EditScript, Random> edits = (script, random) -> script.scatter(share);
        String name = "%.0f %% of characters".formatted(share * 100);
        Tally with = measure(name, paragraphs, edits, Mode.WITH_OLD_TEXT, lengths);
        Tally without = measure(name, paragraphs, edits, Mode.BY_QUOTE, lengths);
        if (share <= 0.05) {
          for (Tally tally : List.of(with, without)) {
            assertThat(tally.share(tally.wrong)).as("wrong of 1,000 at " + name).isLessThanOrEqualTo(1);
            assertThat(tally.share(tally.exact)).as("exact of 1,000 at " + name).isGreaterThanOrEqualTo(970);
          }
        }
      }
      for (Mode mode : Mode.values()) {
        measure("editor's", paragraphs, this::editorial, mode, lengths);
        measure("editor's, and 5 %", paragraphs, this::editorialAndScattered, mode, lengths);
        measure("editor's, paragraphs repeated", repeating(paragraphs), this::editorial, mode, lengths);
        measure("5 %, paragraphs repeated", repeating(paragraphs), (s, r) -> s.scatter(0.05), mode, lengths);
      }
    }
  }

  /** Whether the text as it was is at hand. */
  private enum Mode {
    WITH_OLD_TEXT("at hand"),
    BY_QUOTE("lost");

    private final String words;

    Mode(String words) {
      this.words = words;
    }

    Reanchoring reanchoring(String before, String after) {
      return this == WITH_OLD_TEXT ? Reanchoring.from(before, after) : Reanchoring.in(after);
    }
  }

  private void editorial(EditScript script, Random random) {
    for (int i = 0; i < 3; i++) {
      script.moveSentence();
      script.deleteSentence();
      script.correctName();
      script.correctName();
    }
    script.deleteParagraph();
    script.insertParagraph("（更正：" + "本报昨日所刊报道中的数字有误，谨向读者致歉。".repeat(3) + "）");
  }

  private void editorialAndScattered(EditScript script, Random random) {
    editorial(script, random);
    script.scatter(0.05);
  }

  private Tally measure(
      String name, List<String> paragraphs, BiConsumer<EditScript, Random> edits, Mode mode, Lengths lengths) {
    Tally tally = new Tally();
    for (int seed = 0; seed < STORIES; seed++) {
      Random random = new Random(seed);
      String before = story(paragraphs, random);
      EditScript script = new EditScript(before, random);
      edits.accept(script, random);
      String after = script.text();
      Reanchoring reanchoring = mode.reanchoring(before, after);
      int[] places = script.places();
      for (Quote quote : quotes(before, lengths, random)) {
        TextRange truth;
        try {
          truth = script.truth(quote.from, quote.to, places);
        } catch (IllegalStateException tornApart) {
          continue;
        }
        tally.add(truth, reanchoring.anchor(quote.target));
      }
    }
    Figures.print("| %s | %s | %s | %.1f | %.1f | %.2f | %.1f | %.1f |", name, mode.words,
        lengths == Lengths.EVEN ? "even" : "half up to 20", tally.share(tally.exact + tally.near),
        tally.share(tally.exact), tally.share(tally.wrong), tally.share(tally.asked),
        tally.share(tally.gone));
    return tally;
  }

  @Test
  void takesNoTime() throws IOException {
    Figures.head("Anchors");
    List<String> paragraphs = paragraphs();
    for (Lengths lengths : Lengths.values()) {
      for (double share : new double[] {0, 0.01, 0.05, 0.20}) {
        time(paragraphs, share, Mode.WITH_OLD_TEXT, lengths);
        time(paragraphs, share, Mode.BY_QUOTE, lengths);
      }
    }
  }

  private void time(List<String> paragraphs, double share, Mode mode, Lengths lengths) {
    Random random = new Random(5);
    String before = story(paragraphs, random);
    EditScript script = new EditScript(before, random);
    script.scatter(share);
    String after = script.text();
    List<PassageTarget> targets = quotes(before, lengths, random).stream().map(Quote::target).toList();
    double[] ours = new double[ROUNDS];
    double[] floor = new double[ROUNDS];
    int found = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long start = System.nanoTime();
      found += mode.reanchoring(before, after).anchor(targets).size();
      double took = (System.nanoTime() - start) / 1e6;
      start = System.nanoTime();
      for (PassageTarget target : targets) {
        found += after.indexOf(target.quote().exact()) < 0 ? 0 : 1;
      }
      double bare = (System.nanoTime() - start) / 1e6;
      if (round >= 0) {
        ours[round] = took;
        floor[round] = bare;
      }
    }
    assertThat(found).isPositive();
    Figures.millis("%,d quotes, %.0f %% edited, text as it was %s, lengths %s".formatted(
        QUOTES, share * 100, mode.words, lengths == Lengths.EVEN ? "even" : "half up to 20"),
        ours, floor, "under 100 ms");
  }

  private static List<Quote> quotes(String text, Lengths lengths, Random random) {
    String hash = Sha256.of(text);
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < QUOTES; i++) {
      int length = lengths.draw.applyAsInt(random);
      int from = random.nextInt(text.length() - length);
      TextRange range = new TextRange(from, from + length);
      quotes.add(new Quote(Describer.describe(1, text, hash, range), from, from + length));
    }
    return quotes;
  }

  private static String story(List<String> paragraphs, Random random) {
    StringBuilder story = new StringBuilder();
    while (story.length() < CHARACTERS) {
      story.append(paragraphs.get(random.nextInt(paragraphs.size()))).append('\n');
    }
    return story.substring(0, CHARACTERS);
  }

  /** Few paragraphs, so that each story has most of them twice or oftener. */
  private static List<String> repeating(List<String> paragraphs) {
    List<String> few = new ArrayList<>(paragraphs);
    Collections.shuffle(few, new Random(3));
    return few.subList(0, 12);
  }

  /** Different paragraphs in the basic plane, so that the bench may count in UTF-16 units. */
  private static List<String> paragraphs() throws IOException {
    LinkedHashSet<String> paragraphs = new LinkedHashSet<>();
    for (String line : Files.readAllLines(Corpus.file(300, Path.of("target", "bench")))) {
      String text = WhiteSpace.fold(line.replaceAll("<[^>]*>", "").replaceAll("&[a-z]+;", ""));
      if (line.startsWith("<p") && text.length() >= 20 && text.codePoints().count() == text.length()) {
        paragraphs.add(text);
      }
    }
    return List.copyOf(paragraphs);
  }
}
