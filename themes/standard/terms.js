// Words explained where they stand. A word is a link to its page; an ordinary click opens the explanation below the
// line instead. The explanations are the page's own list, so nothing is fetched.
(() => {
  'use strict';
  const list = document.querySelector('.explained');
  if (!list) return;
  const entries = new Map();
  for (const entry of list.querySelectorAll('dl > div')) entries.set(entry.querySelector('a').href, entry);
  let opened;

  const close = (back) => {
    if (!opened) return;
    const { word, panel } = opened;
    opened = undefined;
    panel.remove();
    word.setAttribute('aria-expanded', 'false');
    word.removeAttribute('aria-controls');
    if (back) word.focus();
  };

  const make = (entry) => {
    const panel = document.createElement('div');
    panel.className = 'explanation';
    panel.id = 'page--explanation';
    panel.tabIndex = -1;
    panel.setAttribute('role', 'group');
    const head = document.createElement('p');
    const words = document.createElement('p');
    const name = document.createElement('strong');
    name.id = 'page--explanation-name';
    name.textContent = entry.querySelector('dt').textContent;
    panel.setAttribute('aria-labelledby', name.id);
    head.append(name, ' ', entry.querySelector('dd.note')?.textContent ?? '');
    words.textContent = entry.querySelector('dd:last-child').firstChild.textContent;
    const ways = document.createElement('p');
    ways.className = 'ways';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = list.dataset.close;
    button.addEventListener('click', () => close(true));
    ways.append(entry.querySelector('a').cloneNode(true), button);
    panel.append(head, words, ways);
    return panel;
  };

  const show = (word, entry) => {
    close(false);
    const panel = make(entry);
    const block = word.closest('table, h1, h2, h3, h4, h5, h6, p, li, dd, .goal-text') ?? word;
    if (!block.matches('li, dd')) block.after(panel);
    else block.append(panel);
    word.setAttribute('aria-expanded', 'true');
    word.setAttribute('aria-controls', panel.id);
    opened = { word, panel };
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  };

  for (const word of document.querySelectorAll(':is(.plan-text, .goal-text) a')) {
    const entry = entries.get(word.href);
    if (!entry) continue;
    word.setAttribute('aria-expanded', 'false');
    word.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;  // a new tab, a download
      event.preventDefault();
      if (opened?.word === word) close(true);
      else show(word, entry);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && opened) close(true);
  });
})();
