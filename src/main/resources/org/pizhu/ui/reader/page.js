// What Java calls, and what the page hears by itself. The messages are listed in ReaderMessage.java.
(() => {
  const root = document.documentElement;
  const story = document.getElementById('story');
  const page = document.getElementById('page');
  const startHandle = document.getElementById('start-handle');
  const endHandle = document.getElementById('end-handle');
  /**
   * Where the story was opened; pictures that come in above it must not push it away, as long as nobody has scrolled.
   */
  let anchor = {place: 0, y: 0};
  let dragged = null;
  /** The click that ends the drag of a handle means nothing. */
  let hasDragged = false;

  /**
   * What Java may call, by name: the one way in. Arguments are strings, numbers and truth values, and so are the
   * answers.
   */
  const calls = {};
  window.pizhuCall = (name, ...given) => calls[name](...given);

  /** The one way out. Java sets pizhuBridge after each load of the page. */
  pizhu.post = message => window.pizhuBridge.post(JSON.stringify(message));

  /**
   * Swaps the story. The html is the header and the sanitised body; what is to be put in comes as ReaderMessage.Show.
   */
  calls.show = (html, json) => {
    const shown = JSON.parse(json);
    pizhu.selection.reset();
    pizhu.marks.reset();
    pizhu.hits.reset();
    pizhu.carried.reset();
    pizhu.figures.reset();
    pizhu.regions.reset();
    story.innerHTML = html;
    pizhu.text.reset();
    pizhu.figures.show(shown.figures);
    pizhu.marks.showCredits(shown.credits);
    scrollToBlock(shown.place);
    anchor = {place: shown.place, y: window.scrollY};
    pizhu.marks.change(shown.marks, []);
    pizhu.selection.rest();
    settled();
  };

  /** What is painted over the text comes along with what is seen of it. */
  function follow() {
    pizhu.marks.follow();
    pizhu.hits.follow();
    pizhu.carried.follow();
  }

  function reflow() {
    pizhu.marks.reflow();
    pizhu.hits.reflow();
    pizhu.carried.reflow();
  }

  /** Puts the block of an offset at the top of the window. */
  function scrollToBlock(place) {
    const block = place === 0 ? undefined : pizhu.text.element(place);
    window.scrollTo(0, block === undefined ? 0 : block.getBoundingClientRect().top + window.scrollY - 16);
  }

  calls.change = json => {
    const {changed, removed} = JSON.parse(json);
    pizhu.marks.change(changed, removed);
  };

  calls.hits = json => pizhu.hits.show(JSON.parse(json));

  calls.carried = json => pizhu.carried.show(JSON.parse(json));
  calls.activateCarried = (id, follows) => {
    pizhu.carried.activate(id);
    const mark = pizhu.carried.active();
    if (follows && mark !== undefined) {
      calls.reveal(mark.start, mark.end);
    }
  };

  /** Goes to a hit by its number; -1 for none. */
  calls.goToHit = number => {
    pizhu.hits.go(number);
    const range = pizhu.hits.range();
    if (range !== null) {
      calls.reveal(range[0], range[1]);
    }
  };

  calls.shapes = json => pizhu.regions.show(JSON.parse(json));
  calls.choose = (figure, json) => pizhu.regions.choose(figure, JSON.parse(json));
  calls.stepFigure = by => pizhu.regions.step(by);
  calls.toggleRegion = () => pizhu.regions.toggle();
  calls.nudgeRegion = (dx, dy, resizes) => pizhu.regions.nudge(dx, dy, resizes);
  calls.abandonDrag = () => pizhu.regions.abandon();

  calls.activate = (id, follows) => {
    pizhu.marks.activate(id);
    pizhu.regions.activate(id, follows);
    const mark = pizhu.marks.active();
    if (follows && mark !== undefined) {
      calls.reveal(mark.start, mark.end);
    }
    pizhu.selection.rest();
  };

  calls.picture = (number, address) => pizhu.figures.replace(number, address);
  calls.dropTarget = (x, y) => pizhu.figures.dropTarget(x, y);

  /** What lies under a point of the window: {offset, figure, x, y}; offset -1 beside the text, figure 0 beside pictures, x and y in percent. */
  calls.pointed = (x, y) => {
    const at = document.elementFromPoint(x, y);
    const picture = at === null ? null : at.closest('#story .picture');
    return JSON.stringify(picture === null
      ? {offset: pizhu.text.under(x, y), figure: 0, x: 0, y: 0} : {offset: -1, ...pizhu.regions.under(picture, x, y)});
  };

  calls.appearance = (theme, font, size, line, measure, still) => {
    root.dataset.theme = theme;
    root.classList.toggle('still', still);
    const type = [font, size, line, measure].join(' ');
    if (root.dataset.type !== type) {
      const place = window.scrollY === 0 ? 0 : pizhu.text.firstInView();
      root.dataset.type = type;
      root.dataset.font = font;
      root.style.setProperty('--size', size + 'px');
      root.style.setProperty('--leading', line);
      root.style.setProperty('--measure', measure + 'em');
      scrollToBlock(place);
      reflow();
    }
  };

  /** Scrolls to a passage unless all of it is in view. */
  calls.reveal = (start, end) => {
    const boxes = pizhu.text.rects(start, end);
    if (boxes.length === 0) {
      return;
    }
    const top = boxes[0].top;
    const bottom = boxes[boxes.length - 1].bottom;
    if (top < 8 || bottom > window.innerHeight - 8) {
      window.scrollBy(0, top - window.innerHeight / 3);
      follow();
    }
  };

  /** Goes to a passage, or a figure, and makes it be seen for a moment. */
  calls.showPassage = (start, end) => {
    calls.reveal(start, end);
    pizhu.marks.flash(start, end);
  };
  calls.showFigure = number => {
    pizhu.figures.flash(number);
    anchor = {place: 0, figure: number, y: window.scrollY};
    follow();
  };

  calls.scroll = (unit, direction) => {
    const line = parseFloat(getComputedStyle(document.body).lineHeight);
    const screen = Math.max(line, window.innerHeight - 2 * line);
    const steps = {line: 2 * line, page: screen, end: document.body.scrollHeight};
    window.scrollBy(0, direction * steps[unit]);
    follow();
  };

  /** Whether the page has the keyboard, and whether that is to be seen because it came from the keyboard. */
  calls.focused = (isFocused, isVisible) => {
    root.classList.toggle('focused', isFocused);
    root.classList.toggle('focus-visible', isVisible);
    pizhu.selection.rest();
  };

  /** Whether the keyboard is on a button or a link of the page, which then has Enter and the space bar to itself. */
  calls.isOnControl = () => document.activeElement !== null && document.activeElement !== document.body;

  calls.pressControl = () => document.activeElement.click();

  /** Tells Java when what stands now has been painted: the frame after the next has begun. */
  calls.afterPaint = token => {
    const painted = () => pizhu.post({type: 'painted', token});
    requestAnimationFrame(() => requestAnimationFrame(painted));
  };

  calls.select = (start, end) => pizhu.selection.select(start, end);
  calls.clearSelection = () => {
    pizhu.selection.clear();
    pizhu.regions.clear();
  };
  /** The selected range as [start, end]; null for none. */
  calls.selectedRange = () => {
    const range = pizhu.selection.range();
    return range === null ? null : JSON.stringify(range);
  };
  calls.caretEnds = () => JSON.stringify(pizhu.selection.ends());
  calls.moveCaret = (anchor, focus) => pizhu.selection.moveTo(anchor, focus);
  calls.lineOffset = (direction, granularity) => pizhu.selection.lineOffset(direction, granularity);
  calls.isCaretShown = () => pizhu.selection.isCaretShown();
  calls.hideCaret = () => pizhu.selection.hideCaret();
  calls.firstInView = () => pizhu.text.firstInView();

  function clicked(event) {
    const link = event.target.closest('a[href], area[href]');
    if (link !== null) {
      event.preventDefault();
      event.stopPropagation();
      if (event.type === 'click') {
        pizhu.post({type: 'link', href: link.getAttribute('href')});
      }
      return;
    }
    if (event.type !== 'click' || event.detail > 1 || hasDragged) {
      return;
    }
    const button = event.target.closest('button');
    if (button !== null && button.dataset.annotation !== undefined) {
      pizhu.post({type: 'storyMark', id: button.dataset.annotation});
    } else if (button !== null && button.classList.contains('whole-story')) {
      pizhu.regions.choose(0, null);
    } else if (button !== null && button.closest('.meta') !== null) {
      showEvidence(button);
    } else if (button !== null && button.closest('.picture') !== null) {
      pizhu.post({type: 'findPicture', figure: Number(button.closest('figure').getAttribute('data-figure'))});
    } else if (event.target.closest('.picture, .handle') === null && window.getSelection().isCollapsed) {
      pizhu.post({type: 'clicked', offset: pizhu.text.under(event.clientX, event.clientY)});
    }
  }

  /** Goes to the passage or the figure that a field was read from. */
  function showEvidence(field) {
    const {start, end, figure} = field.dataset;
    if (start !== undefined) {
      calls.showPassage(Number(start), Number(end));
    } else if (figure !== undefined) {
      calls.showFigure(Number(figure));
    }
    pizhu.post({type: 'field', field: field.dataset.field});
  }

  // ---- the handles of the active mark ----

  function take(event) {
    const mark = pizhu.marks.active();
    hasDragged = false;
    if (event.button === 0 && event.target.classList.contains('handle') && mark !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      dragged = {isStart: event.target === startHandle, start: mark.start, end: mark.end, id: mark.id};
      root.classList.add('dragging');
    }
  }

  function pull(event) {
    if (dragged === null) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const edge = 28;
    if (event.clientY < edge || event.clientY > window.innerHeight - edge) {
      window.scrollBy(0, event.clientY < edge ? -edge : edge);
    }
    const at = pizhu.text.nearest(event.clientX, event.clientY);
    const mark = pizhu.marks.active();
    if (at < 0 || mark === undefined) {
      return;
    }
    const start = dragged.isStart ? Math.min(at, mark.end - 1) : mark.start;
    const end = dragged.isStart ? mark.end : Math.max(at, mark.start + 1);
    if (start !== mark.start || end !== mark.end) {
      pizhu.marks.stretch(start, end);
    }
  }

  function drop(event) {
    if (dragged === null) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const mark = pizhu.marks.active();
    const before = dragged;
    dragged = null;
    hasDragged = true;
    root.classList.remove('dragging');
    if (mark !== undefined && (mark.start !== before.start || mark.end !== before.end)) {
      pizhu.post({type: 'boundaries', id: mark.id, start: mark.start, end: mark.end});
    }
  }

  // Before the listeners of the selection, which are on the document.
  window.addEventListener('mousedown', take, true);
  window.addEventListener('mousemove', pull, true);
  window.addEventListener('mouseup', drop, true);
  document.addEventListener('click', clicked, true);
  document.addEventListener('auxclick', clicked, true);
  document.addEventListener('submit', event => event.preventDefault(), true);

  let scrolled = false;
  window.addEventListener('scroll', () => {
    follow();
    if (!scrolled) {
      scrolled = true;
      requestAnimationFrame(() => {
        scrolled = false;
        pizhu.selection.moved();
        pizhu.regions.moved();
      });
    }
  }, {passive: true});

  // The text flows anew: another width, another size of type, a picture that has come in. Or it stays as it is and only
  // the margins beside it change with the window, from which what is drawn over the text is measured.
  let width = 0;
  let height = 0;

  function measure() {
    return {width: page.getBoundingClientRect().width, height: story.getBoundingClientRect().height};
  }

  /** Marks stand where the text is now. */
  function settled() {
    if (pizhu.marks.any()) {
      ({width, height} = measure());
    }
  }

  const flow = new ResizeObserver(() => {
    const now = measure();
    if (now.width !== width || now.height !== height) {
      ({width, height} = now);
      if (window.scrollY === anchor.y) {
        if (anchor.figure !== undefined) {
          pizhu.figures.center(anchor.figure);
        } else if (anchor.place > 0) {
          scrollToBlock(anchor.place);
        }
        anchor.y = window.scrollY;
      }
      reflow();
      pizhu.selection.moved();
      pizhu.regions.moved();
    }
  });
  flow.observe(story);
  flow.observe(page, {box: 'border-box'});
})();
