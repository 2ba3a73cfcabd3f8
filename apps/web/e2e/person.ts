import { expect, type Browser, type Page } from '@playwright/test';
import { textsOf } from './texts.js';
import type { Variant } from './variants.js';

const PASSWORD = 'correct horse battery';

/** Somebody of the demonstration at a browser of their own. */
export class Person {
  private constructor(
    readonly page: Page,
    readonly variant: Variant,
    readonly text: ReturnType<typeof textsOf>,
  ) {}

  /** Signs in through the city's own login, from our page with the buttons. */
  static async signIn(browser: Browser, variant: Variant, city: string, username: string): Promise<Person> {
    const context = await browser.newContext({
      ...variant.context,
      ...(process.env['REGIA_ORIGIN'] ? { baseURL: process.env['REGIA_ORIGIN'] } : {}),
    });
    const page = await context.newPage();
    const person = new Person(page, variant, textsOf(variant.language));
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByRole('button', { name: CITY_NAMES[city]![variant.language] }).click();
    await page.locator('input[name=username]').fill(username);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('input[name=password]').press('Enter');
    await expect(page).toHaveURL(/\/home/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    return person;
  }

  /** Goes to an address below the scope of all cities and waits for its heading. */
  async open(path: string): Promise<void> {
    await this.page.goto(`/all/${path}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Asks the API with the session of this browser. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    return this.page.evaluate(
      async ({ query, variables }) => {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-regia': 'web' },
          body: JSON.stringify({ query, variables }),
        });
        const { data } = (await response.json()) as { data: unknown };
        return data;
      },
      { query, variables },
    ) as Promise<T>;
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

const CITY_NAMES: Readonly<Record<string, Readonly<Record<'en' | 'ar', RegExp>>>> = {
  milan: { en: /Milan/, ar: /ميلان/ },
  barcelona: { en: /Barcelona/, ar: /برشلون/ },
  dakar: { en: /Dakar/, ar: /دكار|داكار/ },
};
