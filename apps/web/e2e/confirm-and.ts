import { expect, type Locator } from '@playwright/test';
import { enterCode } from './enter-code.js';
import type { Person } from './person.js';

/** Presses an act that a one-time code stands before: the page asks for the code where it needs one, and is there again afterwards. */
export async function confirmAnd(person: Person, act: Locator): Promise<void> {
  const { page, text } = person;
  const confirm = page
    .locator('#main')
    .getByRole('button', { name: text('fund.stepUp') })
    .first();
  await expect(confirm.or(act).first()).toBeVisible();
  if (await confirm.isVisible()) {
    await confirm.click();
    await enterCode(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await act.click();
}
