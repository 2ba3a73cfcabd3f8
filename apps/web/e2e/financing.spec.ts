import { expect, test } from '@playwright/test';
import { choose, field, fill, fillDay } from './fields.js';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

// a desktop in English and a phone in Arabic
for (const variant of VARIANTS.filter(({ language, isPhone }) => (language === 'ar') === isPhone)) {
  test(`a source has terms and a plan, and a project states what it has achieved (${variant.name})`, async ({ browser }) => {
    test.slow();
    const stamp = String(Date.now()).slice(-8);
    const [code, name, unit] = [`eu-${stamp}`, `Programme ${stamp}`, `meals ${stamp}`];
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    const { page, text } = lucia;
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: text('action.save'), exact: true });
    await lucia.open('fund/financing');
    await page.getByRole('button', { name: text('financing.source.new'), exact: true }).click();
    await save.click();
    for (const missing of ['name', 'code', 'donor', 'ratePercent', 'costs', 'endsOn', 'act'])
      await expect(field(dialog, missing)).toContainText(text('refusals.required'));
    for (const [at, words] of [
      ['name', name],
      ['code', code],
      ['donor', 'European Union'],
      ['ratePercent', '180'],
      ['mostMinor', '5000'],
      ['act', 'Grant agreement 2026/1'],
    ] as const)
      await fill(dialog, at, words);
    await field(dialog, 'costs').locator('textarea').fill('Works, seeds, travel; no salaries.');
    await fillDay(dialog, 'endsOn', '2027-12-31');
    await save.click();
    await expect(field(dialog, 'ratePercent')).toContainText(text('refusals.not-a-percentage')); // told at the field
    await fill(dialog, 'ratePercent', '80');
    await save.click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();

    await page.getByRole('button', { name: text('financing.plan'), exact: true }).click();
    await choose(dialog, 'project', /./);
    await choose(dialog, 'source', name);
    await fill(dialog, 'plannedMinor', '5000.01');
    await save.click();
    await expect(field(dialog, 'plannedMinor')).toContainText(text('refusals.plan-over-source'));
    await fill(dialog, 'plannedMinor', '5000');
    await save.click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText(/5[.,٬]?000|٥٬٠٠٠/);

    await lucia.open('fund/leverage');
    await page.getByRole('button', { name: text('leverage.cost.state'), exact: true }).click();
    await choose(dialog, 'project', /./);
    if ((await field(dialog, 'known').count()) > 0) await choose(dialog, 'known', text('leverage.cost.unit.another'));
    await fill(dialog, 'unit', unit);
    await fill(dialog, 'quantity', '400');
    await save.click();
    await expect(field(dialog, 'source')).toContainText(text('refusals.required'));
    await fill(dialog, 'source', 'Report of the partner');
    await save.click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 3, name: unit })).toBeVisible();
    const { costPerResult } = await lucia.ask<{ costPerResult: { unit: string; differencePercent: string | null }[] }>(
      '{ costPerResult { unit differencePercent } }',
    );
    expect(costPerResult).toContainEqual({ unit, differencePercent: null }); // one project alone is compared with none
    await lucia.leave();
  });
}
