import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

/** Adopted, allocated to and known in the demonstration, by their names in each language. */
const NAMES = {
  en: { project: 'School gardens', line: 'Tools and seeds', decision: 'School gardens, first year' },
  ar: { project: 'حدائق المدارس', line: 'أدوات وبذور', decision: 'حدائق المدارس، السنة الأولى' },
} as const;
const PARTNER = 'Green Hands Cooperative';

/** The second to sign takes turns: a one-time code works once, and each person has three in half a minute. */
const SECOND = { 'desktop, en': ['barcelona', 'mireia'], 'phone, ar': ['dakar', 'cheikh.fall'] } as const;

for (const [name, [city, username]] of Object.entries(SECOND)) {
  const variant = VARIANTS.find((each) => each.name === name)!; // names of VARIANTS
  test(`money is allocated, committed, disbursed with the signatures of two cities, and accepted (${variant.name})`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const names = NAMES[variant.language];
    const purpose = `Journey ${variant.name} ${Date.now()}`;
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    const giulia = await Person.signIn(browser, variant, 'milan', 'giulia');
    const other = await Person.signIn(browser, variant, city, username);

    // too much is said at the field, before anything is sent
    await lucia.open('fund/move?kind=ALLOCATE');
    await fill(lucia, '999999999', `${purpose} 0`);
    await expect(lucia.page.getByText(lucia.text('refusals.over-limit')).first()).toBeVisible();

    await choose(lucia, 'pay.field.project', names.project);
    await choose(lucia, 'pay.field.line', names.line);
    await choose(lucia, 'pay.field.decision', names.decision);
    await fill(lucia, '15000', `${purpose} 1`);
    await lucia.page.getByRole('button', { name: lucia.text('pay.record'), exact: true }).click();
    await expect(lucia.page).toHaveURL(/\/fund\/entries\/\d+/); // no rule asks a signature: the cities have decided

    await lucia.open('fund/move?kind=COMMIT');
    await choose(lucia, 'pay.field.source', names.line);
    await choose(lucia, 'pay.field.partner', PARTNER);
    await send(lucia, '12000', `${purpose} 2`);
    await signProposal(giulia, pathOf(lucia));
    await expect(giulia.page.getByText(giulia.text('fund.posted'))).toBeVisible();

    await lucia.open('fund/move?kind=DISBURSE');
    await choose(lucia, 'pay.field.source', PARTNER);
    await send(lucia, '10000', `${purpose} 3`);
    const tranche = pathOf(lucia);
    await signProposal(giulia, tranche);
    await expect(giulia.page.getByText(giulia.text('fund.posted'))).toHaveCount(0); // another city is missing
    await signProposal(other, tranche);
    await expect(other.page.getByText(other.text('fund.posted'))).toBeVisible();

    await lucia.open('fund/move?kind=ACCEPT');
    await choose(lucia, 'pay.field.source', PARTNER);
    await send(lucia, '4000', `${purpose} 4`);
    await signProposal(other, pathOf(lucia));
    await expect(other.page.getByText(other.text('fund.posted'))).toBeVisible();

    // every figure of the project opens its entries
    await lucia.open('fund/projects/1');
    const table = lucia.page.getByRole('table', { name: lucia.text('pay.lines') });
    await table.getByRole('row').filter({ hasText: names.line }).getByRole('link').last().click();
    await expect(lucia.page).toHaveURL(/stage=spent/);
    await expect(lucia.page.getByText(`${purpose} 4`).first()).toBeVisible();
    await Promise.all([lucia.leave(), giulia.leave(), other.leave()]);
  });
}

const pathOf = (person: Person): string => new URL(person.page.url()).pathname;

/** Chooses what contains these words in a list of choices. */
async function choose(person: Person, label: string, words: string): Promise<void> {
  await person.page.getByRole('button', { name: new RegExp(person.text(label)) }).click();
  await person.page.getByRole('option').filter({ hasText: words }).last().click();
}

async function fill(person: Person, amount: string, purpose: string): Promise<void> {
  await person.page.getByLabel(person.text('fund.field.amount')).fill(amount);
  await person.page.getByLabel(person.text('fund.field.text'), { exact: true }).fill(purpose);
}

async function send(person: Person, amount: string, purpose: string): Promise<void> {
  await fill(person, amount, purpose);
  await person.page.getByRole('button', { name: person.text('pay.send'), exact: true }).click();
  await expect(person.page).toHaveURL(/\/fund\/approvals\//);
}
