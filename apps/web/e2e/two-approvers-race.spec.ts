import { expect, test, type Page } from '@playwright/test';
import { confirmAnd } from './confirm-and.js';
import { choose, fill } from './fields.js';
import { lookAt } from './look-at.js';
import { Person } from './person.js';
import { addedToContributions } from './received.js';
import { VARIANTS } from './variants.js';

/** One at a desk, one with a phone: each in a language of their own. */
const [DESK, PHONE] = [VARIANTS[0]!, VARIANTS.at(-1)!];

test('two approvers sign the same at the same moment: one signature counts, the other hears so in plain words, and the money is there once', async ({
  browser,
}) => {
  test.slow(); // three people, two second factors
  const purpose = `Race ${Date.now()}`;
  const lucia = await Person.signIn(browser, DESK, 'milan', 'lucia.sala');
  const main = lucia.page.locator('#main');
  await lucia.open('fund/record');
  await choose(main, 'city', /Milan/);
  await fill(main, 'amountMinor', '23.45');
  await fill(main, 'text', purpose);
  await lucia.page.getByRole('button', { name: lucia.text('fund.record.send') }).click();
  await expect(lucia.page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();
  const proposal = new URL(lucia.page.url()).pathname;

  const racers = [
    await Person.signIn(browser, DESK, 'barcelona', 'mireia'),
    await Person.signIn(browser, PHONE, 'dakar', 'cheikh.fall'),
  ] as const;
  for (const racer of racers) await confirm(racer, proposal);
  await atOnce(racers.map(({ page }) => page));
  for (const { page, text } of racers) await page.getByRole('button', { name: text('fund.sign'), exact: true }).click();

  // both see what became of it, whoever was first; one of them is told why their own signature does not count
  for (const { page, text } of racers) await expect(page.getByText(text('fund.posted'), { exact: true })).toBeVisible();
  const told = await Promise.all(racers.map(({ page, text }) => page.getByText(text('fund.overtaken')).count()));
  expect(told.toSorted()).toEqual([0, 1]);
  for (const racer of racers) await lookAt(racer, 'race');

  await lucia.page.goto(proposal);
  await expect(lucia.page.getByText(lucia.text('fund.signatures.of', { have: 1, need: 1 })).first()).toBeVisible();
  await lucia.page.getByRole('link', { name: lucia.text('fund.posted.open') }).click();
  await expect(lucia.page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();
  expect(await addedToContributions(lucia)).toBe(2345n);
  await Promise.all([lucia, ...racers].map((person) => person.leave()));
});

/** Is at the proposal, with the second factor shown. */
async function confirm(person: Person, proposal: string): Promise<void> {
  await person.page.goto(proposal);
  await confirmAnd(person, person.page.getByRole('heading', { level: 1 }));
  await expect(person.page.getByRole('button', { name: person.text('fund.sign'), exact: true })).toBeVisible();
}

/** Holds each signature back until the others are on their way too. */
async function atOnce(pages: readonly Page[]): Promise<void> {
  let waiting = pages.length;
  let go = (): void => undefined;
  const all = new Promise<void>((resolve) => (go = resolve));
  for (const page of pages)
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes('approveProposals')) return route.continue();
      if (--waiting === 0) go();
      await all;
      return route.continue();
    });
}
