// A large site to measure on, the same bytes on every machine: node bench/make_site.mjs FOLDER
// A national organisation and 24 districts with 10 plans each, 10 sections to a plan, 4 goals to a section: 10,000 goals
// with facts, follow-ups, supports and lineage.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const districts = 24, firstYear = 2016, years = 10, sections = 10, goalsOfSection = 4;

const areas = ['Val', 'Politik', 'Klass', 'Klimat', 'Resor', 'Bostäder', 'Vård', 'Studier', 'Fackligt', 'Ekonomi'];
const sentences = [
  'Distriktet arbetar med partiföreningar och studier i hela länet, och kongressen har gett riktningen för arbetet.',
  'Medlemmarna ska kunna påverka vad som görs, och alla föreningar ska få stöd av distriktsstyrelsen.',
  'Året före ett val läggs mer tid på samtal med väljare, och mindre på egna möten.',
  'Studier och ledarskap går hand i hand: den som leder en cirkel lär sig leda en förening.',
  'Ingen ska behöva resa långt för att vara med, så mötena hålls på flera orter och på distans.',
  'Ekonomin är i balans, men det finns inget utrymme för nya anställningar före nästa årskonferens.',
];
const deeds = [
  'ordna {n} kurser för nya medlemmar före valet', 'nå minst {m} medlemmar vid årets slut', 'besöka alla partiföreningar minst {n} gånger per år',
  'anordna en facklig heldag tillsammans med grannförbunden', 'starta {n} studiecirklar om klimat och jobb',
  'ta fram ett material om bostäder som alla föreningar kan använda', 'ha samtal vid minst {m} dörrar under våren',
  'hålla konferens om vården i hela länet senast under hösten',
];

// The same numbers on every machine: a linear congruential generator.
let state = 12345;
const random = (below) => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >>> 8) % below;
};

function planText(year, kind) {
  let text = `---\ntitle: "Plan ${year}"\nkind: ${kind}\nperiod: "${year}"\nstatus: adopted\nadopted: {date: ${year}-01-15}\n---\n\nInledning till planen för ${year}.\n`;
  for (let s = 0; s < sections; s++) {
    text += `\n## ${areas[s]} {#s${s} area=${s === 0 ? 'val' : `a${s}`}}\n\n`;
    text += Array.from({ length: 4 }, () => sentences[random(sentences.length)]).join(' ') + '\n\nDistriktet ska:\n\n';
    for (let k = 0; k < goalsOfSection; k++) {
      const deed = deeds[random(deeds.length)].replace('{n}', 2 + random(9)).replace('{m}', 100 + 10 * random(90));
      text += `- ${deed}. {#g${s}-${k}}\n`;
    }
  }
  return text;
}

function goalFacts(organisation, year) {
  let text = '';
  for (let s = 0; s < sections; s++) {
    for (let k = 0; k < goalsOfSection; k++) {
      text += `g${s}-${k}:\n  deadline: ${year}-11-30\n  target: {at_least: ${100 + s * k}, unit: medlemmar}\n`;
      if (organisation === 'riks') continue;
      text += `  responsible: styrelsen\n  followups:\n    - {date: ${year}-06-30, status: ongoing, value: 50, text: "Hälften är gjort."}\n`;
      if (k < 2) text += `  supports:\n    - {to: "riks/${year}#g${s}-${k}", how: ${k ? 'fully' : 'partly'}, why: "Samma sak här."}\n`;
      if (year > firstYear) text += `  continues: "${organisation}/${year - 1}#g${s}-${k}"\n`;
    }
  }
  return text;
}

function registers() {
  const numbers = Array.from({ length: districts }, (_, i) => i + 1);
  return {
    'organisations.yaml': 'organisations:\n  - {id: riks, kind: national, name: "Riksorganisationen", parent: null}\n' +
      numbers.map((n) => `  - {id: d${n}, kind: district, name: "Distrikt ${n}", short_name: "D${n}", parent: riks}\n`).join('') +
      'bodies:\n' + numbers.map((n) => `  - {id: styrelsen, name: "Distriktsstyrelsen", organisation: d${n}}\n`).join(''),
    'areas.yaml': 'areas:\n' + areas.map((name, s) => `  - {id: ${s === 0 ? 'val' : `a${s}`}, name: "${name}"}\n`).join(''),
    'events.yaml': 'events:\n  - {id: valet-2022, name: "Valet 2022", date: 2022-09-11}\n  - {id: valet-2026, name: "Valet 2026", date: 2026-09-13}\n',
    'glossary.yaml': 'terms:\n  - {id: studiecirkel, term: "studiecirkel", explanation: "En grupp som läser tillsammans.", aliases: ["studiecirklar"]}\n' +
      '  - {id: arskonferens, term: "årskonferens", explanation: "Distriktets högsta möte."}\n',
  };
}

// Gives the folder, filled.
export function makeSite(folder) {
  state = 12345;
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'title: "Verksamhetsplaner"\nlanguage: sv\nbase_url: "https://planer.example.org/"\norganisation: riks\n');
  for (const [name, text] of Object.entries(registers())) writeFileSync(join(content, name), text);
  for (const organisation of ['riks', ...Array.from({ length: districts }, (_, i) => `d${i + 1}`)]) {
    for (let year = firstYear; year < firstYear + years; year++) {
      const plan = join(content, organisation, String(year));
      mkdirSync(plan, { recursive: true });
      writeFileSync(join(plan, 'plan.md'), planText(year, organisation === 'riks' ? 'national-plan' : 'district-plan'));
      writeFileSync(join(plan, 'goals.yaml'), goalFacts(organisation, year));
    }
  }
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) {
    console.error('node bench/make_site.mjs FOLDER');
    process.exit(2);
  }
  console.log(resolve(makeSite(process.argv[2])));
}
