// The same plans as bench/make_site.mjs makes, in the form that Hugo reads, with plain templates (bench/hugo/) that
// give as many pages of about the same size: node bench/make_hugo_site.mjs FOLDER [SCALE]
// What Planverk finds out by itself (what continues a goal, what supports it, which goals a list has) is worked out here
// and stands in the front matter, so that Hugo has less to do.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areas, makePlans, organisationIds, organisationName } from './make_site.mjs';

const goalsOfPart = 400;
const address = ([organisation, year, goal]) => `/${organisation}/${year}/${goal}`;
const sentence = (goal) => `Distriktet ska ${goal.text}.`;

// "---" and JSON between is what Hugo reads fastest of its front matters.
const page = (head, body = '') => `${JSON.stringify(head, null, 1)}\n\n${body}\n`;

export function makeHugoSite(folder, scale = 1) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(fileURLToPath(new URL('hugo/', import.meta.url)), folder, { recursive: true });
  const made = new Set();
  const write = (path, text) => {
    const at = join(folder, 'content', path);
    if (!made.has(dirname(at))) mkdirSync(dirname(at), { recursive: true });
    made.add(dirname(at));
    writeFileSync(at, text);
  };
  const plans = makePlans(scale);
  const planOf = new Map(plans.map((plan) => [`${plan.organisation}/${plan.year}`, plan]));
  const supporters = new Map();
  for (const plan of plans)
    for (const goal of plan.sections.flatMap((section) => section.goals)) {
      if (!goal.supports) continue;
      const to = address(goal.supports.to);
      if (!supporters.has(to)) supporters.set(to, []);
      supporters.get(to).push({ page: address([plan.organisation, plan.year, goal.id]), how: goal.supports.how, why: goal.supports.why });
    }

  write('_index.md', page({ title: 'Verksamhetsplaner' }));
  for (const id of organisationIds(scale)) {
    write(`${id}/_index.md`, page({ title: organisationName(id), type: 'organisation' }));
    const pages = plans.filter((plan) => plan.organisation === id)
      .flatMap((plan) => plan.sections.flatMap((section) => section.goals.map((goal) => address([id, plan.year, goal.id]))));
    write(`${id}/ansvariga.md`, page({ title: 'Ansvariga', type: 'list', goals: pages }));
  }
  for (const plan of plans) {
    const head = { title: `Plan ${plan.year}`, type: 'plan', sections: plan.sections.map((s) => ({ id: s.id, title: s.title, goals: s.goals.map((goal) => goal.id) })) };
    const body = plan.sections.map((s) => `## ${s.title} {#${s.id}}\n\n${s.prose}\n\nDistriktet ska:\n\n` +
      s.goals.map((goal) => `- ${goal.text}. [Målets sida](${goal.id}.html)`).join('\n')).join('\n\n');
    write(`${plan.organisation}/${plan.year}/_index.md`, page(head, body));
    let number = 0;
    for (const [sectionNumber, section] of plan.sections.entries()) {
      for (const [goalNumber, goal] of section.goals.entries()) {
        const me = [plan.organisation, plan.year, goal.id];
        const heir = planOf.get(`${plan.organisation}/${plan.year + 1}`)?.sections[sectionNumber].goals[goalNumber];
        const next = heir?.continues ? address([plan.organisation, plan.year + 1, goal.id]) : '';
        write(`${plan.organisation}/${plan.year}/${goal.id}.md`, page({
          title: sentence(goal), type: 'goal', weight: ++number, section: section.title, section_id: section.id, area: section.area,
          deadline: goal.deadline, target: goal.least, unit: 'medlemmar', responsible: goal.followup ? 'Distriktsstyrelsen' : '',
          status: goal.followup ? 'ongoing' : '', followups: goal.followup ? [goal.followup] : [],
          supports: goal.supports ? [{ page: address(goal.supports.to), how: goal.supports.how, why: goal.supports.why }] : [],
          supported_by: supporters.get(address(me)) ?? [],
          continues: goal.continues ? address(goal.continues) : '', continued_by: next,
        }, `${goal.text}.`));
      }
    }
    const earlier = planOf.get(`${plan.organisation}/${plan.year - 1}`);
    if (earlier) write(`${plan.organisation}/${plan.year}/jamfor.md`, page({ title: `Plan ${plan.year} mot ${plan.year - 1}`, type: 'comparison', earlier: `/${plan.organisation}/${plan.year - 1}` }));
    if (plan.organisation === 'riks')
      for (const section of plan.sections)
        write(`riks/${plan.year}/prioritering-${section.id}.md`, page({ title: section.title, type: 'priority', goals: section.goals.map((goal) => address(['riks', plan.year, goal.id])) }));
  }
  const all = plans.flatMap((plan) => plan.sections.flatMap((section) => section.goals.map((goal) => ({ page: address([plan.organisation, plan.year, goal.id]), area: section.area, deadline: goal.deadline }))));
  const lists = {
    mal: all, tid: [...all].sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0)),
    omrade: [...all].sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : 0)), ansvarig: all, lage: all,
  };
  for (const [name, goals] of Object.entries(lists))
    for (let from = 0; from < goals.length; from += goalsOfPart)
      write(`listor/${name}-${from / goalsOfPart + 1}.md`, page({ title: `Mål: ${name}`, type: 'list', goals: goals.slice(from, from + goalsOfPart).map((goal) => goal.page) }));
  areas.forEach((name, s) => write(`jamfor/a${s}.md`, page({ title: name, type: 'list', goals: all.filter((goal, i) => i % 7 === 0 && goal.area === (s === 0 ? 'val' : `a${s}`)).slice(0, 240).map((goal) => goal.page) })));
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) {
    console.error('node bench/make_hugo_site.mjs FOLDER [SCALE]');
    process.exit(2);
  }
  console.log(resolve(makeHugoSite(process.argv[2], Number(process.argv[3] ?? 1))));
}
