import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.js';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const variant of VARIANTS.filter(({ language, isPhone }) => (language === 'ar') === isPhone)) {
  test(`every page is clean for assistive technology in both looks (${variant.name})`, async ({ browser }) => {
    test.setTimeout(240_000);
    const giulia = await Person.signIn(browser, variant, 'milan', 'giulia');
    const findings: string[] = [];
    for (const path of PAGES) {
      await giulia.open(path);
      for (const look of ['light', 'dark'] as const) {
        await giulia.page.emulateMedia({ colorScheme: look });
        const { violations } = await new AxeBuilder({ page: giulia.page }).withTags(RULES).analyze();
        findings.push(...violations.map(({ id, nodes }) => `${path} ${look}: ${id} ${String(nodes[0]?.target)}`));
      }
      const isWide = await giulia.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (isWide) findings.push(`${path}: scrolls sideways`);
    }
    expect(findings).toEqual([]);
    await giulia.leave();
  });
}

test('no page scrolls sideways at 320 pixels, in English and Arabic', async ({ browser }) => {
  test.setTimeout(180_000);
  const findings: string[] = [];
  for (const phone of VARIANTS.filter(({ isPhone }) => isPhone)) {
    const giulia = await Person.signIn(
      browser,
      { ...phone, context: { ...phone.context, viewport: { width: 320, height: 640 } } },
      'milan',
      'giulia',
    );
    for (const path of PAGES) {
      await giulia.open(path);
      const wide = await giulia.page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 320) findings.push(`${path} ${phone.language}: ${wide}`);
    }
    await giulia.leave();
  }
  expect(findings).toEqual([]);
});
