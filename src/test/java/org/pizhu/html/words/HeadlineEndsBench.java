package org.pizhu.html.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Learns what {@link HeadlineEnds} knows, and measures it: {@code mvn -Pbench test -Dtest=HeadlineEndsBench -Dheadlines=FOLDER
 * [-Dheadlines.out=FILE]}. Each {@code .tsv} file of the folder has whole headlines of one source, each on a line, with the text of its story behind
 * a tab where that is known. The weights are learned from the first nine of ten headlines of every file; the tenth are for the measure, and each
 * file is also read with what was learned from the others alone.
 */
@Tag("bench")
class HeadlineEndsBench {

  /** In columns: where the crawler of the sample cuts. */
  private static final int CUT = 40;
  private static final int WIDEST = 42;
  /** Shorter beginnings tell little. */
  private static final int LEAST = 13;
  private static final int BEGINNINGS = 3;
  private static final int EPOCHS = 6;
  private static final int SEEN = 8;
  private static final double STEP = 0.15;
  private static final double SHRINK = 1e-4;
  private static final double LEAST_WEIGHT = 0.15;

  private record Headline(String words, String text) {}

  private record Sample(List<String> features, boolean cut, double weight) {}

  /** A weight, and the sum of the squares of its gradients (Duchi, Hazan, Singer: AdaGrad, 2011). */
  private static final class Weight {
    private double value;
    private double squares;
  }

  @Test
  void learnAndMeasure() throws IOException {
    String folder = System.getProperty("headlines", "");
    Assumptions.assumeFalse(folder.isEmpty(), "No folder of headlines was named");
    Map<String, List<Headline>> files = files(Path.of(folder));
    Map<String, List<Headline>> learned = new TreeMap<>();
    files.forEach((name, all) -> learned.put(name, part(all, false)));
    for (String name : files.keySet()) {
      Map<String, List<Headline>> others = new TreeMap<>(learned);
      others.remove(name);
      if (!others.isEmpty()) {
        measure(name + ", learned from the others", part(files.get(name), true), learn(others.values()));
      }
    }
    Map<String, Weight> weights = learn(learned.values());
    files.forEach((name, all) -> measure(name, part(all, true), weights));
    String out = System.getProperty("headlines.out", "");
    if (!out.isEmpty()) {
      Files.write(Path.of(out), lines(weights, learned));
    }
  }

