import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

for (const variant of VARIANTS) {
  test(`an item that Dakar adds is seen by Milan, changed, and cancelled with a reason (${variant.name})`, async ({ browser }) => {
    const title = `Semences de saison ${variant.name} ${Date.now()}`;
    const aminata = await Person.signIn(browser, variant, 'dakar', 'aminata');

    await aminata.open('agenda/new?day=2026-12-09');
    await aminata.page.getByRole('button', { name: aminata.text('agenda.create') }).click();
    await expect(aminata.page.getByRole('alert')).toBeVisible();
    await aminata.page.getByLabel(aminata.text('agenda.field.title'), { exact: true }).fill(title);
    await expect(aminata.page.locator('.draft-note')).toContainText(/\d\d:\d\d/);
    await aminata.page.reload();
    await expect(aminata.page.getByLabel(aminata.text('agenda.field.title'), { exact: true })).toHaveValue(title);
    await aminata.page.getByRole('button', { name: aminata.text('agenda.create') }).click();
    await expect(aminata.page.getByRole('heading', { level: 1, name: title })).toBeVisible();

    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    await lucia.open('agenda?view=list&month=2026-12');
    await lucia.page.getByRole('link', { name: title }).click();
    await expect(lucia.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(lucia.page.getByRole('link', { name: lucia.text('agenda.edit') })).toHaveCount(0);

    await aminata.page.getByRole('button', { name: aminata.text('agenda.cancel') }).click();
    await aminata.page.getByLabel(aminata.text('agenda.cancel.reason')).fill('Le marché est fermé');
    await aminata.page.getByRole('button', { name: aminata.text('agenda.cancel.confirm') }).click();
    await expect(aminata.page.getByText('Le marché est fermé')).toBeVisible();
    await lucia.page.reload();
    await expect(lucia.page.getByText('Le marché est fermé')).toBeVisible();
    await Promise.all([aminata.leave(), lucia.leave()]);
  });
}

test('a change that crosses another shows both versions and lets one choose for each field', async ({ browser }) => {
  const variant = VARIANTS[0]!;
  const aminata = await Person.signIn(browser, variant, 'dakar', 'aminata');
  await aminata.open('agenda/new?day=2026-12-10');
  await aminata.page.getByLabel(aminata.text('agenda.field.title'), { exact: true }).fill(`Visite croisée ${Date.now()}`);
  await aminata.page.getByRole('button', { name: aminata.text('agenda.create') }).click();
  await expect(aminata.page.getByRole('link', { name: aminata.text('agenda.edit') })).toBeVisible();
  const address = new URL(aminata.page.url()).pathname;

  const awa = await Person.signIn(browser, variant, 'dakar', 'awa.ndiaye');
  await awa.page.goto(`${address}/edit`);
  await aminata.page.goto(`${address}/edit`);
  await awa.page.getByLabel(awa.text('agenda.field.place')).fill('Salle B');
  await awa.page.getByRole('button', { name: awa.text('agenda.save') }).click();
  await expect(awa.page.getByText('Salle B')).toBeVisible();
  await aminata.page.getByLabel(aminata.text('agenda.field.place')).fill('Salle A');
  await aminata.page.getByRole('button', { name: aminata.text('agenda.save') }).click();
  await expect(aminata.page.getByRole('heading', { name: aminata.text('agenda.conflict') })).toBeVisible();
  await aminata.page.getByText('Salle B').click();
  await aminata.page.getByRole('button', { name: aminata.text('agenda.conflict.save') }).click();

  await expect(aminata.page.getByRole('link', { name: aminata.text('agenda.edit') })).toBeVisible();
  await expect(aminata.page.getByText('Salle B')).toBeVisible();
  await Promise.all([aminata.leave(), awa.leave()]);
});
