// `npm test`: unit, integration, web components, scripts, browser journeys; one closing line for all of them.
// `npm test -- --only=unit|it|ui|e2e|scripts` runs one kind.
import { bootstrap, refuseIf, root } from './bootstrap.mjs';

const env = await bootstrap();
const fs = await import('node:fs');
const path = await import('node:path');
const { parseArgs } = await import('node:util');
const { build } = await import('./platform/build.mjs');
const { say } = await import('./platform/say.mjs');
const { findBrowser } = await import('./browser.mjs');
const { removeAbandonedData } = await import('./test/data-folder.mjs');
const { runJourneys } = await import('./test/run-journeys.mjs');
const { runVitest } = await import('./test/run-vitest.mjs');
const { add, inWords, nothing, oneFailure } = await import('./test/tally.mjs');

const kinds = { unit: ['unit', 'unit-web'], scripts: ['scripts'], it: ['it'], ui: ['ui'], e2e: [] };
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const { only } = values;
if (only !== undefined && !Object.hasOwn(kinds, only))
  refuseIf(`--only=${only} is not known: give one of ${Object.keys(kinds).join(', ')}.`);

const reports = path.join(root, 'node_modules', '.cache', 'regia-tests');
fs.rmSync(reports, { recursive: true, force: true });
fs.mkdirSync(reports, { recursive: true });

const needsBrowser = ['ui', 'e2e', undefined].includes(only);
const steps = [
  ['browser', needsBrowser, () => say(`browser: ${findBrowser().from}`)],
  ['build', true, () => build(root, env)],
  [
    'vitest',
    only !== 'e2e',
    () => runVitest({ root, env, reports, name: 'vitest', projects: only ? kinds[only] : Object.values(kinds).flat() }),
  ],
  [
    'journeys',
    only === 'e2e' || only === undefined,
    () => runJourneys({ root, env, reports, more: ['--grep-invert=@screenshot', ...positionals] }),
  ],
];

await removeAbandonedData();
let total = nothing;
for (const [name, isWanted, run] of steps) {
  if (!isWanted) continue;
  try {
    total = add(total, (await run()) ?? nothing);
  } catch (error) {
    console.error(`\n${name}: ${error.message}`);
    total = add(total, oneFailure);
    if (name === 'build') break; // what does not compile is not worth testing
  }
}
console.log(`\n${inWords(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
