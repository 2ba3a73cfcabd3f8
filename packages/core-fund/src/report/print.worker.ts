import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** What this thread hands back: the file, or why there is no browser to print with. */
export type Printed = { readonly file: Uint8Array } | { readonly missing: string };

const PATIENCE_MS = 20_000;
/** What finds and unpacks the browser of this machine, beside this package. */
const BROWSER = pathToFileURL(path.join(import.meta.dirname, '../../../../scripts/browser.mjs')).href;

const { resolve } = createRequire(import.meta.url);
const face = (family: string, weight: number, file: string): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/${path.extname(file).slice(1)};base64,${readFileSync(resolve(file)).toString('base64')})}`;

/** Whole, unvarying files: only these are put into the PDF as real typefaces. */
const faces = (): string =>
  [
    face('Regia', 400, '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2'),
    face('Regia', 600, '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2'),
    face('Regia Arabic', 400, '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf'),
    face('Regia Arabic', 600, '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf'),
  ].join('');

/** Settings of the server, its keys among them, are no business of the browser. */
const only = (env: LaunchOptions['env']): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'FONTCONFIG_FILE', 'LD_LIBRARY_PATH'].flatMap((name) =>
      env?.[name] === undefined ? [] : [[name, String(env[name])]],
    ),
  );

async function open(): Promise<Browser> {
  const { launchOptions } = (await import(BROWSER)) as { launchOptions(): LaunchOptions }; // beside the packages, without types
  const found = launchOptions();
  return chromium.launch({
    ...found,
    env: only(found.env ?? process.env),
    timeout: PATIENCE_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** A page that runs no script and reaches no address, printed by a browser that lives for this one page; why there is no browser, where there is none. */
async function print(html: string): Promise<Printed> {
  const browser = await open().catch((error: unknown) => ({ missing: error instanceof Error ? error.message : String(error) }));
  if ('missing' in browser) return browser;
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, locale: 'en-GB', timezoneId: 'UTC' });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.setContent(html.replace('/* typefaces */', faces()));
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return { file: await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true }) };
  } finally {
    await browser.close();
  }
}

// the whole life of this thread: one page in, one file out
parentPort?.postMessage(await print(workerData as string)); // handed over by print-pdf.ts, which types it
