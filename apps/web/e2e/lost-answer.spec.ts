import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

interface Waiting {
  readonly fundProposals: { readonly nodes: readonly { readonly transferId: string; readonly text: { readonly text: string } }[] };
}
const WAITING = '{ fundProposals(fund: "pool-1", state: WAITING, first: 100) { nodes { transferId text { text } } } }';
const WITHDRAW = 'mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { outcome refusals { code } } }';

/** Cuts the line for the sending of a contribution; what it answers joins the line again. */
const CUTS = {
  // the server does what it is asked, its answer never arrives
  'the answer is lost': async ({ page }: Person): Promise<() => Promise<void>> => {
    let isCut = true;
    await page.route('**/graphql', async (route) => {
      if (!isCut || !route.request().postData()?.includes('recordContribution(')) return route.fallback();
      await route.fetch();
      await route.abort('connectionreset');
    });
    return async () => void (isCut = false);
  },
  'nothing gets through': async ({ page }: Person): Promise<() => Promise<void>> => {
    await page.context().setOffline(true);
    return () => page.context().setOffline(false);
  },
} as const;

for (const [cut, variant] of [
  ['the answer is lost', VARIANTS[0]!],
  ['nothing gets through', VARIANTS[3]!],
] as const) {
  test(`whoever records money while ${cut} is told that nobody knows, and soon what became of it, once (${variant.name})`, async ({
    browser,
  }) => {
    const purpose = `Lost ${variant.name} ${Date.now()}`;
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    const { page, text } = lucia;
    await lucia.open('fund/record');
    await page.getByRole('button', { name: new RegExp(text('fund.field.city')) }).click();
    await page.getByRole('option', { name: variant.language === 'ar' ? /ميلانو/ : /Milan/ }).click();
    await page.getByLabel(text('fund.field.amount')).fill('0.07');
    await page.getByLabel(text('fund.field.text'), { exact: true }).fill(purpose);

    const join = await CUTS[cut](lucia);
    await page.getByRole('button', { name: text('fund.record.send') }).click();
    await expect(
      page
        .getByRole('alert')
        .filter({ hasText: text('form.unknown') })
        .first(),
    ).toBeVisible();
    await join();

    await expect(page.getByRole('heading', { level: 1, name: purpose })).toBeVisible(); // nobody has pressed anything
    const { fundProposals } = await lucia.ask<Waiting>(WAITING);
    const own = fundProposals.nodes.filter((proposal) => proposal.text.text === purpose);
    expect(own).toHaveLength(1);

    for (const { transferId } of own) await lucia.ask(WITHDRAW, { input: { fund: 'pool-1', transferId } });
    await lucia.leave();
  });
}
