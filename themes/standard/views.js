// The readings of a proposal: whoever goes from one to another stays at the place that is being read. All three pages
// have the same places.
(() => {
  'use strict';
  const views = document.querySelector('.plan-text > .views');
  if (!views) return;
  const links = [...views.querySelectorAll('a:not([aria-current])')];
  const places = [...document.querySelectorAll('.plan-text > :is(h2, h3, h4)[id], .plan-text .goal[id]')];

  const inSight = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  // What the address names while it is in sight; else the last heading or goal that has come up to the switch.
  const place = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    const named = hash && document.getElementById(hash.replace(/^(L\d+)-\d+$/, '$1'));
    if (named && inSight(named) && !/^A\d+$/.test(hash)) return hash;
    const top = views.getBoundingClientRect().bottom;
    if (document.querySelector('.plan-text').getBoundingClientRect().top >= 0) return '';
    return places.findLast((element) => element.getBoundingClientRect().top <= top + 40)?.id ?? '';
  };

  const lead = () => {
    const id = place();
    for (const link of links) link.hash = id ? '#' + encodeURIComponent(id) : '';
  };
  // Before a click of any kind, by hand or by key, and before a menu that copies the address.
  for (const event of ['pointerdown', 'focusin', 'keydown', 'click', 'contextmenu']) views.addEventListener(event, lead, true);
})();
