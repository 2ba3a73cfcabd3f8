import { defineConfig, type LaunchOptions } from '@playwright/test';

/** Journeys run against a platform that is already there; `npm test` starts one with fresh data and names it here. */
const { REGIA_ORIGIN: origin, REGIA_BROWSER: browser = '{}' } = process.env;

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: '../../node_modules/.cache/regia-journeys',
  use: {
    ...(origin === undefined ? {} : { baseURL: origin }),
    launchOptions: JSON.parse(browser) as LaunchOptions, // written by scripts/test/run-journeys.mjs
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
});
