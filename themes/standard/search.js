// The search page: finds while the reader types, groups what was found, and keeps the question in the address.
(() => {
  'use strict';
  const { Finder, say } = self.planverkFind;
  const found = document.getElementById('page--found');
  const input = document.getElementById('page--words');
  const form = input.form;
  const count = found.querySelector('.found-count');
  const groups = found.querySelector('.found-groups');
  const finder = new Finder(found);
  const shownAtFirst = 5;
  let asked = 0;  // questions so far: an answer that comes after a later question is dropped

  // [{kind, rows}] with the best kind first; kinds that answer as well as each other keep their order. Earlier texts of
  // plans come last, as nearly all that they say stands in the present ones.
  async function group(rows) {
    const { kinds } = await finder.open();
    const out = kinds.map(([kind, first], i) => ({ kind, first, end: kinds[i + 1]?.[1] ?? Infinity, rows: [], best: 0 }));
    for (const [row, score] of rows) {
      const of = out.find((g) => row < g.end);
      of.rows.push([row, score]);
      of.best = Math.max(of.best, score);
    }
    for (const g of out) g.rows.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return out.filter((g) => g.rows.length > 0).sort((a, b) => (a.kind === 'version') - (b.kind === 'version') || b.best - a.best);
  }

  async function show(list, rows, words) {
    const texts = await finder.rows(rows.map(([row]) => row));
    list.append(...(await Promise.all(texts.map((row) => finder.element(row, words)))));
  }

  async function section({ kind, rows }, words) {
    const out = document.createElement('section');
    const heading = document.createElement('h2');
    heading.id = 'page--found-' + kind;
    heading.append(found.dataset[kind], ' ', Object.assign(document.createElement('span'), { className: 'note', textContent: rows.length.toLocaleString(document.documentElement.lang) }));
    const list = Object.assign(document.createElement('ul'), { className: 'goal-rows' });
    out.setAttribute('aria-labelledby', heading.id);
    out.append(heading, list);
    await show(list, rows.slice(0, shownAtFirst), words);
    if (rows.length > shownAtFirst) out.append(moreButton(list, rows, words));
    return out;
  }

  function moreButton(list, rows, words) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: found.dataset.more });
    button.className = 'more';
    button.addEventListener('click', async () => {
      const from = list.children.length;
      button.disabled = true;
      await show(list, rows.slice(from, from + 20), words).finally(() => (button.disabled = false));
      list.children[from].querySelector('a').focus();
      if (list.children.length >= rows.length) button.remove();
    });
    return button;
  }

  async function find(text) {
    const { words, rows, all } = await finder.search(text);
    const sections = await Promise.all((await group(rows)).map((g) => section(g, words)));
    const { common, none, one, total, some } = found.dataset;
    const message = !text.trim() ? '' : words.length === 0 ? common : rows.size === 0 ? none : !all ? some : rows.size === 1 ? one : total;
    return { sections, message: say(message, { n: rows.size, words: text.trim() }) };
  }

  async function answer(text) {
    const question = ++asked;
    const { sections, message } = await find(text).catch(() => ({ sections: [], message: found.dataset.failed }));
    if (question !== asked) return;
    groups.replaceChildren(...sections);
    count.textContent = message;
  }

  function ask() {
    const url = new URL(location.href);
    input.value.trim() ? url.searchParams.set('q', input.value.trim()) : url.searchParams.delete('q');
    history.replaceState(null, '', url);
    answer(input.value);
  }

  // Arrow keys walk between the field and what was found.
  function walk(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Escape') return;
    if (event.key === 'Escape') {
      if (document.activeElement !== input) event.preventDefault();
      return input.focus();
    }
    const stops = [input, ...groups.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next || !stops.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  input.addEventListener('input', ask);
  input.addEventListener('focus', () => finder.open().catch(() => {}), { once: true });
  document.addEventListener('keydown', walk);
  input.value = new URL(location.href).searchParams.get('q') ?? '';
  if (input.value) ask();
})();
