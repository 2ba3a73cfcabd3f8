import { expect, test } from '@playwright/test';
import { choose, field, fill } from './fields.js';
import { lookAt } from './look-at.js';
import { Person } from './person.js';
import { addedToContributions } from './received.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

/** 65 600 francs as people of Dakar may write or paste them: with the digits, the separator and the marks of Arabic, or with the blank of French. */
const TYPED = ['\u200f٦٥٬٦٠٠\u200f', '\u061c65\u202f600'] as const;
/** At 655.957 francs for a euro: 100.0065..., to the cent. */
const CENTS = 10_001n;
/** The second to sign takes turns: a one-time code works once, and each person has three in half a minute. */
const SIGNERS = [
  ['milan', 'giulia'],
  ['barcelona', 'mireia'],
] as const;

for (const [index, variant] of VARIANTS.filter(({ language }) => language === 'ar').entries()) {
  const look = variant.isPhone ? 'dark' : 'light';
  test(`the treasurer of Dakar sees francs beside euro at the fixed rate, types them as they are written there, and another city signs what is in the books (${variant.name})`, async ({
    browser,
  }) => {
    test.slow(); // two people, a second factor
    const dark = { ...variant, context: { ...variant.context, colorScheme: look } } as const;
    const awa = await Person.signIn(browser, dark, 'dakar', 'awa.ndiaye');
    const { page, text } = awa;
    const main = page.locator('#main');

    await awa.open('fund');
    await expect(page.locator('.fund-own')).toContainText('CFA');
    await expect(page.locator('.fund-own')).toContainText(/655[.,٫]957/); // and whose rate it is
    await expect(page.locator('.fund-own')).toContainText('1999');
    await lookAt(awa, 'fund-of-dakar');
    await awa.open('fund/contributions');
    const own = page.getByRole('table').filter({ hasText: 'CFA' });
    await expect(own).toHaveCount(1); // Milan and Barcelona pay in euro
    await lookAt(awa, 'instalments-of-dakar');

    const purpose = `Francs ${variant.name} ${Date.now()}`;
    await awa.open('fund/record');
    await choose(main, 'currency', 'XOF');
    await fill(main, 'amountMinor', '65600,5'); // there is nothing smaller than a franc
    await field(main, 'text').locator('input').focus();
    await expect(field(main, 'amountMinor').locator('.fld-error')).toBeVisible();
    await fill(main, 'amountMinor', TYPED[index]!);
    await fill(main, 'text', purpose);
    await expect(field(main, 'amountMinor').locator('.fld-error')).toHaveCount(0);
    await expect(page.locator('.fund-preview')).toContainText(/100[.,٫]01/);
    await expect(page.locator('.fund-preview')).toContainText(/655[.,٫]957/);
    await lookAt(awa, 'record-francs');
    await page.getByRole('button', { name: text('fund.record.send') }).click();
    await expect(page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();
    await expect(main.locator('.facts')).toContainText(/65[.,٬ \u202f\u00a0]?600/);
    await lookAt(awa, 'francs-wait');

    const [city, username] = SIGNERS[index]!;
    const signer = await Person.signIn(browser, variant, city, username);
    await signProposal(signer, new URL(page.url()).pathname);
    await signer.page.getByRole('link', { name: signer.text('fund.posted.open') }).click();
    await expect(signer.page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();
    expect(await addedToContributions(signer)).toBe(CENTS);
    const seq = new URL(signer.page.url()).pathname.split('/').at(-1);
    await awa.open(`fund/entries/${seq}`);
    await expect(main).toContainText(/655[.,٫]957/); // the entry keeps what was paid and at which rate
    await lookAt(awa, 'francs-in-the-books');
    await Promise.all([awa.leave(), signer.leave()]);
  });
}
