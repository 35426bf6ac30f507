// What is measured in pages.

// These are sent to the page as text, with the function that uses them.

// A colour in any way of writing it, as a canvas reads it: [red, green, blue, opacity].
function dots(colour) {
  dots.pen ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  dots.known ??= new Map();
  if (!dots.known.has(colour)) {
    dots.pen.clearRect(0, 0, 1, 1);
    dots.pen.fillStyle = colour;
    dots.pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = dots.pen.getImageData(0, 0, 1, 1).data;
    dots.known.set(colour, [red, green, blue, alpha / 255]);
  }
  return dots.known.get(colour);
}

function laidOver([red, green, blue, alpha], below) {
  return [red, green, blue].map((value, part) => value * alpha + below[part] * (1 - alpha));
}

// Long pages have thousands of texts below the same few boxes, so what was found for a box is kept.
function kept(reckon) {
  const known = new Map();
  return (element) => {
    if (!known.has(element)) known.set(element, reckon(element));
    return known.get(element);
  };
}

// What is behind the words of an element.
function groundOf(element) {
  groundOf.kept ??= kept((box) => {
    const own = box ? dots(getComputedStyle(box).backgroundColor) : dots('Canvas');
    return !box || own[3] === 1 ? own : laidOver(own, groundOf(box.parentElement));
  });
  return groundOf.kept(element);
}

function opacityOf(element) {
  opacityOf.kept ??= kept((box) => (box ? Number(getComputedStyle(box).opacity) * opacityOf(box.parentElement) : 1));
  return opacityOf.kept(element);
}

// What is behind words in a drawing: the shapes before them that they stand on.
function groundInDrawing(words) {
  const box = words.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  let ground = groundOf(words.ownerSVGElement);
  for (const shape of words.ownerSVGElement.querySelectorAll('rect, circle, ellipse, polygon, path')) {
    const { left, right, top, bottom } = shape.getBoundingClientRect();
    const before = shape.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING;
    const { fill, fillOpacity } = getComputedStyle(shape);
    if (!before || x < left || x > right || y < top || y > bottom || !/^(rgb|color|ok|hsl|lab|lch)/.test(fill)) continue;
    const [red, green, blue, alpha] = dots(fill);
    ground = laidOver([red, green, blue, alpha * Number(fillOpacity) * opacityOf(shape)], ground);
  }
  return ground;
}

// As WCAG 2.2 reckons it, from 1 to 21.
function contrast(one, other) {
  const light = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker, lighter] = [light(one), light(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

// The lines around an element and the shapes in it: [width, colour] of each, as text.
function linesOf(element) {
  return [element, ...element.querySelectorAll('*')].map((part) => {
    const style = getComputedStyle(part);
    const drawn = part.ownerSVGElement && part.localName !== 'a';
    return drawn ? `${style.stroke === 'none' ? 0 : parseFloat(style.strokeWidth)} ${style.stroke}`
      : `${style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth)} ${style.outlineColor}`;
  });
}

const tools = [dots, laidOver, kept, groundOf, opacityOf, groundInDrawing, contrast, linesOf].join('\n');
const inPage = (page, measure, given = null) => page.evaluate(`(() => { ${tools}\nreturn (${measure})(${JSON.stringify(given)}); })()`);

// Whether a style sheet of the site has come: browsers alone put a margin around the page.
export const isStyled = (page) => page.evaluate(() => getComputedStyle(document.body).marginTop === '0px');

export const enough = { text: 4.5, large: 3 };
export const enhanced = { text: 7, large: 4.5 };

// Texts that stand out from what lies behind them less than they must: “2.9 of 4.5: words”.
export const faintTexts = (page, least = enough) => inPage(page, (must) => {
  const faint = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(node);
    // Words for screen readers only are cut to a dot; signs that show under the pointer have no opacity until then.
    const opacity = opacityOf(element);
    if (opacity < 0.05 || element.getBoundingClientRect().width <= 1 || range.getBoundingClientRect().width <= 1) continue;
    const style = getComputedStyle(element);
    const drawn = !!element.ownerSVGElement;
    const ground = drawn ? groundInDrawing(element) : groundOf(element);
    const [red, green, blue, alpha] = dots(drawn ? style.fill : style.color);
    const ratio = contrast(laidOver([red, green, blue, alpha * opacity], ground), ground);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? must.large : must.text;
    if (ratio < needed) faint.add(`${ratio.toFixed(2)} of ${needed}: ${node.data.trim().slice(0, 60)}`);
  }
  return [...faint];
}, least);

// Gives the focus in turn to what can have it, and tells where that cannot be seen. Of things that stand alike, as the
// links of a list, three are tried. The keyboard must have been used before, or the browser shows no ring at all.
export const unseenFocus = (page) => inPage(page, () => {
  const faults = new Set();
  const tried = new Map();
  const standing = (element, levels) => (levels && element ? `${standing(element.parentElement, levels - 1)} ${element.localName}.${element.getAttribute('class')}` : '');
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.disabled) continue;
    const place = standing(element, 4);
    tried.set(place, (tried.get(place) ?? 0) + 1);
    if (tried.get(place) > 3) continue;
    document.activeElement.blur();
    const before = linesOf(element);
    element.focus();
    const name = `${element.localName} “${(element.getAttribute('aria-label') || element.textContent || element.id).trim().slice(0, 50)}”`;
    if (document.activeElement !== element) faults.add(`${name} does not take the focus`);
    // A link over two lines has a box for each.
    const box = element.getClientRects()[0];
    const inSight = box && box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!inSight) faults.add(`${name} is out of sight`);
    // A ring of its own, or in a drawing a thicker line of a shape.
    const ground = groundOf(element.closest('svg') ?? element.parentElement);
    const rings = linesOf(element).filter((line, part) => line !== before[part] && parseFloat(line) >= 2);
    if (!rings.length) faults.add(`${name} has no ring`);
    else if (rings.every((line) => contrast(laidOver(dots(line.slice(line.indexOf(' ') + 1)), ground), ground) < 3)) faults.add(`${name} has a ring too faint to see`);
  }
  return [...faults];
});

