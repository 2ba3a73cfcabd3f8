import { expect, test } from '@playwright/test';
import { addedToContributions } from './received.js';
import { Person } from './person.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

/** Cities take turns: a one-time code works once, and each person has three in half a minute. */
const CASES = [
  { payer: 'Milan', payerAr: 'ميلانو', city: 'dakar', approver: 'cheikh.fall' },
  { payer: 'Dakar', payerAr: 'داكار', city: 'barcelona', approver: 'mireia' },
] as const;

for (const [index, variant] of VARIANTS.entries()) {
  const { payer, payerAr, city, approver } = CASES[index % CASES.length]!;
  test(`money that Milan records counts once another city has signed, is taken back with its fee by one act, and nobody stays signed in (${variant.name})`, async ({
    browser,
  }) => {
    const purpose = `Journey ${variant.name} ${Date.now()}`;
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    await lucia.open('fund/record');
    await lucia.page.getByRole('button', { name: lucia.text('fund.record.send') }).click();
    await expect(lucia.page.getByRole('alert').first()).toBeVisible(); // empty: each field says what it needs
    await lucia.page.getByRole('button', { name: new RegExp(lucia.text('fund.field.city')) }).click();
    await lucia.page.getByRole('option', { name: new RegExp(variant.language === 'ar' ? payerAr : payer) }).click();
    await lucia.page.getByLabel(lucia.text('fund.field.amount')).fill('12.34');
    await lucia.page.getByLabel(lucia.text('fund.field.text'), { exact: true }).fill(purpose);
    await lucia.page.getByRole('button', { name: lucia.text('fund.record.send') }).click();
    await expect(lucia.page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();
    await expect(lucia.page.getByRole('button', { name: lucia.text('fund.sign'), exact: true })).toHaveCount(0); // the author cannot sign
    const proposal = new URL(lucia.page.url()).pathname;

    const signer = await Person.signIn(browser, variant, city, approver);
    await signProposal(signer, proposal);
    await expect(signer.page.getByText(signer.text('fund.posted'))).toBeVisible();

    await signer.page.getByRole('link', { name: signer.text('fund.posted.open') }).click();
    await expect(signer.page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();
    expect(await addedToContributions(signer)).toBe(1234n);
    // the agent's fee was posted with it, and is taken back with it in one act
    const entry = new URL(signer.page.url()).pathname;
    await lucia.page.goto(entry);
    await lucia.page.getByRole('button', { name: lucia.text('fund.reverse'), exact: true }).click();
    await lucia.page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(lucia.text('fund.reverse.reason')) })
      .click();
    await lucia.page.getByRole('option').first().click();
    await lucia.page.getByRole('button', { name: lucia.text('fund.reverse.confirm') }).click();
    await expect(lucia.page).toHaveURL(/\/fund\/approvals\//);
    await signProposal(signer, new URL(lucia.page.url()).pathname);
    await expect(signer.page.getByText(signer.text('fund.posted'))).toBeVisible();
    for (const half of [entry, entry.replace(/\d+$/, (seq) => String(Number(seq) + 1))]) {
      await signer.page.goto(half);
      await expect(signer.page.getByText(signer.text('fund.reversedBy'))).toBeVisible();
    }

    await lucia.signOut('milan');
    await signer.signOut(city);
    await Promise.all([lucia.leave(), signer.leave()]);
  });
}
