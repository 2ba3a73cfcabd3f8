import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeFolder, toolEnvironment } from '../install/node-version.mjs';
import { checksOf } from './checks.mjs';
import { plantedFolder } from './planted-folder.mjs';
import { runChecks } from './run-checks.mjs';

const checkout = path.resolve(import.meta.dirname, '../..');
const base = {
  strict: true,
  target: 'es2023',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: [],
  skipLibCheck: true,
  outDir: 'dist',
  rootDir: 'src',
};
const packageOf = (name, more) => ({
  name: `@regia/${name}`,
  version: '0.0.0',
  type: 'module',
  exports: { '.': './src/index.ts' },
  ...more,
});

// The checkout's own settings over a house of three rooms that is in order; each test plants one fault.
let planted;
let written;
beforeEach(() => {
  planted = plantedFolder({
    'package.json': {
      name: 'planted',
      private: true,
      type: 'module',
      packageManager: 'npm@11.19.1',
      workspaces: ['apps/*', 'packages/*', 'plugins/*'],
    },
    'package-lock.json': {
      name: 'planted',
      lockfileVersion: 3,
      requires: true,
      packages: { '': { name: 'planted', workspaces: ['apps/*', 'packages/*', 'plugins/*'] } },
    },
    '.gitignore': 'node_modules\ndist\n',
    'plugins.json': [],
    'packages/kernel/package.json': packageOf('kernel', { scripts: { build: 'tsc -p tsconfig.json' } }),
    'packages/kernel/tsconfig.json': { compilerOptions: base, include: ['src'] },
    'packages/kernel/src/index.ts': "export { money } from './money.js';\n",
    'packages/kernel/src/money.ts': 'export const money = (amount: number): number => amount;\n',
    'plugins/theme-water/package.json': packageOf('theme-water', { dependencies: { '@regia/kernel': '*' } }),
    'plugins/theme-water/turbo.json': { extends: ['//'], tags: ['plugin'] },
    'plugins/theme-water/src/manifest.ts': 'export const water = 1;\n',
    'apps/api/package.json': packageOf('api', { dependencies: {} }),
    'apps/api/turbo.json': { extends: ['//'], tags: ['app'] },
    'apps/api/src/index.ts': 'export const api = 1;\n',
    'apps/web/package.json': packageOf('web', { dependencies: {} }),
    'docs/guides/configuration.md': '`REGIA_POOL_SIZE`',
    'apps/api/src/config.ts': "export const size = process.env['REGIA_POOL_SIZE'];\n",
    'apps/api/dist/print-schema.js': "if (process.argv[2] !== '--check') process.exit(1);\n",
  });
  const { root } = planted;
  for (const file of ['.oxlintrc.json', 'knip.json', 'turbo.json']) fs.copyFileSync(path.join(checkout, file), path.join(root, file));
  fs.symlinkSync(path.join(checkout, 'node_modules'), path.join(root, 'node_modules'));
  written = [];
  vi.spyOn(console, 'log').mockImplementation((line) => written.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  planted.remove();
});

/** Runs one check of `npm run check`; returns what it wrote. */
async function run(name) {
  const checks = checksOf(planted.root).filter((check) => check.name === name);
  const env = { ...toolEnvironment(checkout, nodeFolder(checkout)), TURBO_CACHE_DIR: path.join(planted.root, '.turbo', 'cache') };
  const failed = await runChecks(checks, { cwd: planted.root, env });
  return { isBroken: failed.length > 0, words: written.join('\n') };
}

describe('npm run check', () => {
  it.each(['types', 'lint', 'boundaries', 'imports', 'schema', 'texts', 'configuration'])(
    'finds nothing in a house that is in order: %s',
    async (name) => {
      const { isBroken, words } = await run(name);

      expect(words).toContain(`holds   ${name}`);
      expect(isBroken).toBe(false);
    },
  );

  it.each([
    [
      'types',
      'a type that does not fit',
      'packages/kernel/src/money.ts',
      'export const money = (amount: number): string => amount;\n',
      /TS2322/,
    ],
    [
      'lint',
      'a promise that nobody waits for',
      'packages/kernel/src/money.ts',
      'const later = async (): Promise<number> => 1;\nexport const money = (): void => {\n  later();\n};\n',
      /no-floating-promises/,
    ],
    [
      'lint',
      'an any',
      'packages/kernel/src/money.ts',
      'export const money = (amount: any): number => Number(amount);\n',
      /no-explicit-any/,
    ],
    [
      'lint',
      'a deep import',
      'packages/kernel/src/money.ts',
      "export { water as money } from '@regia/theme-water/src/manifest.js';\n",
      /no-restricted-imports/,
    ],
    [
      'lint',
      'files that import each other',
      'packages/kernel/src/money.ts',
      "import * as all from './index.js';\nexport const money = () => all;\n",
      /no-cycle/,
    ],
    [
      'lint',
      'a line left over from looking for a fault',
      'packages/kernel/src/money.ts',
      "console.log('here');\nexport const money = 1;\n",
      /no-console/,
    ],
    [
      'boundaries',
      'a package that is imported but not declared',
      'packages/kernel/src/money.ts',
      "export { z as money } from 'zod';\n",
      /cannot import package `zod`/,
    ],
    [
      'boundaries',
      'a plugin that depends on an application',
      'plugins/theme-water/package.json',
      packageOf('theme-water', { dependencies: { '@regia/api': '*' } }),
      /denylist/,
    ],
    [
      'imports',
      'an import that the table forbids',
      'packages/kernel/src/money.ts',
      "export { z as money } from 'zod';\n",
      /may not import zod/,
    ],
    [
      'dead-code',
      'an export that nobody uses',
      'packages/kernel/src/money.ts',
      'export const money = 1;\nexport const unused = 2;\n',
      /unused\s+packages\/kernel\/src\/money\.ts/,
    ],
    [
      'dead-code',
      'a file that nobody imports',
      'packages/kernel/src/forgotten.ts',
      'export const forgotten = 1;\n',
      /Unused files[^]*forgotten\.ts/,
    ],
    [
      'dead-code',
      'a dependency that is not declared',
      'packages/kernel/src/money.ts',
      "import { z } from 'zod';\nexport const money = z;\n",
      /Unlisted dependencies[^]*zod/,
    ],
    ['plugins', 'a plugin that was added without syncing', 'plugins.json', ['theme-water'], /plugins\.generated\.ts does not follow/],
    [
      'schema',
      'a schema that is not the committed one',
      'apps/api/dist/print-schema.js',
      "console.error('schema.graphql is not in step'); process.exit(1);\n",
      /not in step/,
    ],
    [
      'texts',
      'a text that one language lacks',
      'plugins/theme-water/locales/en.json',
      { 'nav.wells': 'Wells' },
      /ar: nav\.wells is missing/,
    ],
    [
      'configuration',
      'a setting that the guide does not explain',
      'apps/api/src/config.ts',
      "export const size = process.env['REGIA_SECRET_WISH'];\n",
      /does not explain REGIA_SECRET_WISH/,
    ],
    [
      'configuration',
      'a setting that is explained and no more',
      'docs/guides/configuration.md',
      '`REGIA_POOL_SIZE` `REGIA_OLD_WISH`',
      /explains REGIA_OLD_WISH/,
    ],
  ])('%s finds %s', async (name, _, file, content, words) => {
    planted.write(file, content);

    const result = await run(name);

    expect(result.words).toMatch(words);
    expect(result.isBroken).toBe(true);
  });
});
