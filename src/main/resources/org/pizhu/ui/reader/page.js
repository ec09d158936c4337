// What Java calls, and what the page hears by itself. Messages to Java are listed in ReaderMessage.java.
(() => {
  const root = document.documentElement;
  const story = document.getElementById('story');
  const startHandle = document.getElementById('start-handle');
  const endHandle = document.getElementById('end-handle');
  let dragged = null;

  /** Java sets pizhuBridge after each load of the page. */
  pizhu.post = message => window.pizhuBridge.post(JSON.stringify(message));

  /** Swaps the story. The html is the header and the sanitised body; what is to be put in comes as ReaderMessage.Show. */
  pizhu.show = (html, json) => {
    const shown = JSON.parse(json);
    pizhu.selection.reset();
    pizhu.marks.reset();
    pizhu.figures.reset();
    story.innerHTML = html;
    pizhu.text.reset();
    pizhu.figures.show(shown.figures);
    pizhu.marks.credits(shown.credits);
    if (shown.place === 0) {
      window.scrollTo(0, 0);
    } else {
      const y = pizhu.text.element(shown.place).getBoundingClientRect().top + window.scrollY;
      window.scrollTo(0, y - 16);
    }
    pizhu.marks.change(shown.marks, []);
  };

  pizhu.change = json => {
    const {changed, removed} = JSON.parse(json);
    pizhu.marks.change(changed, removed);
  };

  pizhu.activate = (id, follows) => {
    pizhu.marks.activate(id);
    const mark = pizhu.marks.active();
    if (follows && mark !== undefined) {
      pizhu.reveal(mark.start, mark.end);
    }
  };

  pizhu.picture = (number, address) => pizhu.figures.replace(number, address);

  pizhu.appearance = (theme, font, size) => {
    const before = pizhu.text.firstInView();
    const wasAtTop = window.scrollY === 0;
    root.dataset.theme = theme;
    if (root.dataset.font !== font || root.style.getPropertyValue('--size') !== size + 'px') {
      root.dataset.font = font;
      root.style.setProperty('--size', size + 'px');
      if (!wasAtTop) {
        window.scrollBy(0, pizhu.text.element(before).getBoundingClientRect().top - 16);
      }
      pizhu.marks.reflow();
    }
  };

  /** Scrolls to a passage unless all of it is in view. */
  pizhu.reveal = (start, end) => {
    const boxes = pizhu.text.rects(start, end);
    if (boxes.length === 0) {
      return;
    }
    const top = boxes[0].top;
    const bottom = boxes[boxes.length - 1].bottom;
    if (top < 8 || bottom > window.innerHeight - 8) {
      window.scrollBy(0, top - window.innerHeight / 3);
      pizhu.marks.follow();
    }
  };

  pizhu.scroll = (unit, direction) => {
    const line = parseFloat(getComputedStyle(document.body).lineHeight);
    const steps = {line: 2 * line, page: Math.max(line, window.innerHeight - 2 * line), end: document.body.scrollHeight};
    window.scrollBy(0, direction * steps[unit]);
    pizhu.marks.follow();
  };

  pizhu.focused = isFocused => root.classList.toggle('focused', isFocused);

  /** Whether the keyboard is on a button or a link of the page, which then has Enter and the space bar to itself. */
  pizhu.isOnControl = () => document.activeElement !== null && document.activeElement !== document.body;

  /** Tells Java when what stands now has been painted: the frame after the next has begun. */
  pizhu.afterPaint = token => requestAnimationFrame(() => requestAnimationFrame(() => pizhu.post({type: 'painted', token})));

  pizhu.selectedRange = () => JSON.stringify(pizhu.selection.range());
  pizhu.caretEnds = () => JSON.stringify(pizhu.selection.ends());

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
    if (event.type !== 'click' || event.detail > 1) {
      return;
    }
    const field = event.target.closest('.meta button');
    if (field !== null) {
      showEvidence(field);
    } else if (event.target.closest('.picture, .handle') === null && window.getSelection().isCollapsed) {
      pizhu.post({type: 'clicked', offset: pizhu.text.under(event.clientX, event.clientY)});
    }
  }

  /** Goes to the passage or the figure that a field was read from. */
  function showEvidence(field) {
    const {start, end, figure} = field.dataset;
    if (start !== undefined) {
      pizhu.reveal(Number(start), Number(end));
      pizhu.marks.flash(Number(start), Number(end));
    } else if (figure !== undefined) {
      pizhu.figures.flash(Number(figure));
      pizhu.marks.follow();
    }
    pizhu.post({type: 'field', field: field.dataset.field});
  }

  // ---- the handles of the active mark ----

  function take(event) {
    const mark = pizhu.marks.active();
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
    pizhu.marks.follow();
    if (!scrolled) {
      scrolled = true;
      requestAnimationFrame(() => {
        scrolled = false;
        pizhu.selection.moved();
      });
    }
  }, {passive: true});

  // Also when a picture has come in. The first call comes for the observing itself.
  let width = 0;
  let height = 0;
  new ResizeObserver(() => {
    const box = story.getBoundingClientRect();
    if (box.width !== width || box.height !== height) {
      width = box.width;
      height = box.height;
      pizhu.marks.reflow();
      pizhu.selection.moved();
    }
  }).observe(story);
})();
