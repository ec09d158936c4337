package org.pizhu.ui.picture;

import javafx.collections.ObservableListBase;

/** The numbers from 0 up to a size as a list that can be shown: what stands at them is looked up when it is seen. */
final class Places extends ObservableListBase<Integer> {

  private int size;

  @Override
  public Integer get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return index;
  }

  @Override
  public int size() {
    return size;
  }

  /** Has so many from now on. */
  void size(int now) {
    int before = size;
    if (now == before) {
      return;
    }
    beginChange();
    size = now;
    if (now > before) {
      nextAdd(before, now);
    } else {
      nextRemove(now, new Gone(now, before));
    }
    endChange();
  }

  private static final class Gone extends java.util.AbstractList<Integer> {
    private final int from;
    private final int to;

    Gone(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Integer get(int index) {
      return from + index;
    }

    @Override
    public int size() {
      return to - from;
    }
  }
}
