// Finds a Chromium for tests and printing without a manual install. `node scripts/browser.mjs` prints which one, and why.
// Order: REGIA_CHROMIUM, the one inside the package @sparticuz/chromium (Linux x64), Playwright's own download, a browser of the system.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledBrowser } from './browser/bundled-browser.mjs';
import { systemBrowser } from './browser/system-browser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--lang=en-GB',
];

const advice = `No browser for tests was found. Any one of these is enough:
  - Linux x64: run \`npm ci\` again without --omit=dev (the browser is the package @sparticuz/chromium)
  - macOS: install Google Chrome, Chromium or Microsoft Edge; or \`npx playwright install chromium\`
  - Debian, Ubuntu (arm64 too): \`apt-get install -y chromium\`
  - or name one: REGIA_CHROMIUM=/path/to/chromium`;

const sources = [
  ['REGIA_CHROMIUM', namedBrowser],
  ['@sparticuz/chromium', () => bundledBrowser(root)],
  ['playwright', downloadedBrowser],
  ['system', systemBrowser],
];

let found;

/** `{ from, executablePath, args, env? }` of the first browser there is; throws the advice when there is none. */
export function findBrowser() {
  found ??= search();
  return found;
}

/** For Playwright's and Vitest's `launchOptions`, and for `chromium.launch()`. */
export function launchOptions() {
  const { from: _from, ...options } = findBrowser();
  return options;
}

function search() {
  for (const [from, look] of sources) {
    const browser = look();
    if (browser) return { from, args, ...browser };
  }
  throw new Error(advice);
}

function namedBrowser() {
  const named = process.env.REGIA_CHROMIUM;
  if (!named) return undefined;
  if (!fs.existsSync(named)) throw new Error(`REGIA_CHROMIUM names ${named}, which does not exist.`);
  return { executablePath: named };
}

/** The browser that a developer let Playwright download. */
function downloadedBrowser() {
  try {
    const executablePath = createRequire(path.join(root, 'package.json'))('playwright-core').chromium.executablePath();
    return executablePath && fs.existsSync(executablePath) ? { executablePath } : undefined;
  } catch {
    return undefined; // Playwright knows none for this machine
  }
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const browser = findBrowser();
    console.log(`${browser.executablePath}  (${browser.from})`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
