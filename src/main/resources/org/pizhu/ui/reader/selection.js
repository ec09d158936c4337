// Selecting with the mouse and from the keyboard. Java moves the caret by characters and words, the page by lines.
pizhu.selection = (() => {
  const page = document.getElementById('page');
  const root = document.documentElement;
  const caret = document.getElementById('caret');
  const resting = document.getElementById('resting-caret');
  const selection = window.getSelection();
  /** While a button is down nothing is told. */
  let pressing = false;
  /** After a double or triple click: {unit, from, to}. */
  let unitPress = null;
  let told = null;
  let scheduled = false;

  function reset() {
    selection.removeAllRanges();
    caret.hidden = true;
    pressing = false;
    unitPress = null;
    tell();
  }

  /** Nothing is selected any more, and that is told at once. */
  function drop() {
    selection.removeAllRanges();
    caret.hidden = true;
    tell();
  }

  /** The selected offsets as [start, end], or null. */
  function range() {
    if (selection.rangeCount === 0 || selection.isCollapsed) {
      return null;
    }
    const selected = selection.getRangeAt(0);
    const start = pizhu.text.offset(selected.startContainer, selected.startOffset, false);
    const end = pizhu.text.offset(selected.endContainer, selected.endOffset, true);
    return start < end ? [start, end] : null;
  }

  function schedule() {
    if (!scheduled) {
      scheduled = true;
      setTimeout(() => {
        scheduled = false;
        if (!pressing) {
          tell();
        }
      }, 0);
    }
  }

  function tell() {
    rest();
    const selected = range();
    if (selected === null) {
      if (told !== null) {
        told = null;
        pizhu.post({type: 'cleared'});
      }
    } else if (told === null || told[0] !== selected[0] || told[1] !== selected[1]) {
      told = selected;
      pizhu.regions.clear();
      post();
    }
  }

  /** The window scrolled or changed its size. */
  function moved() {
    rest();
    if (told !== null && !pressing) {
      post();
    }
  }

  function post() {
    const box = selection.getRangeAt(0).getBoundingClientRect();
    pizhu.post({type: 'selected', start: told[0], end: told[1],
      left: box.left, top: box.top, right: box.right, bottom: box.bottom});
  }

  function select(start, end) {
    const [startNode, startAt] = pizhu.text.place(start, false);
    const [endNode, endAt] = pizhu.text.place(end, true);
    caret.hidden = true;
    selection.setBaseAndExtent(startNode, startAt, endNode, endAt);
    tell();
  }

  /** Nothing is selected any more. Who works with the caret goes on where the selection ended. */
  function clear() {
    if (isCaretShown() && selection.rangeCount > 0) {
      const {focus} = ends();
      moveTo(focus, focus);
    } else {
      selection.removeAllRanges();
      caret.hidden = true;
    }
  }

  /**
   * Where the caret is: {anchor, focus}, offsets both. Without a selection it is where one would look for it: at the active mark if that is in
   * view, else at the first character in view.
   */
  function ends() {
    if (selection.rangeCount === 0) {
      const mark = pizhu.marks.active();
      const first = mark !== undefined && isInView(mark.start) ? mark.start : pizhu.text.firstInView();
      return {anchor: first, focus: first};
    }
    const forward = selection.isCollapsed || isForward();
    return {
      anchor: pizhu.text.offset(selection.anchorNode, selection.anchorOffset, !forward),
      focus: pizhu.text.offset(selection.focusNode, selection.focusOffset, forward)};
  }

  function isInView(offset) {
    const box = caretBox(offset);
    return box !== null && box.top >= 0 && box.top + box.height <= window.innerHeight;
  }

  function isForward() {
    const selected = selection.getRangeAt(0);
    return selected.endContainer === selection.focusNode && selected.endOffset === selection.focusOffset;
  }

  function moveTo(anchor, focus) {
    const [focusNode, focusAt] = pizhu.text.place(focus, focus > anchor);
    const [anchorNode, anchorAt] = anchor === focus ? [focusNode, focusAt] : pizhu.text.place(anchor, anchor > focus);
    selection.setBaseAndExtent(anchorNode, anchorAt, focusNode, focusAt);
    showCaret(focus);
  }

  /**
   * The offset to which the caret goes by the lines on the screen.
   *
   * @param granularity line or lineboundary
   */
  function lineOffset(direction, granularity) {
    const {anchor, focus} = ends();
    if (selection.rangeCount === 0) {
      moveTo(anchor, focus);
    }
    selection.modify('extend', direction, granularity);
    const to = pizhu.text.offset(selection.focusNode, selection.focusOffset, direction === 'backward');
    if (granularity === 'line') {
      if (direction === 'forward' && to <= focus) {
        return Math.min(pizhu.text.length(), pizhu.text.blockRange(focus)[1] + 1);
      }
      if (direction === 'backward' && to >= focus) {
        return Math.max(0, pizhu.text.blockRange(focus)[0] - 1);
      }
    }
    return to;
  }

  function showCaret(offset) {
    const box = caretBox(offset);
    if (box === null) {
      caret.hidden = true;
      return;
    }
    const margin = 2 * box.height;
    if (box.top < margin) {
      window.scrollBy(0, box.top - margin);
    } else if (box.top + box.height > window.innerHeight - margin) {
      window.scrollBy(0, box.top + box.height - window.innerHeight + margin);
    }
    put(caret, caretBox(offset));
    // The blinking begins anew, so that a moving caret is always seen.
    caret.style.animation = 'none';
    void caret.offsetWidth;
    caret.style.animation = '';
  }

  function put(element, box) {
    const origin = page.getBoundingClientRect();
    element.hidden = false;
    element.style.height = box.height + 'px';
    element.style.transform = `translate(${box.x - origin.left}px, ${box.top - origin.top}px)`;
  }

  /** Where nothing is selected yet, a still caret shows to whom works from the keyboard where the first key will begin. */
  function rest() {
    resting.hidden = true;
    if (root.classList.contains('focus-visible') && selection.rangeCount === 0) {
      const box = caretBox(ends().focus);
      if (box !== null) {
        put(resting, box);
      }
    }
  }

  function caretBox(offset) {
    const after = pizhu.text.rects(offset, offset + 1);
    if (after.length > 0) {
      return {x: after[0].left, top: after[0].top, height: after[0].height};
    }
    const before = offset > 0 ? pizhu.text.rects(offset - 1, offset) : [];
    return before.length === 0 ? null : {x: before[0].right, top: before[0].top, height: before[0].height};
  }

  function isCaretShown() {
    return !caret.hidden;
  }

  function hideCaret() {
    caret.hidden = true;
    if (selection.rangeCount > 0 && selection.isCollapsed) {
      selection.removeAllRanges();
    }
    rest();
  }

  // ---- mouse ----

  function press(event) {
    if (event.button !== 0) {
      return;
    }
    pressing = true;
    caret.hidden = true;
    // A selection that is dragged over a handle would jump to the end of the page, where the handle stands in the document.
    root.classList.add('selecting');
    if (event.detail >= 2) {
      const at = pizhu.text.nearest(event.clientX, event.clientY);
      if (at >= 0) {
        event.preventDefault();
        const exact = pizhu.text.under(event.clientX, event.clientY);
        const from = exact >= 0 ? exact : at;
        unitPress = {unit: event.detail === 2 ? 'word' : 'block', from, to: from};
        selectUnits();
      }
    }
  }

  function drag(event) {
    if (unitPress !== null) {
      const to = pizhu.text.nearest(event.clientX, event.clientY);
      if (to >= 0 && to !== unitPress.to) {
        unitPress.to = to;
        selectUnits();
      }
    }
  }

  function selectUnits() {
    pizhu.post({type: 'units', unit: unitPress.unit, from: unitPress.from, to: unitPress.to});
  }

  function release() {
    if (pressing) {
      pressing = false;
      unitPress = null;
      root.classList.remove('selecting');
      schedule();
    }
  }

  document.addEventListener('mousedown', press, true);
  document.addEventListener('mousemove', drag, true);
  window.addEventListener('mouseup', release, true);
  document.addEventListener('selectionchange', schedule);
  // Selected text is not dragged away: a drag that begins on it selects.
  document.addEventListener('dragstart', event => event.preventDefault(), true);

  return {reset, drop, range, select, clear, ends, moveTo, lineOffset, isCaretShown, hideCaret, showCaret, rest, moved, release};
})();
