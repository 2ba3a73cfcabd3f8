// `npm run migrate`, `npm run seed`, `npm run end-evidence`: the steps of a start that touch the database, by themselves; also while the platform runs.
import { bootstrap, refuseIf, root } from './bootstrap.mjs';

const env = await bootstrap();
const { build } = await import('./platform/build.mjs');
const { dataFolderOf } = await import('./platform/environment.mjs');
const { runData } = await import('./platform/run-data.mjs');

const step = process.argv[2];
if (!['migrate', 'seed', 'end-evidence'].includes(step)) refuseIf('Say which: node scripts/data.mjs migrate, seed or end-evidence.');
try {
  await build(root, env, ['@regia/api']);
  await runData({ root, env, dataFolder: dataFolderOf(root, env), step, words: process.argv.slice(3) });
} catch (error) {
  refuseIf(error.message);
}
