// `npm run plugins:sync`: after a change of plugins.json, writes what follows from it. `--check` only says whether it is in step.
import fs from 'node:fs';
import path from 'node:path';
import { outOfStep } from './plugins/composition.mjs';

const root = path.resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

try {
  const files = outOfStep(root);
  if (isCheck) reportStep(files);
  else writeAll(files);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

function reportStep(files) {
  if (files.length === 0) return console.log('plugins.json and what follows from it are in step');
  console.error(
    `Not in step with plugins.json: ${files.map(({ file }) => file).join(', ')}. Run npm run plugins:sync and commit the result.`,
  );
  return process.exit(1);
}

function writeAll(files) {
  for (const { file, content } of files) {
    fs.writeFileSync(path.join(root, file), content);
    console.log(`wrote ${file}`);
  }
  if (files.length === 0) console.log('nothing to do');
  if (files.some(({ file }) => file.endsWith('package.json')))
    console.log('dependencies changed: run npm install, and commit package-lock.json too');
}
