import { expect } from '@playwright/test';
import type { Person } from './person.js';

let shots = 0;

/** A page stays within its width. Whoever names a folder in REGIA_LOOK gets a picture of each step of a journey. */
export async function lookAt({ page, variant }: Person, name: string): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, `${name} is wider than its window`).toBeLessThanOrEqual(0);
  const folder = process.env['REGIA_LOOK'];
  if (!folder) return;
  await page.evaluate(() => document.fonts.ready);
  const place = variant.isPhone ? 'phone' : 'desktop';
  const file = `${variant.language}-${place}-${String(++shots).padStart(2, '0')}-${name}.png`;
  await page.screenshot({ path: `${folder}/${file}`, fullPage: true });
}