// What has the focus.
export const focused = (page) => inPage(page, () => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  return {
    words: element.textContent.trim(),
    inMain: !!element.closest('main'),
    isBody: element === document.body,
    inSight: box.width > 1 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth,
  };
});

// How far the page reaches beyond the window, and what does so without a scroller of its own.
export const sideways = (page) => inPage(page, () => {
  const room = document.documentElement.clientWidth;
  const inScroller = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  const tooWide = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > room + 1 && element.checkVisibility() && !inScroller(element))
    .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
  return { by: document.documentElement.scrollWidth - room, tooWide: [...new Set(tooWide)].slice(0, 5) };
});

// Gives text the room between letters and lines that readers may ask for (WCAG 1.4.12), or takes it back. A style made
// this way is let in by the page's policy.
export const spaceOutText = (page, wanted) => page.evaluate((on) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = on ? [sheet] : [];
}, wanted);

// What stands wrong in the bones of a page: title, language, landmarks, headings, names.
export const outlineFaults = (page) => inPage(page, () => {
  const faults = [];
  const count = (selector) => document.querySelectorAll(selector).length;
  if (!document.title.trim()) faults.push('no title');
  if (!/^[a-z]{2}(-|$)/.test(document.documentElement.lang)) faults.push(`lang is “${document.documentElement.lang}”`);
  for (const once of ['main', 'h1', 'main h1', 'body > header', 'body > footer']) {
    if (count(once) !== 1) faults.push(`${count(once)} of ${once}`);
  }
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const own = Number(heading.localName[1]);
    if (!heading.textContent.trim()) faults.push(`an empty ${heading.localName}`);
    if (own > level + 1) faults.push(`${heading.localName} “${heading.textContent.trim()}” after h${level}`);
    level = own;
  }
  const ids = new Set();
  for (const { id } of document.querySelectorAll('[id]')) {
    if (ids.has(id)) faults.push(`id ${id} stands twice`);
    ids.add(id);
  }
  for (const labelled of document.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls]')) {
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
      for (const id of labelled.getAttribute(attribute)?.split(/\s+/) ?? []) {
        if (!document.getElementById(id)) faults.push(`${attribute} names ${id}, which is not there`);
      }
    }
  }
  for (const link of document.querySelectorAll('a[href], button')) {
    if (!(link.getAttribute('aria-label') || link.textContent).trim()) faults.push(`${link.localName} without words: ${link.outerHTML.slice(0, 80)}`);
  }
  for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
    if (!field.labels.length && !field.getAttribute('aria-label')) faults.push(`a field without label: ${field.outerHTML.slice(0, 80)}`);
  }
  return faults;
});

// The share of an element's picture that is not of the ground's colour: how full a mark looks, whatever draws it. Open the
// page with `sharp`, for small marks are blurred at their edges.
export async function ink(page, locator) {
  const picture = (await locator.screenshot({ scale: 'device' })).toString('base64');
  const easel = await page.context().newPage();
  try {
    return await easel.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      pen.drawImage(image, 0, 0);
      const parts = pen.getImageData(0, 0, image.width, image.height).data;
      let inked = 0;
      for (let at = 0; at < parts.length; at += 4) {
        // The corner of a round mark is ground.
        if ([0, 1, 2].some((part) => Math.abs(parts[at + part] - parts[part]) > 48)) inked += 1;
      }
      return inked / (parts.length / 4);
    }, picture);
  } finally {
    await easel.close();
  }
}
