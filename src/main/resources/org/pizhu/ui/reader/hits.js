// The hits of a search, in a layer of their own over the highlights of annotations. Only what lies near the window is painted.
pizhu.hits = (() => {
  /** Where each hit starts and ends, rising; they don't overlap. */
  let starts = [];
  let ends = [];
  /** The number of the hit that one is at; -1 for none. */
  let current = -1;
  let painted = {from: 0, to: -1};

  function register(name, priority) {
    const set = new Highlight();
    set.priority = priority;
    CSS.highlights.set(name, set);
    return set;
  }
  const all = register('hit', 5);
  const now = register('hit-now', 6);

  function reset() {
    starts = [];
    ends = [];
    current = -1;
    painted = {from: 0, to: -1};
    all.clear();
    now.clear();
  }

  /** Shows hits in the place of those before: start and end of each in turn. */
  function show(given) {
    reset();
    for (let i = 0; i < given.length; i += 2) {
      starts.push(given[i]);
      ends.push(given[i + 1]);
    }
    follow();
  }

  /** Makes a hit the one that one is at; -1 for none. */
  function go(number) {
    current = number >= 0 && number < starts.length ? number : -1;
    now.clear();
    if (current >= 0) {
      pizhu.text.ranges(starts[current], ends[current]).forEach(range => now.add(range));
    }
  }

  function range() {
    return current < 0 ? null : [starts[current], ends[current]];
  }

  /** The number of the first hit that ends behind an offset. */
  function firstBehind(offset) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** After scrolling: paints what has come near, three windows high around the one that is seen. */
  function follow() {
    if (starts.length === 0) {
      return;
    }
    const seen = pizhu.text.between(0, window.innerHeight);
    if (painted.from <= seen.from && seen.to <= painted.to) {
      return;
    }
    painted = pizhu.text.between(-window.innerHeight, 2 * window.innerHeight);
    all.clear();
    for (let i = firstBehind(painted.from); i < starts.length && starts[i] < painted.to; i++) {
      pizhu.text.ranges(starts[i], ends[i]).forEach(range => all.add(range));
    }
  }

  /** The text flows anew: other offsets are near. */
  function reflow() {
    painted = {from: 0, to: -1};
    follow();
  }

  function counts() {
    return {all: starts.length, painted: all.size, current};
  }

  return {reset, show, go, range, follow, reflow, counts};
})();
