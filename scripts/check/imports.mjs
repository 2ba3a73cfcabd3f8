import fs from 'node:fs';
import path from 'node:path';
import { findCycles } from './cycles.mjs';
import { isAllowed, rowFor, sides } from './import-table.mjs';
import { importsOf, resolveRelative, sourceFiles } from './read-imports.mjs';

/** Imports that break the table, deep imports, imports that leave their package, and cycles of files and packages. One line each. */
export function importProblems(root) {
  const files = sourceFiles(root);
  const imports = files.flatMap((file) => importsOf(root, file).map((each) => ({ ...each, file })));
  const single = imports.flatMap((each) => problemsOf(root, each).map((problem) => `${each.file}:${each.line}: ${problem}`));
  return [...single, ...fileCycles(root, files, imports), ...packageCycles(root, imports)];
}

const houseOf = (file) => file.split('/').slice(0, 2).join('/');
const isRelative = (name) => name.startsWith('.');
const ownName = (file) => file.split('/')[1];

function problemsOf(root, { file, name }) {
  if (isRelative(name)) return relativeProblems(root, file, name);
  if (/^(node:|virtual:)/.test(name)) return [];
  return name.startsWith('@regia/') ? ourProblems(file, name.slice('@regia/'.length)) : foreignProblems(file, name);
}

function relativeProblems(root, file, name) {
  const target = resolveRelative(root, file, name);
  if (houseOf(target) !== houseOf(file)) return [`leaves its package: import ${target} by the name of its package`];
  const broken = sides.find(({ from, to }) => from.test(file) && to.test(target));
  return broken ? [`reaches from one side of the plugin into the other: ${target}`] : [];
}

function ourProblems(file, name) {
  if (/^[^/]+\/(src|dist)(\/|$)/.test(name)) return [`deep import of @regia/${name}: import the package by its name`];
  const row = rowFor(file);
  if (!row || isAllowed(name, row.ours)) return [];
  if (name.split('/')[0] === ownName(file)) return [`imports its own package by name (@regia/${name}): use a relative path`];
  return [`may not import @regia/${name}`];
}

function foreignProblems(file, name) {
  const row = rowFor(file);
  const isTest = !row?.others || /\.spec\.|\/test\//.test(file);
  return isTest || isAllowed(name, row.others)
    ? []
    : [`may not import ${name}: ${row.others.length > 0 ? `only ${row.others.join(', ')}` : 'it depends on nothing'}`];
}

function fileCycles(root, files, imports) {
  const graph = new Map(files.map((file) => [file, new Set()]));
  for (const { file, name } of imports) if (isRelative(name)) graph.get(file).add(resolveRelative(root, file, name));
  return findCycles(graph).map((ring) => `cycle: ${ring.join(' → ')}`);
}

/** Packages as their sources and their package.json tie them together; what only tests need does not count. */
function packageCycles(root, imports) {
  const graph = new Map();
  const tie = (from, to) => graph.set(from, (graph.get(from) ?? new Set()).add(to));
  for (const { file, name } of imports) {
    const isOurs = name.startsWith('@regia/') && !/\.spec\.|\/(test|e2e|journeys|bench)\//.test(file);
    if (isOurs && ownName(file) !== packageOf(name)) tie(ownName(file), packageOf(name));
  }
  for (const { from, to } of declaredTies(root)) tie(from, to);
  return findCycles(graph).map((ring) => `cycle of packages: ${ring.join(' → ')}`);
}

const packageOf = (name) => name.split('/')[1];

function declaredTies(root) {
  const manifests = ['apps', 'packages', 'plugins'].flatMap((house) =>
    childrenOf(root, house).map((name) => path.join(root, house, name, 'package.json')),
  );
  return manifests
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => {
      const { dependencies = {} } = JSON.parse(fs.readFileSync(file, 'utf8'));
      const from = path.basename(path.dirname(file));
      return Object.keys(dependencies)
        .filter((name) => name.startsWith('@regia/'))
        .map((name) => ({ from, to: packageOf(name) }));
    });
}

const childrenOf = (root, house) => (fs.existsSync(path.join(root, house)) ? fs.readdirSync(path.join(root, house)) : []);
