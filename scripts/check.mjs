// `npm run check`: everything a machine can say about the code without running it. `-- --only=imports,texts` runs some of it.
import { bootstrap, refuseIf, root } from './bootstrap.mjs';

const env = await bootstrap();
const { parseArgs } = await import('node:util');
const { checksOf } = await import('./check/checks.mjs');
const { runChecks } = await import('./check/run-checks.mjs');

const checks = checksOf(root);
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? checks.map(({ name }) => name);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) refuseIf(`--only=${unknown.join(',')} is not known: give some of ${checks.map(({ name }) => name).join(', ')}.`);

const chosen = checks.filter(({ name }) => wanted.includes(name));
const failed = await runChecks(chosen, { cwd: root, env });
if (failed.length > 0) refuseIf(`Not in order: ${failed.join(', ')}.`);
console.log('\nEverything is in order.');
