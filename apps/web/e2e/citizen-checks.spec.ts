import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { Person } from './person.js';
import { textsOf } from './texts.js';
import { VARIANTS, type Variant } from './variants.js';

const POOL = '/public/fund/pool-1';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Somebody who has never signed in. The books are sealed a few seconds after the last entry. */
async function visit(page: Page, variant: Variant): Promise<ReturnType<typeof textsOf>> {
  const text = textsOf(variant.language);
  await expect(async () => {
    await page.goto(POOL);
    await expect(page.getByRole('heading', { name: text('public-fund.whole') })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
  return text;
}

for (const variant of VARIANTS) {
  const look = variant.language === 'ar' ? 'dark' : 'light';
  test(`a citizen checks a figure of the pool without signing in, and a forged one is caught (${variant.name}, ${look})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      ...variant.context,
      colorScheme: look,
      ...(process.env['REGIA_ORIGIN'] ? { baseURL: process.env['REGIA_ORIGIN'] } : {}),
    });
    const page = await context.newPage();
    const text = await visit(page, variant);
    const figureOf = (measure: string) => page.getByRole('listitem').filter({ hasText: text(`public-fund.measure.${measure}`) });
    const check = (measure: string) =>
      figureOf(measure)
        .first()
        .getByRole('button', { name: new RegExp(text('public-fund.check')) });

    await check('paidIn').click();
    await expect(page.getByText(text('public-fund.check.right'))).toBeVisible();
    await expect(page.getByText(text('public-fund.step.signature'))).toBeVisible();

    // whoever hands out another proof, or another figure, is found out by the browser alone
    await page.route('**/proof/all/free.json', async (route) => {
      const proof = (await (await route.fetch()).json()) as { entries: { amount: string }[] };
      proof.entries[0]!.amount = String(BigInt(proof.entries[0]!.amount) - 100n);
      await route.fulfill({ json: proof });
    });
    await check('free').click();
    await expect(page.getByText(text('public-fund.check.wrong'))).toBeVisible();

    await page.locator('summary').first().click();
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: text('public-fund.csv') }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('pool-1-entries.csv');
    await context.close();
  });
}

test('an approver checks the head of the log and accepts it for the city', async ({ browser }) => {
  const [variant] = VARIANTS;
  const mireia = await Person.signIn(browser, variant!, 'barcelona', 'mireia');
  await expect(async () => {
    await mireia.open('fund/seal');
    await expect(mireia.page.getByRole('heading', { name: mireia.text('fund-seal.head'), exact: true })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
  const accept = mireia.page.getByRole('button', { name: mireia.text('fund-seal.accept', { city: 'Barcelona' }) });
  const isDone = mireia.page.getByText(mireia.text('fund-seal.accept.up-to-date', { city: 'Barcelona' }));

  await expect(accept.or(isDone)).toBeVisible();
  if (await accept.isVisible()) await accept.click();

  // entries of other journeys may have been sealed meanwhile; that Barcelona stands in the list is what counts
  await expect(mireia.page.getByRole('table').getByText('Barcelona')).toBeVisible();
  await mireia.leave();
});
