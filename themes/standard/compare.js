// The reader chooses which organisations stand side by side. The choice is kept in the address, so that it can be
// sent to somebody: ?visa=norrbotten,exempel. Without a choice all of them stand there.
(() => {
  'use strict';
  const chooser = document.querySelector('fieldset.chooser');
  if (!chooser) return;
  const boxes = [...chooser.querySelectorAll('input')];
  const says = chooser.querySelector('[role="status"]');
  const name = chooser.dataset.parameter;

  const show = () => {
    for (const box of boxes) document.getElementById(box.value).hidden = !box.checked;
    says.textContent = boxes.some((box) => box.checked) ? '' : says.dataset.none;
  };
  const read = () => {
    const chosen = new URLSearchParams(location.search).get(name);
    const ids = chosen === null ? [] : chosen.split(',');
    // A choice of nothing that is here is none.
    const known = boxes.some((box) => ids.includes(box.value));
    for (const box of boxes) box.checked = !known || ids.includes(box.value);
    show();
  };
  const keep = () => {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    // Ids are a to z, 0 to 9 and hyphens: nothing to escape, and the commas stay readable.
    const query = ids.length === boxes.length ? '' : `?${name}=${ids.join(',')}`;
    history.replaceState(null, '', location.pathname + query + location.hash);
    show();
  };

  chooser.addEventListener('change', keep);
  chooser.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    for (const box of boxes) box.checked = button.value === 'all';
    keep();
  });
  document.querySelector('nav.chooser').hidden = true;
  chooser.hidden = false;
  read();
})();
