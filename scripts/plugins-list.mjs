// `npm run plugins:list`: what each installed plugin says about itself. Needs the build, and no database. `-- --json` for programs.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installedKeys } from './plugins/installed-list.mjs';

const root = path.resolve(import.meta.dirname, '..');

try {
  const manifests = await Promise.all(installedKeys(root).map(readManifest));
  if (process.argv.includes('--json')) console.log(JSON.stringify(manifests, undefined, 2));
  else for (const manifest of manifests) console.log(describe(manifest));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** The manifest is data: loading its module starts nothing. */
async function readManifest(key) {
  const file = path.join(root, 'plugins', key, 'dist', 'src', 'manifest.js');
  if (!fs.existsSync(file)) throw new Error(`plugins/${key} is not built yet: run npm run build.`);
  const exported = Object.values(await import(pathToFileURL(file).href));
  const manifest = exported.find((each) => each?.key === key && each.graphqlPrefix);
  if (!manifest) throw new Error(`plugins/${key}/src/manifest.ts exports no manifest with the key ${key}.`);
  return manifest;
}

function describe(manifest) {
  const english = ({ original, texts }) => texts.en ?? texts[original];
  const lines = [
    ['contract', manifest.contract],
    ['schema', `${manifest.schema} (GraphQL: ${manifest.graphqlPrefix}…)`],
    ['languages', manifest.locales.join(' ')],
    ...Object.entries(manifest.permissions).map(([name, { roles }]) => ['permission', `${name}: ${roles.join(', ')}`]),
    ...Object.keys(manifest.agendaItemTypes ?? {}).map((name) => ['agenda item', name]),
    ...Object.entries(manifest.indicators ?? {}).map(([name, { unit, period }]) => ['indicator', `${name}: ${unit} per ${period}`]),
    ...(manifest.ceilings ?? []).map(({ key, kind, rate, rounding, base, warnAt, counts, source }) => [
      kind,
      `${key}: ${rate} of ${base.map((part) => part.key).join(' + ')}, rounded ${rounding}, warns at ${warnAt}, counts ${counts.map((each) => each.key).join(', ')} (${source})`,
    ]),
    ...(manifest.city
      ? [['city', `${english(manifest.city.name)} (${manifest.city.country}, ${manifest.city.currency}, ${manifest.city.timeZone})`]]
      : []),
  ];
  return [`${manifest.key}: ${english(manifest.description)}`, ...lines.map(([name, value]) => `  ${name.padEnd(12)} ${value}`), ''].join(
    '\n',
  );
}
