import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.js';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

/** Each page takes a few seconds where others work beside it, and there are more of them with every capability. */
const TIME = [...PAGES.values()].flat().length * 10_000;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The looks differ by their colours alone. */
const rulesOf = (look: 'light' | 'dark', axe: AxeBuilder): AxeBuilder =>
  look === 'light' ? axe.withTags(RULES) : axe.withRules(['color-contrast']);

for (const variant of VARIANTS.filter(({ language, isPhone }) => (language === 'ar') === isPhone)) {
  test(`every page is clean for assistive technology in both looks (${variant.name})`, async ({ browser }) => {
    test.setTimeout(TIME);
    const findings: string[] = [];
    for (const [name, addresses] of PAGES) {
      const person = await Person.signIn(browser, variant, 'milan', name);
      for (const address of addresses) {
        await person.open(address);
        for (const look of ['light', 'dark'] as const) {
          await person.page.emulateMedia({ colorScheme: look });
          const { violations } = await rulesOf(look, new AxeBuilder({ page: person.page })).analyze();
          findings.push(...violations.map(({ id, nodes }) => `${address} ${look}: ${id} ${String(nodes[0]?.target)}`));
        }
        const isWide = await person.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (isWide) findings.push(`${address}: scrolls sideways`);
      }
      await person.leave();
    }
    expect(findings).toEqual([]);
  });
}

test('no page scrolls sideways at 320 pixels, in English and Arabic', async ({ browser }) => {
  test.setTimeout(TIME);
  const findings: string[] = [];
  for (const phone of VARIANTS.filter(({ isPhone }) => isPhone)) {
    const narrow = { ...phone, context: { ...phone.context, viewport: { width: 320, height: 640 } } };
    for (const [name, addresses] of PAGES) {
      const person = await Person.signIn(browser, narrow, 'milan', name);
      for (const address of addresses) {
        await person.open(address);
        const wide = await person.page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > 320) findings.push(`${address} ${phone.language}: ${wide}`);
      }
      await person.leave();
    }
  }
  expect(findings).toEqual([]);
});
