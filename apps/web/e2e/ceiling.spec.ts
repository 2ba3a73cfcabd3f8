import { expect, test, type Locator } from '@playwright/test';
import { Person } from './person.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

// a desktop in English and a phone in Arabic, each in a year of its own before those of the demonstration: both commit of the same city
for (const [index, variant] of VARIANTS.filter(({ language, isPhone }) => (language === 'ar') === isPhone).entries()) {
  test(`a city reaches its ceiling and is told at the amount what is left (${variant.name})`, async ({ browser }) => {
    test.slow(); // three people, a second factor
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
    await giulia.leave();

    await lucia.open(`fund/ceiling?year=${year}`);
    await expect(page.getByText(/10[.,]000/).first()).toBeVisible();
    await commit(lucia, '8000', 'Bando 1');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText(text('ceiling.warned.text').split('{room}')[1]!.trim(), { exact: false }).first()).toBeVisible();

    await commit(lucia, '2000.01', 'Bando 2');
    await expect(field(page.getByRole('dialog'), 'amountMinor')).toContainText(/2[.,]000/);
    await expect(field(page.getByRole('dialog'), 'amountMinor').locator('.fld-error')).toBeVisible();
    await field(page.getByRole('dialog'), 'amountMinor').locator('input').first().fill('2000');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: text('action.save') })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const { ceilingPosition } = await lucia.ask<{ ceilingPosition: { room: { amountMinor: string } }[] }>(
      'query ($year: Int) { ceilingPosition(year: $year) { room { amountMinor } } }',
      { year },
    );
    expect(ceilingPosition).toEqual([{ room: { amountMinor: '0' } }]);

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

const field = (place: Locator, name: string): Locator => place.locator(`[data-field="${name}"]`);

async function commit({ page, text }: Person, amount: string, what: string): Promise<void> {
  await page.getByRole('button', { name: text('ceiling.engage'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'amountMinor').locator('input').first().fill(amount);
  await field(dialog, 'text').locator('input').fill(what);
  await dialog.getByRole('button', { name: text('action.save') }).click();
}
