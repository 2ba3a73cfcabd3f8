import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

const DESK = VARIANTS[0]!;

test('somebody signs in through their city, and signing out ends the session at the login too @keycloak', async ({ browser }) => {
  const giulia = await Person.signIn(browser, DESK, 'milan', 'giulia');
  const me = await giulia.ask<{ me: { city: { key: string }; person: { username: string } } }>(
    '{ me { city { key } person { username } } }',
  );
  expect(me.me).toEqual({ city: { key: 'milan' }, person: { username: 'milan.giulia' } });
  const cookies = await giulia.page.context().cookies();
  expect(cookies.find(({ name }) => name.endsWith('session') && !name.startsWith('kc'))).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  await giulia.page
    .getByRole('button', { name: new RegExp(`${giulia.text('person.menu')}|Giulia`) })
    .first()
    .click();
  await giulia.page.getByRole('menuitem', { name: giulia.text('person.sign-out') }).click();
  await expect(giulia.page.getByRole('heading', { level: 1, name: giulia.text('entrance.out') })).toBeVisible();

  await giulia.page.goto('/auth/login?city=milan&to=/all/home');
  await expect(giulia.page.locator('input[name=password]')).toBeVisible(); // the city asks again: nothing was left open
  await giulia.leave();
});

test('a page that is asked for by address waits behind the sign-in and opens after it', async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto('/all/agenda?view=list&month=2026-12');
  await page.getByRole('button', { name: /Dakar/ }).click();
  await page.locator('input[name=username]').fill('aminata');
  await page.locator('input[name=password]').fill('wrong');
  await page.locator('input[name=password]').press('Enter');
  await expect(page.locator('input[name=password]')).toBeVisible();
  await page.locator('input[name=username]').fill('aminata');
  await page.locator('input[name=password]').fill('correct horse battery');
  await page.locator('input[name=password]').press('Enter');

  await expect(page).toHaveURL(/\/all\/agenda\?view=list&month=2026-12/);
  await page.close();
});

test('nobody is led away to another site after signing in', async ({ request }) => {
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    const response = await request.get(`/auth/login?city=dakar&to=${encodeURIComponent(to)}`, { maxRedirects: 0 });
    expect(response.headers()['location'] ?? '').not.toContain('evil.example');
  }
});
