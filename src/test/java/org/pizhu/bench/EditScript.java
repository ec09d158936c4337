package org.pizhu.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/**
 * A text that is edited while each of its code points remembers where it came from, so that the true new place of every passage is known.
 * A replaced code point takes the place of the one that stood there; an inserted one belongs to nobody.
 */
final class EditScript {

  private static final int NOWHERE = -1;

  private record Cell(int point, int origin) {}

  private final Random random;
  private final List<Cell> original = new ArrayList<>();
  private List<Cell> cells;

  EditScript(String text, Random random) {
    this.random = random;
    text.codePoints().forEach(point -> original.add(new Cell(point, original.size())));
    this.cells = new ArrayList<>(original);
  }

  /** Inserts, deletes or replaces, each as often, that share of the code points; what comes in is drawn from the text itself. */
  void scatter(double share) {
    List<Cell> edited = new ArrayList<>();
    for (Cell cell : cells) {
      if (random.nextDouble() >= share) {
        edited.add(cell);
        continue;
      }
      switch (random.nextInt(3)) {
        case 0 -> {
          edited.add(new Cell(anyPoint(), NOWHERE));
          edited.add(cell);
        }
        case 1 -> edited.add(new Cell(anyPoint(), cell.origin));
        default -> { }
      }
    }
    cells = edited;
  }

  private int anyPoint() {
    return original.get(random.nextInt(original.size())).point;
  }

  /** Moves a sentence to the beginning of another one. */
  void moveSentence() {
    List<Integer> starts = starts('。');
    if (starts.size() < 3) {
      return;
    }
    int which = random.nextInt(starts.size() - 1);
    List<Cell> sentence = new ArrayList<>(cells.subList(starts.get(which), starts.get(which + 1)));
    cells.subList(starts.get(which), starts.get(which + 1)).clear();
    List<Integer> left = starts('。');
    cells.addAll(left.get(random.nextInt(left.size())), sentence);
  }

  /** Takes a sentence out. */
  void deleteSentence() {
    List<Integer> starts = starts('。');
    if (starts.size() > 1) {
      int which = random.nextInt(starts.size() - 1);
      cells.subList(starts.get(which), starts.get(which + 1)).clear();
    }
  }

  /** Takes a paragraph out. */
  void deleteParagraph() {
    List<Integer> starts = starts('\n');
    if (starts.size() > 1) {
      int which = random.nextInt(starts.size() - 1);
      cells.subList(starts.get(which), starts.get(which + 1)).clear();
    }
  }

  /** Joins a paragraph to the next one. */
  void joinParagraph() {
    List<Integer> starts = starts('\n');
    if (starts.size() > 1) {
      cells.remove(starts.get(1 + random.nextInt(starts.size() - 1)) - 1);
    }
  }

  /** Sets other characters in the place of some, one for one. */
  void replaceAll(String some, String others) {
    cells.replaceAll(cell -> {
      int at = some.indexOf(cell.point);
      return at < 0 ? cell : new Cell(others.charAt(at), cell.origin);
    });
  }

  /** Sets a word in the place of what stood from a code point of the old text on; of a longer one all the rest stands for the last of the old. */
  void replace(int from, int length, int newLength) {
    List<Cell> edited = new ArrayList<>();
    for (Cell cell : cells) {
      int at = cell.origin - from;
      if (cell.origin < 0 || at < 0 || at >= length) {
        edited.add(cell);
      } else if (at < newLength) {
        edited.add(new Cell(anyPoint(), cell.origin));
        for (int more = length; at == length - 1 && more < newLength; more++) {
          edited.add(new Cell(anyPoint(), cell.origin));
        }
      }
    }
    cells = edited;
  }

  /** Puts a paragraph in at the beginning of another one. */
  void insertParagraph(String paragraph) {
    List<Integer> starts = starts('\n');
    List<Cell> inserted = new ArrayList<>();
    (paragraph + "\n").codePoints().forEach(point -> inserted.add(new Cell(point, NOWHERE)));
    cells.addAll(starts.get(random.nextInt(starts.size())), inserted);
  }

  /** Corrects two or three code points, taken for a name, wherever they stand; the new name may be longer or shorter. */
  void correctName() {
    int length = 2 + random.nextInt(2);
    int at = random.nextInt(cells.size() - length);
    int[] name = new int[length];
    for (int i = 0; i < length; i++) {
      name[i] = cells.get(at + i).point;
      if (!Character.isIdeographic(name[i])) {
        return;
      }
    }
    int[] corrected = {name[0], anyPoint(), anyPoint()};
    int newLength = 2 + random.nextInt(2);
    List<Cell> edited = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!stands(name, i)) {
        edited.add(cells.get(i));
        continue;
      }
      for (int k = 0; k < newLength; k++) {
        // Of a longer name all of it stands for the last of the old one.
        edited.add(new Cell(corrected[k], cells.get(i + Math.min(k, length - 1)).origin));
      }
      i += length - 1;
    }
    cells = edited;
  }

  private boolean stands(int[] name, int at) {
    for (int k = 0; k < name.length; k++) {
      if (at + k >= cells.size() || cells.get(at + k).point != name[k]) {
        return false;
      }
    }
    return true;
  }

  /** The beginnings of the stretches that end with a mark, the first one too. */
  private List<Integer> starts(int mark) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i + 1 < cells.size(); i++) {
      if (cells.get(i).point == mark) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    cells.forEach(cell -> text.appendCodePoint(cell.point));
    return text.toString();
  }

  /** How many code points the text had. */
  int length() {
    return original.size();
  }

  /** Where each code point of the old text is now, -1 where it is nowhere. */
  int[] places() {
    int[] places = new int[original.size()];
    Arrays.fill(places, NOWHERE);
    for (int i = cells.size() - 1; i >= 0; i--) {
      if (cells.get(i).origin >= 0) {
        places[cells.get(i).origin] = i;
      }
    }
    return places;
  }

  /**
   * Where a passage is now: from the first to the last of what is left of it.
   *
   * @param places as {@link #places()} gave them
   * @return nothing if nothing is left; a range with an end before its start is never given
   * @throws IllegalStateException if it was torn apart, so that no range is right
   */
  @Nullable TextRange truth(int from, int to, int[] places) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    int before = -1;
    for (int i = from; i < to; i++) {
      if (places[i] >= 0) {
        if (places[i] < before) {
          throw new IllegalStateException("torn apart");
        }
        before = places[i];
        first = Math.min(first, places[i]);
        last = places[i];
      }
    }
    // A replacement may be longer than what it replaced.
    while (last >= 0 && last + 1 < cells.size() && cells.get(last + 1).origin == cells.get(last).origin
        && cells.get(last).origin >= 0) {
      last++;
    }
    for (int i = first; i <= last; i++) {
      int origin = cells.get(i).origin;
      if (origin >= 0 && (origin < from || origin >= to)) {
        throw new IllegalStateException("torn apart");
      }
    }
    return last < 0 ? null : new TextRange(first, last + 1);
  }
}
