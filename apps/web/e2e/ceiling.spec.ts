import { expect, test } from '@playwright/test';
import { choose, field } from './fields.js';
import { lookAt } from './look-at.js';
import { Person } from './person.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

// a desktop in English and a phone in Arabic, each in a year of its own before those of the demonstration: both commit of the same city
for (const [index, variant] of VARIANTS.filter(({ language, isPhone }) => (language === 'ar') === isPhone).entries()) {
  test(`a city is warned at four fifths of its ceiling, refused beyond it with what is left, and goes further only by an override that stays to be read (${variant.name})`, async ({
    browser,
  }) => {
    test.setTimeout(240_000); // three people, three second factors of the same person
    const year = new Date().getFullYear() - 3 - index;
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    const { page, text } = lucia;
    await lucia.open(`fund/ceiling?year=${year}`);
    await expect(page.getByText('D.lgs. 267/2000 (TUEL), art. 272 c. 2').first()).toBeVisible();

    await page.getByRole('button', { name: text('ceiling.base.enter') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: text('action.save') }).click();
    await expect(field(dialog, 'source')).toContainText(text('refusals.required')); // empty: each field says what it needs
    for (const [at, amount] of ['1250000', '0', '0'].entries())
      await field(dialog, `parts.${at}.amountMinor`).locator('input').first().fill(amount);
    await field(dialog, 'source').locator('input').fill('Delibera 12');
    await dialog.getByRole('button', { name: text('action.save') }).click();
    await expect(dialog).toHaveCount(0);
    const toSign = await page.getByRole('link', { name: text('ceiling.toSign') }).getAttribute('href');

    const giulia = await Person.signIn(browser, variant, 'milan', 'giulia');
    await signProposal(giulia, toSign!);
    await expect(giulia.page.getByRole('button', { name: text('fund.sign'), exact: true })).toHaveCount(0);

    await lucia.open(`fund/ceiling?year=${year}`);
    await expect(page.getByText(/10[.,]000/).first()).toBeVisible();
    await commit(lucia, '8000', 'Bando 1');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText(text('ceiling.warned.text').split('{room}')[1]!.trim(), { exact: false }).first()).toBeVisible();
    await expect(page.locator('.notice').filter({ hasText: /80/ }).first()).toBeVisible();
    await lookAt(lucia, 'ceiling-warned');

    await commit(lucia, '2000.01', 'Bando 2');
    await expect(field(page.getByRole('dialog'), 'amountMinor')).toContainText(/2[.,]000/);
    await expect(field(page.getByRole('dialog'), 'amountMinor').locator('.fld-error')).toBeVisible();
    await field(page.getByRole('dialog'), 'amountMinor').locator('input').first().fill('2000');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: text('action.save') })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await roomOf(lucia, year)).toBe('0');

    await override(lucia, giulia, year);
    expect(await roomOf(lucia, year)).toBe('100000');
    await commit(lucia, '1000.01', 'Bando 3');
    await expect(field(page.getByRole('dialog'), 'amountMinor').locator('.fld-error')).toContainText(/1[.,]000/);
    await lookAt(lucia, 'ceiling-refused');
    await field(page.getByRole('dialog'), 'amountMinor').locator('input').first().fill('1000');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: text('action.save') })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await roomOf(lucia, year)).toBe('0');
    await giulia.leave();

    const laia = await Person.signIn(browser, variant, 'barcelona', 'laia.serra');
    await laia.open(`fund/ceiling?year=${year}`);
    await expect(laia.page.getByText('267/2000')).toHaveCount(0);
    expect(JSON.stringify(await laia.ask('{ funds { code } }'))).not.toContain('milan');
    await laia.open('fund/leverage');
    await expect(laia.page.getByText(laia.text('leverage.cost.lede'))).toBeVisible();
    await laia.leave();
    await lucia.leave();
  });
}

async function roomOf(person: Person, year: number): Promise<string | undefined> {
  const { ceilingPosition } = await person.ask<{ ceilingPosition: { room: { amountMinor: string } }[] }>(
    'query ($year: Int) { ceilingPosition(year: $year) { room { amountMinor } } }',
    { year },
  );
  return ceilingPosition[0]?.room.amountMinor;
}

/** A thousand more, on a decision of the city, with a reason and in words; it counts once a second person has signed it, and stays in the list. */
async function override(lucia: Person, giulia: Person, year: number): Promise<void> {
  const { page, text } = lucia;
  const why = `Alluvione ${year}`;
  const decision = await decisionOfCity(lucia, giulia);
  await lucia.open(`fund/ceiling?year=${year}`);
  await page.getByRole('button', { name: text('ceiling.override'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: text('action.save') }).click();
  await expect(field(dialog, 'decision')).toContainText(text('refusals.required'));
  await field(dialog, 'amountMinor').locator('input').first().fill('1000');
  await choose(dialog, 'decision', decision);
  await field(dialog, 'text').locator('textarea').fill(why);
  await lookAt(lucia, 'override');
  await dialog.getByRole('button', { name: text('action.save') }).click();
  await expect(dialog).toHaveCount(0);
  expect(await roomOf(lucia, year)).toBe('0'); // not yet
  const line = page.getByRole('listitem').filter({ hasText: why });
  await signProposal(giulia, (await line.getByRole('link', { name: text('ceiling.toSign') }).getAttribute('href'))!);
  await expect(giulia.page.getByText(giulia.text('fund.posted'))).toBeVisible();
  await lucia.open(`fund/ceiling?year=${year}`);
  await expect(line.locator('[data-tone=good]')).toBeVisible();
  await lookAt(lucia, 'overridden');
}

/** What the city decided about its own money; both journeys rest on the same. */
async function decisionOfCity(lucia: Person, giulia: Person): Promise<string> {
  const title = 'Emergenza';
  const decisions = '/all/fund/decisions?fund=own-milan';
  await lucia.page.goto(decisions);
  await expect(lucia.page.getByRole('heading', { level: 1 })).toBeVisible();
  if ((await lucia.page.getByRole('link', { name: title }).count()) > 0) return title;
  await lucia.page.getByRole('button', { name: lucia.text('pay.decision.new') }).click();
  const form = lucia.page.getByRole('dialog');
  await form.getByLabel(lucia.text('pay.field.title')).fill(title);
  await form.getByLabel(lucia.text('pay.field.words')).fill('Oltre il tetto, per le emergenze.');
  await form.getByRole('button', { name: lucia.text('action.save') }).click();
  await expect(lucia.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await signProposal(giulia, lucia.page.url());
  await expect(giulia.page.getByRole('button', { name: giulia.text('fund.sign'), exact: true })).toHaveCount(0);
  return title;
}

async function commit({ page, text }: Person, amount: string, what: string): Promise<void> {
  await page.getByRole('button', { name: text('ceiling.engage'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'amountMinor').locator('input').first().fill(amount);
  await field(dialog, 'text').locator('input').fill(what);
  await dialog.getByRole('button', { name: text('action.save') }).click();
}
