import { expect, test } from '@playwright/test';
import { enterCode } from './enter-code.js';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

/** Each contributing city with somebody who may agree for it. */
const APPROVERS = [
  { city: 'milan', username: 'giulia' },
  { city: 'barcelona', username: 'mireia' },
  { city: 'dakar', username: 'cheikh.fall' },
] as const;

// a desktop in English and a phone in Arabic: a one-time code works once, and each approver has three in half a minute
for (const [index, variant] of VARIANTS.filter(({ language, isPhone }) => (language === 'ar') === isPhone).entries()) {
  test(`cities compare ways to share a total, and the one they all agree to becomes their pledges (${variant.name})`, async ({
    browser,
  }) => {
    test.slow(); // four people, three second factors
    const title = `Key ${variant.name} ${Date.now()}`;
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    const { page, text } = lucia;
    const year = await freeYear(lucia, 2100 + 40 * index);
    await lucia.open('fund/key');

    const put = page.getByRole('button', { name: text('key.propose'), exact: true });
    await put.click();
    await expect(page.getByRole('alert').first()).toBeVisible(); // empty: each field says what it needs
    await page.getByLabel(text('key.total'), { exact: true }).fill('1000000');
    const comparison = page.getByRole('table', { name: text('key.comparison') });
    await expect(comparison).toContainText(/333[.,]333[.,]34/); // equal parts: the tie goes to the first city
    await expect(comparison).toContainText(/387[.,]064[.,]51/); // by the residents of the city sheets

    await page.getByRole('tab', { name: /^B/ }).click();
    await page.getByLabel(text('key.name'), { exact: true }).fill(title);
    await page.getByLabel(text('key.year'), { exact: true }).fill(String(year));
    await put.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(text('refusals.author-cannot-sign'))).toBeVisible();
    const address = page.url();

    for (const { city, username } of APPROVERS) {
      const approver = await Person.signIn(browser, variant, city, username);
      await agree(approver, address);
      await approver.leave();
    }

    await page.goto(address);
    await expect(page.getByText(text('key.adopted.text'))).toBeVisible();
    await page
      .getByRole('link', { name: text('key.entry.open') })
      .first()
      .click();
    await expect(page).toHaveURL(/\/fund\/entries\/\d+/);
    await expect(page.getByText(/387[.,]064[.,]51/).first()).toBeVisible();
    await lucia.leave();
  });
}

/** Reads the version, confirms with the one-time code where it is asked for, and agrees for the city. */
async function agree({ page, text }: Person, address: string): Promise<void> {
  await page.goto(address);
  const confirm = page.getByRole('button', { name: text('fund.stepUp') });
  const now = page.getByRole('button', { name: text('key.agree'), exact: true });
  await expect(confirm.or(now)).toBeVisible();
  if (await confirm.isVisible()) {
    await confirm.click();
    await enterCode(page);
  }
  await now.click();
  await expect(now).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** A year for which no key was put to the cities yet, from `first` on. */
async function freeYear(person: Person, first: number): Promise<number> {
  const { contributionKeys } = await person.ask<{ contributionKeys: { year: number }[] }>('{ contributionKeys(fund: "pool-1") { year } }');
  return Math.max(first, ...contributionKeys.filter(({ year }) => year >= first && year < first + 40).map(({ year }) => year + 1));
}
