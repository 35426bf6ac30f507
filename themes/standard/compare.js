// The reader chooses which organisations stand side by side. The choice is kept in the address, so that it can be
// sent to somebody: ?visa=norrbotten,exempel. The list of links to the columns becomes a list of boxes to tick.
(() => {
  'use strict';
  const nav = document.querySelector('nav.chooser');
  if (!nav) return;
  const words = nav.dataset;
  const make = (tag, properties, ...inside) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  };

  const chooser = make('fieldset', { className: 'chooser' }, make('legend', {}, nav.querySelector('.label').textContent));
  const boxes = [...nav.querySelectorAll('li')].map((item) => {
    const link = item.querySelector('a');
    const box = make('input', { type: 'checkbox', value: link.hash.slice(1), id: `page--show-${link.hash.slice(1)}` });
    const label = make('label', { htmlFor: box.id }, link.textContent, ' ', item.querySelector('.note'));
    chooser.append(make('p', { className: 'switch' }, box, label));
    return box;
  });
  const button = (text, checked) => {
    const element = make('button', { type: 'button' }, text);
    element.addEventListener('click', () => {
      for (const box of boxes) box.checked = checked;
      keep();
    });
    return element;
  };
  const says = make('p', { className: 'note' });
  says.setAttribute('role', 'status');
  chooser.append(make('p', {}, button(words.all, true), ' ', button(words.none, false)), says);

  const show = () => {
    for (const box of boxes) document.getElementById(box.value).hidden = !box.checked;
    says.textContent = boxes.some((box) => box.checked) ? '' : words.empty;
  };
  const keep = () => {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    // Ids are a to z, 0 to 9 and hyphens: nothing to escape, and the commas stay readable.
    const query = ids.length === boxes.length ? '' : `?${words.parameter}=${ids.join(',')}`;
    history.replaceState(null, '', location.pathname + query + location.hash);
    show();
  };

  const chosen = (new URLSearchParams(location.search).get(words.parameter) ?? '').split(',');
  // A choice of nothing that is here is none: all columns stand there.
  const known = boxes.some((box) => chosen.includes(box.value));
  for (const box of boxes) box.checked = !known || chosen.includes(box.value);
  chooser.addEventListener('change', keep);
  nav.replaceWith(chooser);
  show();
})();
