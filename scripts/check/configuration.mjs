import fs from 'node:fs';
import path from 'node:path';

const guide = 'docs/guides/configuration.md';
const places = ['apps/api/src', 'apps/login/src', 'apps/web/vite.config.ts', 'apps/web/e2e', 'scripts', 'packages/testing/src'];
/** Names the scripts use among themselves. */
const internal = new Set(['REGIA_BEGAN', 'REGIA_PARENT']);

/** Settings that the code reads and the guide does not explain, and the other way round. */
export function configurationProblems(root) {
  const explained = new Set(namesIn(fs.readFileSync(path.join(root, guide), 'utf8')));
  const used = new Set(
    places.flatMap((place) => filesBelow(path.join(root, place))).flatMap((file) => namesIn(fs.readFileSync(file, 'utf8'))),
  );
  const missing = [...used]
    .filter((name) => !explained.has(name) && !internal.has(name))
    .map((name) => `${guide} does not explain ${name}`);
  const stale = [...explained].filter((name) => !used.has(name)).map((name) => `${guide} explains ${name}, which nothing reads`);
  return [...missing, ...stale];
}

const namesIn = (text) => text.match(/\bREGIA_[A-Z][A-Z_]*[A-Z]\b/g) ?? [];

function filesBelow(place) {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs.readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesBelow(path.join(place, entry.name));
    return /\.(mjs|ts|tsx)$/.test(entry.name) && !entry.name.includes('.spec.') ? [path.join(place, entry.name)] : [];
  });
}
