// Offsets of Story.text to places in the page, and back. A block is an element with data-o, the offset of its first
// character; its text nodes together are exactly the block's text, and one line break stands between two blocks.
window.pizhu = {};

pizhu.text = (() => {
  const story = document.getElementById('story');
  const scratch = document.createRange();
  let blocks = null;
  let starts = null;

  /** The story was swapped. The blocks are looked up when they are first needed. */
  function reset() {
    blocks = null;
    starts = null;
    scratch.setStart(document, 0);
    scratch.collapse(true);
  }

  function index() {
    if (blocks === null) {
      blocks = story.querySelectorAll('[data-o]');
      starts = new Int32Array(blocks.length);
      for (let i = 0; i < blocks.length; i++) {
        starts[i] = Number(blocks[i].getAttribute('data-o'));
      }
    }
    return blocks;
  }

  /** How many of 0..count-1 hold a test that holds for the first ones only. */
  function countWhile(count, test) {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (test(middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of the block that holds an offset; the line break after a block belongs to it. */
  function blockAt(offset) {
    index();
    return Math.max(0, countWhile(starts.length, i => starts[i] <= offset) - 1);
  }

  function walker(block) {
    return document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  }

  /**
   * The place of an offset as [node, offset in it]. Between two text nodes a start is the beginning of the second one,
   * an end is the end of the first.
   */
  function place(offset, isEnd) {
    const number = blockAt(offset);
    if (number >= index().length) {
      return [story, 0];
    }
    const block = blocks[number];
    let rest = offset - starts[number];
    const walk = walker(block);
    let last = null;
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      if (rest < node.length || (isEnd && rest === node.length)) {
        return [node, rest];
      }
      rest -= node.length;
      last = node;
    }
    return last === null ? [block, 0] : [last, last.length];
  }

  /**
   * Ranges for the highlights, one a block, so that what stands between the blocks is not painted. Static ones cost
   * nothing when the story is swapped.
   */
  function ranges(start, end) {
    const made = [];
    const last = blockAt(Math.max(start, end - 1));
    for (let i = blockAt(start); i <= last && i < index().length; i++) {
      const from = i === blockAt(start) ? start : starts[i];
      const to = i === last ? end : starts[i + 1] - 1;
      const [startContainer, startOffset] = place(from, false);
      const [endContainer, endOffset] = place(to, true);
      made.push(new StaticRange({startContainer, startOffset, endContainer, endOffset}));
    }
    return made;
  }

  function closest(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return element === null ? null : element.closest('#story [data-o]');
  }

  /**
   * The offset of a place in the page. Between the blocks: the start of the next one, or for an end the end of the one
   * before.
   */
  function offset(node, at, isEnd) {
    const block = closest(node);
    if (block !== null) {
      scratch.setStart(block, 0);
      scratch.setEnd(node, at);
      return Number(block.getAttribute('data-o')) + scratch.toString().length;
    }
    scratch.setStart(node, at);
    scratch.collapse(true);
    const next = countWhile(index().length, i => scratch.comparePoint(blocks[i], 0) < 0);
    if (isEnd) {
      return next === 0 ? 0 : blockEnd(next - 1);
    }
    return next === blocks.length ? (next === 0 ? 0 : blockEnd(next - 1)) : starts[next];
  }

  function blockEnd(number) {
    return starts[number] + blocks[number].textContent.length;
  }

  /** Calls back with each text node of a range and the part of it that lies in the range. */
  function eachNode(start, end, use) {
    const last = blockAt(Math.max(start, end - 1));
    for (let i = blockAt(start); i <= last && i < index().length; i++) {
      const walk = walker(blocks[i]);
      let from = starts[i];
      for (let node = walk.nextNode(); node !== null && from < end; node = walk.nextNode()) {
        const to = from + node.length;
        if (to > start) {
          use(node, Math.max(0, start - from), Math.min(node.length, end - from));
        }
        from = to;
      }
    }
  }

  /**
   * The boxes of the lines of a range, relative to the window. Those of a whole Range would hold the boxes of elements
   * as well.
   */
  function rects(start, end) {
    const boxes = [];
    eachNode(start, end, (node, from, to) => {
      scratch.setStart(node, from);
      scratch.setEnd(node, to);
      for (const box of scratch.getClientRects()) {
        if (box.width > 0) {
          boxes.push(box);
        }
      }
    });
    return boxes;
  }

  /** The numbers of the first block that reaches below y, and of the first that begins below it. */
  function firstBelow(y) {
    index();
    return countWhile(blocks.length, i => blocks[i].getBoundingClientRect().bottom <= y);
  }

  function firstBeyond(y) {
    index();
    return countWhile(blocks.length, i => blocks[i].getBoundingClientRect().top < y);
  }

  /** The offsets from the first block that reaches below one height to the last that begins above another. */
  function between(top, bottom) {
    const first = Math.max(0, firstBelow(top) - 1);
    const beyond = firstBeyond(bottom);
    return {from: starts.length === 0 ? 0 : starts[Math.min(first, starts.length - 1)],
      to: beyond >= starts.length ? Infinity : starts[beyond]};
  }

  /** The offset nearest to a point of the window, with the half of a character that decides between its two sides. */
  function nearest(x, y) {
    const caret = document.caretRangeFromPoint(x, y);
    return caret === null ? -1 : offset(caret.startContainer, caret.startOffset, false);
  }

  /** The offset of the character under a point of the window; -1 beside the text. */
  function under(x, y) {
    const caret = document.caretRangeFromPoint(x, y);
    if (caret === null || closest(caret.startContainer) === null) {
      return -1;
    }
    const near = offset(caret.startContainer, caret.startOffset, false);
    for (const candidate of [near, near - 1]) {
      if (candidate >= 0 && rects(candidate, candidate + 1).some(box => holds(box, x, y))) {
        return candidate;
      }
    }
    return -1;
  }

  /** A line is taller than the boxes of its characters. */
  function holds(box, x, y) {
    const slack = box.height / 4;
    return box.left <= x && x < box.right && box.top - slack <= y && y < box.bottom + slack;
  }

  function element(start) {
    return index()[blockAt(start)];
  }

  function blockRange(at) {
    const number = blockAt(at);
    return index().length === 0 ? [0, 0] : [starts[number], blockEnd(number)];
  }

  function firstInView() {
    const first = firstBelow(8);
    return starts.length === 0 ? 0 : starts[Math.min(first, starts.length - 1)];
  }

  function length() {
    return index().length === 0 ? 0 : blockEnd(blocks.length - 1);
  }

  /** What the page holds of the story's text, read as the contract says. */
  function all() {
    return Array.from(index(), block => block.textContent).join('\n');
  }

  return {reset, place, ranges, offset, rects, between, nearest, under, element, blockRange, firstInView, length, all};
})();
