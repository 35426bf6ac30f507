// Narrows the list of all goals: choices and words together, kept in the address, counted, told to screen readers.
// The full list stands in the page and comes back when nothing is chosen.
(() => {
  'use strict';
  const form = document.getElementById('page--filters');
  if (!form) return;
  const { Finder, say } = self.planverkFind;
  const list = document.getElementById('page--found');
  const full = document.getElementById('page--list');
  const words = document.getElementById('page--words');
  const count = form.querySelector('.found-count');
  const more = document.querySelector('.more button');
  const selects = [...form.querySelectorAll('select')];
  const fields = [words, ...selects];
  const labels = new Map(selects.flatMap((s) => [...s.options].map((o) => [o, o.textContent])));
  const wholeCount = count.textContent;
  const finder = new Finder(form);
  const shownAtATime = 40;
  let asked = 0;
  let facets;  // parameter → {values, goals: [[place, …], …]}
  let left = [];  // numbers of goals that are not shown yet
  let marks = [];

  async function open() {
    if (facets) return;
    const lists = await finder.facets();
    facets = new Map(lists.map(({ parameter, values, goals }) =>
      [parameter, { values, goals: goals.map((g) => (Array.isArray(g) ? g : g < 0 ? [] : [g])) }]));
  }

  // The goals with the words, in the order of the list; all when no word is written.
  async function goalsWithWords(total) {
    marks = [];
    if (!words.value.trim()) return Array.from({ length: total }, (_, i) => i);
    const { words: asked, rows, all } = await finder.search(words.value);
    // Words so common that they tell nothing leave nothing out.
    if (asked.length === 0) return Array.from({ length: total }, (_, i) => i);
    marks = asked;
    return all ? [...rows.keys()].filter((row) => row < total).sort((a, b) => a - b) : [];
  }

  // How many goals each option would leave, with the other choices as they are.
  function countOptions(goals, chosen) {
    for (const select of selects) {
      const { values, goals: of } = facets.get(select.name);
      const counts = new Array(values.length).fill(0);
      for (const goal of goals)
        if (chosen.every(({ name, has }) => name === select.name || has(goal))) for (const place of of[goal]) ++counts[place];
      for (const option of select.options) {
        if (!option.value) continue;
        const n = counts[values.indexOf(option.value)] ?? 0;
        option.textContent = `${labels.get(option)} (${n})`;
        option.disabled = n === 0 && !option.selected;
      }
    }
  }

  async function nextRows() {
    const rows = await finder.rows(left.slice(0, shownAtATime));
    return Promise.all(rows.map((row) => finder.element(row, marks)));
  }

  async function showMore() {
    const question = asked;
    more.disabled = true;
    const rows = await nextRows().finally(() => (more.disabled = false));
    if (question !== asked) return;
    left = left.slice(rows.length);
    list.append(...rows);
    more.parentElement.hidden = left.length === 0;
    rows[0].querySelector('a').focus();
  }

  async function narrow() {
    const question = ++asked;
    const chosen = selects.filter((s) => s.value);
    keepInAddress();
    const isWhole = chosen.length === 0 && !words.value.trim();
    await open();
    const total = facets.values().next().value.goals.length;
    const tests = chosen.map((select) => {
      const { values, goals } = facets.get(select.name);
      const place = values.indexOf(select.value);
      return { name: select.name, has: (goal) => goals[goal].includes(place) };
    });
    const candidates = await goalsWithWords(total);
    if (question !== asked) return;
    left = isWhole ? [] : candidates.filter((goal) => tests.every(({ has }) => has(goal)));
    const n = left.length;
    const rows = await nextRows();
    // All is shown at once, or nothing when another question came first.
    if (question !== asked) return;
    left = left.slice(rows.length);
    countOptions(candidates, tests);
    full.hidden = !isWhole;
    list.hidden = isWhole;
    list.replaceChildren(...rows);
    more.parentElement.hidden = left.length === 0;
    count.textContent = isWhole ? wholeCount : n === 0 ? form.dataset.none : say(form.dataset.total, { n, total });
  }

  function keepInAddress() {
    const url = new URL(location.href);
    for (const field of fields) field.value ? url.searchParams.set(field.name, field.value) : url.searchParams.delete(field.name);
    history.replaceState(null, '', url);
  }

  function readAddress() {
    const given = new URL(location.href).searchParams;
    for (const field of fields) field.value = given.get(field.name) ?? '';
    // A value that no goal has any more is no choice.
    for (const select of selects) if (select.selectedIndex < 0) select.value = '';
    return fields.some((field) => field.value);
  }

  const attempt = () => {
    const tried = narrow();
    const question = asked;
    tried.catch(() => question === asked && (count.textContent = form.dataset.failed));
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', attempt);
  form.addEventListener('reset', () => queueMicrotask(() => {
    // The state of the fields at the first load is not "nothing chosen" when the address chose.
    for (const field of fields) field.value = '';
    attempt();
  }));
  more.addEventListener('click', () => showMore().catch(() => (count.textContent = form.dataset.failed)));
  addEventListener('popstate', () => (readAddress(), attempt()));
  if (readAddress()) attempt();
})();
