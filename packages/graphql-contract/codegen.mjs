// Makes typed documents from `*.graphql.ts` files: one generated folder `gql` beside each area that has such files.
// `node codegen.mjs` does all of them, `node codegen.mjs apps/web/src/pages/agenda` only that one.
import { generate } from '@graphql-codegen/cli';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const schema = path.join(import.meta.dirname, 'schema.graphql');

/** Areas with a generated folder of their own, so that a page ships the documents it uses and two authors do not write one file. */
const pages = path.join(root, 'apps/web/src/pages');
const own = ['agenda', 'fund', 'fund/bank', 'fund/ceiling', 'fund/close', 'fund/due', 'fund/financing', 'fund/in-kind', 'fund/key', 'fund/leverage', 'fund/move', 'fund/orders', 'fund/pay', 'fund/rates', 'fund/statement', 'fund-seal', 'public-fund'].map((name) => path.join(pages, name));
const plugins = fs.readdirSync(path.join(root, 'plugins')).map((name) => path.join(root, 'plugins', name, 'src/web'));
/** Areas inside another one, which leaves their documents to them. */
const inside = (dir) => own.filter((other) => other.startsWith(dir + path.sep));
const areas = [{ dir: path.join(root, 'apps/web/src'), except: own }, ...[...own, ...plugins].map((dir) => ({ dir, except: inside(dir) }))];

const scalars = { ID: 'string', DateTime: 'string', Day: 'string' };
const config = { documentMode: 'string', enumsAsTypes: true, useTypeImports: true, dedupeFragments: true, strictScalars: true, scalars, onlyOperationTypes: true, avoidOptionals: { field: true, inputValue: false }, immutableTypes: true, skipTypename: true };

function hasDocuments({ dir, except }) {
  if (!fs.existsSync(dir)) return false;
  return fs.readdirSync(dir, { recursive: true }).some((file) => file.endsWith('.graphql.ts') && !except.some((other) => path.join(dir, file).startsWith(other + path.sep)));
}

const asked = process.argv.slice(2).map((name) => path.resolve(root, name));
for (const area of areas.filter(({ dir }) => asked.length === 0 || asked.includes(dir)).filter(hasDocuments)) {
  const documents = [path.join(area.dir, '**/*.graphql.ts'), ...area.except.map((dir) => `!${dir}/**`)];
  await generate({ schema, documents, silent: true, generates: { [`${area.dir}/gql/`]: { preset: 'client', presetConfig: { fragmentMasking: false }, config } } }, true);
  addSuffixes(path.join(area.dir, 'gql'));
  console.log(`made ${path.relative(root, area.dir)}/gql`);
}

/** The preset writes imports without suffix; ours carry one. Files are rewritten only when they differ, so that watchers stay quiet. */
function addSuffixes(dir) {
  for (const file of fs.readdirSync(dir).map((name) => path.join(dir, name))) {
    const text = fs.readFileSync(file, 'utf8');
    const suffixed = text.replace(/(from ['"]\.\/[\w-]+)(['"])/g, '$1.js$2');
    if (suffixed !== text) fs.writeFileSync(file, suffixed);
  }
}
