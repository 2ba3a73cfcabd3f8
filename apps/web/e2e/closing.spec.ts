import { expect, test, type Browser } from '@playwright/test';
import { enterCode } from './enter-code.js';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

/** Each city of the pool with somebody who may sign for it. */
const APPROVERS = [
  { city: 'milan', username: 'giulia' },
  { city: 'barcelona', username: 'mireia' },
  { city: 'dakar', username: 'cheikh.fall' },
] as const;
const DECIDE = `mutation ($input: ProposeFundDecisionInput!) { proposeFundDecision(input: $input) { decision { id } refusals { code } } }`;
const [DESKTOP, PHONE] = [VARIANTS[0]!, VARIANTS.at(-1)!];
const TITLE = `Year 2025 ${Date.now()}`;

// what the first journey closes the second one opens again
test.describe.configure({ mode: 'serial' });

test('a year is closed by the treasurer and whoever coordinates, and its statement ties (desktop, en)', async ({ browser }) => {
  test.slow(); // four people, five second factors
  const lucia = await Person.signIn(browser, DESKTOP, 'milan', 'lucia.sala');
  const { page, text } = lucia;
  await decide(browser, lucia);

  await lucia.open('fund/close?day=2025-12-31');
  await expect(page.getByRole('list', { name: text('closing.checklist') }).getByRole('listitem')).toHaveCount(6);
  await confirmed(lucia, /2025/);
  await page.getByRole('button', { name: /31 Dec 2025/ }).click();
  await expect(page.getByText(text('refusals.decision-missing'))).toBeVisible();
  await choose(lucia, TITLE);
  await page.getByRole('button', { name: /31 Dec 2025/ }).click();
  await expect(page.getByRole('button', { name: text('closing.withdraw') })).toBeVisible();

  const giulia = await Person.signIn(browser, DESKTOP, 'milan', 'giulia');
  await giulia.open('fund/close');
  await sign(giulia, 'closing.sign.CLOSE');
  await expect(giulia.page.getByRole('row', { name: /31 Dec 2025/ }).first()).toBeVisible();
  await giulia.open('fund/statement?year=2025');
  await expect(giulia.page.getByText(text('statement.certified'), { exact: true })).toBeVisible();
  await giulia.leave();

  await lucia.open('fund/statement?year=2026');
  await expect(page.getByText(text('statement.provisional'), { exact: true }).first()).toBeVisible();
  const source = page
    .getByRole('row', { name: nameOf(lucia, 'source') })
    .getByRole('link')
    .first();
  const amount = await source.innerText();
  await source.click();
  await expect(page).toHaveURL(/figure=source/);
  await expect(page.getByRole('table').locator('tfoot')).toContainText(amount);
  await lucia.leave();
});

test('closed books are opened again on a decision, with a reason that stays, by the same two people (phone, ar)', async ({ browser }) => {
  test.slow();
  const giulia = await Person.signIn(browser, PHONE, 'milan', 'giulia');
  const { page, text } = giulia;
  await giulia.open('fund/close');
  await page.getByRole('button', { name: text('closing.reopen') }).click();
  const step = page.getByRole('button', { name: text('fund.stepUp') }).last();
  await step.click();
  await code(giulia);
  await page.getByRole('button', { name: text('closing.reopen') }).click();
  await page.getByLabel(text('closing.reason'), { exact: true }).fill('Manca un movimento');
  await fillDay(giulia, '2025-12-01');
  await choose(giulia, TITLE, true);
  await page.getByRole('button', { name: text('closing.reopen.ask') }).click();
  await expect(page.getByRole('button', { name: text('closing.withdraw') })).toBeVisible();
  await giulia.leave();

  const lucia = await Person.signIn(browser, PHONE, 'milan', 'lucia.sala');
  await lucia.open('fund/close');
  await expect(lucia.page.getByText('Manca un movimento', { exact: true })).toBeVisible();
  await sign(lucia, 'closing.sign.REOPEN');
  await expect(lucia.page.getByText('Manca un movimento', { exact: true })).toBeVisible(); // the trace
  await lucia.open('fund/statement?year=2025');
  await expect(lucia.page.getByText(text('statement.provisional'), { exact: true }).first()).toBeVisible();
  await expect(lucia.page.getByText(text('statement.ofClosing')).first()).toBeVisible(); // what was kept stays
  await lucia.page.setViewportSize({ width: 320, height: 700 });
  const width = await lucia.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(width).toBeLessThanOrEqual(0);
  await lucia.leave();
});

const nameOf = ({ variant }: Person, figure: 'source'): string =>
  ({ source: { en: 'Total source of funds', ar: 'مجموع الموارد' } })[figure][variant.language];

/** A decision that an approver of each city has signed. */
async function decide(browser: Browser, lucia: Person): Promise<void> {
  const id = crypto.randomUUID();
  const words = [{ language: 'en', text: TITLE }];
  const answer = await lucia.ask<{ proposeFundDecision: { refusals: unknown[] } }>(DECIDE, {
    input: { id, fund: 'pool-1', title: words, text: words },
  });
  expect(answer.proposeFundDecision.refusals).toEqual([]);
  for (const { city, username } of APPROVERS) {
    const approver = await Person.signIn(browser, DESKTOP, city, username);
    await approver.open(`fund/decisions/${id}`);
    await sign(approver, 'fund.sign');
    await approver.leave();
  }
}

/** Confirms with the one-time code where it is asked for, then presses the act. */
async function sign(person: Person, key: string): Promise<void> {
  const { page, text } = person;
  const act = page.getByRole('button', { name: text(key), exact: true });
  await confirmed(person, text(key));
  await act.click();
  await expect(act).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

async function confirmed(person: Person, act: string | RegExp): Promise<void> {
  const { page, text } = person;
  const confirm = page.getByRole('button', { name: text('fund.stepUp') });
  await expect(confirm.or(page.getByRole('button', { name: act })).first()).toBeVisible();
  if (!(await confirm.isVisible())) return;
  await confirm.click();
  await code(person);
}

async function code({ page }: Person): Promise<void> {
  await enterCode(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function choose({ page, text }: Person, title: string, isLast = false): Promise<void> {
  const fields = page.getByRole('button', { name: text('closing.decision.field') });
  await (isLast ? fields.last() : fields.first()).click();
  await page.getByRole('option', { name: title }).click();
}

/** Types a day into the one field of the form that opens books again. */
async function fillDay({ page }: Person, day: string): Promise<void> {
  const [year, month, date] = day.split('-');
  const field = page.locator('[data-field="day"]');
  for (const [kind, value] of [
    ['day', date],
    ['month', month],
    ['year', year],
  ] as const)
    await field.locator(`[data-type="${kind}"]`).pressSequentially(value!);
}
