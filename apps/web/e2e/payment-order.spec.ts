import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { enterCode } from './enter-code.js';
import { Person } from './person.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

/** The second to sign takes turns: a one-time code works once, and each person has three in half a minute. */
const SIGNERS = { 'desktop, en': ['barcelona', 'mireia'], 'phone, ar': ['dakar', 'cheikh.fall'] } as const;
const MOVE = 'mutation ($input: ProposeMovementInput!) { proposeMovement(input: $input) { refusals { code path } } }';

for (const [name, [city, username]] of Object.entries(SIGNERS)) {
  const variant = VARIANTS.find((each) => each.name === name)!; // names of VARIANTS
  test(`a signed bill goes to the bank in one file, fetched with a code, and once (${variant.name})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const purpose = `Order ${variant.name.replace(', ', ' ')} ${Date.now()}`;
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    const approver = await Person.signIn(browser, variant, city, username);
    await allocate(lucia, purpose);
    await sign(approver, await move(lucia, 'COMMIT', purpose, { partner: 'green-hands' }));
    await sign(approver, await move(lucia, 'PAY', purpose, { partner: 'green-hands' }));

    await lucia.open('fund/orders');
    const choice = lucia.page.getByRole('checkbox', { name: purpose });
    await expect(choice).toBeChecked();
    await leaveOutOthers(lucia, purpose);
    await lucia.page.getByRole('button', { name: lucia.text('orders.make') }).click();
    await expect(choice).toHaveCount(0); // it is at the bank now

    const fetchFile = lucia.page.getByRole('button', { name: lucia.text('orders.fetch'), exact: true }).first();
    const confirm = lucia.page.getByRole('button', { name: lucia.text('fund.stepUp') }).first();
    await expect(fetchFile.or(confirm)).toBeVisible();
    if (await confirm.isVisible()) {
      await confirm.click();
      await showSecondFactor(lucia);
    }
    const arriving = lucia.page.waitForEvent('download');
    await fetchFile.click();
    const file = readFileSync(await (await arriving).path(), 'utf8');

    expect(file).toContain('<NbOfTxs>1</NbOfTxs><CtrlSum>2000.00</CtrlSum>');
    expect(file).toContain(`<Ustrd>${purpose}</Ustrd>`);
    expect(file).toContain('<Nm>Green Hands Cooperative</Nm>');
    await expect(confirm).toBeVisible(); // the next time takes a new code
    await Promise.all([lucia.leave(), approver.leave()]);
  });
}

/** 2 000 euro on the garden's first line, by the decision that every city has signed. */
async function allocate(lucia: Person, purpose: string): Promise<void> {
  const { fundDecisions } = await lucia.ask<{ fundDecisions: readonly { id: string; adoptedOn: string | null }[] }>(
    '{ fundDecisions(fund: "pool-1") { id adoptedOn } }',
  );
  const adopted = fundDecisions.find(({ adoptedOn }) => adoptedOn !== null)!; // the demonstration has one
  await move(lucia, 'ALLOCATE', purpose, { decision: adopted.id });
}

/** Moves 2 000 euro and answers the id of the movement. */
async function move(lucia: Person, kind: 'ALLOCATE' | 'COMMIT' | 'PAY', purpose: string, more: object): Promise<string> {
  const { fundProjects } = await lucia.ask<{ fundProjects: readonly { id: number; lines: readonly { id: number }[] }[] }>(
    '{ fundProjects(fund: "pool-1") { id lines { id } } }',
  );
  const project = fundProjects[0]!; // the demonstration has one
  const text = [{ language: 'en', text: purpose }];
  const input = {
    id: crypto.randomUUID(),
    fund: 'pool-1',
    kind,
    amountMinor: '200000',
    text,
    project: project.id,
    line: project.lines[0]!.id,
    ...more,
  };
  const { proposeMovement } = await lucia.ask<{ proposeMovement: { refusals: readonly unknown[] } }>(MOVE, { input });
  expect(proposeMovement.refusals).toEqual([]);
  return input.id;
}

/** What other journeys left for the bank stays there. */
async function leaveOutOthers({ page }: Person, purpose: string): Promise<void> {
  for (const line of await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { checked: true }) })
    .filter({ hasNotText: purpose })
    .all())
    await line.getByRole('checkbox').press('Space');
}

/** The first time the demo login shows the new device with its code, later the code alone. */
async function showSecondFactor({ page }: Person): Promise<void> {
  const code = page.locator('input[name=otp]:not([type=hidden])');
  const newDevice = page.locator('aside form button');
  await expect(code.or(newDevice).first()).toBeVisible();
  if (!(await code.isVisible())) return newDevice.click();
  await enterCode(page);
}

async function sign(approver: Person, transferId: string): Promise<void> {
  await signProposal(approver, `/all/fund/approvals/${transferId}`);
  await expect
    .poll(
      async () =>
        (
          await approver.ask<{ fundProposal: { signatures?: unknown; canApprove: boolean } }>(
            `{ fundProposal(fund: "pool-1", transferId: "${transferId}") { canApprove } }`,
          )
        ).fundProposal.canApprove,
    )
    .toBe(false);
}
