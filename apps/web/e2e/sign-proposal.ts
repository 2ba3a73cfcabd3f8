import { expect } from '@playwright/test';
import { enterCode } from './enter-code.js';
import type { Person } from './person.js';

/**
 * Reads the proposal, confirms with the one-time code of the demo login's page where it is asked for, and signs.
 * @param signHere how to sign on a page with a list
 */
export async function signProposal(person: Person, proposal: string, signHere?: () => Promise<void>): Promise<void> {
  const { page } = person;
  await page.goto(proposal);
  const confirm = page.getByRole('button', { name: person.text('fund.stepUp') });
  const signNow = page.getByRole('button', { name: person.text('fund.sign'), exact: true });
  const list = page.getByRole('button', { name: /^Sign\b/ });
  await expect(confirm.or(signHere ? list : signNow)).toBeVisible();
  if (await confirm.isVisible()) {
    await confirm.click();
    await enterCode(page);
  }
  await (signHere ? signHere() : signNow.click());
}
