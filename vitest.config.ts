import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';

const ignored = ['**/node_modules/**', '**/dist/**'];
const houses = '{apps,packages,plugins}/*';

// Tests read the sources of every package. Decorators are named here because a tsconfig counts only for files inside its `include`.
// One graphql for all: Nest loads index.js, Vite alone would take index.mjs for our own sources.
const fromSources = {
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true }, jsx: { runtime: 'automatic' as const } },
  resolve: { conditions: ['source'], alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions: ['source'] } },
};

/** The browser is looked for only when a browser test is asked for: `--project=unit` works without one. */
const wantsBrowser = !process.argv.some((word) => word.startsWith('--project')) || process.argv.some((word) => word.includes('ui'));

export default defineConfig({
  test: {
    fsModuleCache: false, // it is not emptied when a tsconfig changes
    projects: [
      {
        ...fromSources,
        test: { name: 'unit', environment: 'node', include: [`${houses}/src/**/*.spec.{ts,tsx}`], exclude: [...ignored, '**/*.{ui,browser}.spec.tsx'] },
      },
      {
        ...fromSources,
        test: {
          name: 'it',
          environment: 'node',
          include: [`${houses}/test/**/*.spec.ts`],
          exclude: ignored,
          globalSetup: ['./packages/testing/src/postgres/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'scripts', environment: 'node', include: ['scripts/**/*.spec.mjs'], exclude: ignored, testTimeout: 60_000, hookTimeout: 60_000 },
      },
      ...(wantsBrowser ? [browserProject()] : []),
    ],
  },
});

function browserProject() {
  return {
    plugins: [react()],
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    test: {
      name: 'ui',
      include: [`${houses}/{src,test}/**/*.{ui,browser}.spec.tsx`],
      exclude: ignored,
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
