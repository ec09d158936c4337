// Annotations of other versions: dotted lines below the text, without a tint, in a layer of their own. Only what lies near the window is drawn.
pizhu.carried = (() => {
  const COLORS = ['yellow', 'green', 'blue', 'pink'];
  const DROP = 3;
  /** The chip stands over the next line: it goes as soon as it has been read, in ms. */
  const READ = 4000;
  const page = document.getElementById('page');
  const chip = document.getElementById('carried-chip');
  const paths = new Map(COLORS.map(color => [color, document.querySelector('#carried .' + color)]));
  /** {id, start, end, color, from} in the order of the text. */
  let marks = [];
  let activeId = null;
  let drawn = {from: 0, to: -1};
  let chipTimer = 0;
  const set = new Highlight();
  set.priority = 3;
  CSS.highlights.set('carried-active', set);

  function reset() {
    marks = [];
    activeId = null;
    reflow();
  }

  function show(given) {
    marks = given.sort((one, other) => one.start - other.start);
    reflow();
  }

  /** After scrolling: draws what has come near, three windows high around the one that is seen. */
  function follow() {
    if (marks.length === 0) {
      return;
    }
    const seen = pizhu.text.between(0, window.innerHeight);
    if (drawn.from > seen.from || seen.to > drawn.to) {
      drawn = pizhu.text.between(-window.innerHeight, 2 * window.innerHeight);
      draw();
    }
  }

  /** The text flows anew, or there are others. */
  function reflow() {
    drawn = {from: 0, to: -1};
    paths.forEach(path => path.removeAttribute('d'));
    follow();
    mark();
  }

  function draw() {
    const origin = page.getBoundingClientRect();
    const shapes = new Map(COLORS.map(color => [color, '']));
    marks.filter(mark => mark.start < drawn.to && drawn.from < mark.end).forEach(mark => {
      for (const box of pizhu.text.rects(mark.start, mark.end)) {
        const x = (box.left - origin.left + 1).toFixed(1);
        const y = Math.round(box.bottom - origin.top) + DROP;
        shapes.set(mark.color, shapes.get(mark.color) + `M${x} ${y}h${(box.width - 2).toFixed(1)}`);
      }
    });
    shapes.forEach((shape, color) => {
      if (shape === '') {
        paths.get(color).removeAttribute('d');
      } else {
        paths.get(color).setAttribute('d', shape);
      }
    });
  }

  /** Marks the one with an id, and says for a while from which version it is; null for none. */
  function activate(id) {
    activeId = id;
    clearTimeout(chipTimer);
    chip.hidden = true;
    const boxes = mark();
    if (boxes.length > 0) {
      const origin = page.getBoundingClientRect();
      const last = boxes[boxes.length - 1];
      chip.hidden = false;
      chip.textContent = active().from;
      chip.style.maxWidth = (origin.width - 16) + 'px';
      const left = Math.max(8, Math.min(last.left - origin.left, origin.width - chip.offsetWidth - 8));
      chip.style.transform = `translate(${left}px, ${last.bottom - origin.top + 6}px)`;
      chipTimer = setTimeout(() => { chip.hidden = true; }, READ);
    }
  }

  /** Marks the active one, if there is any, and gives where it stands in the window. */
  function mark() {
    set.clear();
    const marked = active();
    if (marked === undefined) {
      chip.hidden = true;
      return [];
    }
    pizhu.text.ranges(marked.start, marked.end).forEach(range => set.add(range));
    return pizhu.text.rects(marked.start, marked.end);
  }

  function active() {
    return activeId === null ? undefined : marks.find(mark => mark.id === activeId);
  }

  function counts() {
    return {all: marks.length, drawn: Array.from(paths.values()).filter(path => path.hasAttribute('d')).length, chip: chip.hidden ? '' : chip.textContent};
  }

  return {reset, show, follow, reflow, activate, active, counts};
})();
