package org.pizhu.html.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  /** At least so many places there are to a weight. */
  private static final int ROOM = 2;

  /** Each hash where its lowest bits say or behind (open addressing with linear probing); 0 where there is none. */
  private final long[] hashes;
  private final short[] thousandths;

  private HeadlineWeights(int count) {
    int places = Integer.highestOneBit(Math.max(1, ROOM * count)) * 2;
    hashes = new long[places];
    thousandths = new short[places];
  }

  private static HeadlineWeights read(String name) {
    List<String> lines;
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(HeadlineWeights.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
      lines = in.lines().filter(line -> !line.startsWith(NOTE)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    HeadlineWeights weights = new HeadlineWeights(lines.size());
    for (String line : lines) {
      int tab = line.indexOf('\t');
      weights.put(hash(line.substring(tab + 1)), Short.parseShort(line.substring(0, tab)));
    }
    return weights;
  }

  private void put(long hash, short weight) {
    int place = place(hash);
    hashes[place] = hash;
    thousandths[place] = weight;
  }

  /** Where a hash is, or would be. */
  private int place(long hash) {
    int place = (int) hash & hashes.length - 1;
    while (hashes[place] != 0 && hashes[place] != hash) {
      place = place + 1 & hashes.length - 1;
    }
    return place;
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
    return thousandths[place(hash(name))] / SCALE;
  }
}
