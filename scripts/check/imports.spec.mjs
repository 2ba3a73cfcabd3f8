import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCycles } from './cycles.mjs';
import { importProblems } from './imports.mjs';
import { plantedFolder } from './planted-folder.mjs';

// A house where everything is in order; each test plants one thing that is not.
const house = {
  'packages/kernel/src/index.ts': "export * from './money.js';",
  'packages/kernel/src/money.ts': 'export const money = 1;',
  'packages/plugin-api/src/index.ts':
    "import { z } from 'zod'; import type { Money } from '@regia/kernel'; export type X = Money; export { z };",
  'packages/server-kit/src/index.ts': "import '@nestjs/common'; export * from '@regia/plugin-api';",
  'packages/database/src/index.ts': "import '@regia/kernel'; import 'pg';",
  'packages/core-fund/src/index.ts':
    "import '@regia/server-kit'; import '@regia/database'; import type { City } from '@regia/core-consortium/contract'; export type C = City;",
  'packages/core-fund/src/fund.spec.ts': "import '@regia/testing'; import 'fast-check';",
  'packages/web-kit/src/index.ts': "import '@regia/ui';",
  'packages/ui/src/index.tsx': "import 'react';",
  'plugins/theme-water/src/manifest.ts':
    "import { definePlugin } from '@regia/plugin-api'; import { z } from 'zod'; export default definePlugin(z);",
  'plugins/theme-water/src/server/index.ts':
    "import manifest from '../manifest.js'; import '@regia/server-kit'; import 'typeorm'; import '../../migrations/1-create.js'; export default manifest;",
  'plugins/theme-water/src/web/index.tsx':
    "import '../manifest.js'; import '@regia/web-kit'; const page = () => import('./well.page.js'); export default page;",
  'plugins/theme-water/src/web/well.page.tsx': "import { Page } from '@regia/ui'; export default Page;",
  'plugins/theme-water/migrations/1-create.ts': "import '@regia/server-kit';",
  'plugins/theme-water/test/conformance.spec.ts': "import '@regia/testing'; import '../src/server/index.js';",
  'plugins/city-lyon/src/manifest.ts': "import '@regia/plugin-api';",
  'plugins/city-lyon/src/server/index.ts': "import type { Well } from '@regia/theme-water/contract'; export type W = Well;",
  'apps/api/src/main.ts': "import '@regia/core-fund'; import './plugins.generated.js';",
  'apps/api/src/plugins.generated.ts': "export const installedPlugins = { 'theme-water': () => import('@regia/theme-water/server') };",
  'apps/web/src/main.tsx':
    "import '@regia/web-kit'; import '@regia/ui/tokens.css'; import { loaders } from 'virtual:web-plugins'; export { loaders };",
  'apps/web/playwright.config.ts': "import { defineConfig } from '@playwright/test'; export default defineConfig({ testDir: 'e2e' });",
};

let planted;
beforeEach(() => (planted = plantedFolder(house)));
afterEach(() => planted.remove());

