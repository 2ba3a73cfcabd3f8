import path from 'node:path';
import { test } from '@playwright/test';
import { PAGES } from './pages.js';
import { Person } from './person.js';
import { VARIANTS, type Variant } from './variants.js';

const folder = process.env['REGIA_SCREENSHOTS'] ?? 'screenshots';
const nameOf = (address: string): string => address.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');

/** The same page with other values in its address is looked at, not pictured. */
const isShown = (address: string): boolean => !address.includes('?') || address.includes('?view=');

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
    for (const [name, addresses] of PAGES) {
      const person = await Person.signIn(browser, { ...variant, context: { ...variant.context, colorScheme: look } }, 'milan', name);
      for (const address of addresses.filter(isShown)) {
        await person.open(address);
        await picture(person, nameOf(address), variant, look);
      }
      await person.leave();
    }
  });
}
