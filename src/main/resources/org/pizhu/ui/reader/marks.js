// Highlights by the CSS Custom Highlight API, which leaves the DOM alone. Only what lies near the window is painted.
pizhu.marks = (() => {
  const COLORS = ['yellow', 'green', 'blue', 'pink'];
  const LINE = 2;
  const STEP = 3;
  const page = document.getElementById('page');
  const startHandle = document.getElementById('start-handle');
  const endHandle = document.getElementById('end-handle');
  const sets = new Map();
  const paths = new Map();
  /**
   * By id: {id, start, end, color, layer, ranges}. Layer 0 lies on no other highlight and has its line from the
   * browser.
   */
  const marks = new Map();
  let painted = {from: 0, to: -1};
  let activeId = null;
  /** The parts of captions that are set in grey: {start, end, ranges}. */
  let credits = [];
  /** Marks whose lines are still to be added, and whether lines have to go. */
  let fresh = [];
  let stale = false;
  let flashTimer = 0;

  function register(name, priority) {
    const set = new Highlight();
    set.priority = priority;
    CSS.highlights.set(name, set);
    sets.set(name, set);
  }
  register('credit', 0);
  COLORS.forEach(color => {
    register(color + '-over', 2);
    register(color, 1);
    paths.set(color, document.querySelector('#lines .' + color));
  });
  register('active', 3);
  register('flash', 4);

  function reset() {
    sets.forEach(set => set.clear());
    marks.clear();
    credits = [];
    painted = {from: 0, to: -1};
    activeId = null;
    clearLines();
    placeHandles();
  }

  function clearLines() {
    paths.forEach(path => {
      if (path.hasAttribute('d')) {
        path.removeAttribute('d');
      }
    });
    fresh = [];
    stale = false;
  }

  function rangesOf(mark) {
    if (mark.ranges === null) {
      mark.ranges = pizhu.text.ranges(mark.start, mark.end);
    }
    return mark.ranges;
  }

  function addAll(set, ranges) {
    ranges.forEach(range => set.add(range));
  }

  function setOf(mark) {
    return sets.get(mark.layer === 0 ? mark.color : mark.color + '-over');
  }

  function isNear(mark) {
    return mark.start < painted.to && painted.from < mark.end;
  }

  function paint(mark) {
    addAll(setOf(mark), rangesOf(mark));
    if (mark.layer > 0) {
      fresh.push(mark);
    }
  }

  function unpaint(mark) {
    const set = setOf(mark);
    rangesOf(mark).forEach(range => set.delete(range));
    stale = stale || mark.layer > 0;
  }

  /** Adds or changes marks and takes away others; touches no mark but these. */
  function change(changed, removed) {
    if (marks.size === 0 && changed.length > 0) {
      painted = near();
    }
    const before = removed.concat(changed.map(given => given.id)).map(forget).filter(mark => mark !== undefined);
    changed.forEach(given => {
      const mark = {...given, ranges: null};
      marks.set(mark.id, mark);
      if (isNear(mark)) {
        paint(mark);
      }
    });
    updateCredits(before.concat(changed));
    if (stale) {
      drawLines();
    } else {
      addLines();
    }
    if (changed.some(mark => mark.id === activeId) || removed.includes(activeId)) {
      activate(activeId);
    }
  }

  /** Takes a mark away and gives it; undefined if there is none. */
  function forget(id) {
    const mark = marks.get(id);
    if (mark !== undefined) {
      marks.delete(id);
      if (isNear(mark)) {
        unpaint(mark);
      }
    }
    return mark;
  }

  /** What is to be painted now: three windows high around the one that is seen. */
  function near() {
    return pizhu.text.between(-window.innerHeight, 2 * window.innerHeight);
  }

  /** After scrolling and whenever the lines of the text have changed: paints what has come near. */
  function follow() {
    if (marks.size === 0) {
      return;
    }
    const seen = pizhu.text.between(0, window.innerHeight);
    if (painted.from <= seen.from && seen.to <= painted.to) {
      return;
    }
    COLORS.forEach(color => {
      sets.get(color).clear();
      sets.get(color + '-over').clear();
    });
    painted = near();
    marks.forEach(mark => {
      if (isNear(mark)) {
        paint(mark);
      }
    });
    drawLines();
  }

  /** The text flows anew: other lines, other places. */
  function reflow() {
    if (marks.size === 0) {
      return;
    }
    painted = {from: 0, to: -1};
    follow();
    drawLines();
    placeHandles();
  }

  /** Draws all lines again. */
  function drawLines() {
    clearLines();
    fresh = Array.from(marks.values()).filter(mark => mark.layer > 0 && isNear(mark));
    stale = false;
    addLines();
  }

  /** Draws the lines of the marks that are new. */
  function addLines() {
    if (fresh.length === 0) {
      return;
    }
    const shapes = new Map();
    const origin = page.getBoundingClientRect();
    fresh.forEach(mark => shapes.set(mark.color, (shapes.get(mark.color) || '') + lines(mark, origin)));
    fresh = [];
    shapes.forEach((shape, color) => {
      const path = paths.get(color);
      path.setAttribute('d', (path.getAttribute('d') || '') + shape);
    });
  }

  function lines(mark, origin) {
    let shape = '';
    for (const box of pizhu.text.rects(mark.start, mark.end)) {
      const x = (box.left - origin.left).toFixed(1);
      const y = Math.round(box.bottom - origin.top) + 1 + STEP * (mark.layer - 1);
      const width = box.width.toFixed(1);
      shape += `M${x} ${y}h${width}v${LINE}h-${width}z`;
    }
    return shape;
  }

  function activate(id) {
    activeId = id;
    const set = sets.get('active');
    set.clear();
    const mark = active();
    if (mark !== undefined) {
      addAll(set, rangesOf(mark));
    }
    placeHandles();
  }

  function active() {
    return activeId === null ? undefined : marks.get(activeId);
  }

  function placeHandles() {
    const mark = active();
    const boxes = mark === undefined ? [] : pizhu.text.rects(mark.start, mark.end);
    if (boxes.length === 0) {
      startHandle.hidden = true;
      endHandle.hidden = true;
      return;
    }
    const origin = page.getBoundingClientRect();
    const first = boxes[0];
    const last = boxes[boxes.length - 1];
    putHandle(startHandle, first.left - origin.left, first.top - origin.top, first.height);
    putHandle(endHandle, last.right - origin.left, last.top - origin.top, last.height);
  }

  function putHandle(handle, x, y, height) {
    handle.hidden = false;
    handle.style.height = height + 'px';
    handle.style.transform = `translate(${x}px, ${y}px)`;
  }

  /** Moves an edge of the active mark while it is dragged. */
  function stretch(start, end) {
    const mark = active();
    change([{id: mark.id, start, end, color: mark.color, layer: mark.layer}], []);
  }

  function showCredits(given) {
    credits = given.map(({start, end}) => ({start, end, ranges: pizhu.text.ranges(start, end)}));
    credits.forEach(credit => addAll(sets.get('credit'), credit.ranges));
  }

  /**
   * Marks have come to a place or gone from it. A credit under a mark is not grey: of three highlights one over the
   * other WebKit doesn't always take the colour of the front one.
   */
  function updateCredits(changed) {
    const set = sets.get('credit');
    credits.filter(credit => changed.some(mark => overlap(mark, credit))).forEach(credit => {
      if (Array.from(marks.values()).some(mark => overlap(mark, credit))) {
        credit.ranges.forEach(range => set.delete(range));
      } else {
        addAll(set, credit.ranges);
      }
    });
  }

  function overlap(one, other) {
    return one.start < other.end && other.start < one.end;
  }

  /** Shows a passage for a moment. */
  function flash(start, end) {
    const set = sets.get('flash');
    set.clear();
    addAll(set, pizhu.text.ranges(start, end));
    clearTimeout(flashTimer);
    flashTimer = setTimeout(() => set.clear(), 1400);
  }

  function any() {
    return marks.size > 0;
  }

  function counts() {
    const ranges = {};
    sets.forEach((set, name) => { ranges[name] = set.size; });
    return ranges;
  }

  return {reset, change, follow, reflow, activate, active, stretch, showCredits, flash, any, counts};
})();
