// `npm run test:long`: the ledger under faults and its model, played for minutes instead of moments; ended after twenty minutes.
import { bootstrap, root } from './bootstrap.mjs';

const MOST_MINUTES = 20;
/** Files that play longer where REGIA_LONG is 1, and the model, which takes the number of its sequences. */
const FILES = ['packages/core-fund/test/faults', 'packages/core-fund/test/model.it.spec.ts'];
const SEQUENCES = '800';

const env = await bootstrap();
const fs = await import('node:fs');
const path = await import('node:path');
const { build } = await import('./platform/build.mjs');
const { removeAbandonedData } = await import('./test/data-folder.mjs');
const { runVitest } = await import('./test/run-vitest.mjs');
const { inWords, oneFailure } = await import('./test/tally.mjs');

const reports = path.join(root, 'node_modules', '.cache', 'regia-tests');
fs.mkdirSync(reports, { recursive: true });
await removeAbandonedData();
const total = await playLong();
console.log(`\n${inWords(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

async function playLong() {
  try {
    await build(root, env, ['@regia/api']);
  } catch (error) {
    console.error(`\nbuild: ${error.message}`);
    return oneFailure;
  }
  const longer = { ...env, REGIA_LONG: '1', REGIA_SEQUENCES: SEQUENCES };
  const signal = AbortSignal.timeout(MOST_MINUTES * 60_000);
  const tally = await runVitest({ root, env: longer, reports, name: 'long', projects: ['it'], files: FILES, signal });
  if (signal.aborted) console.error(`\nNot finished within ${MOST_MINUTES} minutes: this machine is busy or slow.`);
  return tally;
}
