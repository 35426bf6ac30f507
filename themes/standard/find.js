// Finds rows by words in the index that the site was built with (sok/). Fetches only the pieces that a question needs,
// as scripts, so that it works from a disk too. Used by search.js and filters.js.
(() => {
  'use strict';

  // The same folding and stemming as the generator's (search/words.cpp, search/stem.cpp): what was indexed by one must
  // be found by the other. The stem is Snowball's for Swedish.
  const plain = Object.fromEntries(
    'aáàâã a:ā ae:æ cçčć dđð eéèëêē iíìïî nñŋń oøóòôõ sšś ss:ß tŧþ uüúùû yýÿ zžź'.split(' ').flatMap((group) => {
      const [to, from] = group.includes(':') ? group.split(':') : [group[0], group.slice(1)];
      return [...from].map((letter) => [letter, to]);
    }),
  );
  const fold = (text) =>
    [...text.normalize('NFC').toLowerCase().replace(/[\u00AD\u0300-\u036F]/g, '')].map((c) => plain[c] ?? c).join('');
  // "1 000" is one word.
  const joinThousands = (text) =>
    text.replace(/(?<![\p{L}\p{N}])\d{1,3}(?:\s\d{3}(?![\p{L}\p{N}]))+/gu, (number) => number.replace(/\s/g, ''));
  const wordRuns = /[\p{L}\p{N}\u00AD\u0300-\u036F]+/gu;

  const longestFirst = (words) => words.split(' ').sort((a, b) => b.length - a.length);
  const endings = longestFirst(
    'a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas ' +
      'es ades andes ens arens hetens erns at andet het ast s',
  );
  function stem(word) {
    // Endings are looked for after the first consonant that follows a vowel, and after three letters at the least.
    const start = /^.*?[aeiouyåäö][^aeiouyåäö]/.exec(word);
    if (word.length > 2 && start) {
      const from = Math.max(3, start[0].length);
      const ends = (ending) => word.length - ending.length >= from && word.endsWith(ending);
      const ending = endings.find(ends);
      if (ending && (ending !== 's' || /[bcdfghjklmnoprtvy]s$/.test(word))) word = word.slice(0, -ending.length);
      if (['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'].some(ends)) word = word.slice(0, -1);
      if (ends('fullt') || ends('löst')) word = word.slice(0, -1);
      else {
        const last = ['lig', 'els', 'ig'].find(ends);
        if (last) word = word.slice(0, -last.length);
      }
    }
    if (word.length > 4 && word.endsWith('et')) word = word.slice(0, -2);
    if (word.length > 3 && /(mm|nn)$/.test(word)) word = word.slice(0, -1);
    return word;
  }

  // Pieces of the index push themselves here: [name, number, version, value].
  const waiting = new Map();
  const arrive = ([name, number, version, value]) => waiting.get(name + number)?.({ version, value });
  (self.planverkSearch ?? []).forEach(arrive);
  self.planverkSearch = { push: arrive };

  // How much a word tells by where it stands (search/index.h: context, text, title, short title), and by how it fits.
  const fieldWeights = [1, 2, 4, 6];
  const fits = { same: 1, begins: 0.6, stemBegins: 0.35, part: 0.5 };
  const mostPieces = 8;
  const leastStem = 4;  // letters

  class Finder {
    constructor(element) {
      this.base = new URL(element.dataset.search, location.href);
      this.root = new URL(element.dataset.root, location.href);
      this.portable = 'portable' in element.dataset;
      this.pieces = new Map();
    }

    async open() {
      this.register ??= this.fetchPiece('register', 0, 'register.js').then(({ version, value }) => {
        this.version = version;
        this.stop = new Set(value.stop);
        return value;
      });
      // A failure is not kept: the next question tries again.
      this.register.catch(() => (this.register = undefined));
      return this.register;
    }

    fetchPiece(name, number, file) {
      const key = name + number;
      if (this.pieces.has(key)) return this.pieces.get(key);
      const piece = new Promise((resolve, reject) => {
        waiting.set(key, resolve);
        const script = document.createElement('script');
        // The version in the address keeps an old copy in a cache from being taken for the new one.
        script.src = new URL(file + (this.version ? '?' + this.version : ''), this.base);
        script.onload = () => {
          waiting.delete(key);
          script.remove();
          reject(new Error(file));  // does nothing when the piece has arrived
        };
        script.onerror = () => reject(new Error(file));
        document.head.append(script);
      }).then((got) => {
        // Published again while the page was open: pieces of two builds do not fit together.
        if (this.version && got.version !== this.version) throw new Error('the site has changed');
        return got;
      });
      piece.catch(() => this.pieces.delete(key));
      this.pieces.set(key, piece);
      return piece;
    }

    // The question as words; `stem` is what the index knows them by.
    async words(text) {
      const { stem: stemmed } = await this.open();
      const found = (joinThousands(text).match(wordRuns) ?? []).map(fold).filter((word) => word.length > 1 || /\d/.test(word));
      const telling = found.filter((word) => !this.stop.has(word));
      return telling.map((word) => ({ word, stem: stemmed ? stem(word) : word }));
    }

    // Rows with the word. Where no row has it: with the word that it was made of, so that "värvning" finds "värva";
    // else with both parts of a compound, so that "medlemsvärvning" finds "värva medlemmar".
    async rowsOf({ word, stem }) {
      const rows = await this.rowsOfRoot(word, stem);
      if (rows.size > 0) return rows;
      for (let at = leastStem; at <= stem.length - leastStem; ++at) {
        const tail = await this.rowsOfRoot(stem.slice(at), stem.slice(at));
        if (tail.size === 0) continue;
        const heads = [stem.slice(0, at), stem.slice(0, at - 1)].filter((head) => head.length >= leastStem);
        for (const head of heads) {
          const first = await this.rowsWith(head, head);
          const both = [...first].filter(([row]) => tail.has(row)).map(([row, score]) => [row, score + tail.get(row)]);
          if (both.length > 0) return new Map(both);
        }
      }
      return rows;
    }

    async rowsOfRoot(word, stem) {
      const rows = await this.rowsWith(word, stem);
      const root = stem.replace(/(ning|ing|els|and|are|ar)$/, '');
      return rows.size === 0 && root.length > 2 && root !== stem ? this.rowsWith(root, root) : rows;
    }

    // row → how well it fits.
    async rowsWith(word, wanted) {
      const { first, rows: total } = await this.register;
      let piece = first.findLastIndex((key) => key <= wanted);
      const needed = [];
      for (piece = Math.max(0, piece); piece < first.length && needed.length < mostPieces; ++piece) {
        if (first[piece] > wanted && !first[piece].startsWith(wanted)) break;
        needed.push(this.fetchPiece('ord', piece, `ord-${piece}.js`));
      }
      const rows = new Map();
      const take = (postings, fit) => {
        let row = 0;
        for (const posting of postings) {
          row += posting >> 2;
          const score = fit * fieldWeights[posting & 3];
          if (score > (rows.get(row) ?? 0)) rows.set(row, score);
        }
      };
      for (const { value } of await Promise.all(needed)) {
        for (const [key, whole, part] of value) {
          if (!key.startsWith(wanted)) continue;
          // A short stem begins too many words: "läg" is "läge", and not "lägga".
          if (key !== wanted && !key.startsWith(word) && wanted.length < leastStem) continue;
          const fit = key === wanted ? fits.same : key.startsWith(word) ? fits.begins : fits.stemBegins;
          take(whole, fit);
          if (part) take(part, fit * fits.part);
        }
      }
      const rare = Math.log(1 + total / (1 + rows.size));
      for (const [row, score] of rows) rows.set(row, score * rare);
      return rows;
    }

    // {words, rows: row → score, all: whether the rows have all the words}. Rows with all the words, else those with
    // most of them.
    async search(text) {
      const words = await this.words(text);
      const each = await Promise.all(words.map((word) => this.rowsOf(word)));
      const counts = new Map(), scores = new Map();
      for (const rows of each) {
        for (const [row, score] of rows) {
          counts.set(row, (counts.get(row) ?? 0) + 1);
          scores.set(row, (scores.get(row) ?? 0) + score);
        }
      }
      let most = 0;
      for (const n of counts.values()) most = Math.max(most, n);
      for (const [row, n] of counts) if (n < most) scores.delete(row);
      return { words, rows: scores, all: most === words.length };
    }

    async facets() {
      await this.open();
      return (await this.fetchPiece('urval', 0, 'urval.js')).value;
    }

    // [address, title, context, excerpt, number, status] of each row.
    async rows(numbers) {
      const { piece: size } = await this.open();
      return Promise.all(
        numbers.map(async (number) => {
          const piece = Math.floor(number / size);
          return (await this.fetchPiece('rad', piece, `rad-${piece}.js`)).value[number % size];
        }),
      );
    }

    addressOf(path) {
      const url = new URL(path, this.root);
      if (this.portable && url.pathname.endsWith('/')) url.pathname += 'index.html';
      return url.href;
    }

    // A row as the page's template has it, with the words that were asked for marked.
    async element(row, words) {
      const { statuses } = await this.register;
      const [address, title, context, excerpt, number, status] = row;
      const item = document.getElementById('page--row').content.firstElementChild.cloneNode(true);
      const part = (name) => item.querySelector(`[data-part="${name}"]`);
      part('link').href = this.addressOf(address);
      part('title').append(marked(title, words));
      number ? part('number').append(String(number)) : part('number').remove();
      context ? part('context').append(marked(context, words)) : part('context').remove();
      excerpt ? part('excerpt').append(marked(excerpt, words)) : part('excerpt').remove();
      if (statuses[status]) {
        const [id, symbol, word] = statuses[status];
        part('status').querySelector('.status').classList.add('status-' + id);
        part('status').querySelector('.symbol').append(symbol);
        part('word').append(word);
      } else {
        part('status').remove();
      }
      return item;
    }
  }

  // The text with <mark> around what answers the question: a word in another form, or the part of a compound.
  function marked(text, words) {
    const out = document.createDocumentFragment();
    let at = 0;
    const mark = (from, to) => {
      out.append(text.slice(at, from));
      out.append(Object.assign(document.createElement('mark'), { textContent: text.slice(from, to) }));
      at = to;
    };
    for (const run of words.length ? text.matchAll(wordRuns) : []) {
      const folded = fold(run[0]);
      const own = stem(folded);
      const hit = words.find(
        ({ word, stem: wanted }) => own === wanted || folded.startsWith(word) ||
          (wanted.length >= leastStem && folded.includes(wanted)),
      );
      if (!hit) continue;
      const inside = folded.startsWith(hit.stem) || folded.length !== run[0].length ? 0 : Math.max(0, folded.indexOf(hit.stem));
      mark(run.index + inside, run.index + run[0].length);
    }
    out.append(text.slice(at));
    return out;
  }

  // Words of the page with {name} filled in.
  const say = (text, values) =>
    text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name].toLocaleString(document.documentElement.lang) : all));

  self.planverkFind = { Finder, say, stem, fold };
})();
