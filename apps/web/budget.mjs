// Sizes of the built web against the budgets of speed: `node budget.mjs` after `vite build`. Exits with 1 when one is exceeded.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.join(import.meta.dirname, 'dist');
const manifest = JSON.parse(fs.readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
const kilobytes = (file) => gzipSync(fs.readFileSync(path.join(dist, file))).length / 1024;
const sum = (files) => [...files].reduce((total, file) => total + kilobytes(file), 0);

/** Files that arrive with a chunk: itself, what it imports at once, and their styles. */
function arriving(key, scripts = new Set(), styles = new Set()) {
  const chunk = manifest[key];
  if (!chunk || scripts.has(chunk.file)) return { scripts, styles };
  scripts.add(chunk.file);
  for (const style of chunk.css ?? []) styles.add(style);
  for (const other of chunk.imports ?? []) arriving(other, scripts, styles);
  return { scripts, styles };
}

const html = fs.readFileSync(path.join(dist, 'index.html'), 'utf8');
const inPage = new Set([...html.matchAll(/<script type="module"[^>]*src="\/([^"]+)"/g)].map(([, file]) => file));
const first = Object.keys(manifest)
  .filter((key) => inPage.has(manifest[key].file))
  .reduce((all, key) => arriving(key, all.scripts, all.styles), { scripts: new Set(), styles: new Set() });
const plugins = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../plugins.json'), 'utf8'));
const doors = plugins.map((name) => keyOf(`plugins/${name}/src/web/index.tsx`, name)).filter(Boolean);
const home = arriving(keyOf('src/pages/home/home.page.tsx', 'home'));
const texts = Object.keys(manifest).filter((key) => key.includes('virtual:core-messages/'));
const languages = texts.map((key) => kilobytes(manifest[key].file));

/** A chunk by the file it starts from, or by its name when it holds more than that file. */
function keyOf(end, name) {
  return Object.keys(manifest).find((key) => key.endsWith(end)) ?? Object.keys(manifest).find((key) => manifest[key].name === name);
}

// menus arrive for everybody while the first page is read
const soon = arriving(keyOf('src/shell/menu.part.tsx', 'menu')).scripts;
const own = (key) => [...arriving(key).scripts].filter((file) => !first.scripts.has(file) && !soon.has(file));
const beforeFirstPage = new Set([...first.scripts, ...home.scripts, ...doors.flatMap((key) => [...arriving(key).scripts])]);
const pageKeys = Object.keys(manifest).filter((key) => key.endsWith('.page.tsx') && manifest[key].isDynamicEntry);
const formPages = /new-|edit-|record-|contributions|member/;

const lines = [
  ['scripts before the first page', sum(beforeFirstPage) + Math.max(0, ...languages), 180],
  ['styles at first view', sum(new Set([...first.styles, ...home.styles])), 12],
  ['map data', kilobytes(manifest[keyOf('land-110m.json', 'land')].file), 22],
  ...doors.map((key) => [`door ${manifest[key].name}`, kilobytes(manifest[key].file), 1.5]),
  ...pageKeys.map((key) => [`page ${key.replace(/^.*\/(?:pages|web)\//, '')}`, sum(own(key)), formPages.test(key) ? 65 : 40]),
];
// document, first paint, session, three operations, texts of the core and of two plugins, one font
const OTHER_REQUESTS = 10;
const requests = beforeFirstPage.size + first.styles.size + home.styles.size + OTHER_REQUESTS;

let isOver = false;
const write = (name, value, limit, unit) => {
  const over = value > limit;
  isOver ||= over;
  console.log(`${over ? 'OVER' : '  ok'}  ${value.toFixed(1).padStart(7)} of ${String(limit).padStart(4)} ${unit}  ${name}`);
};
for (const [name, value, limit] of lines) write(name, value, limit, 'KB');
write('requests before the first page', requests, 20, '  ');
process.exitCode = isOver ? 1 : 0;
