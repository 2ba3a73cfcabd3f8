import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { textsOf } from './texts.js';
import type { Variant } from './variants.js';

/** Of everybody in the demonstration. */
export const PASSWORD = 'correct horse battery';

/** Somebody of the demonstration at a browser of their own. */
export class Person {
  private constructor(
    readonly page: Page,
    readonly variant: Variant,
    readonly text: ReturnType<typeof textsOf>,
  ) {}

  /** Comes to the entrance, in a browser of their own, and is not signed in. */
  static async arrive(browser: Browser, variant: Variant): Promise<Person> {
    const context = await browser.newContext({
      ...variant.context,
      ...(process.env['REGIA_ORIGIN'] ? { baseURL: process.env['REGIA_ORIGIN'] } : {}),
    });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in/);
    return new Person(page, variant, textsOf(variant.language));
  }

  /** Signs in through the city's own login, from our page with the buttons. */
  static async signIn(browser: Browser, variant: Variant, city: string, username: string): Promise<Person> {
    const person = await Person.arrive(browser, variant);
    const { page } = person;
    await person.cityButton(city).click();
    await page.locator('input[name=username]').fill(username);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('input[name=password]').press('Enter');
    await person.isHome();
    return person;
  }

  /** The button of a city at the entrance. */
  cityButton(city: string): Locator {
    return this.page.getByRole('button', { name: CITY_NAMES[city]![this.variant.language] });
  }

  async isHome(): Promise<void> {
    await expect(this.page).toHaveURL(/\/home/);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
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

  /** Signs out; then neither the platform nor the city's login knows them: whoever goes in again is asked for the password. */
  async signOut(city: string): Promise<void> {
    const { page, text, variant } = this;
    if (variant.isPhone) await page.getByRole('button', { name: text('nav.open') }).click();
    await this.menuButton().click();
    await page.getByRole('menuitem', { name: text('person.sign-out') }).click();
    await this.isOut(city);
  }

  /** At the foot of the column: opens what is about this person. */
  menuButton(): Locator {
    return this.page
      .getByRole('navigation', { name: this.text('nav.main') })
      .locator('button[aria-haspopup]')
      .last();
  }

  /** Nothing of the session is left, here and at the login of the city. */
  async isOut(city: string): Promise<void> {
    const { page, text } = this;
    await expect(page.getByRole('heading', { level: 1, name: text('entrance.out') })).toBeVisible();
    expect(await this.ask('{ me { person { username } } }')).toEqual({ me: null });
    await page.goto(`/auth/login?city=${city}&to=/all/home`);
    await expect(page.locator('input[name=password]')).toBeVisible();
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
