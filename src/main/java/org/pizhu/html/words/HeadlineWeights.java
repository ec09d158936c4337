package org.pizhu.html.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Weights of features by their names, which are kept as hashes of 64 bits (FNV-1a over UTF-16 units): twenty thousand take 200 kB and no names. For
 * use by any thread.
 */
final class HeadlineWeights {

  /** Those beside this class; read when the first headline is judged. */
  static final HeadlineWeights LEARNED = read("headline-ends.txt");

  /** A line of the file: the weight in thousandths, a tab, the name. Lines that begin with this are notes. */
  static final String NOTE = "# ";

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final double SCALE = 1_000;

  private final long[] hashes;
  private final short[] thousandths;

  private HeadlineWeights(long[] hashes, short[] thousandths) {
    this.hashes = hashes;
    this.thousandths = thousandths;
  }

  private record Line(long hash, short thousandths) {}

  private static HeadlineWeights read(String name) {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(HeadlineWeights.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int tab = line.indexOf('\t');
        if (!line.startsWith(NOTE)) {
          lines.add(new Line(hash(line.substring(tab + 1)), Short.parseShort(line.substring(0, tab))));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    lines.sort(Comparator.comparingLong(Line::hash));
    short[] thousandths = new short[lines.size()];
    for (int i = 0; i < thousandths.length; i++) {
      thousandths[i] = lines.get(i).thousandths();
    }
    return new HeadlineWeights(lines.stream().mapToLong(Line::hash).toArray(), thousandths);
  }

  private static long hash(String name) {
    long hash = BASIS;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** The weight of a feature; 0 of one that was not learned. */
  double of(String name) {
    int at = Arrays.binarySearch(hashes, hash(name));
    return at < 0 ? 0 : thousandths[at] / SCALE;
  }
}
