// A plan with several texts: the switch between them leads to the place that is being read, and a citation of a line or a
// place that only another text has is shown the way there.
(() => {
  'use strict';
  const nav = document.querySelector('.versions');
  if (!nav) return;
  const links = [...nav.querySelectorAll('a')].map((element) => ({
    element,
    address: element.getAttribute('href'),
    missing: new Set(element.dataset.missing?.split(' ')),
    renamed: new Map(element.dataset.renamed?.split(' ').map((pair) => pair.split('='))),
    only: new Set(element.dataset.only?.split(' ')),
    lastLine: Number(element.dataset.lastLine ?? 0),
  }));
  const others = links.filter(({ element }) => !element.hasAttribute('aria-current'));
  const places = [...document.querySelectorAll('.plan-text :is(h2, h3, h4, .goal)[id]')];

  // What is read stands at the top, where a link to it would put it. Before the first heading there is no place to keep.
  function readIds() {
    const line = nav.getBoundingClientRect().bottom + 64;
    const above = places.filter((place) => place.getBoundingClientRect().top <= line);
    return above.map(({ id }) => id).reverse();
  }

  // The nearest place above that the other text has too, under that name or another.
  function keepPlace() {
    const ids = scrollY > 0 ? readIds() : [];
    for (const { element, address, missing, renamed } of others) {
      const id = ids.find((each) => !missing.has(each));
      element.setAttribute('href', id ? `${address}#${renamed.get(id) ?? id}` : address);
    }
  }
  for (const event of ['pointerdown', 'keydown', 'click', 'focusin']) nav.addEventListener(event, keepPlace);
  // In a narrow window the list is longer than its row.
  const current = nav.querySelector('[aria-current]');
  const row = current.closest('ul');
  row.scrollLeft = current.getBoundingClientRect().left - row.getBoundingClientRect().left;

  const say = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const note = Object.assign(document.createElement('p'), { className: 'place-note', hidden: true });
  note.setAttribute('role', 'status');
  nav.after(note);

  // The newest text that has what the address asks for and this one has not.
  function elsewhere(hash) {
    const asked = /^#L(\d+)(?:-(\d+))?$/.exec(hash);
    if (asked && document.querySelector('.numbered')) return null;
    if (asked) {
      const [, first, last = first] = asked;
      const link = others.findLast(({ lastLine }) => lastLine >= Number(first));
      const lines = say(first === last ? nav.dataset.one : nav.dataset.other, { n: first, first, last });
      return link && { link, hash, words: nav.dataset.missingLines, lines };
    }
    const id = decodeURIComponent(hash.slice(1));
    if (!id || document.getElementById(id)) return null;
    const link = others.findLast(({ only }) => only.has(id));
    return link && { link, hash, words: nav.dataset.missingPlace };
  }

  function help() {
    const found = elsewhere(location.hash);
    note.hidden = !found;
    if (!found) return;
    const { link, hash, words, lines } = found;
    const way = Object.assign(document.createElement('a'), { textContent: nav.dataset.read });
    way.setAttribute('href', link.address + hash);
    note.replaceChildren(say(words, { lines, version: link.element.firstChild.textContent.trim() }), ' ', way);
    note.scrollIntoView({ block: 'center' });
  }
  addEventListener('hashchange', help);
  help();
})();
