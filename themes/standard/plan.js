// The contents of a plan follow the reader: the section being read is marked, and kept in sight in its own column.
(() => {
  'use strict';
  const contents = document.querySelector('.toc');
  if (!contents) return;
  const details = contents.querySelector('details');
  const wide = matchMedia('(min-width: 64rem)');
  const links = new Map();
  for (const link of contents.querySelectorAll('a'))
    links.set(document.getElementById(decodeURIComponent(link.hash.slice(1))), link);
  links.delete(null);
  const headings = [...links.keys()];
  if (headings.length === 0) return;

  // Browsers that cannot show closed contents by style alone get them opened.
  const open = () => {
    if (wide.matches && !CSS.supports('selector(::details-content)')) details.open = true;
  };
  open();
  wide.addEventListener('change', open);
  // On a phone the contents have done their work when a section is chosen.
  contents.addEventListener('click', (event) => {
    if (event.target.closest('a') && !wide.matches) details.open = false;
  });

  let current;
  const mark = (heading) => {
    const link = links.get(heading);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    current = link;
    if (!link) return;
    link.setAttribute('aria-current', 'true');
    // Only the column is scrolled, never the page.
    const above = link.offsetTop < contents.scrollTop + 40;
    const below = link.offsetTop + link.offsetHeight > contents.scrollTop + contents.clientHeight - 40;
    if (above || below) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
  };

  // A heading crosses a line a quarter down the window; the last one above the line is being read.
  const passed = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, boundingClientRect, rootBounds } of entries) {
      const line = rootBounds ? rootBounds.bottom : innerHeight / 4;
      if (boundingClientRect.top < line) passed.add(target);
      else passed.delete(target);
    }
    mark(headings.findLast((heading) => passed.has(heading)));
  }, { rootMargin: '0px 0px -75% 0px' });
  for (const heading of headings) observer.observe(heading);
})();
