// Puts the picture of a figure, or a placeholder that takes one, before its caption. Words come from Java.
pizhu.figures = (() => {
  const story = document.getElementById('story');
  /** By number: {number, address, missing, hint, find, broken}; address is empty where the library has no picture. */
  let figures = new Map();
  let over = null;

  /**
   * WebKit keeps the decoded pictures of earlier stories by their address, a megabyte and more each, and counts only the bytes of their
   * files. A request of another kind to the same address makes it let go of them.
   */
  function release() {
    for (const image of story.querySelectorAll('.picture img')) {
      const address = image.src;
      image.onerror = null;
      image.removeAttribute('src');
      const other = document.createElement('link');
      other.rel = 'stylesheet';
      other.media = 'print';
      other.href = address;
      document.head.append(other);
      other.remove();
    }
  }

  function reset() {
    release();
    figures = new Map();
    over = null;
  }

  function show(given) {
    if (given.length === 0) {
      return;
    }
    given.forEach(figure => figures.set(figure.number, figure));
    for (const element of story.querySelectorAll('figure[data-figure]')) {
      const figure = figures.get(Number(element.getAttribute('data-figure')));
      if (figure !== undefined) {
        element.prepend(figure.address ? picture(figure) : missing(figure, figure.missing));
      }
    }
  }

  /** A picture has come in, or is another one now. */
  function replace(number, address) {
    const figure = figures.get(number);
    const element = story.querySelector(`figure[data-figure="${number}"]`);
    if (figure !== undefined && element !== null) {
      figure.address = address;
      element.querySelector('.picture').replaceWith(picture(figure));
      pizhu.regions.draw();
    }
  }

  function frame(className) {
    const frame = document.createElement('div');
    frame.className = className;
    return frame;
  }

  function picture(figure) {
    const box = frame('picture');
    const held = frame('frame');
    const image = document.createElement('img');
    image.alt = figure.alt;
    image.draggable = false;
    image.onerror = () => {
      box.replaceWith(missing(figure, figure.broken));
      pizhu.regions.draw();
    };
    image.src = figure.address;
    held.append(image);
    box.append(held);
    return box;
  }

  function missing(figure, words) {
    const box = frame('picture missing');
    const name = frame('name');
    name.textContent = words;
    const hint = frame('hint');
    hint.textContent = figure.hint;
    const find = document.createElement('button');
    find.type = 'button';
    find.textContent = figure.find;
    hint.append(find);
    box.append(name, hint);
    return box;
  }

  /**
   * The number of the figure under a point of the window, marked as the one that a drop would reach; 0 if there is
   * none.
   */
  function dropTarget(x, y) {
    const hit = document.elementFromPoint(x, y);
    const figure = hit === null ? null : hit.closest('#story figure[data-figure]');
    const box = figure === null ? null : figure.querySelector('.picture');
    if (box !== over) {
      if (over !== null) {
        over.classList.remove('over');
      }
      if (box !== null) {
        box.classList.add('over');
      }
      over = box;
    }
    return box === null ? 0 : Number(figure.getAttribute('data-figure'));
  }

  function center(number) {
    const box = story.querySelector(`figure[data-figure="${number}"] .picture`);
    box?.scrollIntoView({block: 'center'});
    return box;
  }

  function flash(number) {
    const box = center(number);
    if (box !== null) {
      box.classList.add('flash');
      setTimeout(() => box.classList.remove('flash'), 1400);
    }
  }

  return {reset, show, replace, dropTarget, center, flash};
})();
