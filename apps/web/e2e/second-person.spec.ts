import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

/** Each shows a second factor for the first time, which happens once. */
const CASES = [
  { variant: VARIANTS[0]!, officer: 'jordi.vidal', name: 'Jordi Vidal' },
  { variant: VARIANTS[3]!, officer: 'laia.serra', name: 'Laia Serra' },
] as const;

for (const { variant, officer, name } of CASES) {
  test(`an approver of Barcelona counts once the coordinator of the partnership, in Milan, has confirmed it (${variant.name})`, async ({
    browser,
  }) => {
    const mireia = await Person.signIn(browser, variant, 'barcelona', 'mireia');
    await giveApprover(mireia, name);
    await expect(mireia.page.getByText(mireia.text('settings.role.waits'))).toBeVisible();
    await mireia.open('settings/people');
    await expect(waitingLine(mireia, name)).toContainText(mireia.text('settings.waiting.by-other'));
    await expect(waitingLine(mireia, name).getByRole('button', { name: mireia.text('settings.confirm') })).toHaveCount(0);

    const giulia = await Person.signIn(browser, variant, 'milan', 'giulia');
    await giulia.open('settings/people');
    await expect(waitingLine(giulia, name)).toBeVisible();
    await expect(waitingLine(giulia, name).getByRole('button', { name: giulia.text('settings.confirm') })).toHaveCount(0); // no second factor yet

    const newcomer = await Person.signIn(browser, variant, 'barcelona', officer);
    await newcomer.open('settings/me');
    await newcomer.page.getByRole('button', { name: newcomer.text('settings.waiting.own.show') }).click();
    await newcomer.page.locator('aside form button').click(); // the demo login shows the new device and its code
    await expect(newcomer.page.getByRole('heading', { name: newcomer.text('settings.waiting.own') })).toBeVisible();
    await expect(newcomer.page.getByRole('button', { name: newcomer.text('settings.waiting.own.show') })).toHaveCount(0);
    expect(await mayApprove(newcomer)).toBe(false);

    await giulia.page.reload();
    await waitingLine(giulia, name)
      .getByRole('button', { name: giulia.text('settings.confirm') })
      .click();
    await giulia.page
      .getByRole('alertdialog')
      .getByRole('button', { name: giulia.text('settings.confirm'), exact: true })
      .click();
    await expect(waitingLine(giulia, name)).toHaveCount(0);

    await expect.poll(() => mayApprove(newcomer)).toBe(true);
    await Promise.all([mireia.leave(), giulia.leave(), newcomer.leave()]);
  });
}

/** Coordinated from Milan; the other partnership of the demonstration is not. */
const PARTNERSHIP = /Urban gardens|الحدائق الحضرية/;

async function giveApprover({ page, text }: Person, name: string): Promise<void> {
  await page.goto('/all/settings/people');
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const choices = page.locator('form button[aria-haspopup=listbox]'); // the partnership, then the role
  await choices.nth(0).click();
  await page.getByRole('option', { name: PARTNERSHIP }).click();
  await choices.nth(1).click();
  await page.getByRole('option', { name: new RegExp(text('role.approver')) }).click();
  await page.getByRole('button', { name: text('settings.give-role'), exact: true }).click();
}

const waitingLine = ({ page }: Person, name: string) => page.locator('.item-list > li').filter({ hasText: name });

async function mayApprove(person: Person): Promise<boolean> {
  const { me } = await person.ask<{ me: { permissions: string[] } }>('{ me { permissions } }');
  return me.permissions.includes('fund.approve');
}
