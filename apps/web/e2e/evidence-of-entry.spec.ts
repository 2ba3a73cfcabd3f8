import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { Person } from './person.js';
import { signProposal } from './sign-proposal.js';
import { VARIANTS } from './variants.js';

/** Cities take turns: a one-time code works once, and each person has three in half a minute. */
const CASES = [
  { variant: VARIANTS[0]!, city: 'dakar', approver: 'cheikh.fall' },
  { variant: VARIANTS[3]!, city: 'barcelona', approver: 'mireia' },
] as const;

for (const { variant, city, approver } of CASES) {
  test(`a receipt names its file, the approver opens the very file that is signed, and the entry keeps it (${variant.name})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const purpose = `Evidence ${variant.name} ${Date.now()}`;
    const bytes = Buffer.from(`%PDF-1.7\n1 0 obj\n<</Title (${purpose})>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const lucia = await Person.signIn(browser, variant, 'milan', 'lucia.sala');
    await lucia.open('fund/record');
    await lucia.page.getByRole('button', { name: new RegExp(lucia.text('fund.field.city')) }).click();
    await lucia.page.getByRole('option', { name: variant.language === 'ar' ? /ميلانو/ : /Milan/ }).click();
    await lucia.page.getByLabel(lucia.text('fund.field.amount')).fill('45.67');
    await lucia.page.getByLabel(lucia.text('fund.field.text'), { exact: true }).fill(purpose);

    await chooseFile(lucia.page, 'invoice.pdf', Buffer.from('<html><script>alert(1)</script></html>'));
    await expect(lucia.page.locator('[data-field=evidence] [role=alert]')).toHaveText(lucia.text('refusals.evidence-page'));
    await chooseFile(lucia.page, 'Reçu 12.pdf', bytes);
    await expect(lucia.page.locator('.evidence-name')).toHaveText('Reçu 12.pdf');
    await lucia.page.getByRole('button', { name: lucia.text('fund.record.send') }).click();
    await expect(lucia.page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();

    const signer = await Person.signIn(browser, variant, city, approver);
    const proposal = new URL(lucia.page.url()).pathname;
    await signer.page.goto(proposal);
    await openAndCheck(signer, bytes, sha256);
    // the list to sign shows it too, line by line
    await signer.open('fund/sign');
    const line = signer.page.locator('.pay-sign-line').filter({ hasText: purpose });
    await line.getByRole('button', { name: signer.text('evidence.title') }).click();
    await expect(line.locator('.evidence-shown')).toContainText('Reçu 12.pdf');
    await signProposal(signer, proposal);
    await expect(signer.page.getByText(signer.text('fund.posted'))).toBeVisible();
    await signer.page.getByRole('link', { name: signer.text('fund.posted.open') }).click();
    await expect(signer.page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();
    await openAndCheck(signer, bytes, sha256);

    await Promise.all([lucia.leave(), signer.leave()]);
  });
}

/** What is saved is what was brought, and the page says that it computed the signed hash itself. */
async function openAndCheck({ page, text }: Person, bytes: Buffer, sha256: string): Promise<void> {
  await expect(page.locator('.evidence-shown')).toContainText('Reçu 12.pdf');
  await expect(page.locator('.evidence-shown code')).toHaveText(sha256);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: text('evidence.open') }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('Reçu 12.pdf');
  expect(await readFile(await download.path())).toEqual(bytes);
  await expect(page.getByText(text('evidence.right'))).toBeVisible();
}

/** A file as somebody would choose it in the dialog of the browser. */
async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('.file-drop button.btn').click();
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer });
}