  private static Map<String, List<Headline>> files(Path folder) throws IOException {
    Map<String, List<Headline>> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readAllLines(file).stream().map(line -> line.split("\t", 2))
            .map(parts -> new Headline(HeadlineRule.read(parts[0]), parts.length > 1 ? parts[1] : ""))
            .filter(headline -> headline.words().chars().anyMatch(c -> c >= 0x1100)).toList());
      }
    }
    return files;
  }

  /** One of ten is for the measure. */
  private static List<Headline> part(List<Headline> all, boolean measured) {
    List<Headline> part = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % 10 == 0 == measured) {
        part.add(all.get(i));
      }
    }
    return part;
  }

  private static List<String> features(String headline, String text) {
    List<String> features = new ArrayList<>();
    HeadlineEnds.features(headline, text, 0, features::add);
    return features;
  }

  /** A headline as the crawler cuts it; null if it doesn't. */
  private static String cut(String headline) {
    int width = 0;
    int end = 0;
    while (end < headline.length() && width < CUT) {
      width += HeadlineRule.width(headline.substring(end, ++end));
    }
    return end < headline.length() ? headline.substring(0, end).strip() : null;
  }

  private static Map<String, Weight> learn(Iterable<List<Headline>> files) {
    List<Sample> samples = new ArrayList<>();
    Random random = new Random(7);
    for (List<Headline> file : files) {
      for (Headline headline : file) {
        add(samples, headline.words(), "", random);
        if (!headline.text().isEmpty()) {
          add(samples, headline.words(), headline.text(), random);
        }
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    samples.forEach(sample -> sample.features().forEach(feature -> seen.merge(feature, 1, Integer::sum)));
    Map<String, Weight> weights = new HashMap<>();
    seen.forEach((feature, count) -> {
      if (count >= SEEN) {
        weights.put(feature, new Weight());
      }
    });
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(samples, random);
      samples.forEach(sample -> step(sample, weights));
    }
    weights.values().removeIf(weight -> Math.abs(weight.value) < LEAST_WEIGHT);
    return weights;
  }

  private static void add(List<Sample> samples, String headline, String text, Random random) {
    if (HeadlineRule.width(headline) >= 2 * LEAST) {
      samples.add(new Sample(features(headline, text), false, 1));
    }
    for (int i = 0; i < BEGINNINGS && headline.length() > LEAST + 1; i++) {
      String beginning = headline.substring(0, LEAST + random.nextInt(headline.length() - LEAST)).strip();
      if (!beginning.isEmpty()) {
        samples.add(new Sample(features(beginning, text), true, 0.5));
      }
    }
    String cut = cut(headline);
    if (cut != null) {
      samples.add(new Sample(features(cut, text), true, 1));
    }
  }

  private static double score(List<String> features, Map<String, Weight> weights) {
    return features.stream().map(weights::get).filter(weight -> weight != null).mapToDouble(weight -> weight.value).sum();
  }

  private static void step(Sample sample, Map<String, Weight> weights) {
    double error = 1 / (1 + Math.exp(-score(sample.features(), weights))) - (sample.cut() ? 1 : 0);
    for (String feature : sample.features()) {
      Weight weight = weights.get(feature);
      if (weight != null) {
        double gradient = error * sample.weight() + SHRINK * weight.value;
        weight.squares += gradient * gradient;
        weight.value -= STEP * gradient / Math.sqrt(weight.squares + 1e-3);
      }
    }
  }

  private static void measure(String name, List<Headline> headlines, Map<String, Weight> weights) {
    int[][] bounds = {{CUT, WIDEST, 0}, {35, 39, 19}, {30, 34, 16}};
    for (int[] bound : bounds) {
      List<Double> whole = new ArrayList<>();
      List<Double> cut = new ArrayList<>();
      for (Headline headline : headlines) {
        add(whole, headline.words(), headline.text(), bound, weights);
        String words = headline.words();
        String beginning = bound[2] == 0 ? cut(words) : words.length() > bound[2] ? words.substring(0, bound[2]).strip() : null;
        if (beginning != null) {
          add(cut, beginning, headline.text(), bound, weights);
        }
      }
      String shares = Stream.of(0.0, 0.5, 1.0, 2.0, 2.5, 3.0, 4.0).map(least -> String.format(
          Locale.ROOT, "%.1f: %.3f %.3f", least, share(whole, least), share(cut, least))).collect(Collectors.joining(" | "));
      System.out.printf("[bench] %s, %d to %d columns, %d whole, %d cut; above: whole, cut %s%n",
          name, bound[0], bound[1], whole.size(), cut.size(), shares);
    }
  }

  private static void add(List<Double> scores, String headline, String text, int[] bound, Map<String, Weight> weights) {
    int width = HeadlineRule.width(headline);
    if (width >= bound[0] && width <= bound[1]) {
      scores.add(score(features(headline, text), weights));
    }
  }

  private static double share(List<Double> scores, double least) {
    return scores.stream().filter(score -> score > least).count() / (double) Math.max(1, scores.size());
  }

  private static List<String> lines(Map<String, Weight> weights, Map<String, List<Headline>> learned) {
    List<String> lines = new ArrayList<>();
    lines.add(HeadlineWeights.NOTE + "Weights of what is seen at the ends of headlines, in thousandths, by HeadlineEndsBench from "
        + learned.values().stream().mapToInt(List::size).sum() + " headlines of " + learned.size() + " sources.");
    weights.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry ->
        lines.add(Math.round(entry.getValue().value * 1_000) + "\t" + entry.getKey()));
    return lines;
  }
}
