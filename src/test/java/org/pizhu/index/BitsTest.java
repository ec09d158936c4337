package org.pizhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitsTest {

  private static final int[] NUMBERS = {0, 1, 2, 7, 8, 15, 16, 17, 255, 256, 4_095, 65_535, 65_536, 1_000_000, Integer.MAX_VALUE - 1};

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 7, 8, 12, 20, 30})
  void numbersComeBackBesideEachOther(int parameter) {
    Bytes bytes = new Bytes();
    BitWriter writer = new BitWriter(bytes);
    for (int number : NUMBERS) {
      writer.rice(number, parameter);
      writer.gamma(number + 1);
      writer.bits(number, 31);
    }
    writer.flush();
    BitReader reader = new BitReader(bytes.copy(), 0);
    for (int number : NUMBERS) {
      assertThat(reader.rice(parameter)).isEqualTo(number);
      assertThat(reader.gamma()).isEqualTo(number + 1);
      assertThat(reader.bits(31)).isEqualTo(number);
    }
  }

  @Test
  void asManyBytesAreWrittenAsTheBitsTake() {
    for (int bits = 0; bits <= 130; bits++) {
      Bytes bytes = new Bytes();
      BitWriter writer = new BitWriter(bytes);
      for (int i = 0; i < bits; i++) {
        writer.bits(i % 3 == 0 ? 1 : 0, 1);
      }
      writer.flush();
      assertThat(bytes.size()).as("of %d bits", bits).isEqualTo((bits + 7) / 8);
      BitReader reader = new BitReader(bytes.copy(), 0);
      for (int i = 0; i < bits; i++) {
        assertThat(reader.bits(1)).as("bit %d of %d", i, bits).isEqualTo(i % 3 == 0 ? 1 : 0);
      }
    }
  }

  @Test
  void entriesAreSortedByTermAndStayInTheirOrderWithin() {
    Random random = new Random(11);
    record Entry(long term, int story, int place) {}
    List<Entry> added = new ArrayList<>();
    // Fewer are expected than come.
    Entries entries = new Entries(4);
    for (int story = 0; story < 40; story++) {
      for (int place = 0; place < 50; place++) {
        Entry entry = new Entry(Grams.term(random.nextInt(9), random.nextInt(8) << 28 | random.nextInt(3)), story, place);
        added.add(entry);
        entries.add(entry.term, entry.story, entry.place);
      }
    }
    entries.sort();
    added.sort(java.util.Comparator.comparingLong(Entry::term));
    List<Entry> sorted = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      sorted.add(new Entry(entries.term(i), entries.story(i), entries.place(i)));
    }
    assertThat(sorted).isEqualTo(added);
  }
}
