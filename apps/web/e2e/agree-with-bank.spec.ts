import { expect, test, type Page } from '@playwright/test';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

interface Account {
  readonly id: string;
  readonly openLines: number;
  readonly bankBalanceOn: string | null;
  readonly reconciledUntil: string | null;
  readonly stillAgrees: boolean;
}
const ACCOUNTS = '{ bankAccounts(fund: "pool-1") { id openLines bankBalanceOn reconciledUntil stillAgrees } }';

// one statement for all variants: who comes later finds it known, and reads the same figures
test.describe.configure({ mode: 'serial' });

for (const variant of VARIANTS) {
  test(`a statement is looked at, taken and answered until books and bank agree (${variant.name})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    const { page } = lucia;
    const bank = async (): Promise<Account> => (await lucia.ask<{ bankAccounts: Account[] }>(ACCOUNTS)).bankAccounts[0]!;
    await lucia.open('fund/bank');
    const before = await bank();

    await chooseFile(page, 'not-a-statement.xml', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hostname">]><x>&y;</x>');
    await expect(page.locator('#main').getByText(lucia.text('bank.import.refused'))).toBeVisible();

    const example = await page.evaluate(async (id) => (await fetch(`/fund/pool-1/bank/${id}/example.xml`)).text(), before.id);
    await chooseFile(page, 'statement.xml', example);
    if (before.bankBalanceOn === null) {
      await page.locator('.bank-report button.btn-primary').click();
      await expect(page.locator('#main').getByText(lucia.text('bank.import.imported'), { exact: true })).toBeVisible();
    } else await expect(page.locator('#main').getByText(lucia.text('bank.import.known'))).toBeVisible();
    const imported = await bank();
    expect(imported.bankBalanceOn).not.toBeNull();

    if (imported.openLines > 0) await answerAll(lucia);
    await expect.poll(async () => (await bank()).openLines).toBe(0);

    await page.getByRole('tab', { name: lucia.text('bank.tab.compare') }).click();
    await expect(page.locator('#main').getByText(lucia.text('bank.compare.agrees'))).toBeVisible();
    if ((await bank()).reconciledUntil === null) {
      await page.locator('.bank-compare > button.btn-primary').click();
      await expect.poll(async () => (await bank()).reconciledUntil).toBe(imported.bankBalanceOn);
    }
    await expect(page.locator('#main').getByText(lucia.text('bank.agrees'), { exact: true })).toBeVisible();
    expect((await bank()).stillAgrees).toBe(true);
    await lucia.leave();
  });
}

/** A file as somebody would choose it in the dialog of the browser. */
async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('.file-drop button.btn').click();
  await (await chooser).setFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text, 'utf8') });
}

/** Certain ones together, then each as it is suggested. */
async function answerAll(lucia: Person): Promise<void> {
  const { page } = lucia;
  const together = page.locator('.notice button.btn-primary').first();
  await expect(page.locator('.bank-line').first()).toBeVisible();
  if (await together.isVisible()) {
    const before = await page.locator('.bank-line').count();
    await together.click();
    await expect.poll(() => page.locator('.bank-line').count()).toBeLessThan(before);
  }
  const accept = page.locator('.bank-line').getByRole('button', { name: lucia.text('bank.accept'), exact: true });
  for (let left = await page.locator('.bank-line').count(); left > 0; left = await page.locator('.bank-line').count()) {
    await accept.first().click();
    await expect.poll(() => page.locator('.bank-line').count()).toBeLessThan(left);
  }
}