describe('who may import whom', () => {
  it('finds nothing in a house that keeps the table', () => {
    expect(importProblems(planted.root)).toEqual([]);
  });

  it.each([
    [
      'the kernel imports a package',
      'packages/kernel/src/money.ts',
      "import { z } from 'zod'; export { z };",
      'may not import zod: it depends on nothing',
    ],
    ['the contract imports the kit', 'packages/plugin-api/src/x.ts', "import '@regia/server-kit';", 'may not import @regia/server-kit'],
    ['the kit imports the database', 'packages/server-kit/src/x.ts', "import '@regia/database';", 'may not import @regia/database'],
    [
      'a core package imports another by its front door',
      'packages/core-fund/src/x.ts',
      "import '@regia/core-agenda';",
      'may not import @regia/core-agenda',
    ],
    [
      'a core package imports a plugin, as a type',
      'packages/core-fund/src/x.ts',
      "import type { Well } from '@regia/theme-water'; export type W = Well;",
      'may not import @regia/theme-water',
    ],
    [
      'a core package imports a plugin, inside a type',
      'packages/core-fund/src/x.ts',
      "export type W = import('@regia/theme-water').Well;",
      'may not import @regia/theme-water',
    ],
    [
      'a core package re-exports the web kit',
      'packages/core-fund/src/x.ts',
      "export * from '@regia/web-kit';",
      'may not import @regia/web-kit',
    ],
    [
      'a core package uses the test kit outside tests',
      'packages/core-fund/src/x.ts',
      "import '@regia/testing';",
      'may not import @regia/testing',
    ],
    [
      'a manifest imports the server kit',
      'plugins/theme-water/src/manifest.ts',
      "import '@regia/server-kit';",
      'may not import @regia/server-kit',
    ],
    ['a manifest imports a foreign package', 'plugins/theme-water/src/manifest.ts', "import 'pg';", 'may not import pg: only zod'],
    ['a server half imports the components', 'plugins/theme-water/src/server/x.ts', "import '@regia/ui';", 'may not import @regia/ui'],
    [
      'a web half imports the server kit, when it is needed',
      'plugins/theme-water/src/web/x.ts',
      "export const late = () => import('@regia/server-kit');",
      'may not import @regia/server-kit',
    ],
    [
      'a web half reaches into the server half',
      'plugins/theme-water/src/web/x.ts',
      "import '../server/index.js';",
      'from one side of the plugin into the other',
    ],
    [
      'a theme imports another theme',
      'plugins/theme-water/src/server/x.ts',
      "import '@regia/theme-food/contract';",
      'may not import @regia/theme-food/contract',
    ],
    ['a theme imports a city', 'plugins/theme-water/src/server/x.ts', "import '@regia/city-lyon';", 'may not import @regia/city-lyon'],
    [
      'a theme imports a core package',
      'plugins/theme-water/src/server/x.ts',
      "import '@regia/core-fund';",
      'may not import @regia/core-fund',
    ],
    [
      'a city imports a theme past its contract',
      'plugins/city-lyon/src/server/x.ts',
      "import '@regia/theme-water';",
      'may not import @regia/theme-water',
    ],
    ['a city imports another city', 'plugins/city-lyon/src/server/x.ts', "import '@regia/city-paris';", 'may not import @regia/city-paris'],
    [
      'the API names a plugin outside the generated list',
      'apps/api/src/x.ts',
      "import '@regia/theme-water/server';",
      'may not import @regia/theme-water/server',
    ],
    ['the web imports the server', 'apps/web/src/x.ts', "import '@regia/core-fund';", 'may not import @regia/core-fund'],
    [
      'the demo login imports the identity of the platform',
      'apps/login/src/x.ts',
      "import '@regia/core-identity';",
      'may not import @regia/core-identity',
    ],
    [
      'a deep import',
      'packages/core-fund/src/x.ts',
      "import '@regia/database/src/migrate.js';",
      'deep import of @regia/database/src/migrate.js',
    ],
    [
      'a deep import of what was built',
      'apps/api/src/x.ts',
      "import '@regia/core-fund/dist/index.js';",
      'deep import of @regia/core-fund/dist/index.js',
    ],
    [
      'a relative import that leaves the package',
      'packages/core-fund/src/x.ts',
      "import '../../database/src/migrate.js';",
      'leaves its package',
    ],
    ['a source that uses the scripts', 'packages/core-fund/src/x.ts', "import '../../../scripts/browser.mjs';", 'leaves its package'],
    [
      'the setting of a tool that uses the scripts',
      'apps/web/playwright.config.ts',
      "import { launchOptions } from '../../scripts/browser.mjs'; export { launchOptions };",
      'leaves its package',
    ],
    [
      'a journey that uses the scripts',
      'apps/web/e2e/x.spec.ts',
      "import { launchOptions } from '../../../scripts/browser.mjs'; export { launchOptions };",
      'leaves its package',
    ],
    [
      'a package that imports itself by name',
      'packages/core-fund/src/x.ts',
      "import '@regia/core-fund';",
      'imports its own package by name',
    ],
  ])('finds that %s', (_, file, source, problem) => {
    planted.write(file, source);

    const forbidden = importProblems(planted.root).filter((each) => !each.startsWith('cycle of packages')); // some of them make a ring too
    expect(forbidden).toEqual([expect.stringMatching(new RegExp(`^${file}:1: .*${problem.replaceAll('.', '\\.')}`))]);
  });

  it('reads what is imported, not what comments and texts talk about', () => {
    planted.write(
      'packages/kernel/src/words.ts',
      "// import '@regia/server-kit'\nexport const text = \"import '@regia/ui'\"; export const template = `import '@regia/ui'`;",
    );

    expect(importProblems(planted.root)).toEqual([]);
  });
});

describe('cycles', () => {
  it('finds two files that import each other, types alone', () => {
    planted.write('packages/core-fund/src/a.ts', "import type { B } from './b.js'; export interface A { b: B }");
    planted.write('packages/core-fund/src/b.ts', "import type { A } from './a.js'; export interface B { a: A }");

    expect(importProblems(planted.root)).toEqual([
      'cycle: packages/core-fund/src/a.ts → packages/core-fund/src/b.ts → packages/core-fund/src/a.ts',
    ]);
  });

  it('finds a longer ring through an index file', () => {
    planted.write('packages/core-fund/src/parts/index.ts', "export * from '../one.js';");
    planted.write('packages/core-fund/src/one.ts', "import { two } from './two.js'; export const one = two;");
    planted.write('packages/core-fund/src/two.ts', "import { one } from './parts/index.js'; export const two = () => one;");

    expect(importProblems(planted.root)).toEqual([expect.stringMatching(/^cycle: (.* → ){3}/)]);
  });

  it('finds packages that import each other', () => {
    planted.write('packages/core-agenda/src/index.ts', "import '@regia/core-fund/contract';");
    planted.write('packages/core-fund/src/x.ts', "import '@regia/core-agenda/contract';");

    expect(importProblems(planted.root)).toEqual(['cycle of packages: core-agenda → core-fund → core-agenda']);
  });

  it('finds packages that depend on each other without importing each other yet', () => {
    planted.write('packages/core-agenda/package.json', { dependencies: { '@regia/core-fund': '*' } });
    planted.write('packages/core-fund/package.json', { dependencies: { '@regia/core-agenda': '*' } });

    expect(importProblems(planted.root)).toEqual(['cycle of packages: core-agenda → core-fund → core-agenda']);
  });

  it('tells two separate rings apart', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['a', 'c'])],
      ['c', new Set(['d'])],
      ['d', new Set(['c', 'e'])],
      ['e', new Set(['e'])],
    ]);

    expect(findCycles(graph).sort()).toEqual([
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
      ['e', 'e'],
    ]);
  });

  it('follows a chain of ten thousand imports', () => {
    const graph = new Map(Array.from({ length: 10_000 }, (_, at) => [`n${at}`, new Set(at < 9_999 ? [`n${at + 1}`] : [])]));

    expect(findCycles(graph)).toEqual([]);
  });
});
