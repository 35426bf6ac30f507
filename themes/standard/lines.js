// Printed lines of a proposal: #L99-101 is marked and scrolled to, and marked text is offered as a citation and as the
// beginning of a proposal to amend it.
(() => {
  'use strict';
  const text = document.querySelector('.numbered');
  if (!text) return;
  const marks = [...text.querySelectorAll('.line')].map((element) => ({ element, number: Number(element.dataset.line) }));
  const words = text.dataset;
  const say = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const named = (first, last) => say(first === last ? words.one : words.other, { n: first, first, last });

  // From the beginning of one line to the end of another.
  function rangeOf(first, last) {
    const from = marks.find(({ number }) => number >= first);
    const after = marks.find(({ number }) => number > last);
    if (!from || from.number > last) return null;
    const range = document.createRange();
    range.setStartAfter(from.element);
    after ? range.setEndBefore(after.element) : range.setEnd(text, text.childNodes.length);
    return { range, element: from.element };
  }

  function follow() {
    const asked = /^#L(\d+)(?:-(\d+))?$/.exec(location.hash);
    CSS.highlights?.delete('lines');
    if (!asked) return;
    const first = Number(asked[1]);
    const found = rangeOf(first, Number(asked[2] ?? first));
    if (!found) return;
    if (globalThis.Highlight) CSS.highlights.set('lines', new Highlight(found.range));
    if (asked[2] && !document.getElementById(location.hash.slice(1))) found.element.scrollIntoView({ block: 'center' });
  }
  addEventListener('hashchange', follow);
  follow();

  const make = (tag, properties, ...inside) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  };
  const told = make('span', {});
  told.setAttribute('role', 'status');
  let cited;
  const button = (label, pattern) => {
    const element = make('button', { type: 'button' }, label);
    element.addEventListener('click', async () => {
      await navigator.clipboard.writeText(say(pattern, { ...cited, plan: words.plan }) + '\n' + cited.address);
      told.textContent = words.copied;
    });
    return element;
  };
  const link = make('a', {});
  const bar = make('div', { className: 'cite-lines', hidden: true }, link, button(words.copyCitation, words.citation), button(words.copyAmendment, words.amendment), told);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.bar);
  document.body.append(bar);

  // The line that a place in the text stands on: that of the last mark before it.
  const lineOf = (node, offset) => {
    const place = document.createRange();
    place.setStart(node, offset);
    let line = 0;
    for (const { element, number } of marks) {
      if (place.comparePoint(element, 0) > 0) break;
      line = number;
    }
    return line;
  };

  // The proposal's own words: without facts and marks beside them, and as they were before changes.
  const proposed = (range) => {
    const part = range.cloneContents();
    for (const other of part.querySelectorAll('.facts, .beside, .goal-number, .permalink, .heading-fact, .visually-hidden, .switch, .overlay-switch, .explanation, ins')) other.remove();
    for (const block of part.querySelectorAll('p, li, h2, h3, h4, div')) block.append(' ');
    return part.textContent.replace(/\s+/g, ' ').trim();
  };

  // A line counts when some of its words are marked: not that before the first word, nor that after the last.
  const linesOf = (range) => {
    const inside = marks.filter(({ element }) => range.intersectsNode(element));
    const wordsBetween = (set) => {
      const part = range.cloneRange();
      set(part);
      return proposed(part) !== '';
    };
    let first = lineOf(range.startContainer, range.startOffset);
    if (inside.length > 0 && !wordsBetween((part) => part.setEndBefore(inside[0].element))) first = inside[0].number;
    let last = lineOf(range.endContainer, range.endOffset);
    while (inside.length > 0 && !wordsBetween((part) => part.setStartAfter(inside.at(-1).element))) {
      inside.pop();
      last = inside.at(-1)?.number ?? first;
    }
    return [Math.max(1, first), Math.max(1, first, last)];
  };

  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const quoted = range ? proposed(range) : '';
    const inside = range && quoted && text.contains(range.startContainer) && text.contains(range.endContainer);
    if (!inside) {
      if (!bar.contains(document.activeElement)) bar.hidden = true;
      return;
    }
    const [first, last] = linesOf(range);
    const hash = first === last ? `#L${first}` : `#L${first}-${last}`;
    const lines = named(first, last);
    cited = { lines: lines[0].toUpperCase() + lines.slice(1), text: quoted, address: location.href.split('#')[0] + hash };
    link.href = hash;
    link.textContent = say(words.cite, { lines });
    told.textContent = '';
    bar.hidden = false;
  });
})();
