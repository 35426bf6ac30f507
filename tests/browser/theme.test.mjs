// The other themes: the same content, another look, the same promises to the reader.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { start } from './harness.mjs';
import { checkKinds } from './kinds.mjs';
import { checkMarks } from './marks.mjs';
import { enhanced } from './measure.mjs';
import { source, themeExists } from './site.mjs';

const others = readdirSync(join(source, 'themes')).filter((name) => name !== 'standard' && themeExists(name));
if (others.length === 0) test('other themes', { skip: 'themes/ holds only the standard theme' }, () => {});

// What a theme promises beyond the standard one.
const contrasts = { kontrast: enhanced };

for (const name of others) {
  const { site, check } = start('--theme', name);
  const checkTheme = (title, body) => check(`theme ${name}: ${title}`, body);
  checkKinds(site, checkTheme, contrasts[name]);
  checkMarks(site, checkTheme);
}
