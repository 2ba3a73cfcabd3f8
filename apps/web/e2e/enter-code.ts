import { expect, type Page } from '@playwright/test';

/** Whoever has no device yet adds one. */
const FIELD = 'input[name=otp]:not([type=hidden]), input[name=totp]:not([type=hidden])';

const isLogin = ({ pathname }: URL): boolean => pathname.startsWith('/realms/');

const typed = async (page: Page, code: string): Promise<void> => {
  await page.locator(FIELD).fill(code);
  await page.locator(FIELD).press('Enter');
};

/** Enters the code of the demo login's page. A code works once, and another journey may use it first as the same person: then the next one. */
export async function enterCode(page: Page, type: (page: Page, code: string) => Promise<void> = typed): Promise<void> {
  await expect(page.locator(FIELD)).toBeVisible(); // the login's page is there before its code is looked for
  await expect(async () => {
    if (isLogin(new URL(page.url()))) await type(page, await shownCode(page));
    await page.waitForURL((url) => !isLogin(url), { timeout: 5_000, waitUntil: 'commit' });
  }).toPass({ timeout: 60_000 });
}

/** Once the codes of this half minute are used the page has none until it is loaded again. */
async function shownCode(page: Page): Promise<string> {
  const code = page.locator('#demo-code');
  await expect(async () => {
    if ((await code.count()) === 0) await page.reload();
    expect(await code.count()).toBe(1);
  }).toPass({ timeout: 40_000, intervals: [2_000] });
  return code.innerText();
}
