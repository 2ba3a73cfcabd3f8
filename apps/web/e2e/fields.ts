import { expect, type Locator } from '@playwright/test';

/** A field of a form or dialog by its name. */
export const field = (place: Locator, name: string): Locator => place.locator(`[data-field="${name}"]`);

export const fill = (place: Locator, name: string, text: string): Promise<void> => field(place, name).locator('input').first().fill(text);

/** Opens a list of choices and takes the one with these words. */
export async function choose(place: Locator, name: string, words: string | RegExp): Promise<void> {
  await field(place, name).locator('button').first().click();
  await place.page().getByRole('option').filter({ hasText: words }).first().click();
}

/** Types a day, part by part: which comes first differs by language. */
export async function fillDay(place: Locator, name: string, day: string): Promise<void> {
  const [year, month, date] = day.split('-');
  for (const [kind, value] of [
    ['day', date],
    ['month', month],
    ['year', year],
  ] as const) {
    const part = field(place, name).locator(`[data-type="${kind}"]`);
    await expect(part).toBeVisible();
    await part.pressSequentially(value!); // a day has three parts
  }
}
