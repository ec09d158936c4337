// What of the figures is annotated, and what of them is selected: a figure, a rectangle in its picture, or, as figure 0, the story as a
// whole. Rectangles are {x, y, width, height} in whole per cent of the picture. All of it lies over the pictures; the text knows nothing
// of it.
pizhu.regions = (() => {
  const story = document.getElementById('story');
  const GRIPS = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];
  /** A press that moves less, in pixels, is a click. */
  const SLIP = 4;
  /** More marks than these in the header would be no quiet mark any more. */
  const MOST_DOTS = 12;
  /** What a rectangle begins with that is made from the keyboard. */
  const FIRST = {x: 25, y: 25, width: 50, height: 50};
  /** All annotations that are no passages: {id, figure, region, color, title}; figure 0 is the story, region null the whole. */
  let shapes = [];
  let activeId = null;
  /** What is selected to be annotated: {figure, region}. */
  let chosen = null;
  /** A mouse button is down on a picture: {figure, kind, grip, id, x, y, left, top, before, chosen, dragged}. */
  let press = null;

  function reset() {
    press = null;
    shapes = [];
    activeId = null;
    clear();
  }

  function show(given) {
    shapes = given;
    draw();
  }

  function activate(id, follows) {
    activeId = id;
    if (id !== null && chosen !== null) {
      clear();
    } else {
      draw();
    }
    const shape = shapes.find(one => one.id === id);
    if (follows && shape !== undefined) {
      intoView(shape.figure);
    }
  }

  // ---- where things are ----

  function figureOf(number) {
    return story.querySelector(`figure[data-figure="${number}"]`);
  }

  /** What a rectangle of a figure is measured by: its picture, or the placeholder; for figure 0 the header. */
  function frameOf(number) {
    if (number === 0) {
      return story.querySelector('.meta');
    }
    const figure = figureOf(number);
    return figure === null ? null : figure.querySelector('.frame') || figure.querySelector('.picture');
  }

  function hasPicture(number) {
    return number > 0 && frameOf(number) !== null && frameOf(number).classList.contains('frame');
  }

  function numberOf(element) {
    return Number(element.closest('figure').getAttribute('data-figure'));
  }

  /** Scrolls to a figure unless all of it, or as much as the window holds, is in view. */
  function intoView(number) {
    const frame = frameOf(number);
    if (frame === null) {
      return;
    }
    const box = frame.getBoundingClientRect();
    const room = window.innerHeight;
    if (number === 0 || box.top < 8 || box.bottom > room - 8) {
      const margin = number === 0 ? room : Math.max(8, (room - box.height) / 3);
      window.scrollBy(0, box.top - margin);
      pizhu.marks.follow();
    }
  }

  function percent(frame, event) {
    const box = frame.getBoundingClientRect();
    const within = (at, length) => Math.max(0, Math.min(100, 100 * at / length));
    return {x: within(event.clientX - box.left, box.width), y: within(event.clientY - box.top, box.height)};
  }

  /** The figure of a picture, and a point of the window in percent of it. */
  function under(picture, x, y) {
    const figure = numberOf(picture);
    return {figure, ...percent(frameOf(figure), {clientX: x, clientY: y})};
  }

  function between(low, value, high) {
    return Math.max(low, Math.min(high, value));
  }

  function holds(region, at) {
    return region.x <= at.x && at.x <= region.x + region.width && region.y <= at.y && at.y <= region.y + region.height;
  }

  // ---- drawing ----

  function element(className) {
    const made = document.createElement('div');
    made.className = className;
    return made;
  }

  function draw() {
    story.querySelectorAll('.regions').forEach(layer => layer.remove());
    const wholes = new Map();
    shapes.filter(shape => shape.figure > 0).forEach(shape => {
      const layer = layerOf(shape.figure);
      if (layer !== null) {
        const before = wholes.get(shape.figure) || 0;
        layer.append(shape.region === null ? whole(shape, before) : rectangle(shape));
        wholes.set(shape.figure, before + (shape.region === null ? 1 : 0));
      }
    });
    drawChosen();
    drawStory();
  }

  function layerOf(number) {
    const frame = frameOf(number);
    if (frame === null) {
      return null;
    }
    let layer = frame.querySelector('.regions');
    if (layer === null) {
      layer = element('regions');
      frame.append(layer);
    }
    return layer;
  }

  /** Frames of one figure lie around each other; after the third they share a place. */
  function whole(shape, before) {
    const made = element('shape whole ' + shape.color + (shape.carried ? ' carried' : ''));
    made.classList.toggle('active', shape.id === activeId);
    made.style.inset = -3 - 4 * Math.min(before, 2) + 'px';
    return made;
  }

  function rectangle(shape) {
    const made = element('shape part ' + shape.color + (shape.carried ? ' carried' : ''));
    place(made, shape.region);
    if (shape.id === activeId) {
      made.classList.add('active');
      if (chosen === null) {
        addGrips(made);
      }
    }
    return made;
  }

  function place(made, region) {
    made.style.left = region.x + '%';
    made.style.top = region.y + '%';
    made.style.width = region.width + '%';
    made.style.height = region.height + '%';
  }

  function addGrips(made) {
    GRIPS.forEach(name => {
      const grip = element('grip ' + name);
      grip.dataset.grip = name;
      made.append(grip);
    });
  }

  function drawChosen() {
    const layer = chosen === null || chosen.figure === 0 ? null : layerOf(chosen.figure);
    if (layer !== null) {
      const made = element(chosen.region === null ? 'chosen whole' : 'chosen part');
      if (chosen.region !== null) {
        place(made, chosen.region);
        addGrips(made);
      }
      layer.append(made);
    }
  }

  function drawStory() {
    const header = frameOf(0);
    if (header === null) {
      return;
    }
    header.classList.toggle('chosen-story', chosen !== null && chosen.figure === 0);
    const marks = header.querySelector('.story-marks');
    if (marks !== null) {
      marks.replaceChildren(...shapes.filter(shape => shape.figure === 0).slice(0, MOST_DOTS).map(shape => {
        const dot = document.createElement('button');
        dot.type = 'button';
        dot.className = 'dot ' + shape.color + (shape.carried ? ' carried' : '') + (shape.id === activeId ? ' active' : '');
        dot.dataset.annotation = shape.id;
        dot.title = shape.title;
        dot.setAttribute('aria-label', shape.title);
        return dot;
      }));
    }
  }

  // ---- selecting ----

  function post() {
    const frame = frameOf(chosen.figure);
    const part = frame === null ? null : frame.querySelector('.chosen');
    const box = (part || frame || story).getBoundingClientRect();
    pizhu.post({type: 'figureSelected', figure: chosen.figure, region: chosen.region,
      left: box.left, top: box.top, right: box.right, bottom: box.bottom});
  }

  function choose(figure, region) {
    if (frameOf(figure) === null) {
      return;
    }
    pizhu.selection.drop();
    chosen = {figure, region: hasPicture(figure) ? region : null};
    intoView(figure);
    draw();
    post();
  }

  function clear() {
    const before = chosen;
    chosen = null;
    draw();
    if (before !== null) {
      pizhu.post({type: 'cleared'});
    }
  }

  /** The window scrolled or changed its size. */
  function moved() {
    if (chosen !== null && press === null) {
      post();
    }
  }

  /** Selects the figure after or before the one that is selected, else the first or last one in view or beyond. Gives its number, else 0. */
  function step(by) {
    const numbers = Array.from(story.querySelectorAll('figure[data-figure]'), numberOf);
    let next;
    if (chosen !== null && chosen.figure > 0) {
      next = numbers.indexOf(chosen.figure) + by;
    } else {
      const below = numbers.findIndex(number => frameOf(number).getBoundingClientRect().bottom > 0);
      next = below < 0 ? numbers.length - (by > 0 ? 0 : 1) : by > 0 ? below : below - 1;
    }
    if (next < 0 || next >= numbers.length) {
      return 0;
    }
    choose(numbers[next], null);
    return numbers[next];
  }

  /** Makes a rectangle in the figure that is selected, or selects the whole of it again. Gives whether there is a picture for it. */
  function toggle() {
    if (chosen === null || !hasPicture(chosen.figure)) {
      return false;
    }
    choose(chosen.figure, chosen.region === null ? {...FIRST} : null);
    return true;
  }

  /** Moves or resizes the selected rectangle. Gives whether there is one. */
  function nudge(dx, dy, resizes) {
    if (chosen === null || chosen.region === null) {
      return false;
    }
    chosen.region = resizes
      ? stretched(chosen.region, 'se', dx, dy)
      : shifted(chosen.region, dx, dy);
    draw();
    post();
    return true;
  }

  function shifted(region, dx, dy) {
    return {...region, x: between(0, region.x + dx, 100 - region.width), y: between(0, region.y + dy, 100 - region.height)};
  }

  /** The rectangle with the edges moved that a grip holds; it never turns over and never gets smaller than one per cent. */
  function stretched(region, grip, dx, dy) {
    let left = region.x;
    let top = region.y;
    let right = region.x + region.width;
    let bottom = region.y + region.height;
    if (grip.includes('w')) {
      left = between(0, left + dx, right - 1);
    }
    if (grip.includes('e')) {
      right = between(left + 1, right + dx, 100);
    }
    if (grip.includes('n')) {
      top = between(0, top + dy, bottom - 1);
    }
    if (grip.includes('s')) {
      bottom = between(top + 1, bottom + dy, 100);
    }
    return {x: left, y: top, width: right - left, height: bottom - top};
  }

  /** All that was touched between two points, in whole per cent. */
  function spanned(one, other) {
    const x = Math.min(99, Math.floor(Math.min(one.x, other.x)));
    const y = Math.min(99, Math.floor(Math.min(one.y, other.y)));
    return {x, y,
      width: Math.max(1, Math.ceil(Math.max(one.x, other.x)) - x),
      height: Math.max(1, Math.ceil(Math.max(one.y, other.y)) - y)};
  }

  // ---- mouse ----

  function down(event) {
    if (event.button !== 0) {
      return;
    }
    const picture = event.target.closest('#story .picture');
    if (picture === null || event.target.closest('button') !== null) {
      if (chosen !== null && event.target.closest('.meta') === null) {
        clear();
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (document.activeElement !== null) {
      document.activeElement.blur();
    }
    pizhu.selection.drop();
    const figure = numberOf(picture);
    const at = percent(frameOf(figure), event);
    press = {figure, ...held(event, figure, at), at, left: event.clientX, top: event.clientY, chosen, dragged: false};
  }

  /** What a press has got hold of: a grip, the inside of a rectangle that has grips, or the picture itself. */
  function held(event, figure, at) {
    const grip = event.target.closest('.grip');
    const active = shapes.find(shape => shape.id === activeId && shape.figure === figure && shape.region !== null);
    const region = chosen !== null && chosen.figure === figure ? chosen.region
      : chosen === null && active !== undefined ? active.region : null;
    const id = chosen === null && active !== undefined ? active.id : null;
    if (region !== null && grip !== null) {
      return {kind: 'stretch', grip: grip.dataset.grip, before: region, id};
    }
    return region !== null && holds(region, at) ? {kind: 'shift', before: region, id} : {kind: 'draw', id: null};
  }

  function drag(event) {
    if (press === null) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const distance = Math.max(Math.abs(event.clientX - press.left), Math.abs(event.clientY - press.top));
    if (!hasPicture(press.figure) || (!press.dragged && distance < SLIP)) {
      return;
    }
    press.dragged = true;
    const at = percent(frameOf(press.figure), event);
    const dx = Math.round(at.x - press.at.x);
    const dy = Math.round(at.y - press.at.y);
    const region = press.kind === 'draw' ? spanned(press.at, at)
      : press.kind === 'shift' ? shifted(press.before, dx, dy) : stretched(press.before, press.grip, dx, dy);
    put(region);
  }

  /** Shows a rectangle where it has been dragged to. */
  function put(region) {
    if (press.id === null) {
      chosen = {figure: press.figure, region};
    } else {
      shapes.find(shape => shape.id === press.id).region = region;
    }
    draw();
  }

  function isAnnotated(figure, at) {
    return shapes.some(shape => shape.figure === figure && (!shape.region || holds(shape.region, at)));
  }

  function up(event) {
    if (press === null) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const done = press;
    press = null;
    if (!done.dragged) {
      // Where annotations lie a second click goes on to the next of them.
      if (event.detail === 2 && hasPicture(done.figure) && !isAnnotated(done.figure, done.at)) {
        pizhu.post({type: 'figureOpened', figure: done.figure});
      } else if (done.kind === 'draw' || done.id !== null) {
        pizhu.post({type: 'figureClicked', figure: done.figure, x: done.at.x, y: done.at.y});
      }
    } else if (done.id === null) {
      post();
    } else {
      const {region} = shapes.find(shape => shape.id === done.id);
      pizhu.post({type: 'region', id: done.id, region});
    }
  }

  /** Leaves off a drag, and all is as before it. Gives whether there was one. */
  function abandon() {
    if (press === null) {
      return false;
    }
    const left = press;
    press = null;
    if (left.id !== null) {
      shapes.find(shape => shape.id === left.id).region = left.before;
    }
    chosen = left.chosen !== null && left.before !== undefined && left.id === null
      ? {figure: left.figure, region: left.before} : left.chosen;
    draw();
    return true;
  }

  window.addEventListener('mousedown', down, true);
  window.addEventListener('mousemove', drag, true);
  window.addEventListener('mouseup', up, true);

  return {reset, show, activate, draw, choose, clear, moved, step, toggle, nudge, abandon, under};
})();
