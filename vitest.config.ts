import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';

const ignored = ['**/node_modules/**', '**/dist/**', '**/*.{ui,browser}.spec.tsx'];
const houses = '{apps,packages,plugins}/*';
const web = ['apps/web', 'packages/ui', 'packages/web-kit', 'plugins/*/src/web'];
const webTests = ['apps/web/src', 'packages/{ui,web-kit}/{src,test}', 'plugins/*/src/web'].map((folder) => `${folder}/**/*.spec.{ts,tsx}`);
const inWeb = web.map((folder) => `${folder}/**`);

// Server tests read the sources of every package. Decorators are named here because a tsconfig counts only for files inside its `include`.
// One graphql for all: Nest loads index.js, Vite alone would take index.mjs for our own sources.
const serverSources = {
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { conditions: ['source'], alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions: ['source'] } },
};

// Not by the `source` condition: packages of react-aria know it too, and their sources are not meant for us.
const source = (name: string) => path.join(import.meta.dirname, 'packages', name, 'src/index.ts');
const webSources = {
  oxc: { jsx: { runtime: 'automatic' as const } },
  resolve: { alias: { '@regia/kernel': source('kernel'), '@regia/plugin-api': source('plugin-api') } },
};

/** The browser is looked for only when its tests may run: `--project=unit` works without one. */
const named = process.argv.filter((word, index, all) => word.startsWith('--project') || all[index - 1] === '--project');
const wantsBrowser = named.length === 0 || named.some((word) => word.endsWith('ui'));

export default defineConfig({
  test: {
    // one fewer than there are processors would be a single one on two, which wait for the database half of the time
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    fsModuleCache: false, // it is not emptied when a tsconfig changes
    projects: [
      {
        ...serverSources,
        test: { name: 'unit', environment: 'node', include: [`${houses}/src/**/*.spec.ts`], exclude: [...ignored, ...inWeb] },
      },
      { ...webSources, test: { name: 'unit-web', environment: 'node', include: webTests, exclude: ignored } },
      {
        ...serverSources,
        test: {
          name: 'it',
          environment: 'node',
          include: [`${houses}/test/**/*.spec.ts`],
          exclude: [...ignored, ...inWeb],
          globalSetup: ['./packages/testing/src/postgres/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'scripts',
          environment: 'node',
          include: ['scripts/**/*.spec.mjs'],
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      ...(wantsBrowser ? [componentsInBrowser()] : []),
    ],
  },
});

/** Components are tested in a real browser, at the width of a phone. */
function componentsInBrowser() {
  return {
    ...webSources,
    plugins: [react()],
    // named, because a library found only while tests run is bundled anew and brings a second React into the page
    optimizeDeps: {
      include: [
        'react',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'vitest-browser-react',
        '@tanstack/react-query',
        '@tanstack/react-router',
        '@lingui/core',
      ],
    },
    test: {
      name: 'ui',
      include: [`${houses}/{src,test}/**/*.{ui,browser}.spec.tsx`],
      exclude: ['**/node_modules/**', '**/dist/**'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: launchOptions() }),
        instances: [{ browser: 'chromium' as const, viewport: { width: 390, height: 844 } }],
      },
    },
  };
}
