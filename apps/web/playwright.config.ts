import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.mjs';

/** Journeys run against a platform that is already there; `npm test` starts one with fresh data and names it here. */
const origin = process.env['REGIA_ORIGIN'];
if (!origin) throw new Error('REGIA_ORIGIN names the platform under test; start it with npm start, or run npm test');

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: '../../node_modules/.cache/regia-journeys',
  use: {
    baseURL: origin,
    launchOptions: launchOptions(),
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
});
