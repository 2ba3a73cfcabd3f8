import { expect, type Page } from '@playwright/test';

/** The code on the demo login's page; once those of this half minute are used the page has none until it is loaded again. */
export async function shownCode(page: Page): Promise<string> {
  const code = page.locator('#demo-code');
  await expect(async () => {
    if ((await code.count()) === 0) await page.reload();
    expect(await code.count()).toBe(1);
  }).toPass({ timeout: 40_000, intervals: [2_000] });
  return code.innerText();
}
