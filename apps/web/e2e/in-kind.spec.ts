import { expect, test, type Page } from '@playwright/test';
import { field, fill, fillDay } from './fields.js';
import { Person } from './person.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

// a desktop in English and a phone in Arabic
for (const variant of VARIANTS.filter(({ language, isPhone }) => (language === 'ar') === isPhone)) {
  test(`a city promises work in kind, delivers it with a file, and two cities sign (${variant.name})`, async ({ browser }) => {
    test.slow(); // three people, two second factors
    const what = `Gardeners ${variant.name} ${Date.now()}`;
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    const { page, text } = lucia;
    const free = await lucia.ask('{ fundPosition(fund: "pool-1") { free { amountMinor } } }');
    await lucia.open('fund/in-kind');
    await page.getByRole('button', { name: text('inKind.promise'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: text('action.save'), exact: true });
    await save.click();
    for (const name of ['title', 'unit', 'quantity', 'unitValueMinor', 'method', 'valueSource', 'dueOn'])
      await expect(field(dialog, name)).toContainText(text('refusals.required'));

    await fill(dialog, 'title', what);
    await fill(dialog, 'unit', 'day');
    await fill(dialog, 'quantity', '10');
    await fill(dialog, 'unitValueMinor', '240.50');
    await expect(dialog.locator('.fund-preview')).toContainText(/2[.,٬]?405|٢٬٤٠٥/);
    await field(dialog, 'method').locator('textarea').fill('Gross cost of an officer of this grade for a day.');
    await fill(dialog, 'valueSource', 'Table of personnel costs 2026');
    await fillDay(dialog, 'dueOn', '2027-06-30');
    await save.click();
    await expect(dialog).toHaveCount(0);

    await page.getByRole('link', { name: what }).click();
    await expect(page.getByRole('heading', { level: 2, name: what })).toBeVisible();
    await page.getByRole('button', { name: text('inKind.deliver'), exact: true }).click();
    await fill(dialog, 'quantity', '10.5');
    await fill(dialog, 'text', `${what}: planting`);
    await save.click();
    await expect(field(dialog, 'evidence')).toContainText(text('refusals.required'));
    await chooseFile(page, 'hours.pdf', Buffer.from(`%PDF-1.7\n1 0 obj\n<</Title (${what})>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`));
    await expect(dialog.locator('.evidence-name')).toHaveText('hours.pdf');
    await save.click();
    await expect(field(dialog, 'quantity')).toContainText(text('refusals.more-than-promised')); // told at the field
    await fill(dialog, 'quantity', '4');
    await save.click();
    await expect(dialog).toHaveCount(0);

    const delivery = page.getByRole('link', { name: `${what}: planting` });
    await expect(page.getByText(text('inKind.state.of').split('WAITING {')[1]!.split('}')[0]!).first()).toBeVisible();
    const proposal = await delivery.getAttribute('href');
    for (const [city, username] of [
      ['dakar', 'cheikh.fall'],
      ['barcelona', 'mireia'],
    ] as const) {
      const approver = await Person.signIn(browser, variant, city, username);
      await signProposal(approver, proposal!);
      await expect(approver.page.getByRole('button', { name: approver.text('fund.sign'), exact: true })).toHaveCount(0);
      await expect(approver.page.getByText('Gross cost of an officer of this grade for a day.')).toBeVisible(); // the method stands beside what is signed
      await approver.leave();
    }

    await page.reload();
    await expect(page.getByText(text('inKind.state.of').split('POSTED {')[1]!.split('}')[0]!).first()).toBeVisible();
    expect(await lucia.ask('{ fundPosition(fund: "pool-1") { free { amountMinor } } }')).toEqual(free); // no figure of money counts it
    await lucia.open('fund/statement');
    await expect(page.getByRole('heading', { level: 2, name: text('inKind.block') })).toBeVisible();
    await lucia.leave();
  });
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('.file-drop button.btn').click();
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer });
}
