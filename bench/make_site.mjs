// A large site to measure on, the same bytes on every machine: node bench/make_site.mjs FOLDER [SCALE]
// A national organisation and 23 districts with 10 plans each, 10 sections to a plan, 4 goals to a section: 9,600 goals
// with facts, follow-ups, supports, mentions and lineage. At scale 10 there are ten times as many districts.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const organisations = 24, firstYear = 2016, years = 10, sections = 10, goalsOfSection = 4;

export const areas = ['Val', 'Politik', 'Klass', 'Klimat', 'Resor', 'Bostäder', 'Vård', 'Studier', 'Fackligt', 'Ekonomi'];
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

const areaId = (section) => (section === 0 ? 'val' : `a${section}`);

// What the site is made of, before any program's form: [{organisation, year, sections: [{area, prose, goals}]}].
// `supports` and `continues` are plan and goal, such as ['riks', 2020, 'g1-2'].
export function makePlans(scale = 1) {
  // The same numbers on every machine: a linear congruential generator.
  let state = 12345;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const plans = [];
  for (const organisation of organisationIds(scale)) {
    for (let year = firstYear; year < firstYear + years; year++) {
      const plan = { organisation, year, sections: [] };
      for (let s = 0; s < sections; s++) {
        const prose = Array.from({ length: 4 }, () => sentences[random(sentences.length)]).join(' ');
        const goals = [];
        for (let k = 0; k < goalsOfSection; k++) {
          const text = deeds[random(deeds.length)].replace('{n}', 2 + random(9)).replace('{m}', 100 + 10 * random(90));
          const goal = { id: `g${s}-${k}`, text, deadline: `${year}-11-30`, least: 100 + s * k };
          if (organisation !== 'riks') {
            goal.followup = { date: `${year}-06-30`, value: 50, text: 'Hälften är gjort.' };
            if (k < 2) goal.supports = { to: ['riks', year, goal.id], how: k ? 'fully' : 'partly', why: 'Samma sak här.' };
            // A goal goes on for three plans, and then another takes its place.
            if ((year - firstYear) % 3 !== 0) goal.continues = [organisation, year - 1, goal.id];
          }
          goals.push(goal);
        }
        plan.sections.push({ id: `s${s}`, title: areas[s], area: areaId(s), prose, goals });
      }
      plans.push(plan);
    }
  }
  return plans;
}

export function organisationIds(scale = 1) {
  return ['riks', ...Array.from({ length: organisations * scale - 1 }, (_, i) => `d${i + 1}`)];
}
export const organisationName = (id) => (id === 'riks' ? 'Riksorganisationen' : `Distrikt ${id.slice(1)}`);

function planText({ organisation, year, sections: all }) {
  const kind = organisation === 'riks' ? 'national-plan' : 'district-plan';
  let text = `---\ntitle: "Plan ${year}"\nkind: ${kind}\nperiod: "${year}"\nstatus: adopted\nadopted: {date: ${year}-01-15, by: styrelsen}\n---\n\nInledning till planen för ${year}.\n`;
  for (const section of all) {
    text += `\n## ${section.title} {#${section.id} area=${section.area}}\n\n${section.prose}\n\nDistriktet ska:\n\n`;
    for (const goal of section.goals) text += `- ${goal.text}. {#${goal.id}}\n`;
  }
  return text;
}

function goalFacts(plan) {
  let text = '';
  for (const goal of plan.sections.flatMap((section) => section.goals)) {
    text += `${goal.id}:\n  deadline: ${goal.deadline}\n  target: {at_least: ${goal.least}, unit: medlemmar}\n`;
    if (!goal.followup) continue;
    const { date, value, text: words } = goal.followup;
    text += `  responsible: styrelsen\n  followups:\n    - {date: ${date}, status: ongoing, value: ${value}, text: "${words}"}\n`;
    if (goal.supports) {
      const { to: [organisation, year, id], how, why } = goal.supports;
      text += `  supports:\n    - {to: "${organisation}/${year}#${id}", how: ${how}, why: "${why}"}\n`;
    }
    if (goal.continues) text += `  continues: "${goal.continues[0]}/${goal.continues[1]}#${goal.continues[2]}"\n`;
  }
  return text;
}

function registers(scale) {
  const ids = organisationIds(scale), districts = ids.slice(1);
  return {
    'organisations.yaml': 'organisations:\n  - {id: riks, kind: national, name: "Riksorganisationen", parent: null}\n' +
      districts.map((id) => `  - {id: ${id}, kind: district, name: "${organisationName(id)}", short_name: "${id.toUpperCase()}", parent: riks}\n`).join('') +
      'bodies:\n' + ids.map((id) => `  - {id: styrelsen, name: "${id === 'riks' ? 'Riksstyrelsen' : 'Distriktsstyrelsen'}", organisation: ${id}}\n`).join(''),
    'areas.yaml': 'areas:\n' + areas.map((name, s) => `  - {id: ${areaId(s)}, name: "${name}"}\n`).join(''),
    'events.yaml': 'events:\n  - {id: valet-2022, name: "Valet 2022", date: 2022-09-11}\n  - {id: valet-2026, name: "Valet 2026", date: 2026-09-13}\n',
    'glossary.yaml': 'terms:\n  - {id: studiecirkel, term: "studiecirkel", explanation: "En grupp som läser tillsammans.", aliases: ["studiecirklar"]}\n' +
      '  - {id: arskonferens, term: "årskonferens", explanation: "Distriktets högsta möte."}\n',
  };
}

// Gives the folder, filled.
export function makeSite(folder, scale = 1) {
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'title: "Verksamhetsplaner"\nlanguage: sv\nbase_url: "https://planer.example.org/"\norganisation: riks\n');
  for (const [name, text] of Object.entries(registers(scale))) writeFileSync(join(content, name), text);
  for (const plan of makePlans(scale)) {
    const at = join(content, plan.organisation, String(plan.year));
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'plan.md'), planText(plan));
    writeFileSync(join(at, 'goals.yaml'), goalFacts(plan));
  }
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) {
    console.error('node bench/make_site.mjs FOLDER [SCALE]');
    process.exit(2);
  }
  console.log(resolve(makeSite(process.argv[2], Number(process.argv[3] ?? 1))));
}
