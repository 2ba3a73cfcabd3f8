import path from 'node:path';
import { test } from '@playwright/test';
import { PAGES } from './pages.js';
import { Person } from './person.js';
import { VARIANTS, type Variant } from './variants.js';

const folder = process.env['REGIA_SCREENSHOTS'] ?? 'screenshots';
const nameOf = (address: string): string => address.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');

async function picture(person: Person, name: string, variant: Variant, look: 'light' | 'dark'): Promise<void> {
  await person.page.evaluate(() => document.fonts.ready);
  await person.page.waitForLoadState('networkidle');
  await person.page.screenshot({
    path: path.join(folder, `${name}-${variant.isPhone ? 'phone' : 'desktop'}-${variant.language}-${look}.png`),
    animations: 'disabled',
  });
}

for (const variant of VARIANTS) {
  test(`pictures of each page (${variant.name}) @screenshot`, async ({ browser }) => {
    test.setTimeout(240_000);
    const look = variant.language === 'ar' ? 'dark' : 'light';
    const giulia = await Person.signIn(browser, { ...variant, context: { ...variant.context, colorScheme: look } }, 'milan', 'giulia');
    for (const address of PAGES) {
      await giulia.open(address);
      await picture(giulia, nameOf(address), variant, look);
    }
    await giulia.leave();
  });
}
