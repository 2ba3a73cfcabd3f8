// `npm run screenshots`: takes the pictures of docs/screenshots from a platform with fresh demonstration data. The journeys tagged
// @screenshot take them; they find the folder in REGIA_SCREENSHOTS.
import { bootstrap, root } from './bootstrap.mjs';

const env = await bootstrap();
const fs = await import('node:fs');
const path = await import('node:path');
const { build } = await import('./platform/build.mjs');
const { runJourneys } = await import('./test/run-journeys.mjs');
const { inWords } = await import('./test/tally.mjs');

const folder = path.join(root, 'docs', 'screenshots');
const reports = path.join(root, 'node_modules', '.cache', 'regia-tests');
for (const each of [folder, reports]) fs.mkdirSync(each, { recursive: true });
try {
  await build(root, env);
  const tally = await runJourneys({ root, env: { ...env, REGIA_SCREENSHOTS: folder }, reports, more: ['--grep=@screenshot'] });
  console.log(`\n${inWords(tally)}; pictures in ${path.relative(root, folder)}`);
  process.exit(tally.failed > 0 ? 1 : 0);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
