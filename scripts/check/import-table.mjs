// Who may import whom. The rule of the house as data: docs explain it, `imports.mjs` enforces it, `imports.spec.mjs` plants what it must find.
// The first entry whose `files` fits decides. `ours` are packages of this repository (without @regia/), `others` foreign packages;
// where `others` is left out, package.json and turbo decide.

const kit = ['kernel', 'plugin-api'];
const server = [...kit, 'server-kit'];
const web = [...kit, 'web-kit', 'web-kit/*', 'ui'];
const core = ['core-*/contract'];
const themes = ['theme-*/contract'];
const isTest = /(^|\/)(test|e2e|journeys|bench)\/|\.spec\.[cm]?tsx?$/;

/** What a file's package may import, tests apart. */
const table = [
  { files: 'packages/kernel/', ours: [], others: [] },
  { files: 'packages/plugin-api/', ours: ['kernel'], others: ['zod'] },
  { files: 'packages/server-kit/', ours: kit },
  { files: 'packages/ui/', ours: kit },
  { files: 'packages/web-kit/', ours: [...kit, 'ui'] },
  { files: 'packages/database/', ours: server },
  { files: 'packages/graphql-contract/', ours: [] },
  { files: /^packages\/core-[^/]+\//, ours: [...server, 'database', ...core] },
  { files: 'packages/testing/', ours: [...server, 'database', 'core-*'] },

  { files: /^plugins\/theme-[^/]+\/src\/server\//, ours: server },
  { files: /^plugins\/theme-[^/]+\/migrations\//, ours: server },
  { files: /^plugins\/theme-[^/]+\/src\/web\//, ours: web },
  { files: /^plugins\/theme-[^/]+\//, ours: kit, others: ['zod'] },
  { files: /^plugins\/city-[^/]+\/src\/server\//, ours: [...server, ...themes] },
  { files: /^plugins\/city-[^/]+\/migrations\//, ours: server },
  { files: /^plugins\/city-[^/]+\/src\/web\//, ours: [...web, ...themes] },
  { files: /^plugins\/city-[^/]+\//, ours: [...kit, ...themes], others: ['zod'] },

  { files: 'apps/api/src/plugins.generated.ts', ours: ['theme-*', 'theme-*/server', 'city-*', 'city-*/server'] },
  { files: 'apps/api/', ours: [...server, 'database', 'core-*'] },
  { files: 'apps/web/', ours: [...web, 'ui/*', 'graphql-contract/*'] },
  { files: 'apps/login/', ours: ['kernel'] },
];

/** Tests may also use the test kit and the sides their package stands on; a test of a plugin sees its own halves by relative paths. */
const testTable = [
  { files: 'packages/kernel/', ours: ['testing'] },
  { files: /^(packages\/(plugin-api|ui|web-kit)|apps\/web)\//, ours: [...web, 'ui/*', 'testing', 'graphql-contract/*'] },
  { files: /^plugins\//, ours: [...server, ...web, ...themes, 'testing', 'core-*', 'database'] },
  {
    files: 'apps/api/',
    ours: [...server, 'database', 'core-*', 'testing', 'graphql-contract/*', 'theme-*', 'theme-*/server', 'city-*', 'city-*/server'],
  },
  { files: 'apps/login/', ours: ['kernel', 'testing', 'testing/*', 'core-identity'] },
  { files: /^packages\//, ours: [...server, 'database', 'core-*', 'testing'] },
];

/** Folders of one package that must not reach into each other: what runs in a browser and what runs on a server. */
export const sides = [
  { from: /^plugins\/[^/]+\/src\/web\//, to: /^plugins\/[^/]+\/(src\/server|migrations)\// },
  { from: /^plugins\/[^/]+\/(src\/server|migrations)\//, to: /^plugins\/[^/]+\/src\/web\// },
  { from: /^plugins\/[^/]+\/src\/[^/]+$/, to: /^plugins\/[^/]+\/(src\/(server|web)|migrations)\// },
];

const fits = (pattern, file) => (typeof pattern === 'string' ? file.startsWith(pattern) : pattern.test(file));

/** The entry for a file, or undefined where nothing is said (settings of tools). */
export function rowFor(file) {
  const rows = isTest.test(file) ? testTable : table;
  return rows.find(({ files }) => fits(files, file));
}

/** True when `name` (`core-fund/contract`) fits one of the allowed names, where `*` stands for the rest of a word. */
export function isAllowed(name, allowed) {
  return allowed.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`).test(name));
}
