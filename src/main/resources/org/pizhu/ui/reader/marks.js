// Highlights by the CSS Custom Highlight API, which leaves the DOM alone. Only what lies near the window is painted.
pizhu.marks = (() => {
  const COLORS = ['yellow', 'green', 'blue', 'pink'];
  /** Ends the name of the set for marks of a colour that lie on others. */
  const OVER = '-over';
  const LINE = 2;
  const STEP = 3;
  const page = document.getElementById('page');
  const startHandle = document.getElementById('start-handle');
  const endHandle = document.getElementById('end-handle');
  const sets = new Map();
  const paths = new Map();
  /** What is painted of each set: the ranges by the part of the text, as «start-end». */
  const ranges = new Map();
  /** The lines that are drawn of each colour and layer from 1 on: their shapes by the part of the text. */
  const lines = new Map();
  /**
   * By id: {id, start, end, color, layer, ranges}. Layer 0 lies on no other highlight and has its line from the
   * browser.
   */
  const marks = new Map();
  let painted = {from: 0, to: -1};
  let activeId = null;
  /** The parts of captions that are set in grey: {start, end, ranges}. */
  let credits = [];
  let flashTimer = 0;

  function register(name, priority) {
    const set = new Highlight();
    set.priority = priority;
    CSS.highlights.set(name, set);
    sets.set(name, set);
    ranges.set(name, new Map());
  }
  register('credit', 0);
  COLORS.forEach(color => {
    register(color + OVER, 2);
    register(color, 1);
    paths.set(color, document.querySelector('#lines .' + color));
    lines.set(color, [new Map(), new Map()]);
  });
  register('active', 3);
  register('flash', 4);

  function reset() {
    sets.forEach(set => set.clear());
    ranges.forEach(made => made.clear());
    marks.clear();
    credits = [];
    painted = {from: 0, to: -1};
    activeId = null;
    lines.forEach(layers => layers.forEach(shapes => shapes.clear()));
    paths.forEach(path => path.removeAttribute('d'));
    placeHandles();
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

  function isNear(mark) {
    return mark.start < painted.to && painted.from < mark.end;
  }

  /** Adds or changes marks and takes away others; paints anew only what has their colours and lies as they do. */
  function change(changed, removed) {
    if (marks.size === 0 && changed.length > 0) {
      painted = near();
    }
    const before = removed.concat(changed.map(given => given.id)).map(forget).filter(mark => mark !== undefined);
    changed.forEach(given => marks.set(given.id, {...given, ranges: null}));
    const touched = before.concat(changed);
    new Set(touched.filter(isNear).map(kind)).forEach(paint);
    updateCredits(touched);
    if (changed.some(mark => mark.id === activeId) || removed.includes(activeId)) {
      activate(activeId);
    }
  }

  /** Takes a mark away and gives it; undefined if there is none. */
  function forget(id) {
    const mark = marks.get(id);
    marks.delete(id);
    return mark;
  }

  /** What marks are painted together, by the name of their set: those of one colour that lie on none, or on others. */
  function kind(mark) {
    return mark.layer === 0 ? mark.color : mark.color + OVER;
  }

  /**
   * Paints the marks of a kind that are near. Where they cover each other they are painted as one, so that thousands of
   * marks on one passage cost no more than the passage. What is painted already is left alone.
   */
  function paint(name) {
    const found = [];
    marks.forEach(mark => {
      if (kind(mark) === name && isNear(mark)) {
        found.push(mark);
      }
    });
    found.sort((one, other) => one.start - other.start);
    const set = sets.get(name);
    replace(ranges.get(name), joined(found), part => {
      const made = pizhu.text.ranges(part.start, part.end);
      addAll(set, made);
      return made;
    }, gone => gone.forEach(range => set.delete(range)));
    if (name.endsWith(OVER)) {
      drawLines(name.slice(0, -OVER.length), found);
    }
  }

  /** Makes what there is for parts that are new, and unmakes what there was for parts that are gone; says if any was. */
  function replace(present, parts, make, unmake) {
    const wanted = new Map(parts.map(part => [part.start + '-' + part.end, part]));
    let changed = false;
    present.forEach((made, key) => {
      if (!wanted.delete(key)) {
        present.delete(key);
        unmake(made);
        changed = true;
      }
    });
    wanted.forEach((part, key) => {
      present.set(key, make(part));
      changed = true;
    });
    return changed;
  }

  /** The parts of the text that sorted marks cover. */
  function joined(sorted) {
    const parts = [];
    let last = {start: -1, end: -1};
    sorted.forEach(mark => {
      if (mark.start < last.end) {
        last.end = Math.max(last.end, mark.end);
      } else {
        last = {start: mark.start, end: mark.end};
        parts.push(last);
      }
    });
    return parts;
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
    painted = near();
    COLORS.forEach(color => {
      paint(color);
      paint(color + OVER);
    });
  }

  /** The text flows anew: other lines, other places. */
  function reflow() {
    if (marks.size === 0) {
      return;
    }
    painted = {from: 0, to: -1};
    lines.forEach(layers => layers.forEach(shapes => shapes.clear()));
    follow();
    placeHandles();
  }

  /** Draws the lines of marks of one colour that lie on others, a layer below the other. */
  function drawLines(color, sorted) {
    let origin = null;
    let changed = false;
    lines.get(color).forEach((shapes, i) => {
      const parts = joined(sorted.filter(mark => mark.layer === i + 1));
      const other = replace(shapes, parts, part => {
        origin = origin || page.getBoundingClientRect();
        return line(part, i + 1, origin);
      }, () => { });
      changed = changed || other;
    });
    const shape = changed ? lines.get(color).map(shapes => Array.from(shapes.values()).join('')).join('') : '';
    if (shape !== '') {
      paths.get(color).setAttribute('d', shape);
    } else if (changed) {
      paths.get(color).removeAttribute('d');
    }
  }

  function line(part, layer, origin) {
    let shape = '';
    for (const box of pizhu.text.rects(part.start, part.end)) {
      const x = (box.left - origin.left).toFixed(1);
      const y = Math.round(box.bottom - origin.top) + 1 + STEP * (layer - 1);
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
