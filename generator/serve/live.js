// Runs in pages that `planverk serve` shows, and in no other: loads the page again when it has changed, with the reader
// left where he was, changes sheets in place, and shows what stops the site from being rendered.
(() => {
  'use strict';

  const self = document.currentScript;
  const placeKey = 'planverk-place';
  const retryAfter = 1000;
  let { page, sheets } = self.dataset;
  let source = null;

  // Where the reader is: the nearest thing with an id and how far it is from the top, as a page that has changed above
  // him is longer or shorter; what he has opened; and what he has scrolled sideways.
  function notePlace() {
    let near = null;
    for (const element of document.querySelectorAll('main [id]')) {
      const { top, height } = element.getBoundingClientRect();
      if (height > 0 && (!near || Math.abs(top) < Math.abs(near.top))) near = { id: element.id, top };
    }
    const scrolled = [];
    document.querySelectorAll('body *').forEach((element, index) => {
      if (element.scrollLeft || element.scrollTop) scrolled.push([index, element.tagName, element.scrollLeft, element.scrollTop]);
    });
    const open = [...document.querySelectorAll('details')].map((element) => element.open);
    sessionStorage.setItem(placeKey, JSON.stringify({
      path: location.pathname, x: scrollX, y: scrollY, near: scrollY > 0 ? near : null, open, scrolled,
    }));
    history.scrollRestoration = 'manual';
  }

  function takePlace() {
    const noted = sessionStorage.getItem(placeKey);
    sessionStorage.removeItem(placeKey);
    if (!noted) return;
    const place = JSON.parse(noted);
    if (place.path !== location.pathname) return;
    const details = document.querySelectorAll('details');
    if (details.length === place.open.length) details.forEach((element, index) => { element.open = place.open[index]; });
    const all = document.querySelectorAll('body *');
    for (const [index, tag, left, top] of place.scrolled) {
      if (all[index]?.tagName === tag) all[index].scrollTo({ left, top, behavior: 'instant' });
    }
    const near = place.near && document.getElementById(place.near.id);
    const y = near ? scrollY + near.getBoundingClientRect().top - place.near.top : place.y;
    scrollTo({ left: place.x, top: y, behavior: 'instant' });
    history.scrollRestoration = 'auto';
  }

  function reload() {
    source?.close();
    notePlace();
    location.reload();
  }

  // The words that have changed, put where the old ones stood, so that they are seen at once; where it is not certain which
  // those are, they wait. The page is loaded again all the same: its scripts have read the old one.
  function changeWords(pairs) {
    const plain = (markup) => new DOMParser().parseFromString(`<div>${markup}</div>`, 'text/html').body.textContent;
    const nodes = new Map();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { data } = walk.currentNode;
      nodes.set(data, [...(nodes.get(data) ?? []), walk.currentNode]);
    }
    for (let n = 0; n + 1 < pairs.length; n += 2) {
      const [old, fresh] = [plain(pairs[n]), plain(pairs[n + 1])];
      const same = pairs.filter((text, m) => m % 2 === 0 && text === pairs[n] && pairs[m + 1] === pairs[n + 1]).length;
      const found = nodes.get(old) ?? [];
      if (found.length === same) for (const node of found) node.data = fresh;
    }
    requestAnimationFrame(() => requestAnimationFrame(reload));
  }

  // Each sheet gives way when the one in its place is there, so that the page is never without.
  function changeSheets(paths) {
    const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
    if (links.length !== paths.length) return reload();
    links.forEach((old, index) => {
      if (new URL(old.href).pathname === paths[index]) return;
      const fresh = old.cloneNode();
      fresh.href = paths[index];
      fresh.addEventListener('load', () => old.remove());
      fresh.addEventListener('error', () => fresh.remove());
      old.after(fresh);
    });
  }

  const look = `
    :host { all: initial; }
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; max-height: 70vh; max-height: 70dvh;
      display: flex; flex-direction: column; background: #1d1b20; color: #f4eff4; border-top: 6px solid #ff6b5e;
      font: 1rem/1.5 system-ui, sans-serif; box-shadow: 0 -8px 32px rgb(0 0 0 / 40%); }
    header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; padding: .75rem 1rem .25rem; }
    h2 { margin: 0; font-size: 1.125rem; line-height: 1.4; }
    p { margin: 0; color: #cfc8d2; }
    button { flex: none; min-height: 44px; min-width: 44px; padding: 0 1rem; font: inherit; color: inherit; background: transparent;
      border: 1px solid currentcolor; border-radius: 6px; cursor: pointer; }
    button:hover { background: #3a363e; }
    button:focus-visible, pre:focus-visible { outline: 3px solid #ffd166; outline-offset: -3px; }
    pre { margin: 0; padding: .5rem 1rem 1rem; overflow: auto; font: .875rem/1.5 ui-monospace, "Liberation Mono", monospace; tab-size: 2; }
    @media (forced-colors: active) { section { border: 2px solid; } }
    @media print { section { display: none; } }`;

  // In a root of its own, so that neither the theme's sheets nor its scripts reach it.
  let overlay = null;

  function showProblems(title, note, close, frames) {
    hideProblems();
    overlay = document.createElement('planverk-problems');
    const root = overlay.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
    const add = (parent, name, text = '') => {
      const element = parent.appendChild(document.createElement(name));
      element.textContent = text;
      return element;
    };
    const section = document.createElement('section');
    section.setAttribute('role', 'status');
    section.setAttribute('aria-labelledby', 'title');
    const header = add(section, 'header');
    const words = add(header, 'div');
    const heading = add(words, 'h2', title);
    heading.id = 'title';
    heading.lang = 'sv';
    add(words, 'p', note).lang = 'sv';
    const button = add(header, 'button', close);
    button.lang = 'sv';
    button.addEventListener('click', hideProblems);
    const text = add(section, 'pre', frames);
    text.lang = 'en';
    text.tabIndex = 0;
    section.addEventListener('keydown', (event) => { if (event.key === 'Escape') hideProblems(); });
    document.body.append(overlay);
    // Readers of screens are told what comes into a status, not what was in it when it came.
    root.append(section);
  }

  function hideProblems() {
    overlay?.remove();
    overlay = null;
  }

  function connect() {
    // A page that nobody sees would hold one of the six connections that a browser makes to one place.
    if (source || document.hidden) return;
    const asked = new URLSearchParams({ path: location.pathname, page, sheets });
    source = new EventSource(`/_planverk/events?${asked}`);
    source.addEventListener('reload', reload);
    source.addEventListener('words', ({ data }) => changeWords(data.split('\n')));
    source.addEventListener('sheets', ({ data }) => {
      const [version, ...paths] = data.split('\n');
      sheets = version;
      changeSheets(paths);
    });
    source.addEventListener('problems', ({ data }) => {
      const [title, note, close, ...frames] = data.split('\n');
      showProblems(title, note, close, frames.join('\n'));
    });
    source.addEventListener('mended', hideProblems);
    // The browser would try again with the versions of long ago.
    source.addEventListener('error', () => {
      disconnect();
      setTimeout(connect, retryAfter);
    });
  }

  function disconnect() {
    source?.close();
    source = null;
  }

  document.addEventListener('visibilitychange', () => { document.hidden ? disconnect() : connect(); });
  addEventListener('pageshow', connect);
  addEventListener('pagehide', disconnect);
  takePlace();
  connect();
})();
