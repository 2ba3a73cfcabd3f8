import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

const COMMIT = 'mutation ($input: ProposeMovementInput!) { proposeMovement(input: $input) { outcome } }';
const APPROVERS = [
  ['milan', 'giulia'],
  ['barcelona', 'mireia'],
  ['dakar', 'cheikh.fall'],
] as const;
const desk = VARIANTS[0]!; // desktop, en

test('what is decided counts once every city has signed its words, and several proposals are signed with one code', async ({ browser }) => {
  test.setTimeout(300_000);
  const title = `Journey decision ${Date.now()}`;
  const lucia = await Person.signIn(browser, desk, 'milan', 'lucia.sala');
  await lucia.open('fund/decisions');
  await lucia.page.getByRole('button', { name: lucia.text('pay.decision.new') }).click();
  const form = lucia.page.getByRole('dialog');
  await form.getByRole('button', { name: lucia.text('action.save') }).click();
  await expect(form.getByText(lucia.text('refusals.required')).first()).toBeVisible();
  await form.getByLabel(lucia.text('pay.field.title')).fill(title);
  await form.getByLabel(lucia.text('pay.field.words')).fill('Ten thousand euro for compost.');
  await form.getByRole('button', { name: lucia.text('action.save') }).click();
  await expect(lucia.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(lucia.page.getByText(lucia.text('pay.decision.waits'))).toBeVisible();
  const decision = new URL(lucia.page.url()).pathname;

  const signers: Person[] = [];
  for (const [city, username] of APPROVERS) {
    const signer = await Person.signIn(browser, desk, city, username);
    await signProposal(signer, decision);
    await expect(signer.page.getByText(signer.text('pay.decision.nobody'))).toHaveCount(0);
    signers.push(signer);
  }
  const [giulia] = signers;
  await lucia.page.goto(decision);
  await expect(lucia.page.getByText(/^Adopted /).first()).toBeVisible();

  const purposes = ['one', 'two'].map((name) => `${title} ${name}`);
  for (const text of purposes) {
    const input = {
      id: crypto.randomUUID(),
      fund: 'pool-1',
      kind: 'COMMIT',
      amountMinor: '1200',
      text: [{ language: 'en', text }],
      project: 1,
      line: 1,
      partner: 'green-hands',
    };
    expect(await lucia.ask(COMMIT, { input })).toEqual({ proposeMovement: { outcome: 'PROPOSED' } });
  }
  const list = giulia!.page; // there are three of them
  await giulia!.open('fund/approvals');
  await list.getByRole('link', { name: giulia!.text('pay.sign.list') }).click();
  await signProposal(giulia!, '/all/fund/sign', async () => {
    for (const text of purposes) await list.getByText(text, { exact: true }).click();
    await list.getByRole('button', { name: 'Sign 2' }).click();
  });
  await expect(list.getByText('Recorded', { exact: true })).toHaveCount(2);
  await Promise.all([lucia, ...signers].map((person) => person.leave()));
});
